"""Where a mechanism's logs are kept. A store knows sides, sizes and bytes; what the bytes say is no concern of it.

Rules that every store keeps (tests/record/store_suite.py is the same list, run):

1. A log is a sequence of byte strings, numbered from 0. It only grows, and only by `append`.
2. `append` is atomic and durable: when it returns, acts, compact range and checkpoint are all kept; when it raises or
   the process dies, none of them is. Any number of processes may call it.
3. `append` says from which size it starts. If the log has another size by then it raises `SizeMoved`, and the caller
   decides again upon what the log has become.
4. A reader never sees half an append: `head` gives the compact range and the checkpoint of one and the same size, and
   `read` up to that size gives exactly the acts they speak of.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

from paraph.record.refusals import HeadUnfit, SideMalformed, SizeMoved
from paraph.record.shapes import is_side
from paraph.record.tree import EMPTY_RANGE, CompactRange


@dataclass(frozen=True, slots=True)
class Head:
    """How far a log has come."""

    range: CompactRange = EMPTY_RANGE
    """The compact range over all its acts."""

    checkpoint: bytes = b""
    """The signed note over that size and root; empty only while the log is."""

    @property
    def size(self) -> int:
        """How many acts the log has."""
        return self.range.size


EMPTY = Head()


class Store(Protocol):
    """The logs of one mechanism."""

    def sizes(self) -> Mapping[str, int]:
        """The sides that have a log, and how many acts each has."""
        ...

    def head(self, side: str) -> Head:
        """How far the log of `side` has come; `EMPTY` for a side that has none."""
        ...

    def read(self, side: str, start: int, stop: int) -> Iterator[bytes]:
        """The acts of `side` from number `start` up to, not including, `stop`; fewer where the log ends before."""
        ...

    def append(self, side: str, *, expected: int, acts: Sequence[bytes], head: Head) -> None:
        """Add `acts` to a log of `expected` acts and make `head` its head.

        Without acts it replaces the checkpoint by one of the same size, such as one with a witness's signature more.
        Raises `SizeMoved` if the log has not `expected` acts, `HeadUnfit` if `head` is not of the size that results.
        """
        ...


def check_fit(side: str, *, expected: int, acts: Sequence[bytes], head: Head) -> None:
    """Raise `SideMalformed`, or `HeadUnfit` unless `head` is of the size that `expected` acts and these make.

    For stores to call first in `append`.
    """
    if not is_side(side):
        raise SideMalformed(found=side[:40])
    if head.size != expected + len(acts) or not head.checkpoint:
        raise HeadUnfit(side=side, expected=expected + len(acts), found=head.size)


class MemoryStore:
    """A store that lasts as long as the process: for previews and tests."""

    def __init__(self) -> None:
        """Begin with no log."""
        self._logs: dict[str, list[bytes]] = {}
        self._heads: dict[str, Head] = {}
        self._lock = Lock()

    def sizes(self) -> Mapping[str, int]:
        """See `Store`."""
        return {side: head.size for side, head in self._heads.items()}

    def head(self, side: str) -> Head:
        """See `Store`."""
        return self._heads.get(side, EMPTY)

    def read(self, side: str, start: int, stop: int) -> Iterator[bytes]:
        """See `Store`."""
        return iter(self._logs.get(side, [])[start:stop])

    def append(self, side: str, *, expected: int, acts: Sequence[bytes], head: Head) -> None:
        """See `Store`."""
        check_fit(side, expected=expected, acts=acts, head=head)
        with self._lock:
            if (size := self.head(side).size) != expected:
                raise SizeMoved(side=side, expected=expected, found=size)
            self._logs.setdefault(side, []).extend(acts)
            self._heads[side] = head
