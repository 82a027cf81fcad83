"""The agenda and the delegations: proposing, accepting, importing; what cannot be taken changes nothing."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import cast
from tests.web.following import followed

from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.models import Accreditation
from paraph.node.people import accreditations
from paraph.node.refusals import AccreditationUnreadable

NAMES = "category,name en\nhead,A. Gruzdev\nexpert,B. Belov\n"


class Standing:
    """A record that grows by what the views append, seen from either side."""

    def __init__(self, show: Callable[..., None], state: State) -> None:
        self.show, self.state, self.side = show, state, "IN"
        show(state)

    def append(self, drafts: Callable[[State], object], by: object) -> None:
        for draft in drafts(self.state):  # type: ignore[attr-defined]
            self.state = fold_draft(self.state, draft, side=self.side)
        self.show(self.state, side=self.side)

    def turn(self, side: str) -> None:
        self.side = side
        self.show(self.state, side=side)


@pytest.fixture
def standing(show: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> Standing:
    made = Standing(show, followed())
    monkeypatch.setattr(records, "append", made.append)
    return made


def test_agenda_is_agreed_when_the_other_side_accepts_it(standing: Standing, secretary: Client) -> None:
    address = reverse("agenda", args=[cast.GROUP])
    page = secretary.get(address).content.decode()
    assert "Not agreed" in page
    (report, *_) = re.findall(r"Report of the sub-group: .*", page)
    lines = f"Review of progress since the last session\nJoint tests\n{report}\n"
    secretary.post(address, {"do": "propose", "lines": lines})
    (record,) = standing.state.agendas.values()
    found = [(item.kind, len(item.undertakings)) for item in record.proposals["IN"]]
    assert found == [("review", 2), ("item", 0), ("sub_group", 0)]
    standing.turn("RU")
    digest = record.accepted["IN"]
    assert digest in secretary.get(address).content.decode()
    assert "Draft agenda" in secretary.get("/en/").content.decode()
    secretary.post(address, {"do": "accept", "digest": digest})
    assert "Agreed by both Sides" in secretary.get(address).content.decode()
    home = secretary.get("/en/").content.decode()
    assert ("Draft agenda</h3>" in home, "Joint tests" in home, "Signing of the protocol" in home) == (
        False,
        True,
        False,
    )
    assert re.search(rf"{report}\s*<", home)  # the name of the sub-group once


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"do": "propose", "lines": " \n"}, "Write at least one item."),
        ({"do": "accept", "digest": "0" * 64}, "No agenda of this content stands proposed"),
        ({"do": "accept"}, "No agenda of this content stands proposed"),
        ({"do": "propose", "lines": "||||"}, "Write at least one item."),
        ({"do": "propose", "lines": "Opening\nReview | 0"}, "Item 2: “0” is no number of minutes from 1 to 1440."),
        ({"do": "propose", "lines": "Review | 99999999"}, "“99999999” is no number of minutes"),
        ({"do": "propose", "lines": f"Opening\n{'x' * 301}"}, "Item 2: a title or a speaker has 301 characters"),
        ({"do": "propose", "lines": f"Opening | | {'x' * 301}"}, "Item 1: a title or a speaker has 301 characters"),
        ({"do": "propose", "lines": "x\n" * 201}, "These are 201 items; an agenda has at most 200."),
        ({"do": "propose", "lines": "я" * 1_000_000}, "Item 1: a title or a speaker has 1000000 characters"),
    ],
)
def test_agenda_that_cannot_be_taken_changes_nothing_and_keeps_what_was_typed(
    standing: Standing, secretary: Client, form: dict[str, str], sentence: str
) -> None:
    answer = secretary.post(reverse("agenda", args=[cast.GROUP]), form)
    assert (answer.status_code, dict(standing.state.agendas)) == (400, {})
    assert sentence in answer.content.decode()
    assert answer.context["lines"] == form.get("lines", answer.context["lines"])


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"do": "receive", "of": "IN", "most": ""}, "most"),
        ({"do": "receive", "of": "IN", "most": "-1"}, "most"),
        ({"do": "receive", "of": "IN", "most": "99999"}, "most"),
        ({"do": "receive", "of": "CN", "most": "5"}, "most"),
        ({"do": "confirm", "of": "IN", "delegates": ["d1"]}, ""),
        ({"do": "attend", "delegates": ["d9"]}, ""),
        ({"do": "names"}, ""),
        ({"do": "names", "accept": ["d1.en"], "name.d1.en": " "}, ""),
        ({"do": "nominate"}, "list"),
        ({"do": "nominate", "list": b""}, "list"),
        ({"do": "nominate", "list": b"PK\x03\x04garbage"}, "list"),
        ({"do": "nominate", "list": b"%PDF-1.4"}, "list"),
        ({"do": "nominate", "list": b"category,name en\n"}, "list"),
    ],
)
def test_what_is_wrong_with_a_delegation_is_told_at_its_field(
    standing: Standing, secretary: Client, form: dict[str, object], field: str, language: str
) -> None:
    if "list" in form:
        form = form | {"list": SimpleUploadedFile("d.csv", form["list"])}  # type: ignore[arg-type]
    standing.turn("RU" if form.get("of") == "IN" else "IN")
    answer = secretary.post(f"/{language}/bodies/{cast.GROUP}/delegations/", form)
    page = answer.content.decode()
    assert (answer.status_code, dict(standing.state.delegations)) == (400, {})
    assert len(answer.context["reasons"]) == 1
    assert (f'<li><a href="#f-{field}">' in page, 'aria-describedby="reasons"' in page) == (bool(field), bool(field))
    if field == "most":
        assert f'value="{form["most"]}"' in page


def test_delegation_is_nominated_received_confirmed_and_attended(standing: Standing, secretary: Client) -> None:
    address = reverse("delegations", args=[cast.GROUP])
    secretary.post(address, {"do": "nominate", "list": SimpleUploadedFile("d.csv", NAMES.encode())})
    standing.turn("RU")
    secretary.post(address, {"do": "receive", "of": "IN", "most": "1"})
    refused = secretary.post(address, {"do": "confirm", "of": "IN", "delegates": ["d1", "d2"]})
    assert refused.status_code == 400
    assert "2 delegates would be confirmed, and 1 can be received." in refused.content.decode()
    secretary.post(address, {"do": "confirm", "of": "IN", "delegates": ["d2"]})
    standing.turn("IN")
    page = secretary.get(address).content.decode()
    assert "Nominated: 2; confirmed: 1. Can be received: 1." in page
    secretary.post(address, {"do": "attend", "of": "IN", "delegates": ["d2"]})
    (delegation,) = standing.state.delegations.values()
    assert [one.names["en"] for one in delegation.annexed()] == ["B. Belov"]


def test_delegations_to_a_session_that_was_held_are_had_by_its_name(standing: Standing, secretary: Client) -> None:
    session, named = reverse("session", args=[cast.ELEVENTH]), f"?session={cast.ELEVENTH}"
    address = reverse("delegations", args=[cast.GROUP]) + named
    assert address not in secretary.get(session).content.decode()
    secretary.post(address, {"do": "nominate", "list": SimpleUploadedFile("d.csv", NAMES.encode())})
    assert address in secretary.get(session).content.decode()
    page = secretary.get(address).content.decode()
    papers = re.findall(r'href="([^"]+[.]pdf[^"]*)"', page)
    assert [paper.partition("?")[2] for paper in papers] == [named[1:]] * 4
    answer = secretary.get(papers[0])
    assert (answer.status_code, b"".join(answer)[:5]) == (200, b"%PDF-")
    assert secretary.get(papers[0].partition("?")[0]).status_code == 409


def test_list_that_cannot_be_taken_is_told_cell_by_cell(standing: Standing, secretary: Client) -> None:
    spoiled = SimpleUploadedFile("d.csv", b"category,name en,passport\nguest,A,K1\n")
    answer = secretary.post(reverse("delegations", args=[cast.GROUP]), {"do": "nominate", "list": spoiled})
    assert (answer.status_code, dict(standing.state.delegations)) == (400, {})
    page = answer.content.decode()
    assert "C1: a list of delegates has no column “passport”." in page
    assert "A2: “guest” is none of the categories" in page


def test_reader_sees_and_may_not_say(standing: Standing, reader: Client) -> None:
    for name in ("agenda", "delegations"):
        address = reverse(name, args=[cast.GROUP])
        assert b'name="do"' not in reader.get(address).content
        assert reader.post(address, {"do": "propose", "lines": "x"}).status_code == 403


@pytest.fixture
def nominated(standing: Standing, secretary: Client) -> Client:
    address = reverse("delegations", args=[cast.GROUP])
    secretary.post(address, {"do": "nominate", "list": SimpleUploadedFile("d.csv", NAMES.encode())})
    return secretary


def test_enter_in_a_field_says_what_the_field_is_about_and_nobodys_attendance(
    nominated: Client, standing: Standing
) -> None:
    """A browser presses the first button of the form."""
    address, pressed = reverse("delegations", args=[cast.GROUP]), {}
    standing.turn("RU")
    nominated.post(address, {"do": "nominate", "list": SimpleUploadedFile("d.csv", NAMES.encode())})
    standing.turn("IN")
    page = nominated.get(address).content.decode()
    for form in re.findall(r"<form.*?</form>", page, re.DOTALL):
        for field in re.findall(r'id="(f-most|f-list)"', form):
            pressed[field] = re.findall(r'name="do" value="(\w+)"', form)[0]
    assert pressed == {"f-most": "receive", "f-list": "nominate"}
    assert "Confirm those chosen" in page


def test_accreditation_is_kept_on_this_node_and_appends_nothing(nominated: Client, standing: Standing) -> None:
    before = standing.state
    address = reverse("accreditation", args=[cast.GROUP, "IN", "d1"])
    day = (timezone.localdate() + timedelta(days=30)).isoformat()
    answer = nominated.post(address, {"do": "keep", "passport": "K 1234567", "delete_on": day})
    assert answer.status_code == 302
    shown = nominated.get(address)
    assert "K 1234567" in shown.content.decode()
    assert shown["Cache-Control"] == "no-store"
    assert standing.state is before
    nominated.post(address, {"do": "forget"})
    assert "K 1234567" not in nominated.get(address).content.decode()


def test_accreditation_without_a_day_keeps_what_was_typed(nominated: Client) -> None:
    answer = nominated.post(reverse("accreditation", args=[cast.GROUP, "IN", "d1"]), {"do": "keep", "passport": "K1"})
    assert answer.status_code == 400
    assert 'value="K1"' in answer.content.decode()


def test_accreditation_is_for_those_who_confirm(nominated: Client, sign_in: Callable[..., Client]) -> None:
    address = reverse("accreditation", args=[cast.GROUP, "IN", "d1"])
    assert sign_in("drafter").get(address).status_code == 403
    assert nominated.get(reverse("accreditation", args=[cast.GROUP, "IN", "d9"])).status_code == 404


def test_minutes_and_speakers_are_typed_with_the_item_and_come_back_in_the_form(
    standing: Standing, secretary: Client
) -> None:
    address = reverse("agenda", args=[cast.GROUP])
    secretary.post(address, {"do": "propose", "lines": "Other business | 20 | Secretaries\nJoint tests\n"})
    (record,) = standing.state.agendas.values()
    first, second = record.proposals["IN"]
    assert (first.kind, first.minutes, first.speakers["en"], second.minutes) == (
        "other_business", 20, "Secretaries", None,
    )  # fmt: skip
    assert "Other business | 20 | Secretaries\nJoint tests</textarea>" in secretary.get(address).content.decode()


@pytest.mark.parametrize("minutes", ["0", "1441", "soon", "-5", "\u0661\u0660"])
def test_minutes_that_are_none_are_told_by_the_item_and_change_nothing(
    standing: Standing, secretary: Client, minutes: str
) -> None:
    answer = secretary.post(reverse("agenda", args=[cast.GROUP]), {"do": "propose", "lines": f"A | 5\nB | {minutes}"})
    assert (answer.status_code, dict(standing.state.agendas)) == (400, {})
    assert f"Item 2: “{minutes}” is no number of minutes from 1 to 1440." in answer.content.decode()
    assert f"A | 5\nB | {minutes}</textarea>" in answer.content.decode()


def test_suggested_names_are_kept_only_where_they_are_ticked(standing: Standing, secretary: Client) -> None:
    address = reverse("delegations", args=[cast.GROUP])
    secretary.post(address, {"do": "nominate", "list": SimpleUploadedFile("d.csv", NAMES.encode())})
    assert "name.d1.ru" not in secretary.get(address).content.decode()
    offered = re.findall(
        r'name="name.(d2.\w\w)" value="([^"]+)"', secretary.get(f"{address}?suggest=1").content.decode()
    )
    assert offered == [("d2.hi", "ब. बेलोव"), ("d2.ru", "Б. Белов")]
    form = {"do": "names", "accept": ["d1.ru", "d2.xx", "d1.en"], "name.d1.ru": "А. В. Груздев", "name.d1.hi": "ए.",
            "name.d2.xx": "x", "name.d1.en": "Somebody Else"}  # fmt: skip
    secretary.post(address, form)
    (delegation,) = standing.state.delegations.values()
    assert [dict(one.names) for one in delegation.nominated] == [
        {"en": "A. Gruzdev", "ru": "А. В. Груздев"}, {"en": "B. Belov"},
    ]  # fmt: skip


def test_programme_takes_the_hour_at_which_the_day_begins(standing: Standing, reader: Client) -> None:
    address = reverse("paper-programme", args=[cast.GROUP])
    answers = [reader.get(f"{address}{query}") for query in ("", "?begins=09:30", "?begins=soon")]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert answers[0].content == answers[2].content != answers[1].content


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("What waits for us", "What waits for: Russian Side", "Agenda proposed")),
        ("hi", ("हमारी प्रतीक्षा", "कार्यसूची प्रस्तावित")),
        ("ru", ("Что ждёт нас", "Повестка предложена")),
    ],
)
def test_road_tells_what_waits_for_whom(
    standing: Standing, reader: Client, language: str, words: tuple[str, ...]
) -> None:
    page = reader.get(f"/{language}/bodies/{cast.GROUP}/road/?starts=2026-09-07").content.decode()
    assert [word for word in words if word not in page] == []


def test_road_is_named_by_its_session_before_any_day_is_given(standing: Standing, reader: Client) -> None:
    page = reader.get(reverse("road", args=[cast.GROUP])).content.decode()
    assert "<title>The road to the session: 12th session · Paraph</title>" in page


@pytest.mark.parametrize("typed", ["soon", "2026-13-01", "0001-01-01", "2026"])
def test_road_to_a_day_that_is_none_is_told_by_the_field(standing: Standing, reader: Client, typed: str) -> None:
    answer = reader.get(reverse("road", args=[cast.GROUP]), {"starts": typed})
    assert answer.status_code == 400
    assert "Write the day as year-month-day" in answer.content.decode()
    assert f'value="{typed}"' in answer.content.decode()


DAYS = {"do": "propose", "start": "2026-09-07", "end": "2026-09-08", "place.en": "Moscow", "host": "RU", "mode": ""}


def test_days_are_agreed_when_the_other_side_accepts_them_and_the_road_counts_back(
    standing: Standing, secretary: Client
) -> None:
    address = reverse("road", args=[cast.GROUP])
    assert "No day is agreed" in secretary.get(address).content.decode()
    assert secretary.post(address, DAYS).status_code == 302
    page = secretary.get(address).content.decode()
    assert ("No day is agreed" in page, "What waits for us" in page) == (True, False)
    standing.turn("RU")
    assert "our word is awaited" in secretary.get("/en/").content.decode()
    (convening,) = standing.state.convenings.values()
    secretary.post(address, {"do": "accept", "digest": convening.accepted["IN"]})
    page = secretary.get(address).content.decode().replace("\xa0", " ")
    assert "Agreed by both Sides" in page
    assert "7–8 September 2026" in page
    assert "What waits for us" in page
    assert "7–8 September 2026" in secretary.get("/en/").content.decode().replace("\xa0", " ")


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"start": ""}, "start"),
        ({"start": "soon"}, "start"),
        ({"end": "2026-09-31"}, "end"),
        ({"end": "2026-09-01"}, "end"),
        ({"host": "CN"}, "host"),
        ({"mode": "by post"}, "mode"),
        ({"place.en": "x" * 401}, "place-en"),
    ],
)
def test_days_that_cannot_be_are_refused_at_their_field(
    standing: Standing, secretary: Client, wrong: dict[str, str], field: str, language: str
) -> None:
    address = f"/{language}/bodies/{cast.GROUP}/road/"
    answer = secretary.post(address, DAYS | {"place.ru": "Зал"} | wrong)
    page = answer.content.decode()
    assert (answer.status_code, dict(standing.state.convenings)) == (400, {})
    assert (f'id="f-{field}-error"' in page, 'value="Зал"' in page) == (True, True)


def test_days_changed_meanwhile_are_not_accepted(standing: Standing, secretary: Client) -> None:
    answer = secretary.post(reverse("road", args=[cast.GROUP]), {"do": "accept", "digest": "0" * 64})
    assert answer.status_code == 400
    assert "No such days and place stand proposed" in answer.content.decode()


ACCOUNT = {"do": "correct", "ordinal": "11", "start": "2025-08-06", "end": "2025-08-07", "signed_on": "2025-08-08",
           "place.en": "New Delhi", "delegates": "81", "mode": "hybrid"}  # fmt: skip


def test_account_of_a_session_is_corrected_and_what_has_no_field_stays(standing: Standing, secretary: Client) -> None:
    before = standing.state.session(cast.ELEVENTH).facts("IN")
    address = reverse("session-account", args=[cast.ELEVENTH])
    assert 'value="2025-08-06"' in secretary.get(address).content.decode()
    assert secretary.post(address, ACCOUNT).status_code == 302
    after = standing.state.session(cast.ELEVENTH).facts("IN")
    assert (after.end, after.signed_on, after.delegates) == (date(2025, 8, 7), date(2025, 8, 8), 81)
    assert (after.chairs, after.sub_groups, after.signed) == (before.chairs, before.sub_groups, before.signed)


@pytest.mark.parametrize("language", ["hi", "ru"])
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"ordinal": "0"}, "ordinal"),
        ({"delegates": "many"}, "delegates"),
        ({"signed_on": "06.08.2025"}, "signed_on"),
        ({"end": "2025-08-01"}, "end"),
        ({"start": ""}, "start"),
        ({"mode": "x"}, "mode"),
        ({"venue.ru": "я" * 401}, "venue-ru"),
    ],
)
def test_account_that_cannot_be_is_refused_at_its_field(
    standing: Standing, secretary: Client, wrong: dict[str, str], field: str, language: str
) -> None:
    before = standing.state
    answer = secretary.post(f"/{language}/sessions/{cast.ELEVENTH}/account/", ACCOUNT | {"place.ru": "Дели"} | wrong)
    page = answer.content.decode()
    assert (answer.status_code, standing.state is before) == (400, True)
    assert (f'id="f-{field}-error"' in page, 'value="Дели"' in page) == (True, True)


@pytest.mark.parametrize("language", ["hi", "ru"])
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"delete_on": ""}, "delete_on"),
        ({"delete_on": "soon"}, "delete_on"),
        ({"delete_on": "2001-01-01"}, "delete_on"),
        ({"delete_on": "9999-01-01"}, "delete_on"),
        ({"delete_on": "10.08.2026"}, "delete_on"),
        ({"note": "x" * 1001}, "note"),
        ({"phone": "1" * 1001}, "phone"),
        ({"photo": b"x" * ((2 << 20) + 1)}, "photo"),
        ({"photo": b""}, "photo"),
        ({"photo": b"Just words."}, "photo"),
    ],
)
def test_accreditation_that_cannot_be_is_refused_at_its_field(
    nominated: Client, wrong: dict[str, object], field: str, language: str
) -> None:
    day = (timezone.localdate() + timedelta(days=30)).isoformat()
    if "photo" in wrong:
        wrong = {"photo": SimpleUploadedFile("face.jpg", wrong["photo"])}  # type: ignore[arg-type]
    said = {"do": "keep", "passport": "K 1234567", "delete_on": day} | wrong
    answer = nominated.post(f"/{language}/bodies/{cast.GROUP}/delegations/IN/d1/", said)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert (f'id="e-{field}"' in page, 'value="K 1234567"' in page) == (True, True)
    assert accreditations.of_delegate(f"{cast.GROUP}.s12.delegation.IN", "d1") is None


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_accreditation_whose_seal_is_broken_is_told_and_entered_anew(nominated: Client, language: str) -> None:
    delegation, day = f"{cast.GROUP}.s12.delegation.IN", timezone.localdate() + timedelta(days=30)
    accreditations.keep(delegation, "d1", accreditations.Accredited(passport="K 1"), delete_on=day)
    Accreditation.objects.update(sealed=b"x" * 40)
    address = f"/{language}/bodies/{cast.GROUP}/delegations/IN/d1/"
    answer = nominated.get(address)
    page = answer.content.decode()
    assert (answer.status_code, "K 1" in page, f'value="{day}"' in page, 'value="forget"' in page) == (
        200, False, True, True,
    )  # fmt: skip
    assert AccreditationUnreadable(delegate="d1").sentence(language) in unescape(page)
    assert nominated.post(address, {"do": "keep", "passport": "K 2", "delete_on": day}).status_code == 302
    assert accreditations.of_delegate(delegation, "d1") == (accreditations.Accredited(passport="K 2"), day)
