"""Adjectives: a quality of the release that no paragraph gives, or gives to something else (DOMAIN 0.1).

`Modern` and `modernised` are two projects: where both are in the paragraph, each must stand beside its own noun. What
only describes (`local`, `annual`) and is given in another language counts where it was put for another quality.
"""

from collections.abc import Iterator, Sequence

from paraph.language.concordance import DESCRIPTIVE, QUALITY, WORD, meanings_of
from paraph.language.releasing.findings import PROJECT, Cited, Draft, nearest
from paraph.language.releasing.findings import QUALITY as NOT_SO
from paraph.language.releasing.readings import Reading, Token
from paraph.language.releasing.slots import exchanged
from paraph.language.releasing.support import same, supported
from paraph.messages import Phrase

BESIDE = 3
"""Words before a noun among which its adjectives stand."""

QUALITIES = frozenset({QUALITY, DESCRIPTIVE})

PROJECTS = ("modern", "modernised", "new", "existing")
"""Qualities of one family, of which a noun has one."""


def check_qualities(sentence: Reading, paragraphs: Sequence[Cited]) -> Iterator[Draft]:
    """The qualities of `sentence` that no paragraph gives."""
    readings = [(reading, cited.number) for cited in paragraphs for reading in cited.readings]
    own = any(reading.lang == sentence.lang for reading, _ in readings)
    for token in _qualities(sentence):
        if not any(supported(token, reading, lang=sentence.lang) for reading in _own_first(sentence, readings)):
            if QUALITY not in token.sorts and not own and not _has_rival(token, sentence, readings):
                continue
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
    for slot in exchanged(sentence, paragraphs):
        if slot.is_quality:
            why = Phrase(NOT_SO, said=token_text(slot.said, sentence))
            yield Draft("adjective", slot.said.span, slot.number, why)


def _own_first(sentence: Reading, readings: list[tuple[Reading, object]]) -> list[Reading]:
    """The paragraphs in the language of the sentence, where they are given in it: else all others."""
    own = [reading for reading, _ in readings if reading.lang == sentence.lang]
    return own or [reading for reading, _ in readings]


def token_text(token: Token, of: Reading) -> str:
    """The word as it is written."""
    return of.words.text[slice(*token.span)]


def _qualities(reading: Reading) -> list[Token]:
    return [token for token in reading.tokens if _is_quality(token, reading.lang)]


def _is_quality(token: Token, lang: str) -> bool:
    """Whether a word is a quality; one that is a thing or a deed as well only as an adjective of Russian."""
    if token.sorts <= QUALITIES:
        return bool(token.sorts)
    endings = {"en": ("ed",), "hi": (), "ru": ("ый", "ий", "ой")}[lang]
    adjective = any(lemma.endswith(endings) for lemma in token.lemmas)
    return adjective and {WORD} != token.sorts <= QUALITIES | {WORD}


def _same_side(reading: Reading, sentence: Reading, readings: list[tuple[Reading, object]]) -> bool:
    return reading.lang == sentence.lang or all(other.lang != sentence.lang for other, _ in readings)


def _has_rival(token: Token, sentence: Reading, readings: list[tuple[Reading, object]]) -> bool:
    """Whether the paragraph gives another quality to the same noun, which the sentence leaves out."""
    head = _head(token, sentence)
    if head is None:
        return False
    return any(
        not any(same(rival, said, one=reading.lang, two=sentence.lang) for said in sentence.every)
        for reading, _ in readings
        for noun in reading.tokens
        if same(head, noun, one=sentence.lang, two=reading.lang)
        for rival in _beside(noun, reading)
    )


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
    if token.meanings.isdisjoint(_projects()):
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
