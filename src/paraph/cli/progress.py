"""A bar for long work, on standard error, for a person who looks at a terminal and at nothing else there."""

import sys
from collections.abc import Sequence
from types import TracebackType
from typing import Self

import click

from paraph.cli.sources import tasks_of


class Progress:
    """Shows how many of the sources are done. Silent unless standard error alone goes to a terminal."""

    def __init__(self, names: Sequence[str], *, shown: bool) -> None:
        """Count what `names` stand for when the bar will be seen; counting opens no file."""
        self._bar = None
        if shown and sys.stderr.isatty() and not sys.stdout.isatty():
            total = sum(1 for _ in tasks_of(names))
            if total > 1:
                self._bar = click.progressbar(length=total, file=sys.stderr, show_pos=True, width=0)

    def __enter__(self) -> Self:
        """Show the empty bar."""
        if self._bar is not None:
            self._bar.__enter__()
        return self

    def step(self) -> None:
        """One more is done."""
        if self._bar is not None:
            self._bar.update(1)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bar as it stands."""
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)
