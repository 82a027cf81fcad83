"""The sentences of a release that state something, with the very words marked.

Rules
    1. A mark shows exactly the code points of its span; marks may overlap or lie within each other, and the text is
       then cut so that each piece carries every mark that covers it.
    2. A sentence is shown once, however many facts it states, and sentences stand in the order of the text.
    3. Cut pieces joined again are the text: nothing is added, dropped or changed.

Example: in "Held today in New Delhi." the marks 1 over "today" and 2 over "New Delhi" give the pieces "Held ",
"today" (1), " in ", "New Delhi" (2), ".".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from paraph.language import LANGUAGES
from paraph.language.sentences import sentences
from paraph.mechanism.releases import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that state a fact."""

    span: Span
    number: int | None = None
    """The number of the fact on this page; `None` where the page numbers nothing."""

    verb: bool = False
    """Whether these words are the verb that governs a statement, not the statement."""

    doubtful: bool = False
    """Whether a person is asked if these words state anything."""

    anchor: str = ""
    """Identifier of the mark within the page, for links to it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks."""

    text: str
    begins: tuple[Mark, ...] = ()
    """Marks whose first piece this is."""

    facts: tuple[int, ...] = ()
    """Numbers of all facts these words state."""

    marked: bool = False
    verb: bool = False
    """Under verbs only."""

    doubtful: bool = False
    """Under what is doubtful only, or under its verb."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or paragraph in pieces."""

    pieces: tuple[Piece, ...]
    span: Span = field(default=(0, 0))

    @property
    def text(self) -> str:
        """The passage without its marks."""
        return "".join(piece.text for piece in self.pieces)


def passage(text: str, within: Span, marks: Iterable[Mark]) -> Passage:
    """The stretch of `text` within a span, cut at the marks that touch it; marks outside it are passed over."""
    first, last = within
    touching = [mark for mark in marks if mark.span[0] < last and mark.span[1] > first]
    cuts = {first, last}
    for mark in touching:
        cuts.update(place for place in mark.span if first < place < last)
    ordered = sorted(cuts)
    pairs = pairwise(ordered)
    return Passage(tuple(_piece(text, (start, end), touching, first) for start, end in pairs), within)


def stating(text: str, language: str, marks: Sequence[Mark]) -> tuple[Passage, ...]:
    """The sentences of `text` in which at least one mark that is no verb begins, each with all its marks."""
    starts = [mark.span[0] for mark in marks if not mark.verb]
    return tuple(
        passage(text, (first, last), marks)
        for first, last in _sentences(text, language)
        if any(first <= start < last for start in starts)
    )


def lines(text: str, marks: Sequence[Mark]) -> tuple[Passage, ...]:
    """The whole text line by line, blank lines left out, with all marks."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append(passage(text, (start, start + len(line.rstrip())), marks))
        start += len(line)
    return tuple(found)


def _piece(text: str, span: Span, marks: Sequence[Mark], first: int) -> Piece:
    over = [mark for mark in marks if mark.span[0] <= span[0] and mark.span[1] >= span[1]]
    begins = tuple(mark for mark in over if max(mark.span[0], first) == span[0])
    facts = tuple(mark.number for mark in over if mark.number is not None)
    told = [mark for mark in over if not mark.verb]
    doubtful = bool(told) and all(mark.doubtful for mark in told)
    return Piece(text[span[0] : span[1]], begins, facts, bool(over), bool(over) and not told, doubtful)


@lru_cache(maxsize=64)
def _sentences(text: str, language: str) -> tuple[Span, ...]:
    """Of a language whose sentences are not known, such as that of a release the other side adopted, the whole text."""
    return tuple(sentences(text, language)) if language in LANGUAGES else ((0, len(text)),)
