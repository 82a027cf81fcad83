"""Hindi names before a postposition and back."""

import pytest

from paraph.language.hindi import direct, oblique


@pytest.mark.parametrize(
    ("before_postposition", "by_itself"),
    [
        ("चौदहवें सत्र के प्रोटोकॉल", "चौदहवें सत्र का प्रोटोकॉल"),
        ("रेल सहयोग के समझौते", "रेल सहयोग का समझौता"),
        ("समझौता ज्ञापन", "समझौता ज्ञापन"),
        ("सहयोग की कार्य-योजना", "सहयोग की कार्य-योजना"),
        ("दोनों पक्षों के दस्तावेज़ों", "दोनों पक्षों के दस्तावेज़ों"),
        ("", ""),
    ],
)
def test_a_name_is_brought_back_to_the_direct_case(before_postposition: str, by_itself: str) -> None:
    assert direct(before_postposition) == by_itself


def test_what_is_oblique_comes_back() -> None:
    assert direct(oblique("खनन समझौता")) == "खनन समझौता"
