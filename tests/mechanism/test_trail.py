"""The trail: a sequence that grows without changing what it was."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.mechanism.trail import Trail


def trail_of(items: Iterable[object]) -> Trail[object]:
    trail: Trail[object] = Trail()
    for item in items:
        trail = trail.then(item)
    return trail


@given(st.lists(st.integers()), st.integers())
def test_trail_grown_is_what_a_list_would_be_and_leaves_the_shorter_one(items: list[int], item: int) -> None:
    trail = trail_of(items)
    longer = trail.then(item)
    assert (trail, longer) == (items, [*items, item])
    assert longer[-1] == item
    assert longer[1:] == (*items, item)[1:]


def test_trail_is_equal_to_sequences_alone() -> None:
    assert Trail() == ()
    assert trail_of("ab") == ("a", "b")
    assert trail_of("ab") != ("b", "a")
    assert Trail() != {}
    assert {trail_of("ab")} == {("a", "b")}


def test_trail_beyond_its_end_refuses() -> None:
    with pytest.raises(IndexError):
        trail_of("ab")[2]
