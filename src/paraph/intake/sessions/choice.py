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
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import expression, listed, listed_everywhere
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.roles import Role, role_of
from paraph.language.dates import DateMention


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

    around: Event | None = None
    """The session with a number within which they took place, where they have none themselves."""


PLACE_WEIGHT = {Place.HEADLINE: 3.0, Place.SUBHEADLINE: 2.0}
BODY_WEIGHTS = (4.0, 3.0, 2.0, 1.0)
LATER_WEIGHT = 0.5
ROLE_WEIGHT = {Role.HELD: 3.0, Role.FUTURE: 0.5, Role.NAMED: 0.0, Role.OTHER: -6.0}
ENOUGH = 4.5
EARLY = 2
"""Sentence of the text up to which a session to come that is counted is what a visit is told for."""

FAR = timedelta(days=40)
"""A day further from the session's than this belongs to another one."""


def find_events(sentences: Sequence[Sentence], lang: str, posted: date | None) -> list[Event]:
    """Every event of these sentences, in text order."""
    events: list[Event] = []
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
                event = _event(sentence, match, lang, posted)
                events.append(replace(event, weight=event.weight - JOINED) if _is_joined(event, events) else event)
                taken = match.end()
                starts |= set(range(match.start(), match.end()))
    return events


JOINED = 3.0
"""What a session weighs less that is told along with another: "the 20th meeting of A and the 6th meeting of B"."""


def _is_joined(event: Event, before: Sequence[Event]) -> bool:
    """Whether an event follows another one of its sentence by nothing but "and"."""
    last = before[-1] if before else None
    if last is None or last.sentence is not event.sentence or event.ordinal is None or last.body is None:
        return False
    between = [unit.kind for unit in event.sentence.row.units[last.after : event.first]]
    return bool(between) and set(between) <= {"AND", "THE", "COMMA", "OPEN", "CLOSE", "ABBR"}


def choose(events: Sequence[Event]) -> tuple[Choice | None, ...]:
    """What the events may speak of, the likeliest first; None where no event is heavy enough.

    The second, where there is one, takes the next session for what is announced: its day is set.
    """
    if any(_is_next(event) and _is_dated(event.sentence.row) for event in events):
        return _chosen(events), _chosen([_as_announced(event) for event in events])
    return (_chosen(events),)


def _is_next(event: Event) -> bool:
    return event.rule == "next-session" and event.session is not None and _is_to_come(event.sentence.row)


def _is_to_come(row: Row) -> bool:
    return any(unit.kind == "WILL" for unit in row.units)


def _as_announced(event: Event) -> Event:
    """The next session as one that is announced: so it is where its day is set and the text tells of no other."""
    if not _is_next(event):
        return event
    weight = event.weight + ROLE_WEIGHT[Role.FUTURE] - ROLE_WEIGHT[Role.OTHER] + 1.0
    return replace(event, role=Role.FUTURE, rule="next-announced", weight=weight)


def heaviest(events: Sequence[Event]) -> Choice | None:
    """What the events speak of first, however little they weigh; None where all are told of other sessions."""
    return _chosen(events, enough=0.0)


def _chosen(events: Sequence[Event], enough: float = ENOUGH) -> Choice | None:
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
    if best and _weight(unnumbered) and (_is_background(best, unnumbered) or _is_aside(best, unnumbered)):
        best = []
    chosen = _of_one_day(sorted([*best, *unnumbered], key=lambda event: -event.weight))
    weight = _weight(chosen)
    if weight < enough:
        return None
    ordinal = next((event.ordinal for event in chosen if event.ordinal), None) or _told_on_attending(events)
    if ordinal is None and status_of(chosen) == "announced":
        ordinal = next((event.ordinal for event in events if event.ordinal and _is_the_announced(event)), None)
    around = None if ordinal else _around(chosen, events)
    return Choice(
        events=tuple(chosen),
        weight=weight,
        ordinal=around.ordinal if around else ordinal,
        around=around,
        status=status_of(chosen),
        sentences=tuple(dict.fromkeys(event.sentence for event in sorted(chosen, key=_order))),
    )


def _is_the_announced(event: Event) -> bool:
    """Whether an event counts what is announced: "at the Commission's upcoming | 24th meeting we will discuss …"."""
    return event.rule == "next-session" and event.session is not None and (event.body is None or event.body.bare)


def _told_on_attending(events: Sequence[Event]) -> Unit | None:
    """The number that only those who attended tell of: "led the delegation to participate in the 5th meeting"."""
    told = {event.ordinal.value: event.ordinal for event in events if event.ordinal and event.session}
    attended = [event for event in events if event.body is None and event.session and _is_attended(event)]
    return next((event.ordinal for event in attended), None) if len(told) == 1 else None


def _is_attended(event: Event) -> bool:
    """Whether the words before an event say that a delegation took part in it."""
    before = event.sentence.row.units[max(0, event.first - 3) : event.first]
    led = any(unit.kind == "LED" for unit in event.sentence.row.units[: event.first])
    return led and any(unit.kind == "ATTEND" for unit in before)


