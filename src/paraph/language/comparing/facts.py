"""A fact of one text, as the comparison sees it: a value that must stand in every language, and where it stands."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, NamedTuple, get_args

from paraph.language.folding import Span

Kind = Literal[
    "number", "percent", "money", "date", "period", "ordinal", "measure", "reference", "actor", "party_order",
    "name", "post", "organisation", "term", "force", "negation", "adjective", "list_item", "bracket",
]  # fmt: skip

KINDS: tuple[Kind, ...] = get_args(Kind)

Pair = tuple[str, str]
"""Two languages, in the order of the texts."""


class Fact(NamedTuple):
    """One mention. Two are the same fact when kind and value are equal, whatever the words."""

    kind: Kind
    value: Hashable
    span: Span
    """In the folded text while a text is read, in the original once an account is complete."""
    alone: bool = True
    """Whether it is an error that the other text has nothing for it; else only another value in its place is."""
    bare: Decimal | None = None
    """The number without unit or currency, by which a fact is known again under another kind."""
    spare: bool = False
    """Whether it only supports what the other text has, and never differs itself."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of one text and what the other has in its place, if anything."""

    kind: Kind
    left: Fact | None
    right: Fact | None
    rule: str = ""
    """Who tells it: a module of `comparing`, or one of its ways."""


def told_by(rule: str, items: Iterable[Difference]) -> list[Difference]:
    """`items`, those of no rule yet told by `rule`."""
    return [item if item.rule else replace(item, rule=rule) for item in items]


class Taken:
    """The places of a text that a more specific reader has already read."""

    def __init__(self) -> None:
        """Nothing is taken yet."""
        self._spans: list[Span] = []
        self._signs = 0
        """A bit for each sign of the text that is taken: asked of every word, and so at once."""

    def __contains__(self, span: Span) -> bool:
        """Whether any part of `span` is taken."""
        start, end = span
        return (self._signs >> start) & ((1 << (end - start)) - 1) != 0

    def take(self, facts: Iterable[Fact]) -> list[Fact]:
        """Keep those of `facts` whose place is free, and take their places."""
        kept = []
        for fact in facts:
            if fact.span not in self:
                kept.append(fact)
                self.add(fact.span)
        return kept

    def add(self, span: Span) -> None:
        """Take one place."""
        start, end = span
        self._spans.append(span)
        self._signs |= ((1 << (end - start)) - 1) << start

    def hidden(self, text: str) -> str:
        """`text` with signs that say nothing in the places taken, so that nothing is read across them."""
        for start, end in self._spans:
            text = text[:start] + "§" * (end - start) + text[end:]
        return text
