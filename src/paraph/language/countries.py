"""States and unions as texts name them: by name, by demonym, by capital or another town.

Every form is a row of `data/countries.tsv`, made by `tools/countries.py` from CLDR and from what is written by hand,
with the cases of Russian (`с Индией`, `в Казахстане`, `российской`). Codes are ISO 3166-1 alpha-2; unions have the
names they are called by (EU, EAEU, ASEAN, BRICS, SCO, GCC, CIS; AFU is the African Union), and two partners of Russia
without an ISO code XAB and XSO.

1. Whole words only, the longest phrase first: `Republic of Korea` is one mention, `Papua New Guinea` is not Guinea.
2. Both halves of a pair are mentions: `India-Russia`, `भारत-रूस`, `российско-индийская`; a first half that is none
   by itself (`Indo-`, `Sino-`, `русско-`) counts only before a hyphen.
3. Names keep their capital (`turkey` is a bird), abbreviations all of theirs (`us` is a pronoun).
4. A phrase of `data/not_countries.tsv` hides the country inside it: `Indian Ocean`, `मेक इन इंडिया`.
5. Hindi writes a short or a long vowel in names from elsewhere: `नाइजीरिया` and `नाईजीरिया` are one country.

    >>> [(mention.code, mention.form) for mention in find_countries("Indo-Russian talks in Tashkent", "en")]
    [('IN', 'demonym'), ('RU', 'demonym'), ('UZ', 'capital')]
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal, cast

from paraph.language import LANGUAGES
from paraph.language.compiled import compiled
from paraph.language.files import known, rows
from paraph.language.folding import Span
from paraph.language.lexicon import KeptPhrases, PhraseIndex
from paraph.language.refusals import UnknownCountry
from paraph.language.words import Words, read_words

Form = Literal["name", "demonym", "capital", "city"]


@dataclass(frozen=True, slots=True)
class CountryMention:
    """One state or union in a text."""

    span: Span
    code: str
    form: Form
    """How it is named; a town names the state it lies in."""


_Word = tuple[str, str]
"""A code and a form, also of what is none by itself: "prefix", "not"."""

_NOT: _Word = ("", "not")


def find_countries(text: str, lang: str) -> list[CountryMention]:
    """The states, unions and towns of `text`, in order.

    Raises `UnknownLanguage`. Does not say what part a state plays: a town may be a place, a capital may stand for its
    government (`Moscow said`), and an adjective may belong to a company's name.
    """
    words = read_words(text)
    found = []
    for hit in _index(known(lang)).find(words):
        code, form = hit.payload
        if form == "prefix":
            form = "demonym" if _is_half_of_pair(words, hit.first, hit.after, lang) else "not"
        if form != "not" and not words.gap(hit.after).startswith("$"):
            found.append(CountryMention(words.span(hit.first, hit.after), code, cast("Form", form)))
    return found


def _is_half_of_pair(words: Words, first: int, after: int, lang: str) -> bool:
    """Whether what is a country only in a pair stands in one: before a hyphen, in Hindi after one as well."""
    ahead = words.gap(after).lstrip(" ").startswith("-") and after < len(words.forms)
    return ahead or (lang == "hi" and first > 0 and words.gap(first) == "-")


def country_name(code: str, lang: str) -> str:
    """The name of `code` in the nominative: `Россия`. Raises `UnknownCountry`, `UnknownLanguage`."""
    return _written(code, lang, "name")


def name_or_code(code: str, language: str) -> str:
    """The name of a State; what names none here as it is."""
    try:
        return country_name(code, language)
    except UnknownCountry:
        return code


def demonym(code: str, lang: str) -> str:
    """The adjective of `code`, in Russian masculine nominative: `российский`.

    Where a language has none for it (ЕС, नामीबिया), the name. Raises `UnknownCountry`, `UnknownLanguage`.
    """
    known(lang)
    return _first_forms().get((code, lang, "demonym")) or _written(code, lang, "name")


@lru_cache(maxsize=64)
def letters(code: str, lang: str) -> frozenset[str]:
    """What the names of `code` with several words are shortened to: `RF`, `RA`. Raises `UnknownLanguage`."""
    names = (phrase for one, form, _, phrase in _forms()[known(lang)] if one == code and form == "name")
    short = ("".join(word[0] for word in name.split() if word[0].isupper()) for name in names)
    return frozenset(word for word in short if len(word) > 1)


def codes() -> tuple[str, ...]:
    """Every code the table of partners holds, in its order: India and Russia first."""
    return tuple(dict.fromkeys(code for code, _, form in _first_forms() if form == "name"))


@lru_cache(maxsize=3)
def towns(lang: str) -> dict[str, str]:
    """Every form of a listed town and the first of its forms, the nominative: `Ташкенте` and `Ташкент`.

    The forms of a town stand together in the table, the nominative first, and begin alike. Raises `UnknownLanguage`.
    """
    found: dict[str, str] = {}
    first, state = "", ""
    for code, form, _, phrase in _forms()[known(lang)]:
        if form not in TOWNS:
            continue
        stem = first[: max(MOST_ALIKE, len(first) - LONGEST_CASE)]
        alike = code == state and phrase.startswith(stem) and phrase.count("-") == first.count("-")
        if not alike:
            first, state = phrase, code
        found.setdefault(phrase, first)
    return found


TOWNS = frozenset({"capital", "city"})
MOST_ALIKE = 2
LONGEST_CASE = 2
"""Letters at the end of a town's name that a case may change."""


