"""How a release speaks a language: ordinals, days, places, sides and lists in the case and gender the sentence asks.

Sentences are patterns in `data/releases/<language>.toml`. A name in braces may ask for a form: `{body_gen}` is the
body in the Russian genitive, `{what_oblique}` what is before a Hindi postposition. Every other word stands in the
pattern, so a press officer who knows the language can mend what it says without knowing this code.

    >>> speech("ru").say("{topics_gen}", topics=["Аддитивные технологии", "геологоразведка"])
    'аддитивных технологий и геологоразведки'
    >>> speech("hi").say("{what_oblique} में", what="11वां सत्र")
    '11वें सत्र में'
"""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any, cast

from paraph.language.countries import demonym
from paraph.language.hindi import oblique
from paraph.language.ordinals import Case, Gender, format_ordinal
from paraph.language.refusals import OrdinalOutOfRange, UnknownCountry
from paraph.language.russian import feminine, in_case
from paraph.language.told_days import format_range
from paraph.papers.refusals import UnsupportedLanguage

LANGUAGES = ("en", "hi", "ru")
RUSSIAN = {"gen": "gent", "datv": "datv", "accs": "accs", "loct": "loct", "ins": "ablt"}
_ASKED = re.compile(r"\{(\w+)\}")
_LIST = re.compile(r"[,;]| (?:and|и|और|एवं|तथा) ")


class Speech:
    """One language."""

    def __init__(self, language: str, words: dict[str, Any]) -> None:
        """Speak `language` with `words`, the table of its file."""
        self.language, self.words = language, words

    def say(self, pattern: str, **facts: object) -> str:
        """The pattern filled in; a list of texts is joined, each member in the case asked for."""
        return _ASKED.sub(lambda found: self._form(found[1], facts), pattern)

    def joined(self, members: Sequence[str]) -> str:
        """`a, b and c`; parted by semicolons where a member has a comma or a conjunction of its own."""
        if len(members) < 2:  # noqa: PLR2004 - a list of one is no list
            return "".join(members)
        lists = any(_LIST.search(member) for member in members)
        *before, last = members
        if lists and len(members) > 2:  # noqa: PLR2004 - two are clear with a conjunction
            return f"{str(self.words['long']).join(before)}{self.words['long_and']}{last}"
        return f"{str(self.words['list']).join(before)}{self.words['and']}{last}"

    def nth(self, number: int, gender: str, case: Case = "nom") -> str:
        """11th, 11वां, 11-е; above what can be written, the number."""
        try:
            return format_ordinal(number, self.language, gender=cast("Gender", gender), case=case)
        except OrdinalOutOfRange:
            return str(number)

    def days(self, start: date, end: date | None) -> str:
        """`6 August 2025`, `6 августа 2025 года`."""
        return format_range(start, end or start, self.language, in_full=True)

    def side(self, code: str) -> str:
        """Indian, भारतीय, индийский; the code of a country without a name."""
        try:
            return demonym(code, self.language)
        except UnknownCountry:
            return code

    def beside_side(self, code: str, case: str = "nom") -> str:
        """The same as it stands before the word for a Side: Indian, भारतीय, Индийская; Индийской."""
        adjective = self.side(code)
        if self.language != "ru":
            return adjective
        agreeing = feminine(adjective, case)
        return agreeing[:1].upper() + agreeing[1:]

    def table(self, *names: str) -> dict[str, str]:
        """A table of the file."""
        found = self.words
        for name in names:
            found = found[name]
        return cast("dict[str, str]", found)

    def _form(self, asked: str, facts: dict[str, object]) -> str:
        name, _, case = asked.rpartition("_") if asked not in facts else (asked, "", "")
        value = facts[name]
        if isinstance(value, list | tuple):
            return self._listed([self._in(str(member), case) for member in value])
        return self._in(str(value), case)

    def _listed(self, members: list[str]) -> str:
        """A list of names: a name that is a list itself is only one member of more."""
        *before, last = members
        return f"{str(self.words['list']).join(before)}{self.words['and']}{last}" if before else last

    def _in(self, text: str, case: str) -> str:
        if self.language == "ru" and case == "nom":
            return text
        if self.language == "ru" and case in RUSSIAN:
            return in_case(text, RUSSIAN[case])
        if case == "oblique":
            return oblique(text).replace("वां ", "वें ")
        return text


def lowered(text: str) -> str:
    """A name inside a sentence: its first letter small, unless its first word is an abbreviation or has a digit."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    keeps = first[1:] != first[1:].lower() or any(sign.isdigit() for sign in first)
    return text if keeps else text[:1].lower() + text[1:]


@lru_cache(maxsize=8)
def speech(language: str) -> Speech:
    """The speech of a language; raises `UnsupportedLanguage`."""
    if language not in LANGUAGES:
        raise UnsupportedLanguage(language=language, languages=", ".join(LANGUAGES))
    source = files("paraph.papers").joinpath("data", "releases", f"{language}.toml")
    return Speech(language, tomllib.loads(source.read_text(encoding="utf-8")))
