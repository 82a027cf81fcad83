"""The dictionary forms a word may belong to: light rules for English and Hindi, a dictionary for Russian.

A word gives a set, for rules cannot know which form is meant (`ढांचे` is `ढांचा` or itself), and two words are forms of
one when their sets meet. English spellings are brought to one (`modernisation` and `modernization`, `fibre` and
`fiber`).

    >>> sorted(lemmas("क्षेत्रों", "hi"))
    ['क्षेत्र', 'क्षेत्रा', 'क्षेत्रों']
    >>> sorted(lemmas("комиссии", "ru")), sorted(lemmas("Modernisation", "en"))
    (['комиссия'], ['modernization'])
"""

from functools import lru_cache

import regex

from paraph.language.files import known, table
from paraph.language.folding import fold
from paraph.language.russian import analyzer

SHORTEST = 3
"""Letters that must remain of a word whose ending is taken off."""


def lemmas(word: str, lang: str) -> frozenset[str]:
    """The forms in which a dictionary may list `word`, folded and in small letters.

    Russian loads a dictionary of 16 MB when it is first asked for. Raises `UnknownLanguage`.
    """
    form = fold(word).text.lower()
    match known(lang):
        case "en":
            return _english(form)
        case "hi":
            return _hindi(form)
        case _:
            return _russian(form)


@lru_cache(maxsize=20_000)
def _english(form: str) -> frozenset[str]:
    found = {_one_spelling(form)}
    for ending, singular in table("en")["endings"]["plurals"]:
        if form.endswith(ending) and len(form) - len(ending) >= SHORTEST:
            found.add(_one_spelling(form[: -len(ending)] + singular))
            break
    return frozenset(found)


def _one_spelling(form: str) -> str:
    for written, ours in _spellings():
        form = written.sub(ours, form)
    return form


@lru_cache(maxsize=1)
def _spellings() -> tuple[tuple["regex.Pattern[str]", str], ...]:
    return tuple((regex.compile(written), ours) for written, ours in table("en")["endings"]["spellings"])


@lru_cache(maxsize=20_000)
def _hindi(form: str) -> frozenset[str]:
    found = {form}
    for ending, *bases in table("hi")["endings"]["oblique"]:
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form[: -len(ending)]
            found.update(stem + base for base in bases)
            break
    return frozenset(found)


@lru_cache(maxsize=20_000)
def _russian(form: str) -> frozenset[str]:
    return frozenset(parse.normal_form.replace("ё", "е") for parse in analyzer().parse(form))
