"""A text is worked at by keyboard alone, the margin answers while one types, and colleagues see what is kept."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from tests.web.browser.crawling import Found


def test_a_paragraph_is_found_and_written_by_keyboard_and_seen_by_a_colleague(
    open_browser: Callable[..., Page], pages: dict[str, Found]
) -> None:
    page = open_browser("d.iyer")
    page.goto(f"/en{pages['draft'].paths[0]}")
    page.keyboard.press("j")
    expect(page.locator(".entry").first).to_be_focused()
    page.keyboard.press("b")
    expect(page.locator(".entry").nth(1)).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("e")
    page.wait_for_url("**/paragraphs/**")
    page.fill("#text-en", "The Sides agreed to hold 4 seminars.")
    page.fill("#text-ru", "Стороны договорились провести 5 семинаров.")
    expect(page.locator("#findings .note").first).to_contain_text("4")
    address = page.url
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/drafts/*/#p-*")
    expect(page.locator(".entry").first).to_contain_text("Being written by: d.iyer")
    colleague = open_browser("s.rao")
    colleague.goto(address)
    expect(colleague.get_by_role("heading", name="What colleagues write there")).to_be_visible()
    assert colleague.locator("ins").all_inner_texts()
