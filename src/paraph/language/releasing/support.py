"""Whether a word of one text is there in another, in whatever language: by lemma, stem, meaning, term or sound."""

from functools import lru_cache

from paraph.language.comparing.persons import is_spoken
from paraph.language.concordance import THEME, in_compound
from paraph.language.releasing.readings import Clause, Reading, Token

SHARED, SHORTEST = 0.62, 4
"""Share of the longer word with which two words of one language must begin alike, and letters of it at least."""

SOUNDING = 5
"""Letters from which on a word that sounds like one of the other text is taken for it."""


def supported(token: Token, by: Reading, *, lang: str) -> bool:
    """Whether any word of `by` stands for `token`, which is in `lang`."""
    if not token.meanings.isdisjoint(by.meanings) or (token.term and token.term in by.terms):
        return True
    if THEME in token.sorts and in_compound(token.meanings, by.words, by.lang):
        return True
    if lang == by.lang:
        if not token.lemmas.isdisjoint(by.lemmas):
            return True
        return any(_one_stem(token.form, other.form) for other in by.every)
    return len(token.form) >= SOUNDING and not token.meanings and sounds(token.form, by)


def stands_in(token: Token, clause: Clause, *, lang: str, own: str) -> bool:
    """Whether a word of a clause in `own` stands for `token` in `lang`."""
    return any(same(token, other, one=lang, two=own) for other in clause.tokens)


def same(token: Token, other: Token, *, one: str, two: str) -> bool:
    """Whether two words may be the same."""
    if not token.meanings.isdisjoint(other.meanings) or (token.term and token.term == other.term):
        return True
    return one == two and (not token.lemmas.isdisjoint(other.lemmas) or _one_stem(token.form, other.form))


def sounds(form: str, by: Reading) -> bool:
    """Whether a word of `by` sounds like `form`."""
    return is_spoken(form, by.words)


@lru_cache(maxsize=100_000)
def _one_stem(one: str, other: str) -> bool:
    if one[:SHORTEST] != other[:SHORTEST]:
        return False
    shared = next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
    return shared >= SHORTEST and shared >= SHARED * max(len(one), len(other))
