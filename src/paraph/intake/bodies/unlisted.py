"""Bodies whose name ends in no word for a body: "Military Cooperation Meeting", "Trilateral Ministerial Consultations".

Any word for a gathering makes a body where its name says so otherwise:

* two countries or more open it, and a number stands before them or a word of working together before the gathering:
  "17th Indo-US Military Cooperation Meeting", "the 5th India-Nepal Home Secretary level talks";
* for a meeting that was chaired, also where a number and a title in capitals stand before it;
* for consultations, also where "trilateral", "ministerial" or the like stands before them.

A meeting without number and such words ("the India-Nepal meeting") is no body.

Reads: an English row. Writes: the row in which the word for the gathering is a BODY unit, the head of a name.
"""

from paraph.intake.marks.rows import Row, Unit, pattern

GATHERINGS = {"meeting": "other", "talks": "dialogue", "consultations": "dialogue", "consultation": "dialogue"}
"""Words for a gathering, and what kind of body each makes."""

WORKS = frozenset({"cooperation", "co-operation", "coordination", "co-ordination", "coordinating", "consultative"})
"""What tells of working together, right before a gathering in capitals."""

PAIR = "(LAND | DEMO) (OPEN (LAND | ABBR) CLOSE)? ((HYPHEN | DASH | COMMA | AND){1,2} (LAND | DEMO))+"
_OF_A_PAIR = pattern(
    f"<ord:ORD>? QUOTE? <name:{PAIR} (CAP | PORT | JOINT | POST | POSTADJ | ABBR | ORG | AND | HYPHEN | LOW){{1,7}}?> $"
)
_CONSULTING = pattern("(JOINT | POST | PORT) $")
LONGEST = 14
"""Units of a name before its head."""


def with_unlisted_heads(row: Row) -> Row:
    """The row with the last word of each such name as a BODY unit."""
    made = []
    for at, unit in enumerate(row.units):
        kind = (
            GATHERINGS.get(row.text[unit.start : unit.end].lower()) if unit.kind in {"SESSION", "CAP", "LOW"} else None
        )
        if kind is not None and _is_head(row, at):
            made.append((at, at + 1, Unit("BODY", unit.start, unit.end, kind)))
    return row.replaced(made) if made else row


def first_of_name(row: Row, at: int) -> int | None:
    """Where a name with such a head at `at` begins: with the first of its countries; None where it has none."""
    pair = _OF_A_PAIR.search(row.marks, max(0, at - LONGEST), at)
    is_gathering = row.shown(at, at + 1).lower() in GATHERINGS
    return pair.start("name") if pair and is_gathering else None


def _is_head(row: Row, at: int) -> bool:
    capital = row.text[row.units[at].start].isupper()
    before = row.shown(at - 1, at).lower() if at else ""
    pair = _OF_A_PAIR.search(row.marks, max(0, at - LONGEST), at)
    if at == 0 or row.units[at - 1].kind == "ABBR":
        return False
    if pair and (pair["ord"] or (capital and before in WORKS)):
        return True
    if row.shown(at, at + 1).lower() == "meeting" and _is_chaired(row, at):
        return True
    if not row.shown(at, at + 1).lower().startswith("consultation"):
        return False
    if capital and pair:
        return True
    return before in CONSULTING and _CONSULTING.search(row.marks, max(0, at - 1), at) is not None


_COUNTED = pattern("ORD (CAP | PORT | ABBR) (CAP | PORT | ABBR | AND | HYPHEN){1,6} $")


def _is_chaired(row: Row, at: int) -> bool:
    """Whether a meeting with a number and a title in capitals was chaired: "The 7th Trade Initiative | meeting"."""
    titled = _COUNTED.search(row.marks, max(0, at - LONGEST), at) is not None
    return titled and any(unit.kind == "CHAIR" for unit in row.units[at + 1 :])


CONSULTING = frozenset({"trilateral", "ministerial", "intergovernmental", "inter-governmental", "consular"})
"""What says, before "consultations", that they are those of a body."""
