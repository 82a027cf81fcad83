"""One node with the samples adopted, served by a process of its own, and Debian's chromium before it.

All tests here share them, so they stand in one group and run in one worker. Nothing is fetched: a request that leaves
the node fails the test that made it, and so does a complaint in the browser's console.
"""

import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.chromium import chromium
from tests.cli.nodes import ROOT, Node, node

WIDE = (1280, 900)
PEOPLE = {"s.rao": "secretary", "d.iyer": "drafter", "r.sen": "reader"}
PATIENCE = 60
OF_A_KIND = 4
"""Pages of one kind that are looked at: a commission, a group and sub-groups; releases in every language."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder drives the one browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


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
        made.told("adopt", "--yes", ROOT / "samples")
        made.told("draft", "begin", "--session", "12")
        for user, role in PEOPLE.items():
            made.told("user", "add", user, "--role", role)
        port = _free_port()
        server = made.start("serve", "--port", port, "--workers", 1)
        try:
            yield Site(made, _when_up(f"http://localhost:{port}", server))
        finally:
            server.terminate()
            server.communicate(timeout=PATIENCE)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's chromium, for the tests of one file."""
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
def links(site: Site) -> dict[str, str]:
    """Addresses of pages of every kind by name, without their language, found by following links."""
    with httpx.Client(base_url=site.address, follow_redirects=True, timeout=PATIENCE) as client:
        client.get(site.link("r.sen"))
        plain = ("bodies", "topics", "account", "exchange", "watch", "lexicon")
        found = {"home": "/"} | {name: f"/{name}/" for name in plain}
        found |= {name: f"/{name}/" for name in ("second-factor", "second-factor/codes/on", "second-factor/keys/add")}
        for start, kind in (("/bodies/", "bodies"), ("/bodies/", "sessions"), ("/topics/", "topics")):
            found |= {f"{kind}-{n}": path for n, path in enumerate(_followed(client, start, kind)[:OF_A_KIND])}
        found |= {"drafts": "/drafts/"} | {
            f"drafts-{n}": path for n, path in enumerate(_followed(client, "/drafts/", "drafts"))
        }
        found |= {f"{name}-{part}": f"{path}{part}/" for name, path in list(found.items()) if name.startswith("drafts-")
                  for part in ("print", "paragraphs/pin1", "paragraphs/pin1/divide", "files", "mandate", "non-papers",
                               "frame", "originals")
                  }  # fmt: skip
        sessions = [path for name, path in found.items() if name.startswith("sessions-")]
        found |= {f"accounts-{n}": f"{path}accounts/" for n, path in enumerate(sessions[:2])}
        releases = [path for session in sessions for path in _followed(client, session, "releases")]
        return found | {f"releases-{n}": path for n, path in enumerate(releases[-OF_A_KIND:])}


def _followed(client: httpx.Client, start: str, kind: str) -> list[str]:
    return sorted(set(re.findall(rf'href="/en(/{kind}/[^"/?]+/)"', client.get(f"/en{start}").text)))


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
