"""How well texts answer a question: BM25 over the units of the question, alike whatever engine filed the texts.

Rules
    1. A thing may have texts in several languages. Each is scored by itself, and the best counts: a thing is no better
       an answer for being translated. All of them show where they say it.
    2. A unit weighs by how few of the things filed have it: idf = ln(1 + (N - n + 0.5) / (n + 0.5)).
    3. Many mentions count little more than one (`SATURATION`), long texts a little less (`LENGTH`).
    4. Of equal scores the later filed comes first.

The values are those of the literature for short texts (Robertson and Zaragoza 2009, section 3.2).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from paraph.language.finding.matching import Matcher, Place
from paraph.language.finding.question import Question, Unit, Way
from paraph.language.folding import Span

SATURATION = 1.2
LENGTH = 0.5
DIGITS = 6
"""Decimal places of a score, so that two machines give the same."""


@dataclass(frozen=True, slots=True)
class Filed:
    """What an engine knows of all the things it filed."""

    things: int
    having: Mapping[str, int]
    """Key of the question -> how many things have it; those without are absent."""

    words: Mapping[str, float] = field(default_factory=dict)
    """Language -> words of a text, on average."""


class Ranking:
    """A question and the weight of its units among the things filed."""

    def __init__(self, question: Question, filed: Filed, *, every: bool = False) -> None:
        """Weigh the units; with `every`, only a thing that has all words asked for is an answer."""
        self.question = question
        self._matcher = Matcher(question)
        self._wanted = {at for at, unit in enumerate(question.units) if unit.required or (every and unit.weight == 1.0)}
        self._average = filed.words
        self._weights = [unit.weight * _rarity(_having(unit, filed), filed.things) for unit in question.units]

    def score(self, texts: Mapping[str, str], sketches: Iterable[bytes]) -> float | None:
        """How well a thing with these texts and their sketches answers; `None` where it does not at all."""
        best = 0.0
        met: set[int] = set()
        for (lang, text), sketch in zip(texts.items(), sketches, strict=True):
            places, words = self._matcher.places(text, sketch)
            if places:
                met.update(place.unit for place in places)
                best = max(best, self._score(places, words, self._average.get(lang) or words))
        return round(best, DIGITS) if met and self._wanted <= met else None

    def spans(self, texts: Mapping[str, str], sketches: Iterable[bytes]) -> dict[str, tuple[Span, ...]]:
        """Language -> the stretches of that text which say what was asked, in code points; none where it says none."""
        drawn = zip(texts.items(), sketches, strict=True)
        found = ((lang, self._matcher.spans(text, sketch)) for (lang, text), sketch in sorted(drawn))
        return {lang: spans for lang, spans in found if spans}

    def _score(self, places: Sequence[Place], words: int, average: float) -> float:
        mentions: dict[int, float] = {}
        for place in places:
            mentions[place.unit] = mentions.get(place.unit, 0.0) + place.fit
        longer = SATURATION * (1 - LENGTH + LENGTH * words / average)
        return sum(self._weights[unit] * said * (SATURATION + 1) / (said + longer) for unit, said in mentions.items())


def _rarity(having: int, things: int) -> float:
    return log(1 + (things - having + 0.5) / (having + 0.5))


def _having(unit: Unit, filed: Filed) -> int:
    """How many things have the unit, at most: by its rarest word, however it is said."""
    return min(filed.things, sum(_least(way, filed) for way in set(unit.ways)))


def _least(way: Way, filed: Filed) -> int:
    return min((max((filed.having.get(key, 0) for key in asked.keys), default=0) for asked in way), default=0)
