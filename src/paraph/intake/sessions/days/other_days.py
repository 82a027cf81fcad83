"""Days that stand with a session and are of something else.

What came before it or after it ("was preceded by talks on 3 May"), the next one, what it was held ahead of ("ahead of
the summit on 9 May"), and the days of a visit during which it was, where they are several.

Example: of "held during the visit of the minister from 1 to 5 May" the days are those of the visit.

Reads: a row and the place of a day. Writes: yes or no.
"""

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, words
from paraph.language.dates import DateMention


def is_of_something_else(row: Row, at: int) -> bool:
    """Whether the day at `at` is of something before or after the session, or of a visit around it."""
    if _is_of_its_prelude(row, at) or _is_of_the_next(row, at) or _is_planned(row, at):
        return True
    was_set = _PUT_OFF.search(row.marks, max(0, at - SET), at + AFTER_IT)
    is_day = was_set is not None and was_set.start("day") == at
    return is_day or _is_ahead(row, at) or _is_of_a_visit(row, at)


_PUT_OFF = pattern(
    "(WILL | LAST) ((?! STOP | POSTPONED) ANY){0,9} <day:DATE> COMMA? (AUX | BREAK | LOW){0,2} POSTPONED"
)
"""The day a session was set for before it was put off: "scheduled to be held on | 3 May, has been postponed"."""

SET, AFTER_IT = 12, 4
"""Units around such a day within which it is said that it was set, and put off."""


def _is_planned(row: Row, at: int) -> bool:
    """Whether a Hindi session had only been planned for a day: "जो | 3 मई को निर्धारित थी, अब 5 मई को होगी"."""
    return PLANNED.search(row.text[row.units[at].end : row.units[-1].end]) is not None


PLANNED = expression("hi", "sessions.planned_then")


def _is_of_its_prelude(row: Row, at: int) -> bool:
    """Whether a day is that of what came before the session, or after: "was preceded by talks on | 3 May"."""
    return any(row.shown(place, place + 1).lower() in PRELUDES for place, _ in row.of_kind("LOW") if place < at)


_NEXT = pattern("NEXT ((?! COMMA | STOP) ANY){1,10} WILL ((?! COMMA | STOP) ANY){0,5} DATE $")


def _is_of_the_next(row: Row, at: int) -> bool:
    """Whether a day is that of something to come which opens a sentence: "Before the next dialogue set for | 3 May"."""
    held = any(unit.kind == "HELD" and unit.value != "now" for unit in row.units[at + 1 :])
    return held and _NEXT.search(row.marks, 0, at + 1) is not None


PRELUDES = words("en", "sessions.preludes")


def _is_ahead(row: Row, at: int) -> bool:
    """Whether a session was only held before what a day is of: "was held ahead of the summit on | 9 May"."""
    found = _AHEAD_OF.search(row.marks, max(0, at - OF_AN_EVENT), at)
    return found is not None and row.shown(found.start(), found.start() + 1).lower() in AHEAD


_AHEAD_OF = pattern("(EVE | BREAK) THE ((?! STOP | COMMA | HELD | SESSION | BODYREF) ANY){1,8} (ON | FROM | IN) $")
OF_AN_EVENT = 12
"""Units from what a session was before to the day of that."""

AHEAD = words("en", "sessions.ahead")


def _is_of_a_visit(row: Row, at: int) -> bool:
    """Whether several days are those of a visit: "was held during the visit of the minister from | 1 to 5 May"."""
    day = row.units[at].value
    if not isinstance(day, DateMention) or day.kind != "range":
        return False
    found = _VISITED.search(row.marks, max(0, at - OF_AN_EVENT), at)
    return found is not None and row.shown(*found.span("lead")).lower() in DURING


_VISITED = pattern(
    "(HELD | CITY | SESSION | BODYREF | HERE | VIRTUAL) <lead:LOW> THE"
    " ((?! STOP | COMMA | HELD | SESSION | BODYREF) ANY){0,5} (EVENT | ASIDE)"
    " ((?! STOP | COMMA | HELD | SESSION | BODYREF) ANY){0,6} (ON | FROM)? $"
)
DURING = words("en", "sessions.during")
"""What leads to a visit within which a session was."""
