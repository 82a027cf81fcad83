"""A name in the scripts it is not written in yet: a suggestion for a person to accept, never more (DOMAIN 5).

Rules
    1. A spelling that the two sides have used already for the same person counts before any rule of letters: names in a
       register are looked through first (`names.same_name`).
    2. Else the Latin form is written out letter by letter as newspapers do (`data/respelling.toml`); where there is
       none, one is made first (`transliteration.romanize`).
    3. Nothing is suggested where the name is there, and nothing is taken for right: lengths of vowels, aspirates and
       Russian endings cannot be told from Latin letters.

    >>> suggestions({"ru": "Алексей Груздев"})["en"]
    'Aleksey Gruzdev'
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

import regex

from paraph.language import LANGUAGES
from paraph.language.files import table
from paraph.language.names import same_name
from paraph.language.transliteration import romanize

SURE = 0.9
"""From this score on a register's name is suggested before one made letter by letter."""

_HALANT = "्"
_LONG = {"अ": "आ", "": "ा"}
"""An `a` at the end of a name or in an open first syllable of two is long more often than not."""

_WORD = regex.compile(r"\p{Latin}+")


def suggestions(names: Mapping[str, str], register: Iterable[Mapping[str, str]] = ()) -> dict[str, str]:
    """Language -> a spelling, for each of the three languages `names` lacks; empty where there is no name at all."""
    known = next((names[code] for code in ("en", "ru", "hi") if names.get(code)), "")
    missing = [code for code in LANGUAGES if not names.get(code)]
    if not known or not missing:
        return {}
    used = _used(known, missing, register)
    latin = names.get("en") or used.get("en") or romanize(known)
    made = {"en": latin, "ru": _written(latin, _cyrillic), "hi": _written(latin, _devanagari)}
    return {code: used.get(code) or made[code] for code in missing}


def _used(known: str, missing: Iterable[str], register: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """What a register holds of the same person, the best match in each language."""
    best: dict[str, tuple[float, str]] = {}
    for one in register:
        score = max((same_name(known, other).score for other in one.values() if other), default=0.0)
        for code in missing:
            if score >= SURE and one.get(code) and score > best.get(code, (0.0, ""))[0]:
                best[code] = (score, one[code])
    return {code: name for code, (_, name) in best.items()}


def _written(latin: str, spell: Callable[[str], str]) -> str:
    return _WORD.sub(lambda word: spell(word[0]), latin)


def _cyrillic(word: str) -> str:
    small, ending = word.lower(), ""
    for latin, letters in _longest("cyrillic_endings"):
        before = small[: -len(latin)]
        if small.endswith(latin) and len(before) > 1 and (latin != "y" or before[-1] not in "aeiou"):
            small, ending = before, letters
            break
    spelled = "".join(_pieces(small, dict(_longest("cyrillic")))) + ending
    if spelled.startswith("е") and word[0] in "Ee":
        spelled = f"э{spelled[1:]}"
    return spelled.capitalize() if word[0].isupper() else spelled


def _devanagari(word: str) -> str:
    consonants, vowels = dict(_longest("consonants")), dict(_longest("vowels"))
    spelled, after_consonant = "", False
    pieces = list(_pieces(word.lower(), {**{each: each for each in consonants}, **{each: each for each in vowels}}))
    for place, piece in enumerate(pieces):
        if piece in vowels:
            chosen = vowels[piece][1 if after_consonant else 0]
            last = place == len(pieces) - 1
            spelled += _LONG.get(chosen, chosen) if piece == "a" and last else chosen
            after_consonant = False
        elif piece in consonants:
            spelled += (_HALANT if after_consonant else "") + consonants[piece]
            after_consonant = True
    return spelled


def _pieces(word: str, table_: Mapping[str, str]) -> Iterable[str]:
    """The word cut into the longest pieces the table has; a letter it has not stays."""
    longest, place = max(map(len, table_)), 0
    while place < len(word):
        piece = next((word[place : place + n] for n in range(longest, 0, -1) if word[place : place + n] in table_), "")
        yield table_[piece] if piece else word[place]
        place += len(piece) or 1


@cache
def _longest(name: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(table("respelling")[name].items(), key=lambda pair: -len(pair[0])))
