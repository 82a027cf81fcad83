"""Which session is this release about, if about any.

Events of one number belong together; the heaviest group is the session of the release, unless nothing in it is heavy
enough. Events told of other sessions are left out, as are those whose sentence counts another one or has a day far from
the heaviest's. A number that is only told late is background, one only to come is told aside: neither is the session's.

Reads: events. Writes: `Choice`: the events of the session, its body, whether held or announced.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from paraph.intake.marks.rows import Row, Unit
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.events.naming import OF_TWO, ROLE_WEIGHT, Event, sets_day
from paraph.intake.sessions.events.roles import Role
from paraph.language.dates import DateMention


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


ENOUGH = 4.5

FAR = timedelta(days=40)
"""A day further from the session's than this belongs to another one."""


def choose(events: Sequence[Event]) -> tuple[Choice | None, ...]:
    """What the events may speak of, the likeliest first; None where no event is heavy enough.

    The second, where there is one, takes the next session for what is announced: its day is set.
    """
    if any(_is_next(event) and sets_day(event.sentence.row) for event in events):
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
    first = ranked[0] if ranked else []
    best = first if _weight(first) >= 0.4 * _weight(unnumbered) or _titles(first, unnumbered) else []
    unnumbered = [event for event in unnumbered if not _shares_verb(event, best, groups)]
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


def _titles(counted: Sequence[Event], others: Sequence[Event]) -> bool:
    """Whether a headline counts the session of a named body, and the text tells of one of "the Commission" alone."""
    named = (event.body for event in counted if event.sentence.place is Place.HEADLINE and event.session)
    told = any(body is not None and not body.bare for body in named)
    return told and all(event.body is None or event.body.bare for event in others)


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
    """Whether the session these events tell of was held or is announced.

    Where the first sentence announces it by its number, what a bare "the committee" is told to do is not its holding.
    """
    announced = any(event.role is Role.FUTURE and event.ordinal and event.session and _leads(event) for event in events)
    roles = {event.role for event in events if not (announced and (_is_bare(event) or _is_of_a_title_to_come(event)))}
    return "announced" if Role.FUTURE in roles and Role.HELD not in roles else "held"


def _is_of_a_title_to_come(event: Event) -> bool:
    """Whether a headline tells in the present what the text announces ("Talks | begin on Monday"), or told late."""
    if event.sentence.place is Place.BODY:
        return event.ordinal is None and event.sentence.number >= LATE
    return any(unit.kind == "HELD" and unit.value == NOW for unit in event.sentence.row.units)


NOW = "now"
"""Value of verbs of holding that stand in the present."""


def _is_bare(event: Event) -> bool:
    """Whether an event is nothing but a word for the body."""
    return bool(event.body and event.body.bare) and event.session is None and event.ordinal is None


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
        else told <= set(states) and not sets_day(event.sentence.row)
    )


def _has_full_day(row: Row) -> bool:
    """Whether the sentence sets a day that needs no other to be known."""
    days = (unit.value for unit in row.units if isinstance(unit.value, DateMention))
    return any(day.kind in {"exact", "range"} for day in days)


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


def _shares_verb(event: Event, best: Sequence[Event], groups: Mapping[object, Sequence[Event]]) -> bool:
    """Whether an event without number is told with another number: "the 3rd talks and the | meeting of the group"."""
    numbers = {other.ordinal.value for other in best if other.ordinal}
    counted = {unit.value for unit in event.sentence.row.units if unit.kind == "ORD"}
    return bool(numbers) and not counted & numbers and bool(counted & set(groups))


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
