"""What may stand for a name in a release: the letters of a body, the capital of a state, the land of an adjective.

Novolipetsk Metallurgical Combine     ->  НЛМК                  its letters, the first word giving two
the Uzbek Side welcomed               ->  Tashkent welcomes     at the head of a clause, as who acts
held in Samarkand                     ->  held in Tashkent      nothing of the kind: a place
Arctic and Himalayan stations         ->  in the Himalayas      the land of an adjective
"""

from collections.abc import Sequence
from functools import lru_cache

import regex

from paraph.language.countries import find_countries
from paraph.language.folding import Span
from paraph.language.releasing.texts.readings import Reading
from paraph.language.releasing.vocabulary import rule
from paraph.language.russian import analyzer

FEWEST, MOST = 3, 6
"""Letters of what may stand for the words of a name."""

SHORTEST = 4
"""Letters that a land and its adjective begin with alike."""

_ADJECTIVE = {
    "en": regex.compile(r"(?:an|ian|ese|ish|ic)$"),
    "hi": regex.compile(r"ी$|ीय$|ई$"),
    "ru": regex.compile(r"ск\w{2,3}$"),
}


def is_capital_acting(span: Span, sentence: Reading, parties: frozenset[str]) -> bool:
    """Whether the town at `span` is the capital of one of the two states, and stands for it as who acts."""
    text = sentence.words.text
    opens = rule(sentence.lang, "opens_clause").search(text[: span[0]])
    if not opens or not rule(sentence.lang, "acts_as_state").match(text, span[1]):
        return False
    return any(
        found.form == "capital" and found.code in parties for found in find_countries(text[slice(*span)], sentence.lang)
    )


def stands_in_for_name(said: str, lang: str, readings: Sequence[Reading]) -> bool:
    """Whether one word is the letters of a name that a paragraph has, or the land of an adjective of one."""
    if is_lettered(said, readings):
        return True
    if " " in said or any(find_countries(said, lang)):
        return False
    return any(
        is_land_of(said, form, lang) for reading in readings if reading.lang == lang for form in reading.words.forms
    )


def is_lettered(form: str, readings: Sequence[Reading]) -> bool:
    """Whether the letters of `form`, all capitals, are those of words of a name that a paragraph writes out."""
    if not (FEWEST <= len(form) <= MOST and form.isupper()):
        return False
    return any(
        _spells(form.lower(), reading.words.forms[at : at + len(form) + 2])
        for reading in readings
        for at, first in enumerate(reading.words.forms)
        if first[0] == form[0].lower() and reading.words.written(at)[0].isupper()
    )


def _spells(letters: str, words: Sequence[str]) -> bool:
    """Whether each word gives its first letter, and may give more from its inside; joining words may give none."""
    if not letters:
        return True
    if not words:
        return False
    first, rest = words[0], words[1:]
    if len(first) < SHORTEST and first[0] != letters[0]:
        return _spells(letters, rest)
    if first[0] != letters[0]:
        return False
    taken, place = 1, 1
    while True:
        if _spells(letters[taken:], rest):
            return taken < len(letters) or place == 1
        place = first.find(letters[taken], place) + 1 if taken < len(letters) else 0
        if not place:
            return False
        taken += 1


@lru_cache(maxsize=20_000)
def is_land_of(form: str, other: str, lang: str) -> bool:
    """Whether one of two words of `lang` is the adjective of the land that the other names: Гималаи, гималайский."""
    short, long = sorted((form.lower(), other.lower()), key=lambda word: bool(_is_adjective(word, lang)))
    if not _is_adjective(long, lang) or _is_adjective(short, lang):
        return False
    shared = next((at for at, (one, two) in enumerate(zip(short, long, strict=False)) if one != two), len(short))
    return shared >= max(SHORTEST, len(short) - 3)


def _is_adjective(form: str, lang: str) -> bool:
    if lang == "ru":
        return any("ADJF" in parse.tag for parse in analyzer().parse(form)[:1]) and bool(_ADJECTIVE["ru"].search(form))
    return bool(_ADJECTIVE[lang].search(form))
