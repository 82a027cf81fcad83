"""What an event is of which no verb tells: held, where the sentence tells what was dealt with, signed or done at it.

Reads: a row, the units that name an event, and the language. Writes: its role and the rule that gave it.
"""

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.told import words
from paraph.intake.sessions.events.elsewhere import OF_IT, was_signed_after
from paraph.intake.sessions.events.intended import is_to_be_held
from paraph.intake.sessions.events.occasions import is_outcome, is_signed_after, was_dealt_at
from paraph.intake.sessions.events.roles import Role


def without_verb(row: Row, first: int, after: int, lang: str) -> tuple[Role, str]:
    """The role of an event no verb tells of: held where the sentence tells what it dealt with."""
    if lang == "en" and is_to_be_held(row, first):
        return Role.OTHER, "to-be-held"
    inside = {unit.kind for unit in row.units[first:after]}
    signed = lang == "en" and was_signed_after(row, first)
    if "SESSION" in inside and (signed or (lang == "ru" and is_signed_after(row, first, after))):
        return Role.HELD, "signed-after"
    own = any(_is_of_states(unit) for unit in row.units[first:after])
    at_it = "SESSION" in inside and (own or (lang == "en" and _AT_A.search(row.marks, 0, first) is not None))
    joint = any(isinstance(unit.value, BodyMention) and unit.value.joint for unit in row.units[first:after])
    if lang == "ru" and (own or joint) and first == 0 and _has_done(row, after):
        return Role.HELD, "dealt-with-subjects"
    around = _is_within(row, first) or _is_begun(row, first) if lang == "en" else is_outcome(row, first)
    own = own or (lang == "ru" and joint)
    if own and "ORD" in inside and around:
        return Role.HELD, "took-place-around"
    took_place = lang == "en" and own and "ORD" in inside and _AT_A.search(row.marks, 0, first) is not None
    took_place = took_place or (lang == "hi" and was_dealt_at(row, first, after))
    if took_place or (("ORD" in inside or at_it) and any(unit.kind == "STANCE" for unit in row.units)):
        return Role.HELD, "dealt-with-subjects"
    return Role.NAMED, "named"


_AT_A = pattern("IN THE? $")


def _is_of_states(unit: Unit) -> bool:
    """Whether a unit names a body with its two States, or with the union whose organ it is."""
    body = unit.value
    return isinstance(body, BodyMention) and (len(body.parties) > 1 or any(code in UNIONS for code, _ in body.parties))


_WITHIN = pattern("UNDER THE? $")


def _is_within(row: Row, first: int) -> bool:
    """Whether something was done as part of the event: "agreements were sealed as part of the | 8th session of …"."""
    found = _WITHIN.search(row.marks, max(0, first - 2), first)
    return found is not None and row.shown(found.start(), found.start() + 1).lower() in words("within")


def _is_begun(row: Row, first: int) -> bool:
    """Whether its opening or closing is told of: "speaking during the inauguration of the | 8th session of …"."""
    found = OF_IT.search(row.marks, max(0, first - 2), first)
    return (
        found is not None
        and found.start() > 0
        and (row.shown(found.start() - 1, found.start()).lower() in words("parts"))
    )


def _has_done(row: Row, after: int) -> bool:
    """Whether right after a body a verb tells what it did: "Российско-Кенийская комиссия | согласовала условия"."""
    told = after < len(row) and row.units[after].kind == "STANCE"
    return told and row.shown(after, after + 1).lower().endswith(("ла", "л"))
