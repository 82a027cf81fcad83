"""Does the text report two sessions? Then it is two releases in one file, and reading either would mix their facts.

A second session is one that another sentence opens with, of a body of other parties, with its own number, said to have
been held, on its own day. Whatever is less (the session before, a session of the commission above, a mention in
passing) is background, and a release may have any of it.

Reads: the subject of the release and its events. Writes: the event of the second session, or nothing.
"""

from collections.abc import Iterable

from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.events.naming import Event
from paraph.intake.sessions.events.roles import Role
from paraph.language.dates import DateMention

OPENS = 4
"""Units from the beginning of its sentence within which a session opens it ("The 5th session of …")."""

PARTIES = 2


def second_session(subject: Subject, events: Iterable[Event]) -> Event | None:
    """The first event that is the report of another session than the subject's."""
    own = {code for code, _ in subject.parties}
    return next((event for event in events if _is_report(event) and not _parties(event) <= own), None)


def _is_report(event: Event) -> bool:
    row = event.sentence.row
    dated = any(isinstance(unit.value, DateMention) and unit.value.start for unit in row.units)
    held = event.role is Role.HELD and event.ordinal is not None
    return held and dated and event.first < OPENS and len(_parties(event)) >= PARTIES


def _parties(event: Event) -> set[str]:
    return {code for code, _ in event.body.parties} if event.body else set()
