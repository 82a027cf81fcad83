"""What in Hindi is no subject: whom or where words name, whose account it is, of what kind examples before them are.

* Offices, counterparts, somebody with a title, agencies that report; what takes up what was named before: "इसे".
* Forums, towns a text opens with: "आसियान और बिम्सटेक | जैसे मंचों पर".
* A class after its examples: "यूरिया जैसे | उर्वरकों की आपूर्ति", "चाय सहित | अनेक विषयों".
* Half of what brackets say again in Latin letters.

Reads: a row and the units of a piece. Writes: yes or no.
"""

import re
from collections.abc import Sequence

from paraph.intake.areas.pieces.means_hindi import is_joint_deed
from paraph.intake.areas.pieces.pieces_hindi import CATEGORIES, DOERS, FORUMS, ORGANISATIONS, SEVERAL
from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.language.folding import fold


def tells_of_else(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece names a person, somebody's visit, or takes up what was named before: "इसे भविष्योन्मुखी"."""
    kinds = {row.units[at].kind for at in range(begin, cut) if not _comes_about(row, at, cut)}
    visits = any(unit.value == "visit" for unit in row.units[begin:cut])
    if kinds & {"INIT", "HON", "WILL"} or (visits and kinds & {"POST", "PERSON"}):
        return True
    part = row.units[begin:cut]
    last = row.shown(cut - 1, cut)
    named = row.shown(cut - 2, cut - 1) if row.units[cut - 1].kind == "INF" and cut - begin > 1 else last
    there = row.units[begin - 1].kind == "MEIN" and row.shown(begin, cut).startswith(COMES_THERE)
    if there or named in NO_SUBJECTS or is_joint_deed(row, begin, cut) or (part[-1].kind == "ORG" and last in OFFICES):
        return True
    only_founded = row.shown(begin, begin + 1) in FOUNDED and any(unit.kind in {"BODY", "BODYREF"} for unit in part)
    if only_founded or row.shown(begin, cut).endswith(BYLINES):
        return True
    if any(row.shown(at, at + 1) in COUNTERPARTS for at in range(begin, cut)):
        return True
    if NAMED.search(Row(row.text, part).marks) or row.shown(begin, cut) in ORGANISATIONS or are_places(part):
        return True
    return fold(row.shown(begin, begin + 1)).text in TAKEN_UP


def are_places(units: Sequence[Unit]) -> bool:
    """Whether units name only who or where, what stands in brackets left out: "यहां भारत और लाओस (एलपीडीआर)"."""
    opened = next((at for at, unit in enumerate(units) if unit.kind == "OPEN"), len(units))
    return {unit.kind for unit in units[:opened]} <= WHERE_AND_WHO


def _comes_about(row: Row, at: int, cut: int) -> bool:
    """Whether "होने वाली" only tells of the noun after it: "बाढ़ से पैदा | होने वाली चुनौतियों"."""
    return row.units[at].kind == "WILL" and at + 1 < cut and row.shown(at, at + 1).split()[-1] in DOERS


COMES_THERE = tuple(f"{word} " for word in listed("hi", "areas.comes_about_there"))
NO_SUBJECTS = words("hi", "areas.no_subjects")
OFFICES = words("hi", "areas.offices")
COUNTERPARTS = words("hi", "people.counterparts")
FOUNDED = words("hi", "areas.founded")
BYLINES = listed("hi", "areas.bylines")
TAKEN_UP = words("hi", "areas.taken_up")
WHERE_AND_WHO = frozenset(
    {
        "LAND",
        "DEMO",
        "CITY",
        "HERE",
        "REGION",
        "HOME",
        "KA",
        "SE",
        "SMALL",
        "WITH",
        "DATE",
        "KO",
        "AND",
        "BOTH",
        "EVENT",
        "BETWEEN",
    }
)
NAMED = pattern("(^ | LAND | DEMO) KA? POST WORD{1,4} $")
"""Somebody told by the post: "केन्या के विदेश मंत्री अमीना मोहम्मद"."""

AMONG_OTHERS = words("hi", "areas.among_others")
SUCH_AS = words("hi", "areas.such_as")


def are_forums(row: Row, joint: int) -> bool:
    """Whether what stands before "जैसे" are examples of where, not of what: "आसियान और बिम्सटेक | जैसे मंचों पर"."""
    if joint >= len(row) or row.shown(joint, joint + 1) not in SUCH_AS:
        return False
    return any(row.shown(at, at + 1) in FORUMS for at in range(joint + 1, min(len(row), joint + 4)))


def names_class(row: Row, first: int, joint: int) -> bool:
    """Whether what begins here only says of what kind the examples before are: "यूरिया जैसे | उर्वरकों की आपूर्ति"."""
    brought, told = row.shown(first - 1, first), {row.shown(at, at + 1) for at in range(first, joint)}
    if brought in AMONG_OTHERS:
        return not SEVERAL.isdisjoint(told) and not CATEGORIES.isdisjoint(told)
    if brought not in SUCH_AS or {"COMMA", "AND"} & {unit.kind for unit in row.units[first:joint]}:
        return False
    return FORUMS.isdisjoint(told)


def is_half_bracketed(row: Row, begin: int, cut: int) -> bool:
    """Whether a piece has half of what brackets say again in Latin letters: "मजबूत (India | , Nigeria Ties) बनाने"."""
    kinds = [unit.kind for unit in row.units[begin:cut]]
    return kinds.count("OPEN") != kinds.count("CLOSE") and _LATIN.search(row.shown(begin, cut)) is not None


_LATIN = re.compile("[A-Za-z]{3}")


def names_where(row: Row, first: int, joint: int) -> bool:
    """Whether what stands before a joint says where, not what: examples of forums, or the town a text opens with."""
    return are_forums(row, joint) or _is_dateline(row, first, joint)


def _is_dateline(row: Row, first: int, joint: int) -> bool:
    """Whether what stands before a colon is the town a text opens with: "नाकुरू | : केन्या और घाना …"."""
    named = first == 0 and joint <= LONGEST_DATELINE and joint + 1 < len(row)
    return named and row.units[joint].kind == "COLON" and row.units[joint + 1].kind in OPENERS


LONGEST_DATELINE = 2
OPENERS = frozenset({"LAND", "DEMO", "POST", "DATE", "HOME", "ORG", "BODYREF"})
"""What a text may open with after its town."""
