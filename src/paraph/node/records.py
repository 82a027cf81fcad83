"""The record as this node's pages, papers and commands see it, and the one way to add to it.

    records.current().state                          what stands now
    records.append(drafts, by=user)                  acts, durable when this returns
    records.transact(work)                           the same with other rows of this node in one transaction

Rules

1. A write is decided on the newest state, inside the transaction that appends it: drafts that the rules forbid by then
   raise the leaf of `RuleBroken` that says why, and nothing is written.
2. A checkpoint is signed over every append, in the same transaction.
3. When another process was quicker the transaction is begun again, work and all; after `TRIES` it is `RecordBusy`.
   When the database broke off at the commit, the log is asked whether it happened before anything is begun again.
4. Any number of processes may do all this at once; none holds a truth of its own.
5. A file that an act cites is kept before the act is appended (`paraph.node.attachments`); else `AttachmentMissing`.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TypeVar, cast

from django.conf import settings
from django.db import OperationalError, connection, transaction

from paraph.mechanism.acts import catalogue
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.messages import Refused
from paraph.node import attachments
from paraph.node.homes import key_files
from paraph.node.models import Authorship, User
from paraph.node.refusals import AppendedToThePast, RecordBusy, RecordDamaged
from paraph.node.storage.faults import refusal_of
from paraph.node.storage.folding import Folded
from paraph.node.storage.stores import DjangoStore
from paraph.record import Act, Draft, KeyPeriod, KeyRing, Ledger, SigningKey, SizeMoved, Verdict
from paraph.record.attachments import attached_in
from paraph.record.rings import periods

TRIES = 5
_LOCKED = "database is locked"
"""SQLite's words where another process writes for longer than one waits."""

Drafts = Iterable[Draft] | Callable[[State], Iterable[Draft]]
"""What to append, or the decision that makes it from the newest state."""

Result = TypeVar("Result")

_AS_OF: ContextVar[date | None] = ContextVar("as_of", default=None)


@dataclass(frozen=True, slots=True)
class Current:
    """Where a mechanism stands."""

    state: State
    head: str
    """Names the logs this state was folded from: the same head, the same state. For ETags and caches."""

    side: str
    """The side whose node this is."""

    mechanism: str
    languages: tuple[str, ...]
    """Authentic languages of the mechanism."""

    acts: int
    """How many acts all logs have."""


class Writing:
    """One transaction on the record; see `transact`."""

    def __init__(self, current: Current) -> None:
        """Begin upon `current`, which no other process can move before the transaction ends."""
        self.current = current
        self._appended: list[Act] = []

    def stands(self) -> bool:
        """After the transaction ended in an error: whether it was committed all the same, and only the answer lost."""
        return bool(self._appended) and all(
            acts_of(act.side, act.n, 1) == (act,) for act in (self._appended[0], self._appended[-1])
        )

    def append(
        self,
        drafts: Drafts,
        *,
        by: User | None = None,
        person: str = "",
        signer: SigningKey | None = None,
        successor: SigningKey | None = None,
    ) -> tuple[Act, ...]:
        """Append what the rules allow; raises `RuleBroken` at the first draft they forbid. No drafts, no change.

        `person` names who wrote them, where that is nobody with an account. `signer` and `successor` are given where
        the key changes by this very append.
        """
        said = tuple(drafts(self.current.state) if callable(drafts) else drafts)
        _check_rules(self.current, said)
        acts = _ledger().append(
            said,
            side=self.current.side,
            at=_now(),
            signer=signer or signing_key(self.current.state),
            successor=successor,
        )
        self._appended += acts
        if acts:
            Authorship.objects.create(
                mechanism=self.current.mechanism,
                side=self.current.side,
                first=acts[0].n,
                count=len(acts),
                at=datetime.now(UTC),
                user=by,
                person=person,
            )
        return acts


def current() -> Current:
    """The newest state; reads what is new since the last call in this process. Raises `RecordDamaged`."""
    home = settings.HOME
    folded, day = _folded(home.mechanism), _AS_OF.get()
    state, heads = folded.catch_up()
    if day is not None:
        state = folded.as_of(day.isoformat())
    marks = "".join(f"{side} {head.size} {head.range.root().hex()}\n" for side, head in sorted(heads.items()))
    return Current(
        state=state,
        head=sha256(f"{home.mechanism}\n{marks}{day or ''}".encode()).hexdigest()[:24],
        side=home.side,
        mechanism=home.mechanism,
        languages=state.languages or home.languages,
        acts=sum(head.size for head in heads.values()),
    )


