"""What every page must be, in every language: accessible, whole at any width, quiet, printable, worked by keyboard.

Pages are found by following links (`crawling`), so a new one is looked at as soon as something leads to it; and one
that nothing leads to fails the first test here.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page
from tests.web.browser.crawling import Found
from tests.web.test_access import TABLE

Pages = dict[str, Found]
Open = Callable[..., Page]

LANGUAGES = ("en", "hi", "ru")
WIDE, NARROW = (1280, 900), (360, 780)
WIDTHS = (640, 320)
"""What is left of a screen of 1280 at 200 % and at 400 % zoom (WCAG 1.4.4, 1.4.10)."""

SHEET = 718
"""What a sheet of A4 with margins of ten millimetres holds, in CSS pixels."""

TOO_WIDE = """
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
        [...document.querySelectorAll("body *")]
            .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
            .map(one => `${one.tagName} to ${one.getBoundingClientRect().right}: ${one.textContent.slice(0, 40)}`)
"""
"""What does not fit, where the page must be scrolled sideways."""

CONTROLS = """
    () => [...document.querySelectorAll(".nav, .tongues, .self, .skip, button, input[type=file]")]
        .filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 120))
"""
"""What is of no use on paper."""

WATCH_FOCUS = """
    () => {
        window.focused = [];
        const all = [...document.querySelectorAll("*")];
        document.addEventListener("focusin", event => {
            const one = event.target, style = getComputedStyle(one), box = one.getBoundingClientRect();
            const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            window.focused.push({
                place: all.indexOf(one), html: one.outerHTML.slice(0, 120),
                ring: outline || style.boxShadow !== "none", seen: box.width > 0 && box.height > 0,
            });
        });
    }
"""
TO_REACH = """
    () => {
        const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
            .filter(one => one.tabIndex >= 0 && !one.disabled && one.type !== "hidden" && one.checkVisibility());
        const inner = {date: 3, time: 3, "datetime-local": 6, radio: 1};
        const within = all.map(one => inner[one.type] ?? 0);
        return [all.length, within.reduce((sum, one) => sum + one, 0)];
    }
