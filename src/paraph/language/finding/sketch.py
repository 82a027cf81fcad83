"""A text as its sketch: a byte or two for each piece between blanks, which tell what pieces may say what is asked.

Rules

1. A piece without keys is a zero. Otherwise each of its keys is one byte, its sign, from 1 to 127.
2. Every key of a piece after the first has its highest bit set, so a byte below 128 begins a piece.
3. Two keys may have one sign, but a sound, a number and a meaning never: names are what is dear to judge, and are
   looked at for names only. A sketch says too much rather than too little; what a piece really says is judged on it.

With the sketches beside the texts only some five pieces of a text are looked at for a question, and a word that no
process has met before is brought to its keys once, when it is filed.

    >>> from paraph.language.finding.keys import keys_of
    >>> Lookout(keys_of("fertilizer")).places(drawn("поставки минеральных удобрений в 2026 году"))
    [2]
"""

import re
from collections.abc import Iterable
from zlib import crc32

from paraph.language.finding.keys import MOST_KEPT, keys_of_all
from paraph.language.finding.words import words_of

FURTHER = 0x80
"""The bit of a key that is not the first of its piece."""

BETWEEN = bytes([FURTHER])
"""Stands in no sketch, and so between the sketches of a thing's texts."""

SOUNDS, NUMBERS, MEANINGS = range(1, 49), range(49, 65), range(65, 128)
"""The signs of keys by what they are of."""

_FURTHER = bytes(range(FURTHER, 0x100))


class _Pieces(dict[str, tuple[bytes, tuple[str, ...]]]):
    """Signs and keys of every piece met, each looked for once; all forgotten when there are too many."""

    def __missing__(self, piece: str) -> tuple[bytes, tuple[str, ...]]:
        if len(self) >= MOST_KEPT:
            self.clear()
        keys = tuple(keys_of_all(words_of(piece)))
        self[piece] = found = (_signs(keys), keys)
        return found


_PIECES = _Pieces()


def _signs(keys: tuple[str, ...]) -> bytes:
    return bytes([sign(key) | (FURTHER if place else 0) for place, key in enumerate(keys)] or [0])


def sign(key: str) -> int:
    """The sign of a key, from 1 to 127."""
    among = SOUNDS if key[0] == "s" else NUMBERS if key[0] == "d" else MEANINGS
    return among[crc32(key.encode()) % len(among)]


def gather(text: str, into: set[str]) -> bytes:
    """Add the keys of a text to a set; gives its sketch.

    What stands between blanks ("Delhi,") is looked up whole, for splitting at blanks costs a fifth of finding words.
    """
    found = list(map(_PIECES.__getitem__, text.split()))
    if not found:
        return b""
    signs, keys = zip(*found, strict=True)
    into.update(*keys)
    return b"".join(signs)


def drawn(text: str) -> bytes:
    """The sketch of a text."""
    return gather(text, set())


def length(sketch: bytes) -> int:
    """How many pieces between blanks the text has."""
    return len(sketch.translate(None, _FURTHER))


class Lookout:
    """Keys to be looked out for."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Take the signs of `keys`."""
        self._signs = frozenset(map(sign, keys))
        self._met = re.compile(b"[" + re.escape(bytes(self._signs) + _FURTHER) + b"]")

    def places(self, sketch: bytes) -> list[int]:
        """The pieces that may have any of the keys, in order, counted from 0."""
        found: list[int] = []
        further = 0
        for match in self._met.finditer(sketch):
            at = match.start()
            further += sketch[at] >> 7
            piece = at - further
            if sketch[at] % FURTHER in self._signs and found[-1:] != [piece]:
                found.append(piece)
        return found
