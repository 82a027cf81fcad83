"""The exchange with the other side: where it stands, a pouch to hand over, a pouch handed in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from paraph.messages import Refused
from paraph.node import exchange as exchanges
from paraph.node import standing
from paraph.node.access import exchange_for
from paraph.node.roles import Right
from paraph.record.pouches.container import LIMITS
from paraph.record.pouches.refusals import PouchTooLarge
from paraph.web.views.frame import answer, language_now, page, reader_of, told


@page("GET", "HEAD", "POST")
def exchange(request: HttpRequest) -> HttpResponse:
    """What we have that they have not, what they acknowledged, what waits; and a pouch to be opened."""
    if request.method != "POST":
        return _shown(request)
    exchange_for(request.user, Right.CONFIRM)
    file = request.FILES.get("pouch")
    if file is None:
        return _shown(request, error=gettext("Choose the file of a pouch."), status=400)
    try:
        if file.size > LIMITS.pouch:
            raise PouchTooLarge(limit=LIMITS.pouch)
        opened = exchanges.open_pouch(file.read())
    except Refused as refusal:
        return _shown(request, refusal=told(refusal), status=409)
    messages.success(request, _outcome(opened), extra_tags="done")
    return HttpResponseRedirect(reverse("exchange"))


@page("POST")
def sealed(request: HttpRequest) -> HttpResponse:
    """A pouch for the other side, to be handed over."""
    exchange_for(request.user, Right.CONFIRM)
    pouch = exchanges.seal(to=request.POST.get("to"), encrypt="encrypt" in request.POST)
    terms = pouch.manifest
    name = f"{terms.mechanism}-{terms.sender}-{terms.addressee}-{terms.size}.pouch"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(pouch.data, content_type="application/octet-stream", headers=headers)


def _shown(
    request: HttpRequest, *, refusal: dict[str, str] | None = None, error: str = "", status: int = 200
) -> HttpResponse:
    current = exchange_for(request.user)
    reader = reader_of(current)
    return answer(
        request,
        "paraph/exchange.html",
        here="exchange",
        status=status,
        standings=[(one, reader.side_name(one.side)) for one in standing.standings()],
        book=standing.book(language_now()),
        may_hand=_may_hand(request),
        refusal=refusal,
        error=error,
    )


def _may_hand(request: HttpRequest) -> bool:
    from django.core.exceptions import PermissionDenied  # noqa: PLC0415 - only to be told apart here

    try:
        exchange_for(request.user, Right.CONFIRM)
    except PermissionDenied:
        return False
    return True


def _outcome(opened: exchanges.Opened) -> str:
    if opened.before:
        return gettext("This pouch was opened before; nothing changed.")
    said = ngettext("%(count)s new act is opened.", "%(count)s new acts are opened.", opened.count)
    return said % {"count": opened.count}
