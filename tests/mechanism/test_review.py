"""Where everything stands on a day: differences first, late by each side's rule, awaited by what the other said."""

from datetime import date

import pytest
from tests.mechanism.protocols import GROUP, key_of
from tests.mechanism.test_undertakings import STANDING, carry, say

from paraph.mechanism.review import Standing, counted, last_days, look, looks, said_since, since
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.mechanism.undertakings import Status

TEAM, LIST = f"{key_of(11)}.u2", f"{key_of(11)}.u3"
EARLY, LATE = date(2025, 10, 1), date(2025, 12, 1)


def standing_of(state: State, key: str, today: date) -> tuple[Standing, tuple[str, ...], tuple[str, ...], bool]:
    one = look(state, state.undertaking(key), today=today, side="IN")
    return one.standing, one.late, one.awaited, one.differs


def test_what_nobody_began_is_not_started_and_late_after_its_last_day() -> None:
    assert standing_of(STANDING, TEAM, EARLY) == (Standing.NOT_STARTED, (), (), False)
    assert standing_of(STANDING, TEAM, LATE) == (Standing.LATE, ("IN", "RU"), (), False)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"IN": Status.IN_PROGRESS}, (Standing.UNDER_WAY, (), (), True)),
        ({"IN": Status.IN_PROGRESS, "RU": Status.IN_PROGRESS}, (Standing.UNDER_WAY, (), (), False)),
        ({"IN": Status.AWAITING_OTHER}, (Standing.AWAITING, (), ("RU",), True)),
        ({"IN": Status.CLOSED}, (Standing.AWAITING, (), ("RU",), True)),
        ({"RU": Status.REPORTED_DONE, "IN": Status.IN_PROGRESS}, (Standing.AWAITING, (), ("IN",), True)),
        ({"IN": Status.CLOSED, "RU": Status.CLOSED}, (Standing.DONE, (), (), False)),
        ({"IN": Status.DROPPED, "RU": Status.DROPPED}, (Standing.ENDED, (), (), False)),
    ],
)
def test_standing_follows_from_what_the_sides_said(
    said: dict[str, Status], expected: tuple[Standing, tuple[str, ...], tuple[str, ...], bool]
) -> None:
    state = STANDING
    for side, status in said.items():
        state = say(state, side, TEAM, status, words=texts({"en": "Said."}))
    assert standing_of(state, TEAM, EARLY) == expected


def test_a_weekend_makes_one_side_late_before_the_other() -> None:
    one = look(STANDING, STANDING.undertaking(LIST), today=date(2025, 10, 7), side="IN")
    assert last_days(one, ("IN", "RU")) == {"IN": date(2025, 10, 6), "RU": date(2025, 10, 6)}
    older = look(STANDING, STANDING.undertaking(f"{key_of(10)}.u3"), today=date(2024, 12, 15), side="IN")
    assert (older.late, last_days(older, ("IN", "RU"))) == (
        ("RU",),
        {"IN": date(2024, 12, 15), "RU": date(2024, 12, 13)},
    )


def test_what_one_side_is_to_do_is_late_for_that_side_only() -> None:
    assert standing_of(STANDING, LIST, LATE) == (Standing.LATE, ("RU",), (), False)


def test_differences_come_first_then_what_is_late() -> None:
    state = say(STANDING, "RU", f"{key_of(11)}.u3", Status.IN_PROGRESS)
    found = looks(state, GROUP, today=EARLY, side="IN")
    assert [one.undertaking.key.removeprefix(f"{GROUP}.") for one in found] == [
        "s11.protocol.u3",
        "s9.protocol.u3",
        "s10.protocol.u3",
        "s10.protocol.u2",
        "s11.protocol.u2",
        "s9.protocol.u2",
    ]
    assert counted(found) == {
        **dict.fromkeys(Standing, 0),
        Standing.LATE: 2,
        Standing.NOT_STARTED: 3,
        Standing.UNDER_WAY: 1,
    }


def test_review_since_a_session_holds_its_own_and_what_was_left_before() -> None:
    state = say(say(STANDING, "IN", f"{key_of(9)}.u2", Status.CLOSED), "RU", f"{key_of(9)}.u2", Status.CLOSED)
    found = looks(state, GROUP, today=EARLY, side="IN")
    told = since(found, state.session(f"{GROUP}.s10"), state)
    assert sorted(one.undertaking.key.removeprefix(f"{GROUP}.") for one in told) == [
        "s10.protocol.u2",
        "s10.protocol.u3",
        "s9.protocol.u3",
    ]


def test_carried_over_is_told_apart_from_done_and_counted_on() -> None:
    old, new = f"{key_of(10)}.u2", f"{key_of(11)}.u2"
    state = carry(carry(STANDING, "IN", old, new), "RU", old, new)
    assert look(state, state.undertaking(old), today=LATE, side="IN").standing is Standing.CARRIED
    assert look(state, state.undertaking(new), today=LATE, side="IN").carried == 1


def test_what_was_said_since_a_day() -> None:
    state = say(STANDING, "IN", TEAM, Status.IN_PROGRESS, on=date(2025, 9, 1))
    state = say(state, "RU", TEAM, Status.IN_PROGRESS, on=date(2025, 11, 1))
    undertaking = state.undertaking(TEAM)
    assert [entry.side for entry in said_since(undertaking, date(2025, 10, 1))] == ["RU"]
    assert [entry.side for entry in said_since(undertaking, None)] == ["IN", "RU"]
