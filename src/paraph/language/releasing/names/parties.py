"""The two states whose Sides speak, who acts of them, and who pays.

at the expense of the Indian Side  ->  at Russia's expense    flagged
The Kazakh Side will send a list   ->  Kazakhstan and India are the two, whatever mechanism it is
"""

from collections.abc import Iterator, Sequence

from paraph.language.comparing.extraction.parties import BOTH
from paraph.language.comparing.facts import Fact
from paraph.language.countries import find_countries
from paraph.language.folding import Span
from paraph.language.releasing.texts.readings import Reading
from paraph.language.releasing.vocabulary import rule

USUAL = frozenset({"IN", "RU"})
"""The two where no other Side speaks."""


def sides(readings: Sequence[Reading]) -> frozenset[str]:
    """The codes of the two states: those whose Sides act, else India and Russia."""
    codes = {
        str(fact.value[1])
        for reading in readings
        for fact in reading.account.facts.get("actor", ())
        if isinstance(fact.value, tuple) and fact.value[1] != BOTH
    }
    if codes <= USUAL:
        return USUAL
    return frozenset(codes if len(codes) > 1 else codes | {"IN"})


def named_in(reading: Reading) -> frozenset[object]:
    """The states a text names, and both Sides."""
    facts = reading.account.facts.get("actor", ())
    return frozenset(fact.value[1] if isinstance(fact.value, tuple) else fact.value for fact in facts)


def acting(reading: Reading, span: Span) -> list[Fact]:
    """The Sides that act in a clause, or both of them."""
    facts = [fact for fact in reading.account.facts.get("actor", ()) if span[0] <= fact.span[0] < span[1]]
    return [fact for fact in facts if fact.value == BOTH or isinstance(fact.value, tuple)]


def paying(sentence: Reading, readings: Sequence[Reading]) -> Iterator[Span]:
    """Where a state pays, while the paragraphs have another one pay."""
    there = {code for reading in readings for code, _ in _payers(reading)}
    for code, span in _payers(sentence):
        if there and code not in there:
            yield span


def _payers(reading: Reading) -> Iterator[tuple[str, Span]]:
    for match in rule(reading.lang, "expense").finditer(reading.words.text):
        start, end = match.span("who")
        for country in find_countries(reading.words.text[start:end], reading.lang):
            yield country.code, (start, end)
