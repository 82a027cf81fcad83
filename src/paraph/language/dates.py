"""Days, ranges, months and years as releases write them.

What is read, by the words of section `calendar`: a day with month and year in words or digits (`daywords`); a
range (`5-6 August`, `29 सितंबर से 1 अक्टूबर 2025`, `с 29 сентября по 1 октября 2025 г.`), whose first day borrows the
month and year it leaves out; a month or a year alone, when the words around say that it is one; words relative to
the day of posting (`today`, `कल`, `в среду`).

Nothing is invented. A mention says what is missing; a year left out is taken nearest to `today`, a weekday as the
last one up to `today`, and only when `today` is given. `कल` is yesterday and tomorrow: both are candidates and
neither is chosen.

    >>> mention, = find_dates("с 29 сентября по 1 октября 2025 г.", "ru", today=None)
    >>> mention.start, mention.end, mention.kind
    (datetime.date(2025, 9, 29), datetime.date(2025, 10, 1), 'range')
"""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from paraph.language.daywords import Calendar, Day, calendar, days_in_digits, days_in_words, with_year
from paraph.language.files import known, table
from paraph.language.folding import Span
from paraph.language.lexicon import PhraseIndex
from paraph.language.periods import periods
from paraph.language.times import TimeMention, find_times
from paraph.language.words import Words, read_words

__all__ = ["DateMention", "TimeMention", "find_dates", "find_times"]

Kind = Literal["exact", "range", "month", "year", "period", "relative", "weekday"]
Part = Literal["year", "month", "day"]

WEEK = 7
MONTHS = 12
LONG_AGO = 10_000
LONGEST_GAP = 3
_RANGE_GAPS = frozenset({"-", " - ", "- ", " -"})


@dataclass(frozen=True, slots=True)
class DateMention:
    """One day, range or period in a text."""

    span: Span
    start: date | None
    """The first day, or None when what is missing cannot be filled in."""
    end: date | None
    """The last day; of a single day, the same day."""
    kind: Kind
    """`period` is a range of months or years, a financial year, a quarter or a half."""
    missing: frozenset[Part] = frozenset()
    """What the text leaves out, also where `start` was filled in from `today`. A month lacks the day."""
    candidates: tuple[date, ...] = ()
    """The days it may be, where the word alone does not say: `कल`, a weekday. `start` of a weekday is the last one."""
    parts: tuple[int | None, int | None, int | None] = (None, None, None)
    """Year, month and day of the first day as written."""


def find_dates(text: str, lang: str, *, today: date | None = None) -> list[DateMention]:
    """The dates of `text`, in order; `today` is the day the text was posted.

    Days that do not exist (31 June) are passed over. Raises `UnknownLanguage`. Does not look for times (`find_times`).
    """
    words = read_words(text)
    own = calendar(known(lang))
    spelled = _merged(list(days_in_words(words, lang)), list(days_in_digits(words)))
    days = list(_joined(words, spelled, own, today))
    taken = _Taken(spelled)
    loose = [*_relative(words, lang, own, today), *_periods(words, own, lang)]
    found = days + [mention for mention in loose if _is_apart(mention, taken, words.text)]
    return [
        replace(mention, span=words.folded.span(*mention.span))
        for mention in sorted(found, key=lambda mention: mention.span)
    ]


def _merged(spelled: list[Day], digits: list[Day]) -> list[Day]:
    taken = _Taken(spelled)
    free = [day for day in digits if not taken.overlaps((day.place, day.end))]
    return sorted([*spelled, *free], key=lambda day: day.place)


class _Taken:
    """Days in order, none overlapping; asked what lies where."""

    def __init__(self, days: list[Day]) -> None:
        self._starts = [day.place for day in days]
        self._ends = [day.end for day in days]

    def overlaps(self, span: Span) -> bool:
        """Whether some day shares a place with `span`."""
        at = bisect_right(self._ends, span[0])
        return at < len(self._starts) and self._starts[at] < span[1]

    def gaps(self, span: Span) -> Iterator[Span]:
        """What lies between `span` and the day before it, and the day after it."""
        before, after = bisect_right(self._ends, span[0]) - 1, bisect_left(self._starts, span[1])
        if before >= 0:
            yield self._ends[before], span[0]
        if after < len(self._starts):
            yield span[1], self._starts[after]


def _joined(words: Words, days: list[Day], own: Calendar, today: date | None) -> Iterator[DateMention]:
    """Days as mentions, two of them as one where a dash or `to` stands between."""
    waiting = [_borrowing(words, days, at, own) for at in range(len(days))]
    at = 0
    while at < len(waiting):
        day = waiting[at]
        following = waiting[at + 1] if at + 1 < len(waiting) else None
        both = following is not None and _linked(words, day, following, own, "to")
        mention = _mention(day, following, today) if both else None
        at += 2 if mention else 1
        mention = mention or _mention(day, None, today)
        if mention:
            yield mention


