"""Clauses and members that one text leaves out."""

import pytest

from paraph.language.compare import compare

RIGHT = {
    "en": "The Sides will exchange seeds of wheat, medicines against malaria and maps of rivers.",
    "hi": "दोनों पक्ष गेहूं के बीज, मलेरिया की दवाएं तथा नदियों के मानचित्र का आदान-प्रदान करेंगे।",
    "ru": "Стороны обменяются семенами пшеницы, лекарствами от малярии и картами рек.",
}
DROPPED = {"en": " medicines against malaria and", "hi": " मलेरिया की दवाएं तथा", "ru": " лекарствами от малярии и"}


def test_full_texts_have_no_finding() -> None:
    assert compare(RIGHT) == ()


@pytest.mark.parametrize("lang", sorted(DROPPED))
def test_words_that_one_text_drops_are_found_in_both_others(lang: str) -> None:
    findings = compare(RIGHT | {lang: RIGHT[lang].replace(DROPPED[lang], " ")})
    assert {found.languages for found in findings if lang in found.languages} == {
        pair for pair in (("en", "hi"), ("en", "ru"), ("hi", "ru")) if lang in pair
    }


def test_words_that_another_of_our_own_makes_up_for_are_left_alone() -> None:
    said = RIGHT["ru"].replace("лекарствами от малярии", "противомалярийными препаратами")
    assert compare(RIGHT | {"ru": said}) == ()
