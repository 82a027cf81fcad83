"""What a name sounds like, once the habits of three spellings are taken away (`data/sounds.toml`).

1. Aspiration is dropped (`bh`, `dh`, `th`); `kh`, `h`, ख, ह and х are one sound; so are `ph`, `f`, फ and ф.
2. `z`, `zh`, `j`, ज and ж are one sound: Hindi writes ज for each. So are `s` and `sh`; so are `v` and `w`.
3. Vowels count little: a run of them is one of three (a, i, o), and `y` is a vowel.
4. Double letters are single.

    >>> key("Gruzdev"), key("Grujdev")
    (Key(sounds='GRoZDiV', bones='GRZDV'), Key(sounds='GRoZDiV', bones='GRZDV'))
"""

from dataclasses import dataclass
from functools import lru_cache

import regex

from paraph.language.files import table

_SOUNDS: dict[str, str] = table("sounds")["sounds"]
_SOUND = regex.compile(
    "(?P<soft>c(?=[eiy]))|(?P<final>ff$)|(?P<vowels>[aeiouy]+)|(?P<sound>"
    + "|".join(sorted(_SOUNDS, key=len, reverse=True))
    + ")|(?P<hard>c)"
)
_DOUBLE = regex.compile(r"([A-Z])\1+")
_VOWEL = regex.compile(r"[aio]")
_ALONE = {"soft": "S", "final": "V", "hard": "K"}
_FRONT = frozenset("eiy")


@dataclass(frozen=True, slots=True)
class Key:
    """What a word sounds like."""

    sounds: str
    """Consonants in capitals, vowels as a, i or o."""
    bones: str
    """The consonants alone."""


@lru_cache(maxsize=4_000)
def key(latin: str) -> Key:
    """The key of one word in Latin letters (see `transliteration.romanize`); other signs are passed over."""
    sounds = "".join(_said(match) for match in _SOUND.finditer(latin.lower()))
    sounds = _DOUBLE.sub(r"\1", sounds.replace("KZ", "KS"))
    return Key(sounds, _DOUBLE.sub(r"\1", _VOWEL.sub("", sounds)))


def _said(match: "regex.Match[str]") -> str:
    kind, written = match.lastgroup, match[0]
    if kind == "vowels":
        return _vowel(written)
    return _SOUNDS[written] if kind == "sound" else _ALONE[str(kind)]


def _vowel(run: str) -> str:
    if "o" in run or "u" in run:
        return "o"
    return "a" if _FRONT.isdisjoint(run) else "i"
