"""Take the pictures of the documentation anew: `python tools/screenshots.py` writes docs/pictures/*.png.

A node of its own is made in a temporary folder, from the samples, served on a free port and driven by Debian's
chromium. Pictures are looked at by a person before they are committed; no test compares them.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.chromium import chromium  # noqa: E402 - once the path is set

PICTURES = ROOT / "docs" / "pictures"
WIDE, NARROW = (1280, 840), (360, 780)
PATIENCE = 60
ACCOUNT = "m.rao"

Command = Callable[..., str]
"""`paraph` with these words; gives what it printed."""


def main() -> int:
    """Take them all; give the exit status."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        _site(Path(folder) / "home") as (paraph, address),
        chromium() as browser,
    ):
        for picture in PLAN:
            size = {"width": picture.size[0], "height": picture.size[1]}
            page = browser.new_page(viewport=size, base_url=address, reduced_motion="reduce")
            link = json.loads(paraph("user", "link", ACCOUNT, "--json"))["link"]
            page.goto(link[link.index("/enter/") :])
            page.goto(f"/{picture.language}/")
            picture.prepare(page)
            page.evaluate("document.fonts.ready")
            page.screenshot(path=PICTURES / f"{picture.name}.png")
            print(PICTURES / f"{picture.name}.png")
            picture.after(page, paraph)
            page.close()
    return 0


def _proposal(page: Page) -> None:
    page.click(".nav a[href$='/adopt/']")
    page.set_input_files("#files", sorted((ROOT / "samples").glob("11-*")))
    page.click("main form button[type=submit]")
    page.focus("[name='0.ordinal']")
    page.locator(".reading").evaluate("one => one.scrollIntoView()")


def _discard_and_adopt(page: Page, paraph: Command) -> None:
    page.click("button[value=discard]")
    paraph("adopt", "--yes", str(ROOT / "samples"))


def _session(page: Page) -> None:
    page.click("section[aria-labelledby=last] a")
    page.locator("#stated").evaluate("one => one.scrollIntoView()")


def _at(part: str) -> Callable[[Page], None]:
    return lambda page: page.click(f".nav a[href$='/{part}/']")


def _nothing(*_: object) -> None:
    """The first page, as it is; no more to do."""


@dataclass(frozen=True)
class Picture:
    """One picture: file name, language, size, how to come to it from the first page, what to do afterwards."""

    name: str
    language: str
    size: tuple[int, int]
    prepare: Callable[[Page], None]
    after: Callable[[Page, Command], None] = _nothing


PLAN = (
    Picture("proposal-en-wide", "en", WIDE, _proposal, _discard_and_adopt),
    Picture("standing-en-wide", "en", WIDE, _nothing),
    Picture("session-en-wide", "en", WIDE, _session),
    Picture("session-hi-wide", "hi", WIDE, _session),
    Picture("bodies-hi-wide", "hi", WIDE, _at("bodies")),
    Picture("topics-ru-wide", "ru", WIDE, _at("topics")),
    Picture("session-ru-narrow", "ru", NARROW, _session),
)
"""The proposal comes first, upon an empty record; the samples are adopted after it."""


@contextmanager
def _site(home: Path) -> Iterator[tuple[Command, str]]:
    environment = {**os.environ, "PARAPH_HOME": str(home), "PARAPH_LANG": "en"}
    program = [sys.executable, "-c", "from paraph.cli import main; main()"]

    def paraph(*words: str) -> str:
        return subprocess.run([*program, *words], env=environment, check=True, capture_output=True, text=True).stdout

    paraph("init", "--side", "IN", "--with", "RU")
    paraph("user", "add", ACCOUNT, "--name", "Meera Rao", "--role", "secretary")
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
    server = subprocess.Popen([*program, "serve", "--port", str(port), "--workers", "1"], env=environment)
    try:
        yield paraph, _when_up(f"http://localhost:{port}")
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def _when_up(address: str) -> str:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            urlopen(f"{address}/en/sign-in/", timeout=PATIENCE).close()  # noqa: S310 - our own server
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return address


if __name__ == "__main__":
    sys.exit(main())