def _written(code: str, lang: str, form: str) -> str:
    name = _first_forms().get((code, known(lang), form))
    if name is None:
        raise UnknownCountry(country=code)
    return name


@lru_cache(maxsize=1)
def _first_forms() -> dict[tuple[str, str, str], str]:
    first: dict[tuple[str, str, str], str] = {}
    for code, lang, form, _, phrase in rows("countries"):
        first.setdefault((code, lang, form), phrase)
    return first


@lru_cache(maxsize=1)
def _forms() -> dict[str, list[tuple[str, str, str, str]]]:
    """By language, read once for all: code, form, capital and phrase."""
    by_language: dict[str, list[tuple[str, str, str, str]]] = {lang: [] for lang in LANGUAGES}
    for code, lang, form, capital, phrase in rows("countries"):
        by_language[lang].append((code, form, capital, phrase))
    return by_language


LENGTHS = {"इ": "ई", "ई": "इ", "ि": "ी", "ी": "ि", "उ": "ऊ", "ऊ": "उ", "ु": "ू", "ू": "ु"}
"""Devanagari vowels that writers do not tell apart by length in names from elsewhere."""

OPEN_VOWELS = {"ॉ": "ॉाो", "ऑ": "ऑआओ"}
"""How writers spell the open vowel of English, with the sign for it or without: "नॉर्वे", "नार्वे", "नोर्वे"."""


def _spellings(phrase: str) -> list[str]:
    """A Hindi name with each of its vowels short and long, open or not, as it is listed first."""
    choices = ((sign, LENGTHS[sign]) if sign in LENGTHS else OPEN_VOWELS.get(sign, sign) for sign in phrase)
    return ["".join(signs) for signs in product(*choices)]


@lru_cache(maxsize=3)
def _index(lang: str) -> PhraseIndex[_Word]:
    return PhraseIndex(compiled(f"countries_{lang}", lambda: (_made(lang),))[0])


def _made(lang: str) -> KeptPhrases[_Word]:
    """The index of `lang` from its rows."""
    index: PhraseIndex[_Word] = PhraseIndex()
    for code, form, capital, phrase in _forms()[lang]:
        for spelling in _spellings(phrase) if lang == "hi" and form not in TOWNS else (phrase,):
            index.add(spelling, (code, form), capital=capital)
    for language, phrase in rows("not_countries"):
        if language == lang:
            index.add(phrase, _NOT)
    return index.kept
