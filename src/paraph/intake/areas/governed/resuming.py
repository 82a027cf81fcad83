"""Where a list of subjects goes on after a clause within it, which English puts after one of its items.

After a circumstance it goes on with the next comma, if it was a list before: "tea, growth | in the context of the plan
| , health and rice". After the frame of its only item it does with "as well as": "work | in the framework of the UN,
| as well as rail". After "that" or "which" it goes on with the words that bring in examples: "in fields | that serve
both | , especially mining".

Reads: a row, the units of a stretch. Writes: the sign after which the list goes on.
"""

from collections.abc import Collection

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import listed
from paraph.intake.marks.told import words

RELATIVES = frozenset({"that", "which"})


def resumes_at(row: Row, first: int, after: int, ends: Collection[str]) -> int | None:
    """The unit after which the list of a stretch goes on; None where it does not. `ends` are kinds that end one."""
    if after < len(row) and row.units[after].kind == "UNDER" and not has(row, first, after, "COMMA"):
        return _as_well(row, after)
    if after < len(row) and row.shown(after, after + 1).lower() == "to":
        return _as_well(row, after)
    if after >= len(row) or row.units[after].kind != "BREAK":
        return None
    shown = row.shown(after, after + 1).lower()
    in_list = shown in words("circumstances") and has(row, first, after, "COMMA")
    wanted = "COMMA" if in_list else "INTRO" if shown in RELATIVES else None
    stops = set(ends) - {"BREAK", "VERB"} | {wanted}
    at = next((place for place in range(after + 1, len(row)) if row.units[place].kind in stops), None)
    return at if at is not None and row.units[at].kind == wanted else None


def _as_well(row: Row, after: int) -> int | None:
    """The "as well as" that adds a second subject after the frame or the aim of the first, soon after it."""
    for at in range(after + 1, min(after + LONGEST_FRAME, len(row))):
        if row.units[at].kind in {"AND", "WITH"} and row.shown(at, at + 1).lower() in ADDS:
            return at
        if row.units[at].kind in {"STOP", "STANCE", "BREAK", "VERB", "AUX", "WILL"}:
            return None
    return None


LONGEST_FRAME = 9
"""Units of the frame in which a thing is done, or of what it is for."""

ADDS = listed("en", "areas.adding_later")


def has(row: Row, first: int, after: int, kind: str) -> bool:
    """Whether a unit of this kind is among those from `first` up to `after`."""
    return any(unit.kind == kind for unit in row.units[first:after])
