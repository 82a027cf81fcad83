"""Those of two States between whom a Hindi subject is: "भारतीय बैंकों और केन्या के बैंकों के बीच | भुगतान व्यवस्था".

An "and" ties them, for each is told by its State or both end with one word. They are no part of the subject, unless
nothing else tells what it is: "भारतीय बैंकों और केन्या के बैंकों के बीच सहयोग".

Reads: a row and units of it. Writes: yes or no.
"""

from paraph.intake.marks.rows import Row
from paraph.intake.marks.wording import says_nothing

PART_OF_SIDE = frozenset({"WORD", "HYPHEN", "KA", "LAND", "DEMO", "HOME", "ABBR", "CAP", "CITY", "ORG"})
LONGEST_SIDE = 7
"""Units of one side and what leads from it."""


def ties_parties(row: Row, at: int, end: int) -> bool:
    """Whether an "and" joins those of two States: "भारतीय बैंकों | और केन्या के बैंकों के बीच"."""
    place = next((i for i in range(at + 1, min(end, at + LONGEST_SIDE)) if row.units[i].kind not in PART_OF_SIDE), end)
    return place < end and row.units[place].kind == "BETWEEN" and _are_alike(row, at, place)


def _are_alike(row: Row, at: int, place: int) -> bool:
    near = range(at - 1, max(-1, at - LONGEST_SIDE), -1)
    first = next((i + 1 for i in near if row.units[i].kind not in PART_OF_SIDE), max(0, at - LONGEST_SIDE))
    if at - first < LEAST or place - at - 1 < LEAST:
        return False
    stated = all(_is_stated(row, *side) for side in ((first, at), (at + 1, place)))
    return stated or row.shown(at - 1, at) == row.shown(place - 1, place)


LEAST = 2
"""Units of one side; a State alone is no one of it."""


def _is_stated(row: Row, first: int, after: int) -> bool:
    return any(row.units[i].kind in {"LAND", "DEMO"} for i in range(first, after))


def are_parties(row: Row, begin: int, at: int, cut: int) -> bool:
    """Whether what stands before "between" are such, and what follows tells by itself what it is about."""
    joined = next((i for i in range(at - 1, begin, -1) if row.units[i].kind == "AND"), None)
    if joined is None or not _are_alike(row, joined, at):
        return False
    return not says_nothing(row.shown(at + 1, cut), "hi") if at + 1 < cut else False
