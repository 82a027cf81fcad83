"""Which session is this release about, if about any.

Every place where a sentence joins a body to a session word or to a number ("11th session of the Working Group",
"आयोग के 26वें सत्र", "25-е заседание … комиссии") is an *event*. Each event is weighed by where it stands (headline, first
sentences), by the verb nearest to it (was held, was co-chaired; will be held), and by what points elsewhere (since the
last, the next, results of, had been held). Events of one number belong together; the heaviest group is the session
of the release, unless nothing in it is heavy enough.

Reads: sentences with BODYREF units. Writes: `Choice`: the events of the session, its body, whether held or announced.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from paraph.intake.bodies import BodyMention
from paraph.intake.rows import Row, Unit, grammar, pattern
from paraph.language.dates import DateMention


class Place(StrEnum):
    """Part of the release a sentence stands in."""

    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, marked."""

    row: Row
    place: Place
    number: int
    """Among the sentences of its place, from 0."""


class Role(StrEnum):
    """What an event is to the release."""

    HELD = "held"
    FUTURE = "future"
    NAMED = "named"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Event:
    """A session of a body, as one sentence names it."""

    sentence: Sentence
    first: int
    after: int
    """The units that name it."""

    body: BodyMention | None
    ordinal: Unit | None
    session: Unit | None
    role: Role
    weight: float
    rule: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The session a release is about."""

    events: tuple[Event, ...]
    """Heaviest first."""

    weight: float
    ordinal: Unit | None
    status: str = "held"
    sentences: tuple[Sentence, ...] = field(default=())
    """Those the events stand in, in text order."""


PLACE_WEIGHT = {Place.HEADLINE: 3.0, Place.SUBHEADLINE: 2.0}
BODY_WEIGHTS = (4.0, 3.0, 2.0, 1.0)
LATER_WEIGHT = 0.5
ROLE_WEIGHT = {Role.HELD: 3.0, Role.FUTURE: 0.5, Role.NAMED: 0.0, Role.OTHER: -6.0}
ENOUGH = 4.5
LONG_BEFORE = timedelta(days=75)
"""A session held longer before the posting than this is background."""

FAR = timedelta(days=40)
"""A day further from the session's than this belongs to another one."""

CLAUSE = 10
_OF_EN = pattern("OF THE? $")

NEAR = 25
"""Units within which a verb belongs to an event."""


def find_events(sentences: Sequence[Sentence], lang: str, posted: date | None) -> list[Event]:
    """Every event of these sentences, in text order."""
    events = []
    for sentence in sentences:
        marks = sentence.row.marks
        taken = 0
        if not any(unit.kind in {"BODYREF", "ORD"} for unit in sentence.row.units):
            continue
        found = sorted(
            (
                (match, rule)
                for rule, wanted in enumerate(grammar("events", lang, "named"))
                for match in wanted.finditer(marks)
            ),
            key=lambda pair: (pair[0].start(), -pair[0].end(), pair[1]),
        )
        starts: set[int] = set()
        for match, _rule in found:
            if match.start() >= taken or not starts & set(range(match.start(), match.end())):
                events.append(_event(sentence, match, lang, posted))
                taken = match.end()
                starts |= set(range(match.start(), match.end()))
    return events


def choose(events: Sequence[Event]) -> Choice | None:
    """The session the events speak of, or None where no event is heavy enough."""
    groups: dict[object, list[Event]] = defaultdict(list)
    for event in events:
        if event.role is not Role.OTHER:
            groups[event.ordinal.value if event.ordinal else None].append(event)
    if not groups:
        return None
    unnumbered = groups.pop(None, [])
    numbers = {number for number, group in groups.items() if _weight(group) >= ENOUGH}
    unnumbered = [event for event in unnumbered if not _of_another_number(event, numbers)]
    ranked = sorted(groups.values(), key=_weight, reverse=True)
    best = ranked[0] if ranked and _weight(ranked[0]) >= 0.4 * _weight(unnumbered) else []
    chosen = _of_one_day(sorted([*best, *unnumbered], key=lambda event: -event.weight))
    weight = _weight(chosen)
    if weight < ENOUGH:
        return None
    held = any(event.role is Role.HELD for event in chosen)
    ordinal = next((event.ordinal for event in chosen if event.ordinal), None) or _number_around(chosen, events)
    return Choice(
        events=tuple(chosen),
        weight=weight,
        ordinal=ordinal,
        status="held" if held or not any(event.role is Role.FUTURE for event in chosen) else "announced",
        sentences=tuple(dict.fromkeys(event.sentence for event in sorted(chosen, key=_order))),
    )


def _number_around(chosen: Sequence[Event], events: Sequence[Event]) -> Unit | None:
    """The number of the session within which what is told began: "начала работу группа … в рамках 4-го заседания"."""
    kinds = {event.body.kind for event in chosen if event.body}
    around = (event for event in events if event.rule == "within-a-session" and event.sentence.number <= 1)
    return next((event.ordinal for event in around if event.ordinal and event.body and event.body.kind in kinds), None)


