"""Two figures that changed places, or the two they belong to: `150 Indian, 90 Russian` for `90 Indian, 150 Russian`.

Every fact stands in every text, so nothing is missing; only who has which figure differs. That is told of three texts,
where two figures of one kind and two states or towns take turns in each (`India 60 %, Russia 40 %`), and one of the
texts joins them otherwise than both others.
"""

from collections.abc import Hashable, Iterator, Mapping
from itertools import combinations, permutations

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair
from paraph.language.comparing.order.swaps import is_parted

FIGURES: tuple[Kind, ...] = ("number", "percent", "money", "measure", "date")
OWNERS: tuple[Kind, ...] = ("actor", "name")
THREE = 3
NEAR = 160
"""Letters within which figures and those they belong to stand."""

_Couple = tuple[Fact, Fact]


def crossings(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The exchanged figures, and the exchanged owners of figures, by pair of languages in their order."""
    found: dict[Pair, list[Difference]] = {}
    if len(accounts) != THREE:
        return found
    all_owners = list(_couples(accounts, OWNERS))
    for figures in _couples(accounts, FIGURES) if all_owners else ():
        for owners in all_owners:
            joined = {lang: _joins(figures[lang], owners[lang], read) for lang, read in accounts.items()}
            if None in joined.values() or len(set(joined.values())) == 1:
                continue
            for wrong, one, other in permutations(accounts):
                if joined[one] == joined[other] != joined[wrong]:
                    left, right = (lang for lang in accounts if lang in {wrong, one})
                    moved = figures if _order(owners[wrong]) == _order(owners[one]) else owners
                    item = Difference(moved[left][0].kind, min(moved[left], key=_at), min(moved[right], key=_at))
                    found.setdefault((left, right), []).append(item)
    return found


def _couples(accounts: Mapping[str, Account], kinds: tuple[Kind, ...]) -> Iterator[dict[str, _Couple]]:
    """Every two facts of one kind that stand once in each text, by language."""
    for kind in kinds:
        once = [_once(read.facts.get(kind, ())) for read in accounts.values()]
        shared = [value for value in once[0] if all(value in facts for facts in once[1:])]
        for first, second in combinations(shared, 2):
            yield {lang: (facts[first], facts[second]) for lang, facts in zip(accounts, once, strict=True)}


def _once(facts: tuple[Fact, ...]) -> dict[Hashable, Fact]:
    values = [fact.value for fact in facts]
    return {fact.value: fact for fact in facts if values.count(fact.value) == 1 and not _is_deed(fact)}


def _is_deed(fact: Fact) -> bool:
    """Whether it is that a Side acts, which stands where the Side does."""
    return isinstance(fact.value, tuple) and fact.value[0] == "acts"


def _joins(figures: _Couple, owners: _Couple, of: Account) -> bool | None:
    """Whether the first figure goes with the first owner; None where they do not take turns, each pair by itself."""
    marked = sorted([(fact.span, "figure") for fact in figures] + [(fact.span, "owner") for fact in owners])
    spans, turns = zip(*marked, strict=True)
    if turns[0] == turns[1] or turns[1] == turns[2] or turns[2] == turns[3] or spans[3][0] - spans[0][0] > NEAR:
        return None
    if not is_parted(spans[1], spans[2], of):
        return None
    return _order(figures) == _order(owners)


def _order(facts: _Couple) -> bool:
    return _at(facts[0]) < _at(facts[1])


def _at(fact: Fact) -> int:
    return fact.span[0]
