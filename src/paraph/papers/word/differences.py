"""One text against another, word by word: what was taken out and what was put in, where.

Words are never cut: a Devanagari word with its vowel signs is one piece, and so is a space.

    >>> [(piece.at, piece.before, piece.after) for piece in differences("a modern tunnel", "a modernised tunnel")]
    [(2, 'modern', 'modernised')]
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

_PIECE = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+|\s|.", regex.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """One difference."""

    at: int
    """Where it begins in the first text, in characters."""

    before: str
    after: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """What differs, in order; empty for equal texts."""
    return tuple(piece for piece in pieces(before, after) if piece.before != piece.after)


def pieces(before: str, after: str) -> Iterator[Piece]:
    """Both texts whole, cut where they begin or cease to differ."""
    if before == after:
        yield Piece(0, before, after)
        return
    first, second = _PIECE.findall(before), _PIECE.findall(after)
    at = 0
    for _, i, j, k, m in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        taken, put = "".join(first[i:j]), "".join(second[k:m])
        yield Piece(at, taken, put)
        at += len(taken)
