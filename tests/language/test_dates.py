"""Days, ranges, months, years: what is read, with its place, and what only looks like a date."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.dates import DateMention, find_dates
from paraph.language.refusals import RangeReversed, UnknownLanguage
from paraph.language.told_days import format_date, format_range

TODAY = date(2025, 8, 6)
"""A Wednesday."""

READ = [
    # language, text with the date in brackets, first day, last day, kind, what is missing
    ("en", "[06 AUG 2025] 6:37PM by PIB Delhi", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [6 August 2025]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on the [4th day of March 2026]", "2026-03-04", "2026-03-04", "exact", ""),
    ("en", "on this [sixth day of August, 2025]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [August 6, 2025], in", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [August 6 (Wed.), 2025] in", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [6 August (Wednesday), 2024]", "2024-08-06", "2024-08-06", "exact", ""),
    ("en", "(held on [6 August]) 2024 was", "2025-08-06", "2025-08-06", "exact", "year"),
    ("en", "on [Aug. 6, 2025]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [6th August, 2025]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on the [6th of August 2025]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on the [sixth of August 2025]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [11 th August 2025]", "2025-08-11", "2025-08-11", "exact", ""),
    ("en", "on [06-AUG-2025]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [06.08.2025] at", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [06/08/2025]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [08/25/2025]", "2025-08-25", "2025-08-25", "exact", ""),
    ("en", "on [2025-08-06]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "Wednesday, [August 6, 2025]", "2025-08-06", "2025-08-06", "exact", ""),
    ("en", "on [5-6 August 2025]", "2025-08-05", "2025-08-06", "range", ""),
    ("en", "on [5–6 August 2025]", "2025-08-05", "2025-08-06", "range", ""),
    ("en", "on [5 and 6 August 2025]", "2025-08-05", "2025-08-06", "range", ""),
    ("en", "on [5, 6 and 7 August 2025]", "2025-08-05", "2025-08-07", "range", ""),
    ("en", "on [August 5-6, 2025]", "2025-08-05", "2025-08-06", "range", ""),
    ("en", "from [29 September to 1 October 2025]", "2025-09-29", "2025-10-01", "range", ""),
    ("en", "from [August 29 to September 1, 2025]", "2025-08-29", "2025-09-01", "range", ""),
    ("en", "[28 December - 3 January 2026]", "2025-12-28", "2026-01-03", "range", ""),
    ("en", "[05-06.08.2025]", "2025-08-05", "2025-08-06", "range", ""),
    ("en", "on [29 September]", "2025-09-29", "2025-09-29", "exact", "year"),
    ("en", "on [28 December]", "2025-12-28", "2025-12-28", "exact", "year"),
    ("en", "[6/7 August 2025]", "2025-08-06", "2025-08-07", "range", ""),
    ("en", "between [August 6 & 8]", "2025-08-06", "2025-08-08", "range", "year"),
    ("en", "[September 30 - October 1, 2025]", "2025-09-30", "2025-10-01", "range", ""),
    ("en", "on [6 December this year]", "2025-12-06", "2025-12-06", "exact", "year"),
    ("en", "in [Q2 2026]", "2026-04-01", "2026-06-30", "period", "day month"),
    ("en", "in the [second quarter of 2026]", "2026-04-01", "2026-06-30", "period", "day month"),
    ("en", "in the [first half of 2026]", "2026-01-01", "2026-06-30", "period", "day month"),
    ("en", "in [May 2025]", "2025-05-01", "2025-05-31", "month", "day"),
    ("en", "in [March]", "2025-03-01", "2025-03-31", "month", "day year"),
    ("en", "[March-May 2025]", "2025-03-01", "2025-05-31", "period", "day"),
    ("en", "[July-August 2025]", "2025-07-01", "2025-08-31", "period", "day"),
    ("en", "in [2025]", "2025-01-01", "2025-12-31", "year", "day month"),
    ("en", "in FY [2024-25]", "2024-04-01", "2025-03-31", "period", "day month"),
    ("en", "the plan for [2027-30]", "2027-01-01", "2030-12-31", "period", "day month"),
    ("en", "held [today] in", "2025-08-06", "2025-08-06", "relative", ""),
    ("en", "held [yesterday]", "2025-08-05", "2025-08-05", "relative", ""),
    ("en", "the [day before yesterday]", "2025-08-04", "2025-08-04", "relative", ""),
    ("en", "to be held [tomorrow]", "2025-08-07", "2025-08-07", "relative", ""),
    ("en", "on [Wednesday] in", "2025-08-06", "2025-08-06", "weekday", "day month year"),
    ("en", "last [Wednesday]", "2025-07-30", "2025-07-30", "weekday", "day month year"),
    ("en", "next [Friday]", "2025-08-08", "2025-08-08", "weekday", "day month year"),
    ("hi", "[6 अगस्त 2025] को", "2025-08-06", "2025-08-06", "exact", ""),
    ("hi", "[०६ अगस्त २०२५] को", "2025-08-06", "2025-08-06", "exact", ""),
    ("hi", "[6 अगस्त, 2025] को", "2025-08-06", "2025-08-06", "exact", ""),
    ("hi", "[06 AUG 2025] 6:37PM by PIB Delhi", "2025-08-06", "2025-08-06", "exact", ""),
    ("hi", "[5 से 6 अगस्त 2025] तक", "2025-08-05", "2025-08-06", "range", ""),
    ("hi", "[5-6 अगस्त 2025] को", "2025-08-05", "2025-08-06", "range", ""),
    ("hi", "[5 और 6 अगस्त] को", "2025-08-05", "2025-08-06", "range", "year"),
    ("hi", "[29 सितम्बर से 1 अक्तूबर, 2025] तक", "2025-09-29", "2025-10-01", "range", ""),
    ("hi", "[29 सितंबर 2025 से 1 अक्टूबर 2025] तक", "2025-09-29", "2025-10-01", "range", ""),
    ("hi", "[मार्च 2025] में", "2025-03-01", "2025-03-31", "month", "day"),
    ("hi", "[अगस्त] में", "2025-08-01", "2025-08-31", "month", "day year"),
    ("hi", "[फरवरी 10-11, 2015] को", "2015-02-10", "2015-02-11", "range", ""),
    ("hi", "[6 व 7 अगस्त] को", "2025-08-06", "2025-08-07", "range", "year"),
    ("hi", "वर्ष [2026 की दूसरी तिमाही] में", "2026-04-01", "2026-06-30", "period", "day month"),
    ("hi", "वर्ष [2025] में", "2025-01-01", "2025-12-31", "year", "day month"),
    ("hi", "[आज] नई दिल्ली में", "2025-08-06", "2025-08-06", "relative", ""),
    ("hi", "[बुधवार] को", "2025-08-06", "2025-08-06", "weekday", "day month year"),
    ("hi", "पिछले [गुरुवार] को", "2025-07-31", "2025-07-31", "weekday", "day month year"),
    ("ru", "[6 августа 2025 года] в", "2025-08-06", "2025-08-06", "exact", ""),
    ("ru", "[6 августа 2025 г.] в", "2025-08-06", "2025-08-06", "exact", ""),
    ("ru", "[06.08.2025] в", "2025-08-06", "2025-08-06", "exact", ""),
    ("ru", "[шестого августа 2025 г.]", "2025-08-06", "2025-08-06", "exact", ""),
    ("ru", "[двадцать шестого августа]", "2025-08-26", "2025-08-26", "exact", "year"),
    ("ru", "[25-го августа]", "2025-08-25", "2025-08-25", "exact", "year"),
    ("ru", "в среду, [6 августа], в", "2025-08-06", "2025-08-06", "exact", "year"),
    ("ru", "[5–6 августа] в", "2025-08-05", "2025-08-06", "range", "year"),
    ("ru", "с [5 по 6 августа 2025 года]", "2025-08-05", "2025-08-06", "range", ""),
    ("ru", "с [29 сентября по 1 октября 2025 г.] в", "2025-09-29", "2025-10-01", "range", ""),
    ("ru", "в [октябре 2024 года]", "2024-10-01", "2024-10-31", "month", "day"),
    ("ru", "в [мае] прошла", "2025-05-01", "2025-05-31", "month", "day year"),
    ("ru", "[7 ноября с.г.] в", "2025-11-07", "2025-11-07", "exact", "year"),
    ("ru", "[3 декабря текущего года]", "2025-12-03", "2025-12-03", "exact", "year"),
    ("ru", "[31 июля – 1 августа 2025 года]", "2025-07-31", "2025-08-01", "range", ""),
    ("ru", "во [II квартале 2026] года", "2026-04-01", "2026-06-30", "period", "day month"),
    ("ru", "в [первом полугодии 2026] г.", "2026-01-01", "2026-06-30", "period", "day month"),
    ("ru", "в [2025] году", "2025-01-01", "2025-12-31", "year", "day month"),
    ("ru", "на [2024–2030] годы", "2024-01-01", "2030-12-31", "period", "day month"),
    ("ru", "[сегодня] в Москве", "2025-08-06", "2025-08-06", "relative", ""),
    ("ru", "состоится [завтра]", "2025-08-07", "2025-08-07", "relative", ""),
    ("ru", "в [среду]", "2025-08-06", "2025-08-06", "weekday", "day month year"),
    ("ru", "в прошлый [вторник]", "2025-08-05", "2025-08-05", "weekday", "day month year"),
]
NOT_READ = [
    ("en", "you may march on"),
    ("en", "version 1.2.3.4 of 31.31.2025"),
    ("en", "31 June 2025"),
    ("en", "2153335, 18:37, 3.5 and 80 delegates"),
    ("en", "the house sat on the sun"),
    ("en", "queries on COVID-19 may be sent"),
    ("en", "5.2\n19\nFeb"),
    ("hi", "उन्होंने मार्च निकाला"),
    ("hi", "11वें सत्र के 80 प्रतिनिधि"),
    ("hi", "कल-पुर्जे"),
    ("ru", "окружающая среда и бизнес-среда"),
    ("ru", "в окружающую среду"),
    ("ru", "30 февраля 2025 года"),
]


@pytest.mark.parametrize(("lang", "marked", "start", "end", "kind", "missing"), READ)
def test_find_dates_gives_days_kind_and_place(
    lang: str, marked: str, start: str, end: str, kind: str, missing: str
) -> None:
    text = marked.replace("[", "").replace("]", "")
    span = marked.index("["), marked.index("]") - 1
    (mention,) = find_dates(text, lang, today=TODAY)
    assert (mention.span, str(mention.start), str(mention.end), mention.kind) == (span, start, end, kind)
    assert mention.missing == set(missing.split())


@pytest.mark.parametrize(("lang", "text"), NOT_READ)
def test_find_dates_passes_over_what_is_no_date(lang: str, text: str) -> None:
    assert find_dates(text, lang, today=TODAY) == []


def test_a_year_left_out_stays_out_without_the_day_of_posting() -> None:
    (mention,) = find_dates("29 сентября", "ru")
    assert mention == DateMention((0, 11), None, None, "exact", frozenset({"year"}), (), (None, 9, 29))


@pytest.mark.parametrize(("today", "year"), [("2025-01-10", 2024), ("2025-06-20", 2024), ("2025-08-01", 2025)])
def test_a_year_left_out_is_taken_nearest_to_the_day_of_posting(today: str, year: int) -> None:
    (mention,) = find_dates("held on 24 December", "en", today=date.fromisoformat(today))
    assert mention.start == date(year, 12, 24)


def test_kal_is_yesterday_and_tomorrow_and_neither_is_chosen() -> None:
    (mention,) = find_dates("बैठक कल हुई", "hi", today=TODAY)
    assert mention.start is None
    assert mention.candidates == (date(2025, 8, 5), date(2025, 8, 7))


def test_this_year_is_the_year_of_posting_and_not_the_nearest() -> None:
    (mention,) = find_dates("заседание пройдёт 28 декабря с.г.", "ru", today=date(2025, 1, 10))
    assert mention.start == date(2025, 12, 28)


def test_a_weekday_names_the_coming_one_too() -> None:
    (mention,) = find_dates("on Tuesday", "en", today=TODAY)
    assert mention.candidates == (date(2025, 8, 5), date(2025, 8, 12))


def test_two_days_joined_by_and_stay_two_and_share_the_year() -> None:
    found = find_dates("on 5 August and 6 September 2025", "en")
    assert [(mention.start, mention.missing) for mention in found] == [
        (date(2025, 8, 5), frozenset()),
        (date(2025, 9, 6), frozenset()),
    ]


def test_the_number_of_a_session_is_no_day() -> None:
    (mention,) = find_dates("Session 11, 16 August 2025", "en")
    assert mention.start == date(2025, 8, 16)
    assert mention.end == date(2025, 8, 16)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.sampled_from(["en", "hi", "ru"]))
def test_every_day_written_is_read_again(day: date, lang: str) -> None:
    written = format_date(day, lang)
    assert find_dates(written, lang) == [
        DateMention((0, len(written)), day, day, "exact", frozenset(), (), (day.year, day.month, day.day))
    ]


@given(st.dates(date(1950, 1, 1), date(2098, 12, 31)), st.integers(1, 400), st.sampled_from(["en", "hi", "ru"]))
def test_every_range_written_is_read_again(start: date, days: int, lang: str) -> None:
    end = date.fromordinal(start.toordinal() + days)
    written = format_range(start, end, lang)
    (mention,) = find_dates(written, lang)
    assert (mention.span, mention.start, mention.end, mention.kind) == ((0, len(written)), start, end, "range")


@given(st.text(alphabet="0123456789 .-/,:Augस6 августаt'", max_size=40), st.sampled_from(["en", "hi", "ru"]))
def test_any_text_gives_spans_inside_itself_that_do_not_overlap(text: str, lang: str) -> None:
    spans = [mention.span for mention in find_dates(text, lang, today=TODAY)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("lang", "day", "inside", "across"),
    [
        ("en", "6 August 2025", "5–6 August 2025", "29 September – 1 October 2025"),
        ("hi", "6 अगस्त 2025", "5–6 अगस्त 2025", "29 सितंबर – 1 अक्टूबर 2025"),
        ("ru", "6 августа 2025 г.", "5–6 августа 2025 г.", "29 сентября – 1 октября 2025 г."),
    ],
)
def test_dates_are_written_as_the_language_does(lang: str, day: str, inside: str, across: str) -> None:
    assert format_date(TODAY, lang) == day
    assert format_range(date(2025, 8, 5), TODAY, lang) == inside
    assert format_range(date(2025, 9, 29), date(2025, 10, 1), lang) == across
    assert format_range(TODAY, TODAY, lang) == day


def test_in_full_a_russian_year_has_its_noun_and_the_others_stay() -> None:
    over = date(2024, 12, 30), date(2025, 1, 2)
    assert [format_date(TODAY, lang, in_full=True) for lang in ("en", "ru")] == ["6 August 2025", "6 августа 2025 года"]
    assert format_range(*over, "ru", in_full=True) == "30 декабря 2024 года – 2 января 2025 года"


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(RangeReversed) as refused:
        format_range(TODAY, date(2025, 8, 5), "en")
    assert refused.value.text("en") == (
        "The range ends on 5 August 2025, before it begins on 6 August 2025. "
        "Exchange the two dates, or correct the one that is wrong."
    )


def test_find_dates_refuses_a_fourth_language() -> None:
    with pytest.raises(UnknownLanguage):
        find_dates("6. August 2025", "de")
