"""Exchanges that are none, for the other text says the same by another word.

A word put for another of its field (`exchanges`) is no finding where the other text has a word of its meaning after
all, as often as its own text has one; of words that make one term each must have its counterpart. Of three texts
two must be left with another word than the third.

A row of the vocabulary that joins two concepts of the field proves nothing in it: that `licence` and `permit` may be
said alike in passing does not make one of them the other where they are told apart.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Mapping
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from paraph.language import LANGUAGES
from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.words.exchanges import FIELDS, read_tables
from paraph.language.comparing.words.vocabulary import NOTHING, Meanings, vague, words_of
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
    mine, theirs = _term(item.left, left), _term(item.right, right)
    return _are_met(_peculiar(mine, theirs), left, right, field) or _are_met(
        _peculiar(theirs, mine), right, left, field
    )


class _Term(NamedTuple):
    """A word of a field, or several."""

    told: list[Meanings]
    """The meanings of each telling word, none for one that no table knows."""
    beside: Meanings
    """Those of the words next to it, of which one may be the head that another term has within it."""
    size: int
    """In words."""


def _term(fact: Fact | None, own: Account) -> _Term:
    start, end = fact.span if fact else (0, 0)
    first = bisect_left(own.words.starts, start)
    after = bisect_left(own.words.starts, end)
    told = [meanings for meanings in own.meanings[first:after] if meanings.isdisjoint(vague())]
    near = own.meanings[max(first - 1, 0) : first] + own.meanings[after : after + 1]
    return _Term(told, NOTHING.union(*near), after - first)


def _peculiar(term: _Term, other: _Term) -> list[Meanings]:
    """The telling words of a term without the head that it shares with the other, or with what stands beside that:
    `work | permit`, `residence permit`; `agreed | text`, `signed` text.
    """
    if term.size == other.size == 1:
        return term.told
    shared = other.beside.union(*other.told)
    return [word for word in term.told if word.isdisjoint(shared)]


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
        fields = (read_tables(words, lang)[FIELDS] for words in written)
        concepts = [mention.concepts for mentions in fields for mention in mentions.get(field, ())]
        if any(one.isdisjoint(other) for one, other in combinations(concepts, 2)):
            return True
    return False
