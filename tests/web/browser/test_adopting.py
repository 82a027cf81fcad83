"""The main job through a real browser: by keyboard, without scripts, by two people."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

TITLES = {"en": "Proposal No.", "hi": "प्रस्ताव क्र.", "ru": "Предложение №"}


def release(session: int, day: str) -> str:
    """A release of our own on some earlier session; each test adopts another."""
    return (
        f"The {session}th session of the India-Russia Working Group on Modernization and Industrial Cooperation was "
        f"held in New Delhi on {day}. It was co-chaired by Ramesh Abhishek, Secretary, from the Indian side and "
        "Alexander Potapov, Deputy Minister, from the Russian side. Both Sides welcomed cooperation in fertilizers.\n"
    )


RUSSIAN = (
    "4-е заседание Российско-Индийской рабочей группы по модернизации и промышленному сотрудничеству прошло в Москве "
    "6 июля 2014 года под сопредседательством заместителя Министра промышленности и торговли Российской Федерации "
    "Александра Потапова и секретаря Департамента промышленной политики Индии Амитабха Канта.\n"
)


def propose(page: Page, text: str, language: str = "en") -> None:
    """Hand a text in and wait for its proposal."""
    page.goto(f"/{language}/adopt/")
    page.fill("#text", text)
    page.click("main form button[type=submit]")
    expect(page.locator("h1")).to_contain_text(TITLES[language])


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus, as somebody without a mouse would."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no amount of Tab reaches {selector}")


def test_adopt_correct_and_confirm_by_keyboard_alone(open_browser: Callable[..., Page]) -> None:
    page = open_browser("s.rao")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    tab_to(page, "a[href='/en/adopt/']")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Adopt a release")
    tab_to(page, "#text")
    page.keyboard.insert_text(release(8, "15 March 2021"))
    tab_to(page, "main button")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Proposal No.")

    tab_to(page, "input[name='0.delegates']")
    page.keyboard.type("sixty")
    page.keyboard.press("Tab")
    expect(page.locator("#f-0-delegates-error")).to_contain_text("is not a whole number")
    expect(page.locator(".htmx-settling, .htmx-added, .htmx-request")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("60")
    page.keyboard.press("Tab")
    expect(page.locator("#f-0-delegates-error")).to_have_count(0)
    tab_to(page, "button[value=confirm]")
    page.keyboard.press("Enter")
    expect(page.locator(".notice.done")).to_contain_text("were added to the record")
    tab_to(page, "main a[href*='/sessions/']")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("8th session")
    expect(page.locator(".lines")).to_contain_text(["15\u00a0March 2021", "Ramesh Abhishek", "60"])


def test_adopt_and_correct_without_scripts(open_browser: Callable[..., Page], complaints: list[str]) -> None:
    page = open_browser("s.rao", scripts=False)
    propose(page, release(7, "10 June 2019"))
    page.fill("input[name='0.ordinal']", "seven")
    page.fill("input[name='0.place.en']", "Delhi")
    page.click("button[value=confirm]")
    expect(page.locator("#f-0-ordinal-error")).to_contain_text("“seven” is not a whole number")
    expect(page.locator("input[name='0.ordinal']")).to_have_value("seven")
    expect(page.locator("input[name='0.place.en']")).to_have_value("Delhi")
    complaints.clear()  # the refused correction is answered 400
    page.fill("input[name='0.ordinal']", "7")
    page.click("button[value=confirm]")
    expect(page.locator(".notice.done")).to_contain_text("were added to the record")


WARMLY = "They also welcomed the early spring and the open doors.\n"


def test_doubtful_subjects_are_answered_by_keyboard_without_scripts(open_browser: Callable[..., Page]) -> None:
    page = open_browser("s.rao", scripts=False)
    propose(page, release(2, "5 April 2011") + WARMLY)
    asked = page.locator("#doubts-0 .asked")
    expect(asked).to_contain_text(["spring", "doors"])
    tab_to(page, ".asked summary")
    page.keyboard.press("Enter")
    expect(asked.first.locator("details")).to_contain_text("Speaks against it")
    tab_to(page, "button[value='0.doubtful.1=no']")
    page.keyboard.press("Enter")
    expect(asked.nth(1)).to_contain_text("Answered with no: left out.")
    assert page.url.endswith("#doubts-0")
    tab_to(page, "button[value='0.doubtful.0=yes']")
    page.keyboard.press("Enter")
    expect(asked).to_contain_text(["doors"])
    expect(page.locator(".reading table th", has_text="spring")).to_have_count(1)
    page.click("button[value=discard]")


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
@pytest.mark.parametrize("size", [(1280, 900), (360, 780)])
def test_axe_finds_nothing_on_a_proposal_with_errors(
    language: str, size: tuple[int, int], open_browser: Callable[..., Page], complaints: list[str]
) -> None:
    page = open_browser("s.rao", size=size)
    page.goto(f"/{language}/adopt/")
    texts = {
        "4-en.txt": release(4, "6 July 2014") + WARMLY,
        "4-ru.txt": RUSSIAN,
        "fair.txt": "A fair was opened in Agra today.",
    }
    page.set_input_files(
        "#files", [{"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in texts.items()]
    )
    page.click("main form button[type=submit]")
    expect(page.locator("h1")).to_contain_text(TITLES[language])
    page.fill("[name='0.ordinal']", "?")
    page.click(".decide button[value=correct]")
    expect(page.locator("[role=alert]:not(#ended)").first).to_be_visible()
    page.locator("details:not([open]) > summary").evaluate_all("all => all.forEach(one => one.click())")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]] == []
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    complaints.clear()  # the refused correction is answered 400
    page.click("button[value=discard]")


def test_focus_on_a_fact_shows_the_words_it_was_read_from(open_browser: Callable[..., Page]) -> None:
    page = open_browser("s.rao")
    propose(page, release(6, "2 February 2018"))
    page.focus("[name='0.ordinal']")
    expect(page.locator("mark.now")).to_have_text(re.compile("6th"))
    page.focus("[name='0.start']")
    expect(page.locator("mark.now")).to_have_text(re.compile("2 February 2018"))
    page.click("button[value=discard]")
    expect(page.locator(".notice.done")).to_contain_text("Discarded")


SELECT = """
    words => {
        for (const line of document.querySelectorAll(".document p")) {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                line.dispatchEvent(new MouseEvent("mouseup", {bubbles: true}));
                return;
            }
        }
    }