def _of_another_number(event: Event, numbers: Collection[object]) -> bool:
    """Whether the sentence of an event without number counts another session than those reported."""
    counted = {unit.value for unit in event.sentence.row.units if unit.kind == "ORD"}
    return bool(numbers and counted) and not counted & set(numbers)


def _of_one_day(events: Sequence[Event]) -> list[Event]:
    """The events without those whose sentence has another day, far from that of the heaviest event with one."""
    days = [(event, _first_day(event.sentence.row)) for event in events]
    main = next((day for _, day in days if day is not None), None)
    return [event for event, day in days if day is None or main is None or abs(day - main) <= FAR]


def _first_day(row: Row) -> date | None:
    days = (unit.value for unit in row.units if isinstance(unit.value, DateMention))
    return next((day.start for day in days if day.kind in {"exact", "range"} and day.start), None)


def _order(event: Event) -> tuple[int, int]:
    return event.sentence.row.units[event.first].start, event.first


def _weight(group: Sequence[Event]) -> float:
    """The two heaviest count whole, the others a little."""
    weights = sorted((event.weight for event in group), reverse=True)
    return sum(max(weight, 0.0) for weight in weights[:2]) + 0.2 * sum(weight for weight in weights[2:] if weight > 0)


def _event(sentence: Sentence, match: "re.Match[str]", lang: str, posted: date | None) -> Event:
    groups = match.groupdict()
    units = sentence.row.units

    def unit(name: str) -> Unit | None:
        return units[match.start(name)] if groups.get(name) is not None else None

    named, ordinal, session = unit("body"), unit("ord2") or unit("ord"), unit("ses")
    body = named.value if named is not None and isinstance(named.value, BodyMention) else None
    if body is None:
        body = _owner(sentence.row, match.start())
    role, rule = _role(sentence, match.start(), match.end(), lang, posted)
    weight = _place_weight(sentence) + ROLE_WEIGHT[role]
    if body is None:
        weight -= 1.5
    elif body.bare:
        weight -= 0.5
    if session is None and ordinal is None and not (body and body.meets):
        weight -= 2.5 if role is not Role.HELD else 1.0
    if ordinal is not None:
        weight += 1.0
    return Event(sentence, match.start(), match.end(), body, ordinal, session, role, weight, rule)


def _owner(row: Row, first: int) -> BodyMention | None:
    """The body whose session this is where only a pronoun says so: "the Working Group … during its 11th meeting"."""
    if first == 0 or row.shown(first - 1, first).lower() not in OWNERS:
        return None
    named = [unit.value for unit in row.units[:first] if isinstance(unit.value, BodyMention)]
    return named[0] if len(named) == 1 else None


OWNERS = frozenset({"its", "their", "अपनी", "अपने", "своё", "свое", "своем", "своём"})


def _place_weight(sentence: Sentence) -> float:
    if sentence.place is not Place.BODY:
        return PLACE_WEIGHT[sentence.place]
    return BODY_WEIGHTS[sentence.number] if sentence.number < len(BODY_WEIGHTS) else LATER_WEIGHT


def _role(sentence: Sentence, first: int, after: int, lang: str, posted: date | None) -> tuple[Role, str]:  # noqa: PLR0911 - one a rule
    row = sentence.row
    named = {unit.kind for unit in row.units[first:after]}
    before = {unit.kind for unit in row.units[max(0, first - 2) : first]}
    if {"LAST", "EVE"} & (named | before) or _is_recalled(row, first):
        within = first > 0 and row.shown(first - 1, first).lower() == "в рамках"
        return Role.OTHER, "within-a-session" if within else "previous-session"
    if "NEXT" in named | before and not _is_regular(row, first):
        leads = sentence.place is not Place.BODY or sentence.number == 0
        told = {unit.kind for unit in row.units[max(0, first - 4) : first]}
        dated = "ORD" in named or ("WILL" in told and any(unit.kind == "DATE" for unit in row.units[after:]))
        return (Role.FUTURE, "next-announced") if leads and dated else (Role.OTHER, "next-session")
    if any(row.units[at].kind == "SESSION" and _is_plural(row, at, lang) for at in range(first, after)):
        return Role.OTHER, "several-sessions"
    if lang == "en" and named & {"SESSION", "ORD"} and _OF_EN.search(row.marks, max(0, first - 2), first):
        return Role.OTHER, "of-a-session"
    if lang == "hi" and pattern("(MEIN | KA)? (LAST | SE LAST)").match(row.marks, after):
        return Role.OTHER, "previous-session"
    following = {unit.kind for unit in row.units[after : after + 4]}
    if lang == "en" and "LAST" in following and "HELD" in following:
        return Role.OTHER, "previous-session"
    if lang == "ru" and "UNDER" in before:
        return Role.NAMED, "within-a-session"
    if _long_before(row, posted):
        return Role.OTHER, "held-long-before"
    if _is_attended(row, first):
        return Role.HELD, "was-attended"
    return _by_verb(row, first, after, lang)


