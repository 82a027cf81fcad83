"""A day as it is told: in ISO 8601 for machines, written out for people in each language.

The tables of a language are loaded when a day is written out: who refuses a thing need not know how any writes it.
"""

from datetime import date
from typing import Any, Self

from paraph.language.refusals import RangeReversed
from paraph.messages import Worded


class ToldDay(Worded):
    """A day as a fact of a phrase or a refusal, in ISO 8601 as it stands, written out where somebody reads it."""

    __slots__ = ()

    def __new__(cls, day: date | str) -> Self:
        """From a day, or from one in ISO 8601."""
        return super().__new__(cls, str(day))

    def text(self, language: str) -> str:
        """The day written out, in `language`."""
        return format_date(date.fromisoformat(self), language)


def format_date(day: date, lang: str, *, in_full: bool = False) -> str:
    """`6 August 2025`, `6 अगस्त 2025`, `6 августа 2025 г.` (the long form of CLDR). Raises `UnknownLanguage`.

    `in_full` it is `6 августа 2025 года`, as documents and releases have it.
    """
    return f"{_day_and_month(day, lang)} {day.year}{_calendar(lang)['after_year'][in_full]}"


def format_range(start: date, end: date, lang: str, *, in_full: bool = False) -> str:
    """A range, with what both days share written once: `5–6 August 2025`, `29 सितंबर – 1 अक्टूबर 2025`.

    One day is written as a day. Raises `RangeReversed` when `end` is before `start`, and `UnknownLanguage`.
    """
    if end < start:
        raise RangeReversed(start=ToldDay(start), end=ToldDay(end))
    if start == end:
        return format_date(end, lang, in_full=in_full)
    if start.year != end.year:
        return f"{format_date(start, lang, in_full=in_full)} – {format_date(end, lang, in_full=in_full)}"
    if start.month != end.month:
        return f"{_day_and_month(start, lang)} – {format_date(end, lang, in_full=in_full)}"
    return f"{start.day}–{format_date(end, lang, in_full=in_full)}"


def _day_and_month(day: date, lang: str) -> str:
    month = str(_calendar(lang)["months"][day.month - 1]).split()[0]
    return f"{day.day} {month.capitalize() if lang == 'en' else month}"


def _calendar(lang: str) -> dict[str, Any]:
    from paraph.language.files import known, table  # noqa: PLC0415 - loaded when a day is written out, not when one is raised

    found: dict[str, Any] = table(known(lang))["calendar"]
    return found
