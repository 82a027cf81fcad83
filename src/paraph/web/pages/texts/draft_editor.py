"""The page on which one paragraph is written: its languages side by side, what colleagues write, what stands.

Rules
    1. What is written is private until it is proposed. A colleague's unsaid wording stands beside one's own.
    2. The page carries what this side held when it was opened; where that has changed, both are shown and nothing is
       said before the person has seen the other.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from paraph.mechanism.documents import paragraph_key
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.negotiation.positions import DELETED
from paraph.mechanism.paragraphs import content_digest
from paraph.mechanism.releases import Force
from paraph.messages import N_
from paraph.papers.reviews.tracking import force
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.draft import GROUNDS, Looking, entry, last_wording
from paraph.web.pages.texts.draft_values import Entry, held_now
from paraph.web.pages.texts.wordwise import Word, wordwise


@dataclass(frozen=True, slots=True)
class Field:
    """The text of one language."""

    language: str
    name: str
    text: str
    base: str
    """What it was begun from; empty for a new paragraph."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """What somebody else of this side is writing there."""

    name: str
    at: str
    texts: tuple[tuple[str, tuple[Word, ...]], ...]
    """Language, and the words by which it differs from the base."""

    note: str


@dataclass(frozen=True, slots=True)
class Editor:
    """The page."""

    key: str
    document: str
    number: str
    is_new: bool
    entry: Entry | None
    """The paragraph as it stands; `None` for a new one."""

    fields: tuple[Field, ...]
    base: str
    seen: str
    """What this side held when the page was opened; for a new paragraph, how many it had written."""

    note: str
    version: int
    colleagues: tuple[Colleague, ...]
    forces: tuple[tuple[str, str], ...]
    grounds: tuple[tuple[str, str], ...]
    bases: tuple[tuple[str, str], ...]
    """Alternatives that may be edited: digest and label."""

    places: tuple[tuple[str, str], ...] = ()
    """Paragraphs it may be moved behind: name and number."""

    reserved: Mapping[str, str] = field(default_factory=dict)
    """This side's reservation, by language; empty where it states none."""


@dataclass(frozen=True, slots=True)
class Writing:
    """Somebody's private wording, as the node keeps it."""

    name: str
    mine: bool
    base: str
    texts: Mapping[str, str]
    note: str
    version: int
    at: str


def own_paragraphs(draft: Negotiation, side: str) -> tuple[str, ...]:
    """Ids of all paragraphs that `side` ever wrote in this text, in the order of their writing."""
    stem = paragraph_key(draft.key, side.lower())
    numbers = sorted(int(key[len(stem) :]) for key in draft.items if re.fullmatch(rf"{re.escape(stem)}\d+", key))
    return tuple(f"{stem}{number}" for number in numbers)


def editor(
    draft: Negotiation, found: tuple[str, Item | None], reader: Reader, looking: Looking, writings: Sequence[Writing],
    *, base: str = "", typed: Mapping[str, str] | None = None,
) -> Editor:  # fmt: skip
    """The page for a paragraph, or for a new one (no item); `typed` is what was sent and not kept."""
    number, item = found
    mine = next((one for one in writings if one.mine), None)
    digest = base or (mine.base if mine else "") or _begun_from(item, reader.side)
    texts = item.wordings[digest].content.texts if item and digest in item.wordings else {}
    given = typed if typed is not None else (mine.texts if mine and not base else texts)
    languages = reader.own_language_first(draft.frame.terms.regime.languages)
    shown = entry(draft, number, item, reader, looking) if item else None
    return Editor(
        key=item.key if item else "",
        document=draft.key,
        number=number,
        is_new=item is None,
        entry=shown,
        fields=tuple(
            Field(one, reader.language_name(one), given.get(one, ""), texts.get(one, "")) for one in languages
        ),
        base=digest,
        seen=held_now(item, reader.side) if item else str(len(own_paragraphs(draft, reader.side))),
        note=mine.note if mine else "",
        version=mine.version if mine else 0,
        colleagues=tuple(_colleague(one, texts, reader) for one in writings if not one.mine),
        forces=(("none", reader.say(N_("Reports only"))), *((one.value, force(one, reader)) for one in Force)),
        grounds=tuple((one.value, reader.say(said) if said else "–") for one, said in GROUNDS.items()),
        bases=tuple((one.choice, one.label or "1") for one in shown.versions if not one.deleted) if shown else (),
        reserved=dict(item.reservations[reader.side].texts) if item and reader.side in item.reservations else {},
        places=tuple(
            (other.key.rpartition(".")[2], said) for said, other in draft.numbered() if item and other.key != item.key
        ),
    )


def _begun_from(item: Item | None, side: str) -> str:
    """The wording this side holds, else the one that stands first, else the last there was."""
    if item is None:
        return ""
    own = [offer.choice for offer in item.offers.get(side, ()) if offer.choice != DELETED]
    held = own or [choice for choice in item.alternatives() if choice != DELETED]
    return held[0] if held else content_digest(last_wording(item).content) if item.wordings else ""


def _colleague(one: Writing, texts: Mapping[str, str], reader: Reader) -> Colleague:
    told = tuple((language, wordwise(texts.get(language, ""), said)) for language, said in one.texts.items() if said)
    return Colleague(one.name, reader.moment(one.at), told, one.note)
