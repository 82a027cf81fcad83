"""Bodies of one state that only say whose head somebody is: "председателя | Комитета … Кении", "चाय आयोग के निदेशक".

Reads: a row. Writes: the row with such a body as an ORG unit, part of a post.
"""

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, Unit, pattern


def with_offices(row: Row, lang: str) -> Row:
    """The row with the bodies that only say what somebody heads as offices; English has none to tell apart."""
    return _in_russian(row) if lang == "ru" else _in_hindi(row) if lang == "hi" else row


def _in_russian(row: Row) -> Row:
    """The row with a body that only says whose head somebody is as an office: "председателя | Комитета … Кении"."""
    made = [
        (at, at + 1, Unit("ORG", unit.start, unit.end))
        for at, unit in row.of_kind("BODYREF")
        if at and row.units[at - 1].kind == "POST" and isinstance(unit.value, BodyMention)
        if _is_one_states(unit.value)
        or (unit.value.bare and row.units[min(at + 1, len(row) - 1)].kind in {"ADJ", "CAPADJ"})
    ]
    return row.replaced(made) if made else row


def _in_hindi(row: Row) -> Row:
    """The Hindi row with a body of one state whose officer is told as an office: "केन्या के | चाय आयोग के निदेशक"."""
    made = [
        (match.end() - 2, match.end() - 1, Unit("ORG", unit.start, unit.end))
        for match in row.find(_ITS_OFFICER)
        if not isinstance((unit := row.units[match.end() - 2]).value, BodyMention) or _is_one_states(unit.value)
    ]
    return row.replaced(made) if made else row


_ITS_OFFICER = pattern("(LAND KA | DEMO) WORD{0,2} (BODYREF | NATIONAL) KA (?= POST)")
"""A body of one state whose officer is told."""


def _is_one_states(body: BodyMention) -> bool:
    return len(body.parties) <= 1 and not body.joint and not body.bare
