"""What has a day in the record: last days of undertakings, days by which reports were asked for, sessions, and the road
to them.

    dues(current)      every such day, for reminders and calendars alike

Rules

1. A day is there only if the record states one; a deadline "before the next session" has none (DOMAIN 2.3).
2. The last day of an undertaking is as this side counts it (`mechanism.deadlines`), and is there until both Sides have
   recorded that nothing more is to be done.
3. A report is due until this side's part has filed it. A request of the other Side to its own part is the other Side's
   affair.
4. A session to come has its days once both Sides agreed them, and then so has what must be ready before it
   (`mechanism.road`): what this side, or both, still have to do.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from paraph.mechanism.deadlines import due, last_day
from paraph.mechanism.descent import paragraph_of
from paraph.mechanism.negotiation.reading import day_of_signature
from paraph.mechanism.paragraphs import BOTH, THIRD
from paraph.mechanism.road import road, waiting
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts
from paraph.mechanism.undertakings import FINAL
from paraph.mechanism.upcoming import upcoming
from paraph.node.records import Current


class Kind(StrEnum):
    """What a day is the day of."""

    DEADLINE = "deadline"
    REPORT = "report"
    SESSION = "session"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class Due:
    """One day."""

    kind: Kind
    key: str
    """Id of the undertaking, the report or the session; of a step, its session and its own id."""

    body: str
    start: date
    end: date
    """The same as `start` for all but sessions of several days."""

    names: Texts
    """The words of the undertaking or the step; the names of the body of a report or a session."""

    ours: bool
    """Whether this side still has something to do for it."""

    number: str = ""
    """Of the paragraph; empty for what is none."""

    session: str = ""
    """The session it comes from, or is."""

    ahead: bool = False
    """Whether it is a session that is still to come, which has no page of its own yet."""


def dues(current: Current) -> tuple[Due, ...]:
    """Every day, earliest first."""
    state, side = current.state, current.side
    found = [*_deadlines(state, side), *_reports(state, side), *_sessions(state, side), *_coming(state, side)]
    return tuple(sorted(found, key=lambda one: (one.start, one.key)))


def _deadlines(state: State, side: str) -> Iterator[Due]:
    for undertaking in state.undertakings.values():
        if undertaking.is_settled:
            continue
        paragraph = paragraph_of(state, undertaking, side)
        document = state.documents[undertaking.document]
        last = last_day(paragraph.content.deadline, signed_on=day_of_signature(state, document))
        if last is None:
            continue
        day = due(last, side)
        ours = paragraph.content.actor in (side, BOTH, THIRD) and undertaking.status(side) not in FINAL
        yield Due(
            Kind.DEADLINE, undertaking.key, undertaking.body, day, day, paragraph.content.texts, ours,
            paragraph.number, undertaking.session,
        )  # fmt: skip


def _reports(state: State, side: str) -> Iterator[Due]:
    for report in state.reports.values():
        request = report.requests.get(side)
        if request is not None and request.due is not None and report.is_awaited(side):
            names = state.body(report.body).names
            yield Due(
                Kind.REPORT, report.key, report.body, request.due, request.due, names, ours=True,
                session=report.session,
            )  # fmt: skip


def _sessions(state: State, side: str) -> Iterator[Due]:
    for session in state.sessions.values():
        facts = session.facts(side)
        if facts.start is not None:
            end = max(facts.end or facts.start, facts.start)
            names = state.body(session.body).names
            yield Due(Kind.SESSION, session.key, session.body, facts.start, end, names, True, "", session.key)


def _coming(state: State, side: str) -> Iterator[Due]:
    """Sessions whose days both sides agreed, and what must be ready before them."""
    for body in sorted({one.body for one in state.convenings.values()}):
        coming = upcoming(state, body)
        if coming.agreed is None:
            continue
        start, end = coming.agreed.start, coming.agreed.end
        yield Due(
            Kind.SESSION,
            coming.key,
            body,
            start,
            end,
            state.body(body).names,
            ours=True,
            session=coming.key,
            ahead=True,
        )
        for one in waiting(road(state, body), side):
            key = f"{coming.key}.{one.step.key}"
            yield Due(Kind.STEP, key, body, one.due, one.due, one.step.names, ours=True, session=coming.key)
