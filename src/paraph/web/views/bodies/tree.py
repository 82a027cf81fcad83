"""The bodies with their sessions, and one of them."""

from django.http import HttpRequest, HttpResponse

from paraph.node.people.access import access_of, body_for, current_for
from paraph.node.people.roles import Right
from paraph.web.pages.bodies.tree import bodies_page, body_page
from paraph.web.views.frame import page, seen_page


@page("GET", "HEAD")
def bodies(request: HttpRequest) -> HttpResponse:
    """The tree of bodies with their sessions."""
    current = current_for(request.user)
    may_confirm = access_of(request.user).may(Right.CONFIRM, state=current.state)
    return seen_page(
        request, current, "bodies", "bodies", lambda *to: {"page": bodies_page(*to), "may_confirm": may_confirm}
    )


@page("GET", "HEAD")
def body(request: HttpRequest, key: str) -> HttpResponse:
    """One body."""
    current, found = body_for(request.user, key)
    may_confirm = access_of(request.user).may(Right.CONFIRM, state=current.state, body=key)
    return seen_page(
        request, current, "body", "bodies",
        lambda state, to: {"page": body_page(state, found.key, to), "may_confirm": may_confirm},
    )  # fmt: skip
