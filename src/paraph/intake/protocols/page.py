"""A text folded once for matching, with the way back to what was written.

All stages count places in `Page.text`, the folded text (one digit, dash, quote and nasal for all of a kind); only what
leaves the room is given as written, and in places of the text as read.
"""

from dataclasses import dataclass

from paraph.intake.source import Span
from paraph.language.folding import Folded, fold, to_ascii_digits


@dataclass(frozen=True, slots=True)
class Page:
    """One text in two states."""

    original: str
    folded: Folded
    text: str
    """Folded, with ASCII digits."""

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of the folded text stands in the text as read."""
        return self.folded.span(start, end)

    def written(self, start: int, end: int) -> str:
        """A stretch of the folded text as written, line breaks as blanks."""
        return " ".join(self.original[slice(*self.span(start, end))].split())


def page_of(text: str) -> Page:
    """Fold `text`."""
    folded = fold(text)
    return Page(text, folded, to_ascii_digits(folded.text))
