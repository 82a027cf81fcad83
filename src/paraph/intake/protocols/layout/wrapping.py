"""Lines of a file that break because the page was full, made one again: a sentence is read whole or not at all.

1. A line goes on where the first word of the next would not have fitted into it, or where a line more than half
   full ends no sentence and the next begins with a small letter.
2. It never goes on over an empty line, nor into one that begins with a label ("14.", "(a)"); and a line in which words
   stand far apart is a row of a table or of signatures.
3. Annexes stay as they are: their lists have a person a line. An annex begins with its name on a line after a finished
   sentence.
4. A line break becomes a blank, so that every place stays where it was.

    "9. The Russian Side will provide a list of        "9. The Russian Side will provide a list of
    measuring equipment within two months."        ->   measuring equipment within two months."

Reads: a text as its reader gave it. Writes: a text of the same length.
"""

from collections.abc import Sequence
from itertools import pairwise

import regex

from paraph.intake.protocols.layout.blocks import ENDS, Line, is_annex, lines_of
from paraph.intake.protocols.layout.labels import label_of

FULL = 0.95
"""The part of all broken lines that are no longer than the page is wide; the others are tables and signatures."""

NARROWEST = 30
"""Characters of the narrowest page; shorter lines are titles and lists."""


def unwrapped(text: str, lang: str) -> str:
    """`text` with its broken lines whole; the same text where its lines are whole."""
    lines = list(lines_of(text))
    width = _width(lines)
    parts, done = [], 0
    for line, following in pairwise(lines):
        begins_annex = is_annex(following, lang)
        if _goes_on(line, following, width) and not (begins_annex and ENDS.search(line.text)):
            parts += [text[done : line.end], " " * (following.start - line.end)]
            done = following.start
        elif begins_annex:
            break
    return "".join(parts) + text[done:]


def _width(lines: Sequence[Line]) -> int:
    """How many characters a full line has, as far as lines break at all."""
    broken = sorted(len(line.text) for line, following in pairwise(lines) if _may_go_on(line, following))
    return max(broken[int(len(broken) * FULL)], NARROWEST) if broken else 0


def _goes_on(line: Line, following: Line, width: int) -> bool:
    if not width or not _may_go_on(line, following):
        return False
    if len(line.text) + 1 + len(following.text.split(maxsplit=1)[0]) > width:
        return True
    return len(line.text) > width / 2 and following.text[0].islower() and not ENDS.search(line.text)


def _may_go_on(line: Line, following: Line) -> bool:
    apart = _APART.search(line.text) or _APART.search(following.text)
    return not (apart or following.after_gap or _is_labelled(line, following))


def _is_labelled(line: Line, following: Line) -> bool:
    """Whether a label begins the following line; a letter does only after a stop: "… в | г. Москве" is no point."""
    label = label_of(following.text)
    return label is not None and (label.kind in {"arabic", "roman"} or bool(ENDS.search(line.text)))


_APART = regex.compile(r"\S(?: {3,}|\t)\s*\S")
