"""What in a piece of a Hindi list means something else than elsewhere, or only tells of what its head is.

* A parliament, or a dialogue, that stands in a list is a field: "युवा, | संसद, मीडिया".
* The head of a phrase stands last; bodies, officials and numbers before it only tell of what it is: "सीमा समितियों | के
  कार्य", "नर्सों | की भर्ती".

Reads: a row and the units of a piece. Writes: kinds of units that speak against no subject there.
"""

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import words


def other_kinds(row: Row, begin: int, cut: int) -> set[str]:
    """The kinds of the units `begin` up to `cut` that mean something else there."""
    return _parliament(row, begin, cut) | _talks(row, begin, cut) | _modifiers(row, begin, cut)


def _parliament(row: Row, begin: int, cut: int) -> set[str]:
    """The kind of the word for parliament where it is a field of its own: "युवा, | संसद, मीडिया"."""
    alone = cut == begin + 1 and row.shown(begin, cut) == PARLIAMENT
    reformed = any(row.shown(at, at + 1).endswith(UN_COUNCIL) for at in range(begin, cut - 2))
    return {"NATIONAL"} if alone or reformed else set()


def _talks(row: Row, begin: int, cut: int) -> set[str]:
    """The kind of the word for a dialogue where it is a subject of a list: "रक्षा, | राजनीतिक संवाद, शिक्षा"."""
    named = [unit.value for unit in row.units[begin:cut] if isinstance(unit.value, BodyMention)]
    of_list = any(row.units[at].kind in {"COMMA", "AND"} for at in (begin - 1, cut) if 0 <= at < len(row))
    general = len(named) == 1 and named[0].kind == "dialogue" and not (named[0].parties or named[0].joint)
    alone = cut == begin + 1 and bool(named) and named[0].bare
    return {"BODYREF"} if general and of_list and not (alone or named[0].full) else set()


def _modifiers(row: Row, begin: int, cut: int) -> set[str]:
    """Kinds of words that only tell of what the head is, which stands last: "सीमा समितियों | के कार्य"."""
    return {kind for kind in MODIFYING if all(_modifies(row, at, cut) for at in _of_kind(row, begin, cut, kind))}


def _of_kind(row: Row, begin: int, cut: int, kind: str) -> list[int]:
    return [at for at in range(begin, cut) if row.units[at].kind == kind]


def _modifies(row: Row, at: int, cut: int) -> bool:
    """Whether more of the piece follows a unit, which has no State in its name."""
    named = row.units[at].value
    if isinstance(named, BodyMention) and (named.parties or named.joint or named.kind == "dialogue"):
        return False
    if at + 1 >= cut or row.units[at + 1].kind not in {"KA", "WORD", "JOINT"}:
        return False
    return row.units[at].kind != "ORD" or row.shown(at + 1, at + 2) not in COUNTED_TIMES


COUNTED_TIMES = words("hi", "areas.counted_times")
"""What with a number tells when something was: "पहले दिन चाय"."""

MODIFYING = ("BODYREF", "ORD", "PEOPLE")
"""What by itself is no subject, but may tell of what one is."""


UN_COUNCIL = "सुरक्षा परिषद"
"""Whose reform States speak of: "सुरक्षा परिषद | के सुधार"."""

PARLIAMENT = "संसद"
