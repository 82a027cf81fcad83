r"""Tables of undertakings: a row each is told as a sentence, with the words of the heads of its columns.

1. A row is a line with tabs, or drawn in plain text (`drawn`). A table begins with a row whose cells are the heads of
   columns: what is to be done, and who is responsible or by when; and goes on to the first line that is no row, but for
   a single line between rows.
2. A row without a number counts on from the one before; one that says nothing to be done is left as it is.
3. What comes of a row is a line of its own, marked `row`; places are of the text that is given back.

    "No.\tAction\tResponsible\tDeadline\n1\tExchange lists\tMinistry of Mines\t31 March 2027\n"
    "No.\tAction\tResponsible\tDeadline\n1. Exchange lists. Responsible: Ministry of Mines. Deadline: 31 March 2027.\n"

Reads: a text as its reader gave it. Writes: the same text with sentences for rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from paraph.intake.protocols.layout.drawn import with_tabs
from paraph.intake.protocols.lexicon import pattern
from paraph.intake.source import SourceText, Span
from paraph.language.countries import find_countries
from paraph.language.folding import fold, to_ascii_digits

ROW = "row"
"""The mark of a line that was a row."""

LEAST = 3
"""Columns of a table of undertakings."""

_STOPS = " .;।"
_NUMBER = regex.compile(r"(?P<n>\d{1,3})(?:\.(?P<of>\d{1,3}))?[.)]?")
_SIDE = regex.compile(r"\s*[(,:].*$|\s[–-]\s.*$")
"""What a head says after its first words: `Responsible (Indian Side)`."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column of a table holds what, by place."""

    number: int | None
    deed: int
    who: tuple[int, ...]
    when: int | None
    heads: tuple[str, ...]


def with_rows_told(source: SourceText, lang: str) -> SourceText:
    """The text with a sentence for each row of its tables of undertakings; itself where it has none."""
    lines, rows, place = [], [], 0
    written = source.text.split("\n")
    for line, is_row in _told(_with_tabs(written, lang) if source.layout == "text" else written, lang):
        lines.append(line)
        if is_row:
            rows.append((place, place + len(line)))
        place += len(line) + 1
    if not rows:
        return source
    marked: dict[str, tuple[Span, ...]] = {ROW: tuple(rows)}
    return replace(source, text="\n".join(lines), marked=marked)


def _with_tabs(lines: Sequence[str], lang: str) -> Sequence[str]:
    """The lines, tables drawn among them as lines with tabs."""

    def heads(cells: Sequence[str]) -> int | None:
        columns = _columns(cells, lang)
        if columns is None:
            return None
        return -1 if columns.number is None else columns.number

    return tuple(with_tabs(lines, heads))


def _told(lines: Sequence[str], lang: str) -> Iterator[tuple[str, bool]]:
    columns: _Columns | None = None
    count = 0
    for at, line in enumerate(lines):
        cells = [cell.strip() for cell in line.split("\t")]
        found = _columns(cells, lang) if len(cells) >= LEAST else None
        if found:
            columns, count = found, 0
        elif columns and len(cells) > 1 and (said := _sentence(cells, columns, count + 1, lang)):
            count += 1
            yield said, True
            continue
        elif columns and not (at + 1 < len(lines) and "\t" in lines[at + 1]):
            columns = None
        yield line, False


def _columns(cells: Sequence[str], lang: str) -> _Columns | None:
    """The columns that heads name; `None` where the cells are no heads of such a table."""
    folded = [fold(cell).text for cell in cells]

    def places(name: str) -> tuple[int, ...]:
        return tuple(at for at, cell in enumerate(folded) if pattern(lang, name).fullmatch(cell))

    number, deed, who, when = (places(f"head_{name}") for name in ("number", "deed", "who", "when"))
    if not deed or not (who or when):
        return None
    return _Columns(number[0] if number else None, deed[0], who, when[0] if when else None, tuple(cells))


def _sentence(cells: Sequence[str], columns: _Columns, count: int, lang: str) -> str:
    """The row as a line of the protocol; empty where nothing is to be done."""
    if columns.number == 0 and len(cells) < len(columns.heads) and not _NUMBER.fullmatch(to_ascii_digits(cells[0])):
        cells = ["", *cells]  # an empty cell at the beginning of a line is not kept by every reader
    cells = [*cells, *[""] * (len(columns.heads) - len(cells))]
    deed = cells[columns.deed].strip(_STOPS)
    if len(cells) > len(columns.heads) or not any(letter.isalpha() for letter in deed):
        return ""
    stop = "।" if lang == "hi" else "."
    told = [deed, _who(cells, columns, lang), _when(cells, columns)]
    return f"{_number(cells, columns, count)}. " + " ".join(f"{part}{stop}" for part in told if part)


def _number(cells: Sequence[str], columns: _Columns, count: int) -> int:
    """As the row has it; of `3.2` the last."""
    said = cells[columns.number] if columns.number is not None else ""
    match = _NUMBER.fullmatch(to_ascii_digits(said))
    return int(match["of"] or match["n"]) if match else count


def _who(cells: Sequence[str], columns: _Columns, lang: str) -> str:
    """`Responsible: Ministry of Mines (India), Rosnedra (Russia)`, the states where the heads of columns name them."""
    bodies = []
    for at in columns.who:
        head, body = columns.heads[at], cells[at].strip(_STOPS)
        named = [head[slice(*mark.span)] for mark in find_countries(head, lang)]
        if body:
            bodies.append(f"{body} ({named[0]})" if named else body)
    return f"{_SIDE.sub('', columns.heads[columns.who[0]])}: {', '.join(bodies)}" if bodies else ""


def _when(cells: Sequence[str], columns: _Columns) -> str:
    day = cells[columns.when].strip(_STOPS) if columns.when is not None else ""
    return f"{_SIDE.sub('', columns.heads[columns.when])}: {day}" if day and columns.when is not None else ""
