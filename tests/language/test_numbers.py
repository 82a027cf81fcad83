"""Quantities in every script, grouping and case; and numbers that count nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.numbers import find_numbers

READ = [
    # language, text with the number in brackets, value, approximate
    ("en", "[80] delegates", "80", False),
    ("en", "about [80] delegates", "80", True),
    ("en", "nearly [eighty] delegates", "80", True),
    ("en", "more than [80] delegates", "80", True),
    ("en", "[80]+ delegates", "80", True),
    ("en", "[80]-odd delegates", "80", True),
    ("en", "a [50]-member delegation", "50", False),
    ("en", "Rs. [12,34,567]", "1234567", False),
    ("en", "[1,234,567.5] tonnes", "1234567.5", False),
    ("en", "[3.5 crore]", "35000000", False),
    ("en", "[1 lakh crore]", "1000000000000", False),
    ("en", "[2 crore 50 lakh]", "25000000", False),
    ("en", "US$ [68.7 billion]", "68700000000", False),
    ("en", "[five million] tonnes", "5000000", False),
    ("en", "[twenty-five] projects", "25", False),
    ("en", "[one hundred and twenty] projects", "120", False),
    ("en", "[a hundred] projects", "100", False),
    ("en", "by [2.5] per cent", "2.5", False),
    ("en", "[two and a half million] tonnes", "2500000", False),
    ("en", "in [two and a half] years and a month", "2.5", False),
    ("en", "of the [dozen] sites", "12", False),
    ("en", "[two dozen] sites", "24", False),
    ("hi", "[दो दर्जन] स्थल", "24", False),
    ("ru", "[два с половиной миллиона] тонн", "2500000", False),
    ("ru", "в [3 с половиной] раза", "3.5", False),
    ("ru", "[две дюжины] участков", "24", False),
    ("hi", "लगभग [80] प्रतिनिधियों", "80", True),
    ("hi", "[80] से अधिक प्रतिनिधियों", "80", True),
    ("hi", "करीब [अस्सी] प्रतिनिधि", "80", True),
    ("hi", "[१२,३४,५६७] टन", "1234567", False),
    ("hi", "[3.5 करोड़] रुपये", "35000000", False),
    ("hi", "[5 हज़ार करोड़] रुपये", "50000000000", False),
    ("hi", "[2 लाख 50 हजार] टन", "250000", False),
    ("hi", "[एक सौ बीस] परियोजनाएं", "120", False),
    ("hi", "[दो लाख पचास हजार तीन सौ बारह] टन", "250312", False),
    ("hi", "[डेढ़ लाख] टन", "150000", False),
    ("hi", "[ढाई] करोड़".replace("] करोड़", " करोड़]"), "25000000", False),
    ("hi", "[साढ़े तीन करोड़] टन", "35000000", False),
    ("hi", "[सवा लाख] टन", "125000", False),
    ("hi", "[पौने दो सौ] टन", "175", False),
    ("ru", "около [80] делегатов", "80", True),
    ("ru", "порядка [восьмидесяти] делегатов", "80", True),
    ("ru", "более [100 тыс]. тонн", "100000", True),
    ("ru", "[80] с лишним делегатов", "80", True),
    ("ru", "[1 234 567,5] тонны", "1234567.5", False),
    ("ru", "[1\u00a0200] тонн", "1200", False),
    ("ru", "[3,5 млн] тонн", "3500000", False),
    ("ru", "[1 млн 200 тыс]. тонн", "1200000", False),
    ("ru", "[5 млрд] долл.", "5000000000", False),
    ("ru", "[сто двадцать пять] проектов", "125", False),
    ("ru", "[двести тридцать тысяч пятьсот] тонн", "230500", False),
    ("ru", "с [двадцатью пятью] проектами", "25", False),
    ("ru", "[полутора тысяч] тонн", "1500", False),
    ("ru", "[тысяча] тонн", "1000", False),
]
NOT_READ = [
    ("en", "one of the Sides"),
    ("en", "the 11th Session, the Su-30, 3D printing, COVID-19"),
    ("en", "at 18:37 on 06.08.2025 or 2025-08-06"),
    ("en", "millions of people, hundreds of projects"),
    ("hi", "एक बैठक"),
    ("hi", "11वें सत्र में 3डी प्रिंटिंग"),
    ("ru", "один из проектов"),
    ("ru", "25-е заседание, 25-го заседания, Су-30"),
    ("ru", "миллионы тонн"),
    ("ru", "с семьёй и семью"),
]


@pytest.mark.parametrize(("lang", "marked", "value", "approximate"), READ)
def test_find_numbers_gives_value_and_place(lang: str, marked: str, value: str, *, approximate: bool) -> None:
    span = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = [(mention.span, mention.value, mention.approximate) for mention in find_numbers(text, lang)]
    assert found == [(span, Decimal(value), approximate)]


@pytest.mark.parametrize(("lang", "text"), NOT_READ)
def test_find_numbers_passes_over_what_counts_nothing(lang: str, text: str) -> None:
    assert find_numbers(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "5 sub-groups, 14 areas and 80 delegates", [5, 14, 80]),
        ("hi", "दो-तीन बैठकें और 14 क्षेत्र", [2, 3, 14]),
        ("ru", "с 5 до 10 проектов", [5, 10]),
    ],
)
def test_numbers_that_stand_apart_stay_apart(lang: str, text: str, values: list[int]) -> None:
    assert [mention.value for mention in find_numbers(text, lang)] == values


@given(st.text(alphabet="0123456789,. लाखसौ एकmillionтыссто-+", max_size=40), st.sampled_from(["en", "hi", "ru"]))
def test_any_text_gives_numbers_inside_itself(text: str, lang: str) -> None:
    spans = [mention.span for mention in find_numbers(text, lang)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


def test_a_row_of_digits_too_long_for_a_number_is_passed_over() -> None:
    assert find_numbers("9" * 10_000, "en") == []
