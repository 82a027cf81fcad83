"""A session is each side's own account; what is not known is absent; nothing is picked between two accounts."""

from datetime import date

import pytest
from immutables import Map

from paraph.mechanism.acts.sessions import correct_session, record_session
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import (
    DatesReversed,
    ForeignPart,
    SessionExists,
    UnknownBody,
    UnknownSession,
)
from paraph.mechanism.sessions import Chair, Facts, Mode, session_key
from paraph.mechanism.state import State

GROUP, KEY = "wg-modernization", "wg-modernization.s11"
FULL = Facts(
    ordinal=11,
    start=date(2025, 8, 6),
    end=date(2025, 8, 6),
    signed_on=date(2025, 8, 6),
    place=Map({"en": "New Delhi", "hi": "नई दिल्ली"}),
    venue=Map({"hi": "वाणिज्य भवन"}),
    mode=Mode.IN_PERSON,
    chairs=(Chair("IN", Map({"en": "Amardeep Singh Bhatia"}), Map({"en": "Secretary, DPIIT"})), Chair("RU", Map())),
    delegates=80,
    signed=(Map({"en": "Protocol of the 11th session"}),),
    next_session=Map({"en": "Moscow"}),
)


def record(state: State, facts: Facts, *, side: str = "IN", body: str = GROUP) -> State:
    draft = record_session(state, side=side, office="o", key=KEY, body=body, facts=facts)
    return fold_draft(state, draft, side=side)


def test_record_then_fold_gives_the_account_back_whole(grouped: State) -> None:
    assert record(grouped, FULL).session(KEY).facts("IN") == FULL


def test_a_session_of_which_nothing_is_known_is_still_a_session(grouped: State) -> None:
    assert record(grouped, Facts()).session(KEY).facts() == Facts()


def test_two_sides_accounts_stand_side_by_side(grouped: State) -> None:
    theirs = Facts(ordinal=11, start=date(2025, 8, 7), end=date(2025, 8, 7))
    session = record(record(grouped, FULL), theirs, side="RU").session(KEY)
    assert (session.facts("IN"), session.facts("RU")) == (FULL, theirs)


def test_correct_replaces_only_the_side_s_own_account(grouped: State) -> None:
    state = record(grouped, FULL)
    draft = correct_session(state, side="IN", office="o", key=KEY, facts=Facts(ordinal=11))
    assert fold_draft(state, draft, side="IN").session(KEY).facts("IN") == Facts(ordinal=11)
    with pytest.raises(UnknownSession):
        correct_session(state, side="RU", office="o", key=KEY, facts=Facts())


def test_record_refuses_what_cannot_be(grouped: State) -> None:
    with pytest.raises(DatesReversed) as refused:
        record(grouped, Facts(start=date(2025, 8, 6), end=date(2025, 8, 5)))
    assert refused.value.text("en") == (
        "The session would end on 5 August 2025, before it begins on 6 August 2025. Correct the dates."
    )
    with pytest.raises(ForeignPart):
        record(grouped, Facts(chairs=(Chair("UZ", Map()),)))
    with pytest.raises(UnknownBody):
        record(grouped, Facts(), body="no-such-group")
    with pytest.raises(UnknownBody):
        record(grouped, Facts(sub_groups=("no-such-group",)))
    with pytest.raises(SessionExists):
        record(record(grouped, FULL), FULL)


def test_sessions_of_a_body_stand_in_time(grouped: State) -> None:
    state = grouped
    for ordinal, day in ((11, date(2025, 8, 6)), (5, date(2016, 8, 18)), (9, date(2022, 12, 23))):
        key = session_key(GROUP, ordinal=ordinal, start=day)
        facts = Facts(ordinal=ordinal, start=day, end=day)
        draft = record_session(state, side="IN", office="o", key=key, body=GROUP, facts=facts)
        state = fold_draft(state, draft, side="IN")
    assert [session.facts().ordinal for session in state.sessions_of(GROUP)] == [5, 9, 11]
    last = state.last_session(GROUP)
    assert last is not None
    assert last.key == KEY
    begun = record_session(
        state, side="IN", office="secretariat", key=f"{GROUP}.s10", body=GROUP, facts=Facts(ordinal=10)
    )
    undated = fold_draft(state, begun, side="IN")
    assert [session.facts().ordinal for session in undated.sessions_of(GROUP)] == [5, 9, 10, 11]
    only = undated.having(sessions=Map({f"{GROUP}.s10": undated.sessions[f"{GROUP}.s10"]})).last_session(GROUP)
    assert (undated.last_session(GROUP), only and only.key) == (last, f"{GROUP}.s10")


@pytest.mark.parametrize(
    ("ordinal", "start", "key"),
    [
        (11, date(2025, 8, 6), "wg.s11"),
        (None, date(2025, 8, 6), "wg.d2025-08-06"),
        (None, None, "wg.undated"),
    ],
)
def test_session_key_is_what_both_sides_come_to(ordinal: int | None, start: date | None, key: str) -> None:
    assert session_key("wg", ordinal=ordinal, start=start) == key
