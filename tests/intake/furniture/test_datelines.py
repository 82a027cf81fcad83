"""Datelines end where the report begins; sentences that only look alike are left whole."""

import pytest

from paraph.intake.furniture.datelines import dateline_end


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("NEW DELHI, Aug 6 (ANI) — ", "The two sides met."),
        ("New Delhi [India], August 6 (ANI): ", "The two sides met."),
        ("New Delhi, 06 August 2025: ", "The two sides met."),
        ("New Delhi : ", "The session took place."),
        ("नई दिल्ली, 6 अगस्त (भाषा) ", "दोनों पक्ष मिले।"),
        ("नई दिल्ली, 6 अगस्त (आईएएनएस)। ", "दोनों पक्ष मिले।"),
        ("МОСКВА, 6 августа. /ТАСС/. ", "Стороны встретились."),
        ("ВЛАДИВОСТОК, 5 сен - ПРАЙМ. ", "Стороны встретились."),
        ("Москва. 6 августа. INTERFAX.RU - ", "Стороны встретились."),
        ("(ANI) ", "The two sides met."),
    ],
)
def test_dateline_is_passed_over(dateline: str, rest: str) -> None:
    text = f"Headline\n{dateline}{rest}"
    assert text[dateline_end(text, 9) :] == rest


@pytest.mark.parametrize(
    "sentence",
    [
        "New Delhi hosted the session on 6 August.",
        "India and Russia, August 6 notwithstanding, met.",
        "नई दिल्ली में 6 अगस्त को सत्र हुआ।",
        "В Москве 6 августа стороны встретились.",
        "Москва и Нью-Дели договорились.",
    ],
)
def test_sentence_with_place_and_day_is_no_dateline(sentence: str) -> None:
    assert dateline_end(sentence, 0) == 0
