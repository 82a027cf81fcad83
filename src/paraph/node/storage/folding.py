"""A mechanism's acts folded once in this process, and caught up by position whenever somebody asks.

Rules

1. Only heads and acts not yet seen are read: a call that finds nothing new costs one query.
2. What is new must extend what was folded: its leaves, added to the compact range kept here, give the range of the
   stored head. Where they do not, everything is read again; where they still do not, the log is damaged, and no state
   is given (`RecordDamaged`). So the bytes are those that were judged when they entered, and are not judged again.
   Signatures are not checked here: `paraph verify` does.
3. Acts stand in the canonical order. New ones that come before others already folded are folded in from the newest
   state kept before them, for which the acts since are read again. States are kept close together near the end, where
   a pouch puts its acts, and ever farther apart towards the beginning.
4. No act is held once it is folded, but those that cite files: what is shown is in the state, what was said in the log.
5. Acts and states are trees and hold no cycles: while they are made the collector of cycles rests, and afterwards it
   leaves them out. Walking them again and again took more than half of the time of folding a hundred thousand acts.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from threading import Lock
from typing import NamedTuple, Protocol

from paraph.mechanism.fold import fold_all
from paraph.mechanism.state import EMPTY, State
from paraph.node.refusals import RecordDamaged
from paraph.node.storage import collector
from paraph.record import Act, Clocks, CompactRange, Head, leaf_hash, parse, recall
from paraph.record.attachments import MAY_CITE
from paraph.record.order import Key

EVERY = 256
"""Acts from one kept state to the next, near the end."""

NEAR = 8
"""How many states stand so close; as many again at twice the distance, and so on."""

MANY = 100_000
"""Acts whose states of earlier days are kept together."""

EARLIER = 8
"""How many states of earlier days are kept at most."""


class Logs(Protocol):
    """Where acts are read from: `DjangoStore`."""

    def heads(self) -> Mapping[str, Head]:
        """The head of every side's log."""
        ...

    def read(self, side: str, start: int, stop: int) -> Iterator[bytes]:
        """The acts of `side` from number `start` up to, not including, `stop`."""
        ...


class Kept(NamedTuple):
    """A state, with how many acts it was folded from and the key of the last of them."""

    count: int
    key: Key
    state: State


NOTHING = Kept(0, (0, "", 0), EMPTY)


class Days:
    """How far one log went by the end of each day: where an act was the first that is later than all before it."""

    def __init__(self) -> None:
        """Know of no act."""
        self._size = 0
        self._days: list[str] = []
        self._first: list[int] = []

    def told(self, acts: Iterable[Act]) -> Iterator[Act]:
        """The same acts; as they are drawn, the days of those that come for the first time are noted."""
        latest = self._days[-1] if self._days else ""
        for act in acts:
            if act.n == self._size:
                self._size += 1
                day = act.at[: len("YYYY-MM-DD")]
                if day > latest:
                    latest = day
                    self._days.append(day)
                    self._first.append(act.n)
            yield act

    def until(self, day: str, size: int) -> int:
        """How many of the first `size` acts stand before the first that is later than `day`."""
        place = bisect_right(self._days, day)
        return min(size, self._first[place]) if place < len(self._first) else size


