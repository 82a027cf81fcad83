"""Quotation marks that stand round a name in a Hindi list, not round what somebody said.

"व्यापार और ‘कनेक्टिविटी’ सहित | कई मुद्दों पर": the marks hold few words, no verb, no comma.

Reads: a row and the place of a mark. Writes: yes or no.
"""

import re

from paraph.intake.marks.rows import Row

_QUOTED = re.compile(r"[‘'“\"«]([^‘’'“”\"«».।,?!:;\n]{2,60})[’'”\"»]")
TELLING = frozenset({"STANCE", "RAISED", "TOPICS", "HELD", "VERB", "NE", "WILL", "STOP"})
"""What makes of quoted words something said."""


def is_round_name(row: Row, at: int) -> bool:
    """Whether a unit is a mark that opens or closes a name."""
    if row.units[at].kind != "QUOTE":
        return False
    place = row.units[at].start
    for quoted in _QUOTED.finditer(row.text, row.units[0].start, row.units[-1].end + 1):
        if place in {quoted.start(), quoted.end() - 1}:
            inside = (unit for unit in row.units if quoted.start() < unit.start and unit.end < quoted.end())
            return all(unit.kind not in TELLING for unit in inside)
    return False
