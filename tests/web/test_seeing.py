"""What a person may not read is not in the state that pages are made from."""

import pytest
from tests import cast

from paraph.node.people.access import EVERYTHING, Access
from paraph.node.people.roles import Role
from paraph.node.records import Current
from paraph.web.seeing import seen

FERTILIZERS = cast.SUB_GROUPS[2]


def current() -> Current:
    return Current(cast.whole(), "head", "IN", "in-ru", ("hi", "ru", "en"), 48)


def access(*bodies: str) -> Access:
    return Access({body: frozenset({Role.READER}) for body in bodies})


def test_reader_of_everything_sees_the_state_itself() -> None:
    now = current()
    assert seen(now, access(EVERYTHING)) is now.state


def test_reader_of_the_topmost_body_sees_everything_below_it() -> None:
    assert seen(current(), access(cast.COMMISSION)) == cast.whole()


def test_reader_of_a_group_sees_it_and_what_stands_under_it() -> None:
    state = seen(current(), access(cast.GROUP))
    assert set(state.bodies) == {cast.GROUP, *cast.SUB_GROUPS}
    assert {session.body for session in state.sessions.values()} == {cast.GROUP}
    assert state.body(cast.GROUP).parent is None


def test_reader_of_a_sub_group_sees_no_release_of_the_group_above() -> None:
    state = seen(current(), access(FERTILIZERS))
    assert (set(state.bodies), len(state.sessions), len(state.topics), len(state.releases)) == ({FERTILIZERS}, 0, 0, 0)


def test_stranger_sees_no_body() -> None:
    assert len(seen(current(), access()).bodies) == 0


def test_narrowed_state_is_made_once_a_head() -> None:
    now = current()
    assert seen(now, access(FERTILIZERS)) is seen(now, access(FERTILIZERS))


@pytest.mark.parametrize("other", [cast.GROUP, cast.COMMISSION])
def test_narrowed_states_of_different_readers_are_apart(other: str) -> None:
    now = current()
    assert seen(now, access(FERTILIZERS)) != seen(now, access(other))
