"""Delegations: each side its own list in its own order; the other confirms; who came stands in the annex."""

from collections.abc import Callable

import pytest
from tests.mechanism.test_undertakings import STANDING

from paraph.mechanism.acts.delegations import attend, confirm, nominate, receive
from paraph.mechanism.delegations import Category, Delegate, delegation_key
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import (
    DelegateRepeated,
    DelegationForeign,
    RuleBroken,
    TooManyDelegates,
    UnknownDelegate,
    UnknownDelegation,
)
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft

SESSION = "wg-modernization.s12"
KEY = delegation_key(SESSION, "RU")
HEAD, EXPERT, PRESS = (
    Delegate(key, texts({"ru": name}), category)
    for key, name, category in (
        ("d1", "Яковлев", Category.HEAD),
        ("d2", "Абрамов", Category.EXPERT),
        ("d3", "Белов", Category.PRESS),
    )
)


def said(state: State, decision: Callable[..., Draft], side: str, **facts: object) -> State:
    return fold_draft(state, decision(state, side=side, office="o", session=SESSION, **facts), side=side)


@pytest.fixture
def nominated() -> State:
    return said(STANDING, nominate, "RU", delegates=(HEAD, EXPERT, PRESS))


def test_the_sides_own_order_stays(nominated: State) -> None:
    assert nominated.delegations[KEY].annexed() == (HEAD, EXPERT, PRESS)


def test_confirmed_then_attended_stand_in_the_annex_in_the_same_order(nominated: State) -> None:
    state = said(nominated, confirm, "IN", of="RU", delegates=("d3", "d1"))
    assert state.delegations[KEY].annexed() == (HEAD, PRESS)
    state = said(state, attend, "RU", delegates=("d2",))
    assert state.delegations[KEY].annexed() == (EXPERT,)


def test_a_new_nomination_drops_confirmations_of_those_gone(nominated: State) -> None:
    state = said(nominated, confirm, "IN", of="RU", delegates=("d1", "d2"))
    state = said(state, nominate, "RU", delegates=(PRESS, EXPERT))
    assert (state.delegations[KEY].confirmed["IN"], state.delegations[KEY].annexed()) == ({"d2"}, (EXPERT,))


def test_no_more_are_confirmed_than_can_be_received(nominated: State) -> None:
    state = said(nominated, receive, "IN", of="RU", most=1)
    with pytest.raises(TooManyDelegates):
        said(state, confirm, "IN", of="RU", delegates=("d1", "d2"))
    assert said(state, confirm, "IN", of="RU", delegates=("d1",)).delegations[KEY].annexed() == (HEAD,)


@pytest.mark.parametrize(
    ("decision", "side", "facts", "why"),
    [
        (receive, "RU", {"of": "RU", "most": 1}, DelegationForeign),
        (confirm, "RU", {"of": "RU", "delegates": ("d1",)}, DelegationForeign),
        (confirm, "IN", {"of": "RU", "delegates": ("d9",)}, UnknownDelegate),
        (attend, "IN", {"delegates": ("d1",)}, UnknownDelegation),
        (nominate, "RU", {"delegates": (HEAD, HEAD)}, DelegateRepeated),
    ],
)
def test_who_may_say_what(
    nominated: State, decision: Callable[..., Draft], side: str, facts: dict[str, object], why: type[RuleBroken]
) -> None:
    with pytest.raises(why):
        said(nominated, decision, side, **facts)