def _is_attended(row: Row, first: int) -> bool:
    """Whether somebody attended the event: "participated in the …", "visited Washington to participate in the …"."""
    attended = [unit for unit in row.units[max(0, first - 4) : first] if unit.kind == "ATTEND"]
    if not attended or any(unit.kind == "WILL" for unit in row.units):
        return False
    if attended[-1].value != "inf":
        return True
    visits = [unit for unit in row.units if unit.kind == "EVENT" and unit.value == "visit"]
    return any(row.text[unit.start : unit.end].lower() in {"visited", "paid a visit"} for unit in visits)


def _is_regular(row: Row, first: int) -> bool:
    """Whether "the next round" is the one reported: it was hosted or held ("Delhi hosted the next round of …")."""
    kinds = [unit.kind for unit in row.units[max(0, first - 3) : first]]
    return bool({"HOST", "HELD"} & set(kinds)) and not any(
        unit.kind in {"WILL", "STANCE"} for unit in row.units[:first]
    )


PLURAL = {"en": ("s",), "hi": ("ों", "ें"), "ru": ("ий", "сессии", "встречи", "раунды")}


PLURAL_VERBS = frozenset({"состоялись", "прошли", "проведены", "завершились", "начались"})
"""What in Russian tells "заседания" (sessions) from "заседания" (of a session)."""


def _is_plural(row: Row, at: int, lang: str) -> bool:
    if lang == "ru" and at and row.shown(at - 1, at).lower() in PLURAL_VERBS:
        return True
    return row.shown(at, at + 1).lower().endswith(PLURAL[lang])


def _is_recalled(row: Row, first: int) -> bool:
    """Whether the words before an event look back: "recalled that the …", "since the …"."""
    for at in range(first - 1, max(-1, first - 5), -1):
        if row.units[at].kind in {"STOP", "COMMA", "SEMI"}:
            return False
        if row.units[at].kind in {"LAST", "EVE"}:
            return True
    return False


def _by_verb(row: Row, first: int, after: int, lang: str) -> tuple[Role, str]:
    nearest: tuple[int, Role, str] | None = None
    for at in range(max(0, first - NEAR), min(len(row), after + NEAR)):
        unit = row.units[at]
        if first <= at < after or unit.kind not in {
            "HELD",
            "HOST",
            "CHAIR",
            "CHAIRED",
            "WILL",
            "LED",
            "CHAIRMANSHIP",
            "POSTPONED",
        }:
            continue
        distance = at - after if at >= after else (first - at) + (6 if lang == "hi" else 1)
        role, rule = _verb(row, at, unit, lang)
        if nearest is None or distance < nearest[0]:
            nearest = distance, role, rule
    numbered = any(unit.kind == "ORD" for unit in row.units[first:after])
    inside = {unit.kind for unit in row.units[first:after]}
    if "WILL" in inside:
        return Role.FUTURE, "will-be"
    if "HELD" in inside:
        return Role.HELD, "was-held"
    own = any(isinstance(unit.value, BodyMention) and len(unit.value.parties) > 1 for unit in row.units[first:after])
    told = numbered or (own and "SESSION" in inside)
    if nearest is None and told and any(unit.kind == "STANCE" for unit in row.units):
        return Role.HELD, "dealt-with-subjects"
    return (nearest[1], nearest[2]) if nearest else (Role.NAMED, "named")


def _verb(row: Row, at: int, unit: Unit, lang: str) -> tuple[Role, str]:
    if unit.kind in {"WILL", "POSTPONED"} or unit.value == "future":
        return Role.FUTURE, "will-be"
    near = slice(at, _clause_end(row, at)) if lang == "hi" else slice(max(0, at - 3), at)
    if any(other.kind == "WILL" for other in row.units[near]):
        return Role.FUTURE, "will-be"
    if lang == "en" and row.shown(max(0, at - 1), at).lower() in {"had been", "has been", "have been"}:
        return (Role.OTHER, "had-been") if row.shown(at - 1, at).lower() == "had been" else (Role.HELD, "was-held")
    rules = {"LED": "was-led", "HELD": "was-held", "HOST": "was-held"}
    return Role.HELD, rules.get(unit.kind, "was-chaired")


def _clause_end(row: Row, at: int) -> int:
    """The next sign or connective after a unit, ten units away at most."""
    end = min(len(row), at + CLAUSE)
    return next((place for place in range(at + 1, end) if row.units[place].kind in {"STOP", "COMMA", "SEMI"}), end)


def _long_before(row: Row, posted: date | None) -> bool:
    days = [unit.value for unit in row.units if isinstance(unit.value, DateMention)]
    ends = [day.end or day.start for day in days if day.kind in {"exact", "range", "month", "year"}]
    return posted is not None and bool(ends) and all(end is not None and end < posted - LONG_BEFORE for end in ends)
