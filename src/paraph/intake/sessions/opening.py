"""The meeting an English text opens with, where only the next sentences name whose it is.

"A and B will hold a meeting on tea on 5 May in Nairobi. The papers will be shown at the joint committee meeting": the
opening has two States, the day and the town; the body is told in passing. Together they are one session.

Reads: events and sentences. Writes: the events, with that of the opening before them.
"""

from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.marks.rows import pattern
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.events import EARLY, Event, weight_of
from paraph.intake.sessions.roles import Role

_MEETING = pattern(
    "LAND (AND | COMMA) THE? LAND (ON? DATE)? (<will:WILL> | HELD) HELD? THE? (LOW | JOINT){0,2} <ses:SESSION>"
)
"""A meeting of two States that nothing names."""


def with_opening(events: list[Event], sentences: Sequence[Sentence]) -> list[Event]:
    """The events with the meeting the text opens with, where one of the next sentences names the body that meets."""
    first = (one for one in sentences if one.place is Place.BODY and one.number == 0)
    told = ((one, match) for one in first if (match := _MEETING.search(one.row.marks)))
    opening, match = next(told, (None, None))
    if opening is None or match is None or any(event.sentence is opening for event in events):
        return events
    named = (event for event in events if event.sentence.number <= EARLY and event.role is not Role.OTHER)
    whose = next((one for one in named if one.body and one.body.joint and (one.session or one.body.meets)), None)
    if whose is None:
        return events
    role, rule = (Role.FUTURE, "will-be") if match.groupdict()["will"] else (Role.HELD, "was-held")
    at = match.start("ses")
    opened = Event(opening, at, at + 1, whose.body, None, opening.row.units[at], role, 0.0, rule)
    return [replace(opened, weight=weight_of(opened, "en")), *events]
