"""A person's own tokens for programs: made, shown once, revoked."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from paraph.node.people import api_tokens
from paraph.node.refusals import ApiError
from paraph.web.typed import whole
from paraph.web.views.frame import answer, page, told


@page("GET", "HEAD", "POST")
def tokens(request: HttpRequest) -> HttpResponse:
    """The tokens in use, and the form that makes one more."""
    if request.method != "POST":
        return _page(request)
    given = request.POST
    try:
        if given.get("do") == "revoke":
            number = given.get("number", "")
            api_tokens.revoke(int(number) if number.isascii() and number.isdigit() else 0, user=request.user)
            messages.success(request, gettext("The token opens nothing any more."), extra_tags="done")
            return HttpResponseRedirect(reverse("tokens"))
        days = given.get("days", "")
        _, words = api_tokens.make(
            request.user, given.get("name", ""), given.getlist("scopes"),
            days=whole(days, digits=4),
        )  # fmt: skip
    except ApiError as refusal:
        return _page(request, error=told(refusal), typed=given.get("name", ""), status=400)
    response = _page(request, words=words)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _page(request: HttpRequest, *, status: int = 200, **values: object) -> HttpResponse:
    rows = [(one, [api_tokens.Scope(name).label for name in one.scopes.split() if name in api_tokens.Scope])
            for one in api_tokens.in_use(request.user)]  # fmt: skip
    return answer(request, "paraph/tokens.html", here="account", status=status, tokens=rows,
                  scopes=api_tokens.Scope.choices, **values)  # fmt: skip
