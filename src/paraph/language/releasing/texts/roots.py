"""Two words of one language with one stem: by what may be taken off their ends, or by how much of them is alike.

>>> root("training", "en"), root("trained", "en"), one_stem("produced", "products", "en")
('train', 'train', True)
"""

from functools import lru_cache

import regex

SHARED, SHORTEST = 0.62, 4
"""Share of the longer word with which two words of one language must begin alike, and letters of it at least."""

_DERIVED = {
    "en": regex.compile(
        r"(?:ations?|itions?|ions?|ments?|ing|ings|ed|ers?|ors?|ally|al|ly|able|ible|ability|ibility|ities|ity|ive|ness"
        r"|ance|ence|es|s|e|y|ies|ied|ate|ates|ated|ating)$"
    ),
    "hi": regex.compile(r"(?:ीकरण|करण|ीय|िक|ता|त्व|ित|ों|ें|ीकृत|ी|ा|े)$"),
    "ru": regex.compile(
        r"(?:иров\w+|ирова\w+|[ая]ци\w+|ятор\w*|ени\w+|ани\w+|ость\w*|ости|ательн\w+|ительн\w+|енн\w+|анн\w+|ск\w{2,3}|овать|авать|ать|ить|еть"
        r"|ять|ыва\w+|ива\w+|ов\w{2,3}|н\w{2,3}|[аеиоуыюяьйё]+)$"
    ),
}
"""What may be taken off the end of a word to come at its root."""


@lru_cache(maxsize=100_000)
def one_stem(one: str, other: str, lang: str) -> bool:
    """Whether two words of `lang` have one stem."""
    if one[:SHORTEST] != other[:SHORTEST]:
        return False
    if root(one, lang) == root(other, lang):
        return True
    shared = next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
    return shared >= SHORTEST and shared >= SHARED * max(len(one), len(other))


@lru_cache(maxsize=60_000)
def root(form: str, lang: str) -> str:
    """What is left of a word without what makes a noun, a verb or an adjective of it."""
    ending = _DERIVED[lang].search(form)
    stem = form[: ending.start()] if ending and ending.start() >= SHORTEST else form
    return stem[:-1] if len(stem) > SHORTEST and stem[-1] == stem[-2] else stem
