"""Papers as PDF, in the language of the page they were asked for from."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify

from paraph.node.access import access_of, body_for, session_for
from paraph.node.records import Current
from paraph.papers import render
from paraph.web.seeing import seen
from paraph.web.views.frame import fresh, page, reader_of

VIEWERS = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""Browsers show a PDF in a page of their own making, which styles itself inline; a PDF runs no script either way."""


@page("GET", "HEAD")
def session_record(request: HttpRequest, key: str) -> HttpResponse:
    """The record of a session."""
    current, session = session_for(request.user, key)
    return _paper(request, current, "session", session.body, session.key)


@page("GET", "HEAD")
def agenda(request: HttpRequest, key: str) -> HttpResponse:
    """The draft agenda of a body's next session."""
    current, body = body_for(request.user, key)
    return _paper(request, current, "agenda", body.key)


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
    reader, today = reader_of(current), timezone.localdate() if name == "review" else None

    def make() -> HttpResponse:
        state = seen(current, access_of(request.user))
        spoken = {"language": reader.language, "side": reader.side, "head": current.head, "day": today}
        response = HttpResponse(
            render(name, state, body=body, session=session, **spoken), content_type="application/pdf"
        )
        file = slugify(f"{name} {(session or body).replace('.', ' ')} {reader.language}")
        response.headers["Content-Disposition"] = f'inline; filename="{file}.pdf"'
        response.headers["Cache-Control"] = "private, no-cache"
        response.headers["Content-Security-Policy"] = VIEWERS
        return response

    return fresh(request, current, make, name, body, session, today)
