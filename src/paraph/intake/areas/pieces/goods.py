"""Goods listed after what is done with them, which are one subject: "exports of citrus, honey and potatoes".

They are bare words up to the end of their list, and none of them is a field ("exports of citrus, tourism and energy").

Reads: a row and a sign. Writes: whether it stands between such goods.
"""

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import words

HEADS = words("en", "areas.dealt_in")
FIELDS = words("en", "areas.field_words") - words("en", "areas.are_goods_too")

_GOODS = pattern(
    "(LOW | EVENT) <lead:(OF | ON)> (LOW | DEMO | LAND | CAP){1,3} (COMMA (LOW | DEMO | CAP){1,3}){0,6} COMMA? AND"
    " (LOW | DEMO){1,3} (?= COMMA | STOP | SEMI | AND | WILL | AUX | BREAK | STANCE | RAISED | $)"
)
LONGEST = 24
"""Units of a list of goods, with its head."""


def are_goods(row: Row, at: int) -> bool:
    """Whether the sign at `at` stands between goods of one head."""
    for head in range(max(0, at - LONGEST), at - 2):
        if row.shown(head, head + 1).lower() not in HEADS:
            continue
        found = _GOODS.match(row.marks, head)
        if found and found.end() > at and _are_no_fields(row, found.end("lead"), found.end()):
            return True
    return False


def _are_no_fields(row: Row, first: int, after: int) -> bool:
    """Whether no member of a list ends with the name of a field."""
    ends = [at for at in range(first + 1, after) if row.units[at].kind in {"COMMA", "AND"}]
    last = [row.shown(at - 1, at).lower() for at in (*ends, after)]
    return not FIELDS.intersection(last) and not any(word.endswith(("tion", "ment", "ship", "ing")) for word in last)
