"""How far an English name of a body goes: what belongs to it on either side of its head.

Before the head stand capitals and countries ("India-Russia Intergovernmental | Commission"), also in quotation marks or
after words in small letters that two States begin; after it, past what the patterns of the grammar take in, what it is
cooperation in ("Committee on Cooperation | in Industry") and its purpose. It ends where a quotation mark or a genitive
closes it, before small words that no name goes across and before somebody's initial.

Reads: a row and the place of a head. Writes: places.
"""

import re

from paraph.intake.bodies.names import LONGEST_NAME, NATIONS
from paraph.intake.bodies.unlisted import first_of_name
from paraph.intake.marks.marking import PORTFOLIO
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import words
from paraph.intake.marks.wording import says_nothing
from paraph.language.towns import town_named

OF_NAMES = frozenset({"LAND", "DEMO", "CAP", "ABBR", "PORT", "JOINT", "ORG", "INIT", "REGION"})
TIES = frozenset({"HYPHEN", "SLASH", "AND", "DASH"})


def left_of(row: Row, at: int) -> int:
    """Where the name with the head at `at` begins."""
    unlisted = first_of_name(row, at)
    if unlisted is not None:
        return unlisted
    if row.text[row.units[at].start].islower() and (joint := _JOINT_SMALL.search(row.marks, max(0, at - 6), at)):
        return _left_of_capitals(row, joint.start())
    if row.text[row.units[at].start].islower() and (pair := _PAIR_SMALL.search(row.marks, max(0, at - 14), at)):
        return pair.start()
    if counted := _COUNTED_SMALL.search(row.marks, max(0, at - 8), at):
        first = counted.start("name")
        if not says_nothing(row.shown(first, at), "en") and not _TOLD_OF_IT.search(row.shown(first, at)):
            return first
    small = at
    while small > 0 and row.units[small - 1].value == PORTFOLIO:
        small -= 1
    if small < at and (first := _left_of_capitals(row, small)) < small:
        return first
    return _quoted(row, at) or _left_of_capitals(row, at)


_QUOTED = pattern("QUOTE (LAND | DEMO | CAP | ABBR | PORT | REGION | HYPHEN | DASH | AND | IN){2,9} QUOTE $")


def _quoted(row: Row, at: int) -> int | None:
    """Where a name begins whose first words stand in quotation marks: the "India – Central Asia" | Dialogue."""
    found = _QUOTED.search(row.marks, max(0, at - 12), at)
    lands = found is not None and any(unit.kind in NATIONS for unit in row.units[found.start() : at])
    return found.start() if found and lands else None


_PAIR_SMALL = pattern(
    "(LAND | DEMO) (HYPHEN | DASH) (LAND | DEMO)"
    " (LOW | JOINT | PORT | HYPHEN){1,6} (AND (LOW | JOINT | PORT | HYPHEN){1,4})? $"
)
"""What in small letters belongs to a name that two States begin: "the India-Kenya trade and ports | committee"."""

_JOINT_SMALL = pattern("JOINT (LOW{1,2} (AND LOW{1,2})? | LOW? LOW HYPHEN LOW) $")
"""What in small letters belongs to a name as well: "the joint consultative | commission"."""

_COUNTED_SMALL = pattern("ORD SESSION OF THE? <name:(LOW | PORT){1,3}> $")
"""What in small letters belongs to the name of a body whose session is counted: "5th meeting of the | tea group"."""

_TOLD_OF_IT = re.compile(r"\b(?:\w+ly|\w+ed|said|same|new)\b")
"""What only tells something of it: "the newly formed | working group"."""

GENERAL = "General"
"""What elsewhere is a rank: "the Thailand-Nepal | General Border Committee"."""


def _is_of_a_level(row: Row, at: int) -> bool:
    """Whether right before a head in small letters it is told at what level it is: "secretary-level | dialogue"."""
    told = _OF_A_LEVEL.search(row.marks, max(0, at - 3), at) is not None
    return told and row.shown(at - 1, at) == "level" and row.text[row.units[at].start].islower()


_OF_A_LEVEL = pattern("POST HYPHEN LOW $")


def _left_of_capitals(row: Row, at: int) -> int:
    first = at
    units = row.units
    while first > 0 and at - first < LONGEST_NAME:
        kind = units[first - 1].kind
        if (
            kind in OF_NAMES
            or _is_of_officials(row, first - 1, at)
            or (kind == "HON" and row.shown(first - 1, first) == GENERAL)
        ):
            first -= 1
        elif (first == at and _is_of_a_level(row, at)) or _ends_a_compound(row, first):
            first -= 3
        elif kind == "HYPHEN" and units[first - 2].kind == "POST" and row.shown(first, first + 1).lower() == "level":
            first -= 2
        elif kind in TIES and first < at and first > 1 and units[first - 2].kind in OF_NAMES:
            if kind in {"AND", "DASH"} and (units[first - 2].kind in NATIONS) != (units[first].kind in NATIONS):
                break
            first -= 2
        else:
            break
    return first


OFFICIALS = frozenset({"STOPNAME", "POST", "POSTADJ", "PEOPLE"})


