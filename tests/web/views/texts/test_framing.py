"""What surrounds the paragraphs, put forward and accepted on a page; a section added, ordered and taken out."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.mechanism.negotiation.table import FRAME, KEY, Table

from paraph.mechanism.acts.frames import frame_document
from paraph.mechanism.state import State

PAGE = reverse("draft-frame", args=[KEY])


@pytest.fixture
def table(say_at_once: Callable[[Table], None]) -> Table:
    """A draft whose frame both sides hold; what India says is folded at once."""
    table = Table().begin()
    say_at_once(table)
    return table


def form(client: Client, **changes: object) -> dict[str, object]:
    """What the page would send back, with what was typed."""
    page = client.get(PAGE).context["page"]
    fields = [field for _, _, fields in page.words for field in fields]
    fields += [field for row in page.sections for field in row.fields]
    fields += [field for _, _, names, titles in page.signatories for field in (*names, *titles)]
    sent: dict[str, object] = {field.name: field.text for field in fields}
    for row in page.sections:
        sent |= {f"{row.prefix}-key": row.key, f"{row.prefix}-order": row.order}
        sent |= {f"{row.prefix}-annex": "on"} if row.annex else {}
    languages = [code for code, _, on in page.languages if on]
    regime = {
        "languages": languages,
        "prevailing": page.prevailing,
        "originals": next(n for n, on in page.originals if on),
    }
    return {**sent, **regime, "signed_on": page.signed_on, **changes}


def test_the_form_sent_back_untouched_says_the_same(table: Table, sign_in: Callable[..., Client]) -> None:
    chair, says = sign_in("co_chair"), "who speaks for our Side changes it"
    assert [says in one.get(PAGE).content.decode() for one in (chair, sign_in("drafter"))] == [False, True]
    assert chair.post(PAGE, form(chair)).status_code == 302
    assert (table.draft.frame, table.draft.agreed_frame()) == (FRAME, FRAME)


def test_an_annex_a_day_and_a_signatory_are_put_forward_and_stand_when_both_hold_them(
    table: Table, sign_in: Callable[..., Client]
) -> None:
    chair = sign_in("co_chair")
    sent = form(chair, **{
        "s4-title-en": "Delegations", "s4-title-ru": "Делегации", "s4-annex": "on", "s4-order": "2",
        "s1-title-en": "", "s1-title-hi": "", "s1-title-ru": "", "signed_on": "2026-03-02", "prevailing": "",
        "IN-name-en": "A. Bhatia", "IN-title-en": "Secretary", "title-en": "Protocol\r\nof the Session",
    })  # fmt: skip
    assert chair.post(PAGE, sent).status_code == 302
    frame = table.draft.frame
    assert [(one.key, one.annex, one.titles["en"]) for one in frame.sections] == [
        ("areas", None, "Areas"), ("part-4", 1, "Delegations"), ("list", 2, "List")]  # fmt: skip
    terms = frame.terms
    assert (terms.signed_on, terms.regime.prevailing, terms.title["en"]) == (
        date(2026, 3, 2), None, "Protocol\nof the Session")  # fmt: skip
    assert [(one.side, one.names["en"], one.titles["en"]) for one in terms.signatories] == [
        ("IN", "A. Bhatia", "Secretary")]  # fmt: skip
    assert table.draft.agreed_frame() is None
    table.say("RU", frame_document(table.state, side="RU", office="o", key=KEY, frame=frame))
    assert table.draft.agreed_frame() == frame


def test_what_the_other_side_put_forward_is_shown_word_by_word_and_accepted_as_shown(
    table: Table, sign_in: Callable[..., Client], show: Callable[[State], None]
) -> None:
    chair, before = sign_in("co_chair"), table.draft.standing
    sent = form(chair, **{"place-en": "Delhi"})
    chair.post(PAGE, sent)
    table.frame("RU", FRAME)
    show(table.state)
    page = chair.get(PAGE)
    assert [(one.name, [(word.kind, word.text) for word in one.words]) for one in page.context["page"].differing] == [
        ("Place of signature", [("del", "Delhi"), ("ins", "Moscow")])]  # fmt: skip
    assert chair.post(PAGE, {"do": "accept", "standing": "0" * 64}).status_code == 409
    assert chair.post(PAGE, {"do": "accept", "standing": before}).status_code == 302
    assert table.draft.agreed_frame() == FRAME


@pytest.mark.parametrize(("changes", "code"), [
    ({"languages": []}, "mechanism.document.regime"),
    ({"languages": ["en"], "prevailing": "ru"}, "mechanism.document.regime"),
    ({"signed_on": "tomorrow"}, "node.draft.malformed"),
    ({"legal_character": "solemn"}, "node.draft.malformed"),
    ({"originals": "0"}, "mechanism.document.regime"),
    ({"originals": "twenty"}, "mechanism.document.regime"),
    ({"s1-key": "areas"}, "mechanism.document.sections"),
    ({"s1-key": "Ой"}, "mechanism.document.sections"),
])  # fmt: skip
def test_a_frame_that_cannot_stand_is_refused(
    table: Table, sign_in: Callable[..., Client], changes: dict[str, object], code: str
) -> None:
    chair, before = sign_in("co_chair"), table.state
    answer = chair.post(PAGE, form(chair, **changes))
    assert (answer.status_code, code in answer.content.decode(), table.state) == (409, True, before)


def test_who_does_not_speak_reads_and_changes_nothing(table: Table, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    assert "Put it forward" not in drafter.get(PAGE).content.decode()
    assert drafter.post(PAGE, form(drafter)).status_code == 403


def test_languages_and_the_number_of_originals_are_mended_with_both_keys(
    table: Table, sign_in: Callable[..., Client]
) -> None:
    chair = sign_in("co_chair")
    assert chair.post(PAGE, form(chair, languages=["en", "ru"], prevailing="", originals="1")).status_code == 302
    regime = table.draft.frame.terms.regime
    assert (regime.languages, regime.prevailing, regime.originals) == (("en", "ru"), None, 1)
    assert table.draft.agreed_frame() is None
    table.say("RU", frame_document(table.state, side="RU", office="o", key=KEY, frame=table.draft.frame))
    assert table.draft.agreed_frame() == table.draft.frame
    assert chair.get(PAGE).context["page"].originals == (("1", True), ("2", False))
