"""Text in columns on a terminal, where a character is not always one cell wide.

Signs of Devanagari that sit on or under a letter, and joiners, take no cell; wide characters of East Asia take two.
Lines break at blanks only, so that no syllable is cut.
"""

import unicodedata
from collections.abc import Iterator, Sequence

_NO_CELL = frozenset(("Mn", "Me", "Cf"))


def cells(text: str) -> int:
    """How many cells of a terminal `text` takes."""
    return sum(_cells(char) for char in text)


def padded(text: str, width: int) -> str:
    """`text` with blanks up to `width` cells; a longer text as it is."""
    return text + " " * (width - cells(text))


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells, one word longer than that on a line of its own; at least one line."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and cells(line) + 1 + cells(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def two_columns(rows: Sequence[tuple[str, str]], *, width: int, indent: int = 2, gap: int = 2) -> Iterator[str]:
    """Rows of label and value, the values wrapped and flush; a row without a label goes on in the value's column."""
    label_width = max((cells(label) for label, _ in rows), default=0)
    room = max(width - indent - label_width - gap, 24)
    for label, value in rows:
        for number, line in enumerate(wrapped(value, room)):
            left = padded(label if number == 0 else "", label_width)
            yield f"{' ' * indent}{left}{' ' * gap}{line}".rstrip()


def _cells(char: str) -> int:
    if unicodedata.category(char) in _NO_CELL:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
