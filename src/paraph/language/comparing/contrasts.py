"""Which meanings contrast, so that a word of one put for a word of the other is another statement and no synonym.

That no row of ours joins two words proves little: translators have more words than our tables. It proves something
where

1. both name things of one concrete field: copper is not another word for cobalt, nor a miner for a farmer, though
   either may be called a worker, and a tug a ship;
2. both are qualities of one kind, and stand at different ends of it (`data/contrasts.toml`): permanent and temporary.

A smart meter and an intellectual one, a note and an annotation, a core and a depth are of one field and no contrast.
"""

from functools import lru_cache

from paraph.language.comparing.vocabulary import Meanings, vocabulary_rows
from paraph.language.files import table

_Ends = frozenset[tuple[str, int]]


def contrast(one: Meanings, other: Meanings) -> bool:
    """Whether words of these meanings are of one field, and never two ways to say one thing."""
    mine, theirs = _ends(one), _ends(other)
    return (mine.isdisjoint(theirs) and not _names(mine).isdisjoint(_names(theirs))) or _are_things(one, other)


def widens(one: Meanings, other: Meanings) -> bool:
    """Whether a word of one of these meanings is for a whole kind of the things that the other is one of."""
    kinds, others = (_things(meanings & _kinds()) for meanings in (one, other))
    shared = _things(one) & _things(other)
    return bool(shared) and shared <= kinds ^ others


def _are_things(one: Meanings, other: Meanings) -> bool:
    return not _things(one).isdisjoint(_things(other)) and not widens(one, other)


def _things(meanings: Meanings) -> frozenset[str]:
    return frozenset(_concrete()[row] for row in meanings) - {""}


def _names(ends: _Ends) -> frozenset[str]:
    return frozenset(name for name, _ in ends)


def _ends(meanings: Meanings) -> _Ends:
    return frozenset(end for row in meanings for end in _by_row()[row])


@lru_cache(maxsize=1)
def _concrete() -> tuple[str, ...]:
    """Of each row its field, if that is of things, and the row does not name the whole of it."""
    concrete, general = (frozenset(table("contrasts")[name].split()) for name in ("concrete", "general"))
    return tuple(
        field if field in concrete and general.isdisjoint(_english(columns)) else ""
        for field, columns in vocabulary_rows()
    )


@lru_cache(maxsize=1)
def _kinds() -> Meanings:
    """The rows of words for a whole kind of things."""
    kinds = frozenset(table("contrasts")["kinds"].split())
    return frozenset(
        row for row, (_, columns) in enumerate(vocabulary_rows()) if not kinds.isdisjoint(_english(columns))
    )


@lru_cache(maxsize=1)
def _by_row() -> tuple[_Ends, ...]:
    """Of each row the kinds of quality it is of, and which end of each."""
    ends: dict[str, set[tuple[str, int]]] = {}
    for name, listed in table("contrasts")["contrasts"].items():
        for end, words in enumerate(listed):
            for word in words.split(","):
                ends.setdefault(word.strip(), set()).add((name, end))
    return tuple(
        frozenset(end for word in _english(columns) for end in ends.get(word, ())) for _, columns in vocabulary_rows()
    )


def _english(columns: tuple[str, ...]) -> list[str]:
    """The English words of a row, without a star."""
    return [word.strip().rstrip("*") for word in columns[0].split(",")]
