"""Which meanings contrast, so that a word of one put for a word of the other is another statement and no synonym.

That no row of ours joins two words proves little: translators have more words than our tables. It proves something
where

1. both name things of one concrete field: copper is not another word for cobalt, nor a miner for a farmer, though
   either may be called a worker, and a tug a ship;
2. both are qualities of one kind, and stand at different ends of it (`data/contrasts.toml`): permanent and temporary.

A smart meter and an intellectual one, a note and an annotation, a core and a depth are of one field and no contrast.
"""

from functools import lru_cache
from typing import NamedTuple

from paraph.language.comparing.words.vocabulary import Meanings, fields, vocabulary_rows
from paraph.language.compiled import compiled
from paraph.language.files import table

_Ends = frozenset[tuple[str, int]]


def contrast(one: Meanings, other: Meanings) -> bool:
    """Whether words of these meanings are of one field, and never two ways to say one thing."""
    mine, theirs = _ends(one), _ends(other)
    return (mine.isdisjoint(theirs) and not _names(mine).isdisjoint(_names(theirs))) or _are_things(one, other)


def widens(one: Meanings, other: Meanings) -> bool:
    """Whether a word of one of these meanings is for a whole kind of the things that the other is one of."""
    kinds, others = (_things(meanings & of_rows().kinds) for meanings in (one, other))
    shared = _things(one) & _things(other)
    return bool(shared) and shared <= kinds ^ others


def of_one_sort(one: Meanings, other: Meanings) -> bool:
    """Whether words of these meanings are things of one field, a whole kind among them, or contrast."""
    return not _things(one).isdisjoint(_things(other)) or contrast(one, other)


def is_thing(meanings: Meanings) -> bool:
    """Whether a word of these meanings names a thing: of a concrete field, or a paper, a body, a process, a tie."""
    return any(of_rows().concrete[row] or fields()[row] in _abstract() for row in meanings)


@lru_cache(maxsize=1)
def _abstract() -> frozenset[str]:
    return frozenset(table("contrasts")["abstract"].split())


def _are_things(one: Meanings, other: Meanings) -> bool:
    return not _things(one).isdisjoint(_things(other)) and not widens(one, other)


def _things(meanings: Meanings) -> frozenset[str]:
    return frozenset(of_rows().concrete[row] for row in meanings) - {""}


def _names(ends: _Ends) -> frozenset[str]:
    return frozenset(name for name, _ in ends)


def _ends(meanings: Meanings) -> _Ends:
    return frozenset(end for row in meanings for end in of_rows().ends[row])


class _Rows(NamedTuple):
    """What the rows of the vocabulary are of."""

    concrete: tuple[str, ...]
    """Of each its field, if that is of things, and the row does not name the whole of it."""
    kinds: Meanings
    """Those of words for a whole kind of things."""
    ends: tuple[_Ends, ...]
    """Of each the kinds of quality it is of, and which end of each."""


@lru_cache(maxsize=1)
def of_rows() -> _Rows:
    """What the rows are of, kept."""
    return _Rows(*compiled("contrasts", _made))


def _made() -> tuple[tuple[str, ...], Meanings, tuple[_Ends, ...]]:
    data = table("contrasts")
    things, general, whole = (frozenset(data[name].split()) for name in ("concrete", "general", "kinds"))
    by_word: dict[str, set[tuple[str, int]]] = {}
    for name, listed in data["contrasts"].items():
        for end, words in enumerate(listed):
            for word in words.split(","):
                by_word.setdefault(word.strip(), set()).add((name, end))
    rows = [(field, _english(columns)) for field, columns in vocabulary_rows()]
    concrete = tuple(field if field in things and general.isdisjoint(words) else "" for field, words in rows)
    kinds = frozenset(row for row, (_, words) in enumerate(rows) if not whole.isdisjoint(words))
    ends = tuple(frozenset(end for word in words for end in by_word.get(word, ())) for _, words in rows)
    return concrete, kinds, ends


def _english(columns: tuple[str, ...]) -> list[str]:
    """The English words of a row, without a star."""
    return [word.strip().rstrip("*") for word in columns[0].split(",")]
