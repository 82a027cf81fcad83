"""Figures told otherwise than the paragraph writes them: rounded, or by how often a year.

61,400 tourists       ->  more than sixty-one thousand tourists    the same
61,400 tourists       ->  nearly 62 thousand tourists              the same
61,400 tourists       ->  more than 65 thousand tourists           another figure
every quarter         ->  four times a year                        the same
"""

from collections.abc import Iterator
from decimal import Decimal

from paraph.language.comparing.facts import Fact, Kind
from paraph.language.folding import Span
from paraph.language.releasing.texts.readings import Reading
from paraph.language.releasing.vocabulary import rule, spans, vocabulary

LIMITED: tuple[Kind, ...] = ("number", "percent", "money", "measure")
"""Figures that may be limited, and rounded."""

BESIDE = 22
"""Characters beside a number in which a limit to it stands."""


FEWER, MORE = Decimal("0.1"), Decimal("0.03")
"""By which part of a figure it may be told smaller, and larger: a release may say less than its protocol, not more."""


def limits(reading: Reading) -> Iterator[tuple[str, Span, Fact]]:
    """What limits a figure (`more`, `less`, `about`), where limit and figure stand together, and the figure."""
    facts = [fact for kind in LIMITED for fact in reading.account.facts.get(kind, ()) if fact.bare is not None]
    for key, span in spans(vocabulary(reading.lang).limits.find(reading.words), reading.words):
        fact = _beside(span, facts, reading)
        if fact:
            yield key, (min(span[0], fact.span[0]), max(span[1], fact.span[1])), fact


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


def is_rounded(fact: Fact, sentence: Reading, reading: Reading) -> bool:
    """Whether a figure of the sentence is one of `reading` rounded, and says so by its limit."""
    keys = {key for key, _, limited in limits(sentence) if limited.span == fact.span}
    there = [other for other in reading.account.facts.get(fact.kind, ()) if _unit(other) == _unit(fact)]
    return any(_rounds(key, fact.bare, other.bare) for key in keys for other in there)


def _unit(fact: Fact) -> object:
    return fact.value[1:] if isinstance(fact.value, tuple) else None


def _rounds(key: str, said: Decimal | None, exact: Decimal | None) -> bool:
    if said is None or exact is None or said <= 0 or said == exact:
        return False
    return {
        "more": said < exact < said * (1 + FEWER),
        "less": exact < said < exact * (1 + MORE),
        "about": exact * (1 - FEWER) < said < exact * (1 + MORE),
    }.get(key, False)


_EVERY = {4: "every_quarter", 12: "every_month"}
"""What comes round so many times a year, by the rule that knows it."""


def comes_round(fact: Fact, sentence: Reading, reading: Reading) -> bool:
    """Whether a number tells how often a year something happens that a paragraph has every quarter or month."""
    every = _EVERY.get(int(fact.value)) if fact.kind == "number" and isinstance(fact.value, Decimal) else None
    if every is None or not rule(sentence.lang, "times_a_year").match(sentence.words.text.lower(), fact.span[1]):
        return False
    return rule(reading.lang, every).search(reading.words.text.lower()) is not None
