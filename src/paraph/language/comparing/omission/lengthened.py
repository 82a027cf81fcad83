"""Lists that one text has longer: a member more than the same list of both others has, of which neither says a word.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "mineral fertilisers, spare parts for tractors, seed potatoes and veterinary medicines",
    ...     "hi": "खनिज उर्वरक, ट्रैक्टरों के पुर्जे और पशु-चिकित्सा दवाएं",
    ...     "ru": "минеральные удобрения, запасные части для тракторов и ветеринарные препараты",
    ... }
    >>> {found.found["en"] for found in compare(texts) if found.kind == "list_item" and "en" in found.languages}
    {'seed potatoes'}

Where both others say something together that the text lacks, the member may stand for that, and nothing is told here.
"""

from collections.abc import Iterator, Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.hearing import RESEMBLING, most_alike
from paraph.language.comparing.words.vocabulary import vague
from paraph.language.comparing.words.witnesses import lost
from paraph.language.folding import Span

SHORTEST = 3
"""Letters of a word that tells anything."""

FEWEST = 3
"""Members that make a list; where one text has as many, both others may have no list but two members."""

_Run = tuple[Span, ...]


def lengthened(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The members that texts add to lists, by pair of languages; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        own, mine, theirs = accounts[wrong], accounts[one], accounts[other]
        added = [span for run in _longer(own, mine, theirs) for span in _strange(run, own, mine, theirs)]
        if len(added) == 1 and not any(lost(mine.witnesses, theirs.witnesses, own.said)):
            fact = Fact("list_item", "added", added[0])
            for lang in (one, other):
                pair = left, _ = pair_of(accounts, wrong, lang)
                item = Difference("list_item", *((fact, None) if left == wrong else (None, fact)))
                found.setdefault(pair, []).append(item)
    return found


def _longer(own: Account, one: Account, other: Account) -> Iterator[_Run]:
    """The only list of a text that is one member longer than in both others, or that is none there."""
    sizes = [[len(run) for run in read.series] for read in (own, one, other)]
    if sizes[1] != sizes[2]:
        return
    for at, run in enumerate(own.series):
        rest = [*sizes[0][:at], *sizes[0][at + 1 :]]
        shorter = [*sizes[0][:at], len(run) - 1, *sizes[0][at + 1 :]]
        if sizes[1] == shorter or (sizes[1] == rest and len(run) == FEWEST):
            yield run


def _strange(run: _Run, own: Account, one: Account, other: Account) -> Iterator[Span]:
    """The members but the first, which begins with all that stands before it, of which neither other says a word."""
    for start, end in run[1:]:
        places = [
            at
            for at, first in enumerate(own.words.starts)
            if start <= first < end and own.meanings[at].isdisjoint(vague()) and len(own.words.forms[at]) >= SHORTEST
        ]
        known = [at for at in places if own.meanings[at]]
        if known and not any(_is_said(at, own, read) for at in places for read in (one, other)):
            yield own.words.starts[places[0]], own.words.ends[places[-1]]


def _is_said(at: int, own: Account, other: Account) -> bool:
    """Whether the other text has a word of the meaning of one, or of its sound where no table knows it."""
    meanings = own.meanings[at]
    if meanings:
        return not meanings.isdisjoint(other.said)
    return most_alike(own.words.written(at), other.words)[0] >= RESEMBLING
