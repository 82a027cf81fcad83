"""One node with the samples adopted, served by a process of its own, and Debian's chromium before it.

Tests that ask for them stand in one group and run in one worker. Nothing is fetched: a request that leaves the node
fails the test that made it, and so does a complaint in the browser's console.
"""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.chromium import chromium
from tests.cli.nodes import ROOT, Node, node
from tests.exchange.two_nodes import Node as Clerk
from tests.web.browser.crawling import Found, crawled

WIDE = (1280, 900)
PEOPLE = {"s.rao": "secretary", "a.menon": "administrator", "p.das": "press_officer", "d.iyer": "drafter",
          "r.sen": "reader"}  # fmt: skip
PATIENCE = 60
GROUP = "wg-modernization-industrial"
RELEASE = (
    "The 6th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in Moscow "
    "on 12 May 2017. It was co-chaired by Ramesh Abhishek, Secretary, from the Indian side.\n"
)
PROTOCOL = (
    "PROTOCOL of the 6th session of the India-Russia Working Group on Modernization and Industrial Cooperation\n"
    "Moscow, 12 May 2017\n\n1. The Sides agreed to hold a seminar on aluminium by 1 June 2018.\n"
    "2. The Sides noted the progress in fertilizers.\nDone in Moscow on 12 May 2017.\n"
)
DELEGATION = "category,name en,name hi,name ru\nhead,A. Bhatia,ए. भाटिया,А. Бхатия\nexpert,B. Rao,,\n"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder drives a browser, and most the one node."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if "site" in item.fixturenames:
                item.add_marker(pytest.mark.xdist_group("site"))


@dataclass(frozen=True)
class Site:
    """A served node."""

    node: Node
    address: str

    def link(self, user: str) -> str:
        """A fresh link that signs `user` in."""
        told = str(self.node.told("user", "link", user)["link"])
        return self.address + told[told.index("/enter/") :]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The samples adopted, people with roles, pages served on a free port."""
    with node(tmp_path_factory.mktemp("browser") / "home") as made:
        fill(made)
        port = _free_port()
        server = made.start("serve", "--port", port, "--workers", 1)
        try:
            yield Site(made, _when_up(f"http://localhost:{port}", server))
        finally:
            server.terminate()
            server.communicate(timeout=PATIENCE)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's chromium, for the tests of one file, patient with a machine that has much else to do."""
    expect.set_options(timeout=PATIENCE * 1000)
    with chromium() as one:
        yield one


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the browser complained of, and what pages asked for outside the node; nothing may be left at the end."""
    said: list[str] = []
    yield said
    assert said == []


@pytest.fixture
def open_browser(site: Site, browser: Browser, complaints: list[str]) -> Iterator[Callable[..., Page]]:
    """Open a window in which somebody of that name is signed in, or nobody."""
    contexts: list[BrowserContext] = []

    def into(user: str | None, *, size: tuple[int, int] = WIDE, scripts: bool = True, **more: object) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=scripts,
            base_url=site.address,
            locale="en",
            **more,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: complaints.append(request.url) if _foreign(request.url, site) else None)
        page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if user:
            page.goto(site.link(user))
        return page

    yield into
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def pages(site: Site) -> dict[str, Found]:
    """Every page somebody is led to, by the name of its address, with the first of `PEOPLE` who was."""
    found: dict[str, Found] = {}
    for user in (*PEOPLE, None):
        with httpx.Client(base_url=site.address, follow_redirects=True, timeout=PATIENCE) as client:
            if user:
                client.get(site.link(user))
            if user == "s.rao":
                hand_in(client, "/en/adopt/", text=RELEASE)
                hand_in(client, "/en/adopt/protocol/", file=PROTOCOL)
            starts = ("/en/", "/en/public/") if user else _ways_in(site.node)
            for name, paths in crawled(client, starts).items():
                found.setdefault(name, Found(user, tuple(path.removeprefix("/en") for path in paths)))
    found["find"] = Found("s.rao", ("/find/?q=aluminium",))
    return found


def fill(made: Node) -> None:
    """What a year leaves behind it, and people of each kind; a signed protocol and its release put forward, and so on.

    One process is told everything, as starting one takes longer than most of what it is told.
    """
    listed = made.folder.parent / "delegation.csv"
    listed.write_text(DELEGATION, encoding="utf-8")
    clerk = Clerk("IN", made.folder)

    def do(*words: object, plain: bool = True) -> Any:  # noqa: ANN401 - whatever the command tells
        answer = clerk.ask("paraph", words=[*map(str, words)], plain=plain)
        assert answer["status"] == 0, answer["errors"]
        return answer["told"]

    do("adopt", "--yes", ROOT / "samples")
    do("draft", "begin", "--session", "12")
    release = next(one["id"] for one in do("publish", plain=False)[0]["releases"] if f"{GROUP}.s11.en" in one["id"])
    do("adopt-protocol", "--yes", ROOT / "samples" / "protocols")
    do("publish", release)
    do("release", "draft")
    do("release", "propose", "--all-the-same")
    do("delegation", "import", listed)
    do("report", "request", "--to", "lead@example.org", "--of", f"{GROUP}.sg-mining")
    for user, role in PEOPLE.items():
        do("user", "add", user, "--role", role)
    clerk.close()


def report_link(made: Node) -> str:
    """Where the link of the letter that asks for a report leads."""
    return linked(made, "report_links as r; print(r.address(r.ReportLink.objects.get()))")


def stop_link(made: Node) -> str:
    """Where the link leads that ends somebody's reminders."""
    letter = "Letter(user=wishes.User.objects.get(username='s.rao'), kind='reminder', language='en')"
    return linked(made, f"wishes; from paraph.node.mail.letters import Letter; print(wishes.address({letter}))")


def linked(made: Node, what: str) -> str:
    """What a module of the letters says of an address, in the home of the node."""
    program = "import pathlib, sys; from paraph import node; node.setup(pathlib.Path(sys.argv[1]))\n"
    told = subprocess.run([sys.executable, "-c", f"{program}from paraph.node.mail import {what}", made.folder],
                          env=made.environment, check=True, capture_output=True, text=True)  # fmt: skip
    return urlsplit(told.stdout.strip()).path


def hand_in(client: httpx.Client, path: str, *, text: str = "", file: str = "") -> None:
    """Send a form of a page, without a browser."""
    secret = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', client.get(path).text)
    assert secret is not None
    files = {"files": ("protocol.txt", file.encode())} if file else {"text": (None, text)}
    answer = client.post(path, data={"csrfmiddlewaretoken": secret[1], "body": GROUP}, files=files)
    assert answer.status_code == httpx.codes.OK, answer.text


def _ways_in(made: Node) -> tuple[str, ...]:
    """Where somebody comes who has not signed in, the public pages left to those who have."""
    return "/en/sign-in/", "/en/sign-up/", report_link(made), stop_link(made)


def _foreign(url: str, site: Site) -> bool:
    return not url.startswith((site.address, "data:", "about:", "blob:"))


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _when_up(address: str, server: subprocess.Popen[str]) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            if httpx.get(f"{address}/en/sign-in/", timeout=PATIENCE).status_code == httpx.codes.OK:
                return address
        except httpx.TransportError:
            time.sleep(0.1)
    server.kill()
    output, errors = server.communicate()
    pytest.fail(f"the node is not served:\n{output}\n{errors}")
