"""The printed lines of a PDF page, each with its place, as PDFium breaks them.

PDFium joins words that a hyphen parts at the end of a line and goes on: a row may then be several printed lines. It
does not tell a hyphen of the word from one of the line; before a capital ("Sub-Group") and in Devanagari it is kept.
Where a row leaps over a gap ("PROTOCOL      ПРОТОКОЛ") its parts stand in it too. A row of a table that is drawn with
lines (`pdf_tables`) is one, with all its cells.

Reads: a page. Writes: its rows in PDFium's reading order.
"""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from paraph.intake.readers.pdf_tables import Grid

MAX_CHARACTERS = 1_000_000
"""Characters of a page, and of a document, that are read at most."""

GAP = 0.6
"""Width, in sizes of the type, of a gap that no blank between words has: what stands beside it may be two columns."""

WIDE = 2.5
"""The same of a gap that parts cells of one table, or two signatures."""

_SOFT_HYPHENS = "\ufffe\u0002\u00ad"
_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a page with its place, in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    begins_at: float
    """Height of the baseline of its first character."""

    ends_at: float
    """Height of the baseline of its last character."""

    size: float
    parts: tuple["Row", ...] = ()
    """What stands between gaps; empty where there is none."""

    is_cells: bool = False
    """Whether it is a row of a table, its cells parted by tabs."""

    @property
    def told(self) -> str:
        """Its words, what stands far apart parted by a tab as the cells of a table are."""
        told = self.text if not self.parts else self.parts[0].text
        for part, following in pairwise(self.parts):
            told += ("\t" if following.left - part.right > WIDE * self.size else " ") + following.text
        return told


def rows_of(textpage: pypdfium2.PdfTextPage, tables: Sequence[Grid] = ()) -> Iterator[Row]:
    """The rows that say something; those of `tables` where the first letter of each stands.

    Characters are taken one by one: PDFium's indexes count, not its string.
    """
    handle = textpage.raw
    count = min(textpage.count_chars(), MAX_CHARACTERS)
    taken = {index: table for table in tables for cell in table.cells.values() for index in cell}
    told: list[Grid] = []
    start = 0
    chars: list[str] = []
    for index in range(count + 1):
        code = pdfium.FPDFText_GetUnicode(handle, index) if index < count else 0x0A
        if code in {0x0A, 0x0D} or index in taken:
            if "".join(chars).strip(f" {_HYPHEN}"):
                yield _row(textpage, chars, start)
            chars, start = [], index + 1
            if index in taken and taken[index] not in told:
                told.append(taken[index])
                yield from _rows_of_table(textpage, taken[index])
        else:
            chars.append(_char(code))


def _rows_of_table(textpage: pypdfium2.PdfTextPage, table: Grid) -> Iterator[Row]:
    for number, height in enumerate(reversed(table.heights[:-1])):
        indexes = [table.cells.get((number, column), []) for column in range(len(table.lefts) - 1)]
        if any(indexes):
            size = pdfium.FPDFText_GetFontSize(textpage.raw, next(cell[0] for cell in indexes if cell))
            text = "\t".join(_cell(textpage, cell) for cell in indexes)
            yield Row(text, table.lefts[0], table.lefts[-1], height, height, size, is_cells=True)


def _cell(textpage: pypdfium2.PdfTextPage, indexes: Sequence[int]) -> str:
    """The words of a cell; where PDFium left something out, a blank or the end of a line stood."""
    chars: list[str] = []
    for before, index in pairwise([None, *indexes]):
        if before is not None and index != before + 1:
            chars.append(" ")
        chars.append(_char(pdfium.FPDFText_GetUnicode(textpage.raw, index)))
    return " ".join(_with_hyphens(chars).split())


def _char(code: int) -> str:
    if chr(code) in _SOFT_HYPHENS:
        return _HYPHEN
    if code == 0 or 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - halves of a surrogate pair are no characters
        return "\ufffd"
    return " " if code in {0xA0, 0x09} else chr(code)


def _row(textpage: pypdfium2.PdfTextPage, chars: list[str], start: int) -> Row:
    seen = [place for place, char in enumerate(chars) if char.strip()]
    whole = _stretch(textpage, chars, start, seen[0], seen[-1])
    leaps = [
        (before, after)
        for before, after in pairwise(seen)
        if after > before + 1 and _gap(textpage, start + before, start + after) > GAP * max(whole.size, 1.0)
    ]
    if not leaps:
        return whole
    edges = [seen[0], *(place for leap in leaps for place in leap), seen[-1]]
    parts = (_stretch(textpage, chars, start, *edges[at : at + 2]) for at in range(0, len(edges), 2))
    return Row(whole.text, whole.left, whole.right, whole.begins_at, whole.ends_at, whole.size, tuple(parts))


def _stretch(textpage: pypdfium2.PdfTextPage, chars: list[str], start: int, first: int, last: int) -> Row:
    return Row(
        text=_with_hyphens(chars[first : last + 1]),
        left=textpage.get_charbox(start + first)[0],
        right=textpage.get_charbox(start + last)[2],
        begins_at=_baseline(textpage, start + first),
        ends_at=_baseline(textpage, start + last),
        size=pdfium.FPDFText_GetFontSize(textpage.raw, start + first),
    )


def _with_hyphens(chars: list[str]) -> str:
    """The words; a hyphen at the end of a line stays where it is one of the word, as far as that can be told."""
    shown = []
    for place, char in enumerate(chars):
        if char != _HYPHEN:
            shown.append(char)
        elif place + 1 < len(chars) and (chars[place + 1].isupper() or "\u0900" <= chars[place + 1] <= "\u097f"):
            shown.append("-")
    return "".join(shown)


def _gap(textpage: pypdfium2.PdfTextPage, before: int, after: int) -> float:
    """How far the second character stands to the right of the first; less than 0 on the next line."""
    return float(textpage.get_charbox(after)[0] - textpage.get_charbox(before)[2])


def _baseline(textpage: pypdfium2.PdfTextPage, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage.raw, index, ctypes.byref(x), ctypes.byref(y))
    return y.value