def status_of(events: Sequence[Event]) -> str:
    """Whether the session these events tell of was held or is announced."""
    roles = {event.role for event in events}
    return "announced" if Role.FUTURE in roles and Role.HELD not in roles else "held"


LATE = 4
"""Sentence of the text from which on a session with a number is background where another one opened the report."""


def _is_background(counted: Sequence[Event], others: Sequence[Event]) -> bool:
    if not _comes_late(counted) or _comes_late(others):
        return False
    states = {code for event in others if event.body for code, _ in event.body.parties}
    return not any(_is_the_same_told_again(event, states) for event in counted)


def _is_the_same_told_again(event: Event, states: Collection[str]) -> bool:
    """Whether a later sentence counts the session the first ones only name: held, of the same States, undated.

    Where the first ones name no States, it may tell the weekday: "The 5th A-B Commission opened on Monday".
    """
    told = {code for code, _ in (event.body.full or event.body).parties} if event.body else set()
    if event.role is not Role.HELD or len(told) < OF_TWO:
        return False
    return (
        not _has_full_day(event.sentence.row)
        if not states
        else told <= set(states) and not _is_dated(event.sentence.row)
    )


OF_TWO = 2
"""States of a body that is named in full."""


def _is_aside(counted: Sequence[Event], others: Sequence[Event]) -> bool:
    """Whether a session with a number is one to come, told after one that was held."""
    if any(event.role is not Role.FUTURE or _leads(event) for event in counted):
        return False
    return any(event.role is Role.HELD and event.sentence.place is Place.BODY and _leads(event) for event in others)


def _leads(event: Event) -> bool:
    return event.sentence.place is not Place.BODY or event.sentence.number == 0


def _comes_late(events: Sequence[Event]) -> bool:
    return all(event.sentence.place is Place.BODY and event.sentence.number >= LATE for event in events)


def _around(chosen: Sequence[Event], events: Sequence[Event]) -> Event | None:
    """The session with a number within which what is told began: "начала работу группа … в рамках 4-го заседания"."""
    kinds = {event.body.kind for event in chosen if event.body}
    around = (event for event in events if event.rule == "within-a-session" and event.sentence.number <= 1)
    return next((event for event in around if event.ordinal and event.body and event.body.kind in kinds), None)


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
    if ordinal is not None and ordinal.value == 1:  # "86वें आयोग की आज पहली बैठक": the first of that session
        ordinal = unit("ord") or ordinal
    if ordinal is None and lang == "en" and (counted := session or named):
        ordinal = _inaugural(sentence.row, match.start(), counted)
    if ordinal is not None and _counts_otherwise(sentence.row, match.end(), ordinal):
        ordinal = None
    body = named.value if named is not None and isinstance(named.value, BodyMention) else None
    if body is None:
        body = _owner(sentence.row, match.start())
    elif lang == "ru" and session is None:
        body = replace(body, meets=body.meets or _meets_itself(sentence.row, match.start(), match.end()))
    role, rule = role_of(sentence, match.start(), match.end(), lang, posted)
    event = Event(sentence, match.start(), match.end(), body, ordinal, session, role, 0.0, rule)
    return replace(event, weight=weight_of(event, lang))


def weight_of(event: Event, lang: str) -> float:
    """How much an event speaks for being what the release is about."""
    body, role, sentence = event.body, event.role, event.sentence
    weight = _place_weight(sentence) + ROLE_WEIGHT[role]
    if body is None:
        weight -= 1.5
    elif body.bare and body.full is None:
        weight -= 0.5
    if event.session is None and event.ordinal is None and not (body and body.meets):
        weight -= 2.5 if role is not Role.HELD else 1.0
    if event.ordinal is not None:
        weight += 1.0
    meeting = is_meeting(event)
    if role is Role.HELD and meeting and event.ordinal and _is_dated(sentence.row) and told_of_two(event):
        weight += 1.0
    if role is Role.FUTURE and meeting and _is_dated(sentence.row):
        weight += 1.0 + (event.ordinal is not None and sentence.place is Place.BODY and sentence.number == 0)
    elif role is Role.FUTURE and event.session and event.ordinal and lang != "en" and sentence.number <= EARLY:
        weight += 1.0
    return weight


def is_meeting(event: Event) -> bool:
    """Whether an event names a meeting: by a word for a session, or by talks, which are one by themselves."""
    return event.session is not None or bool(event.body and (event.body.meets or event.body.kind == "dialogue"))


def told_of_two(event: Event) -> bool:
    """Whether two States, and no more, are told of before an event: "Nepal and Peru held the third | consultations"."""
    told = {str(unit.value) for unit in event.sentence.row.units[: event.first] if unit.kind == "LAND"}
    return len(told) == OF_TWO


_ITSELF = pattern("(WITH (LOW | POST | NUMWORD | LAND | CAP | CAPADJ | AND | ORG | DEMO){1,14})? (WILL | HELD)")
_TAKES_PLACE = pattern("HELD | WILL")
"""What of talks, which are a meeting by themselves, tells that they were: "Межведомственные консультации | прошли"."""

