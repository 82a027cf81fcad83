"""Hindi subjects that stand before those who act: "चाय और कॉफी पर | दोनों पक्षों ने चर्चा की".

The order of a Hindi sentence is free as long as each phrase has its mark. What is talked of has one of its own (data:
`areas.marks_of_talk`), so it may come first, and those who act stand between it and the verb. What a verb governs ends
elsewhere with them; here it begins and ends before them, if

1. the verb is one of talking or agreeing, and nothing between the actors and it has such a mark;
2. the actors are told by what they are: both sides, States, officials with "ने", "के बीच" or "में".

Example: "बंदरगाहों को लेकर | केन्या और घाना के अधिकारियों के बीच विस्तार से बातचीत हुई" has the subject "बंदरगाहों".

Reads: a row and the place of a verb. Writes: the units of the subjects.
"""

from paraph.intake.areas.governed.ends import is_end
from paraph.intake.areas.governed.stretches_hindi import ABOUT, is_talk
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import words

_ACTORS = pattern(
    "<mark:PAR | MEIN> SMALL? (BOTH | LAND | DEMO | SIDE)"
    " (KA | AND | COMMA | HYPHEN | LAND | DEMO | BOTH | SIDE | PEOPLE | POST | PORT | ORG | HOME){0,8}?"
    " (NE | BETWEEN | MEIN) (WORD | SE | AND | SMALL | JOINT){0,5} $"
)
LONGEST = 18
"""Units from the mark of the subjects to the verb."""

MARKS = words("hi", "areas.marks_of_talk")


def fronted(row: Row, at: int) -> tuple[int, int] | None:
    """The units of the subjects that stand before the actors of the verb at `at`; None where none do."""
    if not is_talk(row, at):
        return None
    found = _ACTORS.search(row.marks, max(0, at - LONGEST), at)
    if found is None or not _marks(row, found.start("mark")):
        return None
    mark = found.start("mark")
    first = next((place + 1 for place in range(mark - 1, -1, -1) if is_end(row, place, "hi")), 0)
    return (first, mark + 1) if first < mark else None


def _marks(row: Row, at: int) -> bool:
    """Whether a unit marks what is talked of."""
    if row.units[at].kind == "MEIN":
        return at > 0 and row.shown(at - 1, at) in ABOUT
    return row.shown(at, at + 1) in MARKS
