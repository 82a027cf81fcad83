"""What a side holds of one thing under negotiation, and what both hold alike.

Rules
    1. A side puts forward one wording, or several of which it can accept any; or that the paragraph be deleted.
       To put forward is to accept what one puts forward.
    2. Agreed is what every side holds, where that is exactly one choice. Nobody agrees for another: silence is no
       consent, and a side's acts move its own position only (DESIGN 1.3).
    3. A position has its instant and its reason, and says whether the text shown shall name its holder (DOMAIN 3).

Example: IN holds A; RU holds B and C. Nothing is agreed. RU accepts A: A is agreed, whatever else RU could live with.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from immutables import Map

from paraph.mechanism.paragraphs import Content
from paraph.mechanism.texts import NO_TEXTS, Texts

DELETED = "deleted"
"""The choice that a paragraph go."""


class Ground(StrEnum):
    """Why a side holds to its bracket, as far as it tells the other (DOMAIN 3); tactics are nobody else's business."""

    SUBSTANCE = "substance"
    INSTRUCTIONS = "instructions"
    """It waits for instructions."""

    WORDING = "wording"
    NOT_STATED = "not_stated"


@dataclass(frozen=True, slots=True)
class Wording:
    """A content somebody put forward."""

    content: Content
    by: str
    """The side that did so first."""

    since: str
    """When, by that side's clock: RFC 3339, UTC. Evidence, not order."""

    order: int
    """From 0, in the order of the record: the first keeps the number, the others are bis, ter …"""

    stale: frozenset[str] = frozenset()
    """Languages whose text was left behind when another was edited, until somebody says they are concorded."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One choice that a side holds."""

    choice: str
    """Digest of a content, or `DELETED`."""

    since: str
    ground: Ground = Ground.NOT_STATED
    reason: Texts = NO_TEXTS
    attributed: bool = True
    """Whether the bracketed text names the side that holds it."""

    ad_referendum: bool = False
    """Accepted subject to confirmation at home."""

    package: str | None = None
    """Id of the package through which it was accepted."""


Offers = Map[str, tuple[Offer, ...]]
"""Side -> what it holds, in the order it said so; a side that said nothing is not there."""


def common(offers: Offers, parties: Iterable[str]) -> str | None:
    """The one choice that every party holds, or `None`."""
    shared: set[str] | None = None
    for side in parties:
        held = {offer.choice for offer in offers.get(side, ())}
        shared = held if shared is None else shared & held
        if not shared:
            return None
    return shared.pop() if shared and len(shared) == 1 else None


def holding(offers: Offers, side: str, offer: Offer, *, beside: bool = False) -> Offers:
    """`side` now holds `offer`: in place of all it held, or beside the others."""
    kept = [held for held in offers.get(side, ()) if held.choice != offer.choice] if beside else []
    return offers.set(side, (*kept, offer))


def without(offers: Offers, side: str, choice: str | None = None) -> Offers:
    """`side` no longer holds `choice`, or anything."""
    kept = tuple(held for held in offers.get(side, ()) if choice is not None and held.choice != choice)
    if kept:
        return offers.set(side, kept)
    return offers.delete(side) if side in offers else offers


def holders(offers: Mapping[str, tuple[Offer, ...]], choice: str) -> tuple[str, ...]:
    """The sides that hold `choice`, by code."""
    return tuple(side for side, held in sorted(offers.items()) if any(offer.choice == choice for offer in held))
