"""Signed protocols of the past in the pages: read, kept until somebody decides, corrected, confirmed.

    row = propose(files, body="wg-x", by=user)         read in a process of its own; kept with the words of the files
    shown = laid(row, state)                           the protocol as it would be adopted, corrections made
    correct(row.pk, {"p7.force": "agree"}, by=user)
    confirm(row.pk, by=user).acts

Rules are those of `adoption`: nothing changes on failure, what is appended is decided anew upon the state as it then
stands, confirming and discarding may be repeated. What is laid out and appended is that of `protocols`, as for
`paraph adopt-protocol`: pages and command add the same acts. What is kept here is private; of files, their words only.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import msgspec
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from paraph.intake.plans.plan import RefusedReading
from paraph.intake.protocols import Protocol, paired
from paraph.intake.protocols.adoption import Proposed, proposed
from paraph.intake.protocols.corrections import corrected, fields_of
from paraph.intake.refusals import AdoptedOtherwise
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.intake import protocols
from paraph.node.intake.adoption import Confirmed, check_amount, distinct
from paraph.node.intake.reading import File, read_protocols
from paraph.node.models import ProposalState, ProtocolProposal, User
from paraph.node.refusals import (
    NothingToAdopt,
    ProposalConfirmed,
    ProposalUnknown,
    ProtocolHeld,
    SeveralProtocols,
)


class Kept(msgspec.Struct, frozen=True):
    """One version as it was read, with the words it was read from."""

    protocol: Protocol
    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Laid:
    """A protocol as it would be adopted, with the words it was read from."""

    proposed: Proposed
    """With the corrections made."""

    read: Proposed
    """As it was read."""

    versions: tuple[Kept, ...]


def propose(files: Sequence[File], *, body: str | None = None, by: User | None = None) -> ProtocolProposal:
    """`read` and keep the reading until somebody decides; raises as `read`."""
    row = read(files, body=body, by=by)
    row.save()
    return row


def read(files: Sequence[File], *, body: str | None = None, by: User | None = None) -> ProtocolProposal:
    """Read the language versions of one protocol; what is given is not kept yet.

    Raises `TooManyFiles`, `NothingToAdopt` (with the refusal of each file that is none: versions of a protocol are
    adopted together, so one that cannot be read keeps all), `SeveralProtocols`, the `PlanRefused` of a protocol that
    cannot be adopted, `UnknownBody`, `ProtocolHeld`.
    """
    check_amount(len(files), sum(len(file.data) for file in files))
    files = distinct(files)
    found = read_protocols(files)
    refused = [one for one in found if isinstance(one, RefusedReading)]
    if refused or not found:
        raise NothingToAdopt(refused)
    digests = {file.name: sha256(file.data).hexdigest() for file in files}
    read = [version for one in found if not isinstance(one, RefusedReading) for version in one]
    kept = [Kept(protocol, text, digests[protocol.source]) for protocol, text in read]
    pairings = paired(one.protocol for one in kept)
    if len(pairings) > 1:
        raise SeveralProtocols(sources=", ".join(one.protocol.source for one in kept), count=len(pairings))
    row = ProtocolProposal(
        mechanism=settings.HOME.mechanism, read=msgspec.json.encode(kept).decode(), body=body or "",
        made_at=timezone.now(), made_by=by,
    )  # fmt: skip
    laid_out = _laid(row, records.current().state).proposed
    if laid_out.known:
        raise ProtocolHeld
    row.owner = laid_out.body
    return row


def laid(row: ProtocolProposal, state: State) -> Laid:
    """The protocol upon `state`; raises as `intake.protocols.adoption.proposed`, and `AdoptedOtherwise` where this side
    has adopted the same files meanwhile with other words than these.
    """
    found = _laid(row, state)
    if found.read.otherwise or (found.read.known and found.proposed != found.read):
        raise AdoptedOtherwise(source=found.versions[0].protocol.source, side=settings.HOME.side)
    return found


def _laid(row: ProtocolProposal, state: State) -> Laid:
    versions = tuple(msgspec.json.decode(row.read.encode(), type=list[Kept]))
    hashes = {one.protocol.source: one.sha256 for one in versions}
    (pairing,) = paired(one.protocol for one in versions)
    read = proposed(pairing, state, side=settings.HOME.side, hashes=hashes, body=row.body or None)
    return Laid(corrected(read, _corrections(row), parties=state.parties), read, versions)


def acts_ahead(row: ProtocolProposal, state: State) -> int:
    """How many acts confirming would append to `state`; raises the `RuleBroken` that forbids one."""
    return len(protocols.drafts_of((laid(row, state).proposed,), state))


def correct(number: int, fields: Mapping[str, str], *, by: User | None = None) -> ProtocolProposal:
    """Correct fields, as `intake.protocols.corrections` names them; raises `CorrectionsRefused` and as `confirm`.

    What says the same as was read is no correction, and takes an earlier one back.
    """
    with transaction.atomic():
        row = _waiting_row(number)
        state = records.current().state
        found = laid(row, state)
        before = {
            f"p{place}.{name}": value
            for place, paragraph in enumerate(found.read.paragraphs)
            for name, value in fields_of(paragraph).items()
        }
        wished = _corrections(row) | {name: text.strip() for name, text in fields.items()}
        wished = {name: text for name, text in wished.items() if before.get(name) != text}
        corrected(found.read, wished, parties=state.parties)
        row.corrections, row.corrected_by = json.dumps(wished, ensure_ascii=False), by
        row.save(update_fields=["corrections", "corrected_by"])
    return row


def confirm(number: int, *, by: User | None = None) -> Confirmed:
    """Append what the protocol adds; durable when it returns.

    Raises `ProposalUnknown`, `ProposalDiscarded`, the `PlanRefused` or `RuleBroken` that forbids it, `RecordBusy`.
    """
    return records.transact(lambda writing: _confirm(writing, number, by))


def discard(number: int, *, by: User | None = None) -> None:
    """Decide against it; what was read is forgotten. Raises `ProposalUnknown`, `ProposalConfirmed`."""
    with transaction.atomic():
        row = _locked(number)
        if row.state == ProposalState.CONFIRMED:
            raise ProposalConfirmed(proposal=number)
        row.read, row.corrections = "[]", "{}"
        row.settle(ProposalState.DISCARDED, by)


def waiting() -> QuerySet[ProtocolProposal]:
    """Protocols that nobody has decided on, oldest first."""
    rows = ProtocolProposal.objects.filter(mechanism=settings.HOME.mechanism, state=ProposalState.WAITING)
    return rows.select_related("made_by").defer("read", "corrections").order_by("pk")


def _confirm(writing: records.Writing, number: int, by: User | None) -> Confirmed:
    row = _locked(number)
    if row.state == ProposalState.CONFIRMED:
        return Confirmed(records.acts_of(writing.current.side, row.first or 0, row.count or 0), before=True)
    row.require_waiting()
    found = laid(row, writing.current.state)
    acts = writing.append(lambda state: protocols.drafts_of((found.proposed,), state), by=by)
    row.first, row.count = (acts[0].n if acts else 0), len(acts)
    row.settle(ProposalState.CONFIRMED, by)
    return Confirmed(acts, before=False)


def _corrections(row: ProtocolProposal) -> dict[str, str]:
    return dict(json.loads(row.corrections or "{}"))


def _locked(number: int) -> ProtocolProposal:
    rows = ProtocolProposal.objects.select_for_update().filter(mechanism=settings.HOME.mechanism, pk=number)
    row = rows.first()
    if row is None:
        raise ProposalUnknown(proposal=number)
    return row


def _waiting_row(number: int) -> ProtocolProposal:
    row = _locked(number)
    row.require_waiting()
    return row
