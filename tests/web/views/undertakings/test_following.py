"""Protocols and undertakings: what each person may see, what a report does, and what is told when it cannot be."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests import cast
from tests.web.following import CONTENTS, KEY, LIST, TEAM, followed

from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.mechanism.undertakings import Entry, Status
from paraph.node import attachments, records
from paraph.record import Draft
from paraph.record.attachments import Attached

Show = Callable[..., None]


def say(state: State, side: str, key: str, status: Status, **more: object) -> State:
    entry = Entry(side, status, **more)  # type: ignore[arg-type]
    return fold_draft(state, report_undertaking(state, side=side, office="o", key=key, entry=entry), side=side)


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 11, 3))


@pytest.fixture
def shown(show: Show, today: None) -> State:
    show(followed())
    return followed()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, shown: State) -> list[Draft]:
    """What the views append, decided on the state shown."""
    kept: list[Draft] = []
    monkeypatch.setattr(records, "append", lambda drafts, by: kept.extend(drafts(shown)))
    return kept


def words(page: bytes) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.decode()))


def test_protocol_shows_every_language_side_by_side_and_where_copies_differ(shown: State, reader: Client) -> None:
    page = words(reader.get(reverse("document", args=[KEY])).content)
    for text in CONTENTS[1].texts.values():
        assert text in page
    assert "The Sides' copies do not say the same" in page.replace("&#x27;", "'")
    assert "Paragraph 2 deadline 2025-10-31 2025-12-31" in page
    assert "Force Agreed Who Both Sides By when by 31 October 2025" in page


def test_list_puts_differences_first_and_late_before_the_rest(show: Show, today: None, reader: Client) -> None:
    show(say(followed(), "RU", LIST, Status.IN_PROGRESS))
    page = reader.get(reverse("undertakings")).content.decode()
    keys = re.findall(r'href="[^"]*/undertakings/([^/"]+)/"', page)
    assert keys == [LIST, TEAM]
    assert "The Sides differ (1)" in words(page.encode())
    assert "Late (2)" in words(page.encode())


@pytest.mark.parametrize(
    ("code", "keys"), [("differ", [TEAM]), ("awaiting_us", []), ("awaiting_them", [TEAM]), ("x", None)]
)
def test_list_is_narrowed(show: Show, today: None, reader: Client, code: str, keys: list[str] | None) -> None:
    show(say(followed(), "IN", TEAM, Status.AWAITING_OTHER))
    page = reader.get(reverse("undertakings"), {"show": code, "page": "x"}).content.decode()
    assert re.findall(r'href="[^"]*/undertakings/([^/"]+)/"', page) == ([TEAM, LIST] if keys is None else keys)


def test_list_costs_the_same_queries_however_long_it_is(show: Show, today: None, reader: Client) -> None:
    counts = []
    for state in (cast.whole(), followed()):
        show(state)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            reader.get(reverse("undertakings"))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_unchanged_list_is_answered_without_a_page(shown: State, reader: Client) -> None:
    reader.get(reverse("undertakings"))
    first = reader.get(reverse("undertakings"))
    again = reader.get(reverse("undertakings"), headers={"If-None-Match": first["ETag"]})
    other = reader.get(reverse("undertakings"), {"show": "late"}, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, other.status_code) == (304, 200)


def test_three_statuses_stand_apart(show: Show, today: None, reader: Client) -> None:
    show(say(followed(), "RU", TEAM, Status.CLOSED, on=date(2025, 11, 1), words=texts({"ru": "Группа создана."})))
    page = words(reader.get(reverse("undertaking", args=[TEAM])).content)
    assert "Indian Side Not started late" in page
    assert "Russian Side Completed late 1 November 2025 Группа создана." in page
    assert "Both recorded Not started" in page


def test_report_appends_one_act_and_comes_back(said: list[Draft], secretary: Client) -> None:
    form = {
        "do": "report",
        "status": "in_progress",
        "on": "2025-11-02",
        "words": "Two meetings.",
        "blockers": ["visas"],
    }
    answer = secretary.post(reverse("undertaking", args=[TEAM]), form)
    assert (answer.status_code, answer["Location"]) == (302, reverse("undertaking", args=[TEAM]))
    assert [(draft.act, draft.on, draft.body) for draft in said] == [
        ("undertaking.report", TEAM, {"status": "in_progress", "on": "2025-11-02", "words": {"en": "Two meetings."},
                                      "blockers": ["visas"]})
    ]  # fmt: skip


def test_the_same_report_sent_again_is_recorded_once(
    show: Show, today: None, secretary: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = say(followed(), "IN", TEAM, Status.IN_PROGRESS, on=date(2025, 11, 2), words=texts({"en": "Two meetings."}))
    show(held)
    monkeypatch.setattr(records, "append", lambda drafts, by: drafts(held))
    form = {"do": "report", "status": "in_progress", "on": "2025-11-02", "words": "Two meetings."}
    told = [secretary.post(reverse("undertaking", args=[TEAM]), {**form, **other}, follow=True).content.decode()
            for other in ({}, {"words": "Three meetings."})]  # fmt: skip
    assert ["nothing was recorded again" in page for page in told] == [True, False]


def test_report_cites_its_files(said: list[Draft], secretary: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Attached("a" * 64, "minutes.txt", 5, "text/plain")
    monkeypatch.setattr(attachments, "attach", lambda *_, **__: kept)
    form = {"do": "report", "status": "closed", "evidence": SimpleUploadedFile("minutes.txt", b"hello")}
    secretary.post(reverse("undertaking", args=[TEAM]), form)
    assert said[0].body["attachments"] == [
        {"sha256": "a" * 64, "name": "minutes.txt", "size": 5, "media_type": "text/plain"}
    ]


@pytest.mark.parametrize(
    ("form", "field", "sentence"),
    [
        ({"status": "dropped"}, "words", "An undertaking is dropped without a reason."),
        ({"status": "merged"}, "link", "It is not said under which other undertaking the matter goes on."),
        ({"status": "done"}, "status", "Choose one of the statuses."),
        ({"status": ""}, "status", "Choose one of the statuses."),
        ({"status": "open", "on": "3.11.2025"}, "on", "Write the day as year-month-day"),
        ({"status": "open", "on": "2025-02-30"}, "on", "Write the day as year-month-day"),
        ({"status": "open", "on": "2025-W01-1"}, "on", "Write the day as year-month-day"),
        ({"status": "open", "on": "9999-12-31"}, "on", "Write the day as year-month-day"),
        ({"status": "open", "on": "2090-01-01"}, "on", "This day has not come yet"),
        ({"status": "open", "words": "я" * 4001}, "words", "Longer than 4000 characters: say it shorter."),
        ({"status": "carried_over", "link": "nowhere"}, "link", "There is no undertaking “nowhere” in the record."),
        ({"status": "carried_over", "link": TEAM}, "link", "cannot go on under"),
        ({"status": "open", "blockers": "weather"}, "blockers", "Choose from the list."),
    ],
)
def test_what_cannot_be_taken_is_told_by_the_field_and_what_was_typed_is_kept(
    said: list[Draft], secretary: Client, form: dict[str, str], field: str, sentence: str
) -> None:
    answer = secretary.post(reverse("undertaking", args=[TEAM]), {"do": "report", "link": "", "executors": "", **form})
    page = answer.content.decode()
    assert (answer.status_code, said) == (400, [])
    assert sentence in page
    assert f'href="#f-{field}"' in page
    if form["status"] in set(Status):
        assert f'<option value="{form["status"]}" selected>' in page


def test_each_side_names_its_own_lead(said: list[Draft], secretary: Client) -> None:
    form = {"do": "assign", "lead": "DPIIT", "executors": "Railways\n\nMines\n"}
    secretary.post(reverse("undertaking", args=[TEAM]), form)
    assert said[0].body == {"lead": {"en": "DPIIT"}, "executors": [{"en": "Railways"}, {"en": "Mines"}]}


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"lead": "x" * 401}, "lead"),
        ({"executors": "Railways\n" + "x" * 401}, "executors"),
        ({"executors": "Railways\n" * 51}, "executors"),
    ],
)
def test_names_that_cannot_be_taken_are_told_by_the_field_and_kept(
    said: list[Draft], secretary: Client, form: dict[str, str], field: str
) -> None:
    answer = secretary.post(reverse("undertaking", args=[TEAM]), {"do": "assign", "lead": "DPIIT"} | form)
    page = answer.content.decode()
    assert (answer.status_code, said) == (400, [])
    assert (f'id="f-{field}-error"' in page, "<details open>" in page) == (True, True)
    assert ("DPIIT" in page, form.get("executors", "") in page) == (field == "executors", True)


@pytest.mark.parametrize("role", ["reader", "drafter", "sub_group_lead"])
def test_who_may_not_confirm_may_not_report(said: list[Draft], sign_in: Callable[..., Client], role: str) -> None:
    client = sign_in(role)
    assert client.post(reverse("undertaking", args=[TEAM]), {"do": "report", "status": "open"}).status_code == 403
    assert said == []
    assert b'name="status"' not in client.get(reverse("undertaking", args=[TEAM])).content


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_pages_speak_every_language(shown: State, sign_in: Callable[..., Client], language: str) -> None:
    client = sign_in("reader", language=language)
    for path in ("undertakings/", f"undertakings/{TEAM}/", f"documents/{KEY}/"):
        answer = client.get(f"/{language}/{path}")
        assert answer.status_code == 200
        assert f'<html lang="{language}">' in answer.content.decode()


def test_page_tells_as_of_which_day_it_shows_the_record(opened: records.Current, reader: Client) -> None:
    said = b"The record as it stood on"
    assert said not in reader.get(reverse("undertakings")).content
    assert said not in reader.get(reverse("undertakings"), {"as_of": "soon"}).content
    earlier = reader.get(reverse("undertakings"), {"as_of": "2001-02-03"}).content.decode()
    assert "The record as it stood on 3\xa0February 2001." in earlier
