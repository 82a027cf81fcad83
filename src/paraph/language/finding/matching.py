"""Where the units of a question stand in a text, and how well each word there fits.

How a word of a text is judged against a word asked for:

1. Both have a meaning or a number in common: 1 when they are of two scripts or forms of one word, else `SYNONYM`.
2. Both have a sound in common and are of two scripts: as alike as they sound (`names`), if at all likely one name.
3. Both have a sound in common and are of one script: forms of one word 1, or a slip of the pen `MISSPELT`, or no match.

The words of a phrase stand in a row, in its order; up to `APART` - 1 other words may stand between two of them.

    >>> from paraph.language.finding.question import ask
    >>> [hit.span for hit in match(ask("Bhatia"), "श्री भाटिया ने कहा")[0]]
    [(5, 11)]
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from paraph.language.finding.concepts import bases
from paraph.language.finding.keys import SHORT, keys_of, sounds_of
from paraph.language.finding.question import Asked, Question, Unit, Way
from paraph.language.finding.words import find_words, script_language
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


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a text says a unit."""

    unit: int
    """Its place in the question, from 0."""

    fit: float
    """From 0 to 1."""

    span: Span


@dataclass(frozen=True, slots=True)
class _Said:
    """A word of the text that has a key of the question."""

    place: int
    word: str
    keys: tuple[str, ...]
    span: Span


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that lie within no other, in order."""
    kept: list[Span] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def match(question: Question, text: str) -> tuple[list[Hit], int]:
    """The places of `text` that say what is asked for, unit by unit, and how many words the text has."""
    wanted = frozenset().union(*(unit.keys for unit in question.units))
    said, count = _said(text, wanted)
    return [hit for at, unit in enumerate(question.units) for hit in _hits(at, unit, said)] if said else [], count


def _said(text: str, wanted: frozenset[str]) -> tuple[list[_Said], int]:
    said, count = [], 0
    for count, found in enumerate(find_words(text), start=1):
        word = found.group()
        keys = keys_of(word)
        if keys and not wanted.isdisjoint(keys):
            said.append(_Said(count, word, keys, found.span()))
    return said, count


def _hits(at: int, unit: Unit, said: Sequence[_Said]) -> Iterator[Hit]:
    """Each place once, by the way that fits it best; a place within a longer one is no place of its own."""
    found: list[tuple[int, float, Span]] = []
    for way in unit.ways:
        found += _along(way, said)
    found.sort(key=lambda place: (-place[0], -place[1]))
    taken: list[Span] = []
    for _, fit, span in found:
        if not any(start < span[1] and span[0] < end for start, end in taken):
            taken.append(span)
            yield Hit(at, fit, span)


def _along(way: Way, said: Sequence[_Said]) -> Iterator[tuple[int, float, Span]]:
    """How many words, how well they fit, from where to where: wherever the text goes this way."""
    for at, first in enumerate(said):
        fit = _fit(way[0], first)
        last = first
        for asked in way[1:]:
            if not fit:
                break
            step = [(word, _fit(asked, word)) for word in said[at + 1 :] if 0 < word.place - last.place <= APART]
            last, next_fit = max(step, key=lambda pair: pair[1], default=(last, 0.0))
            fit = min(fit, next_fit)
        if fit:
            yield len(way), fit, (first.span[0], last.span[1])


def _fit(asked: Asked, said: _Said) -> float:
    shared = asked.keys.intersection(said.keys)
    if not shared:
        return 0.0
    if not asked.word:
        return 1.0
    kinds = {key[0] for key in shared}
    return 1.0 if "d" in kinds else fit(asked.word, said.word, sounds_only=kinds == {"s"})


@lru_cache(maxsize=50_000)
def fit(asked: str, said: str, *, sounds_only: bool) -> float:
    """How well a word said fits a word asked for, which it shares a key with (rules 1-3)."""
    one, other = fold(asked).text.lower(), fold(said).text.lower()
    lang = script_language(one)
    if lang != script_language(other):
        return _heard(asked, said) if sounds_only else 1.0
    if not set(bases(one)).isdisjoint(bases(other)):
        return 1.0
    if not sounds_only:
        return SYNONYM
    alike = fuzz.ratio(one, other) >= SLIP and min(len(one), len(other)) >= FEWEST_LETTERS
    return MISSPELT if alike else 0.0


def _heard(asked: str, said: str) -> float:
    """A short name is heard only in a word with a capital, in scripts that have them: Bhatia in no bat."""
    pairs = [(sounds_alike(mine, theirs), mine.bones) for mine in sounds_of(asked) for theirs in sounds_of(said)]
    alike, bones = max(pairs)
    if alike < LIKELY or (len(bones) <= SHORT and said[0].islower()):
        return 0.0
    return alike
