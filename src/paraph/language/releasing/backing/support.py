"""Whether a word of one text is there in another, in whatever language: by lemma, root, meaning, term or sound.

A meaning of the concordance that gathers a whole field (`railway, locomotive, wagon`) says that two words are of one
field, not that they are the same: of two words with a narrower meaning each, the narrower ones decide. The name of the
field itself stands for all of it.
"""

from paraph.language.comparing.extraction.persons import is_spoken
from paraph.language.concordance import QUALITY, THEME, fields, in_compound
from paraph.language.releasing.texts.kinship import akin
from paraph.language.releasing.texts.readings import Clause, Reading, Token
from paraph.language.releasing.texts.roots import one_stem
from paraph.language.russian import analyzer

SOUNDING = 5
"""Letters from which on a word that sounds like one of the other text is taken for it."""


def supported(token: Token, by: Reading, *, lang: str) -> bool:
    """Whether any word of `by` stands for `token`, which is in `lang`."""
    if any(same(token, other, one=lang, two=by.lang) for other in by.every):
        return True
    if not token.sorts & {THEME, QUALITY} and not token.term and any(token.book & other.book for other in by.every):
        return True
    narrow = token.meanings if token.heads_field else (token.meanings - fields() or token.meanings)
    if THEME in token.sorts and in_compound(narrow, by.words, by.lang):
        return True
    if any(akin(row) & by.meanings - fields() for row in narrow - fields()):
        return True
    return lang != by.lang and len(token.form) >= SOUNDING - token.capital and sounds(token.form, by)


def stands_in(token: Token, clause: Clause, *, lang: str, own: str) -> bool:
    """Whether a word of a clause in `own` stands for `token` in `lang`."""
    return any(same(token, other, one=lang, two=own) for other in clause.tokens)


def same(token: Token, other: Token, *, one: str, two: str) -> bool:
    """Whether two words may be the same."""
    if token.term and token.term == other.term:
        return True
    if one == two and (not token.lemmas.isdisjoint(other.lemmas) or one_stem(token.form, other.form, one)):
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
