"""Adopting releases: read the files, lay out what would be appended, and append it when a person confirms.

    laid = lay_out(files)                      read, pair, compare; nothing stored
    proposal = store(laid, by=user)            keep it, with the files, until somebody decides
    correct(proposal.pk, {0: {"start": "2025-08-06"}}, by=user)
    confirm(proposal.pk, by=user).acts         append; durable when it returns
    discard(proposal.pk, by=user)

Rules

1. Nothing changes on failure: laying out writes nothing, each of the others is one transaction.
2. What is appended is decided anew when it is confirmed, upon the state as it then stands: what came into the record
   meanwhile, from here or from the other side, is not said again.
3. Confirming and discarding may be repeated: the second time says that it was done. Neither undoes the other.
4. Files and plans are private to this side; only what is confirmed becomes acts.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from paraph.intake.plans.adoption import drafts
from paraph.intake.plans.corrections import corrected
from paraph.intake.plans.plan import Plan, RefusedReading, SessionPlan, plan_from_json, plan_to_json
from paraph.intake.plans.planning import ReadRelease, plan
from paraph.intake.refusals import CorrectionsRefused, UnknownField
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.intake import training
from paraph.node.intake.reading import File, read_files
from paraph.node.models import Proposal, ProposalFile, ProposalState, User
from paraph.node.refusals import (
    AdoptedAlready,
    NothingToAdopt,
    ProposalConfirmed,
    ProposalUnknown,
    TooManyFiles,
)
from paraph.record import Act, Draft

PAGE = "/{language}/adopt/{number}/"
"""Where the pages show a proposal."""

MOST_FILES = 200
MOST_BYTES = 256 << 20
"""What one proposal takes."""


@dataclass(frozen=True, slots=True)
class Laid:
    """What adopting some files would do to the record as it stands."""

    files: tuple[File, ...]
    plan: Plan
    drafts: tuple[Draft, ...]
    """Empty when the record holds everything already."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What confirming appended."""

    acts: tuple[Act, ...]
    before: bool
    """Whether it was confirmed before; then `acts` are those appended at that time."""


def lay_out(files: Sequence[File]) -> Laid:
    """Read `files` and lay out what adopting them would append. Stores nothing.

    Raises `TooManyFiles`, and `NothingToAdopt` with the refusal of each file when none reports a session of this
    mechanism; single files that do not are listed in `plan.refused`, and the rest goes on.
    """
    check_amount(len(files), sum(len(file.data) for file in files))
    files = distinct(files)
    current = records.current()
    read = read_files(files, additions=training.additions())
    releases = [one for one in read if isinstance(one, ReadRelease)]
    laid = plan(releases, current.state, side=current.side)
    laid = replace(laid, refused=(*(one for one in read if isinstance(one, RefusedReading)), *laid.refused))
    if not laid.sessions:
        raise NothingToAdopt(laid.refused)
    return Laid(files, laid, _drafts(laid, current.state))


def distinct(files: Sequence[File]) -> tuple[File, ...]:
    """Files of one name told apart by a number, for a plan names them: `release.html`, `release.html (2)`."""
    seen: Counter[str] = Counter()
    named = []
    for file in files:
        seen[file.name] += 1
        named.append(replace(file, name=f"{file.name} ({seen[file.name]})") if seen[file.name] > 1 else file)
    return tuple(named)


def check_amount(files: int, size: int) -> None:
    """Raise `TooManyFiles` when so many files, or so many bytes, are more than one proposal takes."""
    if files > MOST_FILES or size > MOST_BYTES:
        megabytes, limit = -(-size >> 20), MOST_BYTES >> 20
        raise TooManyFiles(count=files, megabytes=megabytes, most=MOST_FILES, limit=limit)


def store(laid: Laid, *, by: User | None = None) -> Proposal:
    """Keep what was laid out, with its files, until somebody decides. Raises `AdoptedAlready` when it adds nothing."""
    if not laid.drafts:
        raise AdoptedAlready(count=len(laid.files))
    with transaction.atomic():
        proposal = Proposal.objects.create(
            mechanism=settings.HOME.mechanism,
            plan=plan_to_json(laid.plan).decode(),
            made_at=timezone.now(),
            made_by=by,
        )
        ProposalFile.objects.bulk_create(
            ProposalFile(proposal=proposal, name=file.name, data=file.data, sha256=sha256(file.data).hexdigest())
            for file in laid.files
        )
    return proposal


def propose(files: Sequence[File], *, by: User | None = None) -> Proposal:
    """`lay_out` and `store` in one; raises what they raise."""
    return store(lay_out(files), by=by)


