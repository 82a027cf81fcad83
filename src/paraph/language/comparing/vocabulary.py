"""What each word of a text may mean, by every table of words this room has, so that two texts can be laid side by side.

`data/wordbook.tsv` holds the words of protocols by meaning, for this comparison alone; `data/concordance.tsv` is shared
with the finder and the check of releases. A row is one meaning; a word has the meanings of all rows that list it, alone
or as part of a phrase. Two words may stand for one another when they share one.

    >>> from paraph.language.words import read_words
    >>> english = vocabulary("en").read(read_words("modern bridges"))
    >>> hindi = vocabulary("hi").read(read_words("आधुनिक पुल"))
    >>> [bool(one & other) for one, other in zip(english, hindi)]
    [True, True]
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from paraph.language import LANGUAGES
from paraph.language.concordance import fields as gathered
from paraph.language.files import rows
from paraph.language.folding import fold
from paraph.language.stemming import lemmas_of
from paraph.language.words import Words

Meanings = frozenset[int]
NOTHING: Meanings = frozenset()

NO_FIELD, VAGUE, QUALITY, TONGUE = "-", "x", "a", "tongue"
"""Of rows without a field, of words that prove nothing, of words that qualify, of languages."""
_SHARED = {"q": "a", "d": "a"}
"""The fields of the sorts of the concordance: qualities, said to be what was agreed or to describe it."""

SHORTEST = 3
"""Letters that remain of an English word without its ending."""

_LETTER = regex.compile(r"\p{L}")


@dataclass(frozen=True, slots=True)
class _Element:
    word: str
    opens: bool
    """Whether it is what words begin with, rather than a word."""

    def fits(self, form: str, lang: str) -> bool:
        return form.startswith(self.word) if self.opens else self.word in dictionary_forms(form, lang)


@dataclass(frozen=True, slots=True)
class _Entry:
    elements: tuple[_Element, ...]
    row: int


@dataclass(frozen=True, slots=True)
class _Listed:
    """What the tables have for one form of a word."""

    alone: Meanings
    phrases: tuple[_Entry, ...]
    """The phrases it may begin."""


class Vocabulary:
    """The words of one language, by how they begin."""

    def __init__(self, lang: str) -> None:
        """Read the columns of `lang`."""
        self._lang = lang
        self._words: dict[str, list[_Entry]] = {}
        self._openings: dict[str, list[_Entry]] = {}
        self._listed = lru_cache(maxsize=40_000)(self._look_up)
        for number, (_, columns) in enumerate(_tables()):
            for written in columns[LANGUAGES.index(lang)].split(","):
                self._add(written, number)

    def read(self, words: Words) -> tuple[Meanings, ...]:
        """The meanings of each of `words`, by its place."""
        listed = [self._listed(form) for form in words.forms]
        found = [each.alone for each in listed]
        for at, each in enumerate(listed):
            for phrase in each.phrases:
                if self._goes_on(words, at, phrase):
                    for place in range(at, at + len(phrase.elements)):
                        found[place] |= {phrase.row}
        return tuple(found)

    def alone(self, form: str) -> Meanings:
        """The meanings of one word by itself."""
        return self._listed(form).alone

    def _look_up(self, form: str) -> _Listed:
        found = [entry for word in dictionary_forms(form, self._lang) for entry in self._words.get(word, ())]
        found += [entry for size in range(1, len(form) + 1) for entry in self._openings.get(form[:size], ())]
        alone = frozenset([entry.row for entry in found if len(entry.elements) == 1])
        return _Listed(alone, tuple([entry for entry in found if len(entry.elements) > 1]))

    def _goes_on(self, words: Words, at: int, entry: _Entry) -> bool:
        if at + len(entry.elements) > len(words.forms):
            return False
        return all(
            words.gap(at + step) in {" ", "-"} and element.fits(words.forms[at + step], self._lang)
            for step, element in enumerate(entry.elements)
            if step
        )

    def _add(self, written: str, row: int) -> None:
        parts = fold(written.strip()).text.lower().replace("-", " ").split()
        if not parts:
            return
        elements = tuple(_Element(part.rstrip("*"), part.endswith("*")) for part in parts)
        table = self._openings if elements[0].opens else self._words
        table.setdefault(elements[0].word, []).append(_Entry(elements, row))
        if self._lang != "hi" and not elements[0].opens:
            for word in lemmas_of(elements[0].word, self._lang) - {elements[0].word}:
                table.setdefault(word, []).append(_Entry((_Element(word, opens=False), *elements[1:]), row))


@lru_cache(maxsize=1)
def _tables() -> tuple[tuple[str, list[str]], ...]:
    """Of each row its field and its columns; rows that gather the words of a whole field are no meaning."""
    own = [(row[0].strip(NO_FIELD), row[1:]) for row in rows("wordbook")]
    gathering = gathered()
    shared = [
        (_SHARED.get(sort, ""), columns)
        for number, (_, sort, *columns) in enumerate(rows("concordance"))
        if number not in gathering
    ]
    return (*own, *shared)


@lru_cache(maxsize=3)
def vocabulary(lang: str) -> Vocabulary:
    """The vocabulary of `lang`."""
    return Vocabulary(lang)


@lru_cache(maxsize=1)
def fields() -> tuple[str, ...]:
    """Of each row its field, within which words are put for one another; empty where it has none."""
    return tuple(field for field, _ in _tables())


@lru_cache(maxsize=1)
def vague() -> Meanings:
    """The meanings that prove nothing: words that every sentence needs."""
    return frozenset(row for row, field in enumerate(fields()) if field == VAGUE)


@lru_cache(maxsize=1)
def tongues() -> Meanings:
    """The names of languages, which may be those of states."""
    return frozenset(row for row, field in enumerate(fields()) if field == TONGUE)


@lru_cache(maxsize=40_000)
def dictionary_forms(form: str, lang: str) -> frozenset[str]:
    """The forms under which a word may be listed."""
    if lang == "en":
        return frozenset({form, *_english(form)})
    if lang == "ru" and not "а" <= form[0] <= "я":
        return frozenset({form})
    return lemmas_of(form, lang) | {form}


def _english(form: str) -> Iterator[str]:
    yield from lemmas_of(form, "en")
    for ending in ("ing", "ed", "ly"):
        stem = form[: -len(ending)]
        if form.endswith(ending) and len(stem) >= SHORTEST:
            yield from lemmas_of(stem, "en")
            yield from lemmas_of(stem + "e", "en")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
            if stem.endswith("i"):
                yield stem[:-1] + "y"
