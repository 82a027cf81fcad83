"""Reminders and monthly statements: each day told once, to whom it concerns, in their language, or not at all."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests import cast
from tests.web.following import LIST, TEAM
from tests.web.recorded import MINING, SAID, put

from paraph.mechanism.acts.reports import request_report
from paraph.mechanism.acts.undertakings import report_undertaking
from paraph.mechanism.undertakings import Entry, Status
from paraph.node import records
from paraph.node.mail.reminding import Written, remind
from paraph.node.models import Letter, User

LAST = date(2025, 10, 31)


@pytest.fixture
def recorded(opened_for_real: records.Current) -> records.Current:
    return put()


@pytest.fixture
def person(recorded: records.Current, make_user: Callable[..., User]) -> Callable[..., User]:
    def make(role: str = "secretary", *, language: str = "en", body: str = "", **wishes: bool) -> User:
        user = make_user(f"{role}.{language}", role, body=body)
        user.email, user.language, user.name = f"{role}@example.org", language, "A. Person"
        for name, wished in wishes.items():
            setattr(user, name, wished)
        user.save()
        return user

    return make


def on(days: int) -> Written:
    """What is written so many days before the last day."""
    return remind(LAST - timedelta(days=days))


def reminders() -> list[str]:
    texts = Letter.objects.filter(kind="reminder").order_by("pk").values_list("text", flat=True)
    return [text.replace("\xa0", " ") for text in texts]


def test_each_day_of_the_rule_is_told_once(person: Callable[..., User]) -> None:
    person(heartbeat=False)
    told = [days for days in range(40, -40, -1) if on(days).reminders]
    assert told == [30, 7, 1, -1, -7, -30]


def test_timer_that_stood_still_tells_the_latest_day_once(person: Callable[..., User]) -> None:
    person(heartbeat=False)
    assert [on(days).reminders for days in (40, 5, 5, 4)] == [0, 1, 0, 0]
    (text,) = reminders()
    assert "31 October 2025: paragraph 2, 11th session: The Sides agreed to set up a joint team" in text
    assert f"http://localhost:8000/en/undertakings/{TEAM}/" in text


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Late:\n– 31 October 2025:"), ("hi", "विलंबित:\n– 31"), ("ru", "Срок прошёл:\n– 31")],
)
def test_reminder_is_in_the_language_of_the_person(language: str, said: str, person: Callable[..., User]) -> None:
    person(language=language, heartbeat=False)
    on(-1)
    (text,) = reminders()
    assert said in text


def test_what_this_side_has_closed_or_never_had_to_do_is_not_told(person: Callable[..., User]) -> None:
    person(heartbeat=False)
    assert all(LIST not in text for text in reminders())
    entry = Entry("IN", Status.CLOSED, date(2025, 10, 1))
    records.append(lambda state: [report_undertaking(state, key=TEAM, entry=entry, **SAID)])
    assert on(7) == Written()


def test_report_asked_for_is_told_to_the_secretary_and_the_lead_of_that_body(person: Callable[..., User]) -> None:
    due = date(2025, 9, 20)
    records.append(lambda state: [request_report(state, body=MINING, session=cast.ELEVENTH, due=due, **SAID)])
    person(heartbeat=False)
    person("sub_group_lead", body=MINING, heartbeat=False)
    person("drafter", heartbeat=False)
    assert remind(due - timedelta(days=3)).reminders == 2
    assert all("report of Sub-group on Mining, since: 11th session" in text for text in reminders())


def test_nobody_is_told_of_what_they_may_not_read(person: Callable[..., User]) -> None:
    person("sub_group_lead", body=MINING, heartbeat=False)
    person("reader", heartbeat=False)
    assert on(1) == Written()


def test_letters_are_not_written_to_who_does_without_has_no_address_or_is_closed(person: Callable[..., User]) -> None:
    person(reminders=False, heartbeat=False)
    person("co_chair").is_active = False
    User.objects.filter(username__startswith="co_chair").update(is_active=False)
    User.objects.filter(pk=person("administrator").pk).update(email="")
    assert on(1) == Written()


def test_monthly_statement_is_written_once_a_month_and_says_where_things_stand(person: Callable[..., User]) -> None:
    person(reminders=False)
    entry = Entry("IN", Status.AWAITING_OTHER, date(2025, 10, 1))
    records.append(lambda state: [report_undertaking(state, key=TEAM, entry=entry, **SAID)])
    written = [remind(date(2025, 11, day)).heartbeats for day in (2, 3, 28)]
    assert (written, remind(date(2025, 12, 1)).heartbeats) == ([1, 0, 0], 1)
    text = Letter.objects.earliest("pk").text
    assert "not settled: 2; the Sides differ on: 1" in text
    assert "awaited from this Side: 0; awaited from the other Side: 1" in text
    assert "late, this Side: 1; late, the other Side: 2" in text
    assert "Nothing waits for this Side." in text


def test_monthly_statement_goes_where_there_is_nothing(
    opened: records.Current, make_user: Callable[..., User], monkeypatch: pytest.MonkeyPatch
) -> None:
    user = make_user("s.rao", "secretary")
    User.objects.filter(pk=user.pk).update(email="s.rao@example.org")
    state = records.current().state.having(bodies=cast.whole().bodies)
    current = records.current()
    monkeypatch.setattr(
        records, "current",
        lambda: records.Current(state, "head", current.side, current.mechanism, current.languages, current.acts),
    )  # fmt: skip
    assert remind(date(2025, 11, 1)) == Written(heartbeats=1)
    assert "Nothing waits for this Side." in Letter.objects.get().text
