"""A limit of time for work that may be slow on a hostile file."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from paraph.cli.refusals import TookTooLong


@contextmanager
def within(seconds: float, name: str) -> Iterator[None]:
    """Raise TookTooLong for `name` when the block runs longer than `seconds`.

    Works in the main thread of a process on systems with interval timers; elsewhere there is no limit. A single call
    into a library is not interrupted, the refusal follows when it returns.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TookTooLong(source=name, seconds=seconds)

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
