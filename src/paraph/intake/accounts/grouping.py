"""Accounts of one session side by side: which readings belong together, and where they differ.

Rules
    1. Two readings are accounts of one session when they name the same parties and the same kind of body, nothing they
       state of number and day contradicts, and at least one of number and day is stated by both and equal. In one
       language the names of the bodies must be alike too.
    2. Facts are aligned by what needs no translation: numbers, days, the side of a chair, the topic of an area. What
       cannot be aligned is not compared.
    3. A difference names what differs and shows each account's own words; no account is taken for the right one.

Example: the English release of the 11th session has "establishment of a modernised wind tunnel facility", the Hindi one
"एक आधुनिक पवन सुरंग सुविधा की स्थापना" ("modern"): one difference of wording on the topic `wind_tunnel`.

Reads: readings. Writes: groups of readings, differences with spans in each.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz

from paraph.intake.marks.lexicon import DATA
from paraph.intake.reading import Area, Chair, Fact, Reading
from paraph.intake.source import Span
from paraph.language.script import fold
from paraph.messages import N_, Phrase

ALIKE = 60.0
"""Likeness of two names of one body in one language, from 0 to 100."""

MANY = 2


class Kind(StrEnum):
    """How accounts differ."""

    VALUE = "value"
    """They state different values of one fact."""

    COUNT = "count"
    """They list different numbers of things."""

    STANCE = "stance"
    """They say of one topic that the sides did different things."""

    WORDING = "wording"
    """They qualify one topic differently: modern and modernised."""

    ONE_ONLY = "one_only"
    """One states what another is silent on."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What one account says of a fact."""

    value: str | int | None
    """As the reading has it; None where the account says nothing."""

    span: Span | None
    """Where it says so, in the text of that source."""


@dataclass(frozen=True, slots=True)
class AccountGroup:
    """Readings of one session, in the order they were given."""

    readings: tuple[Reading, ...]
    why: tuple[Phrase, ...]
    """What they have in common."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that accounts of a session state differently."""

    kind: Kind
    fact: str
    """The key of the fact ("session.date", "subgroups"), or "areas.<topic>" for a topic."""

    values: Mapping[str, Shown]
    """What each account says, by the name of its source."""

    why: Phrase


def group(readings: Sequence[Reading]) -> list[AccountGroup]:
    """The sessions that `readings` report, each with its accounts; readings that report none are left out.

    A session with one account is a group of one. Does not compare with what the record holds.
    """
    groups: list[list[Reading]] = []
    for reading in readings:
        if not reading.is_session:
            continue
        home = next((known for known in groups if all(_same_session(other, reading) for other in known)), None)
        if home is None:
            groups.append([reading])
        else:
            home.append(reading)
    return [AccountGroup(tuple(known), tuple(_common(known))) for known in groups]


def of_one_session(readings: Sequence[Reading]) -> AccountGroup:
    """Readings that are known to report one session, as the record knows its releases, whatever they state of it."""
    return AccountGroup(tuple(readings), tuple(_common(readings)) if readings else ())


def differences(accounts: AccountGroup) -> list[Difference]:
    """Where the accounts of one session differ, facts of the session first, then lists, then topics."""
    readings = accounts.readings
    if len(readings) < MANY:
        return []
    return [*_of_values(readings), *_of_counts(readings), *_of_chairs(readings), *_of_topics(readings)]


def _same_session(one: Reading, other: Reading) -> bool:
    if _parties(one) != _parties(other) or _value(one.body.kind) != _value(other.body.kind):
        return False
    ordinals = _value(one.session.ordinal), _value(other.session.ordinal)
    days = _value(one.session.date), _value(other.session.date)
    if None not in ordinals and ordinals[0] != ordinals[1]:
        return False
    if None not in days and days[0] != days[1] and not _days_touch(one, other):
        return False
    if None in ordinals and None in days:
        return False
    return one.lang != other.lang or _alike(one, other)


