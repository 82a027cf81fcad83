"""Pouches that come by HTTPS from the other side's node (docs/formats/pouch.md 8).

Rules
    1. No session, no cookie, no form token: who sends does not matter, a pouch proves itself or stays shut.
    2. Pieces are taken as they come and never held in memory; the whole is opened by the same code as a file.
    3. Answers are JSON; a refusal has its code and its sentence in the language asked for.
    4. `PIECES` a minute from one address; more are told to wait. Behind a server on this machine the address is the one
       that it puts last in `X-Forwarded-For`; what others wrote before it is not believed.
"""

import time
from collections.abc import Callable, Iterator
from functools import wraps
from typing import cast

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from paraph.messages import Refused
from paraph.node import exchange
from paraph.node.exchange import uploads
from paraph.node.refusals import UploadMalformed, UploadMisplaced, UploadsTooMany
from paraph.record.pouches.refusals import PouchTooLarge
from paraph.web.askers import address_of
from paraph.web.views.frame import language_now

PIECES = 120
_MINUTE = 60
_CHUNK = 1 << 16

View = Callable[..., HttpResponse]


def _machine(view: View) -> View:
    """A view for the other node: limited, refusing in JSON."""

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        try:
            _limit(address_of(request))
            return view(request, *arguments, **named)
        except Refused as refusal:
            return _refused(refusal)

    return cast("View", csrf_exempt(never_cache(guarded)))


@_machine
@require_http_methods(["POST"])
def arrive(request: HttpRequest) -> HttpResponse:
    """A piece of a pouch; the pouch is opened with the last of them."""
    name, offset, length = _said(request)
    file = uploads.take(settings.HOME, name, _pieces(request), offset=offset, length=length)
    if file is None:
        return JsonResponse({"offset": uploads.received(settings.HOME, name)}, status=202)
    try:
        with file.open("rb") as stream:
            opened = exchange.open_pouch(stream)
    finally:
        uploads.done(settings.HOME, name)
    answer = {"outcome": "opened", "before": opened.before, "side": opened.side, "count": opened.count}
    return JsonResponse({**answer, "have": opened.have, "acknowledged": opened.acknowledged})


@_machine
@require_http_methods(["HEAD", "GET"])
def received(request: HttpRequest, name: str) -> HttpResponse:
    """How many bytes of a pouch are here."""
    del request
    have = uploads.received(settings.HOME, name)
    return JsonResponse({"offset": have}, headers={"Pouch-Offset": str(have)})


def _said(request: HttpRequest) -> tuple[str, int, int]:
    try:
        return (
            request.headers["Pouch-SHA256"],
            int(request.headers.get("Pouch-Offset", "0")),
            int(request.headers["Pouch-Length"]),
        )
    except (KeyError, ValueError):
        raise UploadMalformed from None


def _pieces(request: HttpRequest) -> Iterator[bytes]:
    while piece := request.read(_CHUNK):
        yield piece


def _limit(address: str) -> None:
    now = int(time.time())
    place = f"pouches-{address}-{now // _MINUTE}"
    cache.add(place, 0, timeout=2 * _MINUTE)
    if cache.incr(place) > PIECES:
        raise UploadsTooMany(seconds=_MINUTE - now % _MINUTE)


def _refused(refusal: Refused) -> HttpResponse:
    language = language_now()
    said: dict[str, object] = {
        "code": refusal.code,
        "says": refusal.sentence(language),
        "advice": refusal.remedy(language),
    }
    headers: dict[str, str] = {}
    match refusal:
        case UploadMisplaced():
            status, said = 409, {**said, "offset": refusal.facts["have"]}
        case UploadsTooMany():
            status, headers = 429, {"Retry-After": str(refusal.facts["seconds"])}
        case PouchTooLarge():
            status = 413
        case UploadMalformed():
            status = 400
        case _:
            status = 422
    return JsonResponse(said, status=status, headers=headers)
