"""The words around what was found.

>>> excerpt("one two three four five six seven", [(8, 13)], length=18)
(3, 18)
"""

from collections.abc import Sequence

from paraph.language.folding import Span


def excerpt(text: str, spans: Sequence[Span], *, length: int) -> Span:
    """The stretch of about `length` code points that holds the most of `spans`, cut between words.

    A text not longer is given whole; without spans it is the beginning.
    """
    if len(text) <= length:
        return 0, len(text)
    ordered = sorted(spans)
    best = max(
        (_held(ordered, first, length) for first in range(len(ordered))),
        key=lambda held: (held[0], -held[1]),
        default=(0, 0, min(length, len(text))),
    )
    _, start, end = best
    before = max(0, (length - (end - start)) // 2)
    start = max(0, min(start - before, len(text) - length))
    return _between_words(text, start, max(end, min(len(text), start + length)))


def _held(ordered: Sequence[Span], first: int, length: int) -> tuple[int, int, int]:
    """How many spans from `first` on stand within `length`, and from where to where."""
    start = ordered[first][0]
    held = [span for span in ordered[first:] if span[1] - start <= length] or [ordered[first]]
    return len(held), start, held[-1][1]


def _between_words(text: str, start: int, end: int) -> Span:
    if start:
        blank = text.find(" ", start, end)
        start = blank if blank >= 0 else start
    if end < len(text):
        blank = text.rfind(" ", start + 1, end + 1)
        end = blank if blank > start else end
    return start, end
