"""One side's log: what an act must be to stand in its place there.

Rules, for act number `n` of the log of `side` in `mechanism`:

1. It says so itself: `mechanism`, `side` and `n` are those. Hence no act can be carried into another log or place.
2. What a side has read it has read: for each other side, `after` counts at least what the act before counted.

Not a rule: that `at` never goes backwards. A node's clock may be set right, and the order does not rest on it.
"""

from collections.abc import Mapping

from paraph.record.acts import Act
from paraph.record.refusals import AfterBackwards, MechanismForeign, NumberUnexpected, SideForeign


def check_place(act: Act, *, mechanism: str, side: str, n: int) -> None:
    """Raise `MechanismForeign`, `SideForeign` or `NumberUnexpected` unless the act says it stands here."""
    if act.mechanism != mechanism:
        raise MechanismForeign(found=act.mechanism, expected=mechanism)
    if act.side != side:
        raise SideForeign(found=act.side, expected=side)
    if act.n != n:
        raise NumberUnexpected(found=act.n, expected=n)


def check_after(act: Act, before: Mapping[str, int]) -> None:
    """Raise `AfterBackwards` if the act claims to have read less than `before`, the `after` of the act before it."""
    for side, count in before.items():
        if act.after.get(side, 0) < count:
            raise AfterBackwards(place=act.reference, side=side, found=act.after.get(side, 0), expected=count)
