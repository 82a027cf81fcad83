"""A confirmed plan becomes acts in order, once; adopting the same files again adds nothing."""

from datetime import date

import pytest
from immutables import Map
from tests.intake.readings import BODY, INDIAN, released

from paraph.intake.plans.adoption import drafts
from paraph.intake.plans.planning import plan
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.bodies import Post
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import EMPTY, State

GROUP = "wg-modernization-industrial"
VERSIONS = [released("en"), released("hi"), released("ru")]


@pytest.fixture
def opened() -> State:
    draft = open_mechanism(
        EMPTY, mechanism="in-ru", side="IN", office="o", parties=("IN", "RU"), languages=("hi", "en", "ru")
    )
    return fold_draft(EMPTY, draft, side="IN")


def adopt(state: State, versions: list[object], *, side: str = "IN") -> tuple[State, list[str]]:
    said = drafts(plan(versions, state, side=side), state, side=side, office="dpiit")
    for draft in said:
        state = fold_draft(state, draft, side=side)
    return state, [draft.act for draft in said]


def test_adopting_says_everything_in_order(opened: State) -> None:
    state, said = adopt(opened, VERSIONS)
    assert said == [
        *["body.establish"] * 6,
        "topic.open",
        "session.record",
        *["post.hold"] * 2,
        *["release.adopt"] * 3,
    ]
    assert [release.language for release in state.releases_on(f"{GROUP}.s11")] == ["en", "hi", "ru"]
    assert [holder.names for holder in state.body(GROUP).holding(Post.CO_CHAIR, "IN")] == [Map(INDIAN)]


def test_adopting_the_same_again_says_nothing(opened: State) -> None:
    state, _ = adopt(opened, VERSIONS)
    assert adopt(state, VERSIONS)[1] == []


def test_adopting_another_language_later_adds_the_release_and_the_names_in_it(opened: State) -> None:
    state, _ = adopt(opened, VERSIONS[:2])
    after, said = adopt(state, VERSIONS[2:])
    assert said == ["body.rename", "body.rename", "release.adopt"]
    assert after.body(GROUP).names == Map(BODY)
    assert len(after.bodies) == len(state.bodies)


def test_a_session_recorded_only_to_begin_its_text_takes_the_facts_of_the_release(opened: State) -> None:
    state, _ = adopt(opened, [released("en", ordinal=10, day="2024-10-15")])
    bare = record_session(
        state, side="IN", office="o", key=f"{GROUP}.s11", body=GROUP, facts=Facts(ordinal=11)
    )  # fmt: skip
    after, said = adopt(fold_draft(state, bare, side="IN"), VERSIONS)
    assert ("session.correct" in said, "session.record" in said) == (True, False)
    assert after.sessions[f"{GROUP}.s11"].facts("IN").start == date(2025, 8, 6)
    assert adopt(after, VERSIONS)[1] == []


def test_a_later_session_with_the_same_co_chairs_holds_no_post_anew(opened: State) -> None:
    state, _ = adopt(opened, [released("en", ordinal=10, day="2024-10-15")])
    _, said = adopt(state, [released("en")])
    assert "post.hold" not in said
    assert said == ["session.record", "release.adopt"]


def test_the_other_side_adopting_the_same_comes_to_the_same_ids(opened: State) -> None:
    state, _ = adopt(opened, VERSIONS)
    both, said = adopt(state, VERSIONS, side="RU")
    assert said == ["session.record"]
    assert set(both.sessions[f"{GROUP}.s11"].accounts) == {"IN", "RU"}


def test_two_sessions_at_once_share_one_body(opened: State) -> None:
    state, said = adopt(opened, [released("en"), released("en", ordinal=10, day="2024-10-15")])
    assert said.count("body.establish") == 6
    assert [session.facts().ordinal for session in state.sessions_of(GROUP)] == [10, 11]
