"""Names in Latin letters, as one would say them, not as a library catalogues them.

Devanagari loses the inherent vowel where Hindi does not speak it (`अमरदीप` = amardip, `भाटिया` = bhatiya); Cyrillic
follows the usual spelling of names in English, with the aspirates that Russian writes for Indian names (`Бхатия` =
bhatiya, `Сингх` = singh). Latin letters lose their marks, or say what these mean (`Šefčovič` = shefchovich). Lengths of
vowels are not kept: writers do not agree on them. The letters are data (`data/letters.toml`).

    >>> romanize("एलेक्सी ग्रुजदेव"), romanize("Алексей Груздев")
    ('Eleksi Grujdev', 'Aleksey Gruzdev')
"""

import unicodedata

import regex

from paraph.language.files import table

NUKTA, HALANT, JOINERS = "\u093c", "\u094d", "\u200c\u200d"
_LATIN: dict[str, str] = table("letters")["latin"]
_CYRILLIC: dict[str, str] = table("letters")["cyrillic"]
_CONSONANTS: dict[str, str] = table("letters")["devanagari"]["consonants"]
_WITH_NUKTA: dict[str, str] = table("letters")["devanagari"]["with_nukta"]
_VOWELS: dict[str, str] = table("letters")["devanagari"]["vowels"]
_SIGNS: dict[str, str] = table("letters")["devanagari"]["signs"]
_NASALS = "ंँ"
_CARRIED = frozenset({"r", "y", "v", "m", "n", "l"})
_LABIALS = frozenset("पफबभम")
_SEVERAL = regex.compile("|".join(sorted((run for run in _CYRILLIC if len(run) > 1), key=len, reverse=True)))
_LAST_OF_SEVERAL = frozenset(run[-1] for run in _CYRILLIC if len(run) > 1)
"""Letters that most words lack, and so have none of the runs."""
_ONE = str.maketrans({letter: latin for letter, latin in _CYRILLIC.items() if len(letter) == 1})
_RUN = regex.compile(
    r"(?P<deva>[\p{Devanagari}\u200c\u200d]+)|(?P<cyr>\p{Cyrillic}+)|(?P<other>[^\p{Devanagari}\p{Cyrillic}]+)"
)


def romanize(name: str) -> str:
    """`name` in Latin letters; every word begins with a capital where its script has none or it had one.

    Does not touch other scripts. Not reversible, and not meant for publication: spellings that are agreed between
    the two sides are kept in the register of names.
    """
    if name.isascii():
        return name
    pieces = []
    for match in _RUN.finditer(unicodedata.normalize("NFC", name)):
        if match["deva"]:
            pieces.append(_devanagari(match["deva"]).capitalize())
        elif match["cyr"]:
            pieces.append(_cyrillic(match["cyr"]))
        else:
            pieces.append(_without_accents(match["other"]))
    return "".join(pieces)


def _cyrillic(word: str) -> str:
    small = word.lower()
    if not _LAST_OF_SEVERAL.isdisjoint(small):
        small = _SEVERAL.sub(lambda run: _CYRILLIC[run[0]], small)
    latin = small.translate(_ONE)
    return latin.capitalize() if word[0].isupper() else latin


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    text = "".join(_latin(sign) for sign in text)
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def _latin(sign: str) -> str:
    if sign in _LATIN:
        return _LATIN[sign]
    small = _LATIN.get(sign.lower())
    return small.capitalize() if small else sign


def _devanagari(word: str) -> str:
    if word.endswith("ाव"):
        return _devanagari(word[:-1]) + "o"
    letters = [sign for sign in unicodedata.normalize("NFD", word) if sign not in JOINERS]
    syllables = _syllables(letters)
    _drop_unspoken(syllables, conjunct=letters[-2:-1] == [HALANT])
    return "".join([consonant + vowel for consonant, vowel in syllables]).replace(INHERENT, "a")


INHERENT = "A"
"""The vowel that a consonant has without any sign; spoken as `a` where it is spoken."""


def _syllables(letters: list[str]) -> list[list[str]]:
    """Pairs of consonant and vowel, either of which may be empty."""
    syllables: list[list[str]] = []
    for at, sign in enumerate(letters):
        if sign in _CONSONANTS:
            syllables.append([_CONSONANTS[sign], INHERENT])
        elif sign in _SIGNS and syllables:
            syllables[-1][1] = _SIGNS[sign]
        elif sign == HALANT and syllables:
            syllables[-1][1] = ""
        elif sign in _VOWELS:
            syllables.append(["", _VOWELS[sign]])
        elif sign in _NASALS:
            syllables.append([_nasal("".join(letters[at + 1 : at + 2])), ""])
        elif sign == NUKTA and at and letters[at - 1] in _WITH_NUKTA:
            syllables[-1][0] = _WITH_NUKTA[letters[at - 1]]
    return syllables


def _nasal(following: str) -> str:
    """The nasal before `following`: `संपत` = sampat, `सिंह` = singh."""
    if following == "ह":
        return "ng"
    return "m" if following in _LABIALS else "n"


def _drop_unspoken(syllables: list[list[str]], *, conjunct: bool) -> None:
    """Drop the inherent vowel at the end, and between two spoken vowels, from right to left.

    After a conjunct it is spoken where nothing else would carry it: `चंद्र` = chandra, but `सिंह` = singh.
    """
    if len(syllables) > 1 and syllables[-1][1] == INHERENT:
        syllables[-1][1] = "a" if conjunct and syllables[-1][0] in _CARRIED else ""
    for at in range(len(syllables) - 2, 0, -1):
        consonant, vowel = syllables[at]
        after_consonant, after_vowel = syllables[at + 1]
        if consonant and vowel == INHERENT and syllables[at - 1][1] and after_consonant and after_vowel:
            syllables[at][1] = ""