ITSELF = listed("ru", "sessions.itself")
"""Verbs whose subject a Russian body may be for a session of it: "Совет сотрудничества A и B | пройдет 3 мая"."""


def _meets_itself(row: Row, first: int, after: int) -> bool:
    """Whether a sentence, or a clause, begins with a body of which a verb says that it takes place on a day.

    So does a sentence that begins with what it did.
    """
    if _WHICH_WILL.match(row.marks, after):
        return True
    if first:
        dated = any(row.of_kind("DATE")) and row.units[first - 1].kind == "COMMA"
        itself = after < len(row) and row.units[after].kind in {"WILL", "HELD"} and dated
        return itself and row.shown(after, after + 1).lower().startswith(ITSELF)
    if after < len(row) and row.units[after].kind == "STANCE":
        return row.shown(after, after + 1).lower().endswith(("ла", "л"))
    body = row.units[after - 1].value
    if isinstance(body, BodyMention) and body.kind == "dialogue" and _TAKES_PLACE.match(row.marks, after):
        return True
    verb = _ITSELF.match(row.marks, after) if any(row.of_kind("DATE")) else None
    return verb is not None and row.shown(verb.end() - 1, verb.end()).lower().startswith(ITSELF)


_WHICH_WILL = pattern("COMMA BREAK WILL (IN CITY)? DATE")
"""What announces a session by its body alone: "для участия в работе комиссии, | которая состоится 3 мая"."""


def _inaugural(row: Row, first: int, session: Unit) -> Unit | None:
    """The word that makes a session the first of its body, where none is counted: "the inaugural | meeting of …"."""
    if any(unit.kind == "ORD" or (unit.kind == "LAST" and not _follows(row, unit)) for unit in row.units):
        return None
    for unit in row.units[max(0, first - 1) :]:
        if unit.start >= session.start:
            return None
        if row.text[unit.start : unit.end].lower() == "inaugural":
            return Unit("ORD", unit.start, unit.end, 1)
    return None


def _follows(row: Row, unit: Unit) -> bool:
    """Whether a word of looking back only tells what went on before: "returned | following a visit"."""
    return row.text[unit.start : unit.end].lower() == "following"


def _counts_otherwise(row: Row, after: int, ordinal: Unit) -> bool:
    """Whether a number is that of no session: "first in ten years", "21st-|century"; "first-ever" is."""
    joined = row.text[ordinal.end : ordinal.end + 1] == "-"
    return _is_first_for_long(row, after, ordinal) or (joined and row.text[ordinal.end : ordinal.end + 5] != "-ever")


def _is_first_for_long(row: Row, after: int, ordinal: Unit) -> bool:
    """Whether "first" only says how long there was none: "their first meeting | in 13 years"."""
    if ordinal.value != 1:
        return False
    if _SINCE_RU.search(row.text[ordinal.end : ordinal.end + SINCE_WITHIN]):
        return True
    if expression("hi", "sessions.since").search(
        row.text, max(row.units[0].start, ordinal.start - SINCE_WITHIN), ordinal.start
    ):
        return True
    if _SINCE_EN.match(row.marks, after) and row.shown(after, after + 1).lower() == "since":
        return True
    if not _IN_YEARS.match(row.marks, after):
        return False
    return any(word in row.shown(after, min(len(row), after + 4)).lower() for word in ("year", "decade"))


_SINCE_RU = re.compile(r"^(?:\s+\w+){0,6}?\s+(?:с начала|со времени|в истории)\b|^ за \w+ (?:лет|год)")
SINCE_WITHIN = 80
"""Characters after "первая" within which it is said since when: "первая очная встреча глав правительств с начала …"."""

_SINCE_EN = pattern("LAST DATE")
"""What says since when there was none: "their first in-person Joint Committee | since 2020"."""

_IN_YEARS = pattern("IN (LOW | NUM | NUMWORD | THE){1,3}")


def _is_dated(row: Row) -> bool:
    """Whether the sentence sets a day."""
    days = (unit.value for unit in row.units if isinstance(unit.value, DateMention))
    return any(day.kind in {"exact", "range", "relative", "weekday"} for day in days)


def _has_full_day(row: Row) -> bool:
    """Whether the sentence sets a day that needs no other to be known."""
    days = (unit.value for unit in row.units if isinstance(unit.value, DateMention))
    return any(day.kind in {"exact", "range"} for day in days)


def _owner(row: Row, first: int) -> BodyMention | None:
    """The body whose session this is where only a pronoun says so: "the Working Group … during its 11th meeting"."""
    if first == 0 or row.shown(first - 1, first).lower() not in OWNERS:
        return None
    named = [unit.value for unit in row.units[:first] if isinstance(unit.value, BodyMention)]
    return named[0] if len(named) == 1 else None


OWNERS = frozenset(listed_everywhere("sessions.owners"))


def _place_weight(sentence: Sentence) -> float:
    if sentence.place is not Place.BODY:
        return PLACE_WEIGHT[sentence.place]
    return BODY_WEIGHTS[sentence.number] if sentence.number < len(BODY_WEIGHTS) else LATER_WEIGHT
