"""When and where a session meets is agreed with two keys, on one digest, and no longer than both stand by it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from immutables import Map
from tests import cast
from tests.web.following import followed

from paraph.mechanism.acts.convenings import accept_session, propose_session
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.convenings import Occasion
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import DatesReversed, ForeignPart, OccasionChanged, RuleBroken, SessionHeld, UnknownBody
from paraph.mechanism.road import road
from paraph.mechanism.sessions import Facts, Mode
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.mechanism.upcoming import upcoming

KEY = f"{cast.GROUP}.s12"
MOSCOW = Occasion(date(2026, 9, 7), date(2026, 9, 8), "RU", texts({"en": "Moscow", "ru": "Москва"}), Mode.IN_PERSON)
LATER = Occasion(date(2026, 9, 14), date(2026, 9, 14))


def propose(state: State, side: str, occasion: Occasion, *, key: str = KEY, body: str = cast.GROUP) -> State:
    draft = propose_session(state, side=side, office="o", key=key, body=body, ordinal=12, occasion=occasion)
    return fold_draft(state, draft, side=side)


def accept(state: State, side: str, occasion: Occasion) -> State:
    return fold_draft(state, accept_session(state, side=side, office="o", key=KEY, digest=occasion.digest), side=side)


def test_agreed_when_the_other_accepts_what_it_read_and_no_more_after_a_change() -> None:
    state = propose(followed(), "IN", MOSCOW)
    assert upcoming(state, cast.GROUP).facts == Facts(ordinal=12)
    state = accept(state, "RU", MOSCOW)
    found = upcoming(state, cast.GROUP)
    assert (found.key, found.agreed, found.facts.start, found.facts.place) == (KEY, MOSCOW, MOSCOW.start, MOSCOW.place)
    state = propose(state, "RU", LATER)
    assert upcoming(state, cast.GROUP).agreed is None
    assert dict(upcoming(state, cast.GROUP).convening.proposals) == {"IN": MOSCOW, "RU": LATER}


@pytest.mark.parametrize(
    "change", [{"place": texts({"en": "Kazan"})}, {"host": ""}, {"mode": Mode.VIRTUAL}, {"end": date(2026, 9, 9)}]
)
def test_what_was_changed_meanwhile_cannot_be_accepted(change: dict[str, object]) -> None:
    state = propose(propose(followed(), "IN", MOSCOW), "IN", replace(MOSCOW, **change))  # type: ignore[arg-type]
    with pytest.raises(OccasionChanged):
        accept(state, "RU", MOSCOW)


@pytest.mark.parametrize(
    ("occasion", "key", "body", "why"),
    [
        (replace(MOSCOW, end=date(2026, 9, 6)), KEY, cast.GROUP, DatesReversed),
        (replace(MOSCOW, host="CN"), KEY, cast.GROUP, ForeignPart),
        (MOSCOW, KEY, "nowhere", UnknownBody),
        (MOSCOW, cast.ELEVENTH, cast.GROUP, SessionHeld),
    ],
)
def test_days_that_cannot_be_are_refused(occasion: Occasion, key: str, body: str, why: type[RuleBroken]) -> None:
    with pytest.raises(why):
        propose(followed(), "IN", occasion, key=key, body=body)


def test_the_road_counts_back_from_the_agreed_day_and_leads_nowhere_before() -> None:
    state = propose(followed(), "IN", MOSCOW)
    assert road(state, cast.GROUP) == ()
    state = accept(state, "RU", MOSCOW)
    assert road(state, cast.GROUP) == road(state, cast.GROUP, MOSCOW.start)
    assert [one.done for one in road(state, cast.GROUP) if one.step.key == "convened"] == [True]


def test_an_occasion_is_past_once_a_later_session_was_held() -> None:
    """A body whose sessions bear no numbers leaves one id to all that are to come."""
    state, key = followed(), f"{cast.GROUP}.undated"
    unnumbered = state.having(sessions=Map())
    for side in ("IN", "RU"):
        unnumbered = propose(unnumbered, side, MOSCOW, key=key)
    assert upcoming(unnumbered, cast.GROUP).agreed == MOSCOW
    held = {"side": "IN", "office": "o", "key": f"{cast.GROUP}.d2026-09-08", "body": cast.GROUP}
    draft = record_session(unnumbered, facts=Facts(start=date(2026, 9, 8)), **held)  # type: ignore[arg-type]
    after = fold_draft(unnumbered, draft, side="IN")
    assert (upcoming(after, cast.GROUP).agreed, dict(upcoming(after, cast.GROUP).convening.proposals)) == (None, {})


@settings(max_examples=40, deadline=None)
@given(said=st.lists(st.sampled_from((MOSCOW, LATER)), max_size=8), accepting=st.booleans())
def test_one_side_agrees_nothing_alone(said: list[Occasion], accepting: bool) -> None:
    state = followed()
    for occasion in said:
        state = propose(state, "IN", occasion)
        if accepting:
            state = accept(state, "IN", occasion)
    assert upcoming(state, cast.GROUP).agreed is None
