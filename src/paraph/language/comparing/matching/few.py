"""Three of a thing, said in words by two texts, and no number of the kind by the third: `not more than three pages`.

A small number in words need not be said again (`in triplicate`), so the two texts of a pair prove nothing by it
(`quantities`); that two translators say it alike and the third has it neither in words nor in digits does.
"""

from collections.abc import Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.quantities import FEW
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.matching.reconciling import number_of


def few(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The small numbers that texts lack, by pair of languages; none where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        mine, theirs = _spoken(accounts[one]), _spoken(accounts[other])
        if mine and theirs and not _has_number(accounts[wrong]):
            for lang, fact in ((one, mine[0]), (other, theirs[0])):
                pair = left, right = pair_of(accounts, wrong, lang)
                item = Difference("number", fact if left == lang else None, fact if right == lang else None)
                found.setdefault(pair, []).append(item)
    return found


def _spoken(of: Account) -> list[Fact]:
    """Where a text says three of something in words, rather than `threefold`."""
    return [fact for fact in of.facts.get("number", ()) if not fact.alone and fact.bare == FEW]


def _has_number(of: Account) -> bool:
    """Whether a text has a three of any kind."""
    return any(number_of(fact) == FEW for facts in of.facts.values() for fact in facts) or any(
        fact.value == FEW for fact in of.facts.get("number", ())
    )
