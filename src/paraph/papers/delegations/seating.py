"""Who sits where: two delegations facing each other across a table (DOMAIN 5).

    row of one side, seen by those who sit in it:   … 6th  4th  2nd  interpreter  HEAD  3rd  5th …

Rules
    1. The head sits in the middle with the interpreter beside; the others to the right and left in turn, in the
       delegation's own order of precedence.
    2. Press and secretariat do not sit at the table.
"""

from collections.abc import Sequence

from paraph.mechanism.delegations import Category, Delegate

AWAY = frozenset({Category.PRESS, Category.SECRETARIAT})


def row(delegates: Sequence[Delegate]) -> tuple[Delegate, ...]:
    """One side's row from its left end to its right; nobody seated twice, nobody left out but those away."""
    seated = [one for one in delegates if one.category not in AWAY]
    if not seated:
        return ()
    head = next((one for one in seated if one.category is Category.HEAD), seated[0])
    beside = next((one for one in seated if one.category is Category.INTERPRETER and one is not head), None)
    rest = [one for one in seated if one is not head and one is not beside]
    right, left = rest[0::2], rest[1::2]
    return (*reversed(left), *([beside] if beside else []), head, *right)
