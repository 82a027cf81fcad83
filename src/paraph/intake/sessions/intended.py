"""What is only intended: wished for, agreed to be done, yet to be held.

"Urged India to hold the 5th meeting", "should convene", "agreed to hold", "the 8th meeting to be led by them":
a verb of holding tells of no session held where such words stand before it.

Reads: a row and the place of a verb, or of an event. Writes: yes or no.
"""

from paraph.intake.marks.rows import Row, Unit


def is_wished(row: Row, at: int) -> bool:
    """Whether somebody only wishes for what a verb in the infinitive tells: "urged India | to hold the 5th meeting"."""
    before = row.units[at - 1].kind if at else ""
    if at > 1 and row.shown(at - 2, at).lower() in OUGHT:
        return True
    if at and (row.shown(at - 1, at).lower() in OUGHT or (before == "ON" and row.shown(at, at + 1) == "hosting")):
        return True
    if row.units[at].kind != "WILL" or not row.shown(at, at + 1).lower().startswith("to "):
        return False
    for place in range(at - 1, max(-1, at - WISHED_WITHIN), -1):
        if row.units[place].kind in {"COMMA", "STOP", "SEMI", "WILL"}:
            return False
        if row.shown(place, place + 1).lower().endswith(WISHES):
            return True
    return False


OUGHT = frozenset({"should", "must", "ought to", "to soon"})
"""What before a verb tells of what only should be: "the two countries should | convene the 10th meeting"."""


def is_to_be(row: Row, at: int) -> bool:
    """Whether a participle tells of what is yet to come: "the 8th meeting to be | led by both ministers"."""
    return at > 1 and row.shown(at - 2, at).lower() == "to be"


WISHED_WITHIN = 5
WISHES = ("urge", "urged", "urges", "forward", "keen", "hope", "hopes", "hoped", "hoping", "wants", "wanted", "desire",
          "interest", "readiness", "willingness", "requested", "need", "needed", "needs", "suggestion",
          "proposal")  # fmt: skip
"""Verbs and nouns of a wish, before what is wished for."""


def is_agreed(row: Row, unit: Unit) -> bool:
    """Whether somebody agreed to do what follows: "agreed to | hold the 9th meeting"."""
    return unit.kind == "STANCE" and row.text[unit.start : unit.end].lower() in {"agree to", "agreed to"}


def is_to_be_held(row: Row, first: int) -> bool:
    """Whether the event is one that somebody agreed to hold: "agreed to …, and organize the | 16th meeting"."""
    verb = row.shown(max(0, first - 3), first).lower() if first else ""
    to_hold = any(word in TO_HOLD for word in verb.split())
    return to_hold and any(unit.kind in {"STANCE", "WILL", "VERB"} for unit in row.units[:first])


TO_HOLD = frozenset({"organize", "organise", "prepare", "arrange", "convene", "hold", "conduct"})
"""Verbs in the infinitive of what is yet to be held."""
