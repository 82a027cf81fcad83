"""Of what kind a word put for another is, where it stands in a name: the Coffee Board, the Director for Horticulture.

The English text tells, for it alone writes such names with capitals: a word that has one beside the head of a body
(`Board`, `Institute`) is part of that body's name, and a person's office with one is a post. What is found between the
two other texts is of the kind of what is found there against English.
"""

from collections.abc import Mapping
from dataclasses import replace

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair
from paraph.language.comparing.words.vocabulary import fields
from paraph.language.folding import Span

PERSON = "person"
BODIES = frozenset({"body", "school", "money_body"})
"""Fields of the words that name a body."""

PLAIN: frozenset[Kind] = frozenset({"term", "adjective"})
"""Kinds of words that may stand in a name."""

NEAR = 5
"""Words within which the name of a body has its head."""

JOINS = frozenset({"of", "and", "for", "the", "in", "on"})


def titled(found: Mapping[Pair, list[Difference]], accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """`found`, with words in the names of bodies and posts told as such."""
    english = accounts.get("en")
    kinds: dict[tuple[str, Span], Kind] = {}
    for pair, items in found.items() if english else ():
        for item in items:
            fact = _of("en", pair, item)
            kind = _named(fact, english) if fact and english and item.kind in PLAIN else None
            if kind:
                kinds |= {(lang, side.span): kind for lang, side in _sides(pair, item)}
    return {pair: [_told(item, pair, kinds) for item in items] for pair, items in found.items()}


def _told(item: Difference, pair: Pair, kinds: Mapping[tuple[str, Span], Kind]) -> Difference:
    if item.kind not in PLAIN:
        return item
    kind = next((kinds[lang, fact.span] for lang, fact in _sides(pair, item) if (lang, fact.span) in kinds), item.kind)
    return replace(item, kind=kind)


def _sides(pair: Pair, item: Difference) -> list[tuple[str, Fact]]:
    return [(lang, fact) for lang, fact in zip(pair, (item.left, item.right), strict=True) if fact]


def _of(lang: str, pair: Pair, item: Difference) -> Fact | None:
    return next((fact for own, fact in _sides(pair, item) if own == lang), None)


def _named(fact: Fact, english: Account) -> Kind | None:
    """Whether a fact is part of the name of a body, or of a post."""
    at = next((at for at, start in enumerate(english.words.starts) if fact.span[0] <= start < fact.span[1]), None)
    if at is None or not _has_capital(at, english):
        return None
    if PERSON in _fields(at, english):
        return "post"
    near = range(max(at - NEAR, 0), min(at + NEAR + 1, len(english.meanings)))
    heads = [head for head in near if _has_capital(head, english) and _fields(head, english) & BODIES]
    return "organisation" if any(_is_one_name(at, head, english) for head in heads) else None


def _fields(at: int, english: Account) -> set[str]:
    return {fields()[row] for row in english.meanings[at]}


def _is_one_name(one: int, other: int, english: Account) -> bool:
    """Whether all words between two have capitals, or join two that have."""
    between = english.words.text[english.words.ends[min(one, other)] : english.words.starts[max(one, other)]]
    return all(part[0].isupper() or part in JOINS for part in between.replace(",", " ").split())


def _has_capital(at: int, english: Account) -> bool:
    """Whether a word has a capital, and not because a sentence begins with it."""
    return at > 0 and english.words.written(at)[0].isupper() and "." not in english.words.gap(at)
