"""The lines below the text of a release: rule, initials, release number, language links, sharing.

Read from the last line upwards, as long as each line is one of these; the first that is not ends the body. Initials
("पीके/केसी/आईएम/एसएस") are a line of short names parted by slashes; a single group of capitals counts only under a
drawn rule. A running number after them (" - 5110") is the office's and is left out, so is a date or a note in brackets.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from paraph.intake.furniture.lexicon import LANGUAGE_NAMES, READ_IN, RELEASE_ID, RULE, SHARING, VISITORS
from paraph.intake.furniture.lines import Line
from paraph.intake.furniture.stamps import DIGITS
from paraph.intake.source import Span


@dataclass(frozen=True, slots=True)
class Foot:
    """What was found below the text."""

    size: int
    """How many of the last lines are furniture."""
    release_id: tuple[str, Span] | None = None
    marks: tuple[Span, ...] = ()


_LONGEST_MARKS = 100
_TOKEN = re.compile(r"[^/\n]+")
_NUMBER = re.compile(r"\s*[-–—]?\s*\d[\d./-]*\s*$|\s*[-–—]+\s*$")
_NAME = re.compile(r"[A-Za-z\u0900-\u097f\u200c\u200d.& ]+")
_ONE_GROUP = re.compile(r"[A-Z]{2,6}|[\u0900-\u097f\u200d]{2,8}")


def read_foot(lines: Sequence[Line]) -> Foot:
    """Read the foot of the lines of a body, from below."""
    release_id: tuple[str, Span] | None = None
    marks: tuple[Span, ...] = ()
    place = len(lines)
    while place:
        line = lines[place - 1]
        above = lines[place - 2] if place > 1 else None
        if found := RELEASE_ID.search(line.text):
            if len(line.text) > _LONGEST_MARKS:
                break
            release_id = _number(line, found)
        elif not marks and (spans := marks_in(line, is_under_rule=above is not None and _is_rule(above))):
            marks = spans
        elif not _is_litter(line):
            break
        place -= 1
    return Foot(len(lines) - place, release_id, marks)


def marks_in(line: Line, *, is_under_rule: bool) -> tuple[Span, ...]:
    """The places of the initials in a line that holds nothing else; empty for any other line."""
    if len(line.text) > _LONGEST_MARKS or ("/" not in line.text and not is_under_rule):
        return ()
    if "/" not in line.text:
        return (line.span,) if _ONE_GROUP.fullmatch(line.text) else ()
    spans: list[Span] = []
    for token in _TOKEN.finditer(line.text):
        core = _NUMBER.sub("", token[0]).strip()
        if not core or (core.startswith("(") and spans):
            continue
        if not _NAME.fullmatch(core) or len(core.split()) > 3 or len(core) > 24:  # noqa: PLR2004 - initials, not prose
            return ()
        start = line.start + token.start() + token[0].index(core)
        spans.append((start, start + len(core)))
    return tuple(spans)


def _number(line: Line, found: re.Match[str]) -> tuple[str, Span]:
    start, end = found.span("id")
    return found["id"].translate(DIGITS), (line.start + start, line.start + end)


def _is_rule(line: Line) -> bool:
    return RULE.fullmatch(line.text) is not None


def _is_litter(line: Line) -> bool:
    text = line.text
    if _is_rule(line) or VISITORS.fullmatch(text) or SHARING.fullmatch(text):
        return True
    rest = text[found.end() :] if (found := READ_IN.match(text)) else text
    words = [word for word in re.split(r"[\s,:|()]+", rest.lower()) if word]
    return bool(words or found) and all(word in LANGUAGE_NAMES for word in words)
