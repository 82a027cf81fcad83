"""Work that is done once for a head of the record, whoever asks: a long review, what may be asked about, a protocol.

    shown = once(lambda: review_page(state, …), current.head, "review", key, scope, reader, today)

The name must hold everything the work depends on: the head, what of the record the person may see (the bodies), and
what was asked. What is made holds no request and no person, and is never changed.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, cast

Made = TypeVar("Made")


class _Work:
    """A piece of work; equal to another of the same name, so that only the first is done."""

    def __init__(self, make: Callable[[], object], name: tuple[object, ...]) -> None:
        self.make, self.name = make, name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Work) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)


@lru_cache(maxsize=32)
def _done(work: _Work) -> object:
    return work.make()


def once(make: Callable[[], Made], *name: object) -> Made:
    """What `make` makes, or what it made under this name before; `name` must be hashable."""
    return cast("Made", _done(_Work(make, name)))


def forget() -> None:
    """Do everything anew; for tests that change what the work rests on."""
    _done.cache_clear()
