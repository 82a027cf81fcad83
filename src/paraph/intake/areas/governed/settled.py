"""What in English it was agreed will be done: "decided that | the second lane of the bridge | would be rebuilt".

Reads: a row and the place of a verb of agreeing. Writes: what it governs, or nothing.
"""

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import words

_THAT_IT_BE = pattern(
    "STANCE <that:BREAK> <what:((?! STOP | COMMA | BREAK | STANCE | BOTH | SIDE | LAND | POST | PERSON | BODYREF"
    " | SESSION | NEXT | DATE | AUX | WILL | HELD | STOPNAME | DOCUMENT | PEOPLE) ANY){1,14}?> <to:(WILL | LOW)> AUX"
)


def what_will_be_done(row: Row, at: int) -> tuple[int, int] | None:
    """What is told between "agreed that" and "will be" or "should be"."""
    found = _THAT_IT_BE.match(row.marks, at) if row.units[at].value == "agreed" else None
    if found is None or row.shown(*found.span("that")).lower() != "that":
        return None
    told = row.shown(*found.span("to")).lower() in TO_BE and row.shown(found.end() - 1, found.end()).lower() == "be"
    return found.span("what") if told else None


TO_BE = words("en", "areas.to_be")
