"""Papers as PDF, in the language of the page they were asked for from."""

from datetime import time

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify

from paraph.node import records
from paraph.node.people.access import access_of, body_for, session_for
from paraph.node.records import Current
from paraph.node.texts.next_told import with_next_told_of
from paraph.papers import Order, render
from paraph.papers.forms import EXCEL, PDF, WORD
from paraph.papers.sessions.side_by_side import render_side_by_side
from paraph.web.seeing import seen
from paraph.web.views.frame import fresh, page, reader_of
from paraph.web.views.readings.accounts import accounts_of

VIEWERS = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; font-src 'self'; frame-ancestors 'none'"
"""Browsers show a PDF in a page of their own making, which styles itself inline; a PDF runs no script either way."""


MEDIA = {
    PDF: "application/pdf",
    WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@page("GET", "HEAD")
def session_record(request: HttpRequest, key: str) -> HttpResponse:
    """The record of a session."""
    current, session = session_for(request.user, key)
    return _paper(request, current, "session", session.body, session.key)


@page("GET", "HEAD")
def accounts(request: HttpRequest, key: str) -> HttpResponse:
    """The accounts of a session, side by side."""
    current, session = session_for(request.user, key)
    found = accounts_of(request, current, session.key)
    if found is None:
        raise Http404
    reader = reader_of(current)
    return fresh(request, current, lambda: _pdf(f"accounts {session.key} {reader.language}",
                 render_side_by_side(found, reader)), "accounts", session.key, repr(found))  # fmt: skip


@page("GET", "HEAD")
def agenda(request: HttpRequest, key: str) -> HttpResponse:
    """The draft agenda of a body's next session."""
    current, body = body_for(request.user, key)
    return _paper(request, current, "agenda", body.key)


@page("GET", "HEAD")
def order_of_day(request: HttpRequest, key: str, name: str, form: str) -> HttpResponse:
    """The agenda that stands for a body's next session, annotated or as a programme; `?begins=10:00`."""
    current, body = body_for(request.user, key)
    reader, begins, today = reader_of(current), _begins(request), records.as_of() or timezone.localdate()

    def make() -> HttpResponse:
        state = seen(current, access_of(request.user))
        order = Order(name, body=body.key, language=reader.language, side=reader.side, day=today, begins=begins)
        data = render(order, state, head=current.head, form=form)
        return file_of(f"{name} {body.key} {reader.language}", data, form)

    return fresh(request, current, make, name, body.key, form, begins, today)


def _begins(request: HttpRequest) -> time | None:
    """When the day begins; what is no time is passed over."""
    try:
        return time.fromisoformat(request.GET.get("begins", "")[:5])
    except ValueError:
        return None


@page("GET", "HEAD")
def people(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """The delegations to a body's next session, or to `?session=`: lists with seating, badges, cards for the table."""
    current, body = body_for(request.user, key)
    return _paper(request, current, name, body.key, request.GET.get("session") or None)


@page("GET", "HEAD")
def areas(request: HttpRequest, key: str) -> HttpResponse:
    """The state of a body's areas and topics."""
    current, body = body_for(request.user, key)
    return _paper(request, current, "areas", body.key)


def _paper(request: HttpRequest, current: Current, name: str, body: str, session: str | None = None) -> HttpResponse:
    reader = reader_of(current)

    def make() -> HttpResponse:
        state = with_next_told_of(seen(current, access_of(request.user)), body)
        order = Order(name, body=body, session=session, language=reader.language, side=reader.side)
        return _pdf(f"{name} {session or body} {reader.language}", render(order, state, head=current.head))

    return fresh(request, current, make, name, body, session)


def _pdf(name: str, data: bytes) -> HttpResponse:
    return file_of(name, data, PDF)


def file_of(name: str, data: bytes, form: str) -> HttpResponse:
    """A paper as a file: a PDF is shown where the browser can, others are kept."""
    response = HttpResponse(data, content_type=MEDIA[form])
    shown = "inline" if form == PDF else "attachment"
    response.headers["Content-Disposition"] = f'{shown}; filename="{slugify(name.replace(".", " "))}.{form}"'
    response.headers["Cache-Control"] = "private, no-cache"
    if form == PDF:
        response.headers["Content-Security-Policy"] = VIEWERS
    return response
