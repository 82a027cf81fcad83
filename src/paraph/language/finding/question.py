"""A question as units, each with all the ways a text may say it.

Rules
    1. A unit is a phrase of the tables, or a word. A phrase is asked for as a whole, and its words besides, at less.
    2. A word that stands for a meaning is also asked for by the phrases of that meaning: сырьё = raw material.
    3. What stands in quotation marks is asked for word by word in its order, and must be there.
    4. Words that say nothing are passed over, unless there are no others.

    >>> [unit.written for unit in ask("supply of raw materials to Bhatia").units]
    ['supply', 'raw materials', 'raw', 'materials', 'Bhatia']
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paraph.language.finding.concepts import bases, meanings
from paraph.language.finding.keys import keys_of
from paraph.language.finding.words import words_of
from paraph.language.folding import fold


@dataclass(frozen=True, slots=True)
class Asked:
    """One word asked for."""

    word: str
    """As the question or a table writes it; "" for any word of the meaning."""

    keys: frozenset[str]


Way = tuple[Asked, ...]
"""Words in a row: one way to say a unit."""

PART = 0.35
"""What a word of a phrase counts, that is asked for as a whole."""

MOST_UNITS = 32
LONGEST = 2_000
"""Characters of a question that are looked at."""

MOST_WAYS = 12
_QUOTED = re.compile('["«“„]([^"«»“”„]+)["»”“]')


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing asked for."""

    written: str
    ways: tuple[Way, ...]
    weight: float = 1.0
    required: bool = False
    """Whether a text without it is no answer."""

    @property
    def keys(self) -> frozenset[str]:
        """Every key of every way."""
        return frozenset(key for way in self.ways for asked in way for key in asked.keys)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for, in order."""

    text: str
    units: tuple[Unit, ...]


def ask(text: str) -> Question:
    """The question a text puts, in whichever languages; without units where it has no words at all."""
    text = text[:LONGEST]
    units = [*_quoted(text), *_free(words_of(_QUOTED.sub(" ", text)))]
    if not units:
        units = [Unit(word, ((Asked(word, frozenset({f"s{fold(word).text.lower()}"})),),)) for word in words_of(text)]
    return Question(text, tuple(dict.fromkeys(units))[:MOST_UNITS])


def _quoted(text: str) -> Iterator[Unit]:
    for match in _QUOTED.finditer(text):
        words = [word for word in words_of(match[1]) if keys_of(word)]
        if words:
            ways = tuple(dict.fromkeys([_way(words), *_other_ways(_meanings_of(words))]))
            yield Unit(match[1].strip(), ways, required=True)


def _free(words: list[str]) -> Iterator[Unit]:
    words = [word for word in words if keys_of(word)]
    phrase_ends = 0
    for at, word in enumerate(words):
        if at >= phrase_ends and (found := _phrase_at(words, at)):
            phrase_ends, concepts = found
            whole = words[at:phrase_ends]
            yield Unit(" ".join(whole), tuple(dict.fromkeys([_way(whole), *_other_ways(concepts)])))
        inside = at < phrase_ends
        ways = (_way([word]),) if inside else (_way([word]), *_other_ways(keys_of(word)))
        yield Unit(word, ways, PART if inside else 1.0)


def _phrase_at(words: list[str], at: int) -> tuple[int, tuple[str, ...]] | None:
    """The longest phrase of the tables that begins at word `at`: where it ends, and its meanings."""
    for first in _bases(words[at]):
        for phrase, _ in meanings().phrases.get(first, ()):
            end = at + len(phrase)
            if _says(phrase, words[at:end]):
                return end, tuple(c for listed, c in meanings().phrases[first] if listed == phrase)
    return None


def _says(phrase: Sequence[str], words: list[str]) -> bool:
    return len(phrase) == len(words) and all(part in _bases(word) for part, word in zip(phrase, words, strict=True))


def _meanings_of(words: list[str]) -> tuple[str, ...]:
    if len(words) == 1:
        return keys_of(words[0])
    found = _phrase_at(words, 0)
    return found[1] if found and found[0] == len(words) else ()


def _other_ways(concepts: tuple[str, ...]) -> Iterator[Way]:
    for concept in concepts:
        if concept[0] in "cgnt":
            yield (Asked("", frozenset({concept})),)
        for phrase in meanings().realisations.get(concept, ())[:MOST_WAYS]:
            yield _way(list(phrase))


def _way(words: list[str]) -> Way:
    return tuple(Asked(word, frozenset(keys)) for word in words if (keys := keys_of(word)))


def _bases(word: str) -> tuple[str, ...]:
    return bases(fold(word).text.lower())
