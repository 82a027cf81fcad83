"""One sequence for all: whatever comes from which log first, in portions, from any place, and with acts that wait."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from paraph.record import Act, Clocks, in_order


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


def logs(acts: Iterable[Act]) -> dict[str, list[Act]]:
    found: dict[str, list[Act]] = {}
    for one in sorted(acts, key=lambda act: act.n):
        found.setdefault(one.side, []).append(one)
    return found


def places(*acts: Act) -> list[str]:
    return [one.reference for one in in_order(logs(acts))]


def test_the_worked_example() -> None:
    assert places(act("RU", 0, IN=1), act("IN", 1), act("IN", 0)) == ["IN/0", "IN/1", "RU/0"]


def test_causes_come_before_what_they_caused() -> None:
    acts = [act("RU", 0), act("RU", 1), act("IN", 0, RU=2), act("RU", 2, IN=1), act("IN", 1, RU=2)]
    assert places(*acts) == ["RU/0", "RU/1", "IN/0", "IN/1", "RU/2"]


@given(histories())
def test_the_sequence_extends_causality(history: list[Act]) -> None:
    seen: dict[str, int] = {}
    for one in in_order(logs(history)):
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

    found = [(one.side, one.n) for one in in_order(logs(history))]
    assert found == sorted(known, key=lambda key: (clock(*key), *key))


@settings(max_examples=200)
@given(histories(), st.data())
def test_portions_in_any_order_of_arrival_come_to_one_sequence(history: list[Act], data: st.DataObject) -> None:
    """Each portion gives the acts that can now be placed, in order; all their keys together, that of the whole."""
    clocks, left, placed = Clocks(), logs(history), list[tuple[object, Act]]()
    waiting: dict[str, list[Act]] = {side: [] for side in left}
    while any(left.values()):
        side = data.draw(st.sampled_from(sorted(side for side, acts in left.items() if acts)))
        count = data.draw(st.integers(1, len(left[side])))
        waiting[side] += left[side][:count]
        left[side] = left[side][count:]
        entered = list(clocks.merged(waiting))
        assert entered == sorted(entered, key=lambda pair: pair[0])
        for _, one in entered:
            waiting[one.side].remove(one)
        placed += entered
    assert [one for _, one in sorted(placed, key=lambda pair: pair[0])] == list(in_order(logs(history)))
    assert not any(waiting.values())


@given(histories(), st.data())
def test_logs_are_merged_again_from_wherever_they_begin(history: list[Act], data: st.DataObject) -> None:
    clocks, whole = Clocks(), logs(history)
    sequence = [one for _, one in clocks.merged(whole)]
    kept = data.draw(st.integers(0, len(sequence)))
    rest = {side: [one for one in acts if one in sequence[kept:]] for side, acts in whole.items()}
    assert [one for _, one in clocks.merged(rest)] == sequence[kept:]


def test_an_act_waits_for_its_causes_and_those_after_it_wait_with_it() -> None:
    clocks = Clocks()
    waiting = [act("IN", 1, RU=1), act("IN", 2, RU=1)]
    assert [key for key, _ in clocks.merged({"IN": [act("IN", 0), *waiting]})] == [(1, "IN", 0)]
    assert (clocks.key("IN", 0), clocks.key("IN", 1), clocks.key("RU", 0)) == ((1, "IN", 0), None, None)
    entered = clocks.merged({"IN": waiting, "RU": [act("RU", 0)]})
    assert [key for key, _ in entered] == [(1, "RU", 0), (2, "IN", 1), (3, "IN", 2)]


def test_acts_that_claim_to_have_read_each_other_wait_for_ever() -> None:
    assert places(act("IN", 0, RU=1), act("RU", 0, IN=1), act("UZ", 0)) == ["UZ/0"]


def test_an_act_under_a_number_that_does_not_come_next_is_not_placed() -> None:
    assert list(in_order({"IN": [act("IN", 1)]})) == []
