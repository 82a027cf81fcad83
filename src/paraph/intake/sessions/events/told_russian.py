"""A session of two States that Russian tells without a verb for it: by what stands around its name.

As in English (`told`), a meeting and two States, or a union, make it, and one of

* what was said or done at it: "заявил министр на заседании комиссии", "в ходе 5-й сессии обсудили торговлю";
* its opening or closing, its subjects, its members: "сообщил на открытии 2-го заседания";
* who arrived for it, or takes part: "прибыл в Найроби для участия в 5-м заседании", "участвует в 5-м заседании",
  "целью визита является участие в консультациях";
* where or when it took place, in a clause after it: "решено на 3-й сессии, которая состоялась в Найроби".

It counts in the first sentences. Words of what is yet to come, of another session or of recalling undo each.

Example: "об этом заявил министр на заседании комиссии" was held; "ранее на заседании …" was another.

Reads: a sentence and the units of an event. Writes: the rule that tells it, or nothing.
"""

import re

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.marks.sentences import Sentence
from paraph.intake.sessions.events.prepared_russian import yet_to_deal
from paraph.intake.sessions.events.told import is_early, is_meeting, is_of_two

NOT_YET = frozenset({"WILL", "NEXT", "EVE", "POSTPONED", "SPAN", "INF"})
"""Kinds that before an event, within its clause, make it one to come or one long past."""

CLAUSES = frozenset({"STOP", "SEMI", "QUOTE", "BREAK", "COLON"})
DOING = frozenset({"STANCE", "VERB", "ASIDE", "HELD"})

AT = words("ru", "sessions.at")
OPENINGS = words("ru", "sessions.openings")
OWN = words("ru", "sessions.its_own")
EVENT_WITHIN = 6
"""Units before a session within which it is called what a visit was for: "Главным событием визита стало | …"."""

RESULTS = words("ru", "sessions.results")
_SUMMED_UP = pattern("(VERB | STANCE)")
"""What after a session says that it was summed up: "итоги 5-го заседания | подвели в Найроби"."""

TO_TAKE_PART = listed("ru", "sessions.to_take_part")
RECALLS = listed("ru", "sessions.recalls")

_WHICH_WAS = pattern(
    "(IN (TOWN | LOW)? (CITY | CAP))? COMMA BREAK? HELD (IN | TOWN | LOW | DATE | ADJ){0,3}? (CITY | CAP | DATE)"
)
"""What tells day or town of a session in a clause after it: "…, | которая состоялась в Найроби"."""

_PAST = re.compile(r"(?:л|ла|ло|ли|лся|лась|лось|лись|[нт][аоы]?)$")
"""How a Russian verb ends that tells what was said or done."""


def told_around(sentence: Sentence, first: int, after: int) -> str | None:
    """The rule by which the words around units `first` up to `after` tell that this session was held."""
    row = sentence.row
    meets = is_meeting(row, first, after) or _is_at_work(row, first)
    met = is_early(sentence) and meets and _is_of_states(row, first, after)
    if not met or yet_to_deal(row, first, after):
        return None
    if come := _by_who_came(row, first):
        return come
    begin = _clause(row, first)
    if any(unit.kind in NOT_YET for unit in row.units[begin:after]) or _is_recalled(row):
        return None
    if _WHICH_WAS.match(row.marks, after):
        return "placed-or-dated"
    leads = {row.shown(max(0, first - many), first).lower() for many in (1, 2)} if first else set()
    named = next((at for at in range(first, after) if row.units[at].kind == "SESSION"), first)
    leads |= {row.shown(max(0, named - many), named).lower() for many in (1, EVENT_WITHIN)} if named else set()
    if _is_its_holding(row, leads, after) and not _is_talked_of(row.shown(begin, first) if begin < first else ""):
        return "its-holding"
    at_it = leads & AT and not _is_of_what(row, first - 2) and not _is_aimed_at(row, first, after)
    return "told-at-it" if (at_it or _is_at_work(row, first)) and _is_done(row) else None


def _by_who_came(row: Row, first: int) -> str | None:
    """The rule by which somebody came for the session, or takes part in it."""
    if _is_come_for(row, first):
        return "came-for-it"
    to_be = any(unit.kind in NOT_YET for unit in row.units[_clause(row, first) : first])
    return "was-attended" if _takes_part(row, first) and not to_be else None


def _is_at_work(row: Row, first: int) -> bool:
    """Whether a body stands for its session: "на | межправкомиссии обсудили", "по итогам работы | комиссии"."""
    before = row.shown(max(0, first - 2), first).lower() if first else ""
    body = row.units[first].value
    if not isinstance(body, BodyMention) or body.kind == "dialogue":
        return False
    if before == AT_ITS_WORK:
        return expression("ru", "sessions.part_taken").search(row.shown(0, first)) is not None
    at_work = expression("ru", "sessions.at_work").search(before)
    if at_work is None or not at_work.group().startswith(RESULTS_OF):
        return at_work is not None
    return expression("ru", "sessions.summed_up").search(row.shown(0, len(row))) is not None


