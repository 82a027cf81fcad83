"""The facts of two texts against each other.

1. Of each kind, equal values cancel out, one for one. What is left over on both sides is paired by its place in the
   text: another value stands there. What is left over on one side alone is missing from the other.
2. Facts that a text may repeat or leave to a pronoun (actors, posts, bodies, terms, adjectives) count as missing only
   where the other text does not have them at all.
3. One number under two kinds (`session 11`, `11th session`; a unit that only one language knows) is no difference.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import KINDS, Difference, Fact, Kind
from paraph.language.comparing.matching.alike import are_alike
from paraph.language.comparing.matching.pairing import distance, paired
from paraph.language.comparing.matching.reconciling import Rest, reconcile, without_states, without_units
from paraph.language.files import table

REPEATED: frozenset[Kind] = frozenset({"actor", "post", "organisation", "term", "adjective", "name", "force"})
NUMERIC: frozenset[Kind] = frozenset(
    {"number", "ordinal", "measure", "reference", "date", "percent", "money", "period"}
)


PLURAL = 2
"""Fields of a ministry by which it is known though one text names more of them."""


def differences(left: Account, right: Account) -> list[Difference]:
    """The differences of two accounts in all kinds but names and denials, in order of kind."""
    kinds: list[Kind] = [kind for kind in KINDS if kind != "negation" and (kind in left.facts or kind in right.facts)]
    rest = {kind: _left_over(left.facts.get(kind, ()), right.facts.get(kind, ())) for kind in kinds}
    reconcile(rest)
    without_units(rest, left, right)
    without_states(*rest.get("money", ([], [])))
    found: list[Difference] = []
    for kind in kinds:
        if rest[kind] != ([], []):
            found += _differences(kind, *rest[kind], left, right)
    return _across([item for at, item in enumerate(found) if not _is_told(item, found[:at])])


def _is_told(item: Difference, before: list[Difference]) -> bool:
    """Whether the same words were told to differ already: that a Side acts, beside that it is another one."""
    return any(
        item.kind == other.kind
        and ((item.left and other.left and item.left.span == other.left.span)
             or (item.right and other.right and item.right.span == other.right.span))
        for other in before
    )  # fmt: skip


def _left_over(one: Iterable[Fact], other: Iterable[Fact]) -> Rest:
    first, second = [fact.value for fact in one], [fact.value for fact in other]
    if first == second:
        return [], []
    return _beyond(one, Counter(second)), _beyond(other, Counter(first))


def _beyond(facts: Iterable[Fact], matched: Counter[object]) -> list[Fact]:
    """The facts that `matched` has no counterpart for; those that may be left out are the first to go unmatched."""
    free = Counter(matched)
    kept = []
    for fact in sorted(facts, key=lambda fact: not fact.alone):
        if free[fact.value] > 0:
            free[fact.value] -= 1
        else:
            kept.append(fact)
    return sorted(kept, key=lambda fact: fact.span)


def _differences(
    kind: Kind, mine: list[Fact], theirs: list[Fact], left: Account, right: Account
) -> Iterator[Difference]:
    has_left = {fact.value for fact in left.facts.get(kind, ())}
    has_right = {fact.value for fact in right.facts.get(kind, ())}
    if kind == "organisation":
        mine, theirs = _without_fields(mine, theirs), _without_fields(theirs, mine)
        mine, theirs = _without_glosses(mine, has_right, left), _without_glosses(theirs, has_left, right)
    mine, theirs = [[fact for fact in facts if not fact.spare] for facts in (mine, theirs)]
    pairs = paired(mine, theirs, left, right)
    if kind == "force":
        pairs = [(_in_order(one, left, right), _in_order(other, right, left)) for one, other in pairs]
    if kind == "actor":
        pairs = [(_in_place(one, other, left, right), _in_place(other, one, right, left)) for one, other in pairs]
    if kind in REPEATED:
        pairs = [(one, other) for one, other in pairs if one.value not in has_right or other.value not in has_left]
        mine = [fact for fact in mine if fact.value not in has_right]
        theirs = [fact for fact in theirs if fact.value not in has_left]
    yield from (Difference(kind, one, other) for one, other in pairs if not are_alike(one, other, left, right))
    told = [fact for pair in pairs for fact in pair]
    yield from (Difference(kind, fact, None) for fact in mine if _is_missing(fact, has_right) and fact not in told)
    yield from (Difference(kind, None, fact) for fact in theirs if _is_missing(fact, has_left) and fact not in told)


def _in_place(fact: Fact, twin: Fact, own: Account, other: Account) -> Fact:
    """Of the mentions of one state that which stands as the other text's does: a Side for a Side, and the nearest."""
    mentions = [one for one in own.facts.get("actor", ()) if one.value == fact.value]
    as_side = _is_side(twin, other)
    return min(mentions, key=lambda one: (_is_side(one, own) != as_side, distance(one, twin, own, other)))


def _in_order(fact: Fact, own: Account, other: Account) -> Fact:
    """Of the verbs of one force that in whose turn the other text has another, where both have as many verbs."""
    mine, theirs = ([verb for verb in read.facts.get("force", ()) if not verb.spare] for read in (own, other))
    if len(mine) != len(theirs):
        return fact
    others = (one for one, twin in zip(mine, theirs, strict=True) if one.value == fact.value != twin.value)
    return next(others, fact)


def _is_side(fact: Fact, own: Account) -> bool:
    return " " in own.words.text[slice(*fact.span)]


def _without_fields(facts: list[Fact], there: list[Fact]) -> list[Fact]:
    """The bodies for which the other text has none left whose fields, two at least, are theirs and more, or fewer."""
    return [fact for fact in facts if not any(_are_nested(fact.value, other.value) for other in there)]


def _without_glosses(facts: list[Fact], there: set[Hashable], own: Account) -> list[Fact]:
    """The bodies but for such as one text calls by a second name in brackets, where the other has them too: निर्यात-आयात
    बैंक (एक्ज़िम बैंक).
    """
    return [fact for fact in facts if fact.value not in there or own.words.text[fact.span[0] - 1 : fact.span[0]] != "("]


def _are_nested(one: Hashable, other: Hashable) -> bool:
    mine, theirs = (set(_fields_of().get(str(value), str(value)).split("+")) for value in (one, other))
    return len(mine & theirs) >= PLURAL and (mine <= theirs or theirs <= mine)


@lru_cache(maxsize=1)
def _fields_of() -> dict[str, str]:
    """The fields of the ministries that are known by a name of their own."""
    return dict(table("comparing")["fields"])


def _is_missing(fact: Fact, there: set[Hashable]) -> bool:
    """Whether it counts that the other text, which has `there`, lacks a fact."""
    return fact.alone and not (fact.kind == "force" and "explore" in there)


def _across(found: list[Difference]) -> list[Difference]:
    """Join two one-sided differences of numeric kinds into one: the number stands there under another kind."""
    alone = [item for item in found if item.kind in NUMERIC and (item.left is None or item.right is None)]
    lefts = [item for item in alone if item.left]
    rights = [item for item in alone if item.right]
    for one, other in zip(lefts, rights, strict=False):
        kind = one.kind if one.kind != "number" else other.kind
        found = [item for item in found if item is not one and item is not other]
        found.append(Difference(kind, one.left, other.right))
    return found
