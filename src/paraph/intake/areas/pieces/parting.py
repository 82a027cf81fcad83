"""Where a stretch is cut: signs that may part two subjects, and those between which a list stays together.

Reads: a row of a sentence. Writes: whether a unit of it parts, begins a list, stays.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from paraph.intake.areas.pieces import pieces_hindi as hindi
from paraph.intake.areas.pieces import pieces_russian as russian
from paraph.intake.areas.pieces.abbreviated import is_abbreviated_across
from paraph.intake.areas.pieces.binding import between_adjectives, describes_one
from paraph.intake.areas.pieces.pieces_hindi import SPLIT
from paraph.intake.areas.pieces.sharing import is_in_title
from paraph.intake.areas.pieces.trimming import LANDS
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed_everywhere
from paraph.intake.marks.wording import key_of, opens, says_nothing

LISTS = frozenset({"INTRO", "COLON", "SEMI", "LINE"})
"""What parts one list from another: an "and" closes only its own list."""


def is_in_brackets(row: Row, first: int, at: int) -> bool:
    """Whether a sign parts examples in brackets: "saving of water (drip; canals; etc.)", "dairy (milk, ghee)"."""
    kinds = [unit.kind for unit in row.units[first:at]]
    return row.units[at].kind in {"SEMI", "COMMA", "AND"} and kinds.count("OPEN") > kinds.count("CLOSE")


def stays(row: Row, at: int, lang: str) -> bool:
    """Whether a sign ties however long the piece is: between adjectives, and within a title."""
    if lang == "en" and (describes_one(row, at) or is_in_title(row, at, len(row)) or is_abbreviated_across(row, at)):
        return True
    return between_adjectives(row, at, lang)


def shortened(cuts: Sequence[int], parting: Sequence[int], first: int, joint: int) -> list[int]:
    """The cuts, with those within a piece too long for one subject after all."""
    ends = [first - 1, *cuts, joint]
    long = [(begin, end) for begin, end in pairwise(ends) if end - begin > LONGEST_BOUND]
    return sorted({*cuts, *(at for at in parting if any(begin < at < end for begin, end in long))})


LONGEST_BOUND = 16
"""Units; an "and" within more is between two subjects."""


def begins_list(row: Row, at: int, lang: str) -> bool:
    """Whether an "and" adds a list with a wrapping of its own: "fuel, ports, | as well as in rail and air links"."""
    if lang == "ru" and russian.opens_list(row, at):
        return True
    if row.units[at].kind != "AND" or key_of(row.shown(at, at + 1)) not in ADDING:
        return False
    wraps = next((place for place in range(at + 1, min(at + 4, len(row))) if row.units[place].kind in FIELDED), None)
    articled = at + 1 < len(row) and row.shown(at + 1, at + 2).lower() == "the"
    return articled or opens(row, at, lang) or (wraps is not None and says_nothing(row.shown(at + 1, wraps + 1), lang))


FIELDED = frozenset({"IN", "FIELD", "PO"})
"""What leads to fields."""


ADDING = frozenset(listed_everywhere("areas.adding"))
"""What adds one list to another."""


def parts(row: Row, at: int, end: int, lang: str) -> bool:
    """Whether a unit may part two subjects; in Hindi the word for "and" means "further" after "को"."""
    kind = row.units[at].kind
    if kind == "AND" and (_joins_lands(row, at) or (lang == "hi" and row.units[at - 1].kind == "KO")):
        return False
    if kind == "AND" and lang == "en" and (_joins_verbs(row, at) or _is_under_title(row, at) or _joins_years(row, at)):
        return False
    if kind in SPLIT or (kind == "FIELD" and _parts_field(row, at, lang)) or _ends_range(row, at):
        return True
    return lang == "hi" and hindi.parts(row, at, end)


def _parts_field(row: Row, at: int, lang: str) -> bool:
    """Whether "in the field of" comes after a subject rather than after its wrapping: "joint ventures | in the …"."""
    return lang == "ru" or (lang == "en" and at > 0 and not says_nothing(row.shown(at - 1, at), lang))


def _ends_range(row: Row, at: int) -> bool:
    """Whether a "to" stands between the ends of a range: "ranging from dairy trade | to satellite launches"."""
    if row.shown(at, at + 1).lower() == TO_RU:
        intros = (row.shown(place, place + 1) for place in range(at) if row.units[place].kind == "INTRO")
        return any(shown.endswith(FROM_RU) for shown in intros)
    if row.shown(at, at + 1).lower() != "to":
        return False
    return any(row.shown(place, place + 1).lower().endswith(FROM) for place in range(at))


TO_RU, FROM_RU = "до", "от"
"""The same in Russian: "– от | чая | до | меда"."""

FROM = ("ranging from", "ranged from", ", from")
"""How what leads to a range ends."""


def _joins_verbs(row: Row, at: int) -> bool:
    """Whether an "and" stands between two verbs with one object: "to promote | and protect the rights of workers"."""
    return at > 1 and row.shown(at - 2, at - 1).lower() == "to" and _VERBS.match(row.marks, at - 1) is not None


_VERBS = pattern("LOW AND LOW THE")


_UNDER_TITLE = pattern(
    "UNDER THE? (CAP | PORT | ABBR | LAND | DEMO | HYPHEN | OPEN | CLOSE | OF){1,7} AND (CAP | PORT | ABBR)"
)
LONGEST_TITLE = 12


def _is_under_title(row: Row, at: int) -> bool:
    """Whether an "and" stands in the name of that under which a thing is done: "under the Tea | and Rice Plan"."""
    begin = max(0, at - LONGEST_TITLE)
    under = next((place for place in range(at - 1, begin, -1) if row.units[place].kind == "UNDER"), None)
    found = _UNDER_TITLE.match(row.marks, under) if under is not None else None
    return found is not None and found.end() == at + 2


_YEAR = re.compile(r"(?:19|20)\d\d$")


def _joins_years(row: Row, at: int) -> bool:
    """Whether an "and" stands between two years: "courses for 2026 | and 2027"."""
    return 0 < at < len(row) - 1 and all(
        _YEAR.match(row.shown(place, place + 1)) is not None for place in (at - 1, at + 1)
    )


def _joins_lands(row: Row, at: int) -> bool:
    """Whether an "and" stands between two countries."""
    after = at + 1 + (at + 1 < len(row) and row.units[at + 1].kind == "THE")
    return at > 0 and after < len(row) and row.units[at - 1].kind in LANDS and row.units[after].kind in LANDS
