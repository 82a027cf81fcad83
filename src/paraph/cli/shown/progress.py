"""A bar for long work, on standard error, for a person who looks at a terminal and at nothing else there."""

import sys
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

import click

from paraph.cli.inputs.sources import count_of


class Progress:
    """Shows how many of the sources are done, and how many a second. Silent unless standard error alone is seen."""

    def __init__(
        self,
        names: Sequence[str],
        *,
        shown: bool,
        alone: bool = False,
        rate: Callable[[float], str] = "{:.0f}/s".format,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Count what `names` stand for when the bar will be seen. `alone` says that nothing goes to standard output."""
        self._bar = None
        self._now, self._begun = now, now()
        self.done = self.passed = 0
        if shown and sys.stderr.isatty() and (alone or not sys.stdout.isatty()):
            total = count_of(names)
            if total > 1:
                self._bar = click.progressbar(
                    length=total, file=sys.stderr, show_pos=True, width=0,
                    item_show_func=lambda _: rate(self.rate()),
                )  # fmt: skip

    def __enter__(self) -> Self:
        """Show the empty bar."""
        if self._bar is not None:
            self._bar.__enter__()
        return self

    def rate(self) -> float:
        """Sources a second, those not counted that an earlier run had done."""
        return self.done / max(self._now() - self._begun, 0.001)

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        if self._bar is not None:
            self._bar.update(1)

    def skip(self) -> None:
        """One more was done by an earlier run."""
        self.passed += 1
        if self._bar is not None:
            self._bar.update(1)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bar as it stands."""
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)
