"""The line below a headline that says when and where all it tells was: "3 мая 2024, Найроби".

Governments' own sites head a report so, and then say neither day nor town in the text. What goes on after the day, with
an agency or a dash, is a dateline, which tells where the text was written; it gives a Russian session its day where the
session was "here", or goes on as the text is written.

Reads: what stands above the text of a release. Writes: the units of the day and the town, or None.
"""

from collections.abc import Sequence

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import words
from paraph.language.dates import DateMention

_WHEN_AND_WHERE = (
    pattern("(^ | LINE) <day:DATE> (NUM COLON NUM)? (COMMA | LINE)? <city:CITY> (COMMA LAND)? (LINE | STOP | $)"),
    pattern("LINE <city:CITY> COMMA <day:DATE> (LINE | $)"),
)


_DATELINE = pattern("(^ | LINE) CITY COMMA <day:DATE>")
_IN_THE_CAPITAL = pattern("(^ | DASH | STOP | LINE) IN <town:TOWN> HELD")


def day_written(preamble: Sequence[Row], told: Row) -> Unit | None:
    """The day of a Russian dateline where the session is told to have been where that was written.

    "Катманду, 3 мая 2024 года – Здесь состоялось …", "… – В столице прошло …", "… – В Катманду проходит …".
    """
    if not (any(told.of_kind("HERE")) or _is_in_the_capital(told) or _goes_on(told)):
        return None
    for row in preamble:
        found = _DATELINE.search(row.marks)
        day = row.units[found.start("day")] if found else None
        if day and isinstance(day.value, DateMention) and day.value.kind == "exact" and not day.value.missing:
            return day
    return None


def _is_in_the_capital(told: Row) -> bool:
    found = _IN_THE_CAPITAL.search(told.marks)
    return found is not None and told.shown(*found.span("town")).lower() in words("ru", "sessions.capital")


def _goes_on(told: Row) -> bool:
    """Whether a session is told to go on as the words are written."""
    return any(told.shown(at, at + 1).lower() in words("ru", "sessions.goes_on") for at, _ in told.of_kind("HELD"))


def when_and_where(preamble: Sequence[Row]) -> tuple[Unit, Unit] | None:
    """The day and the town of the line that has nothing else; None where no line tells both."""
    for row in preamble:
        for match in (found for wanted in _WHEN_AND_WHERE for found in row.find(wanted)):
            day, city = row.units[match.start("day")], row.units[match.start("city")]
            if isinstance(day.value, DateMention) and day.value.kind == "exact" and not day.value.missing:
                return day, city
    return None
