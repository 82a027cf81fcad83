"""Building proofs: that an act is in a log (RFC 6962 2.1.1), and that a log only grew (2.1.2).

Checking them is in `proof_checks.py`, which shares nothing with this module but the two hashes.
"""

from collections.abc import Iterable

from paraph.record.refusals import SizeBeyondLog
from paraph.record.tree import EMPTY_ROOT, node_hash


class Tree:
    """A tree that remembers every perfect subtree of its leaves (some 130 bytes a leaf), to build proofs from."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        """Build over the leaf hashes `leaves`."""
        self._levels: list[list[bytes]] = [[]]
        self.extend(leaves)

    def __len__(self) -> int:
        """How many leaves there are."""
        return len(self._levels[0])

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Add leaf hashes on the right."""
        self._levels[0].extend(leaves)
        height = 0
        while len(self._levels[height]) > 1:
            if height + 1 == len(self._levels):
                self._levels.append([])
            below, here = self._levels[height], self._levels[height + 1]
            here.extend(node_hash(below[at], below[at + 1]) for at in range(2 * len(here), len(below) - 1, 2))
            height += 1

    def root(self, size: int | None = None) -> bytes:
        """The root over the first `size` leaves, all of them by default; raises `SizeBeyondLog`."""
        size = self._within(len(self) if size is None else size)
        return self._hash_of(0, size) if size else EMPTY_ROOT

    def inclusion(self, index: int, size: int) -> tuple[bytes, ...]:
        """The audit path of leaf `index` in the tree over the first `size` leaves, from the leaf upwards."""
        self._within(size)
        if not 0 <= index < size:
            raise SizeBeyondLog(found=index + 1, limit=size)
        return tuple(self._path(index, 0, size))

    def consistency(self, first: int, second: int) -> tuple[bytes, ...]:
        """The proof that the tree over `first` leaves begins the one over `second`; empty for 0 and for `second`."""
        self._within(second)
        if not 0 <= first <= second:
            raise SizeBeyondLog(found=first, limit=second)
        return tuple(self._subproof(first, 0, second, whole=True)) if first else ()

    def _within(self, size: int) -> int:
        if not 0 <= size <= len(self):
            raise SizeBeyondLog(found=size, limit=len(self))
        return size

    def _hash_of(self, start: int, stop: int) -> bytes:
        """MTH over the leaves from `start` to `stop`; `start` is a multiple of the width's power of two."""
        width = stop - start
        if width & (width - 1) == 0:
            height = width.bit_length() - 1
            return self._levels[height][start >> height]
        middle = start + _split(width)
        return node_hash(self._hash_of(start, middle), self._hash_of(middle, stop))

    def _path(self, index: int, start: int, stop: int) -> list[bytes]:
        if stop - start == 1:
            return []
        middle = start + _split(stop - start)
        if index < middle:
            return [*self._path(index, start, middle), self._hash_of(middle, stop)]
        return [*self._path(index, middle, stop), self._hash_of(start, middle)]

    def _subproof(self, first: int, start: int, stop: int, *, whole: bool) -> list[bytes]:
        if first == stop:
            return [] if whole else [self._hash_of(start, stop)]
        middle = start + _split(stop - start)
        if first <= middle:
            return [*self._subproof(first, start, middle, whole=whole), self._hash_of(middle, stop)]
        return [*self._subproof(first, middle, stop, whole=False), self._hash_of(start, middle)]


def _split(width: int) -> int:
    """The largest power of two smaller than `width`."""
    return 1 << (width - 1).bit_length() - 1
