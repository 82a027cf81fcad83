"""Every topic of a body under its area."""

from django.http import HttpRequest, HttpResponse

from paraph.mechanism.state import State
from paraph.node.people.access import access_of, body_for, current_for
from paraph.node.people.roles import Right
from paraph.web.pages.bodies.board import board_page, bodies_with_topics
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.standing import leading_body
from paraph.web.views.frame import page, seen_page


@page("GET", "HEAD")
def topics(request: HttpRequest) -> HttpResponse:
    """The board of a body: `?body=`, else the body the first page opens with."""
    asked = request.GET.get("body", "")
    current = body_for(request.user, asked)[0] if asked else current_for(request.user)

    def shows(state: State, reader: Reader) -> dict[str, object]:
        leading = leading_body(state)
        key = asked or (leading.key if leading else "")
        choices = [choice for choice in bodies_with_topics(state, reader) if choice[0] != key]
        may = bool(key) and access_of(request.user).may(Right.CONFIRM, state=current.state, body=key)
        return {"page": board_page(state, key, reader) if key else None, "choices": choices, "may_confirm": may}

    return seen_page(request, current, "topics", "topics", shows, asked)
