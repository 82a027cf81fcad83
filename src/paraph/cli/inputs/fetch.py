"""One page from the web, within bounds: http and https only, few redirects, so many bytes, so many seconds.

The bytes go to intake like those of a file. Nothing is sent but the request itself; no cookie is kept. Who asks again
gives back what the publisher said of the page when it was last had, and is told when it has not changed (RFC 9110, 13).
"""

import time
from dataclasses import dataclass

import httpx

from paraph.cli.refusals import (
    AddressAnswered,
    AddressMovesOn,
    AddressPrivate,
    AddressRefused,
    AddressTooLarge,
    AddressTooSlow,
    AddressUnreachable,
)
from paraph.node.public_only import PrivateAddress, PublicOnly

MAX_ADDRESS_BYTES = 32 * 1024 * 1024
MAX_REDIRECTS = 5
SECONDS = 60
"""For the whole page; a single wait for the next bytes is shorter."""

_WAITS = httpx.Timeout(20, connect=10)
_ABOUT = {"User-Agent": "paraph (reads published releases)", "Accept": "text/html,application/pdf;q=0.9,*/*;q=0.5"}


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave."""

    data: bytes
    """Decompressed."""

    etag: str = ""
    modified: str = ""
    """To be given back when it is asked for again."""


def fetch(address: str) -> bytes:
    """The bytes behind `address`, decompressed, wherever it leads. Raises a leaf of InputRefused."""
    page = _fetch(address, {}, None)
    return page.data if page else b""


def fetch_anew(address: str, *, etag: str = "", modified: str = "", private: bool = False) -> Page | None:
    """The page behind `address`, or None where it is as it was when `etag` and `modified` were given.

    Goes to public addresses only, unless `private`. Raises a leaf of InputRefused.
    """
    asked = {"If-None-Match": etag, "If-Modified-Since": modified}
    headers = {name: value for name, value in asked.items() if value}
    return _fetch(address, headers, None if private else PublicOnly())


def _fetch(address: str, headers: dict[str, str], transport: httpx.BaseTransport | None) -> Page | None:
    deadline = time.monotonic() + SECONDS
    manners = {"follow_redirects": True, "max_redirects": MAX_REDIRECTS, "timeout": _WAITS}
    try:
        with (
            httpx.Client(transport=transport, headers=_ABOUT | headers, **manners) as client,
            client.stream("GET", address) as response,
        ):
            if response.status_code == httpx.codes.NOT_MODIFIED and headers:
                return None
            if response.status_code != httpx.codes.OK:
                raise AddressAnswered(source=address, status=response.status_code)
            told = response.headers
            return Page(_body(address, response, deadline), told.get("ETag", ""), told.get("Last-Modified", ""))
    except httpx.TooManyRedirects:
        raise AddressMovesOn(source=address, limit=MAX_REDIRECTS) from None
    except (httpx.UnsupportedProtocol, httpx.InvalidURL):
        raise AddressRefused(source=address) from None
    except httpx.TimeoutException:
        raise AddressTooSlow(source=address, seconds=SECONDS) from None
    except PrivateAddress as found:
        raise AddressPrivate(source=address, found=str(found)) from None
    except httpx.HTTPError as error:
        raise AddressUnreachable(source=address, reason=str(error) or type(error).__name__) from None


def _body(address: str, response: httpx.Response, deadline: float) -> bytes:
    data = bytearray()
    for piece in response.iter_bytes():
        data += piece
        if len(data) > MAX_ADDRESS_BYTES:
            raise AddressTooLarge(source=address, limit=MAX_ADDRESS_BYTES)
        if time.monotonic() > deadline:
            raise AddressTooSlow(source=address, seconds=SECONDS)
    return bytes(data)
