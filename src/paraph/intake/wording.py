"""Words that say nothing of a subject, and words that belong together: lists of each language's data file.

"Cooperation in the field of", "के क्षेत्र में", "вопросы" wrap a subject; "science and technology" is one.

Reads: `data/<lang>.toml`. Writes: the lists, and whether an "and" ties a pair.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

from paraph.intake.lexicon import DATA
from paraph.intake.rows import Row
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

    categories: frozenset[str]
    """What a piece that only announces a list ends with: "related sectors (such as …)"."""

    vague: frozenset[str]
    """With these before a category nothing is named: "various fields"."""

    pairs: frozenset[str]
    """Two words that "and" ties wherever they stand in a list: "science and technology"."""

    kept: frozenset[str]
    """Subjects made of words that say nothing by themselves: "development partnership"."""


@lru_cache(maxsize=3)
def empty_words(lang: str) -> EmptyWords:
    """The lists of `lang`, read once."""
    data = tomllib.loads((DATA / f"{lang}.toml").read_text(encoding="utf-8"))
    lists = {
        name: frozenset(key_of(data[name]).split()) for name in ("generic", "wrap", "links", "categories", "vague")
    }
    pairs = frozenset(key_of(pair.strip()) for pair in data["pairs"].split("|"))
    kept = frozenset(key_of(phrase.strip()) for phrase in data["kept"].split("|"))
    generic = lists["generic"] | lists["wrap"] | lists["links"]
    return EmptyWords(generic, lists["wrap"], lists["links"], lists["categories"], lists["vague"], pairs, kept)


def is_pair(row: Row, at: int, lang: str) -> bool:
    """Whether the units around `at`, an "and", are a pair of words that belong together."""
    return 0 < at < len(row) - 1 and key_of(row.shown(at - 1, at + 2)) in empty_words(lang).pairs


def says_nothing(text: str, lang: str) -> bool:
    """Whether all words of `text` are among those that say nothing of a subject."""
    return all(key_of(word) in empty_words(lang).generic for word in WORD.findall(text))


def key_of(text: str) -> str:
    """`text` as it is compared: folded, in small letters."""
    return fold(text).text.lower()
