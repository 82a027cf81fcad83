"""What is followed is the same on both nodes, whatever the order in which the acts arrived."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mechanism.protocols import LIST, TEAM

from paraph.mechanism.acts.contents import content_body
from paraph.mechanism.digests import state_digest
from paraph.mechanism.fold import fold_all
from paraph.record import Act, Order

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


said = st.tuples(
    st.sampled_from(("IN", "RU")),
    st.sampled_from((f"{KEY}.u1", f"{KEY}.u2", f"{KEY}.u9")),
    st.sampled_from(("open", "in_progress", "closed", "dropped", "awaiting_other")),
    st.integers(0, 20),
)


@settings(max_examples=40, deadline=None)
@given(reports=st.lists(said, max_size=20), data=st.data())
def test_the_state_is_the_same_in_any_order_of_arrival(
    reports: list[tuple[str, str, str, int]], data: st.DataObject
) -> None:
    logs: dict[str, list[Act]] = {"IN": [], "RU": []}

    def say(side: str, act: str, on: str, body: dict[str, object], read: int) -> None:
        other = "RU" if side == "IN" else "IN"
        before = logs[side][-1].after.get(other, 0) if logs[side] else 0
        after = max(before, min(read, len(logs[other])))
        logs[side].append(
            Act(act=act, v=1, mechanism="in-ru", side=side, n=len(logs[side]), after={other: after} if after else {},
                at="2025-08-06T13:07:00Z", office="o", on=on, body=body)
        )  # fmt: skip

    for side in ("IN", "RU"):
        for act, on, body in begun(side):
            say(side, act, on, body, 0)
    for side, on, status, read in reports:
        say(side, "undertaking.report", on, {"status": status, "words": {"en": "Said."}}, read)
    digests = set()
    for _ in range(2):
        order, left = Order(), {side: list(acts) for side, acts in logs.items()}
        while any(left.values()):
            side = data.draw(st.sampled_from([one for one, acts in left.items() if acts]))
            count = data.draw(st.integers(1, len(left[side])))
            order.add(left[side][:count])
            left[side] = left[side][count:]
        digests.add(state_digest(fold_all(order.since(0))))
    assert len(digests) == 1