@contextmanager
def standing_as_of(day: date) -> Iterator[None]:
    """Within it, `current` gives the record as it stood at the end of `day`: for reading, never for appending."""
    token = _AS_OF.set(day)
    try:
        yield
    finally:
        _AS_OF.reset(token)


def as_of() -> date | None:
    """The day as of which the record is being read; `None` for now."""
    return _AS_OF.get()


def append(drafts: Drafts, *, by: User | None = None) -> tuple[Act, ...]:
    """Append to this side's log; durable when it returns. Raises `RuleBroken`, `RecordBusy`, `RecordDamaged`.

    `drafts` may be a decision, `State -> drafts`; it may be called again when another process was quicker.
    """
    return transact(lambda writing: writing.append(drafts, by=by))


def transact(work: Callable[[Writing], Result]) -> Result:
    """Run `work` in one durable transaction upon the newest state, and give what it gives.

    Whatever `work` raises undoes everything it did. It may be run several times and must do nothing that a rollback
    does not undo. Raises `RecordBusy`, `DatabaseUnusable`, `DatabaseUnreachable`.
    """
    if _AS_OF.get() is not None:
        raise AppendedToThePast
    for _attempt in range(TRIES):
        writing = result = None
        try:
            with transaction.atomic(durable=True):
                DjangoStore(settings.HOME.mechanism).lock()
                writing = Writing(current())
                result = work(writing)
        except SizeMoved as error:
            last: Exception = error
        except OperationalError as error:
            # If the connection broke at the commit, nobody knows whether it happened: the log does.
            connection.close_if_unusable_or_obsolete()
            if writing is not None and writing.stands():
                return cast("Result", result)
            last = error
        else:
            return cast("Result", result)
    raise _hindered(last) from last


def _hindered(last: Exception) -> Refused:
    """Why every try failed: another process that was quicker, or held the lock, unless the database says otherwise."""
    refusal = None if _LOCKED in str(last) else refusal_of(last)
    return refusal or RecordBusy(tries=TRIES)


def acts_of(side: str, first: int, count: int) -> tuple[Act, ...]:
    """Acts `first` to `first + count - 1` of a side's log, as far as it goes."""
    return tuple(_ledger().read(side, first, first + count))


def citing() -> tuple[Act, ...]:
    """The acts of all sides that cite files, in the canonical order; raises `RecordDamaged`."""
    folded = _folded(settings.HOME.mechanism)
    folded.catch_up()
    return folded.citing()


def signing_key(state: State | None = None) -> SigningKey:
    """The key of this side's log that is in use; raises `SecretMissing`, `PrivateKeyUnreadable`, `KeyNotInUse`."""
    claims = (state or current().state).keys.get(settings.HOME.side)
    return key_files.signing_key(settings.HOME, claims[-1].verifier if claims else None)


def key_ring(state: State | None = None) -> KeyRing:
    """The keys whose checkpoints this node believes: its own side's, and the others' that it confirmed.

    Of a record too damaged to be folded only the home's own key is believed.
    """
    side = settings.HOME.side
    try:
        state = state or current().state
    except RecordDamaged:
        return KeyRing({side: (KeyPeriod(key_files.signing_key(settings.HOME, None).verifier),)})
    compared = state.confirmed.get(side, frozenset())
    return KeyRing(
        {
            of: periods(claims, confirmed=None if of == side else {digits for other, digits in compared if other == of})
            for of, claims in state.keys.items()
        }
    )


def verify(progress: Callable[[int, int], None] | None = None) -> Verdict:
    """Examine the whole record, telling `progress` how many acts of how many are done. Changes nothing."""
    known = {(entry.act, entry.v) for entry in catalogue.entries()}
    return _ledger().verify(key_ring(), known=known, progress=progress)


def _check_rules(current: Current, drafts: tuple[Draft, ...]) -> None:
    """Each draft upon the state that those before it make (rule 1), its files kept (rule 5)."""
    state = current.state
    for draft in drafts:
        attachments.check_sendable(attached_in(draft.body))
        state = fold_draft(state, draft, side=current.side)


def _ledger() -> Ledger:
    return Ledger(DjangoStore(settings.HOME.mechanism), mechanism=settings.HOME.mechanism)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_FOLDED: dict[str, Folded] = {}


def _folded(mechanism: str) -> Folded:
    return _FOLDED.setdefault(mechanism, Folded(DjangoStore(mechanism)))
