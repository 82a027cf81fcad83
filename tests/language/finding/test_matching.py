"""Questions against texts: what must be found with its place, and what must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.finding.excerpts import excerpt
from paraph.language.finding.matching import Matcher
from paraph.language.finding.question import ask
from paraph.language.finding.shelf import Shelf


def said(question: str, text: str) -> list[str]:
    return [text[slice(*span)] for span in Matcher(ask(question)).spans(text)]


@pytest.mark.parametrize(
    ("question", "text", "places"),
    [
        ("Bhatia", "श्री भाटिया ने कहा", ["भाटिया"]),
        ("भाटिया", "переговоры с Бхатией прошли", ["Бхатией"]),
        ("Бхатия", "Mr. Bhatia thanked", ["Bhatia"]),
        ("fertilizers", "поставки минеральных удобрений", ["минеральных удобрений"]),
        ("удобрения", "उर्वरकों की आपूर्ति", ["उर्वरकों"]),
        ("сырье", "imports of raw materials", ["raw materials"]),
        ("raw material", "на поставку сырья", ["сырья"]),
        ("wind tunnel", "अब पवन सुरंग की स्थापना", ["पवन सुरंग"]),
        ("पवन सुरंग", "строительство аэродинамической трубы", ["аэродинамической трубы"]),
        ("11th session", "ग्यारहवें सत्र में", ["ग्यारहवें", "सत्र"]),
        ("Bhattia", "Mr. Bhatia thanked", ["Bhatia"]),
        ("3D printing", "аддитивные технологии (3D-печать).", ["3D-печать"]),
        ("проект Ванкор", "расширение Ванкорского проекта", ["Ванкорского", "проекта"]),
        ("электробусы", "a meeting on electric buses", ["electric buses"]),
        ("коридор Север – Юг", "the North-South corridor,", ["North-South", "corridor"]),
    ],
)
def test_question_is_met(question: str, text: str, places: list[str]) -> None:
    assert said(question, text) == places


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Бхатия", "a bat and a boat"),
        ("Bhatia", "श्री ग्रुजदेव ने कहा"),
        ("fertilizers", "железнодорожный транспорт"),
        ('"wind tunnel"', "the tunnel of the wind"),
        ('"पवन सुरंग"', "труба без ветра"),
    ],
)
def test_question_is_not_met(question: str, text: str) -> None:
    assert said(question, text) == []


def test_phrase_comes_before_its_words_apart() -> None:
    texts = {"apart": "The wind blew through the tunnel.", "whole": "The wind tunnel was opened today."}
    found = Shelf([(key, {"en": text}) for key, text in texts.items()]).find("аэродинамическая труба")
    assert [answer.key for answer in found] == ["whole", "apart"]


def test_every_word_may_be_wanted() -> None:
    shelf = Shelf([(1, {"en": "supply of coal"}), (2, {"en": "supply of grain"})])
    assert [answer.key for answer in shelf.find("поставка угля", every=True)] == [1]
    assert {answer.key for answer in shelf.find("поставка угля")} == {1, 2}


def test_translation_makes_no_better_answer() -> None:
    shelf = Shelf([(1, {"en": "potash", "hi": "पोटाश", "ru": "калий"}), (2, {"en": "potash"})])
    scores = {answer.key: answer.score for answer in shelf.find("potash")}
    assert scores[1] == scores[2]


@given(st.text(max_size=60), st.text(max_size=120))
def test_any_question_may_be_put_to_any_text(question: str, text: str) -> None:
    for start, end in Matcher(ask(question)).spans(text):
        assert 0 <= start < end <= len(text)


@given(st.text(max_size=300), st.data())
def test_excerpt_is_a_stretch_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = excerpt(text, [(start, end)] if end > start else [], length=80)
    assert 0 <= first <= last <= len(text)
