"""Two or three of what a paragraph has one of, or does not count: a number in a word, beside a noun that is there.

Two of a plural may be counted by the reader, and so may what the sentence tells as known: the two, between two.
"""

from collections.abc import Iterator, Sequence

import regex

from paraph.language.releasing.backing.support import is_plural
from paraph.language.releasing.findings import FIGURE, Cited, Draft, nearest
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.vocabulary import rule
from paraph.messages import Phrase

_NOUN = regex.compile(r"\s(\w+)(?:\s(\w+))?")


def check_counts(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The numbers in words of `sentence` that no paragraph gives to the noun."""
    text = sentence.words.text.lower()
    for fact in sentence.account.facts.get("number", ()):
        start, end = fact.span
        word = rule(sentence.lang, "two_or_three").fullmatch(text, start, end)
        if (
            word is None
            or rule(sentence.lang, "those_before").search(text[:start])
            or _is_counted(fact.value, paragraphs)
        ):
            continue
        there = [other for token in _nouns(sentence, end) for other in _there(token, sentence, paragraphs)]
        paired = word["two"] and (any(is_plural(other) for other in there) or _are_paired(paragraphs))
        paired = paired or _are_as_many(there, int(fact.bare or 0))
        if there and not paired:
            said = sentence.words.text[start:end]
            yield Draft("figure", fact.span, nearest(paragraphs), Phrase(FIGURE, said=said))


def _is_counted(value: object, paragraphs: Sequence[Cited]) -> bool:
    readings = (reading for cited in paragraphs for reading in cited.readings)
    return any(
        value in {fact.bare, fact.value}
        for reading in readings
        for facts in reading.account.facts.values()
        for fact in facts
    )


def _are_paired(paragraphs: Sequence[Cited]) -> bool:
    """Whether a paragraph names two by name: «Горьковская верфь» и «Хугли Докъярд» are two yards."""
    readings = (reading for cited in paragraphs for reading in cited.readings)
    return any(rule(reading.lang, "named_pair").search(reading.words.text) for reading in readings)


def _are_as_many(there: Sequence[Token], count: int) -> bool:
    """Whether a paragraph has the noun as often: the Maritime University and the State University are two."""
    return len({token.span for token in there if token.capital}) >= count > 1


def _nouns(sentence: Reading, end: int) -> list[Token]:
    """The telling words right after the number."""
    after = _NOUN.match(sentence.words.text, end)
    near = [token for token in sentence.tokens if after and after.start() <= token.span[0] < after.end()]
    return near if near and near[0].span[0] == end + 1 else []


def _there(token: Token, sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Token]:
    for cited in paragraphs:
        for reading in cited.readings:
            if reading.lang == sentence.lang:
                yield from (other for other in reading.every if not token.lemmas.isdisjoint(other.lemmas))
