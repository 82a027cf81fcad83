"""Figures as they are written: where the digits and months of a difference stand equally often in both texts, none is
wrong, and what differs is only how we read what stands around them.

Two days of one year may be read as such in one language, and the first of them as one of no year in another; a unit may
be one that we do not know. Whoever changes a figure changes how often its digits stand in that text. A unit, a
multiplier or a month put for another is told all the same, for there both texts have a value of one shape.

    >>> from paraph.language.compare import compare
    >>> compare({"en": "grew 3.5-fold", "ru": "вырос в 3,5 раза"})
    ()
"""

from collections import Counter
from functools import lru_cache

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Difference, Fact, Kind
from paraph.language.daywords import calendar

WRITTEN: frozenset[Kind] = frozenset({"number", "date", "period", "ordinal", "reference", "measure"})

_TOKEN = regex.compile(r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+")
_GROUP = regex.compile(r"[ .,](?=\d{3}(?!\d))|,(?=\d\d(?:,\d\d)*,\d{3}(?!\d))")


def without_written(found: list[Difference], left: Account, right: Account) -> list[Difference]:
    """`found` without differences of figures that are written equally often in both texts."""
    return [item for item in found if item.kind not in WRITTEN or not _is_written(item, left, right)]


def _is_written(item: Difference, left: Account, right: Account) -> bool:
    mine, theirs = _tokens(item.left, left), _tokens(item.right, right)
    if not (mine or theirs) or _is_other_value(item, left, right):
        return False
    here, there = _written(left.words.text, left.lang), _written(right.words.text, right.lang)
    return all(here[token] == there[token] for token in (*mine, *theirs))


def _is_other_value(item: Difference, left: Account, right: Account) -> bool:
    """Whether both texts have whole figures, so that a unit, a multiplier or a month may be put for another."""
    if not (item.left and item.right and _is_whole(item.left, left) and _is_whole(item.right, right)):
        return False
    if item.kind != "date":
        return True
    return _tokens(item.left, left) != _tokens(item.right, right) and _shape(item.left) == _shape(item.right)


def _is_whole(fact: Fact, of: Account) -> bool:
    """Whether a fact is made of whole numbers: not of the 5 in `2.5-fold`."""
    start, end = fact.span
    return all(start <= first and last <= end for first, last, _ in _touched(fact, of))


def _shape(fact: Fact) -> object:
    """What a value is made of, whatever its numbers."""
    value = fact.value
    return tuple(part is None for part in value) if isinstance(value, tuple) else None


def _tokens(fact: Fact | None, of: Account) -> list[str]:
    """The digits and months that a fact touches, in order."""
    if fact is None:
        return []
    return [token for _, _, token in _touched(fact, of)]


def _touched(fact: Fact, of: Account) -> list[tuple[int, int, str]]:
    start, end = fact.span
    return [place for place in _places(of.words.text, of.lang) if place[0] < end and start < place[1]]


def _written(text: str, lang: str) -> Counter[str]:
    return Counter(token for _, _, token in _places(text, lang))


@lru_cache(maxsize=4_096)
def _places(text: str, lang: str) -> tuple[tuple[int, int, str], ...]:
    """The numbers in digits and the names of months in a text, each in one spelling for all languages."""
    months = calendar(lang).months
    found = []
    for match in _TOKEN.finditer(text):
        written = match[0]
        if written[0].isdigit():
            found.append((*match.span(), _GROUP.sub("", written).replace(",", ".").replace(":", ".")))
        elif written.lower() in months:
            found.append((*match.span(), f"month {months[written.lower()]}"))
    return tuple(found)
