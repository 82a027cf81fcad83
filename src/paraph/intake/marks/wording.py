"""Words that say nothing of a subject, and words that belong together: lists of each language's data file.

"Cooperation in the field of", "के क्षेत्र में", "вопросы" wrap a subject; "science and technology" is one.

Reads: `data/<lang>.toml`. Writes: the lists, and whether an "and" ties a pair.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

from paraph.intake.marks.lexicon import DATA
from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import words
from paraph.intake.marks.topics import stem
from paraph.language.script import fold

WORD = re.compile(r"[^\W_]+(?:[\u0900-\u097f]+[^\W_]*)*|[\u0900-\u097f]+")
"""A word as it is compared: letters with the vowel signs on them."""


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """Words of one language that say nothing of a subject."""

    generic: frozenset[str]
    wrap: frozenset[str]
    """Taken off wherever a piece begins with them."""

    links: frozenset[str]
    """Lead from the wrapping to the subject."""

    places: frozenset[str]
    """Lead to where or how it is done: "coal gasification in various areas"."""

    categories: frozenset[str]
    """What a piece that only announces a list ends with: "related sectors (such as …)"."""

    vague: frozenset[str]
    """With these before a category a piece only tells that there was more: "and other strategic sectors"."""

    pairs: frozenset[str]
    """Two words that "and" ties wherever they stand in a list: "science and technology"."""

    kept: frozenset[str]
    """Subjects made of words that say nothing by themselves: "development partnership"."""

    verbs: frozenset[str]
    """With these a list of things to do goes on after "and"; alone they name nothing."""

    heads: frozenset[str]
    """Mean something with what they lead to: "situation in the Red Sea"."""

    forums: frozenset[str]
    """Words of the names of organisations, at which a thing is dealt with; no subjects by themselves."""

    manners: frozenset[str]
    """What a piece ends with that tells how: "in a sustained manner"."""

    relations: frozenset[str]
    """With these even such a head, and the names of countries, say nothing."""


@lru_cache(maxsize=3)
def empty_words(lang: str) -> EmptyWords:
    """The lists of `lang`, read once."""
    data = tomllib.loads((DATA / f"{lang}.toml").read_text(encoding="utf-8"))
    lists = {
        name: _listed(data, name, lang)
        for name in ("generic", "wrap", "links", "places", "verbs", "heads", "forums", "manners", "relations")
    }
    categories, vague = (frozenset(key_of(data[name]).split()) for name in ("categories", "vague"))
    pairs = frozenset(key_of(pair.strip()) for pair in data["pairs"].split("|"))
    kept = frozenset(key_of(phrase.strip()) for phrase in data["kept"].split("|"))
    generic = lists["generic"] | lists["wrap"] | lists["links"]
    return EmptyWords(
        generic=generic,
        wrap=lists["wrap"],
        links=lists["links"],
        places=lists["places"],
        categories=categories,
        vague=vague,
        pairs=pairs,
        kept=kept,
        verbs=lists["verbs"] | lists["wrap"],
        heads=lists["heads"],
        forums=lists["forums"],
        manners=lists["manners"],
        relations=lists["relations"],
    )


def _listed(data: dict[str, str], name: str, lang: str) -> frozenset[str]:
    return frozenset(plain(word, lang) for word in key_of(data.get(name, "")).split())


def is_pair(row: Row, at: int, lang: str) -> bool:
    """Whether the units around `at`, an "and", are a pair of words that belong together."""
    if not 0 < at < len(row) - 1:
        return False
    words = key_of(row.shown(at - 1, at + 2)).split()
    before = len(key_of(row.shown(at - 1, at)).split())
    return are_pair(" ".join(words[before - 1 :]), lang)


def are_pair(joined: str, lang: str) -> bool:
    """Whether two words and the "and" between them belong together; Hindi has several words for "and"."""
    if lang == "hi":
        first, _, last = joined.partition(" ")
        joined = f"{first} {AND_HI} {last.partition(' ')[2]}"
    return joined in empty_words(lang).pairs


AND_HI = "और"


def opens(row: Row, at: int, lang: str) -> bool:
    """Whether a verb follows the unit at `at`, an "and": "… and | (to) exchange trade missions"."""
    after = at + 1 + (at + 1 < len(row) and key_of(row.shown(at + 1, at + 2)) == "to")
    if after >= len(row):
        return False
    shown = key_of(row.shown(after, after + 1)).split()
    return bool(shown) and plain(shown[0], lang) in empty_words(lang).verbs and not _is_noun(row, after, lang)


def _is_noun(row: Row, at: int, lang: str) -> bool:
    """Whether a word that may be a verb is used as a noun here: "work of", "exchange programmes", "counter-terror"."""
    following = row.units[at + 1].kind if at + 1 < len(row) else "STOP"
    return lang == "en" and following in {"OF", "FIELD", "COMMA", "STOP", "AND", "BETWEEN", "HYPHEN"}


def is_infinitive(key: str) -> bool:
    """Whether a Hindi word is that of something to be done: "रोकने", not "अपने"."""
    told = key.endswith(INFINITIVE) and len(key) > len(INFINITIVE) + 1
    return told and key not in words("hi", "areas.no_infinitives")


INFINITIVE = "ने"


def says_nothing(text: str, lang: str) -> bool:
    """Whether all words of `text` are among those that say nothing of a subject."""
    return all(plain(key_of(word), lang) in empty_words(lang).generic for word in WORD.findall(text))


def plain(key: str, lang: str) -> str:
    """`key` as it is looked up in the lists: in Russian without its ending, so that every case is found."""
    return stem(key, lang) if lang == "ru" else key


def key_of(text: str) -> str:
    """`text` as it is compared: folded, in small letters."""
    return fold(text).text.lower()