class Folded:
    """The state of one mechanism's logs in a store, as of the last `catch_up`."""

    def __init__(self, store: Logs) -> None:
        """Begin with nothing read."""
        self.store = store
        self._lock = Lock()
        self._forget()

    def catch_up(self) -> tuple[State, Mapping[str, Head]]:
        """The newest state with the heads it stands on; raises `RecordDamaged`. Safe to call from any thread."""
        with self._lock:
            heads = self.store.heads()
            if self._stale(heads):
                with collector.resting(keeping=True):
                    self._renew(heads)
            return self._last.state, heads

    def citing(self) -> tuple[Act, ...]:
        """The acts that cite files, in the canonical order, as of the last `catch_up`."""
        with self._lock:
            placed = ((self._clocks.key(act.side, act.n), act) for act in self._citing)
            return tuple(act for key, act in sorted((key, act) for key, act in placed if key is not None))

    def as_of(self, day: str) -> State:
        """The state after the acts written up to the end of `day` (ISO, UTC): of each log as far as it then went.

        By the time the acts themselves give. Folded from the newest state kept that holds no later act, for what that
        one holds comes first in the order of all; and kept for the next few who ask. Raises `RecordDamaged`.
        """
        self.catch_up()
        with self._lock, collector.resting(keeping=True):
            key = (self._last.count, day)
            if key not in self._earlier:
                until = {side: self._days[side].until(day, known.size) for side, known in self._ranges.items()}
                base = next(kept for kept in reversed(self._kept) if _reaches_no_further(kept.state, until))
                then = dict(self._since(base, until))
                self._keep_earlier(key, fold_all((act for _, act in self._clocks.merged(then)), start=base.state))
            return self._earlier[key]

    def _keep_earlier(self, key: tuple[int, str], state: State) -> None:
        """Beside as few others that the memory they take stays that of a record or two."""
        others = min(EARLIER - 1, MANY // (1 + self._last.count))
        newest = list(self._earlier.items())[len(self._earlier) - others :] if others else []
        self._earlier = {**dict(newest), key: state}

    def _forget(self) -> None:
        self._earlier: dict[tuple[int, str], State] = {}
        self._clocks = Clocks()
        self._days: defaultdict[str, Days] = defaultdict(Days)
        self._ranges: dict[str, CompactRange] = {}
        self._wrong: set[str] = set()
        self._citing: list[Act] = []
        self._last = NOTHING
        self._kept = [NOTHING]

    def _renew(self, heads: Mapping[str, Head]) -> None:
        if not self._extend(heads):
            self._forget()
            if not self._extend(heads):
                raise RecordDamaged(side=", ".join(sorted(self._wrong)))

    def _stale(self, heads: Mapping[str, Head]) -> bool:
        return {side: head.range for side, head in heads.items()} != self._ranges

    def _extend(self, heads: Mapping[str, Head]) -> bool:
        """Take in what the heads have more than was folded; False where they do not extend it."""
        fresh: dict[str, list[bytes]] = {}
        grown: dict[str, CompactRange] = {}
        for side, head in heads.items():
            known = self._ranges.get(side, CompactRange())
            fresh[side] = list(self.store.read(side, known.size, head.size)) if known != head.range else []
            grown[side] = known.extend(map(leaf_hash, fresh[side]))
        self._wrong = {side for side, head in heads.items() if grown[side] != head.range} | (
            self._ranges.keys() - heads.keys()
        )
        if self._wrong:
            return False
        self._citing += [parse(act) for data in fresh.values() for act in data if MAY_CITE in act]
        waited, self._ranges = dict(self._since(self._last)), grown
        entering = {side: chain(waited.get(side, ()), self._recalled(side, data)) for side, data in fresh.items()}
        self._enter(self._clocks.merged(entering))
        return True

    def _since(self, kept: Kept, until: Mapping[str, int] | None = None) -> Iterator[tuple[str, Iterator[Act]]]:
        """Each side with its acts at hand, or the first `until` of them, that are not in the state kept.

        They are read when they are drawn.
        """
        for side, known in self._ranges.items():
            folded, size = kept.state.heads.get(side, 0), until[side] if until is not None else known.size
            yield side, self._recalled(side, self.store.read(side, folded, size) if folded < size else ())

    def _recalled(self, side: str, data: Iterable[bytes]) -> Iterator[Act]:
        return self._days[side].told(map(recall, data))

    def _enter(self, entering: Iterator[tuple[Key, Act]]) -> None:
        """Fold what comes in order; from the newest state that still stands, where it begins before the last act."""
        first = next(entering, None)
        if first is None:
            return
        if first[0] < self._last.key:
            self._kept = [kept for kept in self._kept if kept.key < first[0]]
            self._last = self._kept[-1]
            self._fold(self._clocks.merged(dict(self._since(self._last))))
        else:
            self._fold(chain((first,), entering))

    def _fold(self, entering: Iterator[tuple[Key, Act]]) -> None:
        while step := tuple(islice(entering, EVERY)):
            state = fold_all((act for _, act in step), start=self._last.state)
            self._last = Kept(self._last.count + len(step), step[-1][0], state)
            if self._last.count - self._kept[-1].count >= EVERY:
                self._kept = [*_thinned(self._kept, self._last.count), self._last]


def _reaches_no_further(state: State, until: Mapping[str, int]) -> bool:
    return all(count <= until[side] for side, count in state.heads.items())


def _thinned(kept: list[Kept], newest: int) -> Iterator[Kept]:
    """Of the states kept those that `NEAR` asks for: the farther from the newest, the rounder their places must be."""
    for one in kept:
        place = one.count // EVERY
        if place == 0 or (place & -place) * NEAR >= newest // EVERY - place:
            yield one
