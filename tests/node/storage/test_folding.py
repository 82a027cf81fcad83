"""What is followed is the same on both nodes, whatever the order in which the acts arrived."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mechanism.protocols import LIST, TEAM

from paraph.mechanism.acts.contents import content_body
from paraph.mechanism.digests import state_digest
from paraph.mechanism.fold import fold_all
from paraph.mechanism.state import EMPTY, State
from paraph.node.storage import folding
from paraph.node.storage.folding import Folded
from paraph.record import Act, Head, encode, in_order, leaf_hash
from paraph.record.stores import MemoryStore

GROUP, KEY = "wg", "wg.s11.protocol"
TERMS = {"type": "protocol", "languages": ["en"], "signed_on": "2025-08-07"}
PARAGRAPHS = [msgspec.json.decode(msgspec.json.encode(content_body(content))) for content in (TEAM, LIST)]


def begun(side: str) -> list[tuple[str, str, dict[str, object]]]:
    """What each side says before anything is reported: the same, each from its own original."""
    terms = {"session": "wg.s11", "paragraphs": 2, "terms": TERMS, "sections": [{"key": "1"}]}
    return [
        ("mechanism.open", "in-ru", {"parties": ["IN", "RU"], "languages": ["en", "ru"]}),
        ("body.establish", GROUP, {"kind": "working_group", "names": {"en": f"Group of {side}"}}),
        ("session.record", "wg.s11", {"body": GROUP, "ordinal": 11}),
        ("document.adopt", KEY, terms),
        *(
            (
                "paragraph.adopt",
                f"{KEY}.p{number}",
                {"document": KEY, "section": "1", "number": str(number), "content": one},
            )
            for number, one in enumerate(PARAGRAPHS, start=1)
        ),
    ]


DAYS = ("2025-08-05", "2025-08-06", "2025-08-07", "2025-08-08")
"""Days on which acts are written, after the first; the clock of a node may be set back."""

said = st.tuples(
    st.sampled_from(("IN", "RU")),
    st.sampled_from((f"{KEY}.u1", f"{KEY}.u2", f"{KEY}.u9")),
    st.sampled_from(("open", "in_progress", "closed", "dropped", "awaiting_other")),
    st.integers(0, 20),
    st.sampled_from(DAYS[1:]),
)


class Arriving(MemoryStore):
    """A node's store, to which acts of either side come in portions, and what is folded of it."""

    def __init__(self) -> None:
        """Begin with nothing come."""
        super().__init__()
        self.folded = Folded(self)

    def heads(self) -> dict[str, Head]:
        return {side: self.head(side) for side in self.sizes()}

    def receive(self, side: str, acts: list[Act]) -> None:
        data, before = list(map(encode, acts)), self.head(side).range
        self.append(side, expected=before.size, acts=data, head=Head(before.extend(map(leaf_hash, data)), b"signed"))

    def state(self) -> State:
        return self.folded.catch_up()[0]


