"""Where the units of a question stand in a text, and how well each word there fits.

How a word of a text is judged against a word asked for:

1. Both have a number in common: 1. A meaning: 1 when they are of two scripts or forms of one word, else `SYNONYM`.
2. Both have a sound in common and are of two scripts: as alike as they sound (`names`), if at all likely one name.
3. Both have a sound in common and are of one script: forms of one word 1, or a slip of the pen `MISSPELT`, or no match.

The words of a phrase stand in a row, in its order; up to `APART` - 1 pieces may stand between two of them. A word
that is part of a place where a phrase of its unit stands is no place of its own.

    >>> from paraph.language.finding.question import ask
    >>> Matcher(ask("Bhatia")).spans("श्री भाटिया ने कहा")
    ((5, 11),)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from paraph.language.finding.concepts import bases, name_within
from paraph.language.finding.keys import SHORT, keys_of, sounds_of
from paraph.language.finding.question import Asked, Question
from paraph.language.finding.sketch import Lookout, drawn
from paraph.language.finding.words import find_words, script_language, words_of
from paraph.language.folding import Span, fold
from paraph.language.names import sounds_alike

SYNONYM = 0.75
MISSPELT = 0.6
LIKELY = 0.84
"""How alike two words of two scripts must sound."""

SLIP = 82
"""How alike two words of one script must be written, of 100, to be one word with a slip."""

FEWEST_LETTERS = 5
"""Letters of a word in which a slip is looked for."""

APART = 3
_PIECE = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a text that say a unit."""

    unit: int
    """Its place in the question, from 0."""

    fit: float
    """From 0 to 1."""

    first: float
    last: float
    """Where the words stand, counted from 0 in pieces between blanks; the second of a piece of two (`sub-group`) half
    a piece on."""

    def lies_within(self, other: "Place") -> bool:
        """Whether `other` says the same unit and these words are among its own."""
        return self.unit == other.unit and other.first <= self.first and self.last <= other.last


@dataclass(frozen=True, slots=True)
class _Judged:
    """What a word of a text is to the question."""

    alone: tuple[tuple[int, float], ...]
    """Units it says by itself, and how well."""

    parts: tuple[tuple[int, int, float], ...]
    """Phrases it is part of, which part, and how well."""


