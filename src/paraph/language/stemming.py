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
from paraph.language.russian import normal_forms

SHORTEST = 3
"""Letters that must remain of a word whose ending is taken off."""


def lemmas(word: str, lang: str) -> frozenset[str]:
    """The forms in which a dictionary may list `word`, folded and in small letters.

    Russian loads a dictionary of 16 MB when it is first asked for. Raises `UnknownLanguage`.
    """
    return lemmas_of(fold(word).text.lower(), lang)


@lru_cache(maxsize=60_000)
def lemmas_of(form: str, lang: str) -> frozenset[str]:
    """The lemmas of a word that is folded and in small letters, as those of a text that was read are."""
    match known(lang):
        case "en":
            return _english(form)
        case "hi":
            return _hindi(form)
        case _:
            return _russian(form)


def _english(form: str) -> frozenset[str]:
    found = {_one_spelling(form)}
    if form.endswith(_endings("en", "plurals")):
        for ending, singular in table("en")["endings"]["plurals"]:
            if form.endswith(ending) and len(form) - len(ending) >= SHORTEST:
                found.add(_one_spelling(form[: -len(ending)] + singular))
                break
    return frozenset(found)


@lru_cache(maxsize=4)
def _endings(lang: str, kind: str) -> tuple[str, ...]:
    """All endings of a table, which most words have none of and are asked for at once."""
    return tuple(ending for ending, *_ in table(lang)["endings"][kind])


def _one_spelling(form: str) -> str:
    if _may_be_spelled_otherwise().search(form):
        for written, ours in _spellings():
            form = written.sub(ours, form)
    return form


@lru_cache(maxsize=1)
def _may_be_spelled_otherwise() -> "regex.Pattern[str]":
    """What any of the spellings begins with: most words are of none, and are asked once."""
    return regex.compile("|".join(f"(?:{written})" for written, _ in table("en")["endings"]["spellings"]))


@lru_cache(maxsize=1)
def _spellings() -> tuple[tuple["regex.Pattern[str]", str], ...]:
    return tuple((regex.compile(written), ours) for written, ours in table("en")["endings"]["spellings"])


def _hindi(form: str) -> frozenset[str]:
    found = {form}
    if form.endswith(_endings("hi", "oblique")):
        for ending, *bases in table("hi")["endings"]["oblique"]:
            if form.endswith(ending) and len(form) > len(ending) + 1:
                stem = form[: -len(ending)]
                found.update(stem + base for base in bases)
                break
    return frozenset(found)


def _russian(form: str) -> frozenset[str]:
    return frozenset(normal.replace("ё", "е") for normal in normal_forms(form))
