"""Deadlines: the last day that a deadline leaves, and whether it is past; both are computed and never kept (DOMAIN 4).

Rules
    1. A date is its own last day, a quarter its last day; a period runs from the day of signature. An event ("before
       the next session") and no deadline have no last day: none is invented. Nor has a deadline that would end beyond
       the years of the record (`record.shapes`).
    2. Where the last day is no working day, each side has its own rule (`data/working_days.toml`): in Russia the
       preceding working day counts, in India no rule is known and the day stands. A side without a row has no rule.
    3. Overdue is a pure function of a day and the side: a thing is overdue from the day after its last day.

Example: "by 31 January 2026", a Saturday: Russia is overdue from that day on, for Friday the 30th was its last day;
India from 1 February on.
"""

import calendar
import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from paraph.mechanism.paragraphs import Deadline, DeadlineKind
from paraph.record.shapes import FIRST_YEAR, LAST_YEAR, is_day

_DURATION = re.compile(r"P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_MONTHS = 12


class Shift(StrEnum):
    """What becomes of a last day that is no working day."""

    NONE = "none"
    PRECEDING = "preceding"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A side's working days, as far as they are known."""

    shift: Shift = Shift.NONE
    weekend: frozenset[int] = frozenset({6, 7})
    """ISO days of the week, Monday 1."""

    holidays: frozenset[tuple[int, int]] = frozenset()
    """Month and day."""

    def is_working(self, day: date) -> bool:
        """Whether `day` is neither of the weekend nor a public holiday of fixed date."""
        return day.isoweekday() not in self.weekend and (day.month, day.day) not in self.holidays


def last_day(deadline: Deadline, *, signed_on: date | None) -> date | None:
    """The last day that the deadline itself leaves; `None` where it states none, or a period begins on no known day."""
    value = deadline.value or ""
    match deadline.kind:
        case DeadlineKind.DATE:
            return _day(value)
        case DeadlineKind.QUARTER:
            found = _QUARTER.fullmatch(value)
            return _end_of_month(int(found[1]), 3 * int(found[2])) if found else None
        case DeadlineKind.PERIOD:
            return _after(signed_on, value) if signed_on else None
        case _:
            return None


def due(last: date, side: str) -> date:
    """The last day as `side` counts it (rule 2)."""
    known = calendar_of(side)
    if known.shift is Shift.PRECEDING:
        while not known.is_working(last):
            last -= timedelta(days=1)
    return last


def is_overdue(last: date | None, *, today: date, side: str) -> bool:
    """Whether `side` is late on `today`; without a last day nothing is."""
    return last is not None and today > due(last, side)


@cache
def calendar_of(side: str) -> Calendar:
    """The working days of a side; one without public holidays, and without a rule, where no row is kept of it."""
    row = _rows().get(side, {})
    if not row:
        return Calendar()
    holidays = frozenset((int(day[:2]), int(day[3:])) for day in row["holidays"])
    return Calendar(Shift(row["rule"]), frozenset(row["weekend"]), holidays)


@cache
def _rows() -> dict[str, dict[str, Any]]:
    source = files("paraph.mechanism").joinpath("data/working_days.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)


def _day(value: str) -> date | None:
    return date.fromisoformat(value) if is_day(value) else None


def _end_of_month(year: int, month: int) -> date | None:
    return date(year, month, calendar.monthrange(year, month)[1]) if FIRST_YEAR <= year <= LAST_YEAR else None


def _after(start: date, duration: str) -> date | None:
    """The day a period from `start` ends on; a month from the 31st ends on the last day of a shorter month."""
    found = _DURATION.fullmatch(duration)
    if found is None or duration == "P":
        return None
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    whole = start.year * _MONTHS + start.month - 1 + years * _MONTHS + months
    year, month = whole // _MONTHS, whole % _MONTHS + 1
    end = _end_of_month(year, month)
    if end is None:
        return None
    try:
        end = end.replace(day=min(start.day, end.day)) + timedelta(weeks=weeks, days=days)
    except OverflowError:
        return None
    return end if end.year <= LAST_YEAR else None
