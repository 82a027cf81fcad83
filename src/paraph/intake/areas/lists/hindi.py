"""Lists of fields that no Hindi verb of stance governs: "चाय, धान और रेल के क्षेत्रों में | सहयोग को मजबूत किया जाएगा".

Hindi tells after a list what it is one of: "के क्षेत्रों में", "जैसे मुद्दों", "में सहयोग". Where no verb of stance stands
there, what is before is a list of subjects all the same, if

1. it has three items, the last after an "and"; before "जैसे" and a word for fields two are enough;
2. the sentence tells what States do together (data: `areas.together`) and names a session, both sides or what will be;
3. no persons are said to be of the fields: "क्षेत्रों के विशेषज्ञ";
4. nothing is told that was before, or is done time and again.

The stance is that of the verb before it, else "focus".

Reads: the row of a sentence, the stretches that verbs govern. Writes: further stretches.
"""

import re
from collections.abc import Iterator, Sequence

from paraph.intake.areas.governed import stretches_hindi as hindi
from paraph.intake.areas.governed.ends import is_end
from paraph.intake.areas.governed.governing import GOVERNING
from paraph.intake.areas.governed.stretches import Stretch
from paraph.intake.areas.pieces.pieces_hindi import CATEGORIES
from paraph.intake.marks.rows import Row

PERSONS = frozenset({"PEOPLE", "POST", "PERSON", "HON", "ATTEND", "ORG", "EVENT"})
TOLD = frozenset({"SESSION", "BODYREF", "BOTH", "SIDE", "WILL"})
NEAR = 4
"""Units after a list within which it is said what it is one of, and whose."""


def listed(row: Row, governed: Sequence[Stretch]) -> Iterator[Stretch]:
    """Every list of fields in a Hindi sentence that lies in none of the stretches `governed`."""
    if not _may_tell(row):
        return
    taken = 0
    for at, unit in enumerate(row.units):
        least = _least_signs(row, at)
        if not least or at < taken or any(one.first <= at <= one.after for one in governed):
            continue
        first = next((place + 1 for place in range(at - 1, -1, -1) if is_end(row, place, "hi")), 0)
        if _is_list(row, max(first, taken), at, least) and not _is_of_persons(row, first, at):
            taken = at
            yield Stretch(row, first, at, _stance(row, at), (unit.start, unit.end))


def _may_tell(row: Row) -> bool:
    """Whether a sentence may tell of what a session dealt with although no verb says so."""
    shown = [row.shown(at, at + 1) for at in range(len(row))]
    often = any(word.startswith(hindi.FREQUENT) for word in shown) or bool(_LASTS.search(" ".join(shown[-NEAR:])))
    told = any(unit.kind in TOLD for unit in row.units)
    return told and not often and hindi.recalled_from(row) == len(row) and not hindi.TOGETHER.isdisjoint(shown)


_LASTS = re.compile(r"(?:रह[ाेी]|सहयोग|साझेदारी|भागीदारी|संबंध) (?:है|हैं)(?: |$)")
"""What is so anyway: "सहयोग रहा है"."""


def _least_signs(row: Row, at: int) -> int:
    """How many signs a list must have that ends at `at`; 0 where nothing says that one does."""
    if row.units[at].kind == "INTRO":
        near = range(at + 1, min(at + NEAR, len(row)))
        return 1 if any(row.shown(place, place + 1) in CATEGORIES for place in near) else 0
    return 2 if hindi.leads_together(row, at, len(row)) else 0


def _is_list(row: Row, first: int, after: int, least: int) -> bool:
    kinds = [unit.kind for unit in row.units[first:after]]
    return "DATE" not in kinds and "AND" in kinds and sum(kind in {"COMMA", "AND"} for kind in kinds) >= least


def _is_of_persons(row: Row, first: int, at: int) -> bool:
    return any(unit.kind in PERSONS for unit in row.units[first : min(at + NEAR, len(row))])


def _stance(row: Row, at: int) -> str:
    verbs = (unit for unit in reversed(row.units[:at]) if unit.kind in GOVERNING and unit.value != "signed")
    before = next(verbs, None)
    return str(before.value) if before else "focus"
