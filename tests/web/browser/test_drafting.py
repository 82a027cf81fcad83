"""A text is worked at by keyboard alone, the margin answers while one types, and colleagues see what is kept."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect
from tests.web.browser.conftest import Site
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


@pytest.mark.parametrize("written", ["j", "J", "о", "र"])
def test_a_key_of_the_working_page_does_the_same_on_every_layout(
    open_browser: Callable[..., Page], pages: dict[str, Found], written: str
) -> None:
    page = open_browser("d.iyer")
    page.goto(f"/en{pages['draft'].paths[0]}")
    page.evaluate(
        "key => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code: 'KeyJ', bubbles: true}))", written
    )
    expect(page.locator(".entry").first).to_be_focused()


def test_findings_that_come_later_take_nothing_away_that_somebody_has_begun(
    open_browser: Callable[..., Page], pages: dict[str, Found], site: Site
) -> None:
    site.node.told("draft", "propose", "--section", "organisation", "--text", "en=The Sides agreed to meet 3 times.")
    address, held = f"/en{pages['draft'].paths[0]}", list[Route]()
    page, colleague = open_browser("s.rao"), open_browser("d.iyer")
    page.route("**found", lambda route: held.append(route))  # noqa: PLW0108 - a built-in method takes no mark of the tool
    with page.expect_request("**found"):
        page.goto(address)
    chosen, reason = page.locator("input[name=choices]").first, page.locator("#package-reason")
    chosen.check()
    reason.fill("One for the other.")
    colleague.goto(address)
    expect(colleague.locator("#comparing")).to_have_count(0)
    held[0].continue_()
    expect(page.get_by_text("what you have begun here stays")).to_be_visible()
    expect(chosen).to_be_checked()
    expect(reason).to_have_value("One for the other.")


def test_what_is_typed_is_lost_neither_by_leaving_nor_with_the_session(
    open_browser: Callable[..., Page], pages: dict[str, Found]
) -> None:
    page, asked, typed = open_browser("d.iyer"), list[str](), "The Sides noted the survey"
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.goto(f"/en{pages['draft-new'].paths[0]}")
    page.locator("#text-en").press_sequentially(typed)
    page.click(".brand")
    expect(page.locator("#text-en")).to_have_value(typed)
    assert asked == ["beforeunload"]
    page.context.clear_cookies(name="paraph_session")
    page.locator("#text-en").press_sequentially(".")
    expect(page.locator("#ended")).to_contain_text("You are no longer signed in.")
    expect(page.locator("#text-en")).to_have_value(f"{typed}.")
    page.click("button[value=keep]")
    page.wait_for_url("**/sign-in/?next=/en/unsent/")


def test_what_was_typed_and_not_kept_is_back_after_a_crash_until_it_is_kept(
    open_browser: Callable[..., Page], pages: dict[str, Found]
) -> None:
    page, typed = open_browser("d.iyer"), "The Sides noted the survey of the coast"
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"/en{pages['draft-new'].paths[0]}")
    page.fill("#text-en", typed)
    page.reload()
    expect(page.locator("#text-en")).to_have_value(typed)
    expect(page.locator("#back")).to_be_visible()
    page.click("button[value=keep]")
    expect(page.get_by_text("Kept for our Side")).to_be_visible()
    page.goto(f"/en{pages['draft-new'].paths[0]}")
    expect(page.locator("#back")).to_be_hidden()
    page.click("button[value=discard]")
    page.goto(f"/en{pages['draft-new'].paths[0]}")
    expect(page.locator("#text-en")).to_have_value("")


def test_what_is_back_after_a_crash_covers_nothing_kept_meanwhile(
    open_browser: Callable[..., Page], pages: dict[str, Found], complaints: list[str]
) -> None:
    page, address = open_browser("d.iyer"), f"/en{pages['draft-new'].paths[0]}"
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(address)
    page.fill("#text-en", "The Sides noted the older wording")
    other = page.context.new_page()
    other.goto(address)
    other.fill("#text-en", "The Sides noted the newer wording")
    other.click("button[value=keep]")
    expect(other.get_by_text("Kept for our Side")).to_be_visible()
    page.reload()
    page.click("button[value=keep]")
    expect(page.get_by_text("You kept a newer version of this in another window")).to_be_visible()
    expect(page.locator("#text-en")).to_have_value("The Sides noted the older wording")
    assert "409" in complaints.pop()
    page.click("button[value=discard]")
