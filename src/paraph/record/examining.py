"""Examining the whole record: every byte read, every act tested, every root computed, every checkpoint checked.

The logs are streamed; what is held is a batch of acts and a compact range, whatever the length. Nothing is written
and nothing is repaired: the answer is a `Verdict`, in which an unknown act is a fact and not a fault.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice

from paraph.record.acts import Act, parse
from paraph.record.checkpoints import open_checkpoint, read_checkpoint
from paraph.record.keys import KeyRing, VerifierKey
from paraph.record.logs import check_after, check_place
from paraph.record.refusals import LogDamaged, RangeWrong, RecordError, RootMismatch
from paraph.record.sieve import BATCH, sift
from paraph.record.stores import Head, Store
from paraph.record.tree import EMPTY_RANGE, leaf_hash
from paraph.record.verdicts import Damage, LogVerdict, Verdict

Kinds = AbstractSet[tuple[str, int]]
"""Names of acts with versions of their bodies."""

Progress = Callable[[int, int], None]
"""Told from time to time how many acts of how many are done."""


def examine(
    store: Store, *, mechanism: str, keys: KeyRing, known: Kinds | None = None, progress: Progress | None = None
) -> Verdict:
    """Examine every log of `mechanism` in `store` against the confirmed `keys`.

    With `known`, acts of other names or versions are counted. Acts appended meanwhile are not looked at. Not checked:
    what the acts mean, and whether a log is the one it was at an earlier examination (compare checkpoints for that).
    """
    heads = {side: store.head(side) for side in sorted(store.sizes())}
    sizes = {side: _claimed(head) for side, head in heads.items()}
    done, verdicts = 0, []
    for side, size in sizes.items():
        examination = _Examination(mechanism, side, size, known)
        for n in examination.take_all(store):
            if progress:
                progress(done + n, sum(sizes.values()))
        examination.check_seal(heads[side], keys)
        verdicts.append(examination.verdict(sizes))
        done += size
    return Verdict(tuple(verdicts))


def _claimed(head: Head) -> int:
    """How many acts the checkpoint speaks of, if it speaks; a damaged log may hold fewer."""
    try:
        return read_checkpoint(head.checkpoint).size
    except RecordError:
        return head.size


class _Examination:
    """The examination of one log, act by act where the sieve holds a batch back."""

    def __init__(self, mechanism: str, side: str, size: int, known: Kinds | None) -> None:
        self._mechanism, self._side, self._size, self._known = mechanism, side, size, known
        self._range = EMPTY_RANGE
        self._next = 0
        self._after: Mapping[str, int] = {}
        self._damage: Damage | None = None
        self._damaged = 0
        self._gaps: list[tuple[int, int]] = []
        self._unknown: Counter[str] = Counter()
        self._extended = 0
        self._seal: RecordError | None = None
        self._signed_by: tuple[VerifierKey, ...] = ()

    def take_all(self, store: Store) -> Iterator[int]:
        """Read the log through, giving now and then how far it is."""
        try:
            acts = store.read(self._side, 0, self._size)
            while batch := list(islice(acts, BATCH)):
                self._take(batch)
                yield self._range.size
        except RecordError as refusal:
            self._seal = refusal
        self._miss_until(self._size)

    def check_seal(self, head: Head, keys: KeyRing) -> None:
        """Hold what was computed against the checkpoint and the range that the store keeps."""
        if self._seal or not (head.checkpoint or self._size):
            return
        try:
            checkpoint, self._signed_by = open_checkpoint(
                head.checkpoint, mechanism=self._mechanism, side=self._side, keys=keys
            )
            if checkpoint.size != self._range.size:
                raise LogDamaged(place=checkpoint.origin, expected=checkpoint.size, found=self._range.size)
            if checkpoint.root != self._range.root():
                raise RootMismatch(size=checkpoint.size)
            if head.range != self._range:
                raise RangeWrong(side=self._side)
        except RecordError as refusal:
            self._seal = refusal

    def verdict(self, sizes: Mapping[str, int]) -> LogVerdict:
        """All that was found, `sizes` being what is here of each side."""
        return LogVerdict(
            side=self._side,
            size=self._range.size,
            root=self._range.root(),
            signed_by=self._signed_by,
            seal=self._seal,
            damage=self._damage,
            damaged=self._damaged,
            gaps=tuple(self._gaps),
            unheld={other: count for other, count in self._after.items() if count > sizes.get(other, 0)},
            unknown=dict(self._unknown),
            extended=self._extended,
        )

    def _take(self, batch: list[bytes]) -> None:
        self._range = self._range.extend(map(leaf_hash, batch))
        sifted = sift(batch, mechanism=self._mechanism, side=self._side, first=self._next, after=self._after)
        if sifted and (self._known is None or sifted.kinds <= self._known):
            self._next, self._after = self._next + len(batch), sifted.after
            return
        for data in batch:
            try:
                self._take_one(parse(data))
            except RecordError as refusal:
                self._damage = self._damage or Damage(self._next, refusal.with_traceback(None))
                self._damaged += 1
                self._next += 1

    def _take_one(self, act: Act) -> None:
        if act.side == self._side and act.n < self._size:
            self._miss_until(act.n)
        check_place(act, mechanism=self._mechanism, side=self._side, n=self._next)
        check_after(act, self._after)
        self._next, self._after = self._next + 1, act.after
        self._extended += bool(act.extra)
        if self._known is not None and (act.act, act.v) not in self._known:
            self._unknown[f"{act.act}/{act.v}"] += 1

    def _miss_until(self, n: int) -> None:
        if n > self._next:
            self._gaps.append((self._next, n - 1))
            self._next = n