def waiting() -> QuerySet[Proposal]:
    """Proposals that nobody has decided on, oldest first, without their plans."""
    return (
        Proposal.objects.filter(mechanism=settings.HOME.mechanism, state=ProposalState.WAITING)
        .select_related("made_by")
        .defer("plan")
        .order_by("pk")
    )


def plan_of(proposal: Proposal) -> Plan:
    """The plan as last corrected."""
    return plan_from_json(proposal.plan.encode())


def drafts_of(proposal: Proposal, state: State) -> tuple[Draft, ...]:
    """What confirming the proposal would append to `state`; raises the `RuleBroken` that forbids it."""
    return _drafts(plan_of(proposal), state)


def correct(number: int, corrections: Mapping[int, Mapping[str, str]], *, by: User | None = None) -> Proposal:
    """Correct the plan: place of a session in it -> field -> text, as `intake.corrections` names fields.

    Raises `CorrectionsRefused` with every field that cannot be taken, as `<place>.<field>` (then none is taken),
    `ProposalUnknown`, `ProposalConfirmed`, `ProposalDiscarded`. Who corrected last is kept, which field is not:
    whoever confirms answers for the whole. What was corrected is kept for `training`.
    """
    with transaction.atomic():
        proposal = _locked(number)
        proposal.require_waiting()
        before = plan_of(proposal)
        laid = replace(before, sessions=_corrected(before.sessions, corrections))
        for place, fields in corrections.items():
            training.keep(before.sessions[place], laid.sessions[place], fields, by=by)
        proposal.plan, proposal.corrected_by = plan_to_json(laid).decode(), by
        proposal.save(update_fields=["plan", "corrected_by"])
    return proposal


def confirm(number: int, *, by: User | None = None) -> Confirmed:
    """Append what the proposal says and the record does not hold yet; durable when it returns.

    Raises `ProposalUnknown`, `ProposalDiscarded`, the `RuleBroken` that forbids an act, `RecordBusy`, `RecordDamaged`.
    """
    return records.transact(lambda writing: _confirm(writing, number, by))


def discard(number: int, *, by: User | None = None) -> Proposal:
    """Decide against a proposal; its files are forgotten. Raises `ProposalUnknown`, `ProposalConfirmed`."""
    with transaction.atomic():
        proposal = _locked(number)
        if proposal.state == ProposalState.CONFIRMED:
            raise ProposalConfirmed(proposal=number)
        if proposal.state == ProposalState.WAITING:
            proposal.settle(ProposalState.DISCARDED, by)
            proposal.files.all().delete()
    return proposal


def adopt(laid: Laid, *, by: User | None = None) -> tuple[Act, ...]:
    """Append what was laid out at once, without a proposal: for the command line's `--yes`. Raises as `confirm`."""
    return records.append(lambda state: _drafts(laid.plan, state), by=by)


def _confirm(writing: records.Writing, number: int, by: User | None) -> Confirmed:
    proposal = _locked(number)
    if proposal.state == ProposalState.CONFIRMED:
        return Confirmed(records.acts_of(writing.current.side, proposal.first, proposal.count), before=True)
    proposal.require_waiting()
    acts = writing.append(lambda state: drafts_of(proposal, state), by=by)
    proposal.first, proposal.count = (acts[0].n if acts else 0), len(acts)
    proposal.settle(ProposalState.CONFIRMED, by)
    return Confirmed(acts, before=False)


def _corrected(
    sessions: Sequence[SessionPlan], corrections: Mapping[int, Mapping[str, str]]
) -> tuple[SessionPlan, ...]:
    after, refused = list(sessions), {}
    for place, fields in corrections.items():
        if not 0 <= place < len(sessions):
            refused |= {f"{place}.{name}": UnknownField(field=name) for name in fields}
            continue
        try:
            after[place] = corrected(sessions[place], fields)
        except CorrectionsRefused as why:
            refused |= {f"{place}.{name}": reason for name, reason in why.fields.items()}
    if refused:
        raise CorrectionsRefused(refused)
    return tuple(after)


def _drafts(laid: Plan, state: State) -> tuple[Draft, ...]:
    home = settings.HOME
    return drafts(laid, state, side=home.side, office=home.office)


def _locked(number: int) -> Proposal:
    rows = Proposal.objects.select_for_update().filter(mechanism=settings.HOME.mechanism, pk=number)
    proposal = rows.first()
    if proposal is None:
        raise ProposalUnknown(proposal=number)
    return proposal
