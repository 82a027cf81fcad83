"""What every page answers with: its frame, its freshness, and a clear word when something is refused.

Rules
    1. A page is asked for by somebody signed in; anybody else is sent to sign in and comes back, with what was typed.
    2. A page's `ETag` names the build, the record's head, the reader and the reader's access, the language, the token
       its forms carry, and where the exchange is stopped. A browser that holds the page is answered 304, and nothing is
       rendered.
    3. What the house refuses (`Refused`) is told in the reader's language with its code, whatever view it came from.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from functools import wraps
from hashlib import sha256
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from paraph.mechanism.state import State
from paraph.messages import Refused
from paraph.node import records
from paraph.node.exchange.standing import stopped_sides
from paraph.node.people.access import access_of
from paraph.node.records import Current
from paraph.web import returning
from paraph.web.assets import build_mark
from paraph.web.pages.reader import Reader
from paraph.web.pages.refusals import in_words
from paraph.web.seeing import seen

View = Callable[..., HttpResponse]
Shows = Callable[[State, Reader], dict[str, object]]
"""What a template shows, made from what the person may see."""


def page(*methods: str) -> Callable[[View], View]:
    """Decorate a view: these methods only, somebody signed in only, refusals told."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
            try:
                with _as_of(request):
                    return view(request, *arguments, **named)
            except Refused as refusal:
                return refused(request, refusal)

        return require_http_methods(list(methods))(_signed_in(guarded))

    return decorate


def _as_of(request: HttpRequest) -> AbstractContextManager[None]:
    """The record as it stood on the day `?as_of=` names, for reading; a day that is none is passed over."""
    try:
        day = date.fromisoformat(request.GET.get("as_of", "")) if request.method in ("GET", "HEAD") else None
    except ValueError:
        day = None
    return records.standing_as_of(day) if day else nullcontext()


def _signed_in(view: View) -> View:
    """Send whoever is not signed in to sign in; a fragment asked for by htmx sends the whole page there.

    A form that is sent after the session ended is kept meanwhile (`paraph.web.returning`); what is typed and sent piece
    by piece stays where it is typed, and is kept when the form is sent.
    """

    @wraps(view)
    def entered(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        if request.user.is_authenticated:
            return returning.known(request, view(request, *arguments, **named))
        if request.htmx and request.method == "POST":
            return _ended(request)
        if request.htmx:
            back = request.htmx.current_url_abs_path or reverse("home")
            response = HttpResponse(status=204)
            response.headers["HX-Redirect"] = f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': back})}"
            return response
        return returning.to_sign_in(request)

    return entered


def _ended(request: HttpRequest) -> HttpResponse:
    """What somebody is typing while the session ends stays on the page; the page says how it is kept."""
    response = render(request, "paraph/_ended.html")
    for name, value in (("HX-Retarget", "#ended"), ("HX-Reswap", "innerHTML"), ("Cache-Control", "no-store")):
        response.headers[name] = value
    return response


def reader_of(current: Current) -> Reader:
    """The voice of this request's pages."""
    return Reader(language_now(), current.side)


def language_now() -> str:
    """The interface language of this request."""
    return get_language() or settings.LANGUAGE_CODE


def answer(request: HttpRequest, template: str, *, here: str = "", status: int = 200, **values: object) -> HttpResponse:
    """A page in its frame. `here` names the part of the site, for the navigation."""
    response = render(request, template, {"here": here, "stopped": _stopped(request), **values}, status=status)
    response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def fresh(request: HttpRequest, current: Current, make: Callable[[], HttpResponse], *marks: object) -> HttpResponse:
    """What `make` makes, or 304 where the browser has it already. `marks` name what else it depends on."""
    if len(get_messages(request)):
        return make()
    etag = _etag(request, current, marks)
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    response = make()
    response.headers["ETag"] = etag
    return response


def seen_page(
    request: HttpRequest, current: Current, template: str, here: str, shows: Shows, *marks: object
) -> HttpResponse:
    """A page that reads the record, of what the person may see of it; `marks` is what else it depends on."""

    def make() -> HttpResponse:
        shown = shows(seen(current, access_of(request.user)), reader_of(current))
        return answer(request, f"paraph/{template}.html", here=here, **shown)

    return fresh(request, current, make, *marks)


def refused(request: HttpRequest, refusal: Refused, *, status: int = 409) -> HttpResponse:
    """What was found, what was expected, what to do, and the code."""
    return answer(request, "paraph/refused.html", status=status, refusal=told(refusal))


def told(refusal: Refused, state: State | None = None) -> dict[str, str]:
    """A refusal in the reader's language, as templates show it: `paragraph` is what pages call the one it is about.

    Things are called by their names in `state`, else in the newest.
    """
    language = language_now()
    key = str(refusal.facts.get("paragraph", ""))
    refusal = in_words(refusal, Reader(language, settings.HOME.side), lambda: state or records.current().state)
    return {
        "sentence": refusal.sentence(language).replace(f" [{key}]", ""), "remedy": refusal.remedy(language),
        "code": refusal.code, "paragraph": key.rpartition(".")[2],
    }  # fmt: skip


def _stopped(request: HttpRequest) -> tuple[str, ...]:
    """The sides with which exchange is stopped, by name: everybody who reads the record is told on every page."""
    if not hasattr(request, "paraph_stopped"):
        reads = bool(access_of(request.user).roles)
        sides = sorted(stopped_sides()) if reads else []
        voice = Reader(language_now(), settings.HOME.side)
        request.paraph_stopped = tuple(voice.side_name(side) for side in sides)
    return request.paraph_stopped


def _etag(request: HttpRequest, current: Current, marks: tuple[object, ...]) -> str:
    get_token(request)  # makes one where the browser has none yet, so that the mark names the token it will have
    token = request.META["CSRF_COOKIE"]
    access = access_of(request.user).mark
    reader = (access, get_language(), request.user.pk, str(request.user), token)
    parts = (build_mark(), current.head, *reader, _stopped(request), *marks)
    return f'"{sha256(repr(parts).encode()).hexdigest()[:32]}"'
