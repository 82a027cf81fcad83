"""What in English is a subject at all: a judgement of what is left of a piece when its wrapping is off.

A piece of what a verb governs is no subject where

1. it is a clause, not a name: a verb in the past with its object ("condemned the use of force"), a pronoun that stands
   for something said before ("wished them well"), half of a quotation;
2. it tells where or how ("United Nations", "in a sustained manner"): forums and manners are data of the language;
3. it names persons: an officer, a leader, somebody with a courtesy.

And a verb that weighs or praises (emphasised, hailed) governs subjects of the session only where both sides, the body
or its session do so: what one person stressed is that person's speech.

Example: of "exchanged views on fisheries, the situation at the United Nations and thanked them for their stay" the
first is a subject.

Reads: a row, the units of a piece, the place of a verb. Writes: yes or no.
"""

import re
from collections.abc import Sequence

from paraph.intake.rows import Row, Unit
from paraph.intake.source import Span
from paraph.intake.wording import WORD, empty_words, key_of

PRONOUNS = frozenset({"them", "him", "us", "he", "she", "they", "we", "what", "itself", "themselves", "who", "you"})
"""Words of a clause about what was named before."""

PERSONS = frozenset({"POST", "HON", "PERSON", "PEOPLE"})
_PAST = re.compile(r"[^\W\d_]{3,}ed$")
LEADS = frozenset({"THE", "IN", "ON", "FROM", "BY", "OF", "WITH", "UNDER", "BOTH"})
"""What follows a verb in the past with an object; after a participle that describes stands the noun."""

PARTICLES = frozenset({"ahead", "forward", "out", "up", "that", "to", "upon", "towards", "into"})
QUOTES = (('"', '"'), ("“", "”"))


def is_subject(row: Row, first: int, after: int, span: Span) -> bool:
    """Whether what is left of the units `first` up to `after`, the words of `span`, names a subject."""
    written = row.text[slice(*span)]
    if _is_half_quoted(written) or _is_clause(row, first, after):
        return False
    units = [unit for unit in row.units[first:after] if span[0] <= unit.start < span[1]]
    if any(unit.kind in PERSONS for unit in units) or _does_to_own(row, units):
        return False
    words = [key_of(word) for word in WORD.findall(written)]
    return bool(words) and words[-1] not in empty_words("en").manners and not _is_forum(words)


def _is_half_quoted(written: str) -> bool:
    return written.count('"') % 2 == 1 or written.count("“") != written.count("”")


def _is_clause(row: Row, first: int, after: int) -> bool:
    """Whether a piece is a verb in the past with what follows it, or speaks of somebody by a pronoun."""
    words = [row.shown(at, at + 1).lower() for at in range(first, after)]
    if PRONOUNS & set(words):
        return True
    if not words or not _PAST.match(words[0]) or len(words) == 1:
        return False
    return row.units[first + 1].kind in LEADS or words[1] in PARTICLES


def _does_to_own(row: Row, units: Sequence[Unit]) -> bool:
    """Whether a piece is a verb with what is somebody's: "reopen their embassies"."""
    owned = [row.text[unit.start : unit.end].lower() in OWN for unit in units]
    return len(units) > 1 and units[0].kind == "LOW" and owned[1]


OWN = frozenset({"their", "its", "his", "her"})


def _is_forum(words: list[str]) -> bool:
    """Whether a piece names nothing but where States meet: "United Nations", "the G20 and the SCO"."""
    lists = empty_words("en")
    told = [word for word in words if word not in lists.generic]
    return bool(told) and all(word in lists.forums for word in told)


WEIGHS = ("stress", "emphasi", "underscor", "underlin", "highlight", "reiterat", "urge", "urging")
PRAISES = ("appreciat", "hail", "commend", "laud", "prais", "welcom", "expressed", "thank")
JOINT = frozenset({"BOTH", "BODYREF", "SESSION", "SIDE", "AND"})
ONE = frozenset({"POST", "PERSON", "HON", "ASIDE"})
LONGEST_BEFORE = 24


def is_one_mans(row: Row, at: int) -> bool:
    """Whether a verb that weighs or praises tells the speech of one person: "The minister | stressed …"."""
    shown = row.shown(at, at + 1).lower()
    if not shown.startswith(WEIGHS + PRAISES):
        return False
    for place in range(at - 1, max(-1, at - LONGEST_BEFORE), -1):
        unit = row.units[place]
        if unit.kind == "SIDE" and shown.startswith(WEIGHS) and _is_one_side(row, place):
            return True
        if unit.kind in {"BOTH", "BODYREF", "SESSION", "SIDE"}:
            return False
        if unit.kind in ONE or row.shown(place, place + 1).lower() in SPEAKERS:
            return not _are_two(row, place, at)
    return False


def _is_one_side(row: Row, at: int) -> bool:
    """Whether a side is one of the two: "the Indian | delegation"."""
    singular = not row.shown(at, at + 1).lower().endswith("s")
    before = [unit.kind for unit in row.units[max(0, at - 3) : at]]
    return singular and bool({"LAND", "DEMO"} & set(before)) and "AND" not in before


SPEAKERS = frozenset({"he", "she", "i", "spokesperson"})


def _are_two(row: Row, place: int, at: int) -> bool:
    """Whether two persons do so: "Minister A and Minister B | welcomed …"."""
    begin = max(0, place - LONGEST_BEFORE)
    posts = sum(unit.kind == "POST" for unit in row.units[begin:at])
    joined = any(unit.kind == "AND" for unit in row.units[begin:at])
    return joined and posts > 1
