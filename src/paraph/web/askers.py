"""Who asks, and how often: for what everybody may ask without signing in.

    ALLOWANCE = Allowance(60)
    if not ALLOWANCE.takes(address_of(request), time.monotonic()): …                 too often: 429
    may_be_made(request)                                                             the same of every answer, by `MADE`

What is had from a copy (`whole_pages`) or not sent again (304) costs nothing and is not counted.

Counts are of this process and in memory, so that asking costs no write; several processes together allow as many times
more. The addresses remembered are bounded, the one that asked longest ago goes first.
"""

import time
from collections import OrderedDict
from threading import Lock

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from paraph.node.refusals import AskedTooOften

MINUTE = 60
MOST_ADDRESSES = 10_000
LONGEST = 64
"""Characters of an address; what is longer is none."""

THIS_MACHINE = {"127.0.0.1", "::1", ""}


def address_of(request: HttpRequest) -> str:
    """Whose asking is counted together: where a server on this machine stands in front, the address it names last.

    What others wrote into `X-Forwarded-For` before it is not believed.
    """
    address = str(request.META.get("REMOTE_ADDR", ""))
    named = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return named[:LONGEST] if named and address in THIS_MACHINE else address


def may_be_made(request: HttpRequest) -> None:
    """Count an answer that is to be made for this address; raises `AskedTooOften`."""
    if not MADE.takes(address_of(request), time.monotonic()):
        raise AskedTooOften(most=MADE.a_minute)


def too_often(refusal: AskedTooOften) -> HttpResponse:
    """The answer to who asked too often, in the language of the request; no cache keeps it."""
    said = refusal.text(get_language() or settings.LANGUAGE_CODE)
    headers = {"Retry-After": str(MINUTE), "Cache-Control": "no-store"}
    return HttpResponse(f"{said}\n", status=refusal.status, content_type="text/plain; charset=utf-8", headers=headers)


class Allowance:
    """So many times a minute from one address, spread evenly, all of them at once where it waited."""

    def __init__(self, a_minute: int) -> None:
        self.a_minute = a_minute
        self._most = float(a_minute)
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def takes(self, address: str, now: float) -> bool:
        """Whether the address may ask once more at this instant, in seconds of any clock; it then has."""
        with self._lock:
            left, since = self._left.pop(address, (self._most, now))
            left = min(self._most, left + (now - since) * self._most / MINUTE)
            taken = left >= 1
            self._left[address] = (left - taken, now)
            while len(self._left) > MOST_ADDRESSES:
                self._left.popitem(last=False)
        return taken


MADE = Allowance(600)
"""Answers a minute that are made for one address: of the API, of feeds and calendars, of the public pages."""
