"""The press officer's pages: nothing is lost or overwritten, and what is said too much is told beside it."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from tests.web import following

from paraph.mechanism.joint_releases import Version
from paraph.mechanism.releases import Furniture
from paraph.node.world import press, press_fields, releasing

KEY = following.KEY
TEAM, LIST = "text.p2", "text.p3"
AGREED = "The Sides agreed to set up a joint team by 31 October 2025."


@pytest.fixture
def officer(show: Callable[..., None], sign_in: Callable[..., Client]) -> Client:
    show(following.followed())
    return sign_in("press_officer")


@pytest.fixture
def begun(officer: Client) -> Client:
    officer.post(reverse("press", args=[KEY]), {"do": "begin"})
    return officer


def page(language: str = "en") -> str:
    return reverse("press-language", args=[KEY, language])


def fields(client: Client, language: str = "en") -> dict[str, str]:
    """The form as a browser would send it back untouched."""
    html = client.get(page(language)).content.decode()
    return form_of(html)


def form_of(html: str) -> dict[str, str]:
    told: dict[str, str] = dict(re.findall(r'name="(seen\.[^"]+)" value="([^"]*)"', html))
    told |= {name: unescape(text) for name, text in re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<', html)}
    inputs = re.findall(r'<input(?! type)[^>]* name="([^"]+)"[^>]*? value="([^"]*)"', html)
    told |= {name: unescape(value) for name, value in inputs}
    told |= dict.fromkeys(re.findall(r'name="(chosen\.[^"]+)" value="on" checked', html), "on")
    return {"notice": "", "own-text": "", "own-cites": "", "own-after": ""} | told


def refusal_in(html: str) -> str:
    return "".join(re.findall(r'class="notice refused".*?</p>', html, re.DOTALL))


def kept(language: str = "en") -> dict[str, str]:
    return press_fields.fields_of(press.at_work(KEY).texts[language], following.followed())


def test_an_untouched_page_changes_nothing(begun: Client) -> None:
    before = press.at_work(KEY)
    assert begun.post(page(), fields(begun)).status_code == 302
    assert press.at_work(KEY) == before


def test_what_is_typed_is_kept_and_held_against_its_paragraph(begun: Client) -> None:
    form = fields(begun)
    answer = begun.post(page(), {**form, TEAM: AGREED.replace("31 October", "1 March")}, follow=True)
    assert kept()[TEAM] == AGREED.replace("31 October", "1 March")
    assert "1 March 2025” is not in the paragraph" in unescape(answer.content.decode())


def test_two_officers_type_at_once_and_no_word_is_lost(begun: Client, sign_in: Callable[..., Client]) -> None:
    colleague = sign_in("secretary")
    mine, theirs = fields(begun), fields(colleague)
    begun.post(page(), {**mine, TEAM: "The Sides agreed to set up a team."})
    answer = colleague.post(page(), {**theirs, TEAM: "A joint team will be set up.", "headline": "A new team"})
    html = unescape(answer.content.decode())
    assert answer.status_code == 409
    assert (kept()[TEAM], kept()["headline"]) == ("The Sides agreed to set up a team.", "A new team")
    assert "Kept by a colleague meanwhile:" in html
    again = form_of(html)
    assert again[TEAM] == "A joint team will be set up."
    assert colleague.post(page(), again).status_code == 302
    assert kept()[TEAM] == "A joint team will be set up."


def test_two_who_type_the_same_do_not_clash(begun: Client) -> None:
    form = {**fields(begun), TEAM: "The Sides agreed to set up a team."}
    assert [begun.post(page(), form).status_code for _ in range(2)] == [302, 302]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"own-text": "A team will meet.", "own-cites": "99"}, "node.releasing.cited_unclear"),
        ({"posted_at": "2025-13-45"}, "node.releasing.posted_unfit"),
        ({"posted_at": "2025-W32-3"}, "node.releasing.posted_unfit"),
    ],
)
def test_what_is_refused_stands_in_the_page_again(begun: Client, typed: dict[str, str], code: str) -> None:
    answer = begun.post(page(), {**fields(begun), **typed})
    html = answer.content.decode()
    assert (answer.status_code, code in html, "colleague" in html, KEY in unescape(refusal_in(html))) == (
        409, True, False, False)  # fmt: skip
    again = form_of(html)
    assert {name: again[name] for name in typed} == typed


def test_what_a_colleague_kept_stands_beside_what_was_refused(begun: Client, sign_in: Callable[..., Client]) -> None:
    mine, colleague = fields(begun), sign_in("secretary")
    colleague.post(page(), {**fields(colleague), TEAM: "The Sides agreed to set up a team."})
    html = unescape(begun.post(page(), {**mine, TEAM: "A team.", "posted_at": "soon"}).content.decode())
    assert ("“soon”" in html, html.count("Kept by a colleague meanwhile:")) == (True, 1)
    again = form_of(html) | {"posted_at": "6 August 2025, 6:30 PM"}
    assert begun.post(page(), again).status_code == 302
    assert (kept()[TEAM], kept()["posted_at"]) == ("A team.", "2025-08-06 18:30")


@pytest.mark.parametrize(
    ("written", "language", "posted"),
    [
        ("2025-08-06", "en", "2025-08-06"), ("2025-08-06 18:30", "hi", "2025-08-06T18:30"),
        ("7 августа 2025 г.", "ru", "2025-08-07"), ("7 августа 2025", "en", "2025-08-07"),
        ("06 AUG 2025 6:37PM", "hi", "2025-08-06T18:37"), ("7 अगस्त 2025", "hi", "2025-08-07"),
        ("32 августа", "ru", "32 августа"), ("August 2025", "en", "August 2025"), ("Tuesday", "en", "Tuesday"),
        ("6 August 2025 by PIB", "en", "6 August 2025 by PIB"), ("2025-13-45", "en", "2025-13-45"), ("", "en", ""),
    ],
)  # fmt: skip
def test_a_day_of_posting_may_be_typed_in_words(written: str, language: str, posted: str) -> None:
    assert press_fields.posted(written, language) == posted


def test_an_own_sentence_is_held_against_the_paragraphs_it_names(begun: Client) -> None:
    own = {"own-text": "The Russian Side will provide a list within two months.", "own-after": "p2"}
    begun.post(page(), {**fields(begun), **own, "own-cites": " 3 "})
    text = press.at_work(KEY).texts["en"]
    block = next(block for block in text.blocks if "p2" in [one.key for one in block])
    after = [one.key for one in block]
    assert after[after.index("p2") + 1] == "own1"
    judged = press.check(following.followed(), KEY, text)
    assert not [passage for passage, _ in judged.findings if passage.key == "own1"]
    begun.post(page(), {**fields(begun), "cites.own1": "1"})
    judged = press.check(following.followed(), KEY, press.at_work(KEY).texts["en"])
    kinds = {finding.kind for passage, finding in judged.findings if passage.key == "own1"}
    assert kinds >= {"not_an_undertaking", "unsupported"}
    press.begin(KEY)
    assert [one.key for block in press.at_work(KEY).texts["en"].blocks for one in block if one.key == "own1"] == [
        "own1"
    ]


def test_an_own_sentence_of_the_session_cites_its_facts(begun: Client) -> None:
    begun.post(page(), {**fields(begun), "own-text": "The session was held."})
    (own,) = [one for one in press.at_work(KEY).texts["en"].passages() if one.key == "own1"]
    assert own.cites == ("facts",)


def test_a_sentence_typed_with_scripts_is_kept_alone_and_answered_with_its_margin(begun: Client) -> None:
    form = fields(begun)
    one = {name: value for name, value in form.items() if name.endswith((TEAM, "chosen.p2"))}
    typed = AGREED.replace("set up", "set up 12 plants and")
    answer = begun.post(f"{page()}?sentence=p2", {**one, TEAM: typed}, headers={"HX-Request": "true"})
    html = unescape(answer.content.decode())
    assert (answer.status_code, answer["HX-Trigger"], "“12” is not in the paragraph" in html) == (200, "kept", True)
    assert (kept()[TEAM], press_fields.mark(typed) in html) == (typed, True)
    clash = begun.post(f"{page()}?sentence=p2", {**one, TEAM: "Other."}, headers={"HX-Request": "true"})
    assert (kept()[TEAM], "A colleague changed this sentence" in clash.content.decode()) == (typed, True)


@pytest.mark.parametrize(
    ("clock", "hour", "utc"),
    [("IN", "2025-08-06T18:30", "2025-08-06T13:00Z"), ("RU", "2025-08-06T16:00", "2025-08-06T13:00Z"),
     ("", "2025-08-06T13:00", "2025-08-06T13:00Z"), ("IN", "", "")],
)  # fmt: skip
def test_an_embargo_is_typed_once_by_any_clock(begun: Client, clock: str, hour: str, utc: str) -> None:
    address = reverse("press", args=[KEY])
    assert begun.post(address, {"do": "embargo", "hour": hour, "clock": clock, "seen-embargo": ""}).status_code == 302
    assert press.at_work(KEY).embargo == utc
    html = begun.get(address).content.decode().replace("\xa0", " ")
    assert ("6 August 2025, 18:30" in html, "6 August 2025, 16:00" in html) == (bool(utc), bool(utc))
    assert ("it holds nothing back" in html) == bool(utc)


def test_an_embargo_moves_the_hour_of_posting_and_lifting_it_moves_it_back(begun: Client) -> None:
    before = kept("en")["posted_at"]
    for hour, posted in (("2025-08-06T18:30", "2025-08-06 18:30"), ("", before)):
        seen = press.at_work(KEY).embargo
        begun.post(reverse("press", args=[KEY]), {"do": "embargo", "hour": hour, "clock": "IN", "seen-embargo": seen})
        assert kept("en")["posted_at"] == posted


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_an_embargo_a_year_ahead_changes_nothing_of_what_is_read_back(begun: Client, language: str) -> None:
    def read_back() -> list[str]:
        state, text = following.followed(), press.at_work(KEY).texts[language]
        return [one.why.text("en") for one in press.check(state, KEY, text).differences]

    before = read_back()
    for hour in ("2026-08-06T18:30", "2027-01-01T00:30"):
        seen = press.at_work(KEY).embargo
        begun.post(reverse("press", args=[KEY]), {"do": "embargo", "hour": hour, "clock": "IN", "seen-embargo": seen})
        assert read_back() == before


@pytest.mark.parametrize("hour", ["soon", "0001-01-01T00:00", "9999-99-99T00:00"])
def test_an_embargo_that_is_none_is_refused_and_nothing_kept(begun: Client, hour: str) -> None:
    answer = begun.post(reverse("press", args=[KEY]), {"do": "embargo", "hour": hour, "clock": "RU"})
    assert (answer.status_code, press.at_work(KEY).embargo) == (409, "")
    assert re.findall(r'<option value="(\w*)" selected', answer.content.decode()) == ["RU"]


def test_taking_over_one_language_leaves_the_others_as_they_were_typed(begun: Client) -> None:
    begun.post(page("ru"), {**fields(begun, "ru"), "text.p2": "Стороны договорились создать группу."})
    press.begin(KEY, taken={"en": Version("Theirs.\n", Furniture(headline="Theirs"))})
    assert (kept("ru")["text.p2"], kept("en")["headline"]) == ("Стороны договорились создать группу.", "Theirs")


@pytest.mark.parametrize("form", ["pdf", "docx", "txt", "html"])
def test_what_is_in_work_is_a_paper_of_every_form(begun: Client, form: str) -> None:
    answer = begun.get(reverse("press-paper", args=[KEY, "hi", 0, form]))
    starts = {"pdf": b"%PDF", "docx": b"PK", "txt": "मसौदा".encode(), "html": b"<!doctype"}[form]
    assert (answer.status_code, answer.content.startswith(starts)) == (200, True)


@pytest.mark.parametrize("address", ["press-language", "press-paper"])
def test_a_language_or_form_that_is_not_there_is_not_found(begun: Client, address: str) -> None:
    given = {"press-language": ["xx"], "press-paper": ["en", 0, "exe"]}[address]
    assert begun.get(reverse(address, args=[KEY, *given])).status_code == 404


def test_a_version_put_forward_is_judged_as_it_was_when_it_was_drafted(begun: Client) -> None:
    state, text = following.followed(), press.at_work(KEY).texts["en"]
    checked = press.check(state, KEY, text)
    version = releasing.version_of(text, checked.reading, state, KEY, "")
    again = press.check(state, KEY, press.text_of("en", version))
    assert [why for _, why in again.findings] == [why for _, why in checked.findings]
