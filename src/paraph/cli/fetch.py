"""One page from the web, within bounds: http and https only, few redirects, so many bytes, so many seconds.

The bytes go to intake like those of a file. Nothing is sent but the request itself; no cookie is kept.
"""

import time

import httpx

from paraph.cli.refusals import (
    AddressAnswered,
    AddressMovesOn,
    AddressRefused,
    AddressTooLarge,
    AddressTooSlow,
    AddressUnreachable,
)

MAX_ADDRESS_BYTES = 32 * 1024 * 1024
MAX_REDIRECTS = 5
SECONDS = 60
"""For the whole page; a single wait for the next bytes is shorter."""

_WAITS = httpx.Timeout(20, connect=10)
_ABOUT = {"User-Agent": "paraph (reads published releases)", "Accept": "text/html,application/pdf;q=0.9,*/*;q=0.5"}


def fetch(address: str) -> bytes:
    """The bytes behind `address`, decompressed. Raises a leaf of InputRefused."""
    deadline = time.monotonic() + SECONDS
    try:
        with (
            httpx.Client(follow_redirects=True, max_redirects=MAX_REDIRECTS, timeout=_WAITS, headers=_ABOUT) as client,
            client.stream("GET", address) as response,
        ):
            if response.status_code != httpx.codes.OK:
                raise AddressAnswered(source=address, status=response.status_code)
            return _body(address, response, deadline)
    except httpx.TooManyRedirects:
        raise AddressMovesOn(source=address, limit=MAX_REDIRECTS) from None
    except (httpx.UnsupportedProtocol, httpx.InvalidURL):
        raise AddressRefused(source=address) from None
    except httpx.TimeoutException:
        raise AddressTooSlow(source=address, seconds=SECONDS) from None
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
