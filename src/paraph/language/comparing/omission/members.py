"""Members of enumerations put for others: copper in one text where the other has cobalt.

Looked for are themes of the concordance that stand alone as members of lists of one length, and nowhere in the other
text. One such member on each side is an exchange; more than that is another way of putting things.
"""

from collections.abc import Iterator

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Difference, Fact
from paraph.language.comparing.words.vocabulary import vague
from paraph.language.concordance import THEME, Meaning, meanings_in
from paraph.language.folding import Span


def exchanged_members(left: Account, right: Account) -> list[Difference]:
    """The member that each of two texts has and the other has not, if there is one on either side."""
    if not left.lists or sorted(len(run) for run in left.lists) != sorted(len(run) for run in right.lists):
        return []
    mine, theirs = list(_alone(left, right)), list(_alone(right, left))
    if len(mine) != 1 or len(theirs) != 1:
        return []
    return [Difference("list_item", Fact("list_item", "left", mine[0]), Fact("list_item", "right", theirs[0]))]


def _alone(own: Account, other: Account) -> Iterator[Span]:
    """Themes in the lists of a text of which the other has no word."""
    there = frozenset(row for meaning in _meanings(other) for row in meaning.meanings)
    for meaning in _meanings(own):
        span = own.words.starts[meaning.first], own.words.ends[meaning.after - 1]
        strange = meaning.meanings.isdisjoint(there) and not _is_said(span, own, other)
        if THEME in meaning.sorts and strange and _is_member(span, own):
            yield span


def _is_said(span: Span, own: Account, other: Account) -> bool:
    """Whether the other text has a word for one of a member that tells anything: medical goods, medical products."""
    said = other.said - vague()
    return any(
        span[0] <= start < span[1] and not own.meanings[at].isdisjoint(said)
        for at, start in enumerate(own.words.starts)
    )


def _is_member(span: Span, own: Account) -> bool:
    return any(run[0][0] <= span[0] and span[1] <= run[-1][1] for run in own.lists)


def _meanings(of: Account) -> tuple[Meaning, ...]:
    return meanings_in(of.words.text, of.lang)
