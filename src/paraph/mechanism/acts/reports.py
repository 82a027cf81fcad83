"""`report.request`, `report.file`: a side asks its part of a body for a report since a session, and files it."""

from collections.abc import Iterable
from datetime import date

from paraph.mechanism.acts.catalogue import Dated, handles, say
from paraph.mechanism.reports import Filing, Report, Request, report_key
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts, texts
from paraph.record import Draft
from paraph.record.attachments import Attached


class RequestReport(Dated, frozen=True, omit_defaults=True):
    """The body that is to report, since which session, until when, and words on it."""

    body: str
    session: str
    due: date | None = None
    words: dict[str, str] = {}


class FileReport(Dated, frozen=True, omit_defaults=True):
    """The body that reports, since which session, the undertakings spoken of, the day, words, and files."""

    body: str
    session: str
    points: tuple[str, ...] = ()
    on: date | None = None
    words: dict[str, str] = {}
    attachments: tuple[Attached, ...] = ()


def request_report(
    state: State, *, side: str, office: str, body: str, session: str, due: date | None = None, words: Texts = NO_TEXTS
) -> Draft:
    """Ask for a report; raises `UnknownBody`, `UnknownSession`."""
    shaped = RequestReport(body, session, due, dict(words))
    return say(state, "report.request", shaped, side=side, office=office, on=report_key(body, session))


def file_report(
    state: State,
    *,
    side: str,
    office: str,
    body: str,
    session: str,
    points: Iterable[str],
    on: date | None = None,
    words: Texts = NO_TEXTS,
) -> Draft:
    """File a report; raises `UnknownBody`, `UnknownSession`, `UnknownUndertaking`.

    The points themselves are acts of their own; whether they were said is not checked here.
    """
    shaped = FileReport(body, session, tuple(points), on, dict(words))
    return say(state, "report.file", shaped, side=side, office=office, on=report_key(body, session))


@handles("report.request", RequestReport)
def _request(state: State, side: str, on: str, body: RequestReport) -> State:
    report = _report(state, on, body.body, body.session)
    asked = report.requested(Request(side, body.due, texts(body.words)))
    return state.having(reports=state.reports.set(on, asked))


@handles("report.file", FileReport)
def _file(state: State, side: str, on: str, body: FileReport) -> State:
    report = _report(state, on, body.body, body.session)
    for key in body.points:
        state.undertaking(key)
    filing = Filing(side, tuple(dict.fromkeys(body.points)), body.on, texts(body.words))
    return state.having(reports=state.reports.set(on, report.filed(filing)))


def _report(state: State, key: str, body: str, session: str) -> Report:
    state.body(body)
    state.session(session)
    return state.reports.get(key) or Report(key, body, session)
