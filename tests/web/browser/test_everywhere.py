"""What every page must be, in every language: accessible, whole on a narrow screen, quiet, printable."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LANGUAGES = ("en", "hi", "ru")
NARROW, NARROWEST = (360, 780), (320, 640)
"""A telephone; and what is left of a screen of 1280 at 400 % zoom (WCAG 1.4.10)."""

TOO_WIDE = """
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
        [...document.querySelectorAll("body *")]
            .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
            .map(one => `${one.tagName} to ${one.getBoundingClientRect().right}: ${one.textContent.slice(0, 40)}`)
"""
"""What does not fit, where the page must be scrolled sideways."""

FAIR = "Ministry of Trade\nA fair on carpets\nPosted on 3 March 2024\nA fair was opened in Agra today.\n"
ONE_OF_EACH = ("home", "bodies", "topics", "bodies-0", "sessions-0", "topics-0", "releases-0")


def every_page(page: Page, links: dict[str, str], language: str) -> Iterator[str]:
    """Open one page after another; gives its name."""
    for name, path in links.items():
        page.goto(f"/{language}{path}")
        yield name


def violations(page: Page) -> list[str]:
    """What axe finds, readable."""
    found = Axe().run(page).response["violations"]
    return [f"{page.url}: {rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_pages_of_the_record(
    language: str, open_browser: Callable[..., Page], links: dict[str, str]
) -> None:
    page = open_browser("s.rao")
    assert len(links) > 15
    assert [found for _ in every_page(page, links, language) for found in violations(page)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_dark_and_narrow_pages(
    language: str, open_browser: Callable[..., Page], links: dict[str, str]
) -> None:
    page = open_browser("s.rao", size=NARROW, color_scheme="dark")
    chosen = {name: links[name] for name in ONE_OF_EACH}
    assert [found for _ in every_page(page, chosen, language) for found in violations(page)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_where_people_come_in_or_are_turned_away(
    language: str, open_browser: Callable[..., Page], complaints: list[str]
) -> None:
    page, found = open_browser(None), []
    for path in (f"/{language}/sign-in/", f"/{language}/sign-up/", f"/{language}/no/page/", "/enter/?sesame=spent"):
        page.goto(path)
        found += violations(page)
    complaints.clear()  # the browser notes every answer of 404 and 403
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_where_files_are_handed_in(
    language: str, open_browser: Callable[..., Page], complaints: list[str]
) -> None:
    page = open_browser("s.rao")
    page.goto(f"/{language}/adopt/")
    found = violations(page)
    page.fill("#text", FAIR)
    page.click("main form button[type=submit]")
    found += violations(page)
    complaints.clear()  # the refusal is answered 400
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_a_narrow_screen(
    language: str, open_browser: Callable[..., Page], links: dict[str, str]
) -> None:
    page = open_browser("s.rao", size=NARROWEST)
    assert [(name, wide) for name in every_page(page, links, language) if (wide := page.evaluate(TOO_WIDE))] == []


def test_devanagari_is_set_in_the_font_of_the_installation(open_browser: Callable[..., Page]) -> None:
    page = open_browser("r.sen")
    page.goto("/hi/")
    page.evaluate("document.fonts.ready")
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    for selector in ("h1", ".nav a", "dt", ".tongues [lang=hi]"):
        node = tools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        fonts = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert {font["familyName"].split()[0] for font in fonts} == {"Shobhika"}, selector


def test_page_opened_again_is_answered_in_a_line(open_browser: Callable[..., Page]) -> None:
    page = open_browser("r.sen")
    page.goto("/en/topics/")
    page.goto("/en/bodies/")
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    statuses: list[int] = []
    tools.on("Network.responseReceivedExtraInfo", lambda answer: statuses.append(answer["statusCode"]))
    page.goto("/en/topics/")
    assert statuses[0] == 304


@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_page_keeps_the_words_and_drops_the_controls(language: str, open_browser: Callable[..., Page]) -> None:
    page = open_browser("r.sen")
    page.goto(f"/{language}/topics/")
    page.emulate_media(media="print")
    assert page.locator("table.board").is_visible()
    assert [control for control in (".nav", ".tongues", ".self") if page.locator(control).is_visible()] == []


def test_language_is_switched_without_leaving_the_page(
    open_browser: Callable[..., Page], links: dict[str, str]
) -> None:
    page = open_browser("r.sen")
    page.goto(f"/en{links['sessions-0']}")
    for language in ("ru", "hi", "en"):
        page.click(f".tongues a[lang={language}]")
        assert re.sub(r"^https?://[^/]+", "", page.url) == f"/{language}{links['sessions-0']}"
        assert page.locator("html").get_attribute("lang") == language


def test_paper_opens_in_the_language_of_the_page(open_browser: Callable[..., Page]) -> None:
    page = open_browser("r.sen")
    page.goto("/hi/")
    answer = page.request.get(page.locator("a[href$='agenda.pdf']").get_attribute("href") or "")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].endswith('-hi.pdf"')
