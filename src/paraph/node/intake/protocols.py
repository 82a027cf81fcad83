"""Adopting signed protocols of the past: lay out what versions would add, and append it once a person confirms.

    laid = lay_out(read)              pair the versions, compare them with the record; nothing stored
    adopt(laid, by=user)              append; durable when it returns

What is appended is decided anew upon the state as it then stands: what came into the record meanwhile is not said
again. Laying out the same files after adopting them finds nothing to add.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from paraph.intake.protocols import Pairing, Protocol, paired
from paraph.intake.protocols.adoption import Proposed, drafts, proposed
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.models import User
from paraph.record import Act, Draft


@dataclass(frozen=True, slots=True)
class ReadProtocol:
    """A protocol as it was read, with the SHA-256 of its file."""

    protocol: Protocol
    sha256: str


@dataclass(frozen=True, slots=True)
class Laid:
    """What adopting some versions would do to the record as it stands."""

    pairings: tuple[Pairing, ...]
    proposed: tuple[Proposed, ...]
    """One for each pairing."""

    drafts: tuple[Draft, ...]
    """Empty when the record holds everything already."""


def lay_out(read: Sequence[ReadProtocol], *, body: str | None = None) -> Laid:
    """Pair the versions and lay out what they would append; stores nothing.

    Raises the `PlanRefused` of the first protocol that cannot be adopted, and `UnknownBody` for the body named.
    """
    current = records.current()
    pairings = paired(one.protocol for one in read)
    hashes = {one.protocol.source: one.sha256 for one in read}
    laid = tuple(
        proposed(one, current.state, side=current.side, hashes=hashes, body=body) for one in pairings if one.versions
    )
    return Laid(pairings, laid, drafts_of(laid, current.state))


def adopt(laid: Laid, *, by: User | None = None) -> tuple[Act, ...]:
    """Append what was laid out and the record does not hold yet; raises `RuleBroken`, `RecordBusy`, `RecordDamaged`."""
    return records.append(lambda state: drafts_of(laid.proposed, state), by=by)


def drafts_of(laid: Sequence[Proposed], state: State) -> tuple[Draft, ...]:
    """The acts that adopt them upon `state`, none for what it holds; raises the `RuleBroken` that forbids one."""
    home = settings.HOME
    found: list[Draft] = []
    for one in laid:
        fresh = drafts(one, state, side=home.side, office=home.office)
        for draft in fresh:
            state = fold_draft(state, draft, side=home.side)
        found += fresh
    return tuple(found)
