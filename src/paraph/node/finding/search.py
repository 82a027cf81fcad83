"""Answers a question from the index, for those who may see the answers.

Rules

1. Nothing is looked at that the person may not read: the bodies somebody may read are part of what the engine is asked,
   so neither answers nor counts nor the time they take tell of anything else.
2. The engine gives candidates by their keys: first what has every unit of the question, then what has the rarest, and
   so on, until there are `CANDIDATES`. Of more, the latest filed are taken, and the answer says that there are more.
3. `language.finding.ranking` scores the candidates by their texts; what no text of theirs really says is dropped.
4. The index holds the record as it is now. Of the record as it stood on a day, what was not there yet is left out;
   words and places of the rest are those of now.
5. Counts by place are of the answers, so a place that is offered never leads nowhere.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.conf import settings

from paraph.language.finding.question import Question, Unit, ask
from paraph.language.finding.ranking import Filed as Statistics
from paraph.language.finding.ranking import Ranking
from paraph.language.folding import Span
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.finding.engines import PUBLIC, Engine, engine
from paraph.node.finding.expressions import All, Any, Expression, at_most
from paraph.node.finding.filings import place_key
from paraph.node.finding.index import follow, things_filed
from paraph.node.finding.tables import FiledKey, FiledUpTo
from paraph.node.finding.things import Thing, stands
from paraph.node.people.access import EVERYTHING, Access
from paraph.node.people.roles import RIGHTS, Right
from paraph.node.records import Current

CANDIDATES = 100
FACETS = ("kind", "body", "session", "area", "status", "language")


@dataclass(frozen=True, slots=True)
class Found:
    """One answer."""

    thing: Thing
    score: float
    ranking: Ranking = field(repr=False)
    sketches: Sequence[bytes] = field(repr=False)

    @property
    def spans(self) -> Mapping[str, tuple[Span, ...]]:
        """Language -> the places in that text which say what was asked, in code points; looked for when asked."""
        return self.ranking.spans(self.thing.texts, self.sketches)

    def as_json(self) -> dict[str, object]:
        """As `paraph find --json` prints it."""
        return {
            "kind": self.thing.kind,
            "id": self.thing.key,
            "document": self.thing.document or None,
            "paragraph": self.thing.paragraph or None,
            "score": self.score,
            "spans": {lang: [list(span) for span in spans] for lang, spans in sorted(self.spans.items())},
        }


@dataclass(frozen=True, slots=True)
class Findings:
    """All answers, best first."""

    found: tuple[Found, ...]
    more: bool
    """Whether further things have words of the question, which were not ranked."""

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """`session`, `kind` and so on -> value -> how many answers belong there."""


def find(
    text: str,
    *,
    bodies: Collection[str] | None = None,
    within: Mapping[str, str] | None = None,
    every: bool = False,
    current: Current | None = None,
) -> Findings:
    """What the record says to `text`, a question in any language.

    `bodies` are those that may be read, `None` for all; `within` narrows to places (`FACETS`); with `every` all units
    must be said. A question without words finds nothing.
    """
    current = current or records.current()
    if records.as_of() is None:
        return answers(text, follow(current), bodies=bodies, within=within or {}, every=every)
    standing = FiledUpTo.objects.filter(mechanism=current.mechanism).first()
    if standing is None:
        return Findings((), more=False)
    now = answers(text, standing, bodies=bodies, within=within or {}, every=every)
    then = [found for found in now.found if stands(current.state, found.thing)]
    return Findings(tuple(then), now.more, _counts(then))


def find_published(text: str, state: State, mark: str, *, within: Mapping[str, str] | None = None) -> Findings:
    """What the published part of the record says, from an index made of it alone.

    `state` is `publishing.Public.state` and `mark` its mark: what is filed follows the mark. Nothing that was not
    published has any part in what is found, counted, or the time it takes.
    """
    name = f"{PUBLIC}{settings.HOME.mechanism}"[:64]
    current = Current(state, mark, settings.HOME.side, name, state.languages, 0)
    return answers(text, follow(current), within=within or {})


def answers(
    text: str,
    standing: FiledUpTo,
    *,
    bodies: Collection[str] | None = None,
    within: Mapping[str, str],
    every: bool = False,
) -> Findings:
    """As `find`, from the index as it stands."""
    question = ask(text)
    if not question.units or (bodies is not None and not bodies):
        return Findings((), more=False)
    places = [Any((place_key(name, value),)) for name, value in within.items() if value]
    if bodies is not None:
        places.append(Any(tuple(place_key("body", body) for body in sorted(bodies))))
    statistics = _statistics(question, places, standing)
    ranking = Ranking(question, statistics, every=every)
    numbers = _candidates(question, statistics, places, engine(standing.mechanism), every=every)
    found = _ranked(ranking, numbers, standing.mechanism, bodies)
    found = [answer for answer in found if _is_within(answer, within)]
    return Findings(tuple(found), len(numbers) >= CANDIDATES, _counts(found))


def readable_bodies(access: Access, current: Current) -> Collection[str] | None:
    """The bodies whose things `access` may find; `None` for all of them, those yet to come included."""
    if any(Right.READ in RIGHTS[role] for role in access.roles.get(EVERYTHING, frozenset())):
        return None
    return frozenset(body.key for body in access.bodies(current.state))


def _statistics(question: Question, places: Collection[Any], standing: FiledUpTo) -> Statistics:
    keys = {key for unit in question.units for key in unit.keys}.union(*(place.of for place in places))
    rows = FiledKey.objects.filter(mechanism=standing.mechanism, key__in=keys).values_list("key", "things")
    words = {lang: said / texts for lang, (texts, said) in json.loads(standing.words).items() if texts}
    return Statistics(standing.things, dict(rows), words)


def _candidates(
    question: Question, known: Statistics, places: list[Expression], by: Engine, *, every: bool
) -> list[int]:
    """Numbers of things worth ranking, in no order (rule 2)."""
    found: dict[int, None] = {}
    for parts in _steps(question, known, every=every):
        room = CANDIDATES - len(found)
        if room <= 0:
            break
        # What the step before found may be found again: ask for as many more.
        wanted = All((*places, *parts))
        if at_most(wanted, known.having):
            found.update(dict.fromkeys(by.newest(wanted, limit=CANDIDATES, having=known.having)))
    return list(found)[:CANDIDATES]


def _steps(question: Question, known: Statistics, *, every: bool) -> Iterator[tuple[Expression, ...]]:
    """What to ask the engine for, one after the other, each a list of things wanted together."""
    units = [(expression(unit, known), unit) for unit in question.units]
    said = [(wanted, unit) for wanted, unit in units if wanted is not None]
    must = tuple(wanted for wanted, unit in said if unit.required or (every and unit.weight == 1.0))
    if len(must) < sum(unit.required or (every and unit.weight == 1.0) for unit in question.units) or not said:
        return
    whole = tuple(wanted for wanted, unit in said if unit.weight == 1.0)
    if len(whole) > 1:
        yield whole
    if must:
        yield must
        return
    said.sort(key=lambda pair: frequency(pair[1], known))
    for at, (wanted, unit) in enumerate(said):
        others = tuple(other for place, (other, _) in enumerate(said) if place != at)
        if others and frequency(unit, known) > CANDIDATES:
            yield wanted, Any(others)
        yield (wanted,)


def expression(unit: Unit, known: Statistics) -> Expression | None:
    """What the engine is to look for; `None` where nothing filed has any of it."""
    ways = []
    for way in unit.ways:
        words = [tuple(sorted(key for key in asked.keys if known.having.get(key))) for asked in way]
        if all(words):
            ways.append(All(tuple(Any(keys) for keys in words)))
    return Any(tuple(dict.fromkeys(ways))) if ways else None


def frequency(unit: Unit, known: Statistics) -> int:
    """How many things have the unit, at most."""
    return sum(
        min((sum(known.having.get(key, 0) for key in asked.keys) for asked in way), default=0) for way in unit.ways
    )


def _ranked(ranking: Ranking, numbers: list[int], mechanism: str, bodies: Collection[str] | None) -> list[Found]:
    scored = []
    for number, thing, sketches in things_filed(numbers, mechanism):
        if bodies is not None and thing.body not in bodies:
            continue  # two bodies may share a key: what decides is the body itself
        score = ranking.score(thing.texts, sketches)
        if score is not None:
            scored.append((score, number, Found(thing, score, ranking, sketches)))
    scored.sort(key=lambda item: (-item[0], -item[1]))
    return [found for _, _, found in scored]


def _is_within(found: Found, within: Mapping[str, str]) -> bool:
    return all(value in _values(found, name) for name, value in within.items() if value)


def _counts(found: list[Found]) -> dict[str, dict[str, int]]:
    return {
        name: dict(Counter(value for answer in found for value in _values(answer, name)).most_common())
        for name in FACETS
    }


def _values(found: Found, name: str) -> tuple[str, ...]:
    """Where an answer belongs; to every language it has a text in."""
    if name == "language":
        return tuple(sorted(found.thing.texts))
    value = getattr(found.thing, name, "")
    return (value,) if value else ()


def mechanism() -> str:
    """The mechanism of this node, for those who file things themselves."""
    return str(settings.HOME.mechanism)
