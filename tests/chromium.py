"""Debian's chromium, for tests that drive a browser."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright
from tests.programs import program

FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of its own; without chromium the test is skipped, except in CI, where nothing may be.

    Where Debian's build without windows is installed, that one is taken: it draws the same pages in half the time.

    Playwright leaves an event loop running in the thread until it is closed, in which neither a second browser nor a
    signature of a PDF can be made: so it is closed soon, and never kept for a whole run.
    """
    found = program("chromium-headless-shell", "chromium", "chromium-browser", package="chromium")
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=found, args=list(FLAGS)) as one:
        yield one
