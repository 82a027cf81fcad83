"""Words of one meaning in three languages (`data/concordance.tsv`), many to many.

A word of a text has every meaning of every row that lists it; two words may stand for one another when they share one.

    >>> from paraph.language.words import read_words
    >>> english, = concordance("en").find(read_words("fertilizers"))
    >>> russian, = concordance("ru").find(read_words("удобрений"))
    >>> english.meanings & russian.meanings != frozenset(), english.sorts
    (True, frozenset({'t'}))
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

import regex

from paraph.language import LANGUAGES
from paraph.language.beginnings import Beginnings, Kept
from paraph.language.compiled import compiled
from paraph.language.files import folded_rows, known, rows
from paraph.language.patterns import english_forms
from paraph.language.stemming import lemmas_of
from paraph.language.words import Words, read_words

THEME, WORD, QUALITY, DESCRIPTIVE = "t", "w", "q", "d"
NONE = "-"
"""In place of the sort or the concept of a row that has none."""

LONG_STEM = 5
"""Letters by which a word is known inside another."""

_ENDING = regex.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ие|ия|[аяоеыиьй])$")
"""What changes of a Russian dictionary form."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words `first` up to, not including, `after` may mean."""

    first: int
    after: int
    meanings: frozenset[int]
    sorts: frozenset[str]
    heads: bool = False
    """Whether it is the first word of a row that gathers a field, which names all of it: fertilizers, not urea."""


_Element = tuple[frozenset[str], str]
"""The words of which one stands there; or else, where there are none, what the word begins with."""


_Entry = tuple[tuple[_Element, ...], int, str, bool]
"""What follows its first word, its row, its sort, and whether its row begins with it."""


@lru_cache(maxsize=1)
def fields() -> frozenset[int]:
    """The rows that gather the words of a whole field, rather than those of one thing: themes without a concept."""
    return compiled("concordance_gathered", lambda: (_gathering(),))[0]


def _gathering() -> frozenset[int]:
    return frozenset(
        number
        for number, (concept, sort, *columns) in enumerate(folded_rows("concordance"))
        if concept == NONE and sort == THEME and columns[0].count(",") > 1
    )


_Plain = tuple[Kept, list[_Entry]]
"""What words begin, and the entries, in plain values."""


class Concordance:
    """The rows of one language."""

    def __init__(self, lang: str) -> None:
        """Read the column of `lang`."""
        self._lang = lang
        kept, self._entries = compiled(f"concordance_{lang}", partial(_made, lang))
        self._beginnings = Beginnings(kept)

    def find(self, words: Words) -> Iterator[Meaning]:
        """The meanings of `words`, from left to right; of phrases that begin at one word the longest."""
        at = 0
        while at < len(words.forms):
            meaning = self._at(words, at)
            if meaning:
                yield meaning
            at = meaning.after if meaning else at + 1

    def _at(self, words: Words, at: int) -> Meaning | None:
        form = words.forms[at]
        numbers = self._beginnings.under(form, _lemmas(form, self._lang))
        fitting = [entry for number in numbers if self._goes_on(words, at + 1, (entry := self._entries[number])[0])]
        if not fitting:
            return None
        longest = max(len(rest) for rest, *_ in fitting)
        best = [entry for entry in fitting if len(entry[0]) == longest]
        rows_, sorts = frozenset([row for _, row, _, _ in best]), frozenset([sort for _, _, sort, _ in best])
        heads = any(first and row in fields() for _, row, _, first in best)
        return Meaning(at, at + 1 + longest, rows_, sorts, heads)

    def stems(self, row: int) -> list[str]:
        """The beginnings by which a word of `row` may be known inside a longer word: фосфат in диаммонийфосфат."""
        return self._stems.get(row, [])

    @cached_property
    def _stems(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for number, (_, sort, *columns) in enumerate(rows("concordance")):
            for written in columns[LANGUAGES.index(self._lang)].lower().split(",") if sort != NONE else ():
                stem = written.strip().rstrip("*")
                stem = _ENDING.sub("", stem) if self._lang == "ru" and not written.endswith("*") else stem
                if len(stem) >= LONG_STEM and len(written.replace("-", " ").split()) == 1:
                    found.setdefault(number, []).append(stem)
        return found

    def _goes_on(self, words: Words, after: int, rest: tuple[_Element, ...]) -> bool:
        """Whether what follows the first word of an entry stands from word `after` on."""
        if after + len(rest) > len(words.forms):
            return False
        return all(
            words.gap(at) in {" ", "-"} and _fits(element, words.forms[at], self._lang)
            for at, element in enumerate(rest, after)
        )


def _fits(element: _Element, form: str, lang: str) -> bool:
    exact, beginning = element
    return form.startswith(beginning) if beginning else not exact.isdisjoint(_lemmas(form, lang))


def _made(lang: str) -> _Plain:
    """The table of `lang` from its column of the file."""
    beginnings = Beginnings()
    entries: list[_Entry] = []
    column = LANGUAGES.index(lang)
    for number, (_, sort, *columns) in enumerate(folded_rows("concordance")):
        listed = columns[column].replace("-", " ").split(",") if sort != NONE else ()
        for at, parts in enumerate(written.split() for written in listed):
            if parts:
                (words, beginning), *rest = [_element(part, lang) for part in parts]
                if lang == "en" and sort == WORD and not (rest or beginning):
                    words |= frozenset(english_forms(parts[0]))
                beginnings.add(len(entries), words=words, openings=filter(None, [beginning]))
                entries.append((tuple(rest), number, sort, not at))
    return beginnings.kept, entries


def _element(part: str, lang: str) -> _Element:
    return (frozenset(), part[:-1]) if part.endswith("*") else (_lemmas(part, lang), "")


@lru_cache(maxsize=3)
def concordance(lang: str) -> Concordance:
    """The concordance of `lang`. Raises `UnknownLanguage`."""
    return Concordance(known(lang))


@lru_cache(maxsize=60_000)
def _lemmas(form: str, lang: str) -> frozenset[str]:
    return (
        lemmas_of(form, lang) | {form}
        if lang != "ru" or any("а" <= letter <= "я" for letter in form)
        else frozenset({form})
    )


def in_compound(rows_: frozenset[int], words: Words, lang: str) -> bool:
    """Whether a long word of `words` holds a word of one of the rows."""
    stems = [stem for row in rows_ for stem in concordance(lang).stems(row)]
    return any(stem in form for form in words.forms if len(form) > LONG_STEM for stem in stems)


@lru_cache(maxsize=4_096)
def meanings_in(text: str, lang: str) -> tuple[Meaning, ...]:
    """The meanings of the words of `text`, kept by its content."""
    return tuple(concordance(lang).find(read_words(text)))


def meanings_of(text: str, lang: str) -> frozenset[int]:
    """The rows that list a word or phrase of `text`."""
    return frozenset(row for meaning in meanings_in(text, lang) for row in meaning.meanings)
