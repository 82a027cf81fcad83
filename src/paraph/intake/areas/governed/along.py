"""Along what a thing goes, which belongs to it: "sale of coal through the port", "radicalization through the internet".

What a thing is done by does not: "promote tourism through joint fairs".

Reads: a row and the place of "through". Writes: yes or no.
"""

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.wording import says_nothing

_ALONG = pattern(
    "BREAK (THE (LOW | CAP | PORT){1,4} | CAP{1,3} | LAND | CITY | NUM | DATE) (COMMA | AND | STOP | UNDER)"
)


def goes_along(row: Row, at: int) -> bool:
    """Whether "through" tells along what a thing goes, within a list: "incitement | through the internet, drones"."""
    if row.units[at].kind != "BREAK" or row.shown(at, at + 1).lower() not in ALONG or not at:
        return False
    found = _ALONG.match(row.marks, at)
    if found is None or row.shown(found.end() - 1, found.end()) == "+" or says_nothing(row.shown(at - 1, at), "en"):
        return False
    return not any(row.shown(place, place + 1).lower().endswith(DOINGS) for place in range(at + 1, found.end() - 1))


ALONG = words("en", "areas.along")
DOINGS = listed("en", "areas.done_by")
"""How words end for what a thing is done by, rather than along what it goes."""
