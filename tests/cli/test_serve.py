"""`paraph serve` as people meet it: a process, a port, pages in their language, the way in, and an orderly end."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
from django.urls import reverse
from django.utils.translation import override
from tests.cli.nodes import ROOT, Node, node
from tests.programs import program

from paraph.cli import serve
from paraph.node.intake import adoption
from paraph.node.people import accounts

pytestmark = pytest.mark.xdist_group("serve")


def free_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """A node with an account."""
    with node(tmp_path_factory.mktemp("node") / "home") as ours:
        ours.told("user", "add", "a.kumar", "--role", "secretary")
        yield ours


@contextmanager
def serving(home: Node) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address at which the node is served, and the process that does."""
    port = free_port()
    process = home.start("serve", "--port", port)
    address = f"http://localhost:{port}"
    try:
        for _ in range(150):
            assert process.poll() is None, process.stderr.read()
            try:
                httpx.get(address, timeout=5)
                break
            except httpx.TransportError:
                time.sleep(0.2)
        yield address, process
    finally:
        process.terminate()
        _, errors = process.communicate(timeout=30)
        print(f"What the server said: {errors}")  # noqa: T201 - shown with a test that fails


@pytest.fixture(scope="module")
def address(home: Node) -> Iterator[str]:
    """The address at which the node is served."""
    with serving(home) as (address, _):
        yield address


def test_a_home_that_is_there_is_made_ready_again_without_its_terms(home: Node) -> None:
    status, said, _ = home.paraph("init")
    assert (status, f"was ready in {home.folder}" in said) == (0, True)
    assert home.paraph("init", "--side", "IN")[0] == 2


def test_a_stranger_is_led_to_the_way_in_in_the_language_of_the_browser(address: str) -> None:
    for language in ("en", "hi", "ru"):
        answer = httpx.get(address, headers={"Accept-Language": language}, follow_redirects=True, timeout=60)
        assert (answer.status_code, answer.url.path) == (200, f"/{language}/sign-in/")
        assert f'<html lang="{language}"' in answer.text
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")


def test_what_a_page_needs_comes_from_the_node_itself(address: str) -> None:
    page = httpx.get(f"{address}/en/sign-in/").text
    needed = re.findall(r'(?:src|href)="(/static/[^"]+)"', page)
    assert needed
    assert {httpx.get(address + path, timeout=60).status_code for path in needed} == {200}
    assert re.findall(r'(?:src|href)="(?:https?:)?//', page) == []


def test_a_sign_in_link_lets_in_once(home: Node, address: str) -> None:
    link = home.told("user", "link", "a.kumar")["link"]
    assert link.startswith(f"{address}/enter/")
    with httpx.Client(follow_redirects=True, timeout=60) as browser:
        entered = browser.get(link)
        assert (entered.status_code, entered.url.path) == (200, "/en/")
        assert browser.get(f"{address}/en/bodies/").status_code == 200
    with httpx.Client(follow_redirects=True, timeout=60) as other:
        assert other.get(link).status_code == 403
        assert other.get(f"{address}/en/bodies/").url.path == "/en/sign-in/"


WAITING = b" HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\nCookie: paraph_csrf=" + b"a" * 32 + b"\r\n"
SLOW = {
    "a request that does not end": b"GET /en/public/ HTTP/1.1\r\nHost: loc",
    "a pouch that does not come": b"POST /exchange/pouches" + WAITING + b"\r\nx",
    "nothing at all": b"",
}
SLOW_FORMS = {
    "a form that does not come": b"POST /en/sign-in/"
    + WAITING
    + b"Content-Type: application/x-www-form-urlencoded\r\n\r\nx",
    "a file that does not come": b"POST /en/sign-in/"
    + WAITING
    + b"Content-Type: multipart/form-data; boundary=x\r\n\r\n--x",
}
"""These the server in front must take in whole (docs/operations.md)."""


def hold_up(address: str, sent: bytes) -> list[int]:
    """What others are answered while forty clients send this and no more."""
    place = ("127.0.0.1", int(address.rpartition(":")[2]))
    with ExitStack() as stack:
        for _ in range(40):
            stack.enter_context(socket.create_connection(place, timeout=5)).sendall(sent)
        return [httpx.get(address + path, timeout=60).status_code for path in ("/en/public/", "/en/sign-in/")]


@pytest.mark.parametrize("how", SLOW)
def test_slow_clients_hold_up_nobody(how: str, address: str) -> None:
    assert hold_up(address, SLOW[how]) == [200, 200]


@pytest.mark.parametrize("how", [*SLOW, *SLOW_FORMS])
def test_slow_clients_hold_up_nobody_behind_the_server_of_the_page_for_administrators(
    how: str, address: str, tmp_path: Path
) -> None:
    with nginx(tmp_path, address) as front:
        assert hold_up(front, (SLOW | SLOW_FORMS)[how]) == [200, 200]


@contextmanager
def nginx(folder: Path, address: str) -> Iterator[str]:
    """The server in front, as docs/operations.md sets it up, without a certificate, before the node at `address`."""
    installed = program("nginx", package="nginx")
    said = re.search(r"```nginx\n(.*?)```", (ROOT / "docs" / "operations.md").read_text(encoding="utf-8"), re.DOTALL)
    assert said is not None
    port = free_port()
    server = re.sub(r"listen .*?;", f"listen 127.0.0.1:{port};", re.sub(r"ssl_.*?;", "", said[1]))
    server = server.replace("http://127.0.0.1:8000", address.replace("localhost", "127.0.0.1"))
    server = server.replace("server_name paraph.example.gov;", "server_name localhost;").replace("$host", "localhost")
    places = " ".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = folder / "nginx.conf"
    config.write_text(f"daemon off; pid {folder}/pid; error_log {folder}/log;\nevents {{}}\n"
                      f"http {{ access_log off; {places}\n{server} }}\n")  # fmt: skip
    process = subprocess.Popen([installed, "-c", config, "-e", folder / "log"])
    try:
        for _ in range(100):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.1)
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait(timeout=30)


def test_a_second_one_at_the_same_port_is_refused(home: Node, address: str) -> None:
    status, output, errors = home.paraph("serve", "--port", address.rpartition(":")[2])
    assert (status, output) == (2, "")
    assert errors.rstrip().endswith("[cli.serve.port]")


def test_told_to_end_it_ends_with_all_its_processes(home: Node) -> None:
    with serving(home) as (address, process):
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
        assert process.returncode == 0
        with pytest.raises(httpx.TransportError):
            httpx.get(address, timeout=60)


def test_killed_it_leaves_no_process_at_its_port(home: Node) -> None:
    with serving(home) as (address, process):
        process.kill()
        process.communicate(timeout=30)  # ends when the last process has closed the output
        with pytest.raises(httpx.TransportError):
            httpx.get(address, timeout=60)


def test_a_process_whose_parent_died_while_it_started_ends_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "another")  # ask for no signal on behalf of the tests
    parent = SimpleNamespace(pid=os.getppid())
    monkeypatch.setattr("multiprocessing.parent_process", lambda: parent)
    serve._end_with_parent()
    monkeypatch.setattr("os.getppid", lambda: 1)
    with pytest.raises(SystemExit):
        serve._end_with_parent()


def test_the_addresses_that_commands_show_are_those_of_the_pages() -> None:
    assert reverse("enter") == accounts.SIGN_IN
    for language in ("en", "hi", "ru"):
        with override(language):
            assert reverse("proposal", args=[7]) == adoption.PAGE.format(language=language, number=7)
