"""The words protocols are written in, as patterns: data per language in `data/protocol_<lang>.toml`.

An entry is a regular expression over folded text, small and capital letters alike; `{name}` in it stands for the entry
`name` of the same file, so that a list of words is written once.
"""

import tomllib
from functools import lru_cache

import regex

from paraph.intake.marks.lexicon import DATA
from paraph.language import LANGUAGES
from paraph.language.files import table
from paraph.language.folding import fold

_NAME = regex.compile(r"\{([a-z_]+)\}")


@lru_cache(maxsize=512)
def pattern(lang: str, name: str) -> "regex.Pattern[str]":
    """The pattern `name` of `lang`, compiled."""
    return regex.compile(_filled(lang, name), regex.IGNORECASE | regex.VERSION1)


@lru_cache(maxsize=32)
def cased(lang: str, name: str) -> "regex.Pattern[str]":
    """The same where capitals count: those of a name, or of what begins a sentence."""
    return regex.compile(_filled(lang, name), regex.VERSION1)


def in_any_language(name: str) -> str:
    """The expression `name` of all languages that have it, as a part of one that does not ask in which it reads."""
    return f"(?:{'|'.join(_filled(lang, name) for lang in LANGUAGES if name in _data(lang)['patterns'])})"


@lru_cache(maxsize=16)
def mapping(lang: str, name: str) -> dict[str, str]:
    """The table `name` of `lang`: what a matched word stands for."""
    return {fold(key).text.lower(): value for key, value in _data(lang)[name].items()}


@lru_cache(maxsize=3)
def numerals(lang: str) -> dict[str, int]:
    """Cardinals in words, every form of them."""
    forms = table(lang)["numerals"]["cardinals"]
    return {word: int(number) for number, words in forms.items() for word in fold(words).text.lower().split()}


@lru_cache(maxsize=1)
def bodies_of_states() -> "dict[str, regex.Pattern[str]]":
    """By the code of a State the pattern of the kinds of bodies that only it has: `data/governments.toml`."""
    held = tomllib.loads((DATA / "governments.toml").read_text(encoding="utf-8"))["bodies"]
    return {state: regex.compile("|".join(kinds), regex.IGNORECASE) for state, kinds in held.items()}


@lru_cache(maxsize=3)
def _data(lang: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((DATA / f"protocol_{lang}.toml").read_text(encoding="utf-8"))


def _filled(lang: str, name: str) -> str:
    patterns = _data(lang)["patterns"]
    raw = fold(" ".join(patterns[name].split())).text
    return _NAME.sub(lambda match: f"(?:{_filled(lang, match[1])})", raw)
