"""The names by which texts are found again in an edited file: bookmarks, for these survive Word and LibreOffice.

A bookmark's name has at most forty letters, digits and low lines, so ids are hashed:

    p1f3a9c…          the row of a paragraph, around its number
    p1f3a9c…_at_9c0d…_14  the section it stood in, and its place in the file
    p1f3a9c…_hi_77b2… its text in Hindi, and which text that was: what was exported is known from the file itself
    h…_hi_…, t_…      a heading and its words, the title and its words
    l_hi              the head of a language's column
"""

import re
from dataclasses import dataclass
from hashlib import sha256

LONG, SHORT = 12, 12
"""Hexadecimal digits of an id and of a text: 48 bits, and the file of one document has some hundred of each."""

_NAME = re.compile(r"([ph])([0-9a-f]{12})(?:_at_([0-9a-f]{12})_([0-9]{1,6})|_([a-z]{2,3})_([0-9a-f]{12}))?")


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark of ours."""

    kind: str
    """`p` or `h`."""

    id: str
    language: str = ""
    text: str = ""
    section: str = ""
    """Hash of the section a row stood in, where the mark says that; `place` is its place in the file."""

    place: int = 0


def short(value: str) -> str:
    """The hash that stands for an id or a text."""
    return sha256(value.encode()).hexdigest()[:LONG]


def of_row(key: str, kind: str = "p") -> str:
    """The bookmark of a paragraph's row, or of a heading's."""
    return f"{kind}{short(key)}"


def of_place(key: str, section: str, place: int) -> str:
    """The bookmark that says where a paragraph's row stood."""
    return f"{of_row(key)}_at_{short(section)}_{place}"


def of_text(key: str, language: str, text: str, kind: str = "p") -> str:
    """The bookmark of a text in its cell."""
    return f"{of_row(key, kind)}_{language}_{short(text)}"


def read_mark(name: str) -> Mark | None:
    """A bookmark's name read; `None` where it is not ours."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    return Mark(found[1], found[2], found[5] or "", found[6] or "", found[3] or "", int(found[4] or 0))
