"""The line below a headline that says when and where all it tells was: "3 мая 2024, Найроби".

Governments' own sites head a report so, and then say neither day nor town in the text. What goes on after the day, with
an agency or a dash, is a dateline, which tells where the text was written.

Reads: what stands above the text of a release. Writes: the units of the day and the town, or None.
"""

from collections.abc import Sequence

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.language.dates import DateMention

_WHEN_AND_WHERE = (
    pattern("(^ | LINE) <day:DATE> (NUM COLON NUM)? (COMMA | LINE)? <city:CITY> (COMMA LAND)? (LINE | STOP | $)"),
    pattern("LINE <city:CITY> COMMA <day:DATE> (LINE | $)"),
)


def when_and_where(preamble: Sequence[Row]) -> tuple[Unit, Unit] | None:
    """The day and the town of the line that has nothing else; None where no line tells both."""
    for row in preamble:
        for match in (found for wanted in _WHEN_AND_WHERE for found in row.find(wanted)):
            day, city = row.units[match.start("day")], row.units[match.start("city")]
            if isinstance(day.value, DateMention) and day.value.kind == "exact" and not day.value.missing:
                return day, city
    return None