def _borrowing(words: Words, days: list[Day], at: int, own: Calendar) -> Day:
    """The day with the year of the day it is written together with, where it has none of its own."""
    day = days[at]
    for other in days[at + 1 : at + 2]:
        if day.year is None and other.year is not None and _linked(words, day, other, own, "to", "and"):
            return with_year(day, other.year - (day.month > other.month))
    for other in days[max(at - 1, 0) : at]:
        if day.year is None and other.year is not None and _linked(words, other, day, own, "to"):
            return with_year(day, other.year + (day.month < other.month))
    return day


def _linked(words: Words, day: Day, following: Day, own: Calendar, *how: str) -> bool:
    between = words.text[day.end : following.place].lower()
    return between in _RANGE_GAPS or any(own.knows(name, between.strip(" ,\n")) for name in how)


def _mention(day: Day, until: Day | None, today: date | None) -> DateMention | None:
    """The mention of `day`, or of the range from it to `until`; None when there is no such day or range."""
    last = until or day
    if (day.last is None) != (last.last is None):
        return None
    missing: set[Part] = {"year"} if day.year is None or last.year is None else set()
    year = day.year
    if year is None and today is not None:
        year = today.year if day.this_year else _nearest_year(day, today)
    start = _date(year, day.month, day.first or 1) if year else None
    end = _last(last, last.year or (year + (last.month < day.month) if year else None))
    if (year and (start is None or end is None)) or (start and end and end < start):
        return None
    if day.last is None:
        missing.add("day")
    kind: Kind = "range" if until or day.first != day.last else "exact"
    if day.last is None:
        kind = "period" if until else "month"
    return DateMention(
        (day.place, last.end), start, end, kind, frozenset(missing), (), (day.year, day.month, day.first)
    )


def _nearest_year(day: Day, today: date) -> int:
    def distance(year: int) -> int:
        found = _date(year, day.month, min(day.first or 1, 28))
        return abs((found - today).days) if found else LONG_AGO

    return min((today.year, today.year - 1, today.year + 1), key=distance)


def _date(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= MONTHS and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _last(day: Day, year: int | None) -> date | None:
    if year is None or not 1 <= day.month <= MONTHS:
        return None
    return _date(year, day.month, day.last or monthrange(year, day.month)[1])


_Said = tuple[str, tuple[int, ...]]
"""`relative` with distances in days, or `weekday` with the day of the week, Monday being 1."""


@lru_cache(maxsize=3)
def _sayings(lang: str) -> PhraseIndex[_Said]:
    index: PhraseIndex[_Said] = PhraseIndex()
    data = table(lang)["calendar"]
    for phrase, distances in data["relative"].items():
        index.add(phrase, ("relative", tuple(distances)))
    for number, forms in enumerate(data["weekdays"], start=1):
        for form in forms.split()[:1] if lang == "en" else forms.split():
            index.add(form, ("weekday", (number,)), capital="first" if lang == "en" else "any")
    return index


def _relative(words: Words, lang: str, own: Calendar, today: date | None) -> Iterator[DateMention]:
    for hit in _sayings(lang).find(words):
        span = (words.starts[hit.first], words.ends[hit.after - 1])
        kind, numbers = hit.payload
        if kind == "weekday":
            before = words.forms[hit.first - 1] if hit.first else ""
            if lang != "ru" or own.knows("weekday_after", before):
                yield _weekday(span, numbers[0], before, own, today)
        elif words.gap(hit.after) != "-":
            days = tuple(today + timedelta(days=number) for number in numbers) if today else ()
            only = days[0] if len(days) == 1 else None
            yield DateMention(span, only, only, "relative", frozenset(), days if len(days) > 1 else ())


def _weekday(span: Span, number: int, before: str, own: Calendar, today: date | None) -> DateMention:
    missing: frozenset[Part] = frozenset({"year", "month", "day"})
    if today is None:
        return DateMention(span, None, None, "weekday", missing)
    back = (today.isoweekday() - number) % WEEK
    last, coming = today - timedelta(days=back), today + timedelta(days=(WEEK - back) % WEEK or WEEK)
    if own.knows("last", before):
        last = last if back else last - timedelta(days=WEEK)
        return DateMention(span, last, last, "weekday", missing)
    if own.knows("next", before):
        return DateMention(span, coming, coming, "weekday", missing)
    return DateMention(span, last, last, "weekday", missing, (last, coming))


def _periods(words: Words, own: Calendar, lang: str) -> Iterator[DateMention]:
    for period in periods(words, own, lang):
        kind: Kind = "year" if period.whole_year else "period"
        span = (period.place, period.end)
        yield DateMention(span, period.start, period.until, kind, _NO_DAY, (), (period.year, None, None))


_NO_DAY: frozenset[Part] = frozenset({"month", "day"})


def _is_apart(mention: DateMention, taken: _Taken, text: str) -> bool:
    """Whether it is neither inside a day already read (`2025`) nor the weekday beside one (`Wednesday, 6 August`)."""
    if taken.overlaps(mention.span):
        return False
    if mention.kind != "weekday":
        return True
    return not any(
        end - start <= LONGEST_GAP and not any(sign.isalnum() for sign in text[start:end])
        for start, end in taken.gaps(mention.span)
    )
