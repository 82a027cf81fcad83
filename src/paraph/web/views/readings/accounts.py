"""The accounts of a session, side by side."""

from django.http import Http404, HttpRequest, HttpResponse

from paraph.node.intake import watching
from paraph.node.intake.side_by_side import sheet_on
from paraph.node.people.access import access_of, session_for
from paraph.node.people.roles import Right
from paraph.node.records import Current
from paraph.papers.sessions.side_by_side import Sheet
from paraph.web.pages.briefs import session_brief
from paraph.web.pages.readings.accounts import accounts_page
from paraph.web.seeing import seen
from paraph.web.views.frame import answer, fresh, page, reader_of


@page("GET", "HEAD")
def accounts(request: HttpRequest, key: str) -> HttpResponse:
    """The accounts of a session, side by side; for those who propose, with those that were seen of publishers."""
    current, found = session_for(request.user, key)
    laid = accounts_of(request, current, found.key)
    if laid is None:
        raise Http404
    state, reader = seen(current, access_of(request.user)), reader_of(current)
    brief = session_brief(state, found, reader)
    keys = {release.key for release in state.releases_on(found.key)}
    return fresh(
        request,
        current,
        lambda: answer(request, "paraph/accounts.html", here="bodies", brief=brief,
                       page=accounts_page(laid, reader), held=keys),
        repr(laid),
    )  # fmt: skip


def accounts_of(request: HttpRequest, current: Current, key: str) -> Sheet | None:
    """The sheet of a session as the person may see it; None where fewer than two accounts are known."""
    access = access_of(request.user)
    state = seen(current, access)
    more = watching.readings() if access.may(Right.PROPOSE, state=current.state) else ()
    return sheet_on(state, key, reader_of(current), seen=more)
