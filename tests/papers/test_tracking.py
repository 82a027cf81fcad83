"""Deadlines in each language's own words, and nothing made of what states no day."""

import pytest

from paraph.mechanism.deadlines import Deadline, DeadlineKind
from paraph.papers.reviews.tracking import deadline
from paraph.papers.wording import Wording


@pytest.mark.parametrize(
    ("value", "en", "hi", "ru"),
    [
        ("P1W", "1 week", "1 सप्ताह", "1 неделя"),
        ("P2M", "2 months", "2 माह", "2 месяца"),
        ("P21D", "21 days", "21 दिन", "21 день"),
        ("P30D", "30 days", "30 दिन", "30 дней"),
        ("P5Y", "5 years", "5 वर्ष", "5 лет"),
        ("PT5H", "PT5H", "PT5H", "PT5H"),
    ],
)
def test_a_period_is_counted_as_the_language_counts(value: str, en: str, hi: str, ru: str) -> None:
    stated = Deadline(DeadlineKind.PERIOD, value)
    assert [deadline(stated, Wording(language, "IN")) for language in ("en", "hi", "ru")] == [en, hi, ru]


def test_a_quarter_is_named_as_the_language_names_it() -> None:
    stated = Deadline(DeadlineKind.QUARTER, "2026-Q2")
    told = [deadline(stated, Wording(language, "IN")) for language in ("en", "hi", "ru")]
    assert told == ["second quarter of 2026", "2026 की दूसरी तिमाही", "II квартал 2026 года"]