@pytest.fixture(autouse=True, scope="module")
def keeping_many() -> Iterator[None]:
    """States are kept every third act, so that few acts show what many would."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folding, "EVERY", 3)
        yield


@settings(max_examples=60, deadline=None)
@given(reports=st.lists(said, max_size=20), data=st.data())
def test_the_state_is_the_same_in_any_order_of_arrival(
    reports: list[tuple[str, str, str, int, str]], data: st.DataObject
) -> None:
    logs: dict[str, list[Act]] = {"IN": [], "RU": []}

    def say(side: str, act: str, on: str, body: dict[str, object], read: int, day: str = DAYS[1]) -> None:
        other = "RU" if side == "IN" else "IN"
        before = logs[side][-1].after.get(other, 0) if logs[side] else 0
        after = max(before, min(read, len(logs[other])))
        logs[side].append(
            Act(act=act, v=1, mechanism="in-ru", side=side, n=len(logs[side]), after={other: after} if after else {},
                at=f"{day}T13:07:00Z", office="o", on=on, body=body)
        )  # fmt: skip

    for side in ("IN", "RU"):
        for act, on, body in begun(side):
            say(side, act, on, body, 0)
    for side, on, status, read, day in reports:
        say(side, "undertaking.report", on, {"status": status, "words": {"en": "Said."}}, read, day)
    nodes = [Arriving() for _ in range(2)]
    for node in nodes:
        left = {side: list(acts) for side, acts in logs.items()}
        while any(left.values()):
            side = data.draw(st.sampled_from([one for one, acts in left.items() if acts]))
            count = data.draw(st.integers(1, len(left[side])))
            node.receive(side, left[side][:count])
            left[side] = left[side][count:]
            if data.draw(st.booleans()):
                node.state()
    whole = fold_all(in_order(logs))
    assert {state_digest(state) for state in (whole, *(node.state() for node in nodes))} == {state_digest(whole)}
    for day in DAYS:
        written = {side: len(until(day, log)) for side, log in logs.items()}
        then = fold_all(act for act in in_order(logs) if act.n < written[act.side])
        assert [state_digest(node.folded.as_of(day)) for node in nodes] == [state_digest(then)] * 2
    assert {node.folded.as_of(DAYS[0]) for node in nodes} == {EMPTY}


def until(day: str, log: list[Act]) -> list[Act]:
    return list(takewhile(lambda act: act.at[: len(day)] <= day, log))


def noted(side: str, n: int, day: str = "2025-08-06", **after: int) -> Act:
    return Act(act="note.say", v=1, mechanism="in-ru", side=side, n=n, after=after, at=f"{day}T13:07:00Z",
               office="o", on="s", body={})  # fmt: skip


@pytest.mark.parametrize("count", [1, 3, 100, 1000])
def test_states_are_kept_close_together_near_the_end_and_far_apart_before(count: int) -> None:
    node = Arriving()
    for start in range(0, count, 50):
        node.receive("IN", [noted("IN", n) for n in range(start, min(start + 50, count))])
        node.state()
    places = [kept.count for kept in node.folded._kept]
    assert places[0] == 0
    assert places == sorted(set(places))
    assert all(later - one <= max(3 * folding.EVERY, count - one) for one, later in pairwise(places))
    assert len(places) <= folding.NEAR * (2 + count.bit_length())


def test_acts_that_wait_for_the_other_side_are_folded_when_it_has_come() -> None:
    node = Arriving()
    node.receive("IN", [noted("IN", 0), noted("IN", 1, RU=2), noted("IN", 2, RU=2)])
    assert dict(node.state().heads) == {"IN": 1}
    node.receive("RU", [noted("RU", 0)])
    assert dict(node.state().heads) == {"IN": 1, "RU": 1}
    node.receive("RU", [noted("RU", 1)])
    assert dict(node.state().heads) == {"IN": 3, "RU": 2}


def test_an_earlier_day_is_folded_from_the_nearest_state_kept_before_it() -> None:
    node, read = Arriving(), list[tuple[int, int]]()
    node.receive("IN", [noted("IN", n, day=f"2025-08-{1 + n // 10:02}") for n in range(200)])
    node.state()
    node.read = lambda side, start, stop: read.append((start, stop)) or MemoryStore.read(node, side, start, stop)
    assert dict(node.folded.as_of("2025-08-19").heads) == {"IN": 190}
    assert read == [(189, 190)]


def test_states_of_earlier_days_are_few_where_acts_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "MANY", 10)
    node = Arriving()
    node.receive("IN", [noted("IN", n) for n in range(4)])
    for day in ("2025-08-06", "2025-08-07", "2025-08-08", "2025-08-09"):
        assert node.folded.as_of(day) == node.state()
    assert [day for _, day in node.folded._earlier] == ["2025-08-07", "2025-08-08", "2025-08-09"]
