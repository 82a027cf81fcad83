"""Numbers, sums, measures, periods and dates: each must be in a paragraph, in any language, of the same value.

1. A release may be coarser: a year for a day, a month for a date, a number without its unit.
2. `Thousands of` is a figure too, and so is `more than` before a number that the paragraph gives without it.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import regex

from paraph.language.comparing.facts import Fact, Kind
from paraph.language.comparing.matching.reconciling import SAME_BY_NUMBER, number_of
from paraph.language.folding import Span
from paraph.language.releasing.figures.dues import covers, is_stretch, is_term, lasts
from paraph.language.releasing.figures.rounding import LIMITED, comes_round, is_rounded, limits
from paraph.language.releasing.findings import DATE, FIGURE, OTHER_FIGURE, QUALITY, Cited, Draft, nearest
from paraph.language.releasing.texts.readings import Reading
from paraph.language.releasing.vocabulary import spans, vocabulary
from paraph.messages import Phrase

NUMERIC: tuple[Kind, ...] = ("number", "percent", "money", "measure", "period", "ordinal", "reference")
MANY = 3
"""A number that counts though it is said in a word; one and two are often said otherwise."""


def check_figures(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The figures and dates of `sentence` that no paragraph has."""
    readings = [(reading, cited.number) for cited in paragraphs for reading in cited.readings]
    told: set[Span] = set()
    for kind in (*NUMERIC, "date"):
        for fact in sentence.account.facts.get(kind, ()):
            if (
                fact.span in told
                or _is_within(fact, sentence)
                or _is_written_so(fact, sentence, readings)
                or _counts_languages(fact, sentence)
            ):
                continue
            if not any(_has(reading, fact) or _is_told_so(fact, sentence, reading) for reading, _ in readings):
                drafts = list(_told(fact, sentence, readings, paragraphs))
                told |= {fact.span} if drafts or not _is_share(fact) else set()
                yield from drafts
    yield from _limited(sentence, readings)
    yield from _vague(sentence, paragraphs, told)


def _is_told_so(fact: Fact, sentence: Reading, reading: Reading) -> bool:
    """Whether the figure is one of `reading` told otherwise: a stretch of the year, rounded, so many times a year."""
    return (
        is_stretch(fact, sentence, reading)
        or is_rounded(fact, sentence, reading)
        or comes_round(fact, sentence, reading)
    )


def _is_within(fact: Fact, sentence: Reading) -> bool:
    """Whether what looks like a rate is the end of a period: `छह सप्ताह में` is within six weeks, not six a week."""
    if fact.kind != "period" or not isinstance(fact.value, str):
        return False
    others = (one.span for one in sentence.account.facts.get("period", ()) if not isinstance(one.value, str))
    return any(start < fact.span[1] and fact.span[0] < end for start, end in others)


def _is_written_so(fact: Fact, sentence: Reading, readings: list[tuple[Reading, object]]) -> bool:
    """Whether the four digits of a year or a number stand in a paragraph as the other: 1940 students, the year 1940."""
    digits = _APART.sub("", sentence.words.text[slice(*fact.span)])
    if fact.kind not in {"date", "number"} or not _YEAR.fullmatch(digits):
        return False
    return any(digits in _APART.sub("", reading.words.text) for reading, _ in readings)


def _counts_languages(fact: Fact, sentence: Reading) -> bool:
    """Whether a number in a word counts languages, which the protocol lists: `in three languages`."""
    return bool(_LANGUAGES.match(sentence.words.text, fact.span[1])) and not sentence.words.text[fact.span[0]].isdigit()


_LANGUAGES = regex.compile(r"\s(?:languages|язык\w*|भाषाओं)")
_YEAR = regex.compile(r"[12]\d{3}")
_APART = regex.compile(r"(?<=\d)[,.\s](?=\d{3}(?!\d))")
"""What parts the thousands of a number."""


