"""The kinds that words and signs get."""

import pytest

from paraph.intake.marks.marking import mark_up


def kinds(text: str, lang: str) -> list[str]:
    return [unit.kind for unit in mark_up(text, lang, None).units]


def test_a_capital_with_a_full_stop_before_a_name_is_an_initial_and_no_preposition() -> None:
    assert kinds("министра А.В.Новака", "ru") == ["POST", "INIT", "INIT", "CAP"]
    assert kinds("В Астане", "ru") == ["IN", "CITY"]


@pytest.mark.parametrize("noun", ["развитие", "удобрений", "технологий", "требований", "судостроение", "инвестиций"])
def test_a_noun_that_ends_like_an_adjective_is_none(noun: str) -> None:
    assert kinds(noun, "ru") == ["LOW"]


@pytest.mark.parametrize("adjective", ["внешние", "ранний", "промышленной", "строгий", "горнодобывающей"])
def test_an_adjective_is_one(adjective: str) -> None:
    assert kinds(adjective, "ru") == ["ADJ"]
