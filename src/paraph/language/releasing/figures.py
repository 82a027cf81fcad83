"""Numbers, sums, measures, periods and dates: each must be in a paragraph, in any language, of the same value.

1. A release may be coarser: a year for a day, a month for a date, a number without its unit.
2. `Thousands of` is a figure too, and so is `more than` before a number that the paragraph gives without it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from paraph.language.comparing.facts import Fact, Kind
from paraph.language.comparing.matching import SAME_BY_NUMBER, number_of
from paraph.language.folding import Span
from paraph.language.releasing.findings import DATE, FIGURE, OTHER_FIGURE, Cited, Draft, nearest
from paraph.language.releasing.readings import Reading
from paraph.language.releasing.support import is_plural, same
from paraph.language.releasing.vocabulary import spans, vocabulary
from paraph.messages import Phrase

NUMERIC: tuple[Kind, ...] = ("number", "percent", "money", "measure", "period", "ordinal", "reference")
LIMITED: tuple[Kind, ...] = ("number", "percent", "money", "measure")
MANY = 3
"""A number that counts though it is said in a word; one and two are often said otherwise."""

BESIDE = 22
"""Characters beside a number in which a limit to it stands."""


def check_figures(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The figures and dates of `sentence` that no paragraph has."""
    readings = [(reading, cited.number) for cited in paragraphs for reading in cited.readings]
    told: set[Span] = set()
    for kind in (*NUMERIC, "date"):
        for fact in sentence.account.facts.get(kind, ()):
            if fact.span not in told and not any(_has(reading, fact) for reading, _ in readings):
                told.add(fact.span)
                yield from _told(fact, sentence, readings, paragraphs)
    yield from _seasons(sentence, readings, paragraphs)
    yield from _counted_twice(sentence, readings, paragraphs)
    yield from _limited(sentence, readings)
    yield from _vague(sentence, paragraphs, told)


def _told(
    fact: Fact, sentence: Reading, readings: list[tuple[Reading, object]], paragraphs: Sequence[Cited]
) -> Iterator[Draft]:
    event = fact.kind == "period" and isinstance(fact.value, str)
    spoken = (fact.kind == "number" and fact.value == MANY) or (fact.kind == "period" and _is_term(fact, sentence))
    if not fact.alone and not ((event or spoken) and _others(fact, readings)):
        return
    said = sentence.words.text[slice(*fact.span)]
    if fact.kind == "date" or event or _is_part_of_year(fact):
        yield Draft("date", fact.span, nearest(paragraphs), Phrase(DATE, said=said))
        return
    others = _others(fact, readings)
    if fact.kind == "period" and _is_term(fact, sentence):
        yield Draft("date", fact.span, nearest(paragraphs), Phrase(DATE, said=said))
    if others:
        reading, number, other = others[0]
        why = Phrase(OTHER_FIGURE, said=said, there=reading.words.text[slice(*other.span)])
        yield Draft("figure", fact.span, number, why)
    else:
        yield Draft("figure", fact.span, nearest(paragraphs), Phrase(FIGURE, said=said))


_TERM = {
    "en": (
        regex.compile(r"(?:within|in|inside|after|over|than|by)(?: a| the| next| just| only)*\s$"),
        regex.compile(r"\s(?:in advance|ahead|before|earlier|later)"),
    ),
    "hi": (regex.compile(r"(?!)"), regex.compile(r"\s(?:के (?:भीतर|अंदर|अन्दर|बाद)|में|तक|पहले|पूर्व)")),
    "ru": (regex.compile(r"(?:в течение|за|через|не позднее чем|в)\s$"), regex.compile(r"\s(?:срок)")),
}
"""What stands before and after a period within which something is to be done."""


def _is_term(fact: Fact, sentence: Reading) -> bool:
    """Whether a period is a time within which something is to be done."""
    before, after = _TERM[sentence.lang]
    text, (start, end) = sentence.words.text.lower(), fact.span
    return bool(before.search(text[:start]) or after.match(text, end))


