"""Bodies that a Hindi sentence names by the list of their fields: "चाय, कॉफी और चावल पर कार्य समूहों | की रिपोर्ट".

The name of a body takes in what stands before its head, and so a whole list. What several groups are on, or a list
whose last member is a dialogue, are subjects; only the head is a body.

Reads: the row of a sentence. Writes: the row with the words before the head of such a name as units of their own.
"""

from collections.abc import Iterator

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.marking import mark_up
from paraph.intake.marks.rows import Row, Unit


def with_fields_apart(row: Row) -> Row:
    """The row, in which fields listed before the head of a body that names no State are no part of its name."""
    if not any(_lists_fields(row, unit) for _, unit in row.of_kind("BODYREF")):
        return row
    return Row(row.text, [part for unit in row.units for part in _apart(row, unit)])


def _lists_fields(row: Row, unit: Unit) -> bool:
    named = unit.value
    if not isinstance(named, BodyMention) or named.parties or named.full:
        return False
    return "," in row.text[unit.start : named.head[0]]


def _apart(row: Row, unit: Unit) -> Iterator[Unit]:
    named = unit.value
    if unit.kind != "BODYREF" or not isinstance(named, BodyMention) or not _lists_fields(row, unit):
        yield unit
        return
    for part in mark_up(row.text[unit.start : named.head[0]], "hi", None).units:
        yield Unit(part.kind, unit.start + part.start, unit.start + part.end, part.value)
    yield Unit(unit.kind, named.head[0], unit.end, named)
