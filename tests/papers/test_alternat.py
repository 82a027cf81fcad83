"""Which side comes first: order changes, words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.papers.originals.alternat import alternated, language_order, named, side_order

INDIA_FIRST, RUSSIA_FIRST = ("IN", "RU"), ("RU", "IN")


@pytest.mark.parametrize(
    ("language", "india_first", "russia_first"),
    [
        ("en", "the India-Russia Working Group", "the Russia-India Working Group"),
        ("hi", "भारत-रूस कार्य समूह", "रूस-भारत कार्य समूह"),
        ("ru", "Индийско-Российской рабочей группы", "Российско-Индийской рабочей группы"),
        ("ru", "индийско-российских проектов", "российско-индийских проектов"),
    ],
)
def test_pair_joined_by_a_hyphen_is_turned_in_its_grammar(language: str, india_first: str, russia_first: str) -> None:
    for text in (india_first, russia_first):
        turned = (alternated(text, language, INDIA_FIRST), alternated(text, language, RUSSIA_FIRST))
        assert turned == (india_first, russia_first)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "India and Russia will supply coal and steel respectively."),
        ("en", "Indian-made engines and Russian alloys"),
        ("hi", "भारत और रूस के बीच"),
        ("ru", "между Индией и Россией"),
        ("ru", "Индийская Сторона сообщила о планах. Российская Сторона сообщила о своих."),
    ],
)
def test_paragraph_is_otherwise_left_as_agreed(language: str, text: str) -> None:
    assert alternated(text, language, RUSSIA_FIRST) == text


@pytest.mark.parametrize(
    ("language", "text", "turned"),
    [
        ("en", "India and Russia met. The Indian Side was led by Mr. Rao. The Russian Side was led by Mr. Petrov.",
               "Russia and India met. The Russian Side was led by Mr. Petrov. The Indian Side was led by Mr. Rao."),
        ("hi", "भारतीय पक्ष का नेतृत्व श्री राव ने किया। रूसी पक्ष का नेतृत्व श्री पेत्रोव ने किया।",
               "रूसी पक्ष का नेतृत्व श्री पेत्रोव ने किया। भारतीय पक्ष का नेतृत्व श्री राव ने किया।"),
        ("ru", "Индийскую Сторону возглавил Рао. Российскую Сторону возглавил Петров.",
               "Российскую Сторону возглавил Петров. Индийскую Сторону возглавил Рао."),
    ],
)  # fmt: skip
def test_words_around_the_text_are_turned_further(language: str, text: str, turned: str) -> None:
    assert alternated(text, language, RUSSIA_FIRST, around=True) == turned
    assert alternated(turned, language, INDIA_FIRST, around=True) == text


def test_sentence_cut_at_an_initial_is_left_where_it_stands() -> None:
    text = "भारतीय पक्ष का नेतृत्व श्री राव ने किया। रूसी पक्ष का नेतृत्व श्री ब. पेत्रोव ने किया।"
    assert alternated(text, "hi", RUSSIA_FIRST, around=True) == text


def test_in_turn_keeps_its_order_around_the_text_too() -> None:
    text = "India and Russia chaired the first and the second day respectively."
    assert alternated(text, "en", RUSSIA_FIRST, around=True) == text


@given(st.lists(st.sampled_from(["India", "Russia", "-", " and ", " ", "Indo", "Uzbekistan", ". The ", "Side"])))
def test_no_word_is_added_or_lost(parts: list[str]) -> None:
    text = "".join(parts).replace("Indo-Russia", "India-Russia")
    turned = alternated(text, "en", RUSSIA_FIRST)
    assert sorted(turned) == sorted(text)
    assert alternated(turned, "en", RUSSIA_FIRST) == turned


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("en", "Working Group on Mining", "Russia-India Working Group on Mining"),
        ("en", "India-Russia Working Group", "Russia-India Working Group"),
        ("hi", "खनन संबंधी कार्य समूह", "खनन संबंधी रूस-भारत कार्य समूह"),
        ("ru", "Рабочая группа по горному делу", "Российско-Индийская рабочая группа по горному делу"),
        ("ru", "Совместный комитет по туризму", "Российско-Индийский совместный комитет по туризму"),
    ],
)
def test_body_is_named_with_its_sides(language: str, name: str, expected: str) -> None:
    assert named(name, language, RUSSIA_FIRST) == expected


def test_country_without_an_adjective_is_left_out_of_a_russian_name() -> None:
    assert named("Совместный комитет", "ru", ("EU", "IN")) == "Совместный комитет"


@pytest.mark.parametrize(("owner", "languages"), [("IN", ("hi", "ru", "en")), ("RU", ("ru", "hi", "en"))])
def test_languages_follow_the_sides(owner: str, languages: tuple[str, ...]) -> None:
    order = side_order(("IN", "RU"), owner)
    assert language_order(("en", "hi", "ru"), order) == languages
    assert language_order(("en",), order) == ("en",)
