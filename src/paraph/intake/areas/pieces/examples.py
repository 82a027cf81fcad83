"""Examples, in an English list, of those who act and of where States meet: none of them is a subject.

"Including", "such as" and "like" bring in examples of the word before them. Where that word is one for those who act
(groups, partners, companies) or for where one meets (forums, mechanisms), what is a name alone in the list is one of
them. What is more than a name may be a subject all the same: "fora like the UN and reform of its Council".

Example: of "action against all armed groups, including the Red Hand, and border checks" the last alone is a subject.

Reads: a row and where a list begins, the units of one of its members. Writes: yes or no.
"""

from paraph.intake.marks.rows import Row
from paraph.intake.marks.rulewords import words
from paraph.intake.marks.wording import key_of

ACTORS = words("en", "areas.actors")
OF_WORK = words("en", "areas.of_work")
"""With these before it a group is one that deals with a field: "the working | groups, including on tea"."""

FIELDS = words("en", "areas.brought_in")
"""With these the words that bring in a list say of what it is: "in areas such as"."""

NEAR = 4
"""Units before a list within which it is told of what its members are."""

WITHIN_A_PHRASE = frozenset({"STANCE", "AND", "STOP", "SEMI", "IN", "ON", "FIELD", "OF", "BETWEEN"})
"""What does not lead from a word to a list of its examples."""


def are_actors(row: Row, first: int) -> bool:
    """Whether the list that begins at `first` is brought in as one of examples of those who act, or of forums."""
    if first == 0 or row.units[first - 1].kind != "INTRO" or _says_of_what(row, first - 1):
        return False
    for at in range(first - 2, max(0, first - 2 - NEAR), -1):
        if row.shown(at, at + 1).lower() in ACTORS:
            return row.shown(at - 1, at).lower() not in OF_WORK
        if row.units[at].kind in WITHIN_A_PHRASE:
            return False
    return False


def _says_of_what(row: Row, at: int) -> bool:
    return not FIELDS.isdisjoint(key_of(row.shown(at, at + 1)).split())


def is_name(row: Row, begin: int, cut: int) -> bool:
    """Whether a member of a list is a name alone, or ends with a word for such: "the Tea | partners".

    Single letters may belong to a name: "Bahr | e-Kenya".
    """
    return row.shown(cut - 1, cut).lower() in ACTORS or all(
        unit.kind != "LOW" or unit.end - unit.start == 1 for unit in row.units[begin:cut]
    )
