"""The number a line begins with, and what kind of number it is.

14.   14)   (14)   14<tab>   १४.   3.2   3.2.   Para 14.     a paragraph, or a heading: the text after it decides
IV.   IV)   ХI.   Section 3.   Раздел II.   भाग 2            a heading mostly
A.   क.                                                     a heading
(a)   а)   क)   (iv)   -   •                                a point inside a paragraph

A number without a stop before a blank (`14 tonnes`) is none; a date (`31.12.2025`) is none.
"""

from dataclasses import dataclass
from typing import Literal

import regex

from paraph.intake.protocols.lexicon import in_any_language
from paraph.language.ordinals import roman_value

Kind = Literal["arabic", "roman", "letter", "point"]

_WORD = rf"(?:(?:{in_any_language('point_word')}|№|§)\s*)?"
_ARABIC = regex.compile(
    rf"{_WORD}(?P<open>\()?(?P<n>\d{{1,3}}(?:\.\d{{1,3}}){{0,3}})"
    r"(?:(?P<close>\.\)|\.?[).]|[:।])(?=\s|$|[\p{Lu}\p{Devanagari}])|(?P<tab>\t)|(?<=\d\.\d+)(?=\s+\p{L}))",
    regex.IGNORECASE,
)
_ROMAN = regex.compile(r"(?P<open>\()?(?P<n>[IVXLХІ]{1,7}|[Ⅰ-Ⅻ])(?P<close>[.)])(?=\s|$)")
_SECTION = regex.compile(
    rf"{in_any_language('section_word')}\s+(?P<n>\d{{1,2}}|[IVXLХІ]{{1,7}})(?P<close>\s*[.):-]|(?=\s))",
    regex.IGNORECASE,
)
_LETTER = regex.compile(r"(?P<n>[A-HА-Е]|[क-ह])\.(?=\s)")
_POINT = regex.compile(r"(?:\(?(?:\p{Ll}|[ivx]{2,4}|[क-ह]\p{M}*|[अआइई])\)|\p{Ll}\.(?=\s)|[-*•●▪◦·–—➢✓])(?=\s|\p{L})")


@dataclass(frozen=True, slots=True)
class Label:
    """The number of a line."""

    kind: Kind
    number: str
    """As written without brackets and stops, in ASCII digits."""
    value: tuple[int, ...]
    style: str
    """What stands around the number: labels of one list have one style."""
    width: int
    """Characters of the line it takes."""
    section: bool = False
    """A word before it says that it numbers a section."""

    @property
    def depth(self) -> int:
        return len(self.value)


def label_of(line: str) -> Label | None:
    """The label that `line` (folded, without leading blanks) begins with."""
    section = _SECTION.match(line)
    if section:
        return _made(section, "roman" if not section["n"].isdigit() else "arabic", section=True)
    arabic = _ARABIC.match(line)
    if arabic:
        return _made(arabic, "arabic")
    roman = _ROMAN.match(line)
    if roman and roman_value(roman["n"].upper()) is not None:
        return _made(roman, "roman")
    letter = _LETTER.match(line)
    if letter:
        return Label("letter", letter["n"], (ord(letter["n"]),), "A.", letter.end())
    point = _POINT.match(line)
    return Label("point", point[0], (), "", point.end()) if point else None


def _made(match: "regex.Match[str]", kind: Kind, *, section: bool = False) -> Label:
    groups = match.groupdict()
    number = groups["n"]
    value = tuple(map(int, number.split("."))) if number[0].isdigit() else (roman_value(number.upper()) or 0,)
    style = f"{groups.get('open') or ''}{groups.get('close') or ''}{'tab' if groups.get('tab') else ''}"
    return Label(kind, number, value, "" if section else style.strip(), match.end(), section=section)
