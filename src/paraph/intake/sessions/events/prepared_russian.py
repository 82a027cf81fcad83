"""Sessions that a Russian sentence tells of without telling that they were held: made ready, agreed, carried out.

What was held is another meeting, a call, a visit or a decision; the session stands in it only as

* what is got ready: "прошло совещание по подготовке | 5-го заседания";
* what somebody agreed, ordered or asked to hold, no day being set: "министры договорились провести | 5-е заседание",
  "подписал распоряжение о проведении | заседания";
* that whose decisions are carried out: "совещание по исполнению поручений, данных на | 5-м заседании";
* that whose protocol a government approves: "одобрил подписание протокола | 5-го заседания";
* where something will be dealt with, no day being set: "на | заседании комиссии будет рассмотрен вопрос".

Reads: a row and the units that name an event. Writes: a rule, or None.
"""

from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.sessions.events.roles import Role
from paraph.language.dates import DateMention
from paraph.language.russian import tags

LEADS = 9
"""Units before a session within which the word for what is done about it stands."""

LEADING = frozenset({"LOW", "ADJ", "CAPADJ", "ORD", "DOCUMENT", "AND", "COMMA", "IN", "JOINT", "NEXT", "PO", "UNDER"})
"""What may stand between that word and the session."""

READY = listed("ru", "sessions.getting_ready")
HOLDING = listed("ru", "sessions.holding")
ORDERS = listed("ru", "sessions.ordering")
CARRYING = listed("ru", "sessions.carrying_out")
DECISIONS = listed("ru", "sessions.decisions")


def prepared(row: Row, first: int, after: int) -> str | None:
    """The rule by which a sentence tells of a session that was not held in it; None where it may have been."""
    if _was_reached_at(row, first):
        return "previous-session"
    if is_of_what_is_told(row, first) or _is_looked_back_on(row, first) or _is_elsewhere(row, first):
        return "talked-of"
    session = _session(row, first, after)
    if _is_agreed_to_hold(row, first, session) and not is_dated(row):
        return "to-be-held"
    begin = next((at for at in range(session - 1, -1, -1) if row.units[at].kind not in LEADING), -1)
    done = (_done_about(row, at, session) for at in range(session - 1, max(begin, session - LEADS), -1))
    elsewhere = begin >= 0 and (_is_only_approved(row, begin, session) or _is_met_about(row, begin))
    return next((rule for rule in done if rule), "talked-of" if elsewhere else None)


def _done_about(row: Row, at: int, session: int) -> str | None:
    """The rule by which the word at `at` tells what is done about a session."""
    shown = row.shown(at, at + 1).lower()
    if shown.startswith(READY):
        return "talked-of"
    if shown.startswith(HOLDING) and _is_ordered(row, at) and not is_dated(row):
        return "to-be-held"
    return "previous-session" if shown.startswith(CARRYING) and _are_decisions_of(row, at + 1, session) else None


def _session(row: Row, first: int, after: int) -> int:
    """The word for the session of an event, or of the body below it: "5-го | заседания подгруппы Комиссии"."""
    at = next((at for at in range(first, after) if row.units[at].kind == "SESSION"), first)
    while at > 1 and row.units[at].kind == "BODYREF" and row.units[at - 1].kind in {"BODYREF", "SESSION"}:
        at -= 1
    return at


def yet_to_deal(row: Row, first: int, after: int) -> tuple[Role, str] | None:
    """The role of a session at which something will be dealt with: "на | заседании будет рассмотрен вопрос"."""
    session = next((at for at in range(first, after) if row.units[at].kind == "SESSION"), None)
    if session is None or not _AT_IT.search(row.marks, max(0, session - 4), session):
        return None
    ends = (at for at in range(after, len(row)) if row.units[at].kind in TOLD_BY)
    told = next(ends, len(row))
    if told == len(row) or not _is_to_be(row, told):
        return None
    return (Role.FUTURE, "will-be") if is_dated(row) else (Role.NAMED, "yet-to-deal")


TOLD_BY = frozenset({"STOP", "SEMI", "HELD", "QUOTE", "WILL", "STANCE", "VERB"})
"""What after a session first tells what was done at it, or that nothing is told."""


def _is_to_be(row: Row, at: int) -> bool:
    """Whether a verb tells what will be done: "на заседании | рассмотрят", "на заседании | будет рассмотрен"."""
    told = row.shown(at, at + 1).lower().split()[0]
    if row.units[at].kind in {"WILL", "STANCE"} and told.startswith(SHALL):
        return True
    verbs = [tag for tag in tags(told) if tag.POS == "VERB"] if row.units[at].kind in {"STANCE", "VERB"} else []
    return bool(verbs) and all(tag.tense == "futr" for tag in verbs)


