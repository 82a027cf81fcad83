"""A session as the record has it."""

from django.http import HttpRequest, HttpResponse

from paraph.mechanism.state import State
from paraph.node.people.access import access_of, session_for
from paraph.node.people.roles import Right
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.session import session_page
from paraph.web.pages.texts.protocol import documents_of
from paraph.web.views.frame import page, seen_page


@page("GET", "HEAD")
def session(request: HttpRequest, key: str) -> HttpResponse:
    """One session."""
    current, found = session_for(request.user, key)
    may_confirm = access_of(request.user).may(Right.CONFIRM, state=current.state, body=found.body)

    def shows(state: State, reader: Reader) -> dict[str, object]:
        end = found.facts(current.side).end
        return {
            "page": session_page(state, found.key, reader),
            "documents": documents_of(state, found.key, reader),
            "earlier": end.isoformat() if end else "",
            "delegated": any(one.session == found.key for one in state.delegations.values()),
            "may_confirm": may_confirm,
        }

    return seen_page(request, current, "session", "bodies", shows)
