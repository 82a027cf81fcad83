"""Whether a word of one text is there in another, in whatever language: by lemma, root, meaning, term or sound.

A meaning of the concordance that gathers a whole field (`railway, locomotive, wagon`) says that two words are of one
field, not that they are the same: of two words with a narrower meaning each, the narrower ones decide. The name of the
field itself stands for all of it.
"""

from functools import lru_cache

import regex

from paraph.language.comparing.persons import is_spoken
from paraph.language.concordance import THEME, fields, in_compound
from paraph.language.releasing.readings import Clause, Reading, Token
from paraph.language.russian import analyzer

SHARED, SHORTEST = 0.62, 4
"""Share of the longer word with which two words of one language must begin alike, and letters of it at least."""

SOUNDING = 5
"""Letters from which on a word that sounds like one of the other text is taken for it."""


def supported(token: Token, by: Reading, *, lang: str) -> bool:
    """Whether any word of `by` stands for `token`, which is in `lang`."""
    if any(same(token, other, one=lang, two=by.lang) for other in by.every):
        return True
    narrow = token.meanings if token.heads_field else (token.meanings - fields() or token.meanings)
    if THEME in token.sorts and in_compound(narrow, by.words, by.lang):
        return True
    return lang != by.lang and len(token.form) >= SOUNDING - token.capital and sounds(token.form, by)


def stands_in(token: Token, clause: Clause, *, lang: str, own: str) -> bool:
    """Whether a word of a clause in `own` stands for `token` in `lang`."""
    return any(same(token, other, one=lang, two=own) for other in clause.tokens)


def same(token: Token, other: Token, *, one: str, two: str) -> bool:
    """Whether two words may be the same."""
    if token.term and token.term == other.term:
        return True
    if one == two and (not token.lemmas.isdisjoint(other.lemmas) or _one_stem(token.form, other.form, one)):
        return True
    shared = (token.meanings | token.alone) & (other.meanings | other.alone)
    if not shared or not shared <= fields():
        return bool(shared)
    mine, theirs = token.meanings - fields(), other.meanings - fields()
    return token.heads_field or not mine or (not theirs and other.heads_field)


def is_plural(token: Token) -> bool:
    """Whether the word may be a plural in its language; a form that may be either counts as one."""
    form = token.form
    if "а" <= form[0] <= "я":
        return any("plur" in parse.tag for parse in analyzer().parse(form))
    return form.endswith(("s", "ों", "ें", "ियां", "ियाँ", "एं", "े"))


def sounds(form: str, by: Reading) -> bool:
    """Whether a word of `by` sounds like `form`."""
    return is_spoken(form, by.words)


@lru_cache(maxsize=100_000)
def _one_stem(one: str, other: str, lang: str) -> bool:
    if one[:SHORTEST] != other[:SHORTEST]:
        return False
    if _root(one, lang) == _root(other, lang):
        return True
    shared = next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
    return shared >= SHORTEST and shared >= SHARED * max(len(one), len(other))


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


@lru_cache(maxsize=20_000)
def _root(form: str, lang: str) -> str:
    ending = _DERIVED[lang].search(form)
    root = form[: ending.start()] if ending and ending.start() >= SHORTEST else form
    return root[:-1] if len(root) > SHORTEST and root[-1] == root[-2] else root