def _alike(one: Reading, other: Reading) -> bool:
    names = one.body.name, other.body.name
    if names[0] is None or names[1] is None:
        return True
    return fuzz.token_set_ratio(*(fold(name.value).text.lower() for name in names if name)) >= ALIKE


def _days_touch(one: Reading, other: Reading) -> bool:
    """Whether the days of one account overlap those of the other, or are next to each other."""
    first, second = _days(one), _days(other)
    if first is None or second is None:
        return False
    return (first[0] - second[1]).days <= 1 and (second[0] - first[1]).days <= 1


def _days(reading: Reading) -> tuple[date, date] | None:
    if reading.session.date is None:
        return None
    first = date.fromisoformat(reading.session.date.value)
    last = reading.session.end_date
    return first, date.fromisoformat(last.value) if last else first


def _common(readings: Sequence[Reading]) -> Iterator[Phrase]:
    first = readings[0]
    if len(readings) < MANY:
        return
    yield Phrase(N_("Same parties: {parties}."), parties=", ".join(sorted(_parties(first))))
    ordinals = {_value(reading.session.ordinal) for reading in readings}
    days = {_value(reading.session.date) for reading in readings}
    if len(ordinals) == 1 and None not in ordinals:
        yield Phrase(N_("Same number of the session: {ordinal}."), ordinal=ordinals.pop())
    if len(days) == 1 and None not in days:
        yield Phrase(N_("Same day: {day}."), day=days.pop())


VALUES = ("ordinal", "date", "end_date", "format")


def _of_values(readings: Sequence[Reading]) -> Iterator[Difference]:
    for name in VALUES:
        yield from _value_difference(f"session.{name}", {r.source: getattr(r.session, name) for r in readings})
    yield from _value_difference("delegates", {reading.source: reading.delegates for reading in readings})


def _value_difference(key: str, facts: Mapping[str, Fact[object] | None]) -> Iterator[Difference]:
    stated = {fact.value for fact in facts.values() if fact}
    if len(stated) > 1:
        yield Difference(Kind.VALUE, key, _shown(facts), Phrase(N_("The accounts state different values.")))
    elif stated and any(fact is None for fact in facts.values()):
        yield Difference(Kind.ONE_ONLY, key, _shown(facts), Phrase(N_("Not every account states this.")))


COUNTED = ("subgroups", "signed")


def _of_counts(readings: Sequence[Reading]) -> Iterator[Difference]:
    for name in COUNTED:
        lists = {reading.source: getattr(reading, name) for reading in readings}
        values = {source: _length(facts) for source, facts in lists.items()}
        counts = {len(facts) for facts in lists.values() if facts}
        if len(counts) > 1:
            why = Phrase(N_("The accounts list different numbers of them: {counts}."), counts=_numbers(lists))
            yield Difference(Kind.COUNT, name, values, why)
        elif counts and not all(lists.values()):
            yield Difference(Kind.ONE_ONLY, name, values, Phrase(N_("Not every account states this.")))


def _length(facts: Sequence[Fact[object]]) -> Shown:
    """How many an account lists and where; nothing where it lists none, for that is silence and not a number."""
    return Shown(len(facts), (facts[0].span[0], facts[-1].span[1])) if facts else Shown(None, None)


def _numbers(lists: Mapping[str, Sequence[object]]) -> str:
    return ", ".join(str(len(facts)) for facts in lists.values())


def _of_chairs(readings: Sequence[Reading]) -> Iterator[Difference]:
    sides = dict.fromkeys(chair.side.value for reading in readings for chair in reading.chairs if chair.side)
    for side in sides:
        chairs = {reading.source: _chairs_of(reading, side) for reading in readings}
        if any(not found for found in chairs.values()):
            values = {source: _chair_shown(found) for source, found in chairs.items()}
            why = Phrase(N_("Not every account names a chair of the side {side}."), side=side)
            yield Difference(Kind.ONE_ONLY, f"chairs.{side}", values, why)
        elif len({len(found) for found in chairs.values()}) > 1:
            values = {source: Shown(len(found), _chair_shown(found).span) for source, found in chairs.items()}
            why = Phrase(N_("The accounts list different numbers of them: {counts}."), counts=_numbers(chairs))
            yield Difference(Kind.COUNT, f"chairs.{side}", values, why)


