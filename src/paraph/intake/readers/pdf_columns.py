"""Languages that stand in columns beside one another through a PDF, as protocols of two sides print them.

1. Columns are told by script: each language with a version of its own (`versions`) keeps to a part of the page's width,
   and the parts do not overlap. Anything else is no matter for this reader, and stays as it is.
2. A row belongs to the column in which it begins; one that goes over several, to the column of its language.
3. What stands left of all columns and has no letters, the numbers of a table, belongs to each.
4. In a column rows stand from the top down; those of one height are one row.

Reads: rows by page. Writes: rows by page, once for each column from left to right.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from paraph.intake.readers.pdf_rows import Row
from paraph.intake.versions import language_of, languages_in

SLACK = 6.0
"""Points by which rows may reach over the edge of a column."""

STRAY = 20
"""One row in so many may leave its column."""

SAME_HEIGHT = 0.3
"""How far baselines of one row may be apart, in sizes of the type."""

Pages = list[list[Row]]


@dataclass(frozen=True, slots=True)
class _Column:
    lang: str
    left: float
    right: float


def columns_of(pages: Pages) -> list[Pages]:
    """The pages once for each column of a language; the pages themselves where there are no such columns."""
    apart = [[part for row in rows for part in row.parts or (row,)] for rows in pages]
    columns = _columns([part for rows in apart for part in rows])
    if not columns:
        return [pages]
    return [[_in_order(_of_column(rows, columns, at)) for rows in apart] for at in range(len(columns))]


def _columns(rows: Sequence[Row]) -> list[_Column]:
    """The columns from left to right; none where languages share the width of the page."""
    told = [(row, language_of(row.text)) for row in rows]
    found = []
    for lang in languages_in((row.text, lang) for row, lang in told):
        lefts = sorted(row.left for row, written in told if written == lang)
        rights = sorted(row.right for row, written in told if written == lang)
        stray = len(lefts) // STRAY
        found.append(_Column(lang, lefts[stray], rights[-1 - stray]))
    found.sort(key=lambda column: column.left)
    beside = all(one.right <= other.left + SLACK for one, other in pairwise(found))
    return found if beside and len(found) > 1 else []


def _of_column(rows: Sequence[Row], columns: Sequence[_Column], at: int) -> list[Row]:
    return [row for row in rows if at in _places(row, columns)]


def _places(row: Row, columns: Sequence[_Column]) -> Sequence[int]:
    """The columns a row belongs to."""
    begun = [place for place, column in enumerate(columns) if row.left >= column.left - SLACK]
    if not begun and language_of(row.text) is None:
        return range(len(columns))
    place = begun[-1] if begun else 0
    if place + 1 < len(columns) and row.right > columns[place + 1].left + SLACK:
        lang = language_of(row.text)
        return [at for at, column in enumerate(columns) if column.lang == lang] or [place]
    return [place]


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """From the top down, those of one height joined."""
    ordered: list[Row] = []
    for row in sorted(rows, key=lambda row: (-row.begins_at, row.left)):
        last = ordered[-1] if ordered else None
        if last and last.begins_at - row.begins_at < SAME_HEIGHT * row.size and last.right <= row.left:
            ordered[-1] = replace(row, text=f"{last.text} {row.text}")
        else:
            ordered.append(row)
    return ordered
