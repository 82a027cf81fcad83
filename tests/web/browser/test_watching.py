"""The watch in a real browser: a release changed without a word is found, read word by word and made a proposal."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.cli.publisher import publisher
from tests.web.browser.conftest import Site
from tests.web.browser.crawling import Found

SESSION = (
    "The 5th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in Moscow "
    "on {day} July 2015. The two sides discussed fertilizers and railway transport.\n"
)
PROPOSAL = {"en": "Proposal No.", "hi": "प्रस्ताव क्र.", "ru": "Предложение №"}
TURNED_AWAY = {
    "en": "asks programs to stay away",
    "hi": "दूर रहने को कहती है",
    "ru": "просит программы к ней не обращаться",
}


@pytest.fixture(scope="module")
def changed(site: Site, pages: dict[str, Found]) -> Iterator[None]:
    """A release seen twice with another day in it, and one that its publisher keeps programs from.

    What is watched stays on pages of its own; which `pages` there are is found before, so it is the same in any order.
    """
    with publisher() as known:
        known.pages |= {"/robots.txt": b"User-agent: *\nDisallow: /inner/\n", "/r": SESSION.format(day=6).encode()}
        for path in ("/r", "/inner/r"):
            status, _, errors = site.node.paraph("watch", "add", f"{known.address}{path}", "--private-addresses")
            assert status == 0, errors
        site.node.paraph("watch", "run", "--pause", 0)
        known.pages["/r"] = SESSION.format(day=7).encode()
        site.node.paraph("watch", "run", "--pause", 0)
        yield
        for path in ("/r", "/inner/r"):
            site.node.paraph("watch", "stop", f"{known.address}{path}")


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_changed_release_is_found_read_and_made_a_proposal(language: str, open_browser: Callable[..., Page]) -> None:
    page = open_browser("s.rao", size=(360, 800))
    page.goto(f"/{language}/watch/?show=changed")
    expect(page.locator(".error")).to_contain_text(TURNED_AWAY[language])
    page.locator("tbody a").first.click()
    expect(page.locator("del")).to_have_text("6")
    expect(page.locator("ins")).to_have_text("7")
    expect(page.locator("table")).to_contain_text("2015")
    assert [found["id"] for found in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click("main form button[type=submit]")
    expect(page.locator("h1")).to_contain_text(PROPOSAL[language])
