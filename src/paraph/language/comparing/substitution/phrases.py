"""A phrase put for another: ground stations for a satellite, traditional medicine for insulin.

Words are looked at one by one (`substitutions`); where a thing has a name of several words, or has one in another
language alone, no single word stands for a single word. Here all that a text says against the other two is one run of
words, all that it lacks of theirs is one run in each, at the same place; and everything else in all three is said. The
runs name things and have no words that are akin, so that neither is another way to say the other.

Reads: the accounts of three texts. Writes: the runs that were put for each other.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.substitution.akin import are_akin
from paraph.language.comparing.words.contrasts import is_thing, widens
from paraph.language.comparing.words.vocabulary import NOTHING, QUALITY, Meanings, fields
from paraph.language.comparing.words.witnesses import Witness, lost

Run = tuple[Witness, ...]
"""Words of a text after one another, with no other witness between them."""

MOST = 3
"""Words of the name of a thing."""

NEAR = 0.2
"""How far apart, in shares of their texts, what is put for another thing stands from it at most."""


def put_for(foreign: Sequence[Witness], wrong: Account, one: Account, other: Account) -> tuple[Run, Run, Run] | None:
    """The run of `wrong`, whose words `foreign` neither of the others says, and those of the other two it was put for.

    None where words are unknown, where more than a run in each is not said, and of single words.
    """
    if not _is_run(foreign) or any(NOTHING in of.meanings for of in (wrong, one, other)):
        return None
    run, mine, theirs = (tuple(foreign), *(tuple(_unsaid(of, wrong)) for of in (one, other)))
    if not (_is_run(mine) and _is_run(theirs)) or len(run) == len(mine) == len(theirs) == 1:
        return None
    missed = [pair[0].meanings & pair[1].meanings for pair in lost(mine, theirs, wrong.said)]
    sides = ((mine, one), (theirs, other))
    if not _is_in_place(run, wrong, sides) or not _are_of_things([word.meanings for word in run], missed):
        return None
    akin = any(are_akin(word, wrong, lacking, of) for said, of in sides for word in run for lacking in said)
    return None if akin else (run, mine, theirs)


def _are_of_things(put: Sequence[Meanings], missed: Sequence[Meanings]) -> bool:
    """Whether one run names a thing and the other something of a field, neither of them the whole kind of the other."""
    if not any(map(is_thing, [*put, *missed])) or any(widens(word, both) for word in put for both in missed):
        return False
    return all(any(fields()[row] not in NO_FIELD for meanings in run for row in meanings) for run in (put, missed))


NO_FIELD = frozenset({"", QUALITY})


def _unsaid(of: Account, wrong: Account) -> Iterable[Witness]:
    return (word for word in of.witnesses if word.meanings.isdisjoint(wrong.said))


def _is_run(words: Sequence[Witness]) -> bool:
    return 0 < len(words) <= MOST and all(after.nth == before.nth + 1 for before, after in pairwise(words))


def _is_in_place(run: Run, wrong: Account, sides: Sequence[tuple[Run, Account]]) -> bool:
    """Whether the runs have a neighbour in common, or stand near each other in all texts."""
    near = _around(run, wrong)
    if any(not near.isdisjoint(_around(said, of)) for said, of in sides):
        return True
    return max(abs(_place(run, wrong) - _place(said, of)) for said, of in sides) <= NEAR


def _around(run: Run, of: Account) -> Meanings:
    """The meanings of the words before and after a run."""
    first, last = run[0].nth, run[-1].nth
    around = (*of.witnesses[max(first - 1, 0) : first], *of.witnesses[last + 1 : last + 2])
    return NOTHING.union(*(word.meanings for word in around))


def _place(run: Run, of: Account) -> float:
    return run[0].at / (len(of.meanings) or 1)