"""


def test_words_selected_go_into_the_field_and_marked_words_lead_to_theirs(open_browser: Callable[..., Page]) -> None:
    page = open_browser("s.rao")
    propose(page, release(3, "4 May 2012"))
    page.locator(".document mark", has_text="New Delhi").click()
    expect(page.locator("[name='0.place.en']")).to_be_focused()
    page.evaluate(SELECT, "Delhi")
    page.click(".take button")
    expect(page.locator("[name='0.place.en']")).to_have_value("Delhi")
    expect(page.locator(".take").first).to_be_hidden()
    page.locator("summary", has_text="publisher, headline").click()
    page.fill("[name='0.releases.0.number']", "2150003")
    page.click(".decide button[value=correct]")
    expect(page.locator(".notice.done")).to_contain_text("corrections are kept")
    expect(page.locator("[name='0.place.en']")).to_have_value("Delhi")
    page.goto("/en/lexicon/")
    page.locator("tr", has_text="Delhi").locator("button", has_text="Reject").first.click()
    expect(page.locator(".notice.done")).to_contain_text("Rejected: “Delhi”")
    page.goto("/en/adopt/")
    page.click("text=waits for confirmation")
    page.click("button[value=discard]")


def test_drafter_prepares_and_secretary_confirms(open_browser: Callable[..., Page]) -> None:
    drafter = open_browser("d.iyer")
    propose(drafter, release(5, "18 August 2016"))
    assert drafter.locator("button[value=confirm]").count() == 0
    secretary = open_browser("s.rao")
    secretary.goto("/en/")
    secretary.click("text=waits for confirmation")
    secretary.click("button[value=confirm]")
    expect(secretary.locator(".notice.done")).to_contain_text("were added to the record")
