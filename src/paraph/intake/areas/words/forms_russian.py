"""In what case, gender and number a Russian word may stand, as far as the dictionary knows it.

Reads: a row and a place in it. Writes: forms, and what of them a governed noun may stand in.
"""

from paraph.intake.marks.rows import Row
from paraph.language.russian import tags

Forms = frozenset[tuple[str, str]]
"""Cases a word may stand in, each with the gender, or with PLURAL."""

PLURAL = "plur"

ADJECTIVES = frozenset({"ADJ", "CAPADJ"})


def forms(row: Row, at: int) -> Forms:
    """What the dictionary says a word may stand in; nothing where it does not know it."""
    found = tags(row.shown(at, at + 1).lower())
    return frozenset((str(tag.case), PLURAL if tag.number == PLURAL else str(tag.gender)) for tag in found if tag.case)


def as_governed(forms: Forms) -> Forms:
    """Forms of a noun that may be governed: a plural spelled as the genitive of the singular counts as the latter."""
    singular = any(case == "gent" and number != PLURAL for case, number in forms)
    return forms - {("nomn", PLURAL), ("accs", PLURAL)} if singular else forms


def cases(forms: Forms) -> frozenset[str]:
    """The cases; subject and object count as one, for both may be what is dealt with."""
    return frozenset("accs" if case == "nomn" else case for case, _ in forms)
