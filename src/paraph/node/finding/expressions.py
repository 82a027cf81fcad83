"""What an engine is asked for: keys, joined by all and by any.

>>> wanted = All((Any(("cfertiliser",)), Any(("csupply", "cdelivery"))))
>>> written(wanted, " AND ", " OR ")
'((cfertiliser) AND (csupply OR cdelivery))'
>>> at_most(wanted, {"cfertiliser": 3, "csupply": 40})
3
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Any:
    """Things that have any of these."""

    of: "tuple[str | All | Any, ...]"


@dataclass(frozen=True, slots=True)
class All:
    """Things that have all of these."""

    of: "tuple[str | All | Any, ...]"


Expression = Any | All


def written(expression: Expression | str, both: str, either: str) -> str:
    """An expression in the signs of one database. Keys are small letters and digits, so nothing need be quoted."""
    if isinstance(expression, str):
        return expression
    sign = both if isinstance(expression, All) else either
    return "(" + sign.join(written(part, both, either) for part in expression.of) + ")"


def at_most(expression: Expression | str, having: Mapping[str, int]) -> int:
    """How many things can fit, where `having` says how many have each key."""
    if isinstance(expression, str):
        return having.get(expression, 0)
    parts = [at_most(part, having) for part in expression.of]
    return min(parts) if isinstance(expression, All) else sum(parts)


def keys_within(expression: Expression | str) -> Iterator[str]:
    """Every key of an expression."""
    if isinstance(expression, str):
        yield expression
    else:
        for part in expression.of:
            yield from keys_within(part)
