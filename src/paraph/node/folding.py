"""A mechanism's acts folded once in this process, and caught up by position whenever somebody asks.

Rules

1. Only heads and acts not yet seen are read: a call that finds nothing new costs one query.
2. What is new must extend what was folded: its leaves, added to the compact range kept here, give the range of the
   stored head. Where they do not, everything is read again; where they still do not, the log is damaged, and no state
   is given (`RecordDamaged`). Signatures are not checked here: `paraph verify` does.
3. Acts stand in the canonical order. New ones that come before others already folded are folded in from the last
   state kept before them; states are persistent maps, so keeping one every `EVERY` acts costs little.
4. Acts and states are trees and hold no cycles: while they are made the collector of cycles rests, and afterwards it
   leaves them out. Walking them again and again took more than half of the time of folding a hundred thousand acts.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Lock

from paraph.mechanism.fold import fold_all
from paraph.mechanism.state import EMPTY, State
from paraph.node.refusals import RecordDamaged
from paraph.node.stores import DjangoStore
from paraph.record import Act, CompactRange, Head, Order, leaf_hash, parse
from paraph.record.attachments import MAY_CITE

EVERY = 256
MANY = 100_000
"""Fresh objects at which it is worth telling the collector of cycles to leave them out."""

EARLIER = 7
"""How many earlier states are kept besides the newest asked for."""


class Folded:
    """The state of one mechanism's logs in a store, as of the last `catch_up`."""

    def __init__(self, store: DjangoStore) -> None:
        """Begin with nothing read."""
        self.store = store
        self._lock = Lock()
        self._forget()

    def catch_up(self) -> tuple[State, Mapping[str, Head]]:
        """The newest state with the heads it stands on; raises `RecordDamaged`. Safe to call from any thread."""
        with self._lock:
            heads = self.store.heads()
            if self._stale(heads):
                with _no_cycles():
                    self._renew(heads)
            return self._last[1], heads

    def citing(self) -> tuple[Act, ...]:
        """The acts that cite files, in the canonical order, as of the last `catch_up`."""
        with self._lock:
            if self._cited is None:
                found = (act for act in self._order if (act.side, act.n) in self._citing)
                self._cited = tuple(found) if self._citing else ()
            return self._cited

    def as_of(self, day: str) -> State:
        """The state after the acts written up to the end of `day` (ISO, UTC): of each log as far as it then went.

        By the time the acts themselves give. Folded anew, and kept for the next few who ask. Raises `RecordDamaged`.
        """
        self.catch_up()
        with self._lock:
            acts = self._order.since(0)
            key = (len(acts), day)
            if key not in self._earlier:
                ended = dict(_first_after(acts, day))
                kept = [act for act in acts if act.n < ended.get(act.side, act.n + 1)]
                self._earlier = {**dict(list(self._earlier.items())[-EARLIER:]), key: fold_all(kept)}
            return self._earlier[key]

    def _forget(self) -> None:
        self._earlier: dict[tuple[int, str], State] = {}
        self._order = Order()
        self._ranges: dict[str, CompactRange] = {}
        self._wrong: set[str] = set()
        self._citing: set[tuple[str, int]] = set()
        self._cited: tuple[Act, ...] | None = None
        self._last = (0, EMPTY)
        self._kept: list[tuple[int, State]] = [self._last]

    def _renew(self, heads: Mapping[str, Head]) -> None:
        if not self._extend(heads):
            self._forget()
            if not self._extend(heads):
                raise RecordDamaged(side=", ".join(sorted(self._wrong)))

    def _stale(self, heads: Mapping[str, Head]) -> bool:
        return {side: head.range for side, head in heads.items()} != self._ranges

    def _extend(self, heads: Mapping[str, Head]) -> bool:
        """Take in what the heads have more than was folded; False where they do not extend it."""
        fresh: list[Act] = []
        citing: set[tuple[str, int]] = set()
        grown: dict[str, CompactRange] = {}
        for side, head in heads.items():
            known = self._ranges.get(side, CompactRange())
            data = list(self.store.read(side, known.size, head.size))
            grown[side] = known.extend(map(leaf_hash, data))
            fresh += map(parse, data)
            citing |= {(side, n) for n, act in enumerate(data, known.size) if MAY_CITE in act}
        self._wrong = {side for side, head in heads.items() if grown[side] != head.range} | (
            self._ranges.keys() - heads.keys()
        )
        if self._wrong:
            return False
        self._citing |= citing
        self._cited = None
        self._fold_from(self._order.add(fresh))
        self._ranges = grown
        return True

    def _fold_from(self, position: int) -> None:
        """Fold again from the newest state that still stands; keep one every `EVERY` acts, and the last."""
        self._kept = [kept for kept in self._kept if kept[0] <= position]
        at, state = self._last if self._last[0] <= position else self._kept[-1]
        acts = self._order.since(at)
        for start in range(0, len(acts), EVERY):
            step = acts[start : start + EVERY]
            at, state = at + len(step), fold_all(step, start=state)
            if at - self._kept[-1][0] >= EVERY:
                self._kept.append((at, state))
        self._last = (at, state)


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Let the collector rest; what was made meanwhile it leaves out for good, if that is worth it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > MANY:
            gc.freeze()
        if collecting:
            gc.enable()


def _first_after(acts: Sequence[Act], day: str) -> Iterator[tuple[str, int]]:
    """Each side with the number of its first act after the end of `day`."""
    found: dict[str, int] = {}
    for act in acts:
        if act.at[: len(day)] > day:
            found[act.side] = min(act.n, found.get(act.side, act.n))
    yield from found.items()