def _told(
    fact: Fact, sentence: Reading, readings: list[tuple[Reading, object]], paragraphs: Sequence[Cited]
) -> Iterator[Draft]:
    event = fact.kind == "period" and isinstance(fact.value, str)
    spoken = (fact.kind == "number" and fact.value == MANY) or (fact.kind == "period" and is_term(fact, sentence))
    spoken |= _is_share(fact)
    if not fact.alone and not ((event or spoken) and _others(fact, readings)):
        return
    said = sentence.words.text[slice(*fact.span)]
    if fact.kind == "date" or event or _is_part_of_year(fact):
        yield Draft("date", fact.span, nearest(paragraphs), Phrase(DATE, said=said))
        if event and " " not in said:
            yield Draft("adjective", fact.span, nearest(paragraphs), Phrase(QUALITY, said=said))
        return
    others = _others(fact, readings)
    if fact.kind == "period" and is_term(fact, sentence):
        yield Draft("date", fact.span, nearest(paragraphs), Phrase(DATE, said=said))
    if others:
        reading, number, other = others[0]
        why = Phrase(OTHER_FIGURE, said=said, there=reading.words.text[slice(*other.span)])
        yield Draft("figure", fact.span, number, why)
    else:
        yield Draft("figure", fact.span, nearest(paragraphs), Phrase(FIGURE, said=said))


def _is_share(fact: Fact) -> bool:
    """Whether it is a share in words: another than the paragraph's, or what counts nothing exactly, `half of`."""
    return fact.kind == "percent" and not fact.alone


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
    if fact.kind == "period":
        return any(lasts(fact.value, other.value) for other in own.get("period", ()))
    if fact.kind == "date":
        return any(covers(other.value, fact.value) for other in own.get("date", ()))
    return _has_number(own, fact)


def _has_number(own: Mapping[Kind, tuple[Fact, ...]], fact: Fact) -> bool:
    """Whether a paragraph has the number, whatever it counts or numbers there."""
    bare = fact.bare if fact.kind == "number" else None
    if fact.kind == "reference" and isinstance(fact.value, tuple) and str(fact.value[1]).isdecimal():
        bare = Decimal(str(fact.value[1]))
    if bare is not None:
        return any(bare in {other.bare, number_of(other)} for kind in NUMERIC for other in own.get(kind, ()))
    if fact.kind in SAME_BY_NUMBER:
        return any(other.value == fact.value for kind in SAME_BY_NUMBER for other in own.get(kind, ()))
    return False


def _limited(sentence: Reading, readings: list[tuple[Reading, object]]) -> Iterator[Draft]:
    """`More than 80` where the paragraph has 80, about 80 or up to 80."""
    for key, span, fact in limits(sentence):
        there = [(reading, number) for reading, number in readings if fact.bare and _numbers(reading, fact.bare)]
        if key == "more" and there and not any(_says_more(reading) for reading, _ in there):
            said = sentence.words.text[slice(*span)]
            yield Draft("figure", span, there[0][1], Phrase(FIGURE, said=said), "warning")


def _numbers(reading: Reading, value: Decimal) -> bool:
    return any(fact.bare == value for kind in LIMITED for fact in reading.account.facts.get(kind, ()))


def _says_more(reading: Reading) -> bool:
    return any(key == "more" for key, _ in spans(vocabulary(reading.lang).limits.find(reading.words), reading.words))


WORDED = {"many": {"many", "tenfold"}}
"""What may also be meant by what counts nothing exactly: a multiple visa is one of many entries."""


def _vague(sentence: Reading, paragraphs: Sequence[Cited], told: set[Span]) -> Iterator[Draft]:
    """`Thousands of`, where it counts nothing exactly and no paragraph says so."""
    readings = [reading for cited in paragraphs for reading in cited.readings]
    counted = told | {
        fact.span
        for kind in (*NUMERIC, "date")
        for fact in sentence.account.facts.get(kind, ())
        if not _is_share(fact) or any(_has(reading, fact) for reading in readings)
    }
    known = {
        key
        for reading in readings
        for key, _ in spans(vocabulary(reading.lang).vague.find(reading.words), reading.words)
    }
    for key, span in spans(vocabulary(sentence.lang).vague.find(sentence.words), sentence.words):
        said_so = not key or not known.isdisjoint(WORDED.get(key, {key}))
        if not said_so and not any(start < span[1] and span[0] < end for start, end in counted):
            said = sentence.words.text[slice(*span)]
            yield Draft("figure", span, nearest(paragraphs), Phrase(FIGURE, said=said))
