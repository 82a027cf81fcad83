"""Connections to public addresses only: what a publisher's name, feed or redirect says may lead into our own network.

Rules

1. A name is resolved here, every address it has must be public, and the connection goes to the address that was looked
   at: a name that answers otherwise a moment later gains nothing.
2. Each redirect is a request of its own and is looked at like the first.
3. Where the environment names a proxy, it resolves names; then only addresses written as numbers are looked at.

Worked example: `http://intranet.example/` resolves to 10.0.0.7; nothing is sent and `PrivateAddress` is raised.
"""

import ipaddress
import socket
from urllib.request import getproxies

import httpx

PORTS = {"http": 80, "https": 443}


class PrivateAddress(httpx.TransportError):
    """An address leads into a private network; its text is the address found."""


class PublicOnly(httpx.BaseTransport):
    """Carries requests to public addresses, over connections of its own."""

    def __init__(self) -> None:
        """No connection is made yet."""
        self._direct = httpx.HTTPTransport()
        self._proxied = {scheme: httpx.HTTPTransport(proxy=proxy) for scheme, proxy in getproxies().items()
                         if scheme in PORTS and proxy.startswith("http")}  # fmt: skip

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it. Raises PrivateAddress, and what httpx raises."""
        url = request.url
        proxy = self._proxied.get(url.scheme)
        if proxy is not None:
            refuse_private([url.host])
            return proxy.handle_request(request)
        found = _addresses(url)
        refuse_private(found)
        pinned = httpx.Request(
            request.method,
            url.copy_with(host=found[0]),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": url.host},
        )
        return self._direct.handle_request(pinned)

    def close(self) -> None:
        """End every connection."""
        for transport in (self._direct, *self._proxied.values()):
            transport.close()


def refuse_private(addresses: list[str]) -> None:
    """Raise PrivateAddress when one of these is an address of a private network; what is no number is passed over."""
    for written in addresses:
        try:
            address = ipaddress.ip_address(written.strip("[]"))
        except ValueError:
            continue
        mapped = getattr(address, "ipv4_mapped", None)
        if not (mapped or address).is_global or address.is_multicast:
            raise PrivateAddress(str(address))


def _addresses(url: httpx.URL) -> list[str]:
    try:
        found = socket.getaddrinfo(url.host, url.port or PORTS.get(url.scheme, 443), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpx.ConnectError(str(error)) from None
    return [str(entry[4][0]) for entry in found]