def _is_part_of_year(fact: Fact) -> bool:
    return fact.kind == "period" and isinstance(fact.value, tuple) and str(fact.value[0]).endswith("_of_year")


def _others(fact: Fact, readings: list[tuple[Reading, object]]) -> list[tuple[Reading, object, Fact]]:
    """Facts of the same kind, and of the same sort of value, that the paragraphs have instead."""
    return [
        (reading, number, other)
        for reading, number in readings
        for other in reading.account.facts.get(fact.kind, ())
        if isinstance(other.value, str) == isinstance(fact.value, str)
    ]


def _has(reading: Reading, fact: Fact) -> bool:
    own = reading.account.facts
    if any(other.value == fact.value for other in own.get(fact.kind, ())):
        return True
    if fact.kind == "period" and any(_lasts(fact.value, other.value) for other in own.get("period", ())):
        return True
    if fact.kind == "date":
        return any(_covers(other.value, fact.value) for other in own.get("date", ()))
    if fact.kind == "number" and fact.bare is not None:
        return any(fact.bare in {other.bare, number_of(other)} for kind in NUMERIC for other in own.get(kind, ()))
    if fact.kind in SAME_BY_NUMBER:
        return any(other.value == fact.value for kind in SAME_BY_NUMBER for other in own.get(kind, ()))
    return False


DAYS = 30
"""Of a month, by which two months are sixty days."""

PARTS = {"half_of_year": 6, "quarter_of_year": 3}
"""Months of a part of a year, which may be told by them: the first six months."""


def _lasts(one: object, other: object) -> bool:
    """Whether two periods are equally long, told in other units."""
    if not (isinstance(one, tuple) and isinstance(other, tuple)) or {one[0], other[0]} <= PARTS.keys():
        return False
    left, right = _length(one), _length(other)
    return left is not None and left == right


def _length(value: tuple[str, Decimal]) -> Decimal | None:
    """In days."""
    unit, count = value
    if unit in PARTS:
        return Decimal(PARTS[unit] * DAYS)
    return {"month": count * DAYS, "day": count}.get(unit)


SEASONS = {"winter": {12, 1, 2}, "spring": {3, 4, 5}, "summer": {6, 7, 8}, "autumn": {9, 10, 11}}


