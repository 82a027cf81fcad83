"""A session that a Russian sentence tells of apart from the body that met, or under which people met.

* A sentence begins with a body and goes on to a session, which is one of that body: "Комиссия в ходе заседания
  утвердила план", "Сопредседатели комиссии подвели итоги 5-го заседания". Not where the body is only set up, or
  something is done in view of the session: "Комиссия подготовит доклад к заседанию".
* Talks, a round, a meeting "в рамках" a body are its session where nothing more is said of them: "Переговоры прошли в
  рамках рабочей группы", "Непал и Кения в рамках межправкомиссии подписали соглашение". A meeting with somebody within
  the session of a body is another one: "Встреча министра с послом прошла в рамках заседания".
* Consultations and dialogues are themselves what is held within them.

Reads: a sentence and the units of an event. Writes: yes or no.
"""

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import NATIONS
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.sessions.events.occasions import YET_TO_BE

SITTINGS = listed("ru", "sessions.sittings")
NOT_AT_IT = words("ru", "sessions.not_at_it")
"""What before a session makes it no place of what is told: "готовит доклад к | заседанию"."""

SET_UP = listed("ru", "sessions.set_up")
"""How words begin that tell of a body's being set up, or of a clause about another thing."""


def is_of_its_body(row: Row, first: int, at: int) -> bool:
    """Whether the session at `at` is one of the body that the sentence begins with at `first`."""
    if not row.shown(at, at + 1).lower().startswith(SITTINGS):
        return False
    between = [row.shown(one, one + 1).lower() for one in range(first + 1, at)]
    return not (NOT_AT_IT & set(between[-LEAD:]) or any(word.startswith(SET_UP) for word in between))


LEAD = 4
"""Words before a session within which what leads to it stands: "к очередному, | пятому заседанию"."""


def met_within(row: Row, first: int, after: int) -> bool:
    """Whether the sentence tells of nothing but talks or a deed of two sides within the event."""
    body = next((one.value for one in row.units[first:after] if isinstance(one.value, BodyMention)), None)
    states = {str(one.value) for one in row.units if one.kind in NATIONS}
    if body is None or not (body.joint or len(body.parties) > 1 or len(states) > 1):
        return False
    if row.text[slice(*body.head)].lower().startswith(TALKS):
        return not any(unit.kind == "STANCE" and unit.value in INTENDED for unit in row.units[:first])
    if _BOTH_DID.match(row.marks, first - 1) and _BOTH.search(row.marks, 0, first - 1):
        return True
    talks = _TALKS_ONLY.match(row.marks, 0, first - 1) or (
        _TALKS_OF.match(row.marks, 0, first - 1) and _WERE.match(row.marks, after)
    )
    return talks is not None and any(
        row.shown(at, at + 1).lower().startswith(TALKING) for at in range(min(first, LEAD))
    )


def is_yet_to_be(row: Row, after: int) -> bool:
    """Whether what is told of the talks is yet to be: "Непал и Кения в рамках комиссии | обсудят торговлю"."""
    deed = row.shown(after, after + 1).lower() if after < len(row) and row.units[after].kind == "STANCE" else ""
    return any(unit.kind == "WILL" for unit in row.units) or deed.endswith(YET_TO_BE)


INTENDED = frozenset({"agreed", "proposed"})
"""What is to be done within talks: "договорились расширить обмен в рамках | диалога"."""

TALKS = listed("ru", "sessions.talks")
"""How heads of names begin that are talks themselves."""

TALKING = listed("ru", "sessions.talking")
"""How words begin for talks and meetings."""

_TALKS_ONLY = pattern(
    "(CAPADJ | ADJ | ORD)* (SESSION | CAP) LOW? ((IN CITY | DATE)* (HELD | WILL) (IN CITY | DATE)*) $"
)
_TALKS_OF = pattern("(CAPADJ | ADJ | ORD)* (SESSION | CAP) (LOW | POST | ADJ | LAND | AND | SIDE | ORG | BOTH){0,6} $")
_WERE = pattern("(HELD | WILL)")
_BOTH = pattern("(LAND AND LAND | BOTH) $")
_BOTH_DID = pattern("UNDER (ORD? SESSION)? BODYREF STANCE")
"""What two States or both sides did within a body: "Непал и Кения | в рамках комиссии подписали соглашение"."""
