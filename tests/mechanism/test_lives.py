"""Bodies as they live, and what is measured of topics."""

from datetime import date

import pytest
from tests.mechanism.protocols import GROUP
from tests.mechanism.test_undertakings import STANDING

from paraph.mechanism.acts.bodies import change_body, establish_body, hold_post, leave_post, report_to
from paraph.mechanism.acts.topics import aim_topic, block_topic, measure_topic, open_topic
from paraph.mechanism.bodies import BodyKind, BodyStatus, Change, Holder, Post
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import (
    CircularParent,
    MalformedBody,
    MeasureUnfit,
    MergeUnfit,
    UnknownBody,
    UnknownIndicator,
)
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.mechanism.topics import Measure, Target
from paraph.mechanism.undertakings import Blocker

TUNNEL = f"{GROUP}.wind_tunnel"
OTHER = "sg-other"
PARTIES = ("IN", "RU")


@pytest.fixture
def state() -> State:
    draft = establish_body(
        STANDING, side="IN", office="o", key=OTHER, kind=BodyKind.SUB_GROUP, names={"en": "Other"}, parent=GROUP
    )
    after = fold_draft(STANDING, draft, side="IN")
    draft = open_topic(
        after, side="IN", office="o", key=TUNNEL, body=GROUP, names={"en": "Wind tunnel"}, template="wind_tunnel"
    )
    return fold_draft(after, draft, side="IN")


def change(state: State, side: str, change: Change) -> State:
    return fold_draft(state, change_body(state, side=side, office="o", key=OTHER, change=change), side=side)


def test_a_body_ends_when_both_say_so(state: State) -> None:
    merged = Change(BodyStatus.MERGED, date(2025, 1, 1), GROUP)
    one = change(state, "IN", merged)
    assert (state.body(OTHER).status(PARTIES), one.body(OTHER).status(PARTIES)) == (Change(BodyStatus.ACTIVE), None)
    assert change(one, "RU", merged).body(OTHER).status(PARTIES) == merged


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (Change(BodyStatus.MERGED), MergeUnfit),
        (Change(BodyStatus.MERGED, into=OTHER), MergeUnfit),
        (Change(BodyStatus.ENDED, into=GROUP), MergeUnfit),
        (Change(BodyStatus.MERGED, into="none"), UnknownBody),
    ],
)
def test_only_what_is_merged_names_another_body(state: State, said: Change, why: type[Exception]) -> None:
    with pytest.raises(why):
        change(state, "IN", said)


def test_a_body_reports_to_another_ones_session(state: State) -> None:
    after = fold_draft(state, report_to(state, side="IN", office="o", key=OTHER, to=GROUP, days=14), side="IN")
    assert (after.body(OTHER).reports_to, after.body(OTHER).report_days) == (GROUP, 14)
    with pytest.raises(CircularParent):
        report_to(state, side="IN", office="o", key=OTHER, to=OTHER)
    with pytest.raises(MalformedBody):
        report_to(state, side="IN", office="o", key=OTHER, to=GROUP, days=-1)


def test_a_post_is_vacant_after_its_holder_left_until_the_next() -> None:
    first = Holder(Post.CO_CHAIR, "IN", texts({"en": "A"}), since=date(2024, 1, 1))
    state = fold_draft(STANDING, hold_post(STANDING, side="IN", office="o", key=GROUP, holder=first), side="IN")
    draft = leave_post(state, side="IN", office="o", key=GROUP, post=Post.CO_CHAIR, part="IN", until=date(2025, 1, 1))
    state = fold_draft(state, draft, side="IN")

    def held(on: date | None = None) -> list[str]:
        return [holder.names["en"] for holder in state.body(GROUP).holding(Post.CO_CHAIR, "IN", on=on)]

    assert [held(), held(date(2025, 1, 1)), held(date(2025, 1, 2))] == [[], ["A"], []]
    second = Holder(Post.CO_CHAIR, "IN", texts({"en": "B"}), since=date(2025, 6, 1))
    state = fold_draft(state, hold_post(state, side="IN", office="o", key=GROUP, holder=second), side="IN")
    assert [held(), held(date(2024, 6, 1)), held(date(2025, 3, 1))] == [["B"], ["A"], []]


def test_values_are_kept_in_order_of_their_day(state: State) -> None:
    for value, day in (("4.5", date(2026, 3, 1)), ("3", date(2025, 3, 1))):
        draft = measure_topic(state, side="RU", office="o", key=TUNNEL, measure=Measure("mach", value, "", "RU", day))
        state = fold_draft(state, draft, side="RU")
    assert state.topic(TUNNEL).measures == (
        Measure("mach", "3", "Mach", "RU", date(2025, 3, 1)),
        Measure("mach", "4.5", "Mach", "RU", date(2026, 3, 1)),
    )


@pytest.mark.parametrize(
    ("indicator", "value", "why"),
    [
        ("mach", "four", MeasureUnfit),
        ("mach", "4,5", MeasureUnfit),
        ("trl", "10", MeasureUnfit),
        ("trl", "7", None),
        ("unfc", "E2F2G3", None),
        ("unfc", "G3", MeasureUnfit),
        ("speed", "1", UnknownIndicator),
    ],
)
def test_a_value_fits_its_indicator(state: State, indicator: str, value: str, why: type[Exception] | None) -> None:
    measure = Measure(indicator, value, "", "IN")
    if why is None:
        measure_topic(state, side="IN", office="o", key=TUNNEL, measure=measure)
        return
    with pytest.raises(why):
        measure_topic(state, side="IN", office="o", key=TUNNEL, measure=measure)


def test_blockers_of_a_topic_are_each_sides_own_and_taken_back(state: State) -> None:
    for side, blockers in (("IN", (Blocker.VISAS,)), ("RU", (Blocker.LAND,)), ("IN", ())):
        draft = block_topic(state, side=side, office="o", key=TUNNEL, blockers=blockers)
        state = fold_draft(state, draft, side=side)
    assert dict(state.topic(TUNNEL).blockers) == {"IN": (), "RU": ("land",)}


def test_a_sides_newer_target_stands_beside_the_other_sides(state: State) -> None:
    for side, value in (("IN", "4"), ("RU", "6"), ("IN", "5")):
        target = Target(value, "", side, date(2028, 12, 31), "Protocol")
        draft = aim_topic(state, side=side, office="o", key=TUNNEL, indicator="mach", target=target)
        state = fold_draft(state, draft, side=side)
    held = state.topic(TUNNEL).targets["mach"]
    assert {side: (one.value, one.unit) for side, one in held.items()} == {"IN": ("5", "Mach"), "RU": ("6", "Mach")}


def test_a_target_that_is_no_number_is_refused(state: State) -> None:
    with pytest.raises(MeasureUnfit):
        aim_topic(state, side="IN", office="o", key=TUNNEL, indicator="mach", target=Target("fast", "", "IN"))
