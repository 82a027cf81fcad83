"""What a name sounds like, once the habits of three spellings are taken away (`data/sounds.toml`).

1. Aspiration is dropped (`bh`, `dh`, `th`); `kh`, `h`, ख, ह and х are one sound; so are `ph`, `f`, फ and ф.
2. `z`, `zh`, `j`, ज and ж are one sound: Hindi writes ज for each. So are `s` and `sh`; so are `v` and `w`.
3. Vowels count little: a run of them is one of three (a, i, o), and `y` is a vowel.
4. `ts`, ц and a soft `c` are `s`: Rosconcert, Росконцерт, रोसकॉन्सर्ट.
5. Double letters are single; `ng` is one sound where a name begins with it: Nguyen, गुयेन.

    >>> key("Gruzdev"), key("Grujdev")
    (Key(sounds='GRoZDiV', bones='GRZDV'), Key(sounds='GRoZDiV', bones='GRZDV'))
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from paraph.language.files import table

_SOUNDS: dict[str, str] = table("sounds")["sounds"]


def _runs() -> Iterator[str]:
    """The letters of each sound by the first of them, so that few are tried; the longest first."""
    by_first: dict[str, list[str]] = {}
    for run in sorted(_SOUNDS, key=len, reverse=True):
        by_first.setdefault(run[0], []).append(run[1:])
    for first, rests in by_first.items():
        soft = ["[eiy][aeiouy]*"] if first == "c" else []
        yield f"{first}(?:{'|'.join([*soft, *filter(None, rests)])})?"


_SOUND = re.compile("|".join(["ff$", "[aeiouy]+", *_runs()]), re.ASCII)
"""A soft c with its vowels, the ending -off, a run of vowels, letters of one sound, any other c."""

_DOUBLE = re.compile(r"([A-Z])\1+")
_FRONT = frozenset("eiy")


class Key(NamedTuple):
    """What a word sounds like."""

    sounds: str
    """Consonants in capitals, vowels as a, i or o."""
    bones: str
    """The consonants alone."""


@lru_cache(maxsize=20_000)
def key(latin: str) -> Key:
    """The key of one word in Latin letters (see `transliteration.romanize`); other signs are passed over."""
    sounds = _single("".join(map(_said, _SOUND.findall(_begun(latin.lower())))).replace("KZ", "KS").replace("TS", "S"))
    return Key(sounds, _single(sounds.replace("a", "").replace("i", "").replace("o", "")))


def _begun(latin: str) -> str:
    return latin[1:] if latin.startswith("ng") else latin


def _single(sounds: str) -> str:
    """`sounds` without doubles, which few words have."""
    return _DOUBLE.sub(r"\1", sounds) if _DOUBLE.search(sounds) else sounds


@lru_cache(maxsize=1_000)
def _said(written: str) -> str:
    """What letters as `_SOUND` finds them sound like."""
    if written in _SOUNDS:
        return _SOUNDS[written]
    if written == "ff":
        return "V"
    if written.startswith("c"):
        return "S" + _vowel(written[1:]) if written[1:] else "K"
    return _vowel(written)


def _vowel(run: str) -> str:
    if "o" in run or "u" in run:
        return "o"
    return "a" if _FRONT.isdisjoint(run) else "i"
