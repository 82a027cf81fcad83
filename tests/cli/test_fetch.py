"""Pages from the web, from a server on this machine that behaves and misbehaves."""

import gzip
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from paraph.cli.inputs import fetch as module
from paraph.cli.inputs.fetch import fetch
from paraph.cli.refusals import (
    AddressAnswered,
    AddressMovesOn,
    AddressRefused,
    AddressTooLarge,
    AddressTooSlow,
    AddressUnreachable,
)

Paraph = Callable[..., tuple[int, str, str]]
PAGE = "<h1>सत्र</h1><p>दोनों पक्ष मिले।</p>".encode()


class Publisher(BaseHTTPRequestHandler):
    """Answers by path."""

    def do_GET(self) -> None:
        match self.path:
            case "/page":
                self._answer(200, PAGE)
            case "/moved":
                self._answer(302, b"", Location="/page")
            case "/round":
                self._answer(302, b"", Location="/round")
            case "/away":
                self._answer(302, b"", Location="ftp://127.0.0.1/x")
            case "/bomb":
                self._answer(200, gzip.compress(b"\0" * 5_000_000), **{"Content-Encoding": "gzip"})
            case "/torn":
                self._answer(200, b"", **{"Content-Length": "100"})
            case "/garbled":
                self._answer(200, b"no gzip", **{"Content-Encoding": "gzip"})
            case _:
                self._answer(404, b"nothing")

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_page_is_fetched(site: str, path: str) -> None:
    assert fetch(site + path) == PAGE


@pytest.mark.parametrize(
    ("path", "refusal"),
    [
        ("/none", AddressAnswered),
        ("/round", AddressMovesOn),
        ("/away", AddressRefused),
        ("/torn", AddressUnreachable),
        ("/garbled", AddressUnreachable),
    ],
)
def test_answer_that_is_no_page_is_refused(site: str, path: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        fetch(site + path)


def test_page_that_unpacks_without_end_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ADDRESS_BYTES", 1_000_000)
    with pytest.raises(AddressTooLarge):
        fetch(f"{site}/bomb")


def test_page_that_does_not_come_in_time_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS", -1)
    with pytest.raises(AddressTooSlow):
        fetch(f"{site}/page")


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://[", "http://", "https://\x00/"])
def test_address_that_leads_nowhere_is_refused(address: str) -> None:
    with pytest.raises((AddressUnreachable, AddressRefused)):
        fetch(address)


def test_command_reads_an_address_and_refuses_other_kinds(paraph: Paraph, site: str) -> None:
    status, output, errors = paraph("read", "--text", f"{site}/page", "ftp://127.0.0.1/x")
    assert (status, output) == (2, "सत्र\nदोनों पक्ष मिले।\n")
    assert errors.endswith("[cli.address.kind]\n")
