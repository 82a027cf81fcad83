"""The reports of one body: who was asked for what, which links are out, and the form that asks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from paraph.mechanism.reports import Report
from paraph.mechanism.review import Look
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.papers.reviews import tracking
from paraph.web.pages.reader import Reader

MOST = 100
"""Undertakings to choose among on the page."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What one side asked its part of the body for, and what became of it."""

    session: str
    side: str
    asked: str
    filed: str
    points: int
    words: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class PointChoice:
    """An undertaking that may be asked about."""

    key: str
    number: str
    words: Shown
    deadline: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ReportsPage:
    """The page."""

    key: str
    body: Shown
    lines: tuple[ReportLine, ...]
    session: str
    session_name: str
    """The session a report would be about; empty where there is none."""

    points: tuple[PointChoice, ...]
    left: int
    """How many more may be asked about, by command."""

    under: tuple[tuple[str, Shown], ...]


def reports_page(
    state: State, key: str, reader: Reader, *, session: str, found: Iterable[Look], chosen: frozenset[str]
) -> ReportsPage:
    """The reports of a body; `found` may be asked about since `session`, `chosen` of it is ticked."""
    asked = sorted(found, key=lambda one: one.undertaking.key not in chosen)
    lines = [line for one in _newest_first(state, key) for line in _lines(one, state, reader)]
    return ReportsPage(
        key=key,
        body=reader.text(state.body(key).names),
        lines=tuple(lines),
        session=session,
        session_name=reader.session_name(state.session(session).facts(reader.side)) if session else "",
        points=tuple(
            PointChoice(
                one.undertaking.key, one.number, reader.text(one.content.texts),
                tracking.deadline(one.content.deadline, reader), one.undertaking.key in chosen,
            )
            for one in asked[:MOST]
        ),
        left=max(0, len(asked) - MOST),
        under=tuple((child.key, reader.text(child.names)) for child in state.children(key)),
    )  # fmt: skip


def _newest_first(state: State, key: str) -> list[Report]:
    found = [one for _, one in sorted(state.reports.items()) if one.body == key]
    return sorted(found, key=lambda one: _held(state, one.session), reverse=True)


def _held(state: State, session: str) -> date:
    held = state.sessions.get(session)
    return held.facts().start or date.min if held else date.min


def _lines(one: Report, state: State, reader: Reader) -> Iterator[ReportLine]:
    session = state.sessions.get(one.session)
    name = reader.session_name(session.facts(reader.side)) if session else ""
    for side in reader.in_order(state.parties):
        request, filing = one.requests.get(side), one.filings.get(side)
        if request is None and filing is None:
            continue
        words = (filing or request).words if filing or request else {}
        yield ReportLine(
            session=name,
            side=reader.side_name(side),
            asked=_asked(request.due, reader) if request else "",
            filed=(reader.day(filing.on) if filing.on else reader.say(N_("day not stated"))) if filing else "",
            points=len(filing.points) if filing else 0,
            words=tuple(Shown(words[code], code) for code in reader.own_language_first(sorted(words))),
        )


def _asked(due: date | None, reader: Reader) -> str:
    return reader.say(N_("until {day}"), day=reader.day(due)) if due else reader.say(N_("yes, without a day"))
