"""Between any two ranks there is another."""

from hypothesis import given
from hypothesis import strategies as st

from paraph.mechanism.negotiation.places import between, is_rank, spread

RANKS = st.text("0123456789abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=6).filter(is_rank)


@given(RANKS, RANKS)
def test_between_two_ranks_there_is_another(one: str, other: str) -> None:
    low, high = sorted((one, other))
    found = between(low, high)
    assert is_rank(found)
    assert low < found
    assert found < high or low == high


@given(RANKS)
def test_before_and_after_a_rank_there_is_another(rank: str) -> None:
    assert between("", rank) < rank < between(rank, "")
    assert is_rank(between("", rank))


@given(st.integers(1, 3000))
def test_ranks_are_spread_in_order_with_room_between(count: int) -> None:
    ranks = spread(count)
    assert len(ranks) == count
    assert list(ranks) == sorted(set(ranks))
    assert all(map(is_rank, ranks))


def test_what_is_no_rank() -> None:
    assert [rank for rank in ("", "0", "a0", "A", "a b", "a" * 101) if is_rank(rank)] == []
