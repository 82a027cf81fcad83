"""For whoever watches over the node: whether it works, and its figures. Nobody signs in, nothing is kept.

    GET /healthz    200 {"status": "ok"}, or 503 with the code of what is wrong
    GET /metrics    Prometheus' text format, for a program on this machine only

A request that came through the server in front (it has `X-Forwarded-…`), or from another machine, is told that there
is no such page as `/metrics`: how busy two governments are with each other is nobody else's business.
"""

from ipaddress import ip_address

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from paraph.node.serving import health

_TEXT = "text/plain; version=0.0.4; charset=utf-8"


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """Whether the record can be read now."""
    del request
    fault = health.fault()
    return JsonResponse({"status": fault or "ok"}, status=503 if fault else 200)


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """The node's figures."""
    if not _is_from_here(request):
        raise Http404
    return HttpResponse(health.exposition(), content_type=_TEXT)


def _is_from_here(request: HttpRequest) -> bool:
    if any(name.startswith(("X-Forwarded", "Forwarded", "Via")) for name in request.headers):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
