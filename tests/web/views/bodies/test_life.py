"""A body's life in the pages: said by this side, dated, refused at its field; the other side's word beside it."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from tests import cast
from tests.web.recorded import MINING, put

from paraph.mechanism.acts.bodies import change_body
from paraph.mechanism.bodies import BodyStatus, Change, Post
from paraph.mechanism.fold import fold_draft
from paraph.node import records
from paraph.node.models import User

PAGE = f"/en/bodies/{MINING}/life/"


@pytest.fixture
def secretary(opened_for_real: records.Current, make_user: Callable[..., User]) -> Client:
    put()
    client = Client()
    client.force_login(make_user("s.rao", "secretary"), backend="django.contrib.auth.backends.ModelBackend")
    return client


def words(page: bytes) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.decode()))


def say(client: Client, do: str, **fields: str) -> int:
    status: int = client.post(
        PAGE, {"do": do} | {name.replace("__", "."): text for name, text in fields.items()}
    ).status_code
    return status


def test_name_is_given_from_a_day_on_and_the_older_one_stays(secretary: Client) -> None:
    assert say(secretary, "rename", name__en="Sub-group on Mining and Metals", since="2026-01-15") == 302
    body = records.current().state.bodies[MINING]
    assert (body.names["en"], body.names_at(date(2026, 1, 14))["en"]) == (
        "Sub-group on Mining and Metals", "Sub-group on Mining",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        ("en", "first names known", "since when is not known"),
        ("hi", "ज्ञात पहले नाम", "कब से, ज्ञात नहीं"),
        ("ru", "первые известные названия", "с какого дня, неизвестно"),
    ],
)
def test_one_name_alone_is_the_first_known(secretary: Client, language: str, first: str, later: str) -> None:
    assert say(secretary, "rename", name__en="Sub-group on Mining and Metals", since="") == 302
    page = words(secretary.get(f"/{language}/bodies/{MINING}/").content)
    assert (page.count(first), page.count(later)) == (1, 1)


def test_post_is_held_from_a_day_and_falls_vacant_after_one(secretary: Client) -> None:
    holding = {"post": "secretary", "part": "IN", "name__en": "R. Iyer", "title__en": "Director", "since": "2026-02-01"}
    assert say(secretary, "hold", **holding) == 302
    assert "Executive secretary, Indian Side R. Iyer Director 1 February 2026" in words(secretary.get(PAGE).content)
    assert say(secretary, "leave", post="secretary", part="IN", until="2026-05-31") == 302
    body = records.current().state.bodies[MINING]
    assert body.holding(Post.SECRETARY, "IN") == ()
    assert [one.names["en"] for one in body.holding(Post.SECRETARY, "IN", on=date(2026, 5, 31))] == ["R. Iyer"]
    assert "Executive secretary, Indian Side vacant" in words(secretary.get(PAGE).content)
    assert "31 May 2026" in words(secretary.get(f"/en/bodies/{MINING}/").content)


def test_dormant_is_said_by_this_side_and_the_other_still_holds_it_active(secretary: Client) -> None:
    assert say(secretary, "status", status="dormant", since="2026-03-01") == 302
    assert records.current().state.bodies[MINING].changes["IN"] == Change(BodyStatus.DORMANT, date(2026, 3, 1))
    page = words(secretary.get(PAGE).content)
    assert "Indian Side dormant since 1 March 2026 Russian Side at work" in page
    assert "The Sides say different things" in page


def test_merged_names_the_other_body_and_what_is_not_merged_names_none(secretary: Client) -> None:
    assert say(secretary, "status", status="merged") == 400
    assert say(secretary, "status", status="merged", into=cast.GROUP) == 302
    assert records.current().state.bodies[MINING].changes["IN"].into == cast.GROUP
    assert say(secretary, "status", status="active", into=cast.GROUP) == 302
    assert records.current().state.bodies[MINING].changes["IN"].into is None


def test_what_it_reports_to_and_by_when(secretary: Client) -> None:
    assert say(secretary, "report-to", to=cast.COMMISSION, days="21") == 302
    body = records.current().state.bodies[MINING]
    assert (body.reports_to, body.report_days) == (cast.COMMISSION, 21)
    assert ", 21 days before its session" in words(secretary.get(PAGE).content)


@pytest.mark.parametrize(
    ("do", "fields", "wrong"),
    [
        ("rename", {"since": "2026-01-01"}, ["name.{language}"]),  # the field shown first
        ("rename", {"name__en": "New", "since": "soon"}, ["since"]),
        ("status", {"status": "asleep"}, ["status"]),
        ("status", {"status": "merged", "into": MINING}, ["into"]),
        ("hold", {"name__en": "X", "post": "king", "part": "FR"}, ["post", "part"]),
        ("leave", {"post": "secretary", "part": "IN"}, ["until"]),
        ("report-to", {"to": MINING}, ["to"]),
        ("report-to", {"to": cast.GROUP, "days": "-1"}, ["days"]),
        ("report-to", {"to": "no-such-body"}, ["to"]),
    ],
)
@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_form_is_refused_at_its_field_and_keeps_what_was_typed(
    do: str, fields: dict[str, str], wrong: list[str], language: str, secretary: Client
) -> None:
    before = records.current().acts
    sent = {"do": do, "since": "x"} | {name.replace("__", "."): text for name, text in fields.items()}
    if "since" not in fields:
        del sent["since"]
    answer = secretary.post(PAGE.replace("/en/", f"/{language}/"), sent)
    wrong = [field.format(language=language) for field in wrong]
    blank = next(blank for blank in answer.context["blanks"] if blank.do == do)
    assert (answer.status_code, [field.name for field in blank.wrong]) == (400, wrong)
    page = answer.content.decode()
    assert all(f'href="#f-{do}-{field.replace(".", "-")}"' in page for field in wrong)
    typed = [text for name, text in fields.items() if name in ("name__en", "since", "days")]
    assert all(f'value="{text}"' in page for text in typed)
    assert records.current().acts == before


def test_other_sides_word_stands_beside_ours(secretary: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    current = records.current()
    said = change_body(current.state, side="RU", office="o", key=MINING, change=Change(BodyStatus.ENDED))
    state = fold_draft(current.state, said, side="RU")
    monkeypatch.setattr(
        records, "current",
        lambda: records.Current(state, "head", "IN", current.mechanism, current.languages, current.acts),
    )  # fmt: skip
    assert "Indian Side at work Russian Side ended" in words(secretary.get(PAGE).content)


def test_who_may_not_confirm_may_not_say_it(secretary: Client, make_user: Callable[..., User]) -> None:
    for role, body, status in (("drafter", "", 403), ("secretary", cast.SUB_GROUPS[2], 404), (None, "", 404)):
        client = Client()
        user = make_user(f"{role}.x", role, body=body)
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        assert client.get(PAGE).status_code == status
        assert client.post(PAGE, {"do": "status", "status": "ended"}).status_code == status
