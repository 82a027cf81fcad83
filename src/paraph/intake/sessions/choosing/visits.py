"""Sessions that Hindi announces with the visit they are held on.

"वे चार और पांच जनवरी को नेपाल जाएंगे। … संयुक्त आयोग की बैठक की सह-अध्यक्षता करेंगे।": the opening tells of the visit and its
days, a sentence soon after it what the visitor comes for. It is a session announced where

* somebody is to chair or attend it, or has come to: the body has two states in its name, or its session a number;
* the visit has a day, "today" and a weekday among them, or is under way.

A body that is only spoken of on a visit, or met on an earlier one, is none.

Reads: sentences and the events in them. Writes: events that weigh as announced ones; whether a visit is dated.
"""

from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.choosing.choice import ENOUGH, Choice
from paraph.intake.sessions.events.naming import Event
from paraph.intake.sessions.events.roles import Role
from paraph.language.dates import DateMention

OPENING = 2
"""Sentence of the text, from 0, up to which the visit is told of."""

LATEST = 5
"""Sentence up to which it is told what the visit is for."""

ON_A_VISIT = 2.5
"""What a session to come weighs more on a visit."""

_FOR_IT = pattern("(SESSION | OPEN ANY{1,8} CLOSE | KA | MEIN | WORD | SMALL){0,5} (CHAIR | ATTEND | LED | WILL)")
_TO_COME = pattern("(CHAIR | ATTEND | LED) ANY{0,3}? (WILL | INF | EVENT | DURING | PAR)")


def with_visits(events: list[Event], sentences: Sequence[Sentence]) -> list[Event]:
    """The events with those a visit is told for as announced."""
    if not _visit(sentences) or any(map(_is_told_by_itself, events)):
        return events
    return [_announced(event) if _is_what_for(event) else event for event in events]


def _is_told_by_itself(event: Event) -> bool:
    """Whether an event needs no visit to be what the text is about."""
    own = event.session is not None or event.ordinal is not None
    of_two = event.body is not None and len(event.body.parties) > 1
    return own and of_two and event.weight >= ENOUGH and event.role in {Role.HELD, Role.FUTURE}


def is_dated(sentences: Sequence[Sentence]) -> bool:
    """Whether the visit the opening tells of has a day, if only as words before a month."""
    return any(_has_day(one.row) for one in _visit(sentences))


def visited(choice: Choice, sentences: Sequence[Sentence]) -> Unit | None:
    """The one foreign country, or town of one, that a visit is paid to for the session; None where there is no such."""
    if not any(event.rule == "on-a-visit" for event in choice.events):
        return None
    told = [unit for one in _visit(sentences) for unit in one.row.units if unit.kind in {"LAND", "CITY", "DEMO"}]
    abroad = [unit for unit in told if unit.value != "IN"]
    return abroad[0] if len({unit.value for unit in abroad}) == 1 else None


def visits_told(sentences: Sequence[Sentence]) -> list[Row]:
    """The sentences of the opening text that tell of a visit, without its title."""
    return [one.row for one in _visit(sentences) if one.place is Place.BODY]


def _visit(sentences: Sequence[Sentence]) -> list[Sentence]:
    opening = (one for one in sentences if one.place is not Place.BODY or one.number <= OPENING)
    return [one for one in opening if any(_is_visit(one.row, at) for at in range(len(one.row)))]


def _is_visit(row: Row, at: int) -> bool:
    """Whether a word is for a visit, also within "की यात्रा", which elsewhere stands aside."""
    return row.units[at].value == "visit" or (row.units[at].kind == "ASIDE" and row.shown(at, at + 1) in OF_VISITS)


OF_VISITS = words("hi", "sessions.on_a_visit")


def _has_day(row: Row) -> bool:
    days = (unit.value for unit in row.units if isinstance(unit.value, DateMention))
    return any(day.kind != "year" for day in days)


def _is_what_for(event: Event) -> bool:
    """Whether an event is what somebody is to chair or attend on the visit: of two states, or counted."""
    sentence, body = event.sentence, event.body
    if body is None or event.role is Role.OTHER or sentence.place is not Place.BODY or sentence.number > LATEST:
        return False
    if len(body.parties) <= 1 and not (event.ordinal and (body.full or body).joint):
        return False
    if event.session is None and event.ordinal is None and sentence.row.shown(0, 1).startswith(OTHERS):
        return False
    row, found = sentence.row, _FOR_IT.match(sentence.row.marks, event.after)
    if found is None:
        return event.role is Role.FUTURE and event.session is not None
    if row.units[found.end() - 1].kind == "WILL":
        return event.session is not None or row.shown(found.end() - 1, found.end()).startswith(TAKING_PART)
    return _TO_COME.match(row.marks, found.end() - 1) is not None


OTHERS = listed("hi", "sessions.both_of_others")
"""How a sentence begins that tells what both of two others will do while the visit is on."""

TAKING_PART = listed("hi", "sessions.taking_part")
"""How words begin that tell who will be there."""


def _announced(event: Event) -> Event:
    if event.role is not Role.FUTURE:
        event = replace(event, role=Role.FUTURE, weight=event.weight + (event.role is Role.NAMED) * 0.5)
    return replace(event, rule="on-a-visit", weight=max(event.weight + ON_A_VISIT, ENOUGH))
