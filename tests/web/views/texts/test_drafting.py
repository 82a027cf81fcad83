"""Speaking from the pages, on a real record: kept privately, then proposed; nothing of a colleague's overwritten."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse, reverse_lazy
from tests import cast
from tests.mechanism.negotiation.table import KEY as TEXT
from tests.mechanism.negotiation.table import Table, digest
from tests.web import drafting as table
from tests.web import following

from paraph.language.compare import Finding
from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.convenings import propose_session
from paraph.mechanism.acts.frames import begin_document
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.convenings import Occasion
from paraph.mechanism.negotiation.places import Place
from paraph.mechanism.negotiation.reading import bracketed
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.messages import Phrase
from paraph.node import records
from paraph.node.texts import comparing, drafting, mandates, private_wordings

GROUP = "wg-x"
KEY = f"{GROUP}.s1.protocol"
SPANS = {"en": (0, 1), "ru": None}
SOMETHING = Finding("number", "error", ("en", "ru"), SPANS, {}, Phrase("Something differs"), "number")
TEXTS = {"text-en": "The Sides met.", "text-hi": "दोनों पक्ष मिले।", "text-ru": "Стороны встретились."}


def place(name: str = "pin1") -> str:
    return reverse("draft-paragraph", args=[KEY, name])


def held(language: str = "en") -> list[list[str]]:
    lines = bracketed(records.current().state, KEY).lines
    return [[one.content.texts.get(language, "") for one in line.alternatives if one.content] for line in lines]


def form(client: Client, address: str, **changes: str) -> dict[str, str]:
    """What the page would send back, with what was typed."""
    page = client.get(address).context["page"]
    fields = {f"text-{field.language}": field.text for field in page.fields}
    return {**fields, "base": page.base, "seen": page.seen, "version": str(page.version), **changes}


def test_what_is_kept_is_private_until_it_is_proposed(begun: None, sign_in: Callable[..., Client]) -> None:
    drafter, before = sign_in("drafter"), records.current().head
    sent = form(drafter, place(), **{"text-en": "The Sides agreed to meet in May."})
    assert drafter.post(place(), {**sent, "do": "keep"}).status_code == 302
    assert records.current().head == before
    colleague = sign_in("language_officer").get(place()).content.decode()
    assert "What colleagues write there" in colleague
    sent = form(drafter, place())
    assert sent["text-en"] == "The Sides agreed to meet in May."
    assert drafter.post(place(), {**sent, "do": "propose"}).status_code == 302
    assert held() == [["The Sides agreed to meet in May."]]
    assert private_wordings.of_document(KEY) == ()


def test_who_proposes_over_a_colleagues_newer_position_is_shown_both(
    begun: None, sign_in: Callable[..., Client]
) -> None:
    one, other = sign_in("drafter"), sign_in("secretary")
    first = form(one, place(), **{"text-en": "In May."})
    second = form(other, place(), **{"text-en": "In June."})
    one.post(place(), {**first, "do": "propose"})
    answer = other.post(place(), {**second, "do": "propose"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "node.draft.changed" in page
    assert "In June." in page
    assert "May" in page
    assert held() == [["In May."]]


def test_two_windows_of_one_person_are_both_shown(begun: None, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    window = form(drafter, place(), **{"text-en": "First window."})
    drafter.post(place(), {**window, "do": "keep"})
    answer = drafter.post(place(), {**window, "text-en": "Second window.", "do": "keep"})
    assert answer.status_code == 409
    assert "First window." in answer.content.decode()
    assert "Second window." in answer.content.decode()
    assert private_wordings.of_document(KEY)[0].texts["en"] == "First window."


def test_a_new_paragraph_is_proposed_and_taken_back(begun: None, sign_in: Callable[..., Client]) -> None:
    secretary, new = sign_in("secretary"), reverse("draft-new", args=[KEY, "review"])
    secretary.post(new, {**TEXTS, "do": "propose", "force": "observe"})
    assert held("ru")[0] == ["Стороны встретились."]
    secretary.post(reverse("draft-say", args=[KEY]), {"do": "withdraw", "paragraph": "pin2"})
    assert len(held()) == 1


def test_a_text_begun_by_mistake_is_taken_back_whole(begun: None, sign_in: Callable[..., Client]) -> None:
    chair, say, before = sign_in("co_chair"), reverse("draft-say", args=[KEY]), records.current().head
    asked = chair.post(say, {"do": "leave", "reason": "Wrong session."})
    assert (asked.status_code, "Wrong session." in asked.content.decode()) == (409, True)
    assert records.current().head == before
    assert sign_in("drafter").post(say, {"do": "leave", "meant": "on"}).status_code == 403
    left = chair.post(say, {"do": "leave", "meant": "on"}, follow=True)
    assert (left.redirect_chain[-1][0], left.context["rows"]) == (reverse("drafts"), [])
    assert "it can be begun anew" in left.content.decode()
    assert chair.get(reverse("draft", args=[KEY])).status_code == 404
    drafting.begin(KEY.removesuffix(".protocol"), empty=True)
    assert (held(), chair.get(reverse("draft", args=[KEY])).context["may_leave"]) == ([], True)


def test_what_the_rules_forbid_is_said_and_changes_nothing(begun: None, sign_in: Callable[..., Client]) -> None:
    secretary, before = sign_in("secretary"), records.current().head
    answer = secretary.post(reverse("draft-say", args=[KEY]), {"do": "initial"})
    assert answer.status_code == 409
    assert "mechanism.initial.frame" in answer.content.decode()
    for bad in ({"do": "nothing"}, {"do": "accept", "paragraph": "pin99"}):
        assert secretary.post(reverse("draft-say", args=[KEY]), bad).status_code == 404
    wrong = {"do": "accept", "paragraph": "pin1", "choice": "f" * 64}
    assert "mechanism.paragraph.wording" in secretary.post(reverse("draft-say", args=[KEY]), wrong).content.decode()
    assert records.current().head == before


def test_the_margin_answers_while_somebody_types(begun: None, sign_in: Callable[..., Client]) -> None:
    typed = {"text-en": "The Sides agreed to hold 4 seminars.", "text-ru": "Стороны договорились провести 5 семинаров."}
    answer = sign_in("drafter").post(reverse("draft-compare", args=[KEY]), typed)
    assert "4" in answer.content.decode()
    assert "note error" in answer.content.decode()


def test_a_text_is_begun_from_the_list(opened: object, sign_in: Callable[..., Client]) -> None:
    names = {"en": "Group"}
    records.append(lambda state: [establish_body(
        state, side="IN", office="o", key=GROUP, kind=BodyKind.WORKING_GROUP, names=names, parent=None
    )])  # fmt: skip
    records.append(lambda state: drafting.upcoming(state, GROUP, 1))
    for ordinal in (9, 10):
        records.append(lambda state, ordinal=ordinal: drafting.upcoming(state, GROUP, ordinal))
    secretary = sign_in("secretary")
    page = secretary.get(reverse("drafts"))
    assert "Begin a text" in page.content.decode()
    offered = [(label, [key for key, _ in those]) for label, those in page.context["sessions"]]
    assert offered == [
        ("To come", [f"{GROUP}.s11"]),
        ("No protocol of it is on record", [f"{GROUP}.s10", f"{GROUP}.s9", f"{GROUP}.s1"]),
    ]
    answer = secretary.post(reverse("drafts"), {"session": f"{GROUP}.s1"})
    assert (answer.status_code, answer["Location"]) == (302, reverse("draft", args=[KEY]))
    assert sign_in("drafter").post(reverse("drafts"), {"session": f"{GROUP}.s1"}).status_code == 403
    head = records.current().head
    passed = secretary.post(reverse("drafts"), {"session": "", "body": GROUP, "number": "2"})
    assert (passed.status_code, records.current().head) == (409, head)
    assert "its last session has number 10" in passed.content.decode()
    next_one = secretary.post(reverse("drafts"), {"session": f"{GROUP}.s11"})
    assert (next_one.status_code, next_one["Location"]) == (302, reverse("draft", args=[f"{GROUP}.s11.protocol"]))
    assert records.current().state.session(f"{GROUP}.s11").facts().ordinal == 11


@pytest.mark.parametrize("agreed", [False, True])
def test_of_two_bodies_whose_texts_the_other_side_began_the_one_that_meets_first_is_proposed(
    agreed: bool, show: Callable[[State], None], sign_in: Callable[..., Client]
) -> None:
    """Not the other body's, whose number is always higher; without an agreed day, that of the body that met last."""
    talk = table.Talk(following.followed())
    for body, number in ((cast.COMMISSION, 27), (cast.GROUP, 12)):
        voice, key, facts = {"side": "RU", "office": "o"}, f"{body}.s{number}", Facts(ordinal=number)
        talk.say("RU", record_session(talk.state, **voice, key=key, body=body, facts=facts))
        talk.say("RU", begin_document(talk.state, **voice, session=key, frame=table.FRAME))
    for side in ("IN", "RU") if agreed else ():
        occasion = Occasion(date(2026, 9, 7), date(2026, 9, 8), host="RU")
        talk.say(side, propose_session(talk.state, side=side, office="o", key=table.TWELFTH, body=cast.GROUP,
                                       ordinal=12, occasion=occasion))  # fmt: skip
    show(talk.state)
    offered = sign_in("secretary").get(reverse("drafts")).context["sessions"]
    assert [key.rpartition(".")[2] for key, _ in offered[0][1]] == (["s12", "s27"] if agreed else ["s27", "s12"])


