"""Delegations on paper: own order, companies apart, every script, and a seat for everybody at the table."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from immutables import Map
from tests.cast import ELEVENTH, GROUP, whole
from tests.papers import pdfs

from paraph.mechanism.delegations import Category, Delegate, Delegation, delegation_key
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.papers import Order, render
from paraph.papers.delegations.seating import AWAY, row
from paraph.papers.refusals import NoDelegation
from paraph.papers.rendering import compose

SESSION = f"{GROUP}.s12"
PEOPLE = tuple(
    Delegate(f"d{n}", texts({"en": en, "ru": ru}), category)
    for n, (en, ru, category) in enumerate(
        (
            ("Yakovlev", "Яковлев", Category.HEAD),
            ("Works Ltd", "Завод", Category.INDUSTRY),
            ("Abramov", "Абрамов", Category.EXPERT),
            ("Petrova", "Петрова", Category.INTERPRETER),
            ("Belov", "Белов", Category.OFFICIAL),
            ("Press", "Пресса", Category.PRESS),
        ),
        start=1,
    )
)


def told() -> State:
    key = delegation_key(SESSION, "RU")
    return whole().having(delegations=Map({key: Delegation(key, SESSION, "RU", PEOPLE)}))


def names(people: Any) -> list[str]:  # noqa: ANN401 - JSON values
    return [person["name"]["text"] for person in people]


def test_the_annex_keeps_the_order_and_sets_companies_apart() -> None:
    sides: Any = compose(Order("delegations", body=GROUP, language="en", side="IN"), told())[0].content["sides"]
    assert names(sides[0]["people"]) == ["Yakovlev", "Abramov", "Petrova", "Belov", "Press"]
    assert names(sides[0]["companies"]) == ["Works Ltd"]
    assert [seat["text"] for seat in sides[0]["row"]] == ["Abramov", "Petrova", "Yakovlev", "Works Ltd", "Belov"]


def test_the_annex_to_a_session_that_was_held_is_had_by_its_name() -> None:
    key = delegation_key(ELEVENTH, "IN")
    state = told().having(delegations=told().delegations.set(key, Delegation(key, ELEVENTH, "IN", PEOPLE[:1])))
    paper = compose(Order("delegations", session=ELEVENTH, language="en", side="IN"), state)[0]
    sides: Any = paper.content["sides"]
    assert [names(side["people"]) for side in sides] == [["Yakovlev"]]
    assert paper.line == "For the 11th session, 6\xa0August 2025, New Delhi"
    with pytest.raises(NoDelegation):
        compose(Order("badges", session=ELEVENTH, language="en", side="IN"), told())


def test_a_seat_bears_the_name_alone() -> None:
    """Marked with its language, a name would reach over the next seat."""
    sides: Any = compose(Order("delegations", body=GROUP, language="hi", side="IN"), told())[0].content["sides"]
    assert {seat["mark"] for side in sides for seat in side["row"]} == {""}


def test_a_badge_shows_every_script_and_a_card_is_for_those_at_the_table() -> None:
    badges: Any = compose(Order("badges", body=GROUP, language="ru", side="RU"), told())[0].content["people"]
    assert (badges[0]["name"]["text"], badges[0]["others"][0]["text"]) == ("Яковлев", "Yakovlev")
    cards: Any = compose(Order("cards", body=GROUP, language="en", side="RU"), told())[0].content["people"]
    assert "Press" not in names(cards)
    assert len(cards) == len(badges) - 1


def test_without_a_delegation_there_is_nothing_to_print() -> None:
    for paper in ("delegations", "badges", "cards"):
        with pytest.raises(NoDelegation):
            compose(Order(paper, body=GROUP, language="en", side="IN"), whole())


@pytest.mark.parametrize("paper", ["delegations", "badges", "cards"])
@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_they_are_set_in_every_language(paper: str, language: str) -> None:
    assert "Абрамов" in pdfs.text(render(Order(paper, body=GROUP, language=language, side="IN"), told()))


@given(st.lists(st.sampled_from(Category), max_size=30))
def test_everybody_at_the_table_sits_once_and_the_head_in_the_middle(categories: list[Category]) -> None:
    people = [Delegate(f"d{n}", texts({"en": "A"}), category) for n, category in enumerate(categories)]
    seated = row(people)
    expected = [one for one in people if one.category not in AWAY]
    assert sorted(one.key for one in seated) == sorted(one.key for one in expected)
    if expected:
        head = next((one for one in expected if one.category is Category.HEAD), expected[0])
        assert abs(seated.index(head) - (len(seated) - 1) / 2) <= 1