class Matcher:
    """A question put to many texts: each piece of a text that the sketch tells of is judged once."""

    def __init__(self, question: Question) -> None:
        """Take the question apart."""
        ways = [(at, way) for at, unit in enumerate(question.units) for way in unit.ways]
        self._alone = [(at, way[0]) for at, way in ways if len(way) == 1]
        self._phrases = [(at, way) for at, way in ways if len(way) > 1]
        self._lookout = Lookout(key for unit in question.units for key in unit.keys)
        self._judged: dict[str, tuple[tuple[float, _Judged], ...]] = {}

    def places(self, text: str, sketch: bytes | None = None) -> tuple[list[Place], int]:
        """Where `text` says what is asked for, and how many pieces it has; 0 where it says nothing.

        `sketch` is that of the text, where it is known.
        """
        told = self._lookout.places(drawn(text) if sketch is None else sketch)
        if not told:
            return [], 0
        pieces = text.split()
        met = [(at + within, judged) for at in told for within, judged in self._judge(pieces[at])]
        return (self._places(met) if met else []), len(pieces)

    def spans(self, text: str, sketch: bytes | None = None) -> tuple[Span, ...]:
        """The stretches of `text` that say what is asked for, in code points, none within another."""
        places, _ = self.places(text, sketch)
        if not places:
            return ()
        pieces = list(_PIECE.finditer(text))
        ends = {int(at) for place in places for at in (place.first, place.last)}
        spans = {at + within: word for at in ends for within, word in _words_within(pieces[at])}
        return outermost((spans[place.first][0], spans[place.last][1]) for place in places)

    def _judge(self, piece: str) -> tuple[tuple[float, _Judged], ...]:
        """The words of a piece that say something, each with its place there, from 0 to below 1."""
        if piece not in self._judged:
            words = words_of(piece)
            judged = ((at / len(words), self._judge_word(word)) for at, word in enumerate(words))
            self._judged[piece] = tuple(pair for pair in judged if pair[1].alone or pair[1].parts)
        return self._judged[piece]

    def _judge_word(self, word: str) -> _Judged:
        keys = keys_of(word)
        alone: dict[int, float] = {}
        for unit, asked in self._alone:
            alone[unit] = max(alone.get(unit, 0.0), _fit(asked, word, keys))
        parts = [
            (phrase, part, how_well)
            for phrase, (_, way) in enumerate(self._phrases)
            for part, asked in enumerate(way)
            if (how_well := _fit(asked, word, keys))
        ]
        return _Judged(tuple(pair for pair in alone.items() if pair[1]), tuple(reversed(parts)))

    def _places(self, met: Sequence[tuple[float, _Judged]]) -> list[Place]:
        whole = list(self._whole_phrases(met)) if self._phrases else []
        found = [Place(unit, how_well, at, at) for at, judged in met for unit, how_well in judged.alone]
        if not whole:
            return found
        return [*whole, *(place for place in found if not any(place.lies_within(phrase) for phrase in whole))]

    def _whole_phrases(self, met: Sequence[tuple[float, _Judged]]) -> Iterator[Place]:
        """Phrases as they come to their last word; of two that begin within each other the first."""
        begun: dict[tuple[int, int], tuple[float, float, float]] = {}
        ended: dict[int, float] = {}
        for at, judged in met:
            for phrase, part, how_well in judged.parts:
                unit, way = self._phrases[phrase]
                before = begun.get((phrase, part - 1)) if part else (at, at, 1.0)
                if before is None or (part and not 0 < at - before[1] <= APART):
                    continue
                stretch = before[0], at, min(before[2], how_well)
                begun[phrase, part] = stretch
                if part == len(way) - 1 and stretch[0] > ended.get(unit, -1):
                    ended[unit] = at
                    yield Place(unit, stretch[2], stretch[0], at)


def _words_within(piece: "re.Match[str]") -> Iterator[tuple[float, Span]]:
    """The words of a piece: the place of each, from 0 to below 1, and its span in the text."""
    words = list(find_words(piece.group()))
    for at, word in enumerate(words):
        yield at / len(words), (piece.start() + word.start(), piece.start() + word.end())


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that lie within no other, in order."""
    kept: list[Span] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _fit(asked: Asked, said: str, keys: Sequence[str]) -> float:
    shared = asked.keys.intersection(keys)
    if not shared:
        return 0.0
    kinds = {key[0] for key in shared}
    return 1.0 if not asked.word or "d" in kinds else fit(asked.word, said, sounds_only=kinds == {"s"})


@lru_cache(maxsize=50_000)
def fit(asked: str, said: str, *, sounds_only: bool) -> float:
    """How well a word said fits a word asked for, which it shares a key with (rules 1-3)."""
    one, other = fold(asked).text.lower(), fold(said).text.lower()
    lang = script_language(one)
    if lang != script_language(other):
        return _heard(asked, said) if sounds_only else 1.0
    if not set(_forms(one)).isdisjoint(_forms(other)):
        return 1.0
    if not sounds_only:
        return SYNONYM
    alike = fuzz.ratio(one, other) >= SLIP and min(len(one), len(other)) >= FEWEST_LETTERS
    return MISSPELT if alike else 0.0


def _forms(word: str) -> tuple[str, ...]:
    found = bases(word)
    name = name_within(found[0])
    return (*found, name) if name else found


def _heard(asked: str, said: str) -> float:
    """A short name is heard only in a word with a capital, in scripts that have them: Bhatia in no bat."""
    pairs = [(sounds_alike(mine, theirs), mine.bones) for mine in sounds_of(asked) for theirs in sounds_of(said)]
    alike, bones = max(pairs)
    if alike < LIKELY or (len(bones) <= SHORT and said[0].islower()):
        return 0.0
    return alike
