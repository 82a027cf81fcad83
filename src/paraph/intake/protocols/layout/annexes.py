"""Tables of undertakings in the annexes of a protocol: their rows are paragraphs, numbered within the annex.

1. Of an annex nothing is read as a paragraph but rows of a table whose heads say that it tells undertakings (`tables`).
2. A row is named by its annex and its number, as the command names it: `2/3`. The number of the annex is the one its
   line bears, in any numerals; where it bears none, annexes are counted.
3. The line under the name of the annex is its title, where it is short and no row.

    Annex II
    Action Plan                                section "Action Plan" of annex 2
    No.  Action  Responsible  Deadline
    3    Exchange lists …                      paragraph 2/3
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from paraph.intake.protocols.layout.blocks import LONGEST_HEADING, Heading, Line, Numbered, is_annex, lines_of
from paraph.intake.protocols.layout.labels import label_of
from paraph.intake.protocols.page import Page
from paraph.intake.source import Span
from paraph.language.ordinals import roman_value

_NUMBER = regex.compile(r"(?<!\w)(?:(?P<n>\d{1,2})|(?P<roman>[IVXХІ]{1,5}))(?!\w)")


def rows_annexed(page: Page, lang: str, annexes: Span, rows: frozenset[int]) -> Iterator[Numbered]:
    """The rows of tables of undertakings that stand in `annexes`; `rows` are where rows begin in the text as read."""
    if not rows:
        return
    lines = [line for line in lines_of(page.text) if line.start >= annexes[0]]
    heading = Heading("", "", annex=1)
    count = 0
    for at, line in enumerate(lines):
        label = label_of(line.text)
        if is_annex(line, lang):
            count = _number(line) or count + 1
            heading = _heading(page, count, lines[at : at + 2], rows)
        elif label is not None and page.span(line.start, line.start + 1)[0] in rows:
            number = f"{heading.annex}/{label.number}"
            yield Numbered(replace(label, number=number), heading, line.start, line.end, is_row=True)


def _number(line: Line) -> int | None:
    match = _NUMBER.search(line.text)
    if match is None:
        return None
    return int(match["n"]) if match["n"] else roman_value(match["roman"].upper())


def _heading(page: Page, number: int, lines: Sequence[Line], rows: frozenset[int]) -> Heading:
    """The name of the annex, and its title where the next line is one."""
    name, *below = (page.written(line.start, line.end) for line in lines)
    is_title = bool(below) and len(below[0]) <= LONGEST_HEADING and "\t" not in page.text[lines[1].start : lines[1].end]
    if not is_title or page.span(lines[1].start, lines[1].start + 1)[0] in rows:
        return Heading("", name, annex=number)
    return Heading(below[0], f"{name}. {below[0]}", annex=number)
