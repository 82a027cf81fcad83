"""The words of releases, by what they do: data per language in `data/<lang>.toml`, found in a row of words.

A section of the file is a kind (`[SESSION]`), a key in it a value the kind carries ("" where it carries none), and
the entry the phrases, parted by `|`. A word ending in `*` stands for its inflected forms: the beginning as written
and one of the language's endings after it (`endings` at the top of the file). The longest phrase wins; of equal
ones the one that stands first in the file.

Reads: words of a text. Writes: for a place among the words, the phrase that begins there.
"""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from paraph.intake.marks.pasts import in_the_past, of_a_commission
from paraph.language.folding import fold
from paraph.language.words import Words

DATA = Path(__file__).parents[1] / "data"
SHORTEST_STEM = 2
LONGEST_ENDING = 5
BETWEEN = frozenset(" \t\n\r-/.'+")
"""Signs that may part two words of one phrase."""

MOST_REMEMBERED = 200_000
"""Pairs of words whose phrases are kept."""

LONGEST_GAP = 3
STEM = "*"
_PARTS = re.compile(r"[\s\-/.']+")


class Entry(NamedTuple):
    """One phrase of the lexicon."""

    kind: str
    value: str
    rest: tuple[str, ...]
    """Its words after the first; a stem ends in `*`."""
    capital: bool
    """Whether the first letter has to be a capital, where the script knows them."""


class Found(NamedTuple):
    """A phrase in a text: the words up to, not including, `after`."""

    kind: str
    value: str
    after: int


class Lexicon:
    """All phrases of one language, by first word."""

    def __init__(self, lang: str) -> None:
        """Read `data/<lang>.toml`."""
        data = tomllib.loads((DATA / f"{lang}.toml").read_text(encoding="utf-8"))
        self._endings = frozenset(fold(data["endings"]).text.split()) | {""}
        self.letters = frozenset(data.get("letters", "").split())
        """Names of Latin letters, which with a full stop are initials ("एस. जयशंकर"); empty where letters stand."""
        self._whole: dict[str, list[Entry]] = {}
        self._stems: dict[str, list[Entry]] = {}
        for kind, values in data.items():
            if isinstance(values, dict):
                for value, phrases in values.items():
                    for phrase in phrases.split("|"):
                        self._add(kind, value, phrase.strip())
        self._inflect(data)
        self._known: dict[tuple[str, str], tuple[Entry, ...]] = {}

    def _inflect(self, data: dict[str, Any]) -> None:
        """Add the other forms of verbs in the past, of the kinds that the file names, where no phrase has them yet."""
        for name, made_of in (("pasts", in_the_past), ("pasts_of_commissions", of_a_commission)):
            for kind in data.get(name, "").split():
                for value, phrases in data[kind].items():
                    for phrase in (made for one in phrases.split("|") for made in made_of(one.strip())):
                        forms = tuple(_forms(phrase))
                        if all(entry.rest != forms[1:] for entry in self._beginning(forms[0])):
                            self._add(kind, value, phrase)

    def at(self, words: Words, first: int) -> Found | None:
        """The longest phrase that begins at word `first`, or None."""
        forms = words.forms
        form = forms[first]
        following = forms[first + 1] if first + 1 < len(forms) else ""
        entries = self._known.get((form, following))
        if entries is None:
            entries = self._remembered(form, following)
        for entry in entries:
            after = first + 1 + len(entry.rest)
            if entry.rest and not self._goes_on(words, first, after, entry.rest):
                continue
            if entry.capital and words.written(first)[0].islower():
                continue
            return Found(entry.kind, entry.value, after)
        return None

    def _remembered(self, form: str, following: str) -> tuple[Entry, ...]:
        """The phrases that two words may begin, kept for the next time the two come together."""
        if len(self._known) > MOST_REMEMBERED:
            self._known.clear()
        entries = tuple(
            entry for entry in self._beginning(form) if not entry.rest or self._matches(following, entry.rest[0])
        )
        self._known[form, following] = entries
        return entries

    def _matches(self, form: str, wanted: str) -> bool:
        if wanted[-1] == STEM:
            return form.startswith(wanted[:-1]) and form[len(wanted) - 1 :] in self._endings
        return form == wanted

    def _beginning(self, form: str) -> list[Entry]:
        found = list(self._whole.get(form, ()))
        for length in range(max(SHORTEST_STEM, len(form) - LONGEST_ENDING), len(form) + 1):
            if form[length:] in self._endings:
                found += self._stems.get(form[:length], ())
        found.sort(key=lambda entry: len(entry.rest), reverse=True)
        return found

    def _goes_on(self, words: Words, first: int, after: int, rest: tuple[str, ...]) -> bool:
        if after > len(words.forms):
            return False
        for at, wanted in zip(range(first + 1, after), rest, strict=True):
            if not self._matches(words.forms[at], wanted):
                return False
            gap = words.gap(at)
            if len(gap) > LONGEST_GAP or not BETWEEN.issuperset(gap):
                return False
        return True

    def _add(self, kind: str, value: str, phrase: str) -> None:
        capital = phrase.startswith("^")
        forms = tuple(_forms(phrase.removeprefix("^")))
        if not forms:
            return
        entry = Entry(kind, value, forms[1:], capital)
        if forms[0][-1] == STEM:
            self._stems.setdefault(forms[0][:-1], []).append(entry)
        else:
            self._whole.setdefault(forms[0], []).append(entry)


@lru_cache(maxsize=3)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of `lang`, read once."""
    return Lexicon(lang)


def _forms(phrase: str) -> list[str]:
    return [form for form in _PARTS.split(fold(phrase).text.lower()) if form]
