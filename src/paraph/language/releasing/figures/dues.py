"""When something is due: whether a paragraph has a date, a period, a season or an end that a release tells.

1. A date may be told more coarsely, a period in other units: sixty days are two months, half a year six of them.
2. January to September are the first nine months, the first half of a year its first six.
3. A season is right where a paragraph has one of its months. The end of a month is not that of a year.
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from paraph.language.comparing.facts import Fact
from paraph.language.folding import Span
from paraph.language.releasing.findings import DATE, Cited, Draft, nearest
from paraph.language.releasing.texts.readings import Reading
from paraph.language.releasing.vocabulary import rule, spans, vocabulary
from paraph.messages import Phrase


def is_term(fact: Fact, sentence: Reading) -> bool:
    """Whether a period is a time within which something is to be done."""
    text, (start, end) = sentence.words.text.lower(), fact.span
    before, after = rule(sentence.lang, "due_before"), rule(sentence.lang, "due_after")
    return bool(before.search(text[:start]) or after.match(text, end))


DAYS = 30
"""Of a month, by which two months are sixty days."""

PARTS = {"half_of_year": 6, "quarter_of_year": 3}
"""Months of a part of a year, which may be told by them: the first six months."""


def lasts(one: object, other: object) -> bool:
    """Whether two periods are equally long, told in other units."""
    if not (isinstance(one, tuple) and isinstance(other, tuple)) or {one[0], other[0]} <= PARTS.keys():
        return False
    left, right = _length(one), _length(other)
    return left is not None and left == right


def _length(value: tuple[str, Decimal]) -> Decimal | None:
    """In days."""
    unit, count = value
    if unit in PARTS and count != 1:
        return None
    if unit in PARTS:
        return Decimal(PARTS[unit] * DAYS)
    return {"month": count * DAYS, "day": count}.get(unit)


SEASONS = {"winter": {12, 1, 2}, "spring": {3, 4, 5}, "summer": {6, 7, 8}, "autumn": {9, 10, 11}}


def check_dues(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """A season of which a paragraph has neither the word nor a month, and an end where it has another one."""
    readings = [reading for cited in paragraphs for reading in cited.readings]
    wrong = [
        span
        for season, span in _found("seasons", sentence)
        if not any(_is_in_season(season, reading) for reading in readings)
    ]
    there = {key for reading in readings for key, _ in _found("ends", reading)}
    wrong += [span for key, span in _found("ends", sentence) if there and key not in there]
    for span in wrong:
        said = sentence.words.text[slice(*span)]
        yield Draft("date", span, nearest(paragraphs), Phrase(DATE, said=said))


def _found(which: str, reading: Reading) -> list[tuple[str, Span]]:
    own = vocabulary(reading.lang)
    index = own.seasons if which == "seasons" else own.ends
    return list(spans(index.find(reading.words), reading.words))


def _is_in_season(season: str, reading: Reading) -> bool:
    if any(key == season for key, _ in _found("seasons", reading)):
        return True
    dates = (fact.value for fact in reading.account.facts.get("date", ()))
    return any(
        isinstance(value, tuple) and value[0] in {"day", "month"} and value[2] in SEASONS[season] for value in dates
    )


def stretches(reading: Reading) -> set[Span]:
    """The stretches of a year that a text names, by their first and last months."""
    told = reading.account.facts
    months = [
        fact.value[2] for fact in told.get("date", ()) if isinstance(fact.value, tuple) and fact.value[0] == "month"
    ]
    found = {(one, two) for one, two in pairwise(months) if one < two}
    for fact in told.get("period", ()):
        stretch = _stretch(fact.value)
        found |= {stretch} if stretch else set()
    return found


def is_stretch(fact: Fact, sentence: Reading, reading: Reading) -> bool:
    """Whether a fact names, alone or with the one beside it, a stretch of the year that a paragraph has too."""
    shared = stretches(sentence) & stretches(reading)
    value = fact.value
    if fact.kind == "date" and isinstance(value, tuple) and _ends_with(value, reading):
        return True
    if not shared or not isinstance(value, tuple):
        return False
    if fact.kind == "date":
        return value[0] == "month" and any(value[2] in stretch for stretch in shared)
    return fact.kind == "period" and _stretch(value) in shared


def _ends_with(value: tuple[object, ...], reading: Reading) -> bool:
    """Whether a month, or its last day, is the end of the quarter or half year by whose end something is due there."""
    year, month, day = _parts(value)
    if not isinstance(year, int) or not isinstance(month, int) or (day and day != monthrange(year, month)[1]):
        return False
    ends = {stretch[1] for stretch in stretches(reading)}
    return month in ends and bool(rule(reading.lang, "end_of").search(reading.words.text.lower()))


def _stretch(value: object) -> Span | None:
    if not isinstance(value, tuple):
        return None
    unit, count = value
    length = PARTS.get(unit)
    if length:
        return length * (int(count) - 1) + 1, length * int(count)
    return (1, int(count)) if unit == "month" and 1 < count < YEAR else None


YEAR = 12
"""Months."""


def covers(there: object, said: object) -> bool:
    """Whether a date of a paragraph has all that a date of the release says."""
    if not isinstance(there, tuple) or not isinstance(said, tuple) or "time" in {there[0], said[0]}:
        return False
    shown, told = _parts(there), _parts(said)
    if told[2] is None and told[1] is None:
        return shown[0] == told[0]
    return all(
        mine is None or mine == other or (at == 0 and other is None)
        for at, (mine, other) in enumerate(zip(told, shown, strict=True))
    )


def _parts(value: tuple[object, ...]) -> tuple[object, object, object]:
    padded = (*value[1:], None, None, None)
    return padded[0], padded[1], padded[2]
