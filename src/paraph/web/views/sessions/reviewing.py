"""The review since a session: the page, and the same as PDF, Word and Excel, narrowed alike."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from paraph.mechanism.scopes import Scope
from paraph.node import records
from paraph.node.people.access import access_of, session_for
from paraph.papers import Order, render
from paraph.web.once import once
from paraph.web.pages.undertakings.review import review_page
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, page, reader_of
from paraph.web.views.papers import file_of


@page("GET", "HEAD")
def review(request: HttpRequest, key: str) -> HttpResponse:
    """The review of what is to be done since session `key`; `?group=`, `?area=`, `?side=`, `?page=`."""
    current, session = session_for(request.user, key)
    scope, today, number = scope_of(request), _today(), number_of(request.GET.get("page", ""))

    def make() -> HttpResponse:
        state, reader = seen(current, access_of(request.user)), reader_of(current)
        shown = once(
            lambda: review_page(state, session, scope, reader, today=today, page=number),
            current.head, frozenset(state.bodies), "review", key, scope, reader, today, number,
        )  # fmt: skip
        return answer(request, "paraph/review.html", here="undertakings", page=shown)

    return fresh(request, current, make, "review", key, scope, today, number)


@page("GET", "HEAD")
def review_file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The same as a file."""
    current, session = session_for(request.user, key)
    scope, today, reader = scope_of(request), _today(), reader_of(current)

    def make() -> HttpResponse:
        state = seen(current, access_of(request.user))
        order = Order("review", session=session.key, language=reader.language, side=reader.side, day=today, scope=scope)
        data = render(order, state, head=current.head, form=form)
        named = " ".join(filter(None, ("review", session.key, scope.group, scope.area, scope.side, reader.language)))
        return file_of(named, data, form)

    return fresh(request, current, make, "review", key, form, scope, today)


def scope_of(request: HttpRequest) -> Scope:
    """What the address narrows a review to."""
    return Scope(*(request.GET.get(name, "")[:160] for name in ("group", "area", "side")))


def _today() -> date:
    return records.as_of() or timezone.localdate()


def number_of(value: str) -> int:
    """The number of a page as an address has it; 1 for what is none."""
    return int(value) if value.isascii() and value.isdecimal() and 0 < len(value) < 7 else 1  # noqa: PLR2004 - six digits
