"""Items of enumerations: a term, state or field that stands in a list of one text and not in that of the other.

A difference of terms inside a list is one of items when the lists have different lengths, or nothing stands in its
place. Lists are also counted where none of their members is known.
"""

from dataclasses import replace

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.extraction.wording import is_good
from paraph.language.comparing.facts import Difference, Fact, Kind
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.omission.members import exchanged_members
from paraph.language.folding import Span

MEMBERS: frozenset[Kind] = frozenset({"term", "actor", "organisation"})
OFFICES: tuple[Kind, ...] = ("post", "organisation", "date", "period")
FEWEST, PLAIN = 3, 2


def without_items(found: list[Difference], left: Account, right: Account) -> list[Difference]:
    """`found`, with members missing from a list told as items, and lists of unequal length where nothing says more."""
    kept = [_as_item(item, left, right) for item in found]
    if not any(item.kind in {"list_item", "term"} for item in kept):
        kept += _counted(left, right) or exchanged_members(left, right)
    return kept


def _as_item(item: Difference, left: Account, right: Account) -> Difference:
    if item.kind not in MEMBERS:
        return item
    if item.left and item.right:
        listed = _is_listed(item.left, left) and _is_listed(item.right, right)
        return replace(item, kind="list_item") if listed and is_good(item.left) else item
    fact, own, other = (item.left, left, right) if item.left else (item.right, right, left)
    if fact and _is_listed(fact, own) and (_lengths(own) != _lengths(other) or is_good(fact)):
        return replace(item, kind="list_item")
    return item


def _is_listed(fact: Fact, own: Account) -> bool:
    return any(run[0][0] <= fact.span[0] < run[-1][1] for run in own.lists)


def _lengths(of: Account) -> list[int]:
    return sorted(len(run) for run in of.lists)


def _is_of_languages(run: tuple[Span, ...], of: Account) -> bool:
    """Whether it is a list of languages; Russian names Hindi apart: `на хинди, русском и английском языках`."""
    start, end = run[-1]
    return lexicon(of.lang).rule("tongues").search(of.words.text[start:end].lower()) is not None


def _counted(left: Account, right: Account) -> list[Difference]:
    """Lists that differ in length, where either text has one list of at least three members and the other no second."""
    if any(_is_of_languages(run, of) for of in (left, right) for run in of.lists):
        return []
    mine, theirs = _long(left), _long(right)
    if max(len(mine), len(theirs)) != 1:
        return []
    if mine and theirs and len(mine[0]) == len(theirs[0]):
        return []
    if any(len(run) in _lengths(other) for runs, other in ((mine, right), (theirs, left)) for run in runs):
        return []  # that of the other text begins with what may be a post: judges, referees
    if not all(_is_plain(of, run) for of, runs in ((left, mine), (right, theirs)) for run in runs):
        return []
    return [Difference("list_item", _fact(mine[0]) if mine else None, _fact(theirs[0]) if theirs else None)]


def _is_plain(of: Account, run: tuple[Span, ...]) -> bool:
    """Whether the members between the first and the last are a word or two each, so that no clause is among them."""
    return all(len(of.words.text[slice(*span)].split()) <= PLAIN for span in run[1:-1])


def _long(of: Account) -> list[tuple[Span, ...]]:
    """The lists of at least three members that are no row of posts, ministries or dates."""
    return [run for run in of.lists if len(run) >= FEWEST and not is_of_offices(run, of)]


def is_of_offices(run: tuple[Span, ...], of: Account) -> bool:
    """Whether it is a row of posts, ministries or dates, of which commas part more than members."""
    offices = (fact.span for kind in OFFICES for fact in of.facts.get(kind, ()))
    return any(start < run[-1][0] and run[1][0] < end for start, end in offices)


def _fact(run: tuple[Span, ...]) -> Fact:
    return Fact("list_item", len(run), (run[1][0] + 1, run[-1][1]))
