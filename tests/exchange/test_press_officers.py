"""A release from the signed protocol to both public sites, by two press officers in two browsers and no command line.

What is pressed is pressed by a person with the role of a press officer and no other; the courier carries the pouches.
"""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from tests.chromium import chromium
from tests.exchange.test_a_release import PROTOCOL, fetch
from tests.exchange.two_nodes import Node, Sides, two_nodes

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.xdist_group("samples")]

PATIENCE = 60_000
"""Milliseconds for anything a page is asked for."""

RELEASE = f"/en/documents/{PROTOCOL}/release/"
P13 = "The Sides welcomed the first deliveries of carbon fibre."
STRONGER = "The Sides agreed on the first deliveries of carbon fibre."
OWN = "A list of measuring equipment will be provided by the Russian Side within two months."


class Desks(Sides):
    """Both press officers at their browsers."""

    def __init__(self, folder: Path, nodes: tuple[Node, Node], browser: Browser) -> None:
        super().__init__(folder, nodes, "release")
        self.complaints: list[str] = []
        self.pages = tuple(self._desk(node, browser) for node in nodes)

    def _desk(self, node: Node, browser: Browser) -> Page:
        node.ask("paraph", words=["user", "add", "p.officer", "--role", "press_officer"])
        link = node.ask("paraph", words=["user", "link", "p.officer"])["told"][-1]["link"]
        page = browser.new_context(base_url=node.address, locale="en").new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(link[link.index("/enter/") :])
        return page


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    expect.set_options(timeout=PATIENCE)
    with (
        two_nodes(tmp_path, serving=1, samples=True) as nodes,
        chromium() as browser,
    ):
        made = Desks(tmp_path, nodes, browser)
        made.cross()
        yield made
        assert made.complaints == []


def test_press_officers_bring_a_release_from_the_signed_protocol_to_the_public(desks: Desks) -> None:
    drafted_and_edited(desks)
    put_forward_and_cleared(desks)
    published_and_read_by_everybody(desks)
    corrected(desks)


def drafted_and_edited(desks: Desks) -> None:
    india = desks.pages[0]
    india.goto(f"/en/documents/{PROTOCOL}/")
    india.get_by_role("link", name="The release: write, clear, publish").click()
    india.get_by_role("button", name="Draft the release from the signed text").click()
    expect(india.get_by_text("read back, the facts equal the record's")).to_have_count(3)
    india.get_by_role("link", name="Edit (English)").click()
    expect(india.locator("#s-p13 .press-rests")).to_contain_text(P13)
    india.wait_for_load_state()  # who types before the page's script has begun is heard at the next letter only
    india.fill("#text-p13", STRONGER)
    expect(india.locator("#s-p13 .press-margin .note").first).to_contain_text("“agreed” goes further")
    expect(india.locator("#readback")).to_contain_text("thing")
    india.reload()
    expect(india.locator("#text-p13")).to_have_value(STRONGER)
    india.fill("#text-p13", P13)
    expect(india.locator("#s-p13 .press-margin")).to_contain_text("Borne out")
    india.fill("#own-text", OWN)
    india.fill("#own-cites", "9")
    india.get_by_role("button", name="Add it and keep").click()
    expect(india.locator("#s-own1 .press-rests")).to_contain_text("within two months")
    expect(india.locator("#s-own1 .press-margin")).to_contain_text("Borne out")
    india.uncheck("#s-own1 [name='chosen.own1']")
    india.get_by_role("button", name="Keep", exact=True).click()
    expect(india.locator("#readback")).to_contain_text("the facts equal the record's")


def put_forward_and_cleared(desks: Desks) -> None:
    india, russia = desks.pages
    india.goto(RELEASE)
    india.get_by_role("button", name="Put forward to the other Side").click()
    cleared_by(india)
    desks.cross()
    russia.goto("/en/")
    russia.get_by_role("link", name="a release waits to be cleared by us").click()
    expect(russia.get_by_text("Not yet cleared by: Russian Side.")).to_have_count(3)
    cleared_by(russia)
    desks.cross()


def cleared_by(page: Page) -> None:
    """Read each language that waits for this side's key, and clear it."""
    expect(page.get_by_role("link", name="Read and clear it")).to_have_count(3)
    for left in (2, 1, 0):
        page.get_by_role("link", name="Read and clear it").first.click()
        page.get_by_role("button", name="Clear this text").click()
        expect(page.get_by_role("link", name="Read and clear it")).to_have_count(left)


def published_and_read_by_everybody(desks: Desks) -> None:
    for page, node in zip(desks.pages, (desks.india, desks.russia), strict=True):
        page.goto(RELEASE)
        page.get_by_role("button", name="Publish what is cleared").click()
        expect(page.get_by_role("link", name="as everybody sees it")).to_have_count(3)
        for language in ("en", "hi", "ru"):
            answer = fetch(f"{node.address}/{language}/public/releases/{PROTOCOL}.{language}.v1/")
            assert answer.status_code == httpx.codes.OK
        assert P13 in fetch(f"{node.address}/en/public/releases/{PROTOCOL}.en.v1/").text


def corrected(desks: Desks) -> None:
    """The next version bears a notice; the embargo it is under holds it back on both sites."""
    india, russia = desks.pages
    india.goto(RELEASE)
    india.fill("#notice-en", "Corrected: one sentence is left out.")
    india.get_by_role("button", name="Begin the correction").click()
    india.fill("#hour", "2999-01-01T18:30")
    india.get_by_role("button", name="Keep", exact=True).click()
    expect(india.locator("#embargo ~ dl")).to_contain_text("16:00")
    india.goto(f"{RELEASE}en/")
    india.uncheck("#s-p13 [name='chosen.p13']")
    expect(india.locator("#s-p13 .press-margin .done")).to_have_count(0)
    india.goto(RELEASE)
    india.check("[name=all_the_same]")
    india.get_by_role("button", name="Put forward to the other Side").click()
    for page in (india, russia):
        page.goto(f"{RELEASE}en/2/")
        expect(page.locator(".press-text").first).to_contain_text("one sentence is left out")
        page.get_by_role("button", name="Clear this text").click()
        desks.cross()
    india.goto(RELEASE)
    india.get_by_role("button", name="Publish what is cleared").click()
    expect(india.get_by_text("cleared by both Sides; shown when the embargo has passed")).to_have_count(1)
    assert fetch(f"{desks.india.address}/en/public/releases/{PROTOCOL}.en.v2/").status_code == httpx.codes.NOT_FOUND
    assert fetch(f"{desks.india.address}/en/public/releases/{PROTOCOL}.en.v1/").status_code == httpx.codes.OK