def test_sessions_stand_by_what_became_of_their_protocol_and_body_by_body(
    show: Callable[[State], None], sign_in: Callable[..., Client]
) -> None:
    talk = table.Talk(following.followed())
    talk.say("IN", begin_document(talk.state, side="IN", office="o", session=f"{cast.GROUP}.s10", frame=table.FRAME))
    talk.say("IN", record_session(talk.state, side="IN", office="o", key=f"{cast.GROUP}.s30", body=cast.GROUP,
                                  facts=Facts(ordinal=30, start=date(2024, 1, 1))))  # fmt: skip
    show(talk.state)
    page = sign_in("secretary").get(reverse("drafts"))
    offered = [(label, [key.rpartition(".")[2] for key, _ in those]) for label, those in page.context["sessions"]]
    assert offered == [
        ("To come", ["s27", "s12"]),
        ("No protocol of it is on record", ["s26", "s25", "d2023-03-06", "s30", "s9"]),
        ("Its protocol is under negotiation", ["s10"]),
        ("Its protocol is on record", ["s11"]),
    ]


@pytest.mark.parametrize(("recorded", "begun_by", "first"), [
    ((), (), "s27"), ((12,), (), "s27"), ((12,), ("RU",), "s12"), ((12, 13), ("RU",), "s12"),
    ((12,), ("RU", "IN"), "s27"),
])  # fmt: skip
def test_the_session_proposed_is_the_coming_one_that_the_other_side_has_begun(
    recorded: tuple[int, ...], begun_by: tuple[str, ...], first: str, show: Callable[[State], None],
    sign_in: Callable[..., Client],
) -> None:  # fmt: skip
    talk = table.Talk(following.followed())
    for number in recorded:
        key, facts = f"{cast.GROUP}.s{number}", Facts(ordinal=number)
        talk.say("RU", record_session(talk.state, side="RU", office="o", key=key, body=cast.GROUP, facts=facts))
    for side in begun_by:
        begun = begin_document(talk.state, side=side, office="o", session=table.TWELFTH, frame=table.FRAME)
        talk.say(side, begun)
    show(talk.state)
    offered = sign_in("secretary").get(reverse("drafts")).context["sessions"]
    assert offered[0][1][0][0].rpartition(".")[2] == first
    names = [key for _, those in offered for key, _ in those]
    assert len(names) == len(set(names))


