"""Bodies whose name ends in no word for a body: "Military Cooperation Meeting", "Trilateral Ministerial Consultations".

Any word for a gathering makes a body where its name says so otherwise:

* two countries or more open it, and a number stands before them or a word of working together before the gathering:
  "17th Indo-US Military Cooperation Meeting", "the 5th India-Nepal Home Secretary level talks";
* for a meeting that was chaired, also where a number and a title in capitals stand before it;
* for consultations, also where "trilateral", "ministerial" or the like stands before them;
* for consultations in capitals, whatever title stands before them: "19th Vice-Minister-Level Regular Consultation";
* for a round of consultations between two States, in small letters as well: "third round of water consultations";
* for consultations that two States are said to have held, in small letters, whatever they are on: "Nepal and Kenya held
  water consultations"; not where all that stands before them is how they were ("held detailed consultations");
* for talks or a meeting of two States at the level of an office: "held home secretary-level talks";
* for a meeting of officials with a number: "the 19th meeting of Directors-General for Consular Affairs of A and B",
  "A and B held the 4th Senior Officials' Meeting".

A meeting without number and such words ("the India-Nepal meeting") is no body.

Reads: an English row. Writes: the row in which the word for the gathering is a BODY unit, the head of a name.
"""

from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import words as ruled
from paraph.intake.marks.told import words
from paraph.intake.marks.wording import says_nothing

GATHERINGS = {"meeting": "other", "talks": "dialogue", "consultations": "dialogue", "consultation": "dialogue",
              "conference": "dialogue"}  # fmt: skip
"""Words for a gathering, and what kind of body each makes."""

GATHERS = frozenset({"SESSION", "CAP", "LOW", "EVENT"})

WORKS = frozenset(
    {"cooperation", "co-operation", "coordination", "co-ordination", "coordinating", "consultative", "high-level"}
)
"""What tells of working together, right before a gathering in capitals."""

PAIR = "(LAND | DEMO) (OPEN (LAND | ABBR) CLOSE)? ((HYPHEN | DASH | COMMA | AND){1,2} (LAND | DEMO))+"
_OF_A_PAIR = pattern(
    "(<ord:ORD> (SESSION OF THE?)?)? QUOTE?"
    f" <name:{PAIR} (CAP | PORT | JOINT | POST | POSTADJ | STOPNAME | ABBR | ORG | AND | HYPHEN | LOW){{1,7}}?> $"
)
_CONSULTING = pattern("(JOINT | POST | PORT) $")
LONGEST = 14
"""Units of a name before its head."""


def with_unlisted_heads(row: Row) -> Row:
    """The row with the last word of each such name as a BODY unit."""
    made = [
        (at, at + 1, Unit("BODY", row.units[at].start, row.units[at].end, "committee"))
        for at in (match.end() - 1 for match in row.find(_JOINT_COMMITTEE))
        if row.shown(at, at + 1).lower() in JOINT_COMMITTEES
    ]
    for at, unit in enumerate(row.units):
        kind = GATHERINGS.get(row.text[unit.start : unit.end].lower()) if unit.kind in GATHERS else None
        if kind is not None and _is_head(row, at):
            made.append((at, at + 1, Unit("BODY", unit.start, unit.end, kind)))
    return row.replaced(made) if made else row


OF_OFFICES = "conference"
"""What is a gathering of a body only at the level of offices."""

_JOINT_COMMITTEE = pattern("JOINT (PORT | CAP | LOW){0,3} NATIONAL")
JOINT_COMMITTEES = ruled("en", "bodies.joint_committees")
"""Committees of one government that are those of two where they are joint: "Joint Defence | Working Committee"."""


def first_of_name(row: Row, at: int) -> int | None:
    """Where a name with such a head at `at` begins: with the first of its countries; None where it has none."""
    if row.shown(at, at + 1).lower() not in GATHERINGS:
        return None
    pair = _OF_A_PAIR.search(row.marks, max(0, at - LONGEST), at)
    if pair:
        return pair.start("name")
    if (senior := _of_senior_officials(row, at)) is not None:
        return senior
    if _is_of_officials(row, at):
        return at - (row.shown(at - 1, at).lower() in BETWEEN)
    if (level := _at_level(row, at)) is not None:
        return level
    ahead = (one.search(row.marks, max(0, at - LONGEST), at) for one in (_TITLE, _ROUND_OF, _HELD_BY_TWO))
    titled = next((found for found in ahead if found), None)
    return titled.start("name") if titled else None


def _is_head(row: Row, at: int) -> bool:
    capital = row.text[row.units[at].start].isupper()
    before = row.shown(at - 1, at).lower() if at else ""
    pair = _OF_A_PAIR.search(row.marks, max(0, at - LONGEST), at)
    heads_next = at + 1 < len(row) and row.units[at + 1].kind == "BODY"
    if at == 0 or row.units[at - 1].kind == "ABBR" or heads_next:
        return False
    of_offices, level = row.shown(at, at + 1).lower() == OF_OFFICES, _at_level(row, at)
    paired = pair is not None and not of_offices and (pair["ord"] is not None or (capital and before in WORKS))
    if paired or of_offices or level is not None:
        return paired or (level is not None and _WITHIN_A_BODY.match(row.marks, at + 1) is None)
    if row.shown(at, at + 1).lower() == "meeting" and (
        _is_chaired(row, at) or _is_of_officials(row, at) or _of_senior_officials(row, at) is not None
    ):
        return True
    if not row.shown(at, at + 1).lower().startswith("consultation"):
        return False
    titled = (capital and before not in words("public") and _TITLE.search(row.marks, max(0, at - LONGEST), at)) or (
        _ROUND_OF.search(row.marks, max(0, at - LONGEST), at) and _BETWEEN.match(row.marks, at + 1)
    )
    if (capital and pair) or titled or _is_held_by_two(row, at):
        return True
    return before in CONSULTING and _CONSULTING.search(row.marks, max(0, at - 1), at) is not None


