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
    if not inside & {"SESSION", "ORD"} or not _is_of_two(row, first, after):
        return None
    agreed = _AGREED_TO_HOLD.match(row.marks, after)
    if agreed and any(unit.kind == "DATE" for unit in row.units[after : agreed.end()]):
        return AGREED
    if _is_done_by_both(row, first, after):
        return "was-held"
    found = _ON_A_DAY.match(row.marks, after)
    day = row.units[found.end() - 1].value if found else None
    if not isinstance(day, DateMention) or day.kind not in DAYS:
        return None
    told = {unit.kind for unit in row.units if unit.kind in TOLD_OTHERWISE}
    return None if told else "was-held"


_BOTH_DID = pattern(
    "(LAND (HYPHEN | AND | COMMA) LAND) NE"
    " (DATE | KO | CITY | MEIN | SMALL | WORD | THIS | KA | PAR | AND | JOINT | COMMA | VIRTUAL"
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
