"""Topics are named whatever the number and case of the words."""

import pytest

from paraph.intake.marks.topics import topic_of, topics_in


@pytest.mark.parametrize(
    ("phrase", "lang", "topic"),
    [
        ("small aircraft piston engines", "en", "piston_engines"),
        ("a piston engine", "en", "piston_engines"),
        ("семинар по аддитивным технологиям", "ru", "additive_manufacturing"),
        ("аддитивные технологии", "ru", "additive_manufacturing"),
        ("पिस्टन इंजनों का उत्पादन", "hi", "piston_engines"),
        ("steam locomotives", "en", None),
    ],
)
def test_topic_is_told_by_its_words_without_their_endings(phrase: str, lang: str, topic: str | None) -> None:
    assert topic_of(phrase, lang) == topic


def test_every_topic_of_a_text_is_told() -> None:
    text = "передачу технологий в области горно-шахтного оборудования и аддитивные технологии"
    assert topics_in(text, "ru") == {"technology_transfer", "mining_equipment", "additive_manufacturing"}
    assert topics_in("The Sides dined.", "en") == frozenset()
