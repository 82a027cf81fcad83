"""What is only intended: wished for, agreed to be done, yet to be held.

"Urged India to hold the 5th meeting", "should convene", "agreed to hold", "the 8th meeting to be led by them":
a verb of holding tells of no session held where such words stand before it.

Reads: a row and the place of a verb, or of an event. Writes: yes or no.
"""

from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.told import words


def is_wished(row: Row, at: int) -> bool:
    """Whether somebody only wishes for what a verb in the infinitive tells: "urged India | to hold the 5th meeting"."""
    before = row.units[at - 1].kind if at else ""
    if at > 1 and row.shown(at - 2, at).lower() in words("ought"):
        return True
    if at and (
        row.shown(at - 1, at).lower() in words("ought") or (before == "ON" and row.shown(at, at + 1) == "hosting")
    ):
        return True
    if row.units[at].kind != "WILL" or not row.shown(at, at + 1).lower().startswith("to "):
        return False
    return _is_resolved(row, at) or _is_after_a_wish(row, at)


def _is_resolved(row: Row, at: int) -> bool:
    """Whether it was agreed or proposed, without a day: "agreed on the need to revive it and | to hold its session"."""
    return not any(row.of_kind("DATE")) and any(unit.value in RESOLVED for unit in row.units[:at])


def _is_after_a_wish(row: Row, at: int) -> bool:
    """Whether a word of wishing leads to the infinitive: "urged India | to hold"."""
    for place in range(at - 1, max(-1, at - WISHED_WITHIN), -1):
        if row.units[place].kind in {"COMMA", "STOP", "SEMI", "WILL"}:
            return False
        if row.shown(place, place + 1).lower().endswith(tuple(words("wishes"))):
            return True
    return False


def is_to_be(row: Row, at: int) -> bool:
    """Whether a participle tells of what is yet to come: "the 8th meeting to be | led by both ministers"."""
    return at > 1 and row.shown(at - 2, at).lower() == "to be"


WISHED_WITHIN = 5
RESOLVED = frozenset({"agreed", "proposed"})
"""Values of verbs by which what follows "to" is left for some other day."""


def is_spoken_of(row: Row, first: int, after: int) -> bool:
    """Whether somebody only says what an event will do, not that it will be held, and when.

    "The Minister said the | third session | will review the projects", "told him the | 5th meeting | would help".
    """
    said = {row.shown(at, at + 1).lower() for at in range(max(0, first - SAID_WITHIN), first)}
    if after >= len(row) or any(row.of_kind("DATE")):
        return False
    if not said.isdisjoint(AGREED) and row.units[after].kind == "WILL":
        return True
    if said.isdisjoint(SAYING):
        return False
    if row.units[after].kind == "STANCE":
        return row.shown(after, after + 1).lower().startswith(WILL_DO)
    return row.units[after].kind == "WILL" and _WILL_MEET.match(row.marks, after) is None


SAID_WITHIN = 6
_WILL_MEET = pattern(
    "WILL (LOW | AUX | NUMWORD){0,3} (HELD | HOST | CHAIR | CHAIRED | COCHAIR | LED | SESSION | IN | HERE)"
)
AGREED = rulewords.words("en", "sessions.agreed_that")
SAYING = rulewords.words("en", "sessions.saying")
WILL_DO = rulewords.listed("en", "sessions.will_do")


def is_agreed(row: Row, unit: Unit) -> bool:
    """Whether somebody agreed to do what follows: "agreed to | hold the 9th meeting"."""
    return unit.kind == "STANCE" and row.text[unit.start : unit.end].lower() in {"agree to", "agreed to"}


def is_to_be_held(row: Row, first: int) -> bool:
    """Whether the event is one that somebody agreed to hold: "agreed to …, and organize the | 16th meeting"."""
    verb = row.shown(max(0, first - 3), first).lower() if first else ""
    to_hold = any(word in words("to_hold") for word in verb.split())
    return to_hold and any(unit.kind in {"STANCE", "WILL", "VERB"} for unit in row.units[:first])
