"""One sequence for all: whatever the order of arrival, with duplicates, in portions, and with acts that must wait."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraph.record import Act, Order, RecordError


def act(side: str, n: int, **after: int) -> Act:
    return Act(
        act="note.say", v=1, office="o", on="s", body={}, mechanism="m", side=side, n=n, after=after,
        at="2025-08-06T13:07:00Z",
    )  # fmt: skip


@st.composite
def histories(draw: st.DrawFn, sides: tuple[str, ...] = ("IN", "RU", "UZ")) -> list[Act]:
    """Acts as sides that read one another now and then would have written them."""
    logs: dict[str, int] = dict.fromkeys(sides, 0)
    read: dict[str, dict[str, int]] = {side: {} for side in sides}
    written = []
    for _ in range(draw(st.integers(0, 25))):
        side = draw(st.sampled_from(sides))
        for other in sides:
            if other != side and logs[other]:
                count = draw(st.integers(read[side].get(other, 0), logs[other]))
                read[side] |= {other: count} if count else {}
        written.append(act(side, logs[side], **read[side]))
        logs[side] += 1
    return written


def places(order: Order) -> list[str]:
    return [one.reference for one in order]


def test_the_worked_example() -> None:
    assert places(Order([act("RU", 0, IN=1), act("IN", 1), act("IN", 0)])) == ["IN/0", "IN/1", "RU/0"]


def test_causes_come_before_what_they_caused() -> None:
    acts = [act("RU", 0), act("RU", 1), act("IN", 0, RU=2), act("RU", 2, IN=1), act("IN", 1, RU=2)]
    assert places(Order(acts)) == ["RU/0", "RU/1", "IN/0", "IN/1", "RU/2"]


@given(histories(), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_one_sequence(history: list[Act], random: object) -> None:
    expected = list(Order(history))
    shuffled = history + history[: len(history) // 2]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    order = Order()
    for one in shuffled:
        order.add([one])
    assert list(order) == expected
    assert order.waiting == ()


@given(histories())
def test_the_sequence_extends_causality(history: list[Act]) -> None:
    seen: dict[str, int] = {}
    for one in Order(history):
        assert one.n == seen.get(one.side, 0)
        assert all(count <= seen.get(side, 0) for side, count in one.after.items())
        seen[one.side] = one.n + 1
    assert sum(seen.values()) == len(history)


@given(histories())
def test_the_sequence_is_sorted_by_lamports_clock(history: list[Act]) -> None:
    """The clock again, by the definition and nothing else."""
    known = {(one.side, one.n): one for one in history}

    def clock(side: str, n: int) -> int:
        causes = [(other, count - 1) for other, count in known[side, n].after.items()] + ([(side, n - 1)] if n else [])
        return 1 + max([clock(*cause) for cause in causes], default=0)

    assert [(one.side, one.n) for one in Order(history)] == sorted(known, key=lambda key: (clock(*key), *key))


@settings(max_examples=200)
@given(histories(), st.data())
def test_add_tells_from_where_to_fold_again(history: list[Act], data: st.DataObject) -> None:
    """Folding from the position told gives what folding everything gives, and an earlier position was never needed."""
    shuffled = data.draw(st.permutations(history))
    order, folded = Order(), list[str]()
    while shuffled:
        count = data.draw(st.integers(1, len(shuffled)))
        portion, shuffled = shuffled[:count], shuffled[count:]
        position = order.add(portion)
        assert places(order)[:position] == folded[:position]
        assert position == len(folded) or places(order)[position] != folded[position]
        folded = folded[:position] + [one.reference for one in order.since(position)]
        assert folded == places(order)
    assert folded == places(Order(history))


def test_an_act_waits_for_its_causes() -> None:
    order = Order()
    assert order.add([act("IN", 1, RU=1)]) == 0
    assert order.add([act("IN", 0)]) == 0
    assert (places(order), order.waiting, order.counts) == (["IN/0"], (act("IN", 1, RU=1),), {"IN": 1})
    assert order.add([act("RU", 0)]) == 1
    assert (places(order), order.waiting) == (["IN/0", "RU/0", "IN/1"], ())
    assert order.counts == {"IN": 2, "RU": 1}


def test_acts_that_claim_to_have_read_each_other_wait_for_ever() -> None:
    order = Order([act("IN", 0, RU=1), act("RU", 0, IN=1), act("UZ", 0)])
    assert places(order) == ["UZ/0"]
    assert [one.reference for one in order.waiting] == ["IN/0", "RU/0"]


def test_an_act_that_is_here_already_changes_nothing() -> None:
    order = Order([act("IN", 0), act("IN", 1)])
    assert order.add([act("IN", 0), act("IN", 1)]) == 2
    assert places(order) == ["IN/0", "IN/1"]
    assert order.add([]) == 2


@pytest.mark.parametrize("held", [[act("IN", 0)], [act("IN", 0, RU=1)], []])
def test_two_acts_in_one_place_are_refused_and_none_is_taken(held: list[Act]) -> None:
    order = Order(held)
    before = (list(order), order.waiting)
    other = act("IN", 0, RU=7)
    with pytest.raises(RecordError) as refusal:
        order.add([act("UZ", 0), other, *([] if held else [act("IN", 0)])])
    assert refusal.value.code == "record.log.place_taken"
    assert (list(order), order.waiting) == before
