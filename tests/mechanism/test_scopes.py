"""What a review may be narrowed to: whose sub-group's, area's and side's an undertaking is."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from tests import cast
from tests.web.following import LIST, TEAM, followed

from paraph.mechanism.review import Look, looks
from paraph.mechanism.scopes import Scope, scopes_of, within
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts

DAY = date(2025, 12, 1)
MINING = f"{cast.GROUP}.sg-mining"


@cache
def found() -> tuple[Look, ...]:
    return looks(followed(), cast.GROUP, today=DAY, side="IN")


def keys(looks: tuple[Look, ...]) -> set[str]:
    return {one.undertaking.key for one in looks}


def instructing(text: str) -> tuple[State, tuple[Look, ...]]:
    """The cast, its second paragraph addressed to somebody; both undertakings stand in one section."""
    state = followed()
    one = state.paragraphs[f"{TEAM.rpartition('.u')[0]}.p2"]
    addressed = replace(one, content=replace(one.content, addressee=texts({"en": text}), topic=None))
    copies = state.copies[one.document]
    held = {side: replace(copy, paragraphs=copy.paragraphs.set(one.key, addressed)) for side, copy in copies.items()}
    state = state.having(
        paragraphs=state.paragraphs.set(one.key, addressed),
        copies=state.copies.set(one.document, copies.update(held)),
    )
    return state, looks(state, cast.GROUP, today=DAY, side="IN")


def test_each_way_is_offered_with_what_it_leaves() -> None:
    there = scopes_of(found(), followed())
    assert (dict(there.areas), dict(there.sides)) == ({"aerospace": 1}, {"IN": 1, "RU": 2})


@pytest.mark.parametrize(
    ("scope", "left"),
    [
        (Scope(), {TEAM, LIST}),
        (Scope(side="IN"), {TEAM}),
        (Scope(side="RU"), {TEAM, LIST}),
        (Scope(area="aerospace"), {TEAM}),
        (Scope(area="aerospace", side="CN"), set()),
        (Scope(group="no-such"), set()),
    ],
)
def test_narrowing_leaves_what_fits_every_part(scope: Scope, left: set[str]) -> None:
    assert keys(within(found(), scope, followed())) == left


def test_a_section_that_instructs_one_group_is_that_groups() -> None:
    state, looked = instructing("Sub-Group on Mining")
    assert keys(within(looked, Scope(group=MINING), state)) == {TEAM, LIST}


def test_a_ministry_of_mining_is_not_the_sub_group_on_mining() -> None:
    state, looked = instructing("Ministry of Mining")
    assert scopes_of(looked, state).groups == {}
