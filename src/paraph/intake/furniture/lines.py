"""The lines of a text that hold something, with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paraph.intake.source import Span

EDGES = " \t\f\v\u00a0\u200b\u200e\u200f\u2060\ufeff\u3000"
"""Characters that stand around a line without belonging to it."""

_TERMINAL = re.compile(r"[.।॥!?…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the blanks around it."""

    text: str
    start: int
    is_after_gap: bool
    """Whether a blank line stands before it."""

    @property
    def end(self) -> int:
        """Where it ends, in code points of the source."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return self.start, self.end

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with the sign that ends a sentence."""
        return _TERMINAL.search(self.text[-6:]) is not None


def lines_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines between `start` and `end` that are not blank."""
    place = start
    gap = False
    for raw in text[start:end].split("\n"):
        core = raw.strip(EDGES)
        if core:
            yield Line(core, place + raw.index(core), gap)
        gap = not core
        place += len(raw) + 1
