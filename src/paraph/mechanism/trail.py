"""A sequence that only grows, and whose older lengths stay as they were: for what the fold notes in passing.

    >>> first = Trail[str]().then("a")
    >>> list(first.then("b")), len(first)
    (['a', 'b'], 1)

A tuple would be copied whole for each item, so that a hundred thousand void acts would cost ten thousand million steps.
"""

from collections.abc import Sequence
from typing import TypeVar, overload

from immutables import Map

Item = TypeVar("Item")


class Trail(Sequence[Item]):
    """Items in the order they came. Equal to any tuple, list or trail of equal items; growing costs O(log n)."""

    __slots__ = ("_held",)

    def __init__(self, held: Map[int, Item] = Map()) -> None:
        """Begin with nothing; `held`, items by their places, is for `then`."""
        self._held = held

    def then(self, item: Item) -> "Trail[Item]":
        """The trail with one more item; this one is not changed."""
        return Trail(self._held.set(len(self._held), item))

    def __len__(self) -> int:
        """How many items there are."""
        return len(self._held)

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, at: int | slice) -> Item | tuple[Item, ...]:
        """One item, counted from either end, or a tuple of several."""
        places = range(len(self._held))[at]
        return self._held[places] if isinstance(places, int) else tuple(self._held[place] for place in places)

    def __eq__(self, other: object) -> bool:
        """Whether `other` is a sequence of equal items."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """As the tuple of its items has it."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """`Trail(a, b)`."""
        return f"Trail({', '.join(map(repr, self))})"
