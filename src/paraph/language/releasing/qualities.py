"""Adjectives: a quality of the release that no paragraph gives, or gives to something else (DOMAIN 0.1).

`Modern` and `modernised` are two projects: where both are in the paragraph, each must stand beside its own noun.
"""

from collections.abc import Iterator, Sequence

from paraph.language.concordance import QUALITY, meanings_of
from paraph.language.releasing.findings import PROJECT, Cited, Draft, nearest
from paraph.language.releasing.findings import QUALITY as NOT_SO
from paraph.language.releasing.readings import Reading, Token
from paraph.language.releasing.support import same, supported
from paraph.messages import Phrase

BESIDE = 3
"""Words before a noun among which its adjectives stand."""

PROJECTS = ("modern", "modernised", "new", "existing")
"""Qualities of one family, of which a noun has one."""


def check_qualities(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The qualities of `sentence` that no paragraph gives."""
    readings = [(reading, cited.number) for cited in paragraphs for reading in cited.readings]
    for token in _qualities(sentence):
        if not any(supported(token, reading, lang=sentence.lang) for reading, _ in readings):
            yield Draft("adjective", token.span, nearest(paragraphs), Phrase(NOT_SO, said=token_text(token, sentence)))
            continue
        found = _otherwise(
            token,
            sentence,
            [(reading, number) for reading, number in readings if _same_side(reading, sentence, readings)],
        )
        if found:
            reading, number, other = found
            why = Phrase(PROJECT, said=token_text(token, sentence), there=token_text(other, reading))
            yield Draft("adjective", token.span, number, why)


def token_text(token: Token, of: Reading) -> str:
    """The word as it is written."""
    return of.words.text[slice(*token.span)]


def _qualities(reading: Reading) -> list[Token]:
    return [token for token in reading.tokens if token.sorts == {QUALITY} and not token.term]


def _same_side(reading: Reading, sentence: Reading, readings: list[tuple[Reading, object]]) -> bool:
    return reading.lang == sentence.lang or all(other.lang != sentence.lang for other, _ in readings)


def _otherwise(
    token: Token, sentence: Reading, readings: list[tuple[Reading, object]]
) -> tuple[Reading, object, Token] | None:
    """Another project's quality beside the noun, where the paragraph has the noun and not this quality beside it."""
    if token.meanings.isdisjoint(_projects()):
        return None
    head = next(
        (other for other in sentence.tokens if 0 < other.at - token.at <= BESIDE and QUALITY not in other.sorts), None
    )
    if head is None:
        return None
    instead = None
    for reading, number in readings:
        for noun in reading.tokens:
            if same(head, noun, one=sentence.lang, two=reading.lang):
                beside = [
                    other for other in reading.tokens if 0 < noun.at - other.at <= BESIDE and QUALITY in other.sorts
                ]
                if any(same(token, other, one=sentence.lang, two=reading.lang) for other in beside):
                    return None
                rival = next((other for other in beside if not other.meanings.isdisjoint(_projects())), None)
                instead = instead or ((reading, number, rival) if rival else None)
    return instead


def _projects() -> frozenset[int]:
    return frozenset(meaning for word in PROJECTS for meaning in meanings_of(word, "en"))
