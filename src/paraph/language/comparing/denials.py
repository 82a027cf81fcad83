"""Which text denies what the others affirm: clauses denied are counted, for no two languages deny in the same place.

A word of denial is strict (`not`, नहीं, `не`, `without`) or loose (`lack of`, `unpaid`, `отказ`): a loose one need not
be a denial, but may stand for a strict one of another text. So of three texts

1. one is wrong when the other two have equally many strict denials and it has another number of them;
2. unless loose ones make up for it: its own that neither of the others has, or those of both others that it lacks;
3. and unless it has two more or two fewer: `nobody without consent` affirms as `only with consent` does.

Of two texts, loose denials of either make up for strict ones of the other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import permutations

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Difference, Fact, Pair

THREE = 3


def denials(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The differences in denial of the texts of one paragraph, by pair of languages in their order."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, other in _differing(accounts):
        one, two = (lang for lang in accounts if lang in {wrong, other})
        left, right = _strict(accounts[one]), _strict(accounts[two])
        if len(left) > len(right):
            found[one, two] = [Difference("negation", _missed(left, right), None)]
        elif len(right) > len(left):
            found[one, two] = [Difference("negation", None, _missed(right, left))]
    return found


def _differing(accounts: Mapping[str, Account]) -> Iterator[Pair]:
    """The wrong text, and each that it differs from; of two texts either."""
    if len(accounts) == THREE:
        for wrong, one, other in permutations(accounts):
            if _is_wrong(accounts[wrong], accounts[one], accounts[other]):
                yield wrong, one
    elif len(accounts) > 1:
        one, other = accounts
        beyond = len(_strict(accounts[one])) - len(_strict(accounts[other]))
        spare = len(_loose(accounts[other])) - len(_loose(accounts[one]))
        if abs(beyond) % 2 and abs(beyond) > max(spare if beyond > 0 else -spare, 0):
            yield one, other


def _is_wrong(wrong: Account, one: Account, other: Account) -> bool:
    agreed, own = len(_strict(one)), len(_strict(wrong))
    if len(_strict(other)) != agreed or not abs(own - agreed) % 2:
        return False
    mine, theirs = len(_loose(wrong)), min(len(_loose(one)), len(_loose(other)))
    return mine <= theirs if own < agreed else theirs <= mine


def _strict(of: Account) -> list[Fact]:
    return [fact for fact in of.facts.get("negation", ()) if fact.alone]


def _loose(of: Account) -> list[Fact]:
    """Each place once, for a word may deny both by what it is and by how it begins."""
    places = {fact.span[0]: fact for fact in of.facts.get("negation", ()) if not fact.alone}
    return list(places.values())


def _missed(facts: list[Fact], others: list[Fact]) -> Fact:
    """The denial that the other text lacks: of a sort (`not`, `without`) it has fewer of, else the last."""
    sorts = Counter(fact.value for fact in facts) - Counter(fact.value for fact in others)
    return next(fact for fact in reversed(facts) if fact.value in sorts)
