"""People with whom something is done, of which a subject tells: "exchange of experts", "transfer of sentenced persons".

Words for people mostly tell who took part, and what names them is no subject. What is done for them or to them is one:
their training, exchange, movement, protection (data), with "of" before them, and what is between them.

Example: of "discussed training of customs officials with representatives of firms" the first is a subject.

Reads: a row and the place of a word for people. Writes: yes or no.
"""

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, words
from paraph.intake.source import Span

DONE = words("en", "areas.done_to_people")
_OF_THEM = pattern("<what:LOW> (AND <also:LOW>)? OF (THE | LOW | DEMO | BOTH | AND | CAP | HYPHEN){0,4} $")
LONGEST = 8
"""Units from what is done to the people it is done to."""


def is_done_to(row: Row, at: int) -> bool:
    """Whether the people at `at` are those to whom something is done: "training of customs | officials"."""
    if at and row.units[at - 1].kind == "BETWEEN":
        return True
    return _done(row, at) is not None


def with_what_is_done(row: Row, span: Span) -> Span:
    """A subject of nothing but people with what is done to them: "exchange of | experts"."""
    inside = [at for at, unit in enumerate(row.units) if span[0] <= unit.start and unit.end <= span[1]]
    people = len(inside) == 1 and (row.units[inside[0]].kind == "PEOPLE" or row.shown(*_one(inside)).lower() in THOSE)
    if not people:
        return span
    first = _done(row, inside[0])
    return span if first is None else (row.units[first].start, span[1])


def with_number(row: Row, span: Span) -> Span:
    """A subject of which the number is changed with the word for it: "increasing the | number of flights"."""
    found = _NUMBERED.search(row.text, row.units[0].start, span[0])
    return (found.start("what"), span[1]) if found else span


_NUMBERED = expression("en", "areas.numbered")


def _one(inside: list[int]) -> tuple[int, int]:
    """The span of the first unit of some."""
    return inside[0], inside[0] + 1


THOSE = words("en", "areas.those_for_whom")


def _done(row: Row, at: int) -> int | None:
    """Where the word stands for what is done to the people at `at`."""
    found = _OF_THEM.search(row.marks, max(0, at - LONGEST), at)
    told = ("what", "also") if found and found["also"] else ("what",) if found else ()
    return next((found.start(one) for one in told if found and row.shown(*found.span(one)).lower() in DONE), None)
