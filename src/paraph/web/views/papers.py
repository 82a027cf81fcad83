"""Papers as PDF, in the language of the page they were asked for from."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify

from paraph.node import records
from paraph.node.access import access_of, body_for, session_for
from paraph.node.records import Current
from paraph.papers import render
from paraph.papers.side_by_side import render_side_by_side
from paraph.web.seeing import seen
from paraph.web.views.frame import fresh, page, reader_of
from paraph.web.views.reading import accounts_of

VIEWERS = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""Browsers show a PDF in a page of their own making, which styles itself inline; a PDF runs no script either way."""


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
def people(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """The delegations to a body's next session: lists with seating, badges, or cards for the table."""
    current, body = body_for(request.user, key)
    return _paper(request, current, name, body.key)


@page("GET", "HEAD")
def areas(request: HttpRequest, key: str) -> HttpResponse:
    """The state of a body's areas and topics."""
    current, body = body_for(request.user, key)
    return _paper(request, current, "areas", body.key)


@page("GET", "HEAD")
def review(request: HttpRequest, key: str) -> HttpResponse:
    """The review of what is to be done since session `key`."""
    current, session = session_for(request.user, key)
    return _paper(request, current, "review", session.body, session.key)


def _paper(request: HttpRequest, current: Current, name: str, body: str, session: str | None = None) -> HttpResponse:
    reader, today = reader_of(current), (records.as_of() or timezone.localdate()) if name == "review" else None

    def make() -> HttpResponse:
        state = seen(current, access_of(request.user))
        spoken = {"language": reader.language, "side": reader.side, "head": current.head, "day": today}
        return _pdf(f"{name} {session or body} {reader.language}",
                    render(name, state, body=body, session=session, **spoken))  # fmt: skip

    return fresh(request, current, make, name, body, session, today)


def _pdf(name: str, data: bytes) -> HttpResponse:
    response = HttpResponse(data, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{slugify(name.replace(".", " "))}.pdf"'
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["Content-Security-Policy"] = VIEWERS
    return response