def test_the_first_view_waits_for_no_comparison_and_the_next_has_it(
    begun: None, sign_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "_KNOWN", {})
    monkeypatch.setattr(comparing, "_compared", lambda *_: (comparing.Noticed("f1", SOMETHING),))
    drafter, address = sign_in("drafter"), reverse("draft", args=[KEY])
    first = drafter.get(address).content.decode()
    assert ("are being compared" in first, "Something differs" in first) == (True, False)
    for later in (drafter.get(address + "?found"), drafter.get(address)):
        page = later.content.decode()
        assert ("are being compared" in page, "Something differs" in page) == (False, True)


def test_an_agreed_paragraph_is_set_once_and_yet_for_each_who_looks(
    show: Callable[[State], None], sign_in: Callable[..., Client]
) -> None:
    show(table.negotiated())
    address, write = reverse("draft", args=[table.KEY]), reverse("draft-paragraph", args=[table.KEY, "pin1"])

    def first(client: Client, address: str = address) -> str:
        page = client.get(address).content.decode()
        return page[page.index('id="p-pin1"') : page.index('id="p-pin2"')]

    drafter, reader = sign_in("drafter"), sign_in("reader")
    for _ in range(2):
        assert [write in first(drafter), write in first(reader)] == [True, False]
        assert [
            "Agreed by both" in first(drafter),
            "Согласован" in first(drafter, address.replace("/en/", "/ru/")),
        ] == [True] * 2
    assert "csrfmiddlewaretoken" not in first(drafter)


