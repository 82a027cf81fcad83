"""The words of a text, folded, each with its place in the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.words import LONGEST_KEPT, read_words

ZWJ = "\u200d"


def test_words_keep_devanagari_whole_and_digits_with_their_endings() -> None:
    assert read_words("प्रधानमंत्री का 11वाँ सत्र").forms == ("प्रधानमंत्री", "का", "11वां", "सत्र")


def test_a_word_knows_its_capitals_its_gap_and_its_place() -> None:
    text = f"India’s  श्री नरेन्{ZWJ}द्र"
    words = read_words(text)
    assert words.forms == ("india", "s", "श्री", "नरेंद्र")
    assert [words.gap(at) for at in range(5)] == ["", "'", "  ", " ", ""]
    assert words.written(0) == "India"
    assert text[slice(*words.span(3, 4))] == f"नरेन्{ZWJ}द्र"


def test_a_letter_whose_small_form_is_longer_does_not_shift_the_rest() -> None:
    words = read_words("İstanbul Protocol")
    assert words.span(1, 2) == (9, 17)


@pytest.mark.parametrize("text", ["", " \n\t", "…—!?"])
def test_a_text_without_words_has_none(text: str) -> None:
    assert read_words(text).forms == ()


def test_the_words_of_one_text_are_read_once_and_of_a_long_one_not_kept() -> None:
    assert read_words("one text") is read_words("one text")
    long = "word " * LONGEST_KEPT
    assert read_words(long) is not read_words(long)


@given(st.text(max_size=60))
def test_every_word_lies_in_the_text_and_after_the_one_before(text: str) -> None:
    words = read_words(text)
    places = [words.span(at, at + 1) for at in range(len(words.forms))]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


def test_read_words_parts_an_ordinal_glued_to_the_next_word() -> None:
    assert read_words("The 9thSession and the 11th session").forms == (
        "the", "9th", "session", "and", "the", "11th", "session",
    )  # fmt: skip
