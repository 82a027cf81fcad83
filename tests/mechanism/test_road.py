"""The road: counted back in each side's working days, read from the record, the soonest first."""

from dataclasses import replace
from datetime import date

import pytest
from immutables import Map
from tests import cast
from tests.web.following import followed

from paraph.mechanism.acts.agendas import accept_agenda, propose_agenda
from paraph.mechanism.acts.delegations import nominate, receive
from paraph.mechanism.agendas import ProposedItem, agenda_key, items_digest
from paraph.mechanism.delegations import Category, Delegate
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.joint_releases import JointRelease
from paraph.mechanism.refusals import UnknownBody
from paraph.mechanism.road import BOTH, road, steps, waiting, working_days_before
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts

STARTS = date(2026, 9, 7)


def done(state: State) -> set[tuple[str, str]]:
    return {(one.step.key, one.side) for one in road(state, cast.GROUP, STARTS) if one.done}


@pytest.mark.parametrize(
    ("day", "count", "side", "expected"),
    [
        (date(2026, 9, 7), 0, "RU", date(2026, 9, 7)),
        (date(2026, 9, 7), 1, "RU", date(2026, 9, 4)),
        (date(2026, 5, 12), 2, "RU", date(2026, 5, 8)),
        (date(2026, 6, 15), 1, "RU", date(2026, 6, 11)),  # 12 June, a Friday, is a public holiday in Russia
        (date(2026, 6, 15), 1, "IN", date(2026, 6, 12)),
    ],
)
def test_days_are_counted_in_the_sides_own_working_days(day: date, count: int, side: str, expected: date) -> None:
    assert working_days_before(day, count, side) == expected


def test_what_both_do_together_is_due_on_the_earlier_day() -> None:
    (initialled,) = [one for one in road(followed(), cast.GROUP, date(2026, 6, 15)) if one.step.key == "initialled"]
    assert (initialled.side, initialled.due) == (BOTH, date(2026, 6, 11))


def test_every_step_stands_for_each_side_or_for_both_soonest_first() -> None:
    found = road(followed(), cast.GROUP, STARTS)
    assert len(found) == sum(1 if step.together else 2 for step in steps().values())
    assert [one.due for one in found] == sorted(one.due for one in found)
    assert {one.side for one in found if one.step.together} == {BOTH}


def test_what_is_done_is_read_from_the_record() -> None:
    state, key, items = followed(), agenda_key(cast.GROUP, 12), (ProposedItem("opening"),)
    assert done(state) == set()
    draft = propose_agenda(state, side="IN", office="o", key=key, body=cast.GROUP, items=items)
    state = fold_draft(state, draft, side="IN")
    assert done(state) == {("agenda_proposed", "IN")}
    draft = accept_agenda(state, side="RU", office="o", key=key, digest=items_digest(items))
    state = fold_draft(state, draft, side="RU")
    people = (Delegate("d1", texts({"en": "A"}), Category.HEAD),)
    session = f"{cast.GROUP}.s12"
    draft = nominate(state, side="RU", office="o", session=session, delegates=people)
    state = fold_draft(state, draft, side="RU")
    draft = receive(state, side="IN", office="o", session=session, of="RU", most=40)
    state = fold_draft(state, draft, side="IN")
    assert done(state) == {
        ("agenda_proposed", "IN"), ("agenda_proposed", "RU"), ("agenda_agreed", BOTH), ("delegation_nominated", "RU"),
        ("invitation", "IN"),
    }  # fmt: skip


def test_a_release_counts_for_the_side_that_cleared_one_and_for_no_other() -> None:
    session = f"{cast.GROUP}.s12"
    version = JointRelease("v1", session, f"{session}.protocol", "en", 1)
    state = followed()

    def with_release(one: JointRelease) -> State:
        return state.having(joint_releases=state.joint_releases.set(one.key, one))

    assert done(with_release(version)) == set()
    assert done(with_release(replace(version, cleared=Map({"IN": "digest"})))) == {("release", "IN")}
    elsewhere = replace(version, session=cast.ELEVENTH, cleared=Map({"IN": "digest", "RU": "digest"}))
    assert done(with_release(elsewhere)) == set()


def test_late_from_the_day_after_and_waiting_for_a_side_with_what_both_do() -> None:
    found = road(followed(), cast.GROUP, STARTS)
    first = found[0]
    assert [first.is_late(first.due), first.is_late(date.max)] == [False, True]
    assert {one.side for one in waiting(found, "IN")} == {"IN", BOTH}


def test_a_body_that_is_none_has_no_road() -> None:
    with pytest.raises(UnknownBody):
        road(followed(), "nowhere", STARTS)


def test_every_step_is_named_in_every_language() -> None:
    assert all(set(step.names) == {"en", "hi", "ru"} for step in steps().values())
