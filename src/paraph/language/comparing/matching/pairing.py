"""What is left over on both sides, paired by its place: another value stands there.

Reads: facts of one kind that two texts do not share. Writes: pairs of them.
"""

from collections.abc import Hashable

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.extraction.forces import MAY
from paraph.language.comparing.extraction.quantities import PER
from paraph.language.comparing.extraction.ways import is_way
from paraph.language.comparing.facts import Fact
from paraph.language.comparing.matching.alike import only_tell

EVENTS: tuple[frozenset[Hashable], ...] = (
    frozenset({"before_next_session", "after_session", "between_sessions"}),
    frozenset({"beginning_of", "middle_of", "end_of"}),
    frozenset({"first_half", "second_half"}),
    frozenset(
        {
            "per_second",
            "per_minute",
            "per_hour",
            "per_day",
            "per_week",
            "per_month",
            "per_quarter",
            "per_half_year",
            "per_two_weeks",
            "per_two_months",
            "per_two_years",
            "per_three_years",
            "per_five_years",
            "per_year",
        }
    ),
    frozenset({"shortest_time", "mutually_convenient", "before_next_session"}),
)
"""Events and rhythms that may be put for one another."""


MOST_PAIRED = 100
"""Left-over facts of one kind that are paired by place; of more, the first."""


def paired(mine: list[Fact], theirs: list[Fact], left: Account, right: Account) -> list[tuple[Fact, Fact]]:
    """Facts in each other's place: verbs that only tell, then those that must stand, then the nearest by place."""
    scored = sorted(
        ((not only_tell(one, other), not (one.alone and other.alone), 1 in {one.value, other.value},
          distance(one, other, left, right), at, place)
         for at, one in enumerate(mine[:MOST_PAIRED]) for place, other in enumerate(theirs[:MOST_PAIRED])
         if _comparable(one, other)),
    )  # fmt: skip
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs = []
    for *_, at, place in scored:
        if at not in used_left and place not in used_right:
            used_left.add(at)
            used_right.add(place)
            pairs.append((mine[at], theirs[place]))
    return pairs


def _comparable(one: Fact, other: Fact) -> bool:
    """Whether one may stand in the place of the other: terms of one family, periods of one sort."""
    first, second = one.value, other.value
    if one.kind == "term":
        return isinstance(first, tuple) == isinstance(second, tuple) and (
            not isinstance(first, tuple) or (isinstance(second, tuple) and first[0] == second[0])
        )
    if one.kind == "period" and isinstance(first, str) and isinstance(second, str):
        return any({first, second} <= family for family in EVENTS)
    if one.kind == "period":
        return isinstance(first, str) == isinstance(second, str)
    if one.kind == "force":
        return (first == MAY) == (second == MAY)
    if one.kind in {"actor", "list_item", "post"}:
        return isinstance(first, tuple) == isinstance(second, tuple) and one.kind != "list_item"
    return _is_amount(one) == _is_amount(other) and _may_be_turned(one, other)


def _may_be_turned(one: Fact, other: Fact) -> bool:
    """Whether two facts are ways, the one the other turned round; or neither is a way."""
    if not (is_way(one) or is_way(other)):
        return True
    return isinstance(one.value, tuple) and isinstance(other.value, tuple) and one.value[:0:-1] == other.value[1:]


def _is_amount(fact: Fact) -> bool:
    """Whether it only tells in how much of what something is so much."""
    return fact.kind == "measure" and isinstance(fact.value, tuple) and fact.value[0] == PER


def distance(one: Fact, other: Fact, left: Account, right: Account) -> float:
    """How far apart two facts stand, each by its share of its text: 0 to 1."""
    return abs(one.span[0] / (len(left.words.text) or 1) - other.span[0] / (len(right.words.text) or 1))
