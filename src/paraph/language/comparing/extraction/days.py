"""Dates, years, quarters and events by which something is due.

A range counts as its two ends, so that `5-6 August` and `5 और 6 अगस्त` are equal. A day without a year stays without.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, time

import regex

from paraph.language.comparing.extraction.clock import spoken_times
from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import Lexicon, lexicon
from paraph.language.dates import DateMention, find_dates
from paraph.language.folding import Span
from paraph.language.numbers import find_numbers
from paraph.language.ordinals import find_ordinals, roman_value
from paraph.language.times import find_times
from paraph.language.words import Words, has_digits

ANY_DAY = date(2000, 7, 1)
"""A day against which dates without a year can be told apart; never shown."""

QUARTERS = 4
_SPOKEN = frozenset({"exact", "range", "month", "year", "period"})
_CLOCK = regex.compile(r"\d[:.]\d|[ap]\.?m|बजकर", regex.I)
NOON, DAY = 12, 24
MILLENNIUM, HUNDRED = 2000, 100


def read_days(text: str, lang: str, taken: Taken) -> list[Fact]:
    """The dates of the folded `text` outside what is taken, in order; their places are taken."""
    own = lexicon(lang)
    kept: list[Fact] = []
    spoken = dict(_spoken_years(text, own))
    for mention in _with_years(find_dates(taken.hidden(text), lang, today=ANY_DAY), spoken, text):
        if mention.kind in _SPOKEN and mention.span not in taken:
            kept += _ends(mention)
            kept += taken.take(_day_before(text, mention, own))
            taken.add(mention.span)
    kept += taken.take(Fact("date", ("year", year), span) for span, (year, alone) in spoken.items() if alone)
    kept += taken.take(spoken_times(text, own))
    figures = has_digits(text)
    if figures:
        kept += taken.take(_hours(text, own))
    kept += taken.take(_quarters(text, own))
    kept += taken.take(_first_months(text, own))
    times = (
        Fact("date", ("time", mention.at), mention.span)
        for mention in (find_times(text) if figures else ())
        if _is_clock(text, mention.span, own)
    )
    return [*kept, *taken.take(times)]


def _spoken_years(text: str, own: Lexicon) -> Iterator[tuple[Span, tuple[int, bool]]]:
    """The years of this millennium in words, by place, and whether a word beside them says that they are years."""
    small = text.lower()
    for match in own.rule("spoken_year").finditer(small):
        rest = match["rest"]
        told = [int(mention.value) for mention in find_ordinals(rest, own.lang)]
        told += [int(mention.value) for mention in find_numbers(rest, own.lang)]
        if told and 0 < told[0] < HUNDRED:
            yield match.span("year"), (MILLENNIUM + told[0], match.span() != match.span("year"))


def _with_years(
    mentions: Iterable[DateMention], years: dict[Span, tuple[int, bool]], text: str
) -> Iterator[DateMention]:
    """The dates, with the year in words that follows one."""
    for mention in mentions:
        start, end = mention.span
        following = (span for span in years if end < span[0] and not text[end : span[0]].strip(" ,"))
        if mention.parts[0] is None and (span := next(following, None)):
            (year, _), (_, month, day) = years.pop(span), mention.parts
            yield replace(mention, parts=(year, month, day), span=(start, span[1]))
        else:
            yield mention


def _day_before(text: str, mention: DateMention, own: Lexicon) -> Iterator[Fact]:
    """The first night of `в ночь с 3 на 4 февраля`, which no range of days says so."""
    year, month, day = mention.parts
    match = own.rule("night_before").search(text[: mention.span[0]])
    if match and day and int(match["day"]) < day:
        yield Fact("date", ("day", year, month, int(match["day"])), match.span("day"))


def _hours(text: str, own: Lexicon) -> Iterator[Fact]:
    """Full hours: `5 p.m.`, `शाम 5 बजे`, `к 17 часам`."""
    for match in own.rule("full_hour").finditer(text):
        hour, late = int(match["hour"]), bool(match["late"])
        if hour < DAY:
            yield Fact("date", ("time", time(hour + NOON if late and hour < NOON else hour)), match.span())


def _is_clock(text: str, span: tuple[int, int], own: Lexicon) -> bool:
    """Whether it is a time of day and not a number of hours."""
    return bool(_CLOCK.search(text, *span) or own.rule("clock_before").search(text, 0, span[0]))


def _ends(mention: DateMention) -> Iterator[Fact]:
    """The first and the last day as two facts in one place."""
    year, month, day = mention.parts
    part = _part_of_year(mention)
    if part:
        yield Fact("period", part, mention.span)
        yield Fact("date", ("year", year), mention.span)
        return
    kind = "day" if mention.kind in {"exact", "range"} else "month" if month else "year"
    yield Fact("date", _value(kind, (year, month, day)), mention.span)
    end = mention.end
    if mention.kind in {"range", "period"} and end is not None:
        last = None if "year" in mention.missing else end.year
        financial = kind == "year" and end.month != 12  # noqa: PLR2004 - ends in March
        bare = kind == "month" and last is None
        yield Fact("date", _value(kind, (last, end.month, end.day)), mention.span, alone=not (financial or bare))


def _part_of_year(mention: DateMention) -> tuple[str, int] | None:
    """The quarter or half of a year that a period is, by its number."""
    start, end = mention.start, mention.end
    if mention.kind != "period" or "year" in mention.missing or not start or not end or start.year != end.year:
        return None
    months = end.month - start.month + 1
    name = {3: "quarter_of_year", 6: "half_of_year"}.get(months)
    return (name, end.month // months) if name else None


def _value(kind: str, parts: tuple[int | None, int | None, int | None]) -> tuple[object, ...]:
    year, month, day = parts
    return {"day": ("day", year, month, day), "month": ("month", year, month), "year": ("year", year)}[kind]


def _quarters(text: str, own: Lexicon) -> Iterator[Fact]:
    for match in own.rule("quarter_short").finditer(text):
        yield Fact("period", ("quarter_of_year", int(match["short"])), match.span())
    for match in own.rule("quarter_long").finditer(text):
        number = match["number"]
        value = int(number) if number.isdecimal() else roman_value(number)
        if value and value <= QUARTERS:
            yield Fact("period", ("quarter_of_year", value), match.span())
    plain = own.rule("quarter")
    for ordinal in find_ordinals(text, own.lang) if plain.search(text) else ():
        noun = plain.match(text, ordinal.span[1])
        if noun and ordinal.value <= QUARTERS:
            yield Fact("period", ("quarter_of_year", ordinal.value), (ordinal.span[0], noun.end()))


def _first_months(text: str, own: Lexicon) -> Iterator[Fact]:
    """The first quarter or half of a year told by its months: `the first six months of 2027`."""
    for match in own.rule("first_months").finditer(text.lower()):
        part = "quarter_of_year" if match["three"] else "half_of_year"
        yield Fact("period", (part, 1), match.span("months"))


HALVES: dict[str, tuple[str, int]] = {"first_half": ("half_of_year", 1), "second_half": ("half_of_year", 2)}
STRONG = frozenset(HALVES)
"""Shares of a year, whose absence counts; an event, and how often something happens, may be said in other words."""


def read_events(words: Words, lang: str) -> list[Fact]:
    """What is due by an event, or how often: `before the next session`, `ежегодно`. They share their places."""
    return [
        Fact("period", HALVES.get(found.key, found.key), found.span, alone=found.key in STRONG)
        for found in lexicon(lang).find("period_events", words)
        if found.key != "within"
    ]
