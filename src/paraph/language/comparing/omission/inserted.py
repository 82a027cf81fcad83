"""Members that one text adds to a list: `permits for lorries and buses` where both others have the lorries alone.

A word that no other text has is a translator's freedom, unless it stands after a conjunction or a comma behind a word
that both others have and

1. is another thing of the same concrete field, or another quality of one kind: lorries and buses, small and medium; or
2. goes on to a word that both others have beside the first, with nothing but such a join between: fuel, [transport,]
   food.

What may be put for a word that the text lacks is no addition; nor is what is done to a thing that both others join
there: interpretation and [hire of] rooms.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "permits for lorries and buses", "hi": "ट्रकों के परमिट", "ru": "разрешения на грузовики"}
    >>> {found.found["en"] for found in compare(texts)}
    {'buses'}
"""

from collections.abc import Iterator, Mapping

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.words.contrasts import contrast, of_one_sort
from paraph.language.comparing.words.vocabulary import Meanings, fields
from paraph.language.comparing.words.witnesses import Witness, lost

_Place = int

DEEDS = frozenset({"deal", "deed", "money", "process"})
"""Fields of what is done to things."""

NEAR = 3
"""Words within which stands what it is done to."""


def inserted(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The members added, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        own = accounts[wrong]
        for word in _added(own, accounts[one], accounts[other]):
            fact = Fact("list_item", "added", (own.words.starts[word.at], own.words.ends[word.at]))
            for lang in (one, other):
                pair = left, _ = pair_of(accounts, wrong, lang)
                item = Difference("list_item", *((fact, None) if left == wrong else (None, fact)))
                found.setdefault(pair, []).append(item)
    return found


def _added(own: Account, one: Account, other: Account) -> Iterator[Witness]:
    """The members of lists of a text that neither of the others has."""
    for word in own.witnesses:
        if not (word.meanings.isdisjoint(one.said) and word.meanings.isdisjoint(other.said)):
            continue
        before = _joined(word.at, own, -1)
        if before is None or not _is_said_by(before, own, one, other):
            continue
        after = _joined(word.at, own, 1)
        if (
            of_one_sort(word.meanings, own.meanings[before])
            or (
                after is not None
                and all(_are_joined(own.meanings[before], own.meanings[after], of) for of in (one, other))
            )
        ) and not (_may_be_put_for(word, own, one, other) or _is_done_to(word, before, own, one, other)):
            yield word


def _is_done_to(word: Witness, before: _Place, own: Account, one: Account, other: Account) -> bool:
    """Whether a word names a deed, and what it is done to stands beside it, which both others join there."""
    if {fields()[row] for row in word.meanings}.isdisjoint(DEEDS):
        return False
    step = -1 if own.lang == "hi" else 1
    nth = word.nth + step
    thing = own.witnesses[nth] if 0 <= nth < len(own.witnesses) else None
    if thing is None or abs(thing.at - word.at) > NEAR or _joined(word.at, own, step) is not None:
        return False
    return all(_are_parted(own.meanings[before], thing.meanings, of) for of in (one, other))


def _are_parted(left: Meanings, right: Meanings, of: Account) -> bool:
    """Whether a text has a word of each of two meanings, with a conjunction somewhere between."""
    joins = lexicon(of.lang).lists["lists"]["and"]
    places = [[at for at, own in enumerate(of.meanings) if not own.isdisjoint(side)] for side in (left, right)]
    return any(
        not joins.isdisjoint(of.words.forms[min(one, other) : max(one, other)])
        for one in places[0]
        for other in places[1]
    )


def _may_be_put_for(word: Witness, own: Account, one: Account, other: Account) -> bool:
    """Whether the others have a word that the text lacks, and this may be put for."""
    return any(contrast(word.meanings, missed.meanings) for missed, _ in lost(one.witnesses, other.witnesses, own.said))


def _is_said_by(at: _Place, own: Account, one: Account, other: Account) -> bool:
    """Whether a word bears witness, and both others have one of its meanings."""
    meanings = own.meanings[at]
    return any(word.at == at for word in own.witnesses) and not (
        meanings.isdisjoint(one.said) or meanings.isdisjoint(other.said)
    )


def _joined(at: _Place, of: Account, step: int) -> _Place | None:
    """The word before a word, or after it, from which only a join parts it."""
    for place in (at + step, at + 2 * step):
        if 0 <= place < len(of.words.forms):
            first, last = sorted((at, place))
            parts = of.words.text[of.words.ends[first] : of.words.starts[last]].strip()
            if parts in _joins(of.lang):
                return place
    return None


def _are_joined(left: Meanings, right: Meanings, of: Account) -> bool:
    """Whether a text has words of two meanings beside one another, with only a join between."""
    for at, meanings in enumerate(of.meanings):
        if not meanings.isdisjoint(left):
            after = _joined(at, of, 1)
            if after is not None and not of.meanings[after].isdisjoint(right):
                return True
    return False


def _joins(lang: str) -> frozenset[str]:
    return lexicon(lang).lists["lists"]["and"] | {","}