def _seasons(sentence: Reading, readings: list[tuple[Reading, object]], paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """A season of which a paragraph has neither the word nor a month."""
    for season, span in spans(vocabulary(sentence.lang).seasons.find(sentence.words), sentence.words):
        if not any(_is_in_season(season, reading) for reading, _ in readings):
            said = sentence.words.text[slice(*span)]
            yield Draft("date", span, nearest(paragraphs), Phrase(DATE, said=said))


def _is_in_season(season: str, reading: Reading) -> bool:
    if any(key == season for key, _ in spans(vocabulary(reading.lang).seasons.find(reading.words), reading.words)):
        return True
    dates = (fact.value for fact in reading.account.facts.get("date", ()))
    return any(
        isinstance(value, tuple) and value[0] in {"day", "month"} and value[2] in SEASONS[season] for value in dates
    )


_EACH = {
    "en": regex.compile(r"(?:the|these|those|both|other|our|their|between|of)\s$"),
    "hi": regex.compile(r"(?:इन|उन|अन्य|एक|के बीच)\s$"),
    "ru": regex.compile(r"(?:эти|этих|между|обе|обеих|обоих|других)\s$"),
}
TWO = 2
_TWO = regex.compile(r"two|2|दो|дв(?:а|е|ух|ум|умя)")
_NOUN = regex.compile(r"\s(\w+)(?:\s(\w+))?")


def _counted_twice(
    sentence: Reading, readings: list[tuple[Reading, object]], paragraphs: Sequence[Cited]
) -> Iterator[Draft]:
    """`Two ventures` where the paragraph has one: a noun that is there, of which it counts nothing."""
    if any(
        TWO in {fact.bare, fact.value} for reading, _ in readings for fact in reading.account.facts.get("number", ())
    ):
        return
    for fact in sentence.account.facts.get("number", ()):
        text, (start, end) = sentence.words.text.lower(), fact.span
        if not _TWO.fullmatch(text, start, end) or _EACH[sentence.lang].search(text[:start]):
            continue
        after = _NOUN.match(text, end)
        near = [token for token in sentence.tokens if after and after.start() <= token.span[0] < after.end()]
        if near and near[0].span[0] != end + 1:
            continue
        there = [
            other
            for token in near
            for reading, _ in readings
            if reading.lang == sentence.lang
            for other in reading.every
            if same(token, other, one=sentence.lang, two=reading.lang)
        ]
        if there and not any(is_plural(other) for other in there):
            said = sentence.words.text[start:end]
            yield Draft("figure", fact.span, nearest(paragraphs), Phrase(FIGURE, said=said))


def _covers(there: object, said: object) -> bool:
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


def _limited(sentence: Reading, readings: list[tuple[Reading, object]]) -> Iterator[Draft]:
    """`More than 80` where the paragraph has 80, about 80 or up to 80."""
    for key, span, value in _limits(sentence):
        there = [(reading, number) for reading, number in readings if _numbers(reading, value)]
        if key == "more" and there and not any(_says_more(reading) for reading, _ in there):
            said = sentence.words.text[slice(*span)]
            yield Draft("figure", span, there[0][1], Phrase(FIGURE, said=said), "warning")


def _numbers(reading: Reading, value: Decimal) -> bool:
    return any(fact.bare == value for kind in LIMITED for fact in reading.account.facts.get(kind, ()))


def _says_more(reading: Reading) -> bool:
    return any(key == "more" for key, _ in spans(vocabulary(reading.lang).limits.find(reading.words), reading.words))


def _limits(reading: Reading) -> list[tuple[str, Span, Decimal]]:
    found = []
    facts = [fact for kind in LIMITED for fact in reading.account.facts.get(kind, ()) if fact.bare is not None]
    for key, span in spans(vocabulary(reading.lang).limits.find(reading.words), reading.words):
        fact = _beside(span, facts, reading)
        if fact and fact.bare is not None:
            found.append((key, (min(span[0], fact.span[0]), max(span[1], fact.span[1])), fact.bare))
    return found


def _beside(span: Span, facts: list[Fact], reading: Reading) -> Fact | None:
    if reading.lang == "hi":
        before = (fact for fact in facts if 0 <= span[0] - fact.span[1] <= BESIDE)
        found = next(before, None)
        if found:
            return found
    return next((fact for fact in facts if _begins_at(fact, span)), None)


def _begins_at(fact: Fact, limit: Span) -> bool:
    """Whether the number stands right after its limit, or has it inside."""
    return limit[1] <= fact.span[0] <= limit[1] + 2 or fact.span[0] <= limit[0] < fact.span[1]


def _vague(sentence: Reading, paragraphs: Sequence[Cited], told: set[Span]) -> Iterator[Draft]:
    """`Thousands of`, where it counts nothing exactly and no paragraph says so."""
    counted = {fact.span for kind in (*NUMERIC, "date") for fact in sentence.account.facts.get(kind, ())} | told
    known = {
        key
        for cited in paragraphs
        for reading in cited.readings
        for key, _ in spans(vocabulary(reading.lang).vague.find(reading.words), reading.words)
    }
    for key, span in spans(vocabulary(sentence.lang).vague.find(sentence.words), sentence.words):
        if key not in known and not any(start < span[1] and span[0] < end for start, end in counted):
            said = sentence.words.text[slice(*span)]
            yield Draft("figure", span, nearest(paragraphs), Phrase(FIGURE, said=said))