def test_a_paragraph_is_divided_and_merged_again(begun: str, sign_in: Callable[..., Client]) -> None:
    drafter, new = sign_in("drafter"), reverse("draft-new", args=[KEY, "review"])
    drafter.post(new, {**TEXTS, "do": "propose", "force": "observe"})
    halves = {one: f"{text}\r\n\r\n{text}" for one, text in TEXTS.items()}
    divide = reverse("draft-split", args=[KEY, "pin2"])
    refused = drafter.post(divide, {**halves, "text-ru": "Стороны встретились."})
    assert (refused.status_code, "node.draft.parts" in refused.content.decode()) == (409, True)
    assert drafter.post(divide, halves)["Location"] == reverse("draft", args=[KEY]) + "#p-pin2"
    assert held()[:2] == [["The Sides met."], ["The Sides met."]]
    joining = reverse("draft-merge", args=[KEY, "pin2"])
    fields = {f"text-{one}": text for one, _, text in drafter.get(joining, {"with": "pin3"}).context["fields"]}
    assert fields["text-en"] == "The Sides met. The Sides met."
    drafter.post(joining, {**fields, "with": "pin3"})
    assert held()[0] == ["The Sides met. The Sides met."]
    assert len(held()) == 2


def test_a_reservation_is_stated_and_lifted_by_who_speaks(begun: str, sign_in: Callable[..., Client]) -> None:
    chair, say = sign_in("co_chair"), reverse("draft-say", args=[KEY])
    said = {"do": "reserve", "paragraph": "pin1", "words-en": "Subject to the budget."}
    assert sign_in("drafter").post(say, said).status_code == 403
    assert chair.post(say, {"do": "reserve", "paragraph": "pin1"}).status_code == 409
    chair.post(say, said)
    assert "Subject to the budget." in chair.get(reverse("draft", args=[KEY])).content.decode()
    assert chair.get(place()).context["page"].reserved == {"en": "Subject to the budget."}
    chair.post(say, {"do": "unreserve", "paragraph": "pin1"})
    assert "Subject to the budget." not in chair.get(reverse("draft", args=[KEY])).content.decode()


def test_what_is_held_ad_referendum_is_confirmed_on_the_page(begun: str, sign_in: Callable[..., Client]) -> None:
    chair, say = sign_in("co_chair"), reverse("draft-say", args=[KEY])
    choice = records.current().state.negotiation(KEY).items[f"{KEY}.pin1"].offers["IN"][0].choice
    chair.post(say, {"do": "accept", "paragraph": "pin1", "choice": choice, "ad_referendum": "on"})
    page = reverse("draft", args=[KEY])
    assert "Confirm what we hold ad referendum" in chair.get(page).content.decode()
    chair.post(say, {"do": "accept", "paragraph": "pin1", "choice": choice})
    assert "ad referendum:" not in chair.get(page).content.decode()


def test_a_departure_from_the_mandate_is_told_to_who_drafts_and_to_nobody_else(
    begun: str, sign_in: Callable[..., Client]
) -> None:
    drafter, page = sign_in("drafter"), reverse("draft", args=[KEY])
    mandate, text = reverse("draft-mandate", args=[KEY]), records.current().state.negotiation(KEY)
    assert drafter.post(mandate, {"demand": "must"}).status_code == 409
    before = records.current().head
    entry = {"demand": "must", "subject": text.ordered()[0].key, "text-en": "zxmandate parity", "principle": "on"}
    assert drafter.post(mandate, entry).status_code == 302
    assert "zxmandate" in drafter.get(mandate).content.decode()
    told = drafter.get(page).content.decode()
    assert ("zxmandate" in told, "Of principle." in told) == (True, True)
    reader = sign_in("reader")
    for address in (page, reverse("draft-room", args=[KEY]), reverse("draft-print", args=[KEY])):
        assert "zxmandate" not in reader.get(address).content.decode()
        assert address == page or "zxmandate" not in drafter.get(address).content.decode()
    assert records.current().head == before
    (kept,) = mandates.entries(KEY)
    drafter.post(mandate, {"do": "remove", "entry": str(kept.id)})
    assert "zxmandate" not in drafter.get(page).content.decode()


