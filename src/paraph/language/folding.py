"""Fold spelling variants away without losing one's place in the text. `script` shows this module's names too.

What `fold` makes equal, because writers and keyboards do not distinguish it:

1. digits: `०६` = `06`;
2. nasals: `हिन्दी` = `हिंदी`, `वाँ` = `वां` (anusvara for candrabindu and for a nasal before its own class);
3. nukta, precomposed or not, and none: `ज़` = `ज़` = `ज`;
4. joiners, soft hyphens, direction marks and byte order marks: gone (`नरेन्‍द्र` = `नरेन्द्र`);
5. `ё` = `е`; letters with separate accents are composed;
6. spaces of every width, dashes of every length, quotation marks of every shape: ` `, `-`, `'`, `"`.

Capitals are kept. The worked example, a name whose joiner shifts everything after it:

    >>> folded = fold("श्री नरेन्‍द्र मोदी")
    >>> folded.text
    'श्री नरेंद्र मोदी'
    >>> folded.span(5, 12)
    (5, 14)
"""

import unicodedata
from bisect import bisect_right
from typing import NamedTuple

import regex

Span = tuple[int, int]
"""Start and end in Unicode code points; the end is the place after the last one."""

_VARIANTS = "०१२३४५६७८९٠١٢٣٤٥٦٧٨٩ँёЁ\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000‐‑‒–—―−‘’‚‛ʼ´`“”„‟«»"
_FOLDED = "01234567890123456789ंеЕ" + " " * 9 + "-" * 7 + "'" * 7 + '"' * 6
_SAME_LENGTH = dict(zip(_VARIANTS, _FOLDED, strict=True)) | dict(
    zip((chr(code) for code in range(0x0958, 0x0960)), "कखगजडढफय", strict=True)
)
_DIGITS = str.maketrans("०१२३४५६७८९٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
_DROPPED = "\u00ad\u093c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_HALANT = rf"[{_DROPPED}]*\u094d[{_DROPPED}]*"
_CHANGING = regex.compile(
    rf"(?P<drop>[{_DROPPED}])"
    rf"|(?P<nasal>(?:ङ(?={_HALANT}[क-घ])|ञ(?={_HALANT}[च-झ])|ण(?={_HALANT}[ट-ढ])|न(?={_HALANT}[त-ध])|म(?={_HALANT}[प-भ]))"
    rf"[{_DROPPED}]*\u094d)"
)
_CHANGING_OR_ACCENTED = regex.compile(
    rf"{_CHANGING.pattern}|(?P<accented>[A-Za-zА-яЁё](?:[{_DROPPED}]*[\u0300-\u0345])+)"
)
"""Tried at every letter, which takes six times as long: for texts with separate accents alone."""
_DROPPING = regex.compile(f"[{_DROPPED}]+")
_ACCENT = regex.compile(r"[\u0300-\u0345]")
_MAY_CHANGE = regex.compile(rf"[{_DROPPED}\u094d\u0300-\u0345]")
_MAY_VARY = regex.compile(rf"[{''.join(map(regex.escape, _SAME_LENGTH))}{_MAY_CHANGE.pattern[1:-1]}]")
"""Any sign that folding may touch: most texts in Latin and Cyrillic letters have none."""


class Folded(NamedTuple):
    """A folded text and the way back to the original."""

    text: str
    breaks: tuple[int, ...]
    """Places of the folded text from which on the distance to the original changes; empty when nothing moved."""
    shifts: tuple[int, ...]
    """The distance to the original from each break on."""

    def place(self, at: int) -> int:
        """Where place `at` of the folded text lies in the original; after a dropped mark, not before it."""
        known = bisect_right(self.breaks, at)
        return at + self.shifts[known - 1] if known else at

    def span(self, start: int, end: int) -> Span:
        """The original span of `start`-`end` of the folded text; marks dropped at its end belong to it."""
        if not self.breaks:
            return start, end
        return self.place(start), self.place(end)


def fold(text: str) -> Folded:
    """Fold `text` for matching; nothing is copied but the text when nothing moves.

    Does not change capitals, and does not touch scripts other than Latin, Cyrillic and Devanagari.
    """
    if text.isascii() or not _MAY_VARY.search(text):
        return Folded(text, (), ())
    letters = set(text)
    same_length = text
    for letter in _SAME_LENGTH.keys() & letters:
        same_length = same_length.replace(letter, _SAME_LENGTH[letter])
    met = "".join(letters)
    if not _MAY_CHANGE.search(met):
        return Folded(same_length, (), ())
    return _shrink(same_length, _CHANGING_OR_ACCENTED if _ACCENT.search(met) else _CHANGING)


def plain(text: str) -> str:
    """`text` folded, for whoever need not find the way back."""
    return fold(text).text if _MAY_VARY.search(text) else text


def to_ascii_digits(text: str) -> str:
    """`text` with Devanagari and Arabic-Indic digits as 0-9; offsets do not change."""
    return text if text.isascii() else text.translate(_DIGITS)


def _shrink(text: str, changing: "regex.Pattern[str]") -> Folded:
    pieces: list[str] = []
    breaks: list[int] = []
    shifts: list[int] = []
    copied = length = 0
    for match in changing.finditer(text):
        start, end = match.span()
        put = _replacement(match)
        pieces += text[copied:start], put
        length += start - copied + len(put)
        if end - length != (shifts[-1] if shifts else 0):
            breaks.append(length)
            shifts.append(end - length)
        copied = end
    pieces.append(text[copied:])
    return Folded("".join(pieces), tuple(breaks), tuple(shifts))


def _replacement(match: "regex.Match[str]") -> str:
    if match["drop"]:
        return ""
    if match["nasal"]:
        return "ं"
    return unicodedata.normalize("NFC", _DROPPING.sub("", match["accented"])).replace("ё", "е").replace("Ё", "Е")
