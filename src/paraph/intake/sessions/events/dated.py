"""Sessions of which no verb that we know tells, but a day does.

"दोनों देशों के बीच चाय आयोग की बैठक 3 मई को करने पर सहमति बनी": agreed to, it is announced. "चाय आयोग की चौथी बैठक सोमवार को
सजी": counted or called a session, between two states or of a body of theirs, on a day, it was held, whatever the verb.
What a day is told of otherwise (a visit, an arrival, what came before the meeting) leaves it only named.

Reads: a Hindi row and the units that name an event. Writes: the rule that tells of it.
"""

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, pattern
from paraph.language.dates import DateMention

_AGREED_TO_HOLD = pattern("(WORD | DATE | KO | CITY | MEIN | COMMA){1,6} INF ((PAR | KA) ANY{0,6}?)? STANCE")
_ON_A_DAY = pattern("(THIS | WORD | SMALL | COMMA | CITY | MEIN | LAND | KA | VENUE | HERE | TOWN){0,6} DATE")
AGREED = "agreed-to-hold"
"""The rule of a session yet to come; by any other it was held."""

TOLD_OTHERWISE = frozenset({"EVENT", "WILL", "POSTPONED", "LAST", "NEXT", "DURING", "INF"})
"""What in a sentence gives its day to something else than a session."""

DAYS = frozenset({"exact", "range", "relative", "weekday"})


def told_by_day(row: Row, first: int, after: int) -> str | None:
    """The rule by which the day of its sentence tells of an event; None where that is told of something else."""
    inside = {unit.kind for unit in row.units[first:after]}
    if inside >= {"SESSION", "ORD"} and _is_counted_so(row, first, after):
        return "was-held"
    if inside >= {"SESSION", "ORD"} and _is_all_that_is_told(row, first, after):
        return "was-held"
    if not _is_of_two(row, first, after):
        return None
    told = bool(inside & {"SESSION", "ORD"})
    if told and _is_agreed(row, after):
        return AGREED
    held = _is_dealt_at(row, first, after) or (
        told and (_is_done_by_both(row, first, after) or _is_on_a_day(row, after))
    )
    return "was-held" if held else None


def _is_agreed(row: Row, after: int) -> bool:
    """Whether it was agreed to hold the event on a day: "बैठक | 3 मई को करने पर सहमति बनी"."""
    agreed = _AGREED_TO_HOLD.match(row.marks, after)
    return agreed is not None and any(unit.kind == "DATE" for unit in row.units[after : agreed.end()])


def _is_on_a_day(row: Row, after: int) -> bool:
    """Whether a day follows that nothing else in the sentence takes: "बैठक | सोमवार को सजी"."""
    found = _ON_A_DAY.match(row.marks, after)
    day = row.units[found.end() - 1].value if found else None
    dated = isinstance(day, DateMention) and day.kind in DAYS
    return dated and not any(unit.kind in TOLD_OTHERWISE for unit in row.units)


_AT_IT = pattern("DURING | MEIN (WORD | STANCE | SMALL | KO | KA){0,4} VERB{1,2} STOP")


def _is_dealt_at(row: Row, first: int, after: int) -> bool:
    """Whether something was done on a day at the event: "3 मई को … चाय वार्ता | के दौरान", "… बैठक | में लिया गया"."""
    before = row.units[_clause(row, first) : first]
    dated = any(isinstance(unit.value, DateMention) and unit.value.kind in DAYS for unit in before)
    around = {unit.kind for unit in (*before, *row.units[after + 1 :])}
    return dated and _AT_IT.match(row.marks, after) is not None and not around & TOLD_OTHERWISE


def _clause(row: Row, first: int) -> int:
    """The unit with which the clause that leads to the event begins."""
    return max((at + 1 for at in range(first) if row.units[at].kind in {"STOP", "BREAK"}), default=0)


_COUNTS_THIS = pattern("^ THIS{1,2} (SMALL | LAND | HYPHEN | AND | BETWEEN | KA){0,5} $")


def _is_counted_so(row: Row, first: int, after: int) -> bool:
    """Whether a sentence does nothing but count the session: "यह इसकी | 7वीं बैठक थी"."""
    return _COUNTS_THIS.search(row.marks, 0, first) is not None and [
        unit.kind for unit in row.units[after : after + 2]
    ] == ["VERB", "STOP"]


_BY_DAY_AND_TOWN = pattern("^ (DATE KO? | CITY (COMMA LAND)? MEIN | HERE | LAND HYPHEN LAND){1,4} $")


def _is_all_that_is_told(row: Row, first: int, after: int) -> bool:
    """Whether a sentence has the day, the town and the session, and no verb: "आज नैरोबी में | चाय आयोग का चौथा सत्र"."""
    told = _BY_DAY_AND_TOWN.search(row.marks, 0, first) is not None
    dated = any(unit.kind == "DATE" for unit in row.units[:first])
    return told and dated and (after == len(row) or row.units[after].kind == "STOP")


_BOTH_DID = pattern(
    "(LAND (HYPHEN | AND | COMMA) LAND | BODYREF) NE"
    " (DATE | KO | CITY | MEIN | SMALL | WORD | THIS | KA | PAR | AND | JOINT | COMMA | VIRTUAL DURING?"
    " | VENUE | HERE | ORG){0,14} $"
)
_AND_NO_MORE = pattern("(WORD | VERB | KA | SE | VIRTUAL | MEIN | CITY | DATE | KO){0,5} (STOP | COMMA | AND)")


def _is_done_by_both(row: Row, first: int, after: int) -> bool:
    """Whether an event is what two states did, whatever the verb: "A और B ने सोमवार को अपनी तीसरी चाय वार्ता | बुलाई"."""
    did = _BOTH_DID.search(row.marks, 0, first) is not None and _AND_NO_MORE.match(row.marks, after) is not None
    return did and not any(unit.kind in {"WILL", "INF", "NEXT", "LAST", "EVENT"} for unit in row.units)


def _is_of_two(row: Row, first: int, after: int) -> bool:
    """Whether a body of two states is named, or one "between the two countries"."""
    mentions = (unit.value for unit in row.units[first:after] if isinstance(unit.value, BodyMention))
    return (
        any(len(one.parties) > 1 for one in mentions)
        or any(unit.kind == "BETWEEN" for unit in row.units[:first])
        or _BOTH_DID.search(row.marks, 0, first) is not None
    )
