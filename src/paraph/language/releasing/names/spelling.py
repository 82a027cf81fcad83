"""Names that sound alike and are spelled apart in one language: Ladygin for Lukin.

Across alphabets a name is known by its sound. In one language a release copies it, so that a family name which no word
of a paragraph is spelled like is another one; a letter may differ (Sergei, Sergey), and in Russian the case.
"""

from collections.abc import Sequence
from functools import lru_cache

import regex
from rapidfuzz.distance import Levenshtein

from paraph.language.comparing.extraction.persons import Name, is_spoken
from paraph.language.folding import Span
from paraph.language.releasing.texts.readings import Reading

HEARD = 0.82
"""How much a family name must sound like a word in another alphabet: Ramaswamy is no Ramanathan."""

LETTERS = 4
"""Letters from which on the spelling of a name tells anything."""

_CASE = regex.compile(r"(?:ого|его|ому|ему|ыми|ими|ым|им|ом|ем|ой|ей|ую|юю|ах|ях|ами|ями|[аяуюеыи])$")


def respelled(name: Name, lang: str, readings: Sequence[Reading]) -> Span | None:
    """Where the last word of a person's name stands, if no paragraph spells it so, or has its sound in its script."""
    last = name.words[-1]
    if not name.evident or len(last) < LETTERS or not readings:
        return None
    if any(reading.lang != lang for reading in readings):
        return None if any(is_spoken(last, reading.words, HEARD) for reading in readings) else name.spans[-1]
    own = _stem(last.lower(), lang)
    if any(Levenshtein.distance(own, _stem(form, lang)) <= 1 for reading in readings for form in reading.words.forms):
        return None
    return name.spans[-1]


@lru_cache(maxsize=20_000)
def _stem(form: str, lang: str) -> str:
    return _CASE.sub("", form) if lang == "ru" else form
