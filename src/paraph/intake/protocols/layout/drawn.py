r"""Tables drawn in plain text, their rows made lines of cells parted by tabs, as readers of other formats give them.

1. A table begins with a line whose cells are heads (the caller knows them) and is drawn as that line is: with bars
   between its cells, or in columns that two blanks at least keep apart.
2. A cell of columns belongs to the head that begins nearest to it: what is wrapped stands under its head. Where one
   fills its column, the single blank before the next head parts it from a cell that begins right there; a line of
   nothing but one piece is not cut.
3. Where heads count rows, a row begins with a number. Else lines between two rules or two empty lines are one row;
   where there are none, each line is one.
4. The table ends at the first line that is drawn otherwise, begins before the second column with anything but a
   number, or is a numbered sentence that heeds no column.

    "No.  Action            Responsible\n1.   Exchange lists    Ministry of\n     of quarries       Mines"
    "No.\tAction\tResponsible\n1.\tExchange lists of quarries\tMinistry of Mines"

Reads: lines of a text. Writes: fewer lines or as many.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import regex

from paraph.language.folding import to_ascii_digits

Heads = Callable[[Sequence[str]], int | None]
"""Which of some cells heads the numbers of rows, -1 where none does; `None` where the cells are no heads."""

LEAST = 3
"""Columns of a table."""

LONGEST_HEAD = 3
"""Lines of heads that are broken: `Responsible` with `bodies` under it."""

SLACK = 2
"""Characters by which a cell may begin before its head."""

_BAR = regex.compile(r"[|│┃║]")
_RULE = regex.compile(r"[\s|│┃║+:=_\-–—─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╟╢╪╫]{3,}")
_PIECE = regex.compile(r"\S+(?: \S+)*")
_NUMBERED = regex.compile(r"(?P<n>\d{1,3}(?:\.\d{1,3})?[.)]?)(?:\s+(?P<rest>\S.*))?")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a table: its cells by column, and whether a rule or an empty line stands before it."""

    cells: dict[int, str]
    is_apart: bool


def with_tabs(lines: Sequence[str], heads: Heads) -> Iterator[str]:
    """The lines, each table drawn among them as a line a row."""
    at = 0
    while at < len(lines):
        cells = [text for _, text in _pieces(lines[at])]
        number = heads(cells) if len(cells) >= LEAST and "\t" not in lines[at] else None
        if number is None:
            yield lines[at]
            at += 1
            continue
        yield "\t".join(cells)
        found, at = _table(lines, at, number)
        for row in _rows(found, number):
            yield "\t".join(
                " ".join(line.cells.get(column, "") for line in row).strip() for column in range(len(cells))
            )


def _pieces(line: str) -> list[tuple[int, str]]:
    """What stands between bars, else between gaps, with its place."""
    if not _BAR.search(line):
        return [(match.start(), match[0]) for match in _PIECE.finditer(line)]
    inner, begin = line.strip(), len(line) - len(line.lstrip())
    edges = [match.start() for match in _BAR.finditer(inner)]
    starts = [0, *(edge + 1 for edge in edges)]
    ends = [*edges, len(inner)]
    cells = [(begin + start, inner[start:end].strip()) for start, end in zip(starts, ends, strict=True)]
    return cells[int(edges[0] == 0) : len(cells) - int(edges[-1] == len(inner) - 1)]


def _table(lines: Sequence[str], head: int, number: int) -> tuple[list[_Line], int]:
    """The lines of the table under the line `head`, and the first line after it."""
    columns = _pieces(lines[head])
    is_barred = bool(_BAR.search(lines[head]))
    found: list[_Line] = []
    is_apart, end = False, head + 1
    for at in range(head + 1, len(lines)):
        line = lines[at]
        if not line.strip() or _RULE.fullmatch(line):
            is_apart = True
            continue
        cells = _barred(line, columns) if is_barred else _aligned(line, columns, number)
        if cells is None and at <= head + LONGEST_HEAD - 1 and not (found or is_apart):
            continue
        if cells is None or (is_apart and number < 0 and len(cells) == 1):
            break
        found.append(_Line(cells, is_apart))
        is_apart, end = False, at + 1
    return found, end


def _barred(line: str, columns: Sequence[tuple[int, str]]) -> dict[int, str] | None:
    cells = _pieces(line) if _BAR.search(line) else []
    return {at: text for at, (_, text) in enumerate(cells) if text} if len(cells) == len(columns) else None


def _aligned(line: str, columns: Sequence[tuple[int, str]], number: int) -> dict[int, str] | None:
    """The cells of a line that has room between them; `None` where it is none of the table."""
    pieces = list(_cut(_pieces(line), [start for start, _ in columns]))
    start, text, column = pieces[0]
    cells: dict[int, list[str]] = {}
    if column == number == 0:
        match = _NUMBERED.fullmatch(to_ascii_digits(text))
        if match is None and start < columns[1][0] - SLACK:
            return None
        if match and match["rest"] and len(pieces) == 1 and start + len(text) > columns[2][0]:
            return None
        end = match.end("n") if match else 0
        cells = {0: [text[:end]], 1: [text[end:].strip()]}
        pieces = pieces[1:]
    for _, text, column in pieces:
        cells.setdefault(column, []).append(text)
    return {column: " ".join(filter(None, told)) for column, told in cells.items() if any(told)}


def _cut(pieces: Sequence[tuple[int, str]], starts: Sequence[int]) -> Iterator[tuple[int, str, int]]:
    """The pieces with their columns, one that reaches into a column where nothing else begins cut in two."""
    placed = [(start, text, _nearest(start, starts)) for start, text in pieces]
    begun = {column for _, _, column in placed}
    for start, text, column in placed:
        free = (each for each in range(column + 1, len(starts)) if each not in begun)
        at = next(free, None) if len(pieces) > 1 else None
        cut = starts[at] - start if at is not None else 0
        if at is not None and 0 < cut < len(text) and text[cut - 1] == " ":
            yield start, text[: cut - 1], column
            yield starts[at], text[cut:], at
        else:
            yield start, text, column


def _nearest(start: int, starts: Sequence[int]) -> int:
    return min(range(len(starts)), key=lambda at: abs(starts[at] - start))


def _rows(lines: Sequence[_Line], number: int) -> Iterator[list[_Line]]:
    """The lines of each row."""
    is_counted = any(_is_number(line.cells.get(number, "")) for line in lines)
    is_parted = any(line.is_apart for line in lines[1:])
    row: list[_Line] = []
    for line in lines:
        begins = _is_number(line.cells.get(number, "")) if is_counted else line.is_apart or not (row and is_parted)
        if begins and row:
            yield row
            row = []
        if begins or row:
            row.append(line)
    if row:
        yield row


def _is_number(cell: str) -> bool:
    match = _NUMBERED.fullmatch(to_ascii_digits(cell))
    return match is not None and match["rest"] is None
