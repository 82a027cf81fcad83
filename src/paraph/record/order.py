"""The canonical order: one sequence of all acts at hand, the same on every node that holds them.

Rules:

1. The clock of an act is one more than the largest clock of its causes: the act before it in its own log, and for each
   side in `after` the last act counted there (Lamport's clock, computed and never stored).
2. Acts stand by clock, then by side code, then by number. Causes have smaller clocks, so they come first: the order
   extends causality, and what it adds is arbitrary but the same for all.
3. An act whose causes are not all at hand waits outside the sequence, and those after it in its log with it.
4. Acts are never held here, only clocks: logs are read one act at a time and merged, for within a log clocks only grow.

Worked example. IN says two acts; RU, having read one of them, says one; the order is IN/0, IN/1, RU/0, for IN/1 and
RU/0 both have clock 2 and IN sorts before RU. `at` plays no part: clocks on walls differ, and can be set.

    >>> [act.reference for act in in_order({"RU": acts_of_ru, "IN": acts_of_in})]                  # doctest: +SKIP
    ['IN/0', 'IN/1', 'RU/0']
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping

from paraph.record.acts import Act

Key = tuple[int, str, int]
"""Clock, side, number: what the sequence is sorted by."""


class Clocks:
    """The clocks of each side's first acts, as far as their causes were at hand."""

    def __init__(self) -> None:
        """Know none."""
        self._of: dict[str, array[int]] = {}

    def key(self, side: str, n: int) -> Key | None:
        """Where an act that was merged before stands; `None` for one that was not."""
        known = self._of.get(side, ())
        return (known[n], side, n) if n < len(known) else None

    def merged(self, logs: Mapping[str, Iterable[Act]]) -> Iterator[tuple[Key, Act]]:
        """The acts of `logs` in order, each with its key; draws from a log only when its next act is needed.

        Each log may begin anywhere, provided that what stands before it was merged here at some time. The end comes
        when every log has ended or goes on with an act that waits.
        """
        coming = {side: iter(log) for side, log in logs.items()}
        waiting = {side: act for side, log in coming.items() if (act := next(log, None)) is not None}
        ready: dict[str, tuple[Key, Act]] = {}
        while True:
            for side, act in tuple(waiting.items()):
                if (key := self._placed(side, act)) is not None:
                    ready[side] = key, waiting.pop(side)
            if not ready:
                return
            side = min(ready, key=lambda one: ready[one][0]) if len(ready) > 1 else next(iter(ready))
            yield ready.pop(side)
            if (act := next(coming[side], None)) is None:
                continue
            if (key := self._placed(side, act)) is not None:
                ready[side] = key, act
            else:
                waiting[side] = act

    def _placed(self, side: str, act: Act) -> Key | None:
        """The key of the next act of a log; `None` while a cause is not at hand."""
        clocks = self._of.setdefault(side, array("Q"))
        if act.n == len(clocks):
            latest = clocks[-1] if clocks else 0
            for other, count in act.after.items():
                theirs = self._of.get(other, ())
                if count > len(theirs):
                    return None
                latest = max(latest, theirs[count - 1])
            clocks.append(latest + 1)
            return latest + 1, side, act.n
        return self.key(side, act.n)


def in_order(logs: Mapping[str, Iterable[Act]]) -> Iterator[Act]:
    """The acts of whole logs, by side, in order; without those whose causes are not among them."""
    return (act for _, act in Clocks().merged(logs))
