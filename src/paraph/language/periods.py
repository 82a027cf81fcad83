"""Years, financial years, quarters and halves of a year: the deadlines that name no day (DOMAIN 2.3).

in 2025, 2025 में, в 2025 году                            a year, where a word beside the digits says so
FY 2024-25                                               a financial year of India, from 1 April
2024-2030, 2024–2030 годы, 2027-30                       a run of years
Q2 2026, second quarter of 2026, во II квартале 2026 г.    a quarter; likewise a half
2026 की दूसरी तिमाही
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import regex

from paraph.language.daywords import Calendar
from paraph.language.ordinals import parse_ordinal
from paraph.language.words import Words

MONTHS = 12
FISCAL_MONTH = 4
"""India's financial year begins on 1 April."""

PARTS = {"quarter": 3, "half": 6}
"""Parts of a year and their months."""

_YEAR = regex.compile(r"(?:19|20)\d\d")
_SHORT = regex.compile(r"(?P<quarter>q)(?P<n>[1-4])|(?P<half>h)(?P<m>[12])")


@dataclass(frozen=True, slots=True)
class Period:
    """A period as written. `place` and `end` are of the folded text."""

    place: int
    end: int
    start: date
    until: date
    year: int
    whole_year: bool


def periods(words: Words, own: Calendar, lang: str) -> Iterator[Period]:
    """The periods of a text, in order. A year inside a date is read here too; the caller knows the dates."""
    free = 0
    for at, form in enumerate(words.forms):
        if at < free or len(form) != 4 or not _YEAR.fullmatch(form):  # noqa: PLR2004 - digits of a year
            continue
        following = words.forms[at + 1] if at + 1 < len(words.forms) else ""
        found = _run(words, at, int(form), following) or _part(words, at, int(form), own, lang)
        if found:
            free = at + 2
            yield found
        elif own.knows("year_after", words.forms[at - 1] if at else "") or own.knows("year_before", following):
            year = int(form)
            yield Period(
                words.starts[at], words.ends[at], date(year, 1, 1), date(year, MONTHS, 31), year, whole_year=True
            )


def _run(words: Words, at: int, year: int, following: str) -> Period | None:
    """`2024-25`, `2024-2030`, `2027-30`."""
    if words.gap(at + 1) not in {"-", "/", " - "} or not following.isdigit():
        return None
    place, end = words.starts[at], words.ends[at + 1]
    if len(following) == 2 and int(following) == (year + 1) % 100:  # noqa: PLR2004 - 2024-25
        until = date(year + 1, FISCAL_MONTH, 1) - timedelta(days=1)
        return Period(place, end, date(year, FISCAL_MONTH, 1), until, year, whole_year=False)
    last = _last_of_run(year, following, words.gap(at + 1))
    if last > year:
        return Period(place, end, date(year, 1, 1), date(last, MONTHS, 31), year, whole_year=False)
    return None


def _last_of_run(year: int, following: str, joint: str) -> int:
    """The last year of a run, written in full or by two digits that are no month: 2024-2030, 2027-30."""
    if _YEAR.fullmatch(following):
        return int(following)
    short = len(following) == 2 and joint != "/" and int(following) > MONTHS  # noqa: PLR2004 - two digits
    return year - year % 100 + int(following) if short else 0


def _part(words: Words, at: int, year: int, own: Calendar, lang: str) -> Period | None:
    """A quarter or a half beside the year: before it, or in Hindi after it."""
    found = _part_after(words, at, own, lang) if lang == "hi" else _part_before(words, at, own, lang)
    if found is None:
        return None
    months, number, first, after = found
    if not 1 <= number <= MONTHS // months:
        return None
    last = months * number
    until = date(year, last, monthrange(year, last)[1])
    start = date(year, last - months + 1, 1)
    return Period(words.starts[first], words.ends[after - 1], start, until, year, whole_year=False)


_Part = tuple[int, int, int, int]
"""Months of the part, its number, the words it spans with the year."""


def _part_before(words: Words, at: int, own: Calendar, lang: str) -> _Part | None:
    noun = at - 1
    if noun > 0 and own.knows("of", words.forms[noun]):
        noun -= 1
    if noun < 0:
        return None
    short = _SHORT.fullmatch(words.forms[noun])
    if short:
        return PARTS["quarter" if short["quarter"] else "half"], int(short["n"] or short["m"]), noun, at + 1
    months = _months(words.forms[noun], own)
    for first in (noun - 2, noun - 1):
        number = _number(words, first, noun, lang) if months and first >= 0 else None
        if months and number:
            return months, number, first, at + 1
    return None


def _part_after(words: Words, at: int, own: Calendar, lang: str) -> _Part | None:
    first = at + 2
    noun = first + 1
    if noun >= len(words.forms) or not own.knows("of", words.forms[at + 1]):
        return None
    months, number = _months(words.forms[noun], own), _number(words, first, noun, lang)
    return (months, number, at, noun + 1) if months and number else None


def _months(noun: str, own: Calendar) -> int | None:
    return next((months for part, months in PARTS.items() if own.knows(part, noun)), None)


def _number(words: Words, first: int, after: int, lang: str) -> int | None:
    return parse_ordinal(words.text[words.starts[first] : words.ends[after - 1]], lang)
