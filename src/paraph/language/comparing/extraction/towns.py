"""Towns and regions by one identity in three languages: New Delhi, नई दिल्ली, Нью-Дели (`places.tsv`, `regions.tsv`).

A Russian adjective names its town too, though it need not be one of the names: Санкт-Петербургский университет.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

import regex

from paraph.language import LANGUAGES
from paraph.language.comparing.facts import Fact, Taken
from paraph.language.countries import CountryMention
from paraph.language.files import rows
from paraph.language.folding import fold
from paraph.language.words import Words

COLUMN = {"en": 2, "hi": 3, "ru": 4}
LONGEST_ENDING = 3
"""Letters by which a case of a Russian town may differ from its nominative."""

KEY = 3
"""Letters by which names that begin alike are looked up."""

_VOWEL = regex.compile(r"(?:ий|ый|ия|ье|[аяоеыиьй])$")
_CASE = regex.compile(r"(?:[аяуюеиыьй]|ом|ем|ой|ей|ью|ии|ию|ией|ого|ому|им|ым|ый|ий|ая|ую|ое|ые|ых|ье|ья|ьем)?$")


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    """Its first English name."""
    words: tuple[str, ...]
    """Of a Russian name that changes by case, their stems."""
    changes: bool

    def fits(self, at: int, words: Words) -> bool:
        """Whether the name stands at word `at`."""
        if at + len(self.words) > len(words.forms):
            return False
        return all(
            (not step or words.gap(at + step) in {" ", "-"}) and self._is(part, words.forms[at + step])
            for step, part in enumerate(self.words)
        )

    def _is(self, part: str, form: str) -> bool:
        if not self.changes:
            return form == part
        return form.startswith(part) and bool(_CASE.fullmatch(form[len(part) :]))


def is_town(fact: Fact) -> bool:
    """Whether a name is known as that of a town or region, the same in all languages."""
    return isinstance(fact.value, tuple) and fact.value[0] == "town"


def read_towns(words: Words, lang: str, taken: Taken, lands: list[CountryMention]) -> list[Fact]:
    """The towns, given with the `lands`, and the regions of a folded text; their places are taken."""
    text = words.text
    found = [mention for mention in lands if mention.form in {"capital", "city"}]
    towns = taken.take(
        Fact("name", ("town", _town(mention.code, text[slice(*mention.span)].lower(), lang)), mention.span)
        for mention in found
    )
    return towns + taken.take(_regions(words, lang))


def is_named(fact: Fact, words: Words, lang: str) -> bool:
    """Whether another text, in `lang`, has a word made from the name of the town or region `fact`."""
    if not isinstance(fact.value, tuple) or fact.value[0] != "town":
        return False
    return any(
        all(any(_is_made_of(form, _root(part)) for form in words.forms) for part in name.replace("-", " ").split())
        for name in _spellings(str(fact.value[1]).lower(), lang)
    )


def _is_made_of(form: str, root: str) -> bool:
    """Whether a word begins with a root, or is an adjective that drops its last letter: московский."""
    return form.startswith(root) or (len(root) > KEY and "ск" in form and form.startswith(root[:-1]))


def _root(part: str) -> str:
    stem = _VOWEL.sub("", part)
    return stem if len(stem) > KEY else part


def _regions(words: Words, lang: str) -> Iterator[Fact]:
    index = _index(lang)
    for at, form in enumerate(words.forms):
        for place in index.get(form[:KEY], ()):
            if place.fits(at, words) and (lang == "hi" or words.written(at)[0].isupper()):
                yield Fact("name", ("town", place.name), (words.starts[at], words.ends[at + len(place.words) - 1]))
                break


@lru_cache(maxsize=3)
def _index(lang: str) -> dict[str, list[_Place]]:
    """Regions by the beginning of their first word, those of more words first."""
    index: dict[str, list[_Place]] = {}
    for row in rows("regions"):
        name = row[0].split(",")[0]
        for written in row[LANGUAGES.index(lang)].split(","):
            fixed = lang != "ru" or written.strip().startswith("=")
            parts = fold(written.strip(" =")).text.lower().replace("-", " ").replace(".", "").split()
            words = tuple(part if fixed else _VOWEL.sub("", part) for part in parts)
            index.setdefault(words[0][:KEY], []).append(_Place(name, words, not fixed))
    for places in index.values():
        places.sort(key=lambda place: -len(place.words))
    return index


@lru_cache(maxsize=2_000)
def _spellings(name: str, lang: str) -> tuple[str, ...]:
    """The names in `lang` of what is `name` in English."""
    found = [spelling for _, spelling, english in _names(lang) if english.lower() == name]
    found += [
        fold(spelling.strip(" =")).text.lower()
        for row in rows("regions")
        if row[0].split(",")[0].lower() == name
        for spelling in row[LANGUAGES.index(lang)].split(",")
    ]
    return tuple(spelling for spelling in found if spelling)


@lru_cache(maxsize=5_000)
def _town(code: str, written: str, lang: str) -> str:
    names = _names_of(lang).get(code, [])
    exact = next((english for name, english in names if name == written), None)
    if exact or not names:
        return exact or written
    name, english = max(names, key=lambda pair: _common(pair[0], written))
    return english if _common(name, written) >= len(name) - LONGEST_ENDING else written


def _common(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@lru_cache(maxsize=3)
def _names_of(lang: str) -> dict[str, list[tuple[str, str]]]:
    """By code of the state: each name of a town and its English one."""
    by_code: dict[str, list[tuple[str, str]]] = {}
    for code, name, english in _names(lang):
        by_code.setdefault(code, []).append((name, english))
    return by_code


@lru_cache(maxsize=3)
def _names(lang: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (row[0], fold(name.strip().lstrip("=*")).text.lower(), row[2].split(",")[0])
        for row in rows("places")
        if len(row) > COLUMN[lang]
        for name in row[COLUMN[lang]].split(",")
    )
