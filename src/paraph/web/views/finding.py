"""Asking the record."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from paraph.node.finding import search
from paraph.node.people.access import access_of, current_for
from paraph.web.pages.findings import PLACES, findings_page
from paraph.web.seeing import seen
from paraph.web.typed import whole
from paraph.web.views.frame import answer, fresh, page, reader_of

LONGEST = 500
"""Characters of a question; a longer one is cut."""


@page("GET", "HEAD")
def find(request: HttpRequest) -> HttpResponse:
    """What the record says to `?q=`, narrowed to places (`kind`, `session`, …), by `?page=`."""
    current = current_for(request.user)
    text, within, number = asked(request)

    def make() -> HttpResponse:
        access = access_of(request.user)
        bodies = search.readable_bodies(access, current)
        findings = search.find(text, bodies=bodies, within=within, current=current)
        state, reader = seen(current, access), reader_of(current)
        shown = findings_page(
            state, findings, reader, text=text, within=within,
            page=number, to=lambda name, key: reverse(name, args=[key]),
        )  # fmt: skip
        return answer(request, "paraph/find.html", here="find", page=shown)

    return fresh(request, current, make, text, *within.values(), number)


def asked(request: HttpRequest) -> tuple[str, dict[str, str], int]:
    """The question, the places it is narrowed to, and which page of answers; what is none is passed over."""
    text = request.GET.get("q", "")[:LONGEST].replace("\x00", " ").strip()
    within = {name: request.GET.get(name, "")[:LONGEST] for name in PLACES}
    return text, within, whole(request.GET.get("page", ""), digits=3, otherwise=1)
