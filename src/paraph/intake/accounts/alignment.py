"""Accounts of one session laid beside each other, fact by fact, differences first.

Rules
    1. A line is one fact; each account has on it what it states there, in its own words, or nothing.
    2. Facts share a line by what needs no translation (`accounts`, rule 2): the fact's name, the side of a chair, the
       topic of an area. Areas without a topic stand last, side by side and not compared.
    3. Lines on which accounts differ come first: other words, other verbs, other values, other numbers, silence.

Example: three accounts, two of "80 delegates" and one of "84": the line `delegates` with the values 80, 80, 84, of the
kind "value", stands above `session.ordinal`, on which all agree.

Reads: a group of accounts. Writes: lines.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from paraph.intake.accounts.grouping import AccountGroup, Kind, Shown, differences
from paraph.intake.marks.lexicon import DATA
from paraph.intake.reading import Chair, Fact, Reading
from paraph.messages import Phrase

ORDER = (Kind.WORDING, Kind.STANCE, Kind.VALUE, Kind.COUNT, Kind.ONE_ONLY)
SINGLE = ("body.name", "body.kind", "body.parent", "session.ordinal", "session.date", "session.end_date",
          "session.city", "session.venue", "session.format", "delegates", "next_session")  # fmt: skip
OTHER_AREAS = "areas"


@dataclass(frozen=True, slots=True)
class Line:
    """One fact as the accounts state it."""

    fact: str
    """ "session.date", "chairs.IN", "subgroups", "areas.wind_tunnel"; "areas" for those without a topic."""

    values: Mapping[str, tuple[Shown, ...]]
    """By the name of each source what it states: of a chair name and post, of an area the stance and then the words."""

    kinds: tuple[Kind, ...] = ()
    """How the accounts differ; empty where they do not, or are not compared."""

    why: tuple[Phrase, ...] = ()

    passing: frozenset[str] = frozenset()
    """Names of the sources that name the topic and state nothing of it."""


def aligned(accounts: AccountGroup) -> tuple[Line, ...]:
    """Every fact that some account states. Names of sources must differ; which account is right is not asked."""
    found: dict[str, list[tuple[Kind, Phrase]]] = {}
    for difference in differences(accounts):
        found.setdefault(difference.fact, []).append((difference.kind, difference.why))
    lines = [_with(line, found.get(line.fact, [])) for line in _lines(accounts.readings) if any(line.values.values())]
    return tuple(sorted(lines, key=_place))


def government_of(reading: Reading) -> str | None:
    """The party whose government published the release, by its publisher's names and address; None if unclear."""
    release = reading.release
    names = "\n".join(filter(None, (release.ministry, release.office, reading.source)))
    found = {party for party, signs in _governments().items() if signs.search(names)}
    return found.pop() if len(found) == 1 else None


def _with(line: Line, found: Sequence[tuple[Kind, Phrase]]) -> Line:
    kinds = dict.fromkeys(kind for kind, _ in found)
    return replace(line, kinds=tuple(sorted(kinds, key=ORDER.index)), why=tuple(why for _, why in found))


def _place(line: Line) -> tuple[bool, int]:
    return line.fact == OTHER_AREAS, ORDER.index(line.kinds[0]) if line.kinds else len(ORDER)


def _lines(readings: Sequence[Reading]) -> Iterator[Line]:
    facts = {reading.source: dict(reading.facts()) for reading in readings}
    for key in SINGLE:
        yield Line(key, {source: _shown(found.get(key)) for source, found in facts.items()})
    parties = {one.source: sorted(one.body.parties, key=lambda party: party.value) for one in readings}
    yield Line("body.parties", {source: tuple(map(_fact, found)) for source, found in parties.items()})
    for side in dict.fromkeys(chair.side.value for one in readings for chair in one.chairs if chair.side):
        yield Line(f"chairs.{side}", {one.source: tuple(_chairs(one.chairs, side)) for one in readings})
    yield Line("subgroups", {one.source: tuple(map(_fact, one.subgroups)) for one in readings})
    yield Line("signed", {one.source: tuple(map(_fact, one.signed)) for one in readings})
    topics = dict.fromkeys(area.topic.value for one in readings for area in one.areas if area.topic)
    for topic in (*topics, None):
        key = f"areas.{topic}" if topic else OTHER_AREAS
        values = {one.source: tuple(_areas(one, topic)) for one in readings}
        named = frozenset(one.source for one in readings if topic in one.topics and not values[one.source])
        yield Line(key, values, passing=named)


def _shown(fact: Fact[object] | None) -> tuple[Shown, ...]:
    return () if fact is None else (_fact(fact),)


def _fact(fact: Fact[object]) -> Shown:
    return Shown(fact.value if isinstance(fact.value, str | int) else str(fact.value), fact.span)


def _chairs(chairs: Sequence[Chair], side: str) -> Iterator[Shown]:
    for chair in chairs:
        if chair.side and chair.side.value == side:
            yield from (_fact(fact) for fact in (chair.name, chair.post) if fact)


def _areas(reading: Reading, topic: str | None) -> Iterator[Shown]:
    for area in reading.areas:
        if (area.topic.value if area.topic else None) == topic:
            yield from (_fact(area.stance), _fact(area.text))


@lru_cache(maxsize=1)
def _governments() -> dict[str, "regex.Pattern[str]"]:
    held = tomllib.loads((DATA / "governments.toml").read_text(encoding="utf-8"))
    flags = regex.IGNORECASE | regex.MULTILINE
    return {party: regex.compile("|".join(signs), flags) for party, signs in held["signs"].items()}
