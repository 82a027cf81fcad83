"""Who at this node did what, for those who look after it."""

from django.http import HttpRequest, HttpResponse

from paraph.node.people.access import people_for
from paraph.node.people.audit import deeds
from paraph.web.pages.deeds import line
from paraph.web.views.frame import answer, page, reader_of


@page("GET", "HEAD")
def audit(request: HttpRequest) -> HttpResponse:
    """What was written, by whom, newest first."""
    reader = reader_of(people_for(request.user))
    return answer(request, "paraph/audit.html", here="account", deeds=[line(deed, reader) for deed in deeds()])
