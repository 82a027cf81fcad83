"""Adjectives: a quality of the release that no paragraph gives, or gives to something else (DOMAIN 0.1).

`Modern` and `modernised` are two projects: where both are in the paragraph, each must stand beside its own noun. What
only describes (`local`, `annual`) and is given in another language counts where it was put for another quality.
"""

from collections.abc import Iterator, Sequence

from paraph.language.concordance import DESCRIPTIVE, QUALITY, meanings_of
from paraph.language.releasing.backing.support import same
from paraph.language.releasing.findings import PROJECT, Cited, Draft
from paraph.language.releasing.findings import QUALITY as NOT_SO
from paraph.language.releasing.texts.readings import Reading, Token
from paraph.language.releasing.vocabulary import vocabulary
from paraph.language.releasing.words.lacking import Lack, is_quality
from paraph.messages import Phrase

BESIDE = 3
"""Words before a noun among which its adjectives stand."""

QUALITIES = frozenset({QUALITY, DESCRIPTIVE})

PROJECTS = ("modern", "modernised", "new", "existing")
"""Qualities of one family, of which a noun has one."""


def check_qualities(sentence: Reading, paragraphs: Sequence[Cited], lacks: Sequence[Lack]) -> Iterator[Draft]:
    """The qualities of `sentence` that no paragraph gives."""
    for lack in lacks:
        if _is_quality(lack, sentence):
            why = Phrase(NOT_SO, said=token_text(lack.said, sentence))
            yield Draft("adjective", lack.said.span, lack.number, why, lack.severity)
    lacked = {lack.said.at for lack in lacks}
    own = [(reading, cited.number) for cited in paragraphs for reading in cited.in_language(sentence.lang)]
    for token in sentence.tokens:
        found = None if token.at in lacked else _otherwise(token, sentence, own)
        if found:
            reading, number, other = found
            why = Phrase(PROJECT, said=token_text(token, sentence), there=token_text(other, reading))
            yield Draft("adjective", token.span, number, why)


def _is_quality(lack: Lack, sentence: Reading) -> bool:
    """Whether a quality is lacking, or put for another; any account may add that something is possible or recent."""
    plain = vocabulary(sentence.lang).is_plain
    if plain(lack.said.form):
        there = lack.there
        return lack.sure and lack.said.describes and there is not None and _qualifies(there) and not plain(there.form)
    if not lack.said.known and sentence.lang == "ru" and not is_quality(lack.said.form):
        return lack.sure and lack.there is not None and _qualifies(lack.there)
    return _qualifies(lack.said)


def _qualifies(token: Token) -> bool:
    return token.describes or bool(token.sorts and token.sorts <= QUALITIES)


def token_text(token: Token, of: Reading) -> str:
    """The word as it is written."""
    return of.words.text[slice(*token.span)]


def _head(token: Token, sentence: Reading) -> Token | None:
    """The noun that a quality is said of: the next word that is none."""
    near = (other for other in sentence.tokens if 0 < other.at - token.at <= BESIDE)
    return next((other for other in near if other.sorts.isdisjoint(QUALITIES)), None)


def _beside(noun: Token, reading: Reading) -> list[Token]:
    near = (other for other in reading.tokens if 0 < noun.at - other.at <= BESIDE)
    return [other for other in near if not other.sorts.isdisjoint(QUALITIES)]


def _otherwise(
    token: Token, sentence: Reading, readings: list[tuple[Reading, object]]
) -> tuple[Reading, object, Token] | None:
    """Another project's quality beside the noun, where the paragraph has the noun and not this quality beside it."""
    if token.meanings.isdisjoint(_projects()) or (sentence.lang == "ru" and not token.describes):
        return None
    head = _head(token, sentence)
    if head is None:
        return None
    instead = None
    for reading, number in readings:
        for noun in reading.tokens:
            if same(head, noun, one=sentence.lang, two=reading.lang):
                beside = _beside(noun, reading)
                if any(same(token, other, one=sentence.lang, two=reading.lang) for other in beside):
                    return None
                rival = next((other for other in beside if not other.meanings.isdisjoint(_projects())), None)
                instead = instead or ((reading, number, rival) if rival else None)
    return instead


def _projects() -> frozenset[int]:
    return frozenset(meaning for word in PROJECTS for meaning in meanings_of(word, "en"))