_HELD_BY_TWO = pattern(
    "LAND AND THE? LAND ((COMMA | ON | DATE | IN | CITY){1,4})? HELD THE? <name:(LOW | PORT | JOINT){1,3}> $"
)


def _is_held_by_two(row: Row, at: int) -> bool:
    """Whether two States held these consultations, and the words before say what they were on."""
    found = _HELD_BY_TWO.search(row.marks, max(0, at - LONGEST), at)
    return found is not None and not says_nothing(row.shown(found.start("name"), at), "en")


_TITLE = pattern(
    "<name:(CAP | PORT | JOINT | ABBR | ORG | LAND | DEMO | POST | POSTADJ)"
    " (CAP | PORT | JOINT | ABBR | ORG | LAND | DEMO | POST | POSTADJ | HYPHEN | DASH | AND){0,8}> $"
)
_ROUND_OF = pattern("(SESSION OF | ORD) <name:(LOW | PORT | JOINT){1,3}> $")
_BETWEEN = pattern("BETWEEN | WITH THE? (LAND | DEMO)")
_OF_OFFICIALS = pattern(
    "OF (THE | LAND | DEMO | AND | HYPHEN | POSTADJ | JOINT | PORT){0,6} <post:(POST | PEOPLE | LOW)>"
)


def _is_of_officials(row: Row, at: int) -> bool:
    """Whether a meeting with a number is one of officials of two States, who meet time and again."""
    told = row.shown(at - 1, at).lower() if at else ""
    between = next((number for word, number in BETWEEN.items() if told == word), STATES)
    counted = at > 0 and row.units[at - 1 - (told in BETWEEN)].kind == "ORD"
    found = _OF_OFFICIALS.match(row.marks, at + 1) if counted else None
    if found is None or len({unit.value for unit in row.units if unit.kind in {"LAND", "DEMO"}}) != between:
        return False
    if any(unit.kind == "BODY" for unit in row.units[at + 1 : at + LONGEST]):
        return False
    return row.shown(found.start("post"), found.start("post") + 1).lower() in words("officials")


_SENIOR = pattern("ORD <name:(POSTADJ | JOINT)* STOPNAME> $")
_TWO_HELD = pattern("(LAND | DEMO) AND THE? (LAND | DEMO) ((?! STOP | SEMI) ANY){0,4} HELD THE? $")


def _of_senior_officials(row: Row, at: int) -> int | None:
    """Where the name of a counted meeting of officials of two States begins: "4th | Senior Officials' Meeting"."""
    found = _SENIOR.search(row.marks, max(0, at - LONGEST), at)
    if found is None or row.shown(at - 1, at).lower() not in words("officials"):
        return None
    held = _TWO_HELD.search(row.marks, max(0, found.start() - LONGEST), found.start())
    return found.start("name") if held or _BETWEEN.match(row.marks, at + 1) else None


_AT_LEVEL = pattern("<name:POST HYPHEN? <level:(LOW | CAP)> (LOW | PORT | JOINT){0,2}> $")


def _at_level(row: Row, at: int) -> int | None:
    """Where the name of a gathering of offices of two States begins: "A and B began | home secretary-level talks"."""
    found = _AT_LEVEL.search(row.marks, max(0, at - LONGEST), at)
    if found is None or row.shown(found.start("level"), found.start("level") + 1).lower() != "level":
        return None
    states = {unit.value for unit in row.units if unit.kind in {"LAND", "DEMO"}}
    return found.start("name") if len(states) == STATES else None


_WITHIN_A_BODY = pattern("UNDER (THE | LOW | OF | CAP | PORT | ORG | POST | JOINT | LAND | DEMO | HYPHEN){0,9} BODY")
"""What makes a gathering one of a body: "a secretary-level meeting | under the framework of the Tea Commission"."""

STATES = 2
BETWEEN = {"trilateral": 3, "quadrilateral": 4}
"""What says between how many States a meeting is that is counted: "the eighth trilateral | meeting of ministers"."""


_COUNTED = pattern("ORD (CAP | PORT | ABBR) (CAP | PORT | ABBR | AND | HYPHEN){1,6} $")


def _is_chaired(row: Row, at: int) -> bool:
    """Whether a meeting with a number and a title in capitals was chaired: "The 7th Trade Initiative | meeting"."""
    titled = _COUNTED.search(row.marks, max(0, at - LONGEST), at) is not None
    return titled and any(unit.kind == "CHAIR" for unit in row.units[at + 1 :])


CONSULTING = frozenset(
    {"trilateral", "ministerial", "intergovernmental", "inter-governmental", "consular", "inter-ministerial"}
)
"""What says, before "consultations", that they are those of a body."""
