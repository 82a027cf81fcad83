"""Whole pages of the public site, kept by each process as they left it: most readers cost no query and no template.

Rules

1. Kept is what everybody gets alike: GET and HEAD of the public site and the read API, without a query, without
   `Authorization`, answered with 200, without a cookie. The language stands in the address.
2. A page is kept under its address and the mark of what was published (`publishing.Public.mark`), and under nothing a
   client may choose: no header is part of a page, so none can be put into another reader's copy. The host is checked.
3. The mark is looked at again after `WHOLE_PAGE_SECONDS`: so long a publication, or a withdrawal decided by another
   process, may stay unseen. Every cache is allowed a minute anyway.
4. Whether a copy is ready is told without a query, for the server's loop (`serving.doorkeeper`), which may ask none.
   The copy then goes with the request, so that it is answered with that one whatever happens meanwhile.
5. The copies of a process are bounded in number and size; the one asked for longest ago goes first.
"""

import re
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from paraph.node.world import publishing
from paraph.web.assets import build_mark

KEPT = re.compile(r"/(?:en|hi|ru)/public/|/api/v1/|/sitemap\.xml$")
MOST_PAGES, MOST_BYTES = 1000, 200_000
"""Pages of a process, and bytes of one: at worst two hundred megabytes, in use a few."""

WITH = "paraph.copy"
"""Under what the copy goes with a request; no header has such a name (`HTTP_`)."""


@dataclass(frozen=True, slots=True)
class _Copy:
    mark: str
    content: bytes
    headers: tuple[tuple[str, str], ...]
    etag: str


_COPIES: OrderedDict[str, _Copy] = OrderedDict()
_LOOKED = (0.0, "")
"""When the mark was looked at, and what it was."""

_LOCK = Lock()


def whole_pages(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Django middleware: answer from a copy where there is one, else keep what is answered."""

    def respond(request: HttpRequest) -> HttpResponse:
        if not _is_everybodys(request):
            return get_response(request)
        request.get_host()  # refuses a host that is none of this node's
        if (given := request.META.get(WITH)) is not None:
            return _answer(request, given)
        mark = _mark()
        copy = _COPIES.get(request.path)
        if copy is not None and copy.mark == mark:
            return _answer(request, copy)
        response = get_response(request)
        _keep(request.path, mark, response)
        return response

    return respond


def is_ready(environ: dict[str, Any]) -> bool:
    """Whether a request (PEP 3333) needs no query; its copy is put with it."""
    looked, mark = _LOOKED
    copy = _COPIES.get(environ["PATH_INFO"])
    if copy is None or copy.mark != mark or time.monotonic() - looked >= settings.WHOLE_PAGE_SECONDS:
        return False
    if not _asks_for_everybodys(environ):
        return False
    environ[WITH] = copy
    return True


def _is_everybodys(request: HttpRequest) -> bool:
    return _asks_for_everybodys(request.META) and KEPT.match(request.path) is not None


def _asks_for_everybodys(given: Mapping[str, object]) -> bool:
    return (
        given["REQUEST_METHOD"] in ("GET", "HEAD")
        and not given.get("QUERY_STRING")
        and "HTTP_AUTHORIZATION" not in given
    )


def _mark() -> str:
    global _LOOKED  # noqa: PLW0603 - one mark a process
    looked, mark = _LOOKED
    now = time.monotonic()
    if not mark or now - looked >= settings.WHOLE_PAGE_SECONDS:
        mark = f"{build_mark()} {publishing.public().mark}"
        _LOOKED = (now, mark)
    return mark


def _answer(request: HttpRequest, copy: _Copy) -> HttpResponse:
    with _LOCK:
        if request.path in _COPIES:
            _COPIES.move_to_end(request.path)
    response = HttpResponse(copy.content, headers=dict(copy.headers))
    return get_conditional_response(request, etag=copy.etag, response=response)


def _keep(path: str, mark: str, response: HttpResponse) -> None:
    """Keep the answer, unless what was published changed while it was made or it is not everybody's."""
    etag = response.headers.get("ETag", "")
    if response.status_code != 200 or response.streaming or response.cookies or not etag:  # noqa: PLR2004 - HTTP's
        return
    if not response.headers.get("Cache-Control", "").startswith("public") or len(response.content) > MOST_BYTES:
        return
    if _mark() != mark:
        return
    with _LOCK:
        _COPIES[path] = _Copy(mark, response.content, tuple(response.headers.items()), etag)
        while len(_COPIES) > MOST_PAGES:
            _COPIES.popitem(last=False)
