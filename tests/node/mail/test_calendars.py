"""Calendars of people: valid, stable, private; a change is told as one, and what is no more as cancelled."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar
from tests import cast
from tests.web.following import TEAM
from tests.web.recorded import MINING, SAID, put

from paraph.mechanism.acts.reports import file_report, request_report
from paraph.mechanism.acts.sessions import correct_session
from paraph.mechanism.sessions import Facts
from paraph.node import records
from paraph.node.mail import calendars
from paraph.node.models import CalendarEntry, Feed, User

DUE = date(2026, 6, 1)


@pytest.fixture
def reader(opened_for_real: records.Current, make_user: Callable[..., User]) -> User:
    put()
    return make_user("r.iyer", "reader")


def events(user: User) -> dict[str, dict[str, object]]:
    """UID without mechanism and host -> the fields, as the library reads them."""
    feed = Feed.objects.get(user=user) if Feed.objects.filter(user=user).exists() else None
    if feed is None:
        calendars.give(user)
        feed = Feed.objects.get(user=user)
    data = calendars.calendar(feed, records.current())
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    read = Calendar.from_ical(data)
    assert read.errors == []
    return {
        str(event["uid"]).removesuffix("@in.in-ru.paraph"): {
            "sequence": event["sequence"], "status": str(event["status"]), "start": event["dtstart"].dt,
            "end": event["dtend"].dt, "summary": str(event["summary"]), "url": str(event["url"]),
        }
        for event in read.walk("VEVENT")
    }  # fmt: skip


def ask(due: date) -> None:
    records.append(lambda state: [request_report(state, body=MINING, session=cast.ELEVENTH, due=due, **SAID)])


def test_calendar_holds_last_days_sessions_and_reports(reader: User) -> None:
    ask(DUE)
    found = events(reader)
    assert set(found) == {
        f"deadline.{TEAM}", f"deadline.{TEAM[:-1]}3", f"session.{cast.ELEVENTH}",
        f"report.{cast.ELEVENTH}.report.sg-mining",
    }  # fmt: skip
    assert found[f"deadline.{TEAM}"] == {
        "sequence": 0, "status": "CONFIRMED", "start": date(2025, 10, 31), "end": date(2025, 11, 1),
        "summary": "Deadline: paragraph 2, 11th session: The Sides agreed to set up a joint team by 31 October 2025.",
        "url": f"http://localhost:8000/en/undertakings/{TEAM}/",
    }  # fmt: skip


@pytest.mark.parametrize(("language", "title"), [("hi", "अंतिम तिथि: पैराग्राफ"), ("ru", "Срок: пункт 2")])
def test_calendar_is_in_the_language_of_the_person(language: str, title: str, reader: User) -> None:
    reader.language = language
    reader.save()
    assert str(events(reader)[f"deadline.{TEAM}"]["summary"]).startswith(title)


def test_change_raises_the_sequence_and_keeps_the_uid(reader: User) -> None:
    key = f"report.{cast.ELEVENTH}.report.sg-mining"
    ask(DUE)
    assert [events(reader)[key]["sequence"] for _ in range(2)] == [0, 0]
    ask(DUE + timedelta(days=7))
    after = events(reader)[key]
    assert (after["sequence"], after["start"], after["status"]) == (1, date(2026, 6, 8), "CONFIRMED")


def test_what_is_no_more_is_cancelled_and_comes_back_with_a_higher_sequence(reader: User) -> None:
    key = f"report.{cast.ELEVENTH}.report.sg-mining"
    ask(DUE)
    events(reader)
    records.append(lambda state: [file_report(state, body=MINING, session=cast.ELEVENTH, points=[], on=DUE, **SAID)])
    after = events(reader)[key]
    assert (after["sequence"], after["status"], after["start"]) == (1, "CANCELLED", DUE)
    CalendarEntry.objects.filter(cancelled=True).update(changed_at=timezone.now() - calendars.KEPT)
    assert key not in events(reader)


def test_session_of_another_day_is_the_same_event(reader: User) -> None:
    key = f"session.{cast.ELEVENTH}"
    assert events(reader)[key]["start"] == date(2025, 8, 6)
    facts = Facts(ordinal=11, start=date(2025, 8, 7), end=date(2025, 8, 9))
    records.append(lambda state: [correct_session(state, key=cast.ELEVENTH, facts=facts, **SAID)])
    after = events(reader)[key]
    assert (after["sequence"], after["start"], after["end"]) == (1, date(2025, 8, 7), date(2025, 8, 10))


def test_calendar_holds_only_what_the_person_may_read(reader: User, make_user: Callable[..., User]) -> None:
    ask(DUE)
    lead, stranger = make_user("m.lead", "sub_group_lead", body=MINING), make_user("x.nobody")
    assert set(events(lead)) == {f"report.{cast.ELEVENTH}.report.sg-mining"}
    assert events(stranger) == {}


def test_address_opens_until_it_is_replaced_ended_or_the_account_is_closed(reader: User) -> None:
    def status(token: str, **headers: str) -> int:
        return Client().get(f"/calendar/{token}.ics", **headers).status_code

    first = calendars.give(reader)
    answer = Client().get(f"/calendar/{first}.ics")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert status(first, HTTP_IF_NONE_MATCH=answer["ETag"]) == 304
    second = calendars.give(reader)
    assert (status(first), status(second)) == (404, 200)
    User.objects.filter(pk=reader.pk).update(is_active=False)
    assert status(second) == 404
    User.objects.filter(pk=reader.pk).update(is_active=True)
    calendars.take(reader)
    assert status(second) == 404


def test_token_stands_in_no_table(reader: User) -> None:
    token = calendars.give(reader)
    assert [row for row in Feed.objects.values_list() if token in map(str, row)] == []


def test_page_shows_the_address_once_and_keeps_choices(reader: User) -> None:
    client = Client()
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")
    page = client.post("/en/account/", {"do": "calendar"})
    token = str(page.context["calendar"]).removeprefix("http://localhost:8000/calendar/").removesuffix(".ics")
    assert (calendars.feed_of(token).user, "no-store" in page["Cache-Control"]) == (reader, True)
    assert token not in client.get("/en/account/").content.decode()
    client.post("/en/account/", {"do": "letters", "heartbeat": "on"})
    reader.refresh_from_db()
    assert (reader.reminders, reader.heartbeat) == (False, True)
    client.post("/en/account/", {"do": "no-calendar"})
    assert calendars.feed_of(token) is None
