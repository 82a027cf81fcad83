"""Who came to a session, and so tells of it: those who attended it, visited a town for it, arrived to take part in it.

* Words of attending right before the session tell that it was held ("participated in the …"); in the infinitive, only
  where a visit was paid for it.
* A visit paid "for the" session tells as much, unless the sentence speaks of what is to come.
* In Hindi, somebody who arrived "to take part in" it.

Example: "visited Nairobi to attend the 5th session" tells of a session held; "will attend the 5th session" does not.

Reads: a row and the units of an event. Writes: yes or no.
"""

import re

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import words as rulewords
from paraph.intake.marks.told import words


def is_attended(row: Row, first: int) -> bool:
    """Whether somebody attended the event: "participated in the …", "visited Washington to participate in the …"."""
    if _is_visited_for(row, first) or _is_being_chaired(row, first):
        return True
    attended = [unit for unit in row.units[max(0, first - 5) : first] if unit.kind == "ATTEND"]
    if not attended or any(unit.kind == "WILL" for unit in row.units):
        return False
    if attended[-1].value != "inf":
        return True
    if _LED_TO.search(row.marks, 0, first):
        return True
    visits = [unit for unit in row.units if unit.kind == "EVENT" and unit.value == "visit"]
    return any(row.text[unit.start : unit.end].lower() in words("paid") for unit in visits)


_LED_TO = pattern(
    "LED (THE | LAND | DEMO | LOW | HYPHEN | JOINT)* SIDE ((?! STOP | SEMI | WILL) ANY)*"
    " ATTEND THE? (ORD | JOINT | LOW)* $"
)
"""Who led a delegation to it, which so was held: "led a delegation to Nairobi to participate in the | Dialogue"."""

_CHAIRING = pattern("^ CHAIR THE? (ORD | JOINT | LOW | SESSION | OF)* $")


def _is_being_chaired(row: Row, first: int) -> bool:
    """Whether a sentence opens with who chairs the event: "Co-chairing the | fifth session, Minister A said …"."""
    gerund = row.shown(0, 1).lower().endswith("ing")
    return gerund and _CHAIRING.match(row.marks, 0, first) is not None and not any(row.of_kind("WILL"))


_LEFT = pattern("<left:LOW> (CITY | LAND | FROM | ON | THE | DATE | LOW){1,9} ATTEND THE? (LOW | ORD)? $")
LEAVES = rulewords("en", "sessions.leaves")


def is_left_for(row: Row, first: int) -> bool:
    """Whether somebody left for the event, which so is to come: "left Nairobi on Saturday to attend the | …"."""
    left = _LEFT.search(row.marks, max(0, first - 14), first)
    return left is not None and row.shown(left.start("left"), left.end("left")).lower() in LEAVES


_ARRIVED_FOR = pattern(
    "ATTEND PAR? (CITY (EVENT | MEIN VERB)"
    " | ((?! STOP | COMMA | EVENT | WILL | HELD) ANY){0,10}? (CITY | LAND) ((WORD | VERB) VERB{0,2} STOP))"
)


_TOOK_PART = pattern("(OPEN ANY{1,8} CLOSE)? (AND (WORD | ORG | JOINT | HYPHEN){1,5})? <took:ATTEND>")


def is_arrived_for(row: Row, after: int) -> bool:
    """Whether in Hindi somebody took part in the event, or arrived for it: "… संवाद | में भाग लेने माले पहुंचे सचिव"."""
    took = _TOOK_PART.match(row.marks, after)
    if took and row.units[took.start("took")].value != "inf":
        return True
    return _ARRIVED_FOR.match(row.marks, after) is not None and row.units[after].value == "inf"


def _is_visited_for(row: Row, first: int) -> bool:
    """Whether somebody paid a visit for the event: "paid an official visit to London for the 16th round of …"."""
    at = first - 1 - (first > 1 and row.units[first - 1].kind == "THE")
    if first == 0 or row.shown(at, at + 1).lower() not in words("for_it"):
        return False
    kinds = [str(unit.value) for unit in row.units[:first] if unit.kind == "EVENT"]
    paid = re.search(r"\b(?:paid|visited)\b", row.text[row.units[0].start : row.units[first].start], re.IGNORECASE)
    others = (*row.units[:at], *row.units[first:])
    return "visit" in kinds and paid is not None and not any(unit.kind == "WILL" for unit in others)
