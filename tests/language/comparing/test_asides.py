"""Asides in round brackets that one text leaves out."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "Tea (except green sorts) is exempt from the Federal Customs Service (FCS) fee.",
    "hi": "चाय (हरी किस्मों को छोड़कर) संघीय सीमा शुल्क सेवा (एफ़सीएस) के शुल्क से मुक्त है।",
    "ru": "Чай (кроме зелёных сортов) освобождён от сбора Федеральной таможенной службы (ФТС).",
}


@pytest.mark.parametrize(("lang", "aside"), [
    ("en", "(except green sorts) "), ("hi", "(हरी किस्मों को छोड़कर) "), ("ru", "(кроме зелёных сортов) "),
])  # fmt: skip
def test_aside_that_one_text_leaves_out_is_found_against_both_others(lang: str, aside: str) -> None:
    assert compare(RIGHT) == ()
    findings = compare(RIGHT | {lang: RIGHT[lang].replace(aside, "")})
    assert [(found.kind, found.found[lang]) for found in findings if found.kind == "bracket"] == [("bracket", None)] * 2


def test_aside_of_one_word_is_found_too() -> None:
    right = {"en": "a translation (unofficial)", "hi": "अनुवाद (अनौपचारिक)", "ru": "перевод (неофициальный)"}
    assert compare(right) == ()
    findings = compare(right | {"en": "a translation"})
    assert [
        found.found["ru"] or found.found["hi"] for found in findings if found.kind == "bracket" and "ru" in found.found
    ] == ["(неофициальный)"]


def test_short_name_in_brackets_is_each_languages_own_matter() -> None:
    texts = {
        "en": "the export bank (EXIM Bank) and its branch",
        "hi": "निर्यात बैंक (एक्ज़िम बैंक) और उसकी शाखा",
        "ru": "экспортный банк и его филиал",
    }
    assert not [found for found in compare(texts) if found.kind == "bracket"]


def test_aside_that_a_text_says_without_brackets_is_not_left_out() -> None:
    texts = {
        "en": "the tariff (broken down by quarter) was approved",
        "hi": "तिमाही-वार विवरण सहित टैरिफ अनुमोदित किया गया",
        "ru": "тариф (с разбивкой по кварталам) одобрен",
    }
    assert not [found for found in compare(texts) if found.kind == "bracket"]
