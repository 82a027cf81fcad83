"""Items of enumerations: a term, state or field that stands in a list of one text and not in that of the other.

A difference of terms inside a list is one of items when the lists have different lengths, or nothing stands in its
place. Lists are also counted where none of their members is known.
"""

from dataclasses import replace

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Fact, Kind
from paraph.language.comparing.matching import Difference

MEMBERS: frozenset[Kind] = frozenset({"term", "actor", "organisation"})
FEWEST = 3


def without_items(found: list[Difference], left: Account, right: Account) -> list[Difference]:
    """`found`, with members missing from a list told as items, and lists of unequal length where nothing says more."""
    kept = [_as_item(item, left, right) for item in found]
    if not any(item.kind in {"list_item", "term"} for item in kept):
        kept += _counted(left, right)
    return kept


def _as_item(item: Difference, left: Account, right: Account) -> Difference:
    if item.kind not in MEMBERS or (item.left and item.right):
        return item
    fact, own, other = (item.left, left, right) if item.left else (item.right, right, left)
    inside = fact and any(run[0][0] <= fact.span[0] < run[-1][1] for run in own.lists)
    if inside and _lengths(own) != _lengths(other):
        return replace(item, kind="list_item")
    return item


def _lengths(of: Account) -> list[int]:
    return sorted(len(run) for run in of.lists)


def _counted(left: Account, right: Account) -> list[Difference]:
    """Lists that differ in length, where both texts have equally many lists of at least three members."""
    mine = [run for run in left.lists if len(run) >= FEWEST]
    theirs = [run for run in right.lists if len(run) >= FEWEST]
    if len(mine) != len(theirs) or len(mine) != 1:
        return []
    one, other = mine[0], theirs[0]
    if len(one) == len(other):
        return []
    return [
        Difference(
            "list_item",
            Fact("list_item", len(one), (one[1][0] + 1, one[-1][1])),
            Fact("list_item", len(other), (other[1][0] + 1, other[-1][1])),
        )
    ]