def _is_of_officials(row: Row, at: int, head: int) -> bool:
    """Whether a word says whose talks a body is, before its head: "Senior | Officials’ Dialogue"."""
    unit = row.units[at]
    if (
        unit.kind not in OFFICIALS
        or not row.text[unit.start].isupper()
        or not row.text[row.units[head].start].isupper()
    ):
        return False
    own = row.text[unit.end : unit.end + 1] in APOSTROPHES
    return own or (row.units[at + 1].kind in OFFICIALS and row.text[row.units[at + 1].end] in APOSTROPHES)


APOSTROPHES = ("'", "’")


_COMPOUND = pattern("CAP HYPHEN LOW $")
"""A word in capitals that is small after its hyphen: "Joint | Follow-up | Committee"."""


def _ends_a_compound(row: Row, at: int) -> bool:
    return row.units[at - 1].kind == "LOW" and _COMPOUND.search(row.marks, max(0, at - 3), at) is not None


def before_parties(row: Row, at: int, after: int) -> int:
    """Where in the text a name ends, at the latest with its abbreviation: "Tea Commission (TC) | between A and B"."""
    closed = (end for end in range(at + 1, after) if row.units[end].kind == "BETWEEN")
    ends = (end for end in closed if row.units[end - 1].kind == "CLOSE")
    end = next((end for end in ends if not {"ON", "FIELD"} & {unit.kind for unit in row.units[end:after]}), after)
    return row.units[end - 1].end


def past_kind(row: Row, first: int, at: int) -> int:
    """Where a name in capitals begins after small words that only say what kind it is: "bilateral | Tea Dialogue"."""
    small = first < at and row.shown(first, first + 1) in KINDS
    return first + 1 if small and row.text[row.units[first + 1].start].isupper() else first


KINDS = words("en", "bodies.kinds")

CLOSING = frozenset({"' ", "’ ", "'s", "’s"})
"""What closes a name in quotation marks, or makes something else of it its own: "the Commission's | report"."""

NOT_OF_NAMES = words("en", "bodies.not_of_names")
"""Small words that no name goes across: "Working Group on industrial cooperation | during its meeting"."""


def is_closed(row: Row, at: int) -> bool:
    """Whether a name that ends with the unit at `at` is closed by a quotation mark or made a genitive."""
    return row.text[row.units[at].end : row.units[at].end + 2] in CLOSING


def before_others(row: Row, begin: int, end: int) -> int:
    """Where a name ends before what is told of it or somebody's initial: "on cooperation | during its meeting"."""
    end = next((at for at in range(begin, end) if row.shown(at, at + 1).lower() in NOT_OF_NAMES), end)
    return end - (end > begin and _is_initial(row, end - 1))


def _is_initial(row: Row, at: int) -> bool:
    """Whether a unit begins somebody's name rather than numbers a body: "head of the commission | B. Otieno"."""
    return row.units[at].kind == "INIT" and row.text[row.units[at].end : row.units[at].end + 1] == "."


COOPERATION = words("en", "bodies.cooperation")
"""What a name goes on after by "in": "Committee on Cooperation | in Industry, Trade and Energy"."""


def past_cooperation(row: Row, best: int, limit: int) -> int:
    """Where an English name with a subject ends, past what it is cooperation in, and past its purpose."""
    if listed := _TO_COOPERATION.match(row.marks, best, limit):
        best = listed.end() if row.shown(listed.end() - 1, listed.end()).lower() in COOPERATION else best
    if row.shown(best - 1, best).lower() in COOPERATION:
        subject = _IN_WHAT.match(row.marks, best, limit)
        is_town = subject and (
            _AS_A_TOWN.match(row.marks, subject.end()) or town_named(row.shown(best + 1, subject.end()), "en")
        )
        best = subject.end() if subject and not is_town else best
    if (rest := _AND_THE_REST.match(row.marks, best, limit)) and row.shown(rest.end() - 2, rest.end()) in THE_REST:
        best = rest.end()
    if best + 1 < limit and row.shown(best, best + 1) == "to":
        purpose = pattern("LOW CAP (CAP | PORT | ADJ){1,4}").match(row.marks, best, limit)
        best = purpose.end() if purpose else best
    return best


_TO_COOPERATION = pattern("(COMMA (CAP | PORT | HYPHEN | AND){1,5})+")
"""A list in capitals without "and", which belongs to a name that it ends with "Cooperation"."""

_AND_THE_REST = pattern("(COMMA (CAP | PORT | HYPHEN | AND){1,5})* AND LOW LOW")
THE_REST = words("en", "bodies.the_rest")
"""What ends a list of subjects in capitals: "Sub-Committee on Trade, Human Rights and | related issues"."""

_IN_WHAT = pattern("IN THE? (PORT | CAP) (PORT | CAP | HYPHEN)* ((COMMA | AND) (PORT | CAP)+)*")

_AS_A_TOWN = pattern("COMMA LAND | (ON | FROM | COMMA)? DATE")
"""What after capitals says that they are a town: "Commission of Cooperation in Mwanza | , Tanzania"."""
