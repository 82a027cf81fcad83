"""A sequence that only grows, and whose older lengths stay as they were: for what the fold notes in passing.

    >>> first = Trail[str]().then("a")
    >>> list(first.then("b")), len(first)
    (['a', 'b'], 1)

A tuple would be copied whole for each item, so that a hundred thousand void acts would cost ten thousand million steps.
Here the lengths of one growth share one list, of which each sees its own beginning. Where two grow from the same
length, which a preview and the act itself do, the second copies.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar, overload

Item = TypeVar("Item")


class Trail(Sequence[Item]):
    """Items in the order they came. Equal to any tuple, list or trail of equal items; growing costs O(1), mostly."""

    __slots__ = ("_length", "_shared")

    def __init__(self, shared: list[Item] | None = None) -> None:
        """Begin with nothing; `shared`, whose items are all in this trail, is for `then`."""
        self._shared = shared or []
        self._length = len(self._shared)

    def then(self, item: Item) -> "Trail[Item]":
        """The trail with one more item; this one is not changed. Safe in any thread: whoever comes second copies."""
        if not self._length:
            return Trail([item])
        if len(self._shared) == self._length:
            self._shared.append(item)
            if self._shared[self._length] is item:
                return self._longer()
        return Trail([*self, item])

    def _longer(self) -> "Trail[Item]":
        longer: Trail[Item] = Trail.__new__(Trail)
        longer._shared, longer._length = self._shared, self._length + 1
        return longer

    def __len__(self) -> int:
        """How many items there are."""
        return self._length

    def __iter__(self) -> Iterator[Item]:
        """The items, first to last."""
        return islice(self._shared, self._length)

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, at: int | slice) -> Item | tuple[Item, ...]:
        """One item, counted from either end, or a tuple of several."""
        places = range(self._length)[at]
        return self._shared[places] if isinstance(places, int) else tuple(self._shared[place] for place in places)

    def __eq__(self, other: object) -> bool:
        """Whether `other` is a sequence of equal items."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """As the tuple of its items has it."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """`Trail(a, b)`."""
        return f"Trail({', '.join(map(repr, self))})"
