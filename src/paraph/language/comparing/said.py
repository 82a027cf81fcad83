"""Exchanges that are none, for the other text says the same by another word.

A word put for another of its field (`exchanges`) is no finding where the other text has a word of its meaning after
all, as often as its own text has one; of words that make one term each must have its counterpart. Of three texts
two must be left with another word than the third.

A row of the vocabulary that joins two concepts of the field proves nothing in it: that `licence` and `permit` may be
said alike in passing does not make one of them the other where they are told apart.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from functools import lru_cache
from itertools import combinations

from paraph.language import LANGUAGES
from paraph.language.comparing.accounts import Account
from paraph.language.comparing.exchanges import read_fields
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.vocabulary import Meanings, vague, words_of
from paraph.language.words import read_words


def without_said(
    found: Mapping[Pair, list[Difference]], accounts: Mapping[str, Account]
) -> dict[Pair, list[Difference]]:
    """`found` without words that the other text of their pair says in words of the same meaning."""
    kept = {
        pair: [item for item in items if not _is_said(item, *(accounts[lang] for lang in pair))]
        for pair, items in found.items()
    }
    against = Counter(_field_of(item) for items in kept.values() for item in items)
    least = len(accounts) - 1
    return {pair: [item for item in items if against[_field_of(item)] >= least] for pair, items in kept.items()}


def _field_of(item: Difference) -> Hashable:
    value = item.left.value if item.left else None
    return value[0] if isinstance(value, tuple) else value


def _is_said(item: Difference, left: Account, right: Account) -> bool:
    """Whether what is peculiar to either term has a counterpart in the other text."""
    if item.kind == "negation":  # what is limited stands within the words of a limit: `no mercury above`
        return False
    field = str(_field_of(item))
    mine, theirs = _told(item.left, left), _told(item.right, right)
    return _are_met(_peculiar(mine, theirs), left, right, field) or _are_met(
        _peculiar(theirs, mine), right, left, field
    )


def _told(fact: Fact | None, own: Account) -> list[Meanings]:
    """The meanings of each telling word of a term, none for a word that no table knows."""
    start, end = fact.span if fact else (0, 0)
    within = (meanings for at, meanings in enumerate(own.meanings) if start <= own.words.starts[at] < end)
    return [meanings for meanings in within if meanings.isdisjoint(vague())]


def _peculiar(words: list[Meanings], others: list[Meanings]) -> list[Meanings]:
    """The words of a term without the head that it shares with the other: `work | permit`, `residence permit`."""
    if len(words) == len(others) == 1:
        return words
    return [word for word in words if all(word.isdisjoint(other) for other in others)]


def _are_met(words: list[Meanings], own: Account, other: Account, field: str) -> bool:
    """Whether the other text has, of each of these words, one of its meaning as often as its own text."""
    telling = [frozenset(row for row in word if not _joins(row, field)) for word in words]
    return bool(telling) and all(0 < _saying(word, own) <= _saying(word, other) for word in telling)


def _saying(meanings: Meanings, read: Account) -> int:
    """How many words of a text have one of these meanings."""
    return sum(not one.meanings.isdisjoint(meanings) for one in read.witnesses)


@lru_cache(maxsize=4_000)
def _joins(row: int, field: str) -> bool:
    """Whether a row of the vocabulary has words of two concepts of a field."""
    for lang, column in zip(LANGUAGES, words_of(row), strict=True):
        written = (read_words(word.replace("*", "").strip()) for word in column.split(","))
        concepts = [mention.concepts for words in written for mention in read_fields(words, lang).get(field, ())]
        if any(one.isdisjoint(other) for one, other in combinations(concepts, 2)):
            return True
    return False
