"""A release as it was published, with what the record took from it."""

from django.http import HttpRequest, HttpResponse

from paraph.mechanism.state import State
from paraph.node.people.access import access_of, release_for
from paraph.node.people.roles import Right
from paraph.node.world import publishing
from paraph.web.pages.reader import Reader
from paraph.web.pages.releases.release import release_page
from paraph.web.views.frame import page, seen_page


@page("GET", "HEAD")
def release(request: HttpRequest, key: str) -> HttpResponse:
    """A whole release."""
    current, found = release_for(request.user, key)
    body = current.state.session(found.session).body
    may_publish = access_of(request.user).may(Right.CONFIRM, state=current.state, body=body)
    shown = publishing.is_shown(current, key)

    def shows(state: State, reader: Reader) -> dict[str, object]:
        return {"page": release_page(state, found.key, reader), "may_publish": may_publish, "shown": shown}

    return seen_page(request, current, "release", "bodies", shows, shown)
