"""Python's collector of circles, resting while much is made that holds none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

WORTH = 100_000
"""So many things made meanwhile are worth leaving out for good."""


@contextmanager
def resting(*, keeping: bool = False) -> Iterator[None]:
    """Let the collector rest: all that is kept it would walk through again and again.

    With `keeping` what was made meanwhile stays, and is left out for good where that is worth it.
    """
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if keeping and gc.get_count()[0] > WORTH:
            gc.freeze()
        if working:
            gc.enable()
