"""The meeting an English text opens with, where only the next sentences name whose it is.

"A and B will hold a meeting on tea on 5 May in Nairobi. The papers will be shown at the joint committee meeting": the
opening has two States, the day and the town; the body is told in passing. Together they are one session. Further on
the body has to be of the same two States, or told as that meeting: "The meeting, the Joint Commission, will end".
A headline may be all that names the body, and the text tell of its session without it.

Reads: events and sentences. Writes: the events, with that of the opening before them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.events.naming import EARLY, Event, weight_of
from paraph.intake.sessions.events.roles import Role

_MEETING = pattern(
    "LAND (AND | COMMA) THE? LAND (PEOPLE | LOW)? AUX? (ON? DATE)? (<will:WILL> | HELD) HELD? THE? (LOW | JOINT){0,2}"
    " <ses:SESSION>"
    " | LAND AND THE? LAND STANCE ((?! STOP | SEMI) ANY){1,10} (IN | ON) THE (LOW | JOINT){0,2} <later:SESSION>"
    " COMMA? BREAK HELD"
)
"""A meeting of two States that nothing names."""


_APPOSED = pattern("SESSION COMMA THE? $")
"""What tells, before a body, that the meeting is a session of it: "The meeting, the | Tea Commission, will end"."""


def _is_its_body(event: Event, match: "re.Match[str]", opening: Sentence) -> bool:
    """Whether a later event names the body of the meeting: one of the same two States, or right after "the meeting"."""
    if event.body is None or event.sentence.place is not Place.BODY:
        return False
    states = {str(unit.value) for unit in opening.row.units[match.start() : match.end()] if unit.kind == "LAND"}
    own = {code for code, _ in event.body.parties} == states and bool(event.ordinal or event.session)
    return own or _APPOSED.search(event.sentence.row.marks, max(0, event.first - 3), event.first) is not None


def with_headed(events: list[Event], sentences: Sequence[Sentence]) -> list[Event]:
    """The events with that of the headline as held, where it alone names the body and the text tells of the session.

    "Kenyan-Nepali commission back at work. The delegations were headed by A and B. During the session …".
    """
    if any(event.role in {Role.HELD, Role.FUTURE} for event in events):
        return events
    headed = [one for one in events if one.sentence.place is Place.HEADLINE and _is_of_two(one)]
    early = [one.row for one in sentences if one.place is Place.BODY and one.number <= EARLY]
    if len(headed) != 1 or not any(map(_tells_of_session, early)):
        return events
    held = replace(headed[0], role=Role.HELD, rule="told-again")
    return [replace(held, weight=weight_of(held, "en")) if event is headed[0] else event for event in events]


def _is_of_two(event: Event) -> bool:
    return event.rule == "named" and event.body is not None and len(event.body.parties) > 1


_DELEGATIONS_LED = pattern("^ THE? SIDE AUX LED BY")
_AT_IT = pattern("STANCE ((?! STOP) ANY){0,40} LOW THE <ses:SESSION>")


def _tells_of_session(row: Row) -> bool:
    """Whether a sentence without a body tells who led the delegations, or what was dealt with during the session."""
    if any(row.of_kind("BODYREF", "LAST", "NEXT", "WILL")):
        return False
    at_it = _AT_IT.search(row.marks)
    session = at_it is not None and row.shown(*at_it.span("ses")).lower() in words("en", "sessions.sittings")
    return session or _DELEGATIONS_LED.match(row.marks) is not None


def with_opening(events: list[Event], sentences: Sequence[Sentence]) -> list[Event]:
    """The events with the meeting the text opens with, where one of the next sentences names the body that meets."""
    first = (one for one in sentences if one.place is Place.BODY and one.number == 0)
    told = ((one, match) for one in first if (match := _MEETING.search(one.row.marks)))
    opening, match = next(told, (None, None))
    if opening is None or match is None or any(event.sentence is opening for event in events):
        return with_headed(events, sentences)
    others = [event for event in events if event.role is not Role.OTHER]
    named = (event for event in others if event.sentence.number <= EARLY)
    early = (one for one in named if one.body and one.body.joint and (one.session or one.body.meets))
    whose = next(early, None) or next((one for one in others if _is_its_body(one, match, opening)), None)
    if whose is None:
        return events
    role, rule = (Role.FUTURE, "will-be") if match.groupdict()["will"] else (Role.HELD, "was-held")
    at = match.start("ses" if match.groupdict()["ses"] else "later")
    counted = whose.ordinal if whose.sentence.number > EARLY else None
    opened = Event(opening, at, at + 1, whose.body, counted, opening.row.units[at], role, 0.0, rule)
    return [replace(opened, weight=weight_of(opened, "en")), *events]