def _is_its_holding(row: Row, leads: set[str], after: int) -> bool:
    """Whether the words before a session are of its course, or of what came of it and was summed up."""
    if leads & (OPENINGS | OWN) or (leads & RESULTS and _SUMMED_UP.match(row.marks, after)):
        return True
    return any(expression("ru", "sessions.main_event").search(lead) for lead in leads)


RESULTS_OF = ("итог", "результат")
"""How words begin for what came of the work of a body, which is that of a session where it was summed up."""

AT_ITS_WORK = "в работе"
"""What those take part in who sit in a body: "участвует в Найроби | в работе комиссии"."""


def _is_talked_of(before: str) -> bool:
    """Whether others spoke of the session elsewhere: "Речь шла об итогах | заседания комиссии"."""
    return expression("ru", "sessions.talked_of").search(before) is not None


def _is_of_states(row: Row, first: int, after: int) -> bool:
    """Whether two States are told of, or the union whose body it is."""
    bodies = (one.value for one in row.units[first:after] if isinstance(one.value, BodyMention))
    return is_of_two(row, first, after) or any(code in UNIONS for body in bodies for code, _ in body.parties)


def _is_aimed_at(row: Row, first: int, after: int) -> bool:
    """Whether "на" tells what somebody is set on, not where: "настроены на | конструктивный диалог"."""
    bodies = [one.value for one in row.units[first:after] if isinstance(one.value, BodyMention)]
    met = any(unit.kind == "SESSION" for unit in row.units[first:after])
    return not met and any(row.text[slice(*body.head)].lower() in DIALOGUE for body in bodies)


DIALOGUE = words("ru", "sessions.dialogue")
"""The form of the word for a dialogue that follows "на" only where it is what something is aimed at."""


def _is_come_for(row: Row, first: int) -> bool:
    """Whether somebody arrived for the session: "Министр прибыл в Найроби для участия в | 5-м заседании"."""
    begin = _past_number(row, first)
    visits = [
        row.text[unit.start : unit.end].lower()
        for unit in row.units[:begin]
        if unit.kind == "EVENT" and unit.value == "visit"
    ]
    to_it = row.shown(max(0, begin - 3), begin).lower()
    if any(form.startswith(ARRIVED) for form in visits):
        counted = {unit.kind for unit in row.units[begin : first + 3]} >= {"SESSION", "ORD"}
        return to_it.endswith(TO_TAKE_PART) or (counted and to_it.split()[-1:] == ["на"])
    aimed = any(row.shown(at, at + 1).lower().startswith(AIMS) for at in range(min(begin, AIM_WITHIN)))
    return bool(visits) and aimed and to_it.endswith(TAKING_PART)


def _past_number(row: Row, first: int) -> int:
    """Where the words begin that are said of the session before its units: "на | предстоящее заседание"."""
    while first and row.units[first - 1].kind in {"ADJ", "CAPADJ", "ORD", "JOINT"}:
        first -= 1
    regular = first > 1 and row.units[first - 1].kind == "LOW" and row.units[first - 2].kind == "IN"
    return first - 1 if regular else first


ARRIVED = listed("ru", "sessions.arrived")
AIMS = listed("ru", "sessions.aims")
AIM_WITHIN = 3
"""Units at the head of a sentence among which it speaks of the aim of a visit: "Основной | целью визита"."""

TAKING_PART = listed("ru", "sessions.part_in")


def _takes_part(row: Row, first: int) -> bool:
    """Whether somebody takes part in the session: "Министр участвует в | 5-м заседании"."""
    begin = _past_number(row, first)
    sits = any(unit.kind == "SESSION" for unit in row.units[begin : first + 3])
    return sits and row.shown(max(0, begin - 3), begin).lower().endswith(TAKES_PART)


TAKES_PART = listed("ru", "sessions.takes_part")


def _is_recalled(row: Row) -> bool:
    """Whether a sentence brings to mind what was before: "Напомним, на 5-м заседании …", "Ранее на заседании …"."""
    return any(row.shown(at, at + 1).lower().startswith(RECALLS) for at in range(len(row)))


def _is_of_what(row: Row, at: int) -> bool:
    """Whether the words before "на заседании" only say what something is: "решений, принятых | на 5-м заседании"."""
    return at >= 0 and row.units[at].kind == "ADJ" and not (at and row.units[at - 1].kind == "VERB")


def _is_done(row: Row) -> bool:
    """Whether the sentence tells what was said or done."""
    told = (row.text[unit.start : unit.end].lower() for unit in row.units if unit.kind in DOING)
    return any(_PAST.search(form.split()[0]) for form in told)


def _clause(row: Row, at: int) -> int:
    """Where the clause that unit `at` stands in begins."""
    return next((place + 1 for place in range(at - 1, -1, -1) if row.units[place].kind in CLAUSES), 0)
