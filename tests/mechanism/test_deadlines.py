"""The last day of a deadline, and whether it is past, as each side counts working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.mechanism.deadlines import Calendar, calendar_of, due, is_overdue, last_day
from paraph.mechanism.paragraphs import NO_DEADLINE, Deadline, DeadlineKind
from paraph.mechanism.texts import texts

SIGNED = date(2025, 8, 7)


@pytest.mark.parametrize(
    ("kind", "value", "last"),
    [
        ("date", "2025-10-31", date(2025, 10, 31)),
        ("quarter", "2026-Q1", date(2026, 3, 31)),
        ("quarter", "2025-Q4", date(2025, 12, 31)),
        ("period", "P2M", date(2025, 10, 7)),
        ("period", "P45D", date(2025, 9, 21)),
        ("period", "P2W", date(2025, 8, 21)),
        ("period", "P1Y6M", date(2027, 2, 7)),
        ("date", "soon", None),
        ("quarter", "2026-Q5", None),
        ("quarter", "0000-Q1", None),
        ("quarter", "9999-Q1", None),
        ("date", "9998-12-31", date(9998, 12, 31)),
        ("date", "9999-01-01", None),
        ("date", "0001-01-01", None),
        ("date", "20251031", None),
        ("period", "P7973Y99999D", None),
        ("period", "P7973Y200D", None),
        ("period", "P", None),
        ("period", "in due course", None),
        ("period", "P999Y", date(3024, 8, 7)),
        ("date", None, None),
    ],
)
def test_last_day_of_a_deadline(kind: str, value: str | None, last: date | None) -> None:
    assert last_day(Deadline(DeadlineKind(kind), value), signed_on=SIGNED) == last


def test_an_event_and_none_have_no_last_day() -> None:
    event = Deadline(DeadlineKind.EVENT, None, texts({"en": "before the next session"}))
    assert [last_day(one, signed_on=SIGNED) for one in (event, NO_DEADLINE)] == [None, None]


def test_a_period_without_a_day_of_signature_has_no_last_day() -> None:
    assert last_day(Deadline(DeadlineKind.PERIOD, "P2M"), signed_on=None) is None


def test_a_month_from_the_end_of_a_longer_one_ends_with_the_shorter() -> None:
    assert last_day(Deadline(DeadlineKind.PERIOD, "P1M"), signed_on=date(2025, 1, 31)) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("side", "last", "counted"),
    [
        ("RU", date(2026, 1, 31), date(2026, 1, 30)),
        ("RU", date(2026, 1, 8), date(2025, 12, 31)),
        ("RU", date(2026, 1, 30), date(2026, 1, 30)),
        ("IN", date(2026, 1, 31), date(2026, 1, 31)),
        ("UZ", date(2026, 1, 31), date(2026, 1, 31)),
    ],
)
def test_each_side_counts_a_day_off_by_its_own_rule(side: str, last: date, counted: date) -> None:
    assert due(last, side) == counted


def test_overdue_begins_the_day_after() -> None:
    last = date(2026, 1, 31)
    days = [date(2026, 1, 30), date(2026, 1, 31), date(2026, 2, 1)]
    assert [is_overdue(last, today=day, side="IN") for day in days] == [False, False, True]
    assert [is_overdue(last, today=day, side="RU") for day in days] == [False, True, True]
    assert not is_overdue(None, today=date.max, side="RU")


def test_a_side_without_a_row_has_weekends_only() -> None:
    assert calendar_of("UZ") == Calendar()
    assert not calendar_of("UZ").is_working(date(2026, 1, 31))


@given(day=st.dates(date(1950, 1, 1), date(2100, 12, 31)), side=st.sampled_from(("IN", "RU", "UZ")))
def test_no_rule_gives_more_time_than_was_stated(day: date, side: str) -> None:
    assert day - timedelta(days=12) <= due(day, side) <= day


@given(day=st.dates(), months=st.integers(0, 40))
def test_a_period_never_ends_before_it_begins(day: date, months: int) -> None:
    end = last_day(Deadline(DeadlineKind.PERIOD, f"P{months}M"), signed_on=day)
    assert end is None or end >= day
