"""Events that were long before the release was posted, by the days and years their sentences tell.

Reads: a sentence and the day of posting. Writes: whether what it tells of is background.
"""

from datetime import date, timedelta

from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.sentences import Place, Sentence
from paraph.language.dates import DateMention

LONG_BEFORE = timedelta(days=75)
"""A session held longer before the posting than this is background."""


def is_long_past(sentence: Sentence, posted: date | None) -> bool:
    """Whether the days of a sentence are long before the posting, or it names only a year or month of long ago."""
    return _long_before(sentence.row, posted) or _is_of_a_year(sentence)


def _is_of_a_year(sentence: Sentence) -> bool:
    """Whether a later sentence tells of an event of some year, without its day: "В 2025 году состоялось …".

    From the third sentence on, some month is as little: "The first round was held in November".
    """
    if sentence.place is not Place.BODY or sentence.number == 0:
        return False
    row = sentence.row
    told = [unit for at, unit in enumerate(row.units) if not (_is_a_term(row, at) or _is_recalled_aside(row, at))]
    days = [unit.value for unit in told if isinstance(unit.value, DateMention)]
    long_ago = {"year", "month"} if sentence.number > 1 else {"year"}
    return bool(days) and all(day.kind in long_ago for day in days)


def _is_a_term(row: Row, at: int) -> bool:
    """Whether a Russian date is only the term of something: "транзит газа после | 2019 года", "план до | 2030 года"."""
    return at > 0 and row.shown(at - 1, at).lower() in TERMS


TERMS = rulewords.words("ru", "sessions.terms")


def _long_before(row: Row, posted: date | None) -> bool:
    told = (
        unit.value for at, unit in enumerate(row.units) if not (is_of_a_paper(row, at) or _is_recalled_aside(row, at))
    )
    days = [day for day in told if isinstance(day, DateMention)]
    ends = [day.end or day.start for day in days if day.kind in {"exact", "range", "year"}]
    ends += [day.start for day in days if day.kind == "month"]
    if any(day.kind in {"relative", "weekday"} for day in days):
        return False
    return posted is not None and bool(ends) and all(end is not None and end < posted - LONG_BEFORE for end in ends)


_ASIDE = pattern("OPEN LAST ((?! CLOSE | STOP) ANY){0,6} DATE")
"""What recalls another session in brackets: "заседания группы (последний раз она собиралась в | 2022-м)"."""


def _is_recalled_aside(row: Row, at: int) -> bool:
    return row.units[at].kind == "DATE" and any(match.end() == at + 1 for match in row.find(_ASIDE))


def is_of_a_paper(row: Row, at: int) -> bool:
    """Whether a Russian day is that of a document: "созданная по Соглашению от | 12 мая 1985 года"."""
    return at > 0 and row.shown(at - 1, at).lower() == "от"
