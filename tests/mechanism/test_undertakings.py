"""Undertakings: born from paragraphs, a position a side, two keys for whatever both record."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from immutables import Map
from tests.mechanism.protocols import GROUP, LIST, NOTED, STUDY, TEAM, adopted, key_of, protocol, reworded, with_session

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.opening import open_mechanism
from paraph.mechanism.acts.undertakings import assign_undertaking, carry_undertaking, report_undertaking
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.descent import born, origins, paragraph_of, times_carried
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.refusals import LinkMissing, LinkUnfit, ReasonMissing, RuleBroken, UnknownUndertaking
from paraph.mechanism.state import EMPTY, State
from paraph.mechanism.texts import texts
from paraph.mechanism.undertakings import FINAL, LINKED, Assignment, Blocker, Entry, Recorded, Status, Undertaking
from paraph.record.attachments import Attached

ELEVENTH, TENTH, NINTH = key_of(11), key_of(10), key_of(9)


def standing() -> State:
    """Three protocols, each with a team and a list to be done (paragraphs 2 and 3), held alike by both sides."""
    state = fold_draft(
        EMPTY,
        open_mechanism(
            EMPTY, mechanism="in-ru", side="IN", office="o", parties=("IN", "RU"), languages=("en", "hi", "ru")
        ),
        side="IN",
    )
    body = {"key": GROUP, "kind": BodyKind.WORKING_GROUP, "names": {"en": "Group"}, "parent": None}
    state = fold_draft(state, establish_body(state, side="IN", office="o", **body), side="IN")  # type: ignore[arg-type]
    for ordinal, day in ((9, date(2022, 12, 23)), (10, date(2024, 10, 15)), (11, date(2025, 8, 6))):
        state = with_session(state, ordinal, day)
        held = protocol(ordinal, (NOTED, TEAM, LIST, STUDY), signed=day)
        state = adopted(adopted(state, "IN", *held), "RU", *held)
    return state


STANDING = standing()


def say(state: State, side: str, key: str, status: Status, **more: object) -> State:
    entry = Entry(side, status, **more)  # type: ignore[arg-type]
    return fold_draft(state, report_undertaking(state, side=side, office="o", key=key, entry=entry), side=side)


def carry(state: State, side: str, key: str, to: str) -> State:
    return fold_draft(state, carry_undertaking(state, side=side, office="o", key=key, to=to), side=side)


def test_only_agreement_instruction_and_own_will_are_born() -> None:
    assert [one.key for one in STANDING.undertakings_of(GROUP)][-2:] == [f"{ELEVENTH}.u2", f"{ELEVENTH}.u3"]
    assert STANDING.undertaking(f"{ELEVENTH}.u2") == Undertaking(
        f"{ELEVENTH}.u2", ELEVENTH, f"{ELEVENTH}.p2", f"{GROUP}.s11", GROUP
    )
    assert len(STANDING.undertakings) == 6


def test_being_born_again_changes_nothing() -> None:
    assert born(STANDING, ELEVENTH) is STANDING


def test_each_side_reads_the_words_of_its_own_copy(grouped: State) -> None:
    document, paragraphs = protocol(11, (TEAM,), signed=date(2025, 8, 7))
    other = reworded(paragraphs, 0, texts=texts({"ru": "Стороны условились."}))
    state = adopted(with_session(grouped, 11, date(2025, 8, 6)), "IN", document, paragraphs)
    state = adopted(state, "RU", document, other)
    undertaking = state.undertaking(f"{ELEVENTH}.u1")
    assert paragraph_of(state, undertaking, "RU") == other[0]
    assert paragraph_of(state, undertaking, "IN") == paragraph_of(state, undertaking) == paragraphs[0]


def test_what_only_one_copy_makes_an_undertaking_is_one(grouped: State) -> None:
    document, paragraphs = protocol(11, (NOTED,), signed=date(2025, 8, 7))
    state = adopted(with_session(grouped, 11, date(2025, 8, 6)), "IN", document, paragraphs)
    assert state.undertakings == Map()
    state = adopted(state, "RU", document, reworded(paragraphs, 0, force=TEAM.force, undertaking=True))
    assert list(state.undertakings) == [f"{ELEVENTH}.u1"]


def test_positions_stand_side_by_side_until_both_say_the_same() -> None:
    key, day = f"{ELEVENTH}.u2", date(2025, 11, 1)
    state = say(STANDING, "IN", key, Status.CLOSED, on=day, words=texts({"en": "The team met."}))
    one = state.undertaking(key)
    assert (one.status("IN"), one.status("RU"), one.recorded) == (Status.CLOSED, Status.OPEN, Recorded())
    assert one.differs(state.parties)
    both = say(state, "RU", key, Status.CLOSED, on=date(2025, 11, 9)).undertaking(key)
    assert both.recorded == Recorded(Status.CLOSED, None, date(2025, 11, 9))
    assert (both.is_settled, both.differs(state.parties)) == (True, False)
    assert [(entry.side, entry.status) for entry in both.history] == [("IN", Status.CLOSED), ("RU", Status.CLOSED)]


def test_going_back_on_a_closure_shows_a_difference_and_unrecords_nothing() -> None:
    key = f"{ELEVENTH}.u2"
    state = say(say(STANDING, "IN", key, Status.CLOSED), "RU", key, Status.CLOSED)
    after = say(state, "RU", key, Status.IN_PROGRESS).undertaking(key)
    assert (after.recorded.status, after.differs(state.parties)) == (Status.CLOSED, True)


def test_blockers_and_evidence_are_kept_with_what_was_said() -> None:
    shown = (Attached("a" * 64, "act.pdf", 12, "application/pdf"),)
    blocked = (Blocker.PAYMENTS, Blocker.VISAS)
    state = say(STANDING, "RU", f"{ELEVENTH}.u3", Status.IN_PROGRESS, blockers=blocked, evidence=shown)
    entry = state.undertaking(f"{ELEVENTH}.u3").positions["RU"]
    assert (entry.blockers, entry.evidence) == (blocked, shown)


def test_each_side_names_its_own_lead() -> None:
    key = f"{ELEVENTH}.u2"
    lead, help_ = texts({"ru": "ЦАГИ"}), (texts({"ru": "Минпромторг"}),)
    draft = assign_undertaking(STANDING, side="RU", office="o", key=key, lead=lead, executors=help_)
    state = fold_draft(STANDING, draft, side="RU")
    assert dict(state.undertaking(key).assigned) == {"RU": Assignment(lead, help_)}


def test_carrying_over_is_recorded_when_both_carry_to_the_same() -> None:
    old, new = f"{TENTH}.u2", f"{ELEVENTH}.u2"
    one = carry(STANDING, "IN", old, new)
    assert (one.undertaking(old).recorded.status, one.undertaking(new).predecessors) == (Status.OPEN, ())
    other = carry(one, "RU", old, f"{ELEVENTH}.u3")
    assert other.undertaking(old).recorded == Recorded()
    both = carry(other, "RU", old, new)
    assert both.undertaking(old).recorded == Recorded(Status.CARRIED_OVER, new)
    assert both.undertaking(new).predecessors == (old,)


def test_times_carried_counts_the_longest_way_in_whatever_order_it_was_recorded() -> None:
    state = STANDING
    for old, new in (
        (f"{TENTH}.u2", f"{ELEVENTH}.u2"),
        (f"{NINTH}.u2", f"{TENTH}.u2"),
        (f"{NINTH}.u3", f"{ELEVENTH}.u2"),
    ):
        state = carry(carry(state, "IN", old, new), "RU", old, new)
    assert [times_carried(state, state.undertaking(f"{key}.u2")) for key in (NINTH, TENTH, ELEVENTH)] == [0, 1, 2]


def test_a_link_both_take_back_leaves_no_predecessor() -> None:
    old, new = f"{TENTH}.u2", f"{ELEVENTH}.u2"
    state = carry(carry(STANDING, "IN", old, new), "RU", old, new)
    state = say(say(state, "IN", old, Status.OPEN), "RU", old, Status.OPEN)
    assert state.undertaking(new).predecessors == ()


@pytest.mark.parametrize(
    ("status", "more", "why"),
    [
        (Status.DROPPED, {}, ReasonMissing),
        (Status.DROPPED, {"words": texts({"en": "  "})}, ReasonMissing),
        (Status.SUPERSEDED, {}, LinkMissing),
        (Status.MERGED, {}, LinkMissing),
        (Status.CARRIED_OVER, {}, LinkMissing),
        (Status.MERGED, {"link": f"{ELEVENTH}.u2"}, LinkUnfit),
        (Status.CLOSED, {"link": f"{ELEVENTH}.u3"}, LinkUnfit),
        (Status.CARRIED_OVER, {"link": f"{ELEVENTH}.u3"}, LinkUnfit),
        (Status.SUPERSEDED, {"link": f"{ELEVENTH}.u99"}, UnknownUndertaking),
    ],
)
def test_what_a_status_needs(status: Status, more: dict[str, object], why: type[RuleBroken]) -> None:
    with pytest.raises(why):
        say(STANDING, "IN", f"{ELEVENTH}.u2", status, **more)


def test_nothing_is_carried_back_to_where_it_came_from() -> None:
    old, new = f"{TENTH}.u2", f"{ELEVENTH}.u2"
    state = carry(carry(STANDING, "IN", old, new), "RU", old, new)
    with pytest.raises(LinkUnfit):
        carry(state, "IN", new, old)


def test_an_unknown_undertaking_is_refused() -> None:
    with pytest.raises(UnknownUndertaking, match="u99"):
        say(STANDING, "IN", f"{ELEVENTH}.u99", Status.OPEN)


KEYS = sorted(STANDING.undertakings)
LINKS = st.sampled_from(KEYS)


@st.composite
def reports(draw: st.DrawFn) -> tuple[str, Status, str | None]:
    status = draw(st.sampled_from(Status))
    return draw(st.sampled_from(KEYS)), status, draw(LINKS) if status in LINKED else None


def tried(state: State, side: str, said: tuple[str, Status, str | None]) -> State:
    key, status, link = said
    try:
        return say(state, side, key, status, link=link, words=texts({"en": "Why."}))
    except RuleBroken:
        return state


@settings(max_examples=60, deadline=None)
@given(side=st.sampled_from(("IN", "RU")), said=st.lists(reports(), max_size=25))
def test_no_acts_of_one_side_close_anything(side: str, said: list[tuple[str, Status, str | None]]) -> None:
    state = STANDING
    for one in said:
        state = tried(state, side, one)
    assert {one.recorded.status for one in state.undertakings.values()} & FINAL == set()
    assert all(one.predecessors == () for one in state.undertakings.values())


@settings(max_examples=60, deadline=None)
@given(said=st.lists(st.tuples(st.sampled_from(("IN", "RU")), reports()), max_size=30))
def test_what_is_recorded_was_said_by_both(said: list[tuple[str, tuple[str, Status, str | None]]]) -> None:
    state = STANDING
    for side, one in said:
        state = tried(state, side, one)
    for one in state.undertakings.values():
        mark = (one.recorded.status, one.recorded.link)
        sayers = {entry.side for entry in one.history if entry.mark == mark}
        assert sayers == {"IN", "RU"} or one.recorded.status is Status.OPEN
        assert one.key not in origins(state, one)
