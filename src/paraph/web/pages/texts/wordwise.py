"""What words two versions of a text do not share: told word by word, as a negotiator reads it.

>>> [(piece.kind, piece.text) for piece in wordwise("The Sides agreed to meet.", "The Sides agreed to meet twice.")]
[('', 'The Sides agreed to '), ('del', 'meet.'), ('ins', 'meet twice.')]
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

_WORD = re.compile(r"\s*\S+|\s+$")


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of words."""

    kind: str
    """`ins`, `del`, or empty for what both have."""

    text: str


@lru_cache(maxsize=4096)
def wordwise(old: str, new: str) -> tuple[Word, ...]:
    """The new text with what it lacks of the old one, and what it adds; one piece where they are the same."""
    if old == new:
        return (Word("", new),) if new else ()
    before, after = _WORD.findall(old), _WORD.findall(new)
    pieces: list[Word] = []
    for kind, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Word("", "".join(after[first:last])))
            continue
        gone, come = "".join(before[start:end]), "".join(after[first:last])
        lead = " " if (gone or come)[:1].isspace() and pieces else ""
        pieces += [Word("", lead)] if lead else []
        pieces += [Word("del", gone.strip())] if gone.strip() else []
        pieces += [Word("ins", come.strip())] if come.strip() else []
    return tuple(_joined(pieces))


def _joined(pieces: list[Word]) -> list[Word]:
    found: list[Word] = []
    for piece in pieces:
        if found and found[-1].kind == piece.kind == "":
            found[-1] = Word("", found[-1].text + piece.text)
        else:
            found.append(piece)
    return found