def told(answer: object) -> str:
    """What the page tells of what was just said."""
    (message,) = answer.context["messages"]  # type: ignore[attr-defined] - a test response
    return str(message)


def test_what_became_of_the_text_is_told_where_it_was_said(
    say_at_once: Callable[[Table], None], sign_in: Callable[..., Client]
) -> None:
    table = Table().begin()
    first, second = (table.new("RU", number).rpartition(".")[2] for number in (1, 2))
    mine = table.new("IN", 3).rpartition(".")[2]
    say_at_once(table)
    chair, say, page = sign_in("secretary"), reverse("draft-say", args=[TEXT]), reverse("draft", args=[TEXT])
    sent = {"do": "accept", "paragraph": first, "choice": digest(1)}
    answer = chair.post(f"{say}?show=ours", sent, follow=True)
    assert answer.redirect_chain[-1][0] == f"{page}?show=ours#p-{second}"
    assert told(answer) == "Paragraph 1 is agreed by both Sides. The next pouch carries it to the other Side."
    for do, name, says in (
        ("delete", second, "It is proposed to delete paragraph 2. "),
        ("withdraw", second, "Taken back: what we held on paragraph 2. "),
        ("delete", mine, "Nobody puts the paragraph forward any more; it is found under “No longer put forward”. "),
        ("frame", "", "Languages, title and sections are accepted as they stand. "),
    ):
        answer = chair.post(say, {"do": do, "paragraph": name}, follow=True)
        assert told(answer) == says + "The next pouch carries it to the other Side.", do


def test_a_place_the_other_side_wants_is_named_and_accepted_where_it_is_told(
    say_at_once: Callable[[Table], None], sign_in: Callable[..., Client]
) -> None:
    table = Table().begin()
    first, second, third = table.agreed(1, 2, 3)
    behind = table.item(third).place.rank
    table.place("RU", first, Place("areas", f"{behind}5"))
    table.place("RU", third, Place("areas", f"0{table.item(first).place.rank}"))
    say_at_once(table)
    drafter, page = sign_in("drafter"), reverse("draft", args=[TEXT])
    shown = [one.moving for group in drafter.get(page).context["page"].groups for one in group.entries]
    assert [[(one.behind, one.ours) for one in moving] for moving in shown] == [[("3", False)], [], [("", False)]]
    assert drafter.get(page).content.decode().count("Accept this place") == 2
    sent = {"do": "place", "paragraph": first.rpartition(".")[2]}
    answer = drafter.post(reverse("draft-say", args=[TEXT]), sent, follow=True)
    assert told(answer).startswith("It stands as paragraph 3 now.")
    assert table.item(second).place != table.item(first).place
    away = {**sent, "after": second.rpartition(".")[2]}
    answer = drafter.post(reverse("draft-say", args=[TEXT]), away, follow=True)
    assert told(answer).startswith("Its place is proposed; it stays paragraph 3")


def test_a_package_is_offered_once_and_an_acceptance_ad_referendum_is_told_as_such(
    say_at_once: Callable[[Table], None], sign_in: Callable[..., Client]
) -> None:
    table = Table().begin()
    names = [table.new("RU", number).rpartition(".")[2] for number in (1, 2)]
    say_at_once(table)
    chair, say = sign_in("co_chair"), reverse("draft-say", args=[TEXT])
    offer = {"do": "offer", "choices": [f"{name}={digest(number)}" for number, name in enumerate(names, start=1)]}
    assert told(chair.post(say, offer, follow=True)).startswith("The package is offered")
    again = chair.post(say, offer)
    assert (again.status_code, "this very package is on offer already" in again.content.decode()) == (409, True)
    accept = {"do": "accept", "paragraph": names[0], "choice": digest(1), "ad_referendum": "on"}
    assert told(chair.post(say, accept, follow=True)).startswith("Accepted ad referendum: paragraph 1 waits")


