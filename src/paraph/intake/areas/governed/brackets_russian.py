"""Brackets within a Russian list that tell more of what stands before them: "ремонт порта (он стар) и охрана лесов".

A clause in brackets, or a list of parts, is no part of the list around it; after words for fields a list in brackets
names them ("в ряде сфер (чай, мёд)"), and what is short stays with its subject.

Reads: a row. Writes: the row without what stands in such brackets.
"""

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import listed

FIELDS = listed("ru", "areas.names_of_fields")
CLAUSES = frozenset({"VERB", "HELD", "STANCE", "RAISED", "BREAK", "WILL"})
SIGNS = frozenset({"COMMA", "AND", "SEMI"})
LONGEST = 24
"""Units within brackets, at most."""


def without_brackets(row: Row) -> Row:
    """The row without clauses and lists of parts in brackets."""
    apart: set[int] = set()
    for opened, _ in row.of_kind("OPEN"):
        ends = (at for at in range(opened + 1, min(len(row), opened + LONGEST)) if row.units[at].kind == "CLOSE")
        closed = next(ends, None)
        if closed is not None and opened and _is_aside(row, opened, closed):
            apart |= set(range(opened, closed + 1))
    return Row(row.text, [unit for at, unit in enumerate(row.units) if at not in apart]) if apart else row


def _is_aside(row: Row, opened: int, closed: int) -> bool:
    kinds = {unit.kind for unit in row.units[opened + 1 : closed]}
    if kinds & CLAUSES:
        return True
    return bool(kinds & SIGNS) and not row.shown(opened - 1, opened).lower().startswith(FIELDS)
