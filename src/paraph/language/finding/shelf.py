"""Texts kept in memory and asked: for a file of paragraphs without a record, and to measure how well finding works.

>>> shelf = Shelf([("7", {"hi": "उर्वरक की आपूर्ति"}), ("8", {"ru": "поставки локомотивов"})])
>>> [(answer.key, answer.spans) for answer in shelf.find("fertilizers")]
[('7', {'hi': ((0, 6),)})]
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from paraph.language.finding.question import ask
from paraph.language.finding.ranking import Filed, Ranking
from paraph.language.finding.sketch import gather, length
from paraph.language.folding import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """One answer."""

    key: str | int
    score: float
    spans: Mapping[str, tuple[Span, ...]]


class Shelf:
    """Things with their texts by language, in the order given."""

    def __init__(self, things: Iterable[tuple[str | int, Mapping[str, str]]]) -> None:
        """Read all of `things` and remember which has which keys."""
        self._things = list(things)
        self._sketches: list[list[bytes]] = []
        self._having: dict[str, list[int]] = {}
        words: Counter[str] = Counter()
        texts: Counter[str] = Counter()
        for place, (_, said) in enumerate(self._things):
            keys: set[str] = set()
            self._sketches.append([gather(text, keys) for text in said.values()])
            texts.update(said.keys())
            words.update(dict(zip(said, map(length, self._sketches[place]), strict=True)))
            for key in keys:
                self._having.setdefault(key, []).append(place)
        self._average = {lang: words[lang] / texts[lang] for lang in texts}

    def find(self, text: str, *, every: bool = False) -> list[Placed]:
        """Everything that answers, best first."""
        question = ask(text)
        wanted = {key for unit in question.units for key in unit.keys}
        having = {key: len(places) for key in wanted if (places := self._having.get(key))}
        ranking = Ranking(question, Filed(len(self._things), having, self._average), every=every)
        found: list[tuple[float, int]] = []
        for place in sorted({place for key in having for place in self._having[key]}):
            score = ranking.score(self._things[place][1], self._sketches[place])
            if score is not None:
                found.append((score, place))
        found.sort(key=lambda item: (-item[0], -item[1]))
        return [self._placed(place, score, ranking) for score, place in found]

    def _placed(self, place: int, score: float, ranking: Ranking) -> Placed:
        key, texts = self._things[place]
        return Placed(key, score, ranking.spans(texts, self._sketches[place]))