def test_what_an_officer_said_of_a_finding_stands_beside_it_and_can_be_said_otherwise(
    say_at_once: Callable[[Table], None], sign_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "_compared", lambda *_: (comparing.Noticed("f1", SOMETHING),))
    monkeypatch.setattr(comparing, "_KNOWN", {})
    table = Table().begin()
    (key,) = table.agreed(1)
    say_at_once(table)
    officer, say = sign_in("language_officer"), reverse("draft-say", args=[TEXT])
    shown = officer.get(reverse("draft", args=[TEXT]), {"show": "findings", "found": ""})
    assert [[one.number for one in group.entries] for group in shown.context["page"].groups] == [["1"]]
    refused = officer.post(say, {"do": "certify"}).content.decode()
    assert "the comparison finds “Something differs”, and not every side has dealt with it" in refused
    name = key.rpartition(".")[2]
    said = {
        "do": "settle",
        "paragraph": name,
        "choice": digest(1),
        "finding": "f1",
        "kind": "number",
        "reason": "Read.",
    }
    assert "choose whether the texts say the same" in officer.post(say, said).content.decode()
    for outcome, told in (("resolved", "The texts say the same"), ("waived", "They differ, and are meant to")):
        page = officer.post(say, {**said, "outcome": outcome}, follow=True).content.decode()
        assert f"<strong>Indian Side</strong>: {told} · Read. (A. Person)" in page
    assert table.item(key).settlements["f1"]["IN"].kind == "number"


def test_a_paragraph_that_nobody_puts_forward_any_more_is_put_forward_again(
    begun: str, sign_in: Callable[..., Client]
) -> None:
    drafter, before = sign_in("drafter"), held()
    drafter.post(reverse("draft-say", args=[KEY]), {"do": "delete", "paragraph": "pin1"})
    assert held() == []
    assert place() in drafter.get(reverse("draft", args=[KEY])).content.decode()
    drafter.post(place(), {**form(drafter, place()), "do": "propose"})
    assert held() == before


def test_a_page_sent_twice_proposes_one_paragraph(begun: str, sign_in: Callable[..., Client]) -> None:
    drafter, new = sign_in("drafter"), reverse("draft-new", args=[KEY, "review"])
    sent = {**form(drafter, new), **TEXTS, "do": "propose", "force": "observe"}
    assert drafter.post(new, sent)["Location"] == f"{reverse('draft', args=[KEY])}#p-pin2"
    again = drafter.post(new, sent)
    assert (again.status_code, "they stand as paragraph 1" in again.content.decode()) == (409, True)
    other = {**form(drafter, new), **TEXTS, "do": "propose", "force": "observe"}
    assert drafter.post(new, other).status_code == 302
    assert len(held()) == 3


@pytest.mark.parametrize(
    ("name", "sent", "says"),
    [
        ("draft-say", {"do": "place", "paragraph": "pin1"}, "choose behind which paragraph it is to stand"),
        ("draft-frame", {"title-en": "Of our own making", "signed_on": "31.02.2026"}, "the day is not one such as"),
        ("draft-frame", {"opening-ru": "Of our own making", "languages": "xx"}, "is said to be in xx"),
        ("draft-mandate", {"text-ru": "Of our own making", "demand": "nonsense"}, "Choose which of the three"),
        ("draft-nonpapers", {"title-en": "Of our own making", "do": "keep"}, "it has no words in any language"),
    ],
)
def test_a_form_that_is_refused_says_why_and_keeps_what_was_typed(
    begun: str, sign_in: Callable[..., Client], name: str, sent: dict[str, str], says: str
) -> None:
    head = records.current().head
    answer = sign_in("secretary").post(reverse(name, args=[KEY]), sent)
    shown = answer.content.decode()
    kept = "Of our own making" in shown or "Of our own making" not in sent.values()
    assert (answer.status_code, says in shown, kept) == (409, True, True)
    assert records.current().head == head


@pytest.mark.parametrize(
    "where", [reverse_lazy("draft-paragraph", args=[KEY, "pin1"]), reverse_lazy("draft-new", args=[KEY, "review"])]
)
def test_a_text_proposed_under_another_language_is_refused_and_stays_typed(
    begun: str, sign_in: Callable[..., Client], where: str
) -> None:
    drafter, before, typed = sign_in("drafter"), records.current().head, "दोनों पक्ष मई में मिलेंगे।"
    sent = {**form(drafter, where), "text-en": typed, "do": "propose", "force": "observe"}
    answer = drafter.post(where, sent)
    shown = answer.content.decode()
    assert (answer.status_code, "node.draft.astray" in shown, typed in shown) == (409, True, True)
    assert records.current().head == before


