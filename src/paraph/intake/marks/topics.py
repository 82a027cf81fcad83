"""Which topic template a phrase names: the recognition terms of `mechanism.topics`, the longest that stands in it.

Words are compared without their endings (English plurals, Hindi and Russian cases), so `углеродного волокна` is
the term "углеродное волокно" and "piston engines" is "piston engine".

Reads: a phrase. Writes: the id of a template, or None.
"""

import re
from functools import lru_cache

from paraph.language.script import fold
from paraph.mechanism.topics import templates

_WORDS = re.compile(r"[^\W_]+[\u0900-\u097f]*|[\u0900-\u097f]+")
KEPT = 4
"""Letters of a word that are never cut."""


def topic_of(phrase: str, lang: str) -> str | None:
    """The template whose longest term stands in `phrase`; None where none does."""
    words = _stems(phrase, lang)
    best: tuple[int, str] | None = None
    for first in range(len(words)):
        for term, topic in _terms(lang).get(words[first], ()):
            if words[first : first + len(term)] == term and (best is None or len(term) > best[0]):
                best = len(term), topic
    return best[1] if best else None


@lru_cache(maxsize=256)
def topics_in(text: str, lang: str) -> frozenset[str]:
    """The templates of which some term stands in `text`, whatever is said of them there."""
    words = _stems(text, lang)
    return frozenset(
        topic
        for first, word in enumerate(words)
        for term, topic in _terms(lang).get(word, ())
        if words[first : first + len(term)] == term
    )


@lru_cache(maxsize=3)
def _terms(lang: str) -> dict[str, list[tuple[list[str], str]]]:
    found: dict[str, list[tuple[list[str], str]]] = {}
    for topic, template in templates().items():
        for phrase in template.terms.get(lang, ()):
            words = _stems(phrase, lang)
            if words:
                found.setdefault(words[0], []).append((words, topic))
    return found


def _stems(phrase: str, lang: str) -> list[str]:
    return [stem(word, lang) for word in _WORDS.findall(fold(phrase).text.lower())]


@lru_cache(maxsize=4096)
def stem(word: str, lang: str) -> str:
    """`word`, in small letters, without the ending of its case or number."""
    cut = {
        "en": r"(?:ies|es|e|s|y)$",
        "hi": r"(?:ियों|ियां|ों|ें|ो|े|ा|ी)$",
        "ru": r"(?:иями|иям|иях|ями|ами|его|ого|ему|ому|ыми|ими|ией|ии|ий|ия|ию|ие|ых|их|ым|им|ом|ем|ой|ей|ую|юю|ая|яя"
        r"|ое|ее|ые|ый|ов|ев|ам|ям|ах|ях|а|я|у|ю|ы|и|о|е|ь)$",
    }[lang]
    shorter = re.sub(cut, "", word)
    return shorter if len(shorter) >= KEPT else word
