"""Which "and" an abbreviation in brackets shows to be within a name: "Human Aid | and Disaster Relief (HADR)".

The letters of the abbreviation are those of the words in capitals before it. Where the words after the "and" do not
have them all, but with those before it do, the name goes across the "and".

Example: in "the Commission on Tea and Rice Trade Rules (RTR)" the words after "and" have all letters: it parts.

Reads: an English row, the place of an "and". Writes: yes or no.
"""

from collections.abc import Iterable, Iterator

from paraph.intake.marks.rows import Row

CAPITALS = frozenset(
    {"CAP", "PORT", "ABBR", "ORG", "JOINT", "POST", "DOCUMENT", "VENUE", "EVENT", "LAND", "DEMO", "REGION"}
)
LINKS = frozenset({"OF", "ON", "IN", "AND", "FIELD", "HYPHEN", "THE"})
"""What may stand between the words of a name."""

WITHIN = 8
"""Units of a name on either side of an "and"."""


def is_abbreviated_across(row: Row, at: int) -> bool:
    """Whether the "and" at `at` stands within a name that an abbreviation after it stands for."""
    if row.units[at].kind != "AND":
        return False
    bracket = next((place for place in range(at + 1, min(at + WITHIN, len(row))) if not _is_of_name(row, place)), None)
    if bracket is None or bracket + 2 >= len(row) or row.units[bracket].kind != "OPEN":
        return False
    letters = row.shown(bracket + 1, bracket + 2)
    if not letters.isupper() or row.units[bracket + 2].kind != "CLOSE":
        return False
    after = list(_initials(row, at + 1, bracket))
    first = at
    while first > max(0, at - WITHIN) and _is_of_name(row, first - 1):
        first -= 1
    return not _has_all(after, letters) and _has_all([*_initials(row, first, at), *after], letters)


def _is_of_name(row: Row, at: int) -> bool:
    return row.units[at].kind in LINKS or (row.units[at].kind in CAPITALS and row.shown(at, at + 1)[0].isupper())


def _initials(row: Row, first: int, after: int) -> Iterator[str]:
    for at in range(first, after):
        yield from (word[0] for word in row.shown(at, at + 1).split() if word[0].isupper())


def _has_all(initials: Iterable[str], letters: str) -> bool:
    """Whether the letters stand among the initials in their order."""
    left = iter(initials)
    return all(letter in left for letter in letters)
