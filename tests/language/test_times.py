"""Times of day in the forms of pages, and numbers that are no times."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.times import find_times


@pytest.mark.parametrize(
    ("text", "span", "at"),
    [
        ("06 AUG 2025 6:37PM by", (12, 18), time(18, 37)),
        ("at 18:37 IST", (3, 8), time(18, 37)),
        ("at 12:05 AM", (3, 11), time(0, 5)),
        ("at 12:05 PM", (3, 11), time(12, 5)),
        ("at 6 p.m. today", (3, 9), time(18, 0)),
        ("at 18.30 hrs", (3, 8), time(18, 30)),
        ("१८:३७ बजे", (0, 5), time(18, 37)),
        ("20 अगस्त 2025 | 9:15 अपराह्न", (16, 28), time(21, 15)),
        ("शाम 5:30 बजे", (0, 8), time(17, 30)),
        ("सुबह 11 बजे", (0, 7), time(11, 0)),
        ("5:30 बजे सायं", (0, 13), time(17, 30)),
        ("रात 10 बजे", (0, 6), time(22, 0)),
        ("रात 2 बजे", (0, 5), time(2, 0)),
        ("в 18 часов 30 минут", (2, 19), time(18, 30)),
        ("в 18 ч. 30 мин.", (2, 15), time(18, 30)),
        ("в 10:00 мск", (2, 7), time(10, 0)),
        ("в 6 вечера", (2, 10), time(18, 0)),
    ],
)
def test_find_times_reads_the_times_of_pages(text: str, span: tuple[int, int], at: time) -> None:
    assert [(mention.span, mention.at) for mention in find_times(text)] == [(span, at)]


@pytest.mark.parametrize(
    "text",
    [
        "3.5 crore",
        "25:00",
        "18.37",
        "06.08.2025",
        "12:75",
        "0:0",
        "13 am",
        "1:2:3",
        "5 дней",
        "2 дня",
        "18 часов",
        "11 बैठकें",
    ],
)
def test_find_times_passes_over_other_numbers(text: str) -> None:
    assert find_times(text) == []


@given(st.times())
def test_a_time_written_with_a_colon_is_read_again(at: time) -> None:
    (mention,) = find_times(f"at {at:%H:%M} IST")
    assert (mention.span, mention.at) == ((3, 8), at.replace(second=0, microsecond=0))
