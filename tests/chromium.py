"""Debian's chromium, for tests that drive a browser."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of its own; without chromium the test is skipped, except in CI, where nothing may be.

    Playwright leaves an event loop running in the thread until it is closed, in which neither a second browser nor a
    signature of a PDF can be made: so it is closed soon, and never kept for a whole run.
    """
    if CHROMIUM is None:
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("chromium is not installed; see tools/prepare_tests.sh")
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS)) as one:
        yield one