"""
"""How many stops of the keyboard there are, and how many of its steps stay within one of them."""


FAIR = "Ministry of Trade\nA fair on carpets\nPosted on 3 March 2024\nA fair was opened in Agra today.\n"
ONE_OF_EACH = ("home", "bodies", "topics", "body", "session", "topic", "release")
LONG_LISTS = 120
"""More stops of the keyboard than this are taken to go on as they began."""

ELSEWHERE = {
    "account_change_password", "account_logout", "account_reauthenticate", "account_inactive",  # after signing in again
    "mfa_authenticate", "mfa_deactivate_totp", "mfa_edit_webauthn", "mfa_generate_recovery_codes",  # with one on
    "mfa_list_webauthn", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "mfa_remove_webauthn",
    "mfa_view_recovery_codes", "mfa_login_webauthn",
    "draft-corrections",  # after signature
    "public-document", "public-document-in", "public-document-check",  # with the word of both sides
    "watched",  # of a publisher
    "unsent",  # after a session ended
    "door", "enter", "enter-invited", "to-issuer", "openid_connect_callback",  # doors, not pages
    "draft-say", "draft-compare", "publish", "publish-document", "publish-progress",  # forms and parts
    "proposal-field", "report-file",  # same
    "pouches", "pouch", "healthz", "metrics", "calendar",  # for programs
}  # fmt: skip
"""Addresses that nothing in this record leads to; each has tests of its own."""


def every_page(page: Page, pages: Pages, language: str, names: set[str]) -> Iterator[str]:
    """Open one page after another; gives its address."""
    for name in sorted(names):
        path = pages[name].paths[0]
        page.goto(path if path.startswith("/en/") else f"/{language}{path}")
        yield page.url


def by_user(pages: Pages) -> dict[str | None, set[str]]:
    """Whom to open which pages as."""
    users = {found.user for found in pages.values()}
    return {user: {name for name, found in pages.items() if found.user == user} for user in users}


def violations(page: Page) -> list[str]:
    """What axe finds, readable."""
    found = Axe().run(page).response["violations"]
    return [f"{page.url}: {rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def test_links_lead_to_every_page(pages: Pages) -> None:
    files = {name for name, (_, given) in TABLE.items() if "." in reverse(name, args=given).rpartition("/")[2]}
    programs = {name for name in TABLE if name.startswith("api")} | {
        "font",
        "attachment",
        "sealed",
        "draft-signed",
        "public-act",
    }
    assert TABLE.keys() - pages.keys() - files - programs == ELSEWHERE - files


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_accessible_fits_any_width_and_prints(language: str, open_browser: Open, pages: Pages) -> None:
    faults: list[str] = []
    for user, names in by_user(pages).items():
        page = open_browser(user)
        for address in every_page(page, pages, language, names):
            faults += violations(page)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 640})
                faults += [f"{address} at {width}: {wide}" for wide in page.evaluate(TOO_WIDE)]
            page.emulate_media(media="print")
            page.set_viewport_size({"width": SHEET, "height": 900})
            faults += [f"{address} printed: {wide}" for wide in page.evaluate(TOO_WIDE)]
            faults += [f"{address} printed: {control}" for control in page.evaluate(CONTROLS)]
            page.emulate_media(media="screen")
            page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    assert faults == []


def test_every_page_is_worked_by_keyboard(open_browser: Open, pages: Pages) -> None:
    """Past everything in its order, each stop in sight with a ring around it, the link to the content first."""
    faults: list[str] = []
    for user, names in by_user(pages).items():
        page = open_browser(user)
        for address in every_page(page, pages, "en", names):
            page.evaluate(WATCH_FOCUS)
            count, within = page.evaluate(TO_REACH)
            for _ in range(steps := min(count, LONG_LISTS)):
                page.keyboard.press("Tab")
            stops = page.evaluate("window.focused")
            faults += [f"{address}: no ring: {stop['html']}" for stop in stops if not stop["ring"]]
            faults += [f"{address}: out of sight: {stop['html']}" for stop in stops if not stop["seen"]]
            places = [stop["place"] for stop in stops]
            if places != sorted(places):
                faults.append(f"{address}: not in order: {places}")
            if len(stops) + within < steps:
                faults.append(f"{address}: goes no further than {stops[-1:]}")
            if not stops or 'class="skip"' not in stops[0]["html"]:
                faults.append(f"{address}: begins with {stops[:1]}")
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_dark_and_narrow_pages(language: str, open_browser: Open, pages: Pages) -> None:
    page = open_browser("s.rao", size=NARROW, color_scheme="dark")
    chosen = set(ONE_OF_EACH)
    assert [found for _ in every_page(page, pages, language, chosen) for found in violations(page)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_where_people_come_in_or_are_turned_away(
    language: str, open_browser: Open, complaints: list[str]
) -> None:
    page, found = open_browser(None), []
    for path in (f"/{language}/sign-in/", f"/{language}/sign-up/", f"/{language}/no/page/", "/enter/?sesame=spent"):
        page.goto(path)
        found += violations(page)
    complaints.clear()  # the browser notes every answer of 404 and 403
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_where_files_are_handed_in(language: str, open_browser: Open, complaints: list[str]) -> None:
    page = open_browser("s.rao")
    page.goto(f"/{language}/adopt/")
    found = violations(page)
    page.fill("#text", FAIR)
    page.click("main form button[type=submit]")
    found += violations(page)
    complaints.clear()  # the refusal is answered 400
    assert found == []


def test_devanagari_is_set_in_the_font_of_the_installation(open_browser: Open) -> None:
    page = open_browser("r.sen")
    page.goto("/hi/")
    for selector in ("h1", ".nav a", "dt", ".tongues [lang=hi]"):
        assert set_in(page, selector) == {"Shobhika"}, selector


def test_hindi_release_in_html_is_set_in_the_font_of_the_installation(open_browser: Open, pages: Pages) -> None:
    page = open_browser("s.rao")
    press = next(path for path in pages["press-language"].paths if path.endswith("/hi/"))
    page.goto(f"{press}0.html")
    assert set_in(page, "h1") == {"Shobhika"}


def set_in(page: Page, selector: str) -> set[str]:
    """The families of the fonts that the first such element is really drawn with."""
    page.evaluate("document.fonts.ready")
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"].split()[0] for font in fonts}


def test_page_opened_again_is_answered_in_a_line(open_browser: Open) -> None:
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
def test_printed_page_keeps_the_words_and_drops_the_controls(language: str, open_browser: Open) -> None:
    page = open_browser("r.sen")
    page.goto(f"/{language}/topics/")
    page.emulate_media(media="print")
    assert page.locator("table.board").is_visible()
    assert [control for control in (".nav", ".tongues", ".self") if page.locator(control).is_visible()] == []


def test_language_is_switched_without_leaving_the_page(open_browser: Open, pages: Pages) -> None:
    page = open_browser("r.sen")
    page.goto(f"/en{pages['session'].paths[0]}")
    for language in ("ru", "hi", "en"):
        page.click(f".tongues a[lang={language}]")
        assert re.sub(r"^https?://[^/]+", "", page.url) == f"/{language}{pages['session'].paths[0]}"
        assert page.locator("html").get_attribute("lang") == language


def test_paper_opens_in_the_language_of_the_page(open_browser: Open) -> None:
    page = open_browser("r.sen")
    page.goto("/hi/")
    answer = page.request.get(page.locator("a[href$='agenda.pdf']").get_attribute("href") or "")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].endswith('-hi.pdf"')