def test_an_empty_paragraph_and_a_package_of_one_are_refused_in_words(
    begun: str, sign_in: Callable[..., Client]
) -> None:
    chair = sign_in("secretary")
    empty = chair.post(reverse("draft-new", args=[KEY, "review"]), {"do": "propose"})
    one = chair.post(reverse("draft-say", args=[KEY]), {"do": "offer", "choices": "pin1=deleted"})
    assert (empty.status_code, one.status_code) == (409, 409)
    assert "it has no words in any language" in empty.content.decode()
    assert "a package holds versions of two paragraphs or more" in one.content.decode()


def test_the_room_and_the_sheet_say_which_languages_are_left_behind(
    show: Callable[[State], None], sign_in: Callable[..., Client]
) -> None:
    show(table.negotiated())
    reader = sign_in("reader")
    for name in ("draft-room", "draft-print"):
        shown = reader.get(reverse(name, args=[table.KEY])).content.decode()
        assert shown.count("left behind") == 1 + 2, name  # the counter, and Hindi and English of the fourth


def test_the_view_for_the_room_shows_the_text_and_no_menu(begun: str, sign_in: Callable[..., Client]) -> None:
    reader = sign_in("reader")
    shown = {name: reader.get(reverse(name, args=[KEY])).content.decode() for name in ("draft", "draft-room")}
    assert {name: 'class="masthead"' in page for name, page in shown.items()} == {"draft": True, "draft-room": False}
    assert {name: 'class="foot"' in page for name, page in shown.items()} == {"draft": True, "draft-room": False}
    assert reverse("draft", args=[KEY]) in shown["draft-room"]


def test_what_is_refused_on_the_working_page_is_said_there_and_keeps_what_was_typed(
    show: Callable[[State], None], sign_in: Callable[..., Client]
) -> None:
    show(table.negotiated())
    chair, say, page = sign_in("secretary"), reverse("draft-say", args=[table.KEY]), reverse("draft", args=[table.KEY])
    package = {"do": "offer", "choices": f"pin2={table.digest(12)}", "reason": "Both or none"}
    shown = chair.post(say, package).content.decode()
    assert 'role="alert"' in shown
    assert "a package holds versions of two paragraphs or more" in shown
    assert shown.count('id="p-pin2"') == 1
    assert 'value="Both or none"' in shown
    assert f'value="pin2={table.digest(12)}" form="package" checked' in shown
    assert shown.count(" checked") == 1
    assert f'href="{page.replace("/en/", "/ru/")}"' in shown
    settling = {
        "do": "settle",
        "paragraph": "pin4",
        "choice": "gone",
        "finding": "f1",
        "reason": "Meant so",
        "outcome": "waived",
    }
    answer = chair.post(say, settling)
    assert (answer.status_code, '<a href="#p-pin4">Paragraph 4</a>' in answer.content.decode()) == (409, True)


def test_what_is_refused_beside_a_paragraph_is_said_on_its_page(begun: str, sign_in: Callable[..., Client]) -> None:
    chair, say = sign_in("secretary"), reverse("draft-say", args=[KEY])
    answer = chair.post(say, {"do": "reserve", "paragraph": "pin1", "words-en": "  "})
    shown = answer.content.decode()
    assert (answer.status_code, "a reservation has words" in shown) == (409, True)
    assert f'action="{place()}" class="draft write"' in shown
    (text,) = {field.text for field in answer.context["page"].fields if field.language == "en"}
    assert text == "The Sides agreed to hold the 2nd session on mutually convenient dates."


def test_a_proposal_that_is_refused_keeps_its_reason_and_its_marks(begun: str, sign_in: Callable[..., Client]) -> None:
    drafter = sign_in("drafter")
    typed = {"do": "propose", "reason": "Of our own making", "ground": "instructions", "unattributed": "on"}
    shown = drafter.post(place(), {**form(drafter, place()), **typed}).content.decode()
    assert "no word of it differs" in shown
    emptied = drafter.post(place(), {**form(drafter, place()), "do": "propose", "text-ru": " "}).content.decode()
    assert "it has no words any more in: Russian" in emptied
    assert 'value="Of our own making"' in shown
    assert '<option value="instructions" selected>' in shown
    assert 'name="unattributed" checked' in shown
    assert 'name="beside" checked' not in shown
