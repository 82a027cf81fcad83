"""How many days a Hindi session lasted, where only its first or its last day is told.

"दो दिवसीय बैठक रविवार को समाप्त हुई" began on the Saturday before; "तीन दिवसीय बैठक 3 मई को शुरू हुई" ends on 5 May.
A session of one day, and one of which both days are told, stay as they are.

Reads: the row that tells the day. Writes: the first and the last day.
"""

from datetime import date, timedelta

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import expression
from paraph.intake.reading import Fact

LASTING = expression("hi", "sessions.lasted_days")
ENDED, BEGUN = expression("hi", "sessions.ended_then"), expression("hi", "sessions.began_then")
COUNTS = {"दो": 2, "तीन": 3, "चार": 4, "पांच": 5, "पाँच": 5, "छह": 6, "सात": 7}
"""How many days there are, in words."""


def over_days(row: Row, told: Fact[str]) -> tuple[Fact[str], Fact[str]] | None:
    """The first and the last day of a session of several days, of which `told` is one; None where it is not said."""
    text = row.shown(0, len(row))
    lasting = LASTING.search(text)
    if lasting is None or sum(1 for _ in row.of_kind("DATE")) != 1:
        return None
    days = timedelta(days=_count(lasting["days"]) - 1)
    day = date.fromisoformat(told.value)
    after = row.text[told.span[1] : row.units[-1].end]
    if ENDED.search(after):
        return _at(told, day - days), told
    return (told, _at(told, day + days)) if BEGUN.search(after) else None


def _count(written: str) -> int:
    return COUNTS.get(written) or int(written)


def _at(told: Fact[str], day: date) -> Fact[str]:
    """The other end, which the same words tell."""
    return Fact(day.isoformat(), told.span, "day-by-length", 0.8)
