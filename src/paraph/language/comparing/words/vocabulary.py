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

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

import regex

from paraph.language import LANGUAGES
from paraph.language.beginnings import Beginnings, Kept
from paraph.language.compiled import compiled
from paraph.language.concordance import fields as gathered
from paraph.language.files import folded_rows
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


_Element = tuple[str, bool]
"""A word, and whether it is what words begin with rather than a word."""


_Phrase = tuple[tuple[_Element, ...], int]
"""What follows its first word, and the row."""


class _Phrases:
    """The phrases that one form of a word may begin."""

    def __init__(self, phrases: Iterable[_Phrase]) -> None:
        """Keep them by what they go on with."""
        self._by_second: dict[str, list[_Phrase]] = {}
        """By their second word, or by what it begins with, for `in` begins a hundred phrases."""
        self._opening: list[_Phrase] = []
        """Those of which only the beginning of the second word is known."""
        for phrase in phrases:
            word, opens = phrase[0][0]
            (self._opening if opens else self._by_second.setdefault(word, [])).append(phrase)

    def followed_by(self, form: str, lang: str) -> Iterator[_Phrase]:
        """The phrases that may go on with a word."""
        for word in dictionary_forms(form, lang) if self._by_second else ():
            yield from self._by_second.get(word, ())
        for phrase in self._opening:
            if form.startswith(phrase[0][0][0]):
                yield phrase


_Listed = tuple[Meanings, _Phrases | None]
"""What the tables have for one form of a word: its meanings alone, and the phrases it may begin."""

_Plain = tuple[Kept, list[_Phrase], int]
"""What words begin, the phrases, and the number of the first of them: below it are rows that list a word alone."""


class Vocabulary:
    """The words of one language, by how they begin."""

    def __init__(self, lang: str) -> None:
        """Read the columns of `lang`."""
        self._lang = lang
        kept, self._phrases, self._first_phrase = compiled(f"vocabulary_{lang}", partial(_made, lang))
        self._beginnings = Beginnings(kept)
        self._listed = lru_cache(maxsize=40_000)(self._look_up)

    def read(self, words: Words) -> tuple[Meanings, ...]:
        """The meanings of each of `words`, by its place."""
        listed = [self._listed(form) for form in words.forms]
        found = [alone for alone, _ in listed]
        for at, (_, phrases) in enumerate(listed[:-1]):
            if phrases:
                for rest, row in phrases.followed_by(words.forms[at + 1], self._lang):
                    if self._goes_on(words, at + 1, rest):
                        for place in range(at, at + 1 + len(rest)):
                            found[place] |= {row}
        return tuple(found)

    def alone(self, form: str) -> Meanings:
        """The meanings of one word by itself."""
        return self._listed(form)[0]

    def _look_up(self, form: str) -> _Listed:
        numbers = self._beginnings.under(form, dictionary_forms(form, self._lang))
        first = self._first_phrase
        if not numbers or max(numbers) < first:
            return frozenset(numbers), None
        phrases = _Phrases(self._phrases[number - first] for number in numbers if number >= first)
        return frozenset([number for number in numbers if number < first]), phrases

    def _goes_on(self, words: Words, after: int, rest: tuple[_Element, ...]) -> bool:
        """Whether what follows the first word of a phrase stands from word `after` on, the second word being known."""
        return after + len(rest) <= len(words.forms) and all(
            words.gap(at) in {" ", "-"} and (at == after or _fits(element, words.forms[at], self._lang))
            for at, element in enumerate(rest, after)
        )


def _fits(element: _Element, form: str, lang: str) -> bool:
    word, opens = element
    return form.startswith(word) if opens else word in dictionary_forms(form, lang)


def _made(lang: str) -> _Plain:
    """The table of `lang` from its columns of the files."""
    beginnings = Beginnings()
    phrases: list[_Phrase] = []
    column = LANGUAGES.index(lang)
    first_phrase = len(vocabulary_rows())
    for row, (_, columns) in enumerate(vocabulary_rows()):
        for written in columns[column].replace("-", " ").split(","):
            first, *others = written.split() or [""]
            number = first_phrase + len(phrases) if others else row
            if first.endswith("*"):
                beginnings.add(number, openings=[first.rstrip("*")])
            elif first:
                beginnings.add(number, words={first} if lang == "hi" else lemmas_of(first, lang) | {first})
            if others:
                phrases.append((tuple([(part.rstrip("*"), part.endswith("*")) for part in others]), row))
    return beginnings.kept, phrases, first_phrase


@lru_cache(maxsize=1)
def vocabulary_rows() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Of each row its field and its columns; rows that gather the words of a whole field are no meaning."""
    own = [(row[0].strip(NO_FIELD), row[1:]) for row in folded_rows("wordbook")]
    gathering = gathered()
    shared = [
        (_SHARED.get(sort, ""), tuple(columns))
        for number, (_, sort, *columns) in enumerate(folded_rows("concordance"))
        if number not in gathering
    ]
    return (*own, *shared)


def written_in(lang: str, meanings: Meanings) -> Iterator[str]:
    """The words of a language that its rows list for `meanings`, phrases in their parts."""
    column = LANGUAGES.index(lang)
    for row in meanings:
        yield from words_of(row)[column].replace(",", " ").replace("*", "").split()


def words_of(row: int) -> list[str]:
    """The words of a row in each language."""
    return _columns()[row].split("\t")


@lru_cache(maxsize=1)
def _columns() -> tuple[str, ...]:
    """Of each row its columns in one string, for few are asked for."""
    return compiled("vocabulary_words", lambda: tuple("\t".join(columns) for _, columns in vocabulary_rows()))


@lru_cache(maxsize=3)
def vocabulary(lang: str) -> Vocabulary:
    """The vocabulary of `lang`."""
    return Vocabulary(lang)


@lru_cache(maxsize=1)
def fields() -> tuple[str, ...]:
    """Of each row its field, within which words are put for one another; empty where it has none."""
    return compiled("vocabulary_fields", lambda: tuple(field for field, _ in vocabulary_rows()))


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
