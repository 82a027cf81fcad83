"""A release is kept whole; every fact and statement points into its text."""

from dataclasses import replace

import pytest
from immutables import Map

from paraph.mechanism.acts.releases import adopt_release
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.topics import open_topic
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import ReleaseExists, SpanOutside, UnknownSession, UnknownTopic
from paraph.mechanism.releases import FORCE_OF, Force, Furniture, Release, Stance, Statement
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State

GROUP = "wg-modernization"
TEXT = "The 11th session explored a wind tunnel."
RELEASE = Release(
    key=f"{GROUP}.s11.en.1",
    session=f"{GROUP}.s11",
    language="en",
    source="release.html",
    text=TEXT,
    furniture=Furniture(ministry="Ministry", subheadlines=("one", "two"), posted_at="2025-08-06T18:37"),
    facts=Map({"session.ordinal": (4, 8)}),
    statements=(Statement("a wind tunnel", (26, 39), Stance.EXPLORED, f"{GROUP}.wind_tunnel"),),
    recorded_by=frozenset({"IN"}),
)


@pytest.fixture
def ready(grouped: State) -> State:
    draft = record_session(grouped, side="IN", office="o", key=f"{GROUP}.s11", body=GROUP, facts=Facts(ordinal=11))
    state = fold_draft(grouped, draft, side="IN")
    topic = open_topic(
        state, side="IN", office="o", key=f"{GROUP}.wind_tunnel", body=GROUP, names={"en": "W"}, template="wind_tunnel"
    )
    return fold_draft(state, topic, side="IN")


def adopt(state: State, release: Release, *, side: str = "IN") -> State:
    return fold_draft(state, adopt_release(state, side=side, office="o", release=release), side=side)


def test_adopt_then_fold_gives_the_release_back_whole(ready: State) -> None:
    state = adopt(ready, RELEASE)
    assert state.releases[RELEASE.key] == RELEASE
    assert state.releases_on(f"{GROUP}.s11") == (RELEASE,)
    assert [(s.key, st.text) for s, _, st in state.statements_on(f"{GROUP}.wind_tunnel")] == [
        (f"{GROUP}.s11", "a wind tunnel")
    ]


def test_the_words_of_a_fact_are_those_the_span_shows() -> None:
    assert RELEASE.words(RELEASE.facts["session.ordinal"]) == "11th"
    assert RELEASE.words(RELEASE.statements[0].span) == "a wind tunnel"


def test_adopt_by_the_other_side_adds_its_consent(ready: State) -> None:
    both = adopt(adopt(ready, RELEASE), RELEASE, side="RU")
    assert both.releases[RELEASE.key].recorded_by == {"IN", "RU"}


def test_adopt_refuses_what_does_not_fit(ready: State) -> None:
    with pytest.raises(ReleaseExists):
        adopt(adopt(ready, RELEASE), RELEASE)
    with pytest.raises(ReleaseExists):
        adopt(adopt(ready, RELEASE), replace(RELEASE, text=TEXT + " More."), side="RU")
    with pytest.raises(UnknownSession):
        adopt(ready, replace(RELEASE, session="nowhere"))
    with pytest.raises(UnknownTopic):
        adopt(ready, replace(RELEASE, statements=(replace(RELEASE.statements[0], topic="nothing"),)))


@pytest.mark.parametrize("span", [(-1, 3), (3, 3), (5, 4), (0, len(TEXT) + 1)])
def test_adopt_refuses_a_span_outside_the_text(ready: State, span: tuple[int, int]) -> None:
    with pytest.raises(SpanOutside):
        adopt(ready, replace(RELEASE, facts=Map({"session.ordinal": span})))
    with pytest.raises(SpanOutside):
        adopt(ready, replace(RELEASE, statements=(replace(RELEASE.statements[0], span=span),)))


def test_every_stance_has_its_own_force_and_explored_is_not_welcomed_is_not_agreed() -> None:
    assert set(FORCE_OF) == set(Stance)
    assert [FORCE_OF[s] for s in (Stance.EXPLORED, Stance.WELCOMED, Stance.AGREED)] == [
        Force.EXPLORE,
        Force.WELCOME,
        Force.AGREE,
    ]
