"""The exchange with the other side: where it stands, a pouch to hand over, a pouch handed in."""

from django.contrib import messages
from django.forms import model_to_dict
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from paraph.messages import Refused
from paraph.node import citations
from paraph.node import exchange as exchanges
from paraph.node.exchange import standing
from paraph.node.people.access import access_of, exchange_for
from paraph.node.people.roles import Right
from paraph.web.views.frame import answer, fresh, language_now, page, reader_of, told
from paraph.web.views.saving import saved


@page("GET", "HEAD", "POST")
def exchange(request: HttpRequest) -> HttpResponse:
    """What we have that they have not, what they acknowledged, what waits; and a pouch to be opened."""
    if request.method != "POST":
        return _shown(request)
    exchange_for(request.user, Right.CONFIRM)
    file = request.FILES.get("pouch")
    if file is None:
        return _shown(request, error=gettext("Choose the file of a pouch."), status=400)
    if not file.size:
        empty = gettext("The file is empty: there is not one byte in it. Ask for the pouch again.")
        return _shown(request, error=empty, status=400)
    try:
        opened = exchanges.open_pouch(file.file)
    except Refused as refusal:
        return _shown(request, refusal=told(refusal), status=409)
    messages.success(request, _outcome(opened), extra_tags="done")
    return HttpResponseRedirect(reverse("exchange"))


@page("POST")
def sealed(request: HttpRequest) -> HttpResponseBase:
    """A pouch for the other side, to be handed over."""
    exchange_for(request.user, Right.CONFIRM)
    pouch = exchanges.seal(to=request.POST.get("to"), encrypt="encrypt" in request.POST)
    terms = pouch.manifest
    name = f"{terms.mechanism}-{terms.sender}-{terms.addressee}-{terms.size}.pouch"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return FileResponse(pouch.from_start(), content_type="application/octet-stream", headers=headers)


@page("GET", "HEAD")
def attachment(request: HttpRequest, digest: str) -> HttpResponseBase:
    """A file that an act cites, to be saved: proved before its first byte, and never shown by the browser."""
    exchange_for(request.user)
    names = {one.file.sha256: one.file.name for one in citations.listing()}
    return saved(digest, names)


def _shown(
    request: HttpRequest, *, refusal: dict[str, str] | None = None, error: str = "", status: int = 200
) -> HttpResponse:
    current = exchange_for(request.user)
    reader = reader_of(current)
    told_of = {
        "standings": [(one, reader.side_name(one.side)) for one in standing.standings()],
        "book": standing.book(language_now()),
        "lifted": [stop for stop in standing.stops() if stop.resumed_at],
        "files": citations.listing(),
        "may_hand": access_of(request.user).everywhere(Right.CONFIRM),
        "refusal": refusal,
        "error": error,
    }

    def make() -> HttpResponse:
        return answer(request, "paraph/exchange.html", here="exchange", status=status, **told_of)

    if refusal or error:
        return make()
    return fresh(request, current, make, {**told_of, "lifted": [model_to_dict(stop) for stop in told_of["lifted"]]})


def _outcome(opened: exchanges.Opened) -> str:
    if opened.before:
        return gettext("This pouch was opened before; nothing changed.")
    if not opened.count:
        return gettext("The pouch is opened: it brings no new act, only what the other Side has received.")
    said = ngettext("%(count)s new act is opened.", "%(count)s new acts are opened.", opened.count)
    return said % {"count": opened.count}
