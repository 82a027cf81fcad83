"""An agenda is agreed with two keys, on one digest, and no longer than both stand by it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mechanism.protocols import GROUP
from tests.mechanism.test_undertakings import STANDING

from paraph.mechanism.acts.agendas import accept_agenda, propose_agenda
from paraph.mechanism.agendas import ProposedItem, agenda_key, items_digest
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import AgendaChanged, MalformedBody, RuleBroken, UnknownTopic, UnknownUndertaking
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts

KEY = agenda_key(GROUP, 12)
OPENING, TESTS = ProposedItem("opening"), ProposedItem("item", texts({"en": "Joint tests"}), minutes=30)
ITEMS = (OPENING, TESTS)


def propose(state: State, side: str, *items: ProposedItem) -> State:
    draft = propose_agenda(state, side=side, office="o", key=KEY, body=GROUP, items=items)
    return fold_draft(state, draft, side=side)


def accept(state: State, side: str, *items: ProposedItem) -> State:
    return fold_draft(
        state, accept_agenda(state, side=side, office="o", key=KEY, digest=items_digest(items)), side=side
    )


def test_agreed_when_the_other_accepts_what_it_read_and_no_more_after_a_change() -> None:
    state = propose(STANDING, "IN", *ITEMS)
    assert state.agendas[KEY].agreed(("IN", "RU")) is None
    state = accept(state, "RU", *ITEMS)
    assert state.agendas[KEY].agreed(("IN", "RU")) == ITEMS
    assert propose(state, "IN", OPENING).agendas[KEY].agreed(("IN", "RU")) is None


def test_equal_proposals_are_agreed_without_more() -> None:
    state = propose(propose(STANDING, "IN", *ITEMS), "RU", *ITEMS)
    assert state.agendas[KEY].agreed(("IN", "RU")) == ITEMS


def test_what_was_changed_meanwhile_cannot_be_accepted() -> None:
    state = propose(propose(STANDING, "IN", *ITEMS), "IN", OPENING)
    with pytest.raises(AgendaChanged):
        accept(state, "RU", *ITEMS)


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ((), MalformedBody),
        ((ProposedItem("review", undertakings=("none",)),), UnknownUndertaking),
        ((ProposedItem("emerging", topics=("none",)),), UnknownTopic),
    ],
)
def test_an_agenda_names_only_what_is_there(items: tuple[ProposedItem, ...], why: type[RuleBroken]) -> None:
    with pytest.raises(why):
        propose(STANDING, "IN", *items)


@settings(max_examples=40, deadline=None)
@given(said=st.lists(st.sampled_from((ITEMS, (OPENING,), (TESTS,))), max_size=8), accepting=st.booleans())
def test_one_side_agrees_nothing_alone(said: list[tuple[ProposedItem, ...]], accepting: bool) -> None:
    state = STANDING
    for items in said:
        state = propose(state, "IN", *items)
        if accepting:
            state = accept(state, "IN", *items)
    assert all(one.agreed(("IN", "RU")) is None for one in state.agendas.values())
