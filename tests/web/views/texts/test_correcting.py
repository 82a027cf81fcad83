"""After signature: a correction stated by one side, made when both state the same, its history in sight."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from immutables import Map
from tests.mechanism.negotiation.table import KEY, Table, words

from paraph.mechanism.acts.corrections import correct_document, object_to_correction
from paraph.mechanism.documents import document_digest
from paraph.mechanism.negotiation.sealing import Correction, Manner
from paraph.mechanism.state import State
from paraph.node import attachments
from paraph.node.texts import wet_ink
from paraph.papers.signing.wet import Statement
from paraph.record import canonical

PAGE = reverse("draft-corrections", args=[KEY])


@pytest.fixture
def table(say_at_once: Callable[[Table], None]) -> Table:
    """Two paragraphs, signed by both; what India says is folded at once."""
    table = Table().begin()
    table.agreed(3, 5)
    table.certify()
    table.initial()
    table.sign()
    say_at_once(table)
    return table


def state_of_russia(table: Table, seminars: int) -> None:
    content = replace(words(3), texts=words(seminars).texts)
    said = Correction(Manner.INSTRUMENT, Map({f"{KEY}.pin1": content}), Map(en="A slip."), Map(en="Note 17"))
    table.say("RU", correct_document(table.state, side="RU", office="o", key=KEY, correction=said))


def test_a_correction_is_stated_and_made_when_the_other_side_states_the_same(
    table: Table, sign_in: Callable[..., Client]
) -> None:
    chair, standing = sign_in("co_chair"), table.draft.digest()
    (field,) = chair.get(PAGE, {"paragraph": "pin1"}).context["fields"]
    sent = {f"pin1-{lang}": text.replace("3", "4") for lang, _, text in field[2]}
    post = {"paragraph": "pin1", **sent, "manner": "instrument", "reason": "A slip.", "instrument": "Note 17"}
    assert chair.post(PAGE, post).status_code == 302
    page = chair.get(PAGE).content.decode()
    assert ("Stated, and not made yet" in page, "Note 17" in page, "Nothing was corrected." in page) == (True,) * 3
    state_of_russia(table, 4)
    (made,) = table.draft.corrections
    assert (made.before, made.after) == (
        standing, document_digest(table.state.document(KEY), table.state.paragraphs_of(KEY)))  # fmt: skip
    assert [(one.since, one.paragraphs, one.headings) for one in table.state.document(KEY).amended] == [
        (made.since, (f"{KEY}.pin1",), ())]  # fmt: skip


def test_what_the_other_side_states_is_stated_with_one_press_and_kept_in_sight(
    table: Table, sign_in: Callable[..., Client], show: Callable[[State], None]
) -> None:
    state_of_russia(table, 4)
    show(table.state)
    same = {"same": table.draft.correcting["RU"].digest}
    assert sign_in("drafter").post(PAGE, same).status_code == 403
    chair = sign_in("co_chair")
    assert "State the same" in chair.get(PAGE).content.decode()
    assert chair.post(PAGE, same).status_code == 302
    (made,) = table.draft.corrections
    page = chair.get(PAGE).content.decode()
    assert (made.before in page, made.after in page, "<del>3</del>" in page, "<ins>4</ins>" in page) == (True,) * 4
    assert "Stated, and not made yet" not in page


def test_what_is_no_longer_what_the_page_showed_is_not_stated(
    table: Table, sign_in: Callable[..., Client], show: Callable[[State], None]
) -> None:
    state_of_russia(table, 4)
    shown = table.draft.correcting["RU"].digest
    state_of_russia(table, 6)
    show(table.state)
    answer = sign_in("co_chair").post(PAGE, {"same": shown})
    assert (answer.status_code, "node.draft.stated_anew" in answer.content.decode()) == (409, True)
    assert table.draft.corrections == ()


def test_languages_that_a_correction_leaves_behind_are_told_before_both_state_it(
    table: Table, sign_in: Callable[..., Client]
) -> None:
    chair = sign_in("co_chair")
    sent = {"paragraph": "pin1", "pin1-en": "The Sides agreed to hold 4 seminars.", "manner": "initialled"}
    assert chair.post(PAGE, sent).status_code == 302
    (stated,) = chair.get(PAGE).context["stated"]
    assert any("“4”" in line and "“3”" in line for line in stated.paragraphs[0].findings)
    whole = {f"pin1-{code}": text.replace("3", "4") for code, text in words(3).texts.items()}
    chair.post(PAGE, {**sent, **whole})
    (stated,) = chair.get(PAGE).context["stated"]
    assert stated.paragraphs[0].findings == ()


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_a_correction_is_objected_to_and_taken_back_and_each_is_told_who_must_act(
    table: Table, sign_in: Callable[..., Client], show: Callable[[State], None], language: str
) -> None:
    state_of_russia(table, 4)
    show(table.state)
    chair, address = sign_in("co_chair"), PAGE.replace("/en/", f"/{language}/")
    home = f"/{language}/"
    waits = {"en": "states a correction", "hi": "शुद्धि व्यक्त", "ru": "заявляет исправление"}[language]
    assert waits in chair.get(home).content.decode()
    sent = {"do": "object", "same": table.draft.correcting["RU"].digest, "why": "Five <b> were agreed."}
    assert chair.post(address, {**sent, "why": " "}).status_code == 409
    assert chair.post(address, sent).status_code == 302
    assert waits not in chair.get(home).content.decode()
    (stated,) = chair.get(address).context["stated"]
    assert (stated.objected, [reason.text for _, _, reason in stated.objections]) == (True, ["Five <b> were agreed."])
    own = {f"pin1-{code}": text.replace("3", "9") for code, text in words(3).texts.items()}
    assert chair.post(address, {"paragraph": "pin1", **own, "manner": "initialled"}).status_code == 302
    said = table.draft.correcting["IN"].digest
    table.say("RU", object_to_correction(
        table.state, side="RU", office="o", key=KEY, digest=said, reason={"ru": "Нет."}
    ))  # fmt: skip
    show(table.state)
    objects = {"en": "objects to our correction", "hi": "हमारी शुद्धि पर आपत्ति", "ru": "против нашего исправления"}[
        language
    ]
    assert objects in chair.get(home).content.decode()
    assert chair.post(address, {"do": "withdraw"}).status_code == 302
    assert set(table.draft.correcting) == {"RU"}


def test_the_form_keeps_what_was_typed_and_says_when_nothing_was_chosen(
    table: Table, sign_in: Callable[..., Client]
) -> None:
    chair = sign_in("co_chair")
    assert "Nothing is chosen" in chair.get(PAGE, {"write": ""}).content.decode()
    sent = {"paragraph": "pin1", "manner": "re_executed", "reason": "A slip.", "instrument": "Note 17"}
    page = chair.post(PAGE, sent).content.decode()
    assert ('value="re_executed" selected' in page, 'value="A slip."' in page, 'value="Note 17"' in page) == (True,) * 3


def test_pages_that_show_the_words_as_signed_say_that_they_were_corrected(
    table: Table, sign_in: Callable[..., Client], show: Callable[[State], None]
) -> None:
    chair, says = sign_in("co_chair"), "Corrected since it was signed"
    pages = [
        reverse(name, args=[KEY]) for name in ("draft", "draft-room", "draft-print", "draft-files", "draft-originals")
    ]
    assert [says in chair.get(page).content.decode() for page in pages] == [False] * 5
    state_of_russia(table, 4)
    table.say("IN", correct_document(
        table.state, side="IN", office="o", key=KEY, correction=table.draft.correcting["RU"]
    ))  # fmt: skip
    show(table.state)
    assert [says in chair.get(page).content.decode() for page in pages] == [True] * 5
    assert table.draft.corrections[0].after in chair.get(pages[-1]).content.decode()


def test_the_page_of_the_document_tells_signature_digest_and_correction(
    table: Table, sign_in: Callable[..., Client], show: Callable[[State], None]
) -> None:
    document, signed = reverse("document", args=[KEY]), table.draft.digest() or ""
    show(table.state)
    reader = sign_in("reader")
    page = reader.get(document).content.decode()
    assert ("2\xa0March 2026" in page, signed in page, "Both Sides signed one text." in page) == (True,) * 3
    assert "Corrected after signature" not in page
    for side in ("IN", "RU"):
        said = Correction(Manner.INSTRUMENT, Map({f"{KEY}.pin1": replace(words(3), texts=words(4).texts)}))
        table.say(side, correct_document(table.state, side=side, office="o", key=KEY, correction=said))
    show(table.state)
    page = reader.get(document).content.decode()
    assert ("Corrected after signature" in page, f'href="{PAGE}"' in page, signed in page) == (True,) * 3


def test_a_heading_is_chosen_written_anew_and_corrected(table: Table, sign_in: Callable[..., Client]) -> None:
    chair = sign_in("co_chair")
    page = chair.get(PAGE, {"paragraph": "sections.areas"})
    assert [(name, on) for name, _, on in page.context["around"]] == [
        ("title", False), ("opening", False), ("place", False), ("next_session", False), ("sections.review", False),
        ("sections.areas", True), ("sections.list", False), ("signatories.IN.names", False),
        ("signatories.IN.titles", False), ("signatories.RU.names", False), ("signatories.RU.titles", False),
    ]  # fmt: skip
    ((name, says, columns),) = page.context["fields"]
    assert (says, [text for _, _, text in columns]) == ("Heading “Areas”", ["Areas", "क्षेत्र", "Направления"])
    sent = {f"{name}-{lang}": text for lang, _, text in columns} | {f"{name}-en": "Areas of work"}
    assert chair.post(PAGE, {"paragraph": name, **sent, "manner": "initialled"}).status_code == 302
    assert "Heading “Areas”" in chair.get(PAGE).content.decode()
    said = table.draft.correcting["IN"]
    table.say("RU", correct_document(table.state, side="RU", office="o", key=KEY, correction=said))
    section = table.state.document(KEY).section("areas")
    assert section is not None
    assert dict(section.titles) == {"en": "Areas of work", "hi": "क्षेत्र", "ru": "Направления"}


def test_a_correction_that_changes_nothing_is_refused(table: Table, sign_in: Callable[..., Client]) -> None:
    before = table.state
    answer = sign_in("co_chair").post(PAGE, {"paragraph": "pin1", "manner": "initialled"})
    assert (answer.status_code, "mechanism.document.correction" in answer.content.decode()) == (409, True)
    assert table.state is before


@pytest.mark.parametrize(("changed", "lacking"), [
    ({}, None),
    ({"digest": "0" * 64}, wet_ink.OF_TEXT),
    ({"scan": "0" * 64}, wet_ink.OF_SCAN),
    ({"place": "Delhi"}, wet_ink.SAME_PLACE),
    ({"signed_by": {"IN": "A. Bhatia"}}, wet_ink.BOTH_NAMED),
])  # fmt: skip
def test_a_scan_is_held_against_the_digest_fact_by_fact(
    table: Table, opened: object, changed: dict[str, object], lacking: str | None
) -> None:
    scan = attachments.attach(b"%PDF scan", name="scan.pdf")
    digest = table.draft.signatures["IN"].digest
    said = {"digest": digest, "scan": scan.sha256, "place": "Moscow", "day": "2026-03-02",
            "signed_by": {"IN": "A. Bhatia", "RU": "A. Gruzdev"}, **changed}  # fmt: skip
    assert Statement(**said)
    statement = attachments.attach(canonical.encode(said), name="scan.statement.json")
    made = replace(table.draft.signatures["IN"], attachments=(scan, statement))
    draft = replace(table.draft, signatures=table.draft.signatures.set("IN", made))
    assert [fact.says for fact in wet_ink.checked(draft, "IN") if not fact.holds] == ([lacking] if lacking else [])
    assert [fact.says for fact in wet_ink.checked(table.draft, "IN")] == [wet_ink.DIGEST]
