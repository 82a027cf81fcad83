"""A mechanism of two sides, opened, with a commission and a working group: what most tests here start from."""

import pytest

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import EMPTY, State

COMMISSION = "igc-trade"
GROUP = "wg-modernization"


@pytest.fixture
def opened() -> State:
    draft = open_mechanism(
        EMPTY, mechanism="in-ru", side="IN", office="dpiit", parties=("IN", "RU"), languages=("hi", "en", "ru")
    )
    return fold_draft(EMPTY, draft, side="IN")


@pytest.fixture
def grouped(opened: State) -> State:
    state = opened
    for key, kind, parent, names in (
        (COMMISSION, BodyKind.COMMISSION, None, {"en": "Intergovernmental Commission", "ru": "Межправкомиссия"}),
        (GROUP, BodyKind.WORKING_GROUP, COMMISSION, {"en": "Working Group on Modernization", "hi": "कार्य समूह"}),
    ):
        draft = establish_body(state, side="IN", office="dpiit", key=key, kind=kind, names=names, parent=parent)
        state = fold_draft(state, draft, side="IN")
    return state
