"""How many days a session lasted, where only its first or its last day is told.

"दो दिवसीय बैठक रविवार को समाप्त हुई" began on the Saturday before; "The meeting began today. The three-day session …" ends
two days later. A session of one day, and one of which both days are told, stay as they are. In Hindi the verb that says
which end a day is stands after it, elsewhere anywhere in its sentence.

Reads: the row that tells the day, and those right after it. Writes: the first and the last day.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import expression, listed_everywhere
from paraph.intake.reading import Fact
from paraph.language import LANGUAGES

LASTING = {lang: expression(lang, "sessions.lasted_days") for lang in LANGUAGES}
ENDED = {lang: expression(lang, "sessions.ended_then") for lang in LANGUAGES}
BEGUN = {lang: expression(lang, "sessions.began_then") for lang in LANGUAGES}
COUNTED = (entry.rsplit(" ", 1) for entry in listed_everywhere("sessions.counts_of_days"))
COUNTS = {word: int(days) for word, days in COUNTED}
"""How many days there are, in words."""


def over_days(row: Row, after_it: Sequence[Row], told: Fact[str], lang: str) -> tuple[Fact[str], Fact[str]] | None:
    """The first and the last day of a session of several days, of which `told` is one; None where it is not said."""
    text = row.shown(0, len(row))
    own = LASTING[lang].search(text)
    later = (LASTING[lang].match(one.shown(0, len(one))) for one in after_it) if lang != "hi" else ()
    lasting = own or next(filter(None, later), None)
    if lasting is None or sum(1 for _ in row.of_kind("DATE")) != 1:
        return None
    days = timedelta(days=_count(lasting["days"].lower()) - 1)
    day = date.fromisoformat(told.value)
    around = row.text[told.span[1] : row.units[-1].end] if lang == "hi" else text
    if ENDED[lang].search(around):
        return _at(told, day - days), told
    return (told, _at(told, day + days)) if BEGUN[lang].search(around) else None


def _count(written: str) -> int:
    return COUNTS.get(written) or int(written)


def _at(told: Fact[str], day: date) -> Fact[str]:
    """The other end, which the same words tell."""
    return Fact(day.isoformat(), told.span, "day-by-length", 0.8)
