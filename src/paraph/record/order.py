"""The canonical order: one sequence of all acts at hand, the same on every node that holds them.

Rules:

1. The clock of an act is one more than the largest clock of its causes: the act before it in its own log, and for each
   side in `after` the last act counted there (Lamport's clock, computed and never stored).
2. Acts stand by clock, then by side code, then by number. Causes have smaller clocks, so they come first: the order
   extends causality, and what it adds is arbitrary but the same for all.
3. An act whose causes are not all at hand waits outside the sequence. It enters when they arrive.

Worked example. IN says two acts; RU, having read one of them, says one; the order is IN/0, IN/1, RU/0, for IN/1 and
RU/0 both have clock 2 and IN sorts before RU. `at` plays no part: clocks on walls differ, and can be set.

    >>> order = Order()
    >>> order.add(acts_of_in), order.add(acts_of_ru)                                               # doctest: +SKIP
    (0, 2)
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from paraph.record.acts import Act
from paraph.record.refusals import PlaceTaken

Key = tuple[int, str, int]
"""Clock, side, number: what the sequence is sorted by."""


class Order:
    """The sequence, grown as acts arrive in any order and any number of times."""

    def __init__(self, acts: Iterable[Act] = ()) -> None:
        """Begin with `acts`."""
        self._keys: list[Key] = []
        self._acts: list[Act] = []
        self._clocks: dict[str, list[int]] = {}
        self._placed: dict[str, list[Act]] = {}
        self._waiting: dict[str, dict[int, Act]] = {}
        self.add(acts)

    def __len__(self) -> int:
        """How many acts stand in the sequence."""
        return len(self._acts)

    def __iter__(self) -> Iterator[Act]:
        """The acts in order."""
        return iter(self._acts)

    def since(self, position: int) -> Sequence[Act]:
        """The acts from `position` on: what to fold upon the state kept before it."""
        return self._acts[position:]

    @property
    def waiting(self) -> tuple[Act, ...]:
        """Acts whose causes are not at hand, by side and number."""
        return tuple(held[n] for _, held in sorted(self._waiting.items()) for n in sorted(held))

    @property
    def counts(self) -> Mapping[str, int]:
        """How many acts of each side stand in the sequence: always its first ones."""
        return {side: len(clocks) for side, clocks in self._clocks.items()}

    def add(self, acts: Iterable[Act]) -> int:
        """Take in `acts`, and tell the position from which the sequence is no longer what it was.

        All before that position stands as before, so a state folded up to it is still good; the answer is the old
        length when the new acts only follow. An act that is here already changes nothing. Raises `PlaceTaken`, and
        takes in none, if another act stands under the same side and number.
        """
        arrived = self._new_among(acts)
        for act in arrived:
            self._waiting.setdefault(act.side, {})[act.n] = act
        entering = self._release()
        if not entering:
            return len(self._acts)
        entering.sort(key=_first)
        position = bisect_left(self._keys, entering[0][0])
        tail = [*zip(self._keys[position:], self._acts[position:], strict=True), *entering]
        tail.sort(key=_first)
        self._keys[position:] = [key for key, _ in tail]
        self._acts[position:] = [act for _, act in tail]
        return position

    def _new_among(self, acts: Iterable[Act]) -> list[Act]:
        """Those of `acts` that are not here yet, each once."""
        new: dict[tuple[str, int], Act] = {}
        for act in acts:
            held = new.get((act.side, act.n)) or self._held(act.side, act.n)
            if held is None:
                new[act.side, act.n] = act
            elif held != act:
                raise PlaceTaken(side=act.side, n=act.n)
        return list(new.values())

    def _held(self, side: str, n: int) -> Act | None:
        placed = self._placed.get(side, ())
        return placed[n] if n < len(placed) else self._waiting.get(side, {}).get(n)

    def _release(self) -> list[tuple[Key, Act]]:
        """Move out of waiting whatever has its causes at hand, until nothing more does."""
        released: list[tuple[Key, Act]] = []
        before = -1
        while before != len(released):
            before = len(released)
            for side in sorted(self._waiting):
                released += self._release_side(side)
        return released

    def _release_side(self, side: str) -> Iterator[tuple[Key, Act]]:
        held = self._waiting[side]
        clocks = self._clocks.setdefault(side, [])
        while (act := held.get(len(clocks))) is not None and self._is_caused(act):
            clock = 1 + max([clocks[-1] if clocks else 0, *(self._clocks[s][k - 1] for s, k in act.after.items())])
            clocks.append(clock)
            self._placed.setdefault(side, []).append(act)
            yield (clock, side, act.n), held.pop(act.n)

    def _is_caused(self, act: Act) -> bool:
        return all(count <= len(self._clocks.get(side, ())) for side, count in act.after.items())


def _first(pair: tuple[Key, Act]) -> Key:
    return pair[0]
