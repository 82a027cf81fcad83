"""Events that are only the setting or the occasion of what a sentence tells: "met on the sidelines of the | session".

Reads: a row and the units that name an event. Writes: the rule that makes it a backdrop, or None.
"""

from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.sessions.events.elsewhere import OF_IT
from paraph.intake.sessions.events.occasions import was_before


def backdrop_of(row: Row, first: int, after: int, lang: str) -> str | None:
    """The rule by which the event is only the setting or the occasion of what the sentence tells."""
    if lang == "en" and _is_beside(row, first):
        return "beside-a-session"
    if lang == "en" and _is_whose_delegates(row, after):
        return "of-its-delegates"
    if lang == "en" and _is_wished_success(row, first):
        return "wished-for"
    if lang == "en" and _VISITS_FOR.search(row.marks, max(0, first - 5), first):
        return "visited-for"
    beside = lang == "ru" and (_is_setting(row, first) or was_before(row, first, after))
    return "within-a-session" if beside else None


def _is_setting(row: Row, first: int) -> bool:
    """Whether another meeting took place during the event: "Встреча прошла | в ходе заседания …"."""
    if any(at >= 0 and row.shown(at, at + 2).lower() in BESIDE_RU for at in (first - 2, first - 1)):
        return True
    if _ON_ITS_MARGINS.search(row.text[row.units[0].start : row.units[first].start]):
        return True
    while first > 1 and row.units[first - 1].kind == "SESSION":
        first -= 1
    leads = {row.shown(max(0, first - many), first).lower() for many in (1, 2)} if first else set()
    if not (leads & SETTINGS or (first and _is_come_for(row, first))):
        return False
    told = (at for at, unit in row.of_kind("IN") if row.shown(at, at + 1).lower() in {"в", "во"} and at < first)
    return any(unit.kind == "SESSION" for unit in row.units[: max(told, default=first - 1)])


def _is_come_for(row: Row, first: int) -> bool:
    """Whether somebody only came for the event: "встреча с министром, прибывшим для участия в | заседании"."""
    while first > 0 and row.units[first - 1].kind in {"SESSION", "ORD", "ADJ", "POST"}:
        first -= 1
    return first > COME_FOR and row.shown(first - COME_FOR, first).lower() in COME_FOR_RU


COME_FOR = 3
COME_FOR_RU = rulewords.words("ru", "sessions.come_for")
SETTINGS = rulewords.words("ru", "sessions.settings")
_ON_ITS_MARGINS = rulewords.expression("ru", "sessions.on_its_margins")
BESIDE_RU = rulewords.words("ru", "sessions.beside")
"""What in Russian sets another meeting beside a session, wherever it is told of."""

_VISITS_FOR = pattern("POSTADJ LAND FROM $")
"""Somebody "visiting Malaysia for the" session was met by somebody else."""


def _is_beside(row: Row, first: int) -> bool:
    """Whether something else took place "on the sidelines of the" event."""
    found = OF_IT.search(row.marks, max(0, first - 2), first)
    return (
        found is not None and found.start() > 0 and row.shown(found.start() - 1, found.start()).lower() == "sidelines"
    )


_DELEGATES = pattern("(AND (ABBR | BODYREF))? PEOPLE")


def _is_whose_delegates(row: Row, after: int) -> bool:
    """Whether only those who came to the event are spoken of: "a lunch hosted for all | Commission | delegates"."""
    found = _DELEGATES.match(row.marks, after)
    return found is not None and row.shown(found.end() - 1, found.end()).lower() in WHO_CAME


WHO_CAME = rulewords.words("en", "sessions.who_came")

_SUCCESS = pattern("LOW (IN | ON | BREAK | LOW | WITH)? THE? $")


def _is_wished_success(row: Row, first: int) -> bool:
    """Whether somebody only wishes that an event go well: "wished success at the | eleventh meeting of …"."""
    found = _SUCCESS.search(row.marks, max(0, first - 4), first)
    return found is not None and row.shown(found.start(), found.start() + 1).lower() == "success"
