"""Bodies come into being once a side, under a parent that stands; names and holders are dated."""

from datetime import date

import pytest
from immutables import Map

from paraph.mechanism.acts.bodies import establish_body, hold_post, rename_body
from paraph.mechanism.bodies import Body, BodyKind, Holder, Naming, Post
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import BodyDiffers, BodyExists, CircularParent, ForeignPart, NotAParty, UnknownBody
from paraph.mechanism.state import State

GROUP = "wg-modernization"


def establish(state: State, *, side: str = "RU", key: str = GROUP, parent: str | None = "igc-trade") -> State:
    draft = establish_body(
        state,
        side=side,
        office="o",
        key=key,
        kind=BodyKind.WORKING_GROUP,
        names={"ru": "Рабочая группа"},
        parent=parent,
    )
    return fold_draft(state, draft, side=side)


def test_establish_by_both_sides_keeps_both_sides_names(grouped: State) -> None:
    both = establish(grouped)
    assert both.body(GROUP) == Body(
        key=GROUP,
        kind=BodyKind.WORKING_GROUP,
        namings=(Naming(Map({"en": "Working Group on Modernization", "hi": "कार्य समूह", "ru": "Рабочая группа"})),),
        parent="igc-trade",
        recorded_by=frozenset({"IN", "RU"}),
    )


def test_establish_twice_by_one_side_is_refused(grouped: State) -> None:
    with pytest.raises(BodyExists) as refused:
        establish(grouped, side="IN")
    assert str(refused.value) == (
        "IN has established the body “wg-modernization” already. "
        "Rename it, or record a change of its status, instead. [mechanism.body.exists]"
    )


def test_establish_with_another_parent_is_refused(grouped: State) -> None:
    with pytest.raises(BodyDiffers):
        establish(grouped, parent=None)


def test_establish_under_an_unknown_parent_is_refused(opened: State) -> None:
    with pytest.raises(UnknownBody):
        establish(opened)


def test_establish_under_itself_is_refused(opened: State) -> None:
    with pytest.raises(CircularParent):
        establish(opened, parent=GROUP)


def test_establish_by_a_stranger_is_refused(opened: State) -> None:
    with pytest.raises(NotAParty) as refused:
        establish(opened, side="UZ")
    assert refused.value.text("ru") == (
        "UZ не является стороной этого механизма; стороны: IN, RU. Проверьте, что акт поступил с нужного узла."
    )


def test_rename_keeps_the_old_name_for_old_days(grouped: State) -> None:
    new = {"en": "Working Group on Modernization and Industrial Cooperation"}
    draft = rename_body(grouped, side="IN", office="o", key=GROUP, names=new, since=date(2016, 1, 1))
    body = fold_draft(grouped, draft, side="IN").body(GROUP)
    assert (body.names_at(date(2015, 12, 31))["en"], body.names_at(date(2016, 1, 1))["en"]) == (
        "Working Group on Modernization",
        "Working Group on Modernization and Industrial Cooperation",
    )
    assert body.names["hi"] == "कार्य समूह"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_hold_post_answers_by_day_whatever_the_order_of_recording(grouped: State, order: tuple[int, int]) -> None:
    holders = (
        Holder(Post.CO_CHAIR, "IN", Map({"en": "Anurag Jain"}), since=date(2022, 12, 23)),
        Holder(Post.CO_CHAIR, "IN", Map({"en": "Amardeep Singh Bhatia"}), since=date(2024, 10, 15)),
    )
    state = grouped
    for place in order:
        draft = hold_post(state, side="IN", office="o", key=GROUP, holder=holders[place])
        state = fold_draft(state, draft, side="IN")
    body = state.body(GROUP)
    assert body.holding(Post.CO_CHAIR, "IN", on=date(2023, 6, 1)) == holders[:1]
    assert body.holding(Post.CO_CHAIR, "IN") == holders[1:]
    assert body.holding(Post.CO_CHAIR, "RU") == ()
    assert body.holding(Post.CO_CHAIR, "IN", on=date(2016, 1, 1)) == ()


def test_hold_post_in_the_part_of_a_stranger_is_refused(grouped: State) -> None:
    with pytest.raises(ForeignPart):
        hold_post(grouped, side="IN", office="o", key=GROUP, holder=Holder(Post.SECRETARY, "UZ", Map({"en": "X"})))