def is_dated(row: Row) -> bool:
    """Whether a sentence sets a day, or at least a month."""
    days = (unit.value for unit in row.units if isinstance(unit.value, DateMention))
    return any(day.kind in {"exact", "range", "relative", "weekday", "month"} for day in days)


_AT_IT = pattern("IN (ORD | ADJ | LOW | NEXT | JOINT){0,3} $")
SHALL = listed("ru", "sessions.shall")


def is_of_what_is_told(row: Row, first: int) -> bool:
    """Whether something else is told that goes back to the event: "контракт, о котором договорились на | …"."""
    which = any(unit.kind == "BREAK" for unit in row.units[max(0, first - WHICH_WITHIN) : first])
    reached = first > 1 and row.units[first - 1].kind == "IN" and row.shown(first - 2, first - 1).lower() in REACHED
    return which and reached


WHICH_WITHIN = 6
REACHED = words("ru", "sessions.reached")


def _is_looked_back_on(row: Row, first: int) -> bool:
    """Whether another gathering was about what came of the event: "прошел круглый стол по итогам | 9-й сессии"."""
    of_it = first > 0 and row.shown(first - 1, first).lower() in OUTCOMES
    return of_it and any(unit.kind == "EVENT" and unit.value in ABOUT_IT for unit in row.units[:first])


OUTCOMES = words("ru", "sessions.outcomes")
ABOUT_IT = frozenset({"webinar", "forum", "anniversary"})
"""Kinds of events that look back on a session."""


def _is_elsewhere(row: Row, first: int) -> bool:
    """Whether those of the body only spoke by phone, or a matter came up at it before.

    "Телефонный разговор сопредседателей | комиссии", "Этот вопрос поднимался на | заседании".
    """
    before = row.shown(0, first) if first else ""
    rules = (expression("ru", "sessions.by_phone"), expression("ru", "sessions.came_up"))
    return any(rule.search(before) for rule in rules)


def _is_agreed_to_hold(row: Row, first: int, session: int) -> bool:
    """Whether somebody agreed, proposed or means to hold the session, and nothing tells that it was."""
    near = range(max(0, first - 3), session)
    if any(row.units[at].kind == "WILL" and _orders(row, at) for at in near):
        return True
    held = next((at for at in near if row.shown(at, at + 1).lower() in TO_HOLD), 0)
    return any(unit.kind in {"STANCE", "VERB", "LOW"} and _orders(row, at) for at, unit in enumerate(row.units[:held]))


TO_HOLD = words("ru", "sessions.to_hold")


def _orders(row: Row, at: int) -> bool:
    return row.shown(at, at + 1).lower().startswith(ORDERS)


def _is_ordered(row: Row, at: int) -> bool:
    """Whether the holding of a session is what was agreed, ordered, or met about; another meeting is none of it."""
    return any(_orders(row, place) for place in range(max(0, at - ORDERED_WITHIN), at))


ORDERED_WITHIN = 5


def _are_decisions_of(row: Row, begin: int, session: int) -> bool:
    """Whether what is carried out are decisions of the session, or such as were taken at it."""
    said = any(row.shown(at, at + 1).lower().startswith(DECISIONS) for at in range(begin, session))
    at_it = _AT_IT.search(row.marks, begin, session)
    return said and (at_it is None or row.units[at_it.start() - 1].kind == "ADJ")


def _is_met_about(row: Row, at: int) -> bool:
    """Whether getting ready for the session is what others met about: "совещание по | подготовке к 5-му заседанию"."""
    ready = row.units[at].kind == "WILL" and row.shown(at, at + 1).lower().startswith(READY)
    return ready and at > 0 and row.units[at - 1].kind == "PO"


def _is_only_approved(row: Row, at: int, session: int) -> bool:
    """Whether a government approves that a protocol of the session be signed: "одобрил подписание | протокола"."""
    signing = row.units[at].kind == "STANCE" and row.shown(at, at + 1).lower().startswith(SIGNING)
    drafted = any(unit.kind == "DOCUMENT" for unit in row.units[at + 1 : session])
    return signing and drafted and any(unit.value == "approval" for unit in row.units[:at])


SIGNING = listed("ru", "sessions.signing")


_REACHED_AT = pattern("COMMA <done:ADJ> (BREAK | IN | UNDER) ORD? $")
_REACHED_THEN = expression("ru", "sessions.reached_then")


def _was_reached_at(row: Row, first: int) -> bool:
    """Whether the event only says when a thing was agreed: "договоренностей, достигнутых на | 7-м заседании"."""
    found = _REACHED_AT.search(row.marks, max(0, first - 4), first)
    return found is not None and _REACHED_THEN.match(row.shown(*found.span("done"))) is not None
