"""The words of a text that bear witness: those that a table knows and not every sentence needs, with their neighbours.

What two texts say alike and the third has no word of is lost there; which words stand beside it tells where it would
have stood, whatever the order of the sentence.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from paraph.language.comparing.words.vocabulary import NOTHING, Meanings, vague

REACH = 1
"""Witnesses on either side that are neighbours."""


class Witness(NamedTuple):
    """One word."""

    at: int
    """Which word of its text it is."""
    nth: int
    """Which witness."""
    meanings: Meanings


Testimony = tuple[Witness, ...]
"""The witnesses of one text, in order."""


def testimony(meanings: Sequence[Meanings]) -> Testimony:
    """The witnesses among the words of a text, given the meanings of each."""
    empty = vague()
    telling = ((at, own) for at, own in enumerate(meanings) if own and own.isdisjoint(empty))
    return tuple(Witness(at, nth, own) for nth, (at, own) in enumerate(telling))


def lost(one: Testimony, other: Testimony, here: Meanings) -> Iterator[tuple[Witness, Witness]]:
    """What two texts say alike, and a third, that has the meanings `here`, does not."""
    theirs = [word for word in other if word.meanings.isdisjoint(here)]
    used: set[int] = set()
    for word in one if theirs else ():
        if word.meanings.isdisjoint(here):
            twins = [twin for twin in theirs if not twin.meanings.isdisjoint(word.meanings)]
            if twins:
                twin = next((twin for twin in twins if twin.at not in used), twins[0])
                used.add(twin.at)
                yield word, twin


def beside(word: Witness, own: Testimony) -> Meanings:
    """The meanings of the neighbours of a word."""
    first = max(word.nth - REACH, 0)
    return NOTHING.union(*(near.meanings for near in own[first : word.nth + REACH + 1] if near is not word))
