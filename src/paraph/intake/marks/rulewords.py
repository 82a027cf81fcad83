"""Words that single rules look at, of each language: `data/rules_<lang>.toml`, by the part of reading they belong to.

What many rules share stands elsewhere: phrases that are marked in `data/<lang>.toml`, patterns over the marks in
`data/grammar.toml`. Endings and letters, by which an algorithm knows a form, stand beside the algorithm.

Reads: a name like "areas.forums". Writes: the words, or a pattern of them.
"""

import re
import tomllib
from functools import lru_cache

from paraph.intake.marks.lexicon import DATA
from paraph.language import LANGUAGES


@lru_cache(maxsize=1024)
def words(lang: str, name: str) -> frozenset[str]:
    """The words of a list, as texts have them."""
    return frozenset(listed(lang, name))


def listed(lang: str, name: str) -> tuple[str, ...]:
    """The same in the order of the file, as what words begin or end with is asked for."""
    return tuple(word.strip() for word in _entry(lang, name).split("|"))


def listed_everywhere(name: str) -> tuple[str, ...]:
    """The lists of all languages that have one, for a rule that does not ask which language it reads."""
    return tuple(word for lang in LANGUAGES if has(lang, name) for word in listed(lang, name))


@lru_cache(maxsize=256)
def expression(lang: str, name: str) -> re.Pattern[str]:
    """The regular expression of that name; it may stand on several lines, parted where an alternative begins."""
    return re.compile("".join(line.strip() for line in _entry(lang, name).splitlines()))


def expressions_everywhere(name: str) -> str:
    """The expressions of all languages that have one, as a part of one that does not ask which language it reads."""
    return f"(?:{'|'.join(expression(lang, name).pattern for lang in LANGUAGES if has(lang, name))})"


def _entry(lang: str, name: str) -> str:
    section, _, key = name.partition(".")
    return _data(lang)[section][key]


def has(lang: str, name: str) -> bool:
    """Whether a language has such a list."""
    section, _, key = name.partition(".")
    return key in _data(lang).get(section, {})


@lru_cache(maxsize=3)
def _data(lang: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((DATA / f"rules_{lang}.toml").read_text(encoding="utf-8"))