def _chairs_of(reading: Reading, side: str) -> tuple[Chair, ...]:
    return tuple(chair for chair in reading.chairs if chair.side and chair.side.value == side)


def _chair_shown(chairs: Sequence[Chair]) -> Shown:
    fact = (chairs[0].name or chairs[0].post) if chairs else None
    return Shown(fact.value, fact.span) if fact else Shown(None, None)


def _of_topics(readings: Sequence[Reading]) -> Iterator[Difference]:
    topics = dict.fromkeys(area.topic.value for reading in readings for area in reading.areas if area.topic)
    for topic in topics:
        areas = {reading.source: _area_of(reading, topic) for reading in readings}
        told = {source: area for source, area in areas.items() if area}
        if not all(_speaks(reading, topic) for reading in readings):
            why = Phrase(N_("Not every account speaks of this topic."))
            yield Difference(Kind.ONE_ONLY, f"areas.{topic}", _areas_shown(areas), why)
        if len({area.stance.value for area in told.values()}) > 1:
            values = {source: Shown(area.stance.value, area.stance.span) for source, area in told.items()}
            why = Phrase(N_("The accounts say that the sides did different things about this topic."))
            yield Difference(Kind.STANCE, f"areas.{topic}", values, why)
        yield from _of_wording(topic, readings, told)


def _speaks(reading: Reading, topic: str) -> bool:
    """Whether an account has the topic, if only in passing or within another: "technology transfer in mining"."""
    return topic in reading.topics or _area_of(reading, topic) is not None


def _area_of(reading: Reading, topic: str) -> Area | None:
    return next((area for area in reading.areas if area.topic and area.topic.value == topic), None)


def _areas_shown(areas: Mapping[str, Area | None]) -> dict[str, Shown]:
    return {
        source: Shown(area.text.value, area.text.span) if area else Shown(None, None) for source, area in areas.items()
    }


def _of_wording(topic: str, readings: Sequence[Reading], told: Mapping[str, Area]) -> Iterator[Difference]:
    """Qualities that two accounts give one topic and that exclude each other."""
    languages = {reading.source: reading.lang for reading in readings}
    for contrast, sides in _contrasts().items():
        said = {
            source: next((side for side, words in sides.items() if _says(area, words[languages[source]])), None)
            for source, area in told.items()
        }
        if len({side for side in said.values() if side}) > 1:
            why = Phrase(N_("The accounts qualify this topic differently: {contrast}."), contrast=_CONTRAST[contrast])
            yield Difference(Kind.WORDING, f"areas.{topic}", _areas_shown(dict(told)), why)


def _says(area: Area, beginnings: Sequence[str]) -> bool:
    text = f" {fold(area.text.value).text.lower()} "
    return any(f" {fold(beginning).text}" in text for beginning in beginnings)


_CONTRAST = {
    "modernisation": Phrase(N_("modern or modernised")),
    "novelty": Phrase(N_("new or existing")),
    "act": Phrase(N_("setting up or upgrading")),
    "sharing": Phrase(N_("joint or national")),
}


@lru_cache(maxsize=1)
def _contrasts() -> dict[str, dict[str, dict[str, list[str]]]]:
    return tomllib.loads((DATA / "contrasts.toml").read_text(encoding="utf-8"))


def _parties(reading: Reading) -> frozenset[str]:
    return frozenset(party.value for party in reading.body.parties)


def _value(fact: Fact[object] | None) -> object:
    return None if fact is None else fact.value


def _shown(facts: Mapping[str, Fact[object] | None]) -> dict[str, Shown]:
    shown = {}
    for source, fact in facts.items():
        value = fact.value if fact and isinstance(fact.value, str | int) else None
        shown[source] = Shown(value, fact.span if fact else None)
    return shown
