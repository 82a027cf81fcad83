"""What Russian and Hindi words right before or after an event make of it.

"О создании | комиссии" is no session of it, nor is the body in "председатель | комитета"; what was passed "на |
заседании совета, прошедшем в Минске" tells of that session; "… की बैठक | से पूर्व" sets it beside what is told.

Reads: a row and the units that name an event. Writes: a rule, or that it is undecided.
"""

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, listed, words
from paraph.intake.sessions.events.prepared_russian import is_of_what_is_told, prepared

BEFORE_IT = listed("hi", "sessions.before_it")
"""What in Hindi sets a session beside what is told: "… की बैठक से पूर्व मुलाकात की"."""


def _decided_ru(row: Row, first: int, after: int) -> str | None:
    """What Russian words right before an event make of it: the rule, "" for the session itself, None if undecided."""
    if _was_passed_at(row, first, after) or _is_set_after(row, first, after):
        return ""
    if first and row.units[first - 1].value == "creation":
        return "to-be-set-up"
    if unheld := prepared(row, first, after):
        return unheld
    about = _is_talked_of(row, first, after) or _is_of_what(row, first)
    if about or _is_invited_to(row, first) or _is_with_others(row, after) or _talked_itself(row, after):
        return "talked-of"
    if _is_an_office(row, first):
        return "at-an-office"
    named = {unit.kind for unit in row.units[first:after]}
    heads = _is_of_an_officer(row, first) or _is_of_a_chair(row, first)
    return "post-in-a-body" if not named & {"SESSION", "ORD"} and heads else None


def _decided_hi(row: Row, _first: int, after: int) -> str | None:
    """What Hindi words right after an event make of it: the rule, or None where they leave it undecided."""
    if _LOOKED_BACK_ON.match(row.marks, after):
        return "previous-session"
    if after < len(row) and row.shown(after, min(len(row), after + RESUMED_WITHIN)).startswith(TO_RESUME):
        return "to-be-set-up"
    if (agreed := _TO_HOLD.match(row.marks, after)) and row.units[agreed.end() - 1].value in INTENDED:
        return "to-be-held"
    return "before-a-session" if after < len(row) and row.shown(after, after + 1).startswith(BEFORE_IT) else None


TO_RESUME = listed("hi", "sessions.to_resume")
RESUMED_WITHIN = 4
"""What in Hindi makes a body one that is only to begin again: "संवाद | को फिर से शुरू करेंगे"."""

_TO_HOLD = pattern("INF (PAR | KA) (WORD | SMALL | BOTH | BETWEEN){0,3} STANCE")
INTENDED = frozenset({"agreed", "proposed"})
"""What leaves a session without a day that was agreed or proposed yet to be held: "वार्ता | करने पर सहमति जताई"."""

_LOOKED_BACK_ON = pattern("(MEIN | KA)? (LAST | SE LAST)")
DECIDED = {"ru": _decided_ru, "hi": _decided_hi}


def _talked_itself(row: Row, after: int) -> bool:
    """Whether a body held talks with somebody: "Минчай и Комитет контроля | Кении провели переговоры"."""
    held = next((at for at in range(after, min(after + NEAR_VERB, len(row))) if row.units[at].kind == "HELD"), None)
    if held is None or any(unit.kind in {"SESSION", "STOP", "COMMA"} for unit in row.units[after:held]):
        return False
    return row.shown(held, min(held + 2, len(row))).lower().startswith(TALKED)


NEAR_VERB = 8
TALKED = listed("ru", "sessions.talked")


PASSED = listed("ru", "sessions.passed")


def _was_passed_at(row: Row, first: int, after: int) -> bool:
    """Whether what was passed at an event leads to it: "Решение принято на | заседании совета, прошедшем в Минске"."""
    passed = any(row.shown(at, at + 1).lower().startswith(PASSED) for at in (first - 1, first) if at >= 0)
    if passed and _THAT_WAS.match(row.marks, after):
        return True
    if first > 1 and row.units[first - 1].kind == "IN" and row.shown(first - 2, first - 1).lower() in REACHED:
        return not is_of_what_is_told(row, first) and any(unit.kind == "ORD" for unit in row.units[first:after])
    outcome = any(row.shown(at, at + 1).lower() in OUTCOMES for at in range(max(0, first - 2), first))
    return outcome and _WHICH_WAS.match(row.marks, after) is not None


_THAT_WAS = pattern("(IN (ADJ | TOWN | STOP){0,2} CITY)? COMMA HELD")
_WHICH_WAS = pattern("COMMA BREAK HELD (IN CITY DATE | DATE IN CITY)")
"""What tells day and town of a session whose outcome is told: "…, | которая состоялась в Найроби 3 мая"."""


def _is_set_after(row: Row, first: int, after: int) -> bool:
    """Whether a clause after the event sets its day: "встреча комиссии в Найроби, | которая состоится 3 мая".

    Without a town it has to be counted: "обсудили подготовку к 8-му заседанию, | которое запланировано на 3 мая".
    """
    if _WHICH_WILL.match(row.marks, after):
        return True
    lead = {unit.kind for unit in row.units[max(0, first - 2) : first]}
    found = _WHICH_IS_SET.match(row.marks, after) if "EVE" not in lead else None
    counted = any(unit.kind == "ORD" for unit in row.units[first:after])
    return found is not None and counted and row.shown(found.end() - 1, found.end())[0].isdigit()


_WHICH_WILL = pattern("IN CITY COMMA BREAK WILL DATE")
_WHICH_IS_SET = pattern("COMMA BREAK WILL IN? DATE")


def was_before(row: Row, first: int, after: int) -> bool:
    """Whether something else began or ended after the event: "после | заседания совета начался визит"."""
    return first > 0 and row.shown(first - 1, first).lower() in AFTER_IT and _BEGAN.match(row.marks, after) is not None


AFTER_IT = words("ru", "sessions.after_it")
_BEGAN = pattern("COMMA? HELD (ADJ | JOINT){0,2} (EVENT | SESSION)")


def _is_talked_of(row: Row, first: int, after: int) -> bool:
    """Whether people elsewhere spoke of how the event went, or of when it may be.

    "Обсудили успешное проведение | 8-го заседания", "обменялись мнениями о | сроках проведения заседания".
    """
    if _AGENDA_OF.search(row.text, row.units[0].start, row.units[first].start):
        return True
    told = row.units[:first]
    spoken = any(unit.kind == "STANCE" and unit.value in SPOKEN for unit in told) or any(
        unit.kind in {"VERB", "ASIDE"} and row.text[unit.start : unit.end].lower().startswith(SPOKE) for unit in told
    )
    session = next((at for at in range(first, after) if row.units[at].kind == "SESSION"), first)
    if spoken and any(row.shown(at, at + 1).lower() in MADE_READY for at in range(max(0, first - 2), session)):
        return True
    return spoken and any(row.shown(at, at + 1).lower().startswith(OF_IT) for at in range(first - 1, session))


_AGENDA_OF = expression("ru", "sessions.agenda_of")
"""What says that the agenda of a session was only agreed, elsewhere: "согласована повестка дня | 5-го заседания"."""


def _is_invited_to(row: Row, first: int) -> bool:
    """Whether somebody is only asked to the event: "пригласил коллегу принять участие в | заседании комиссии"."""
    led = row.shown(max(0, first - 3), first).lower()
    asked = (row.text[unit.start : unit.end].lower() for unit in row.units[:first] if unit.value == "proposed")
    return led.endswith(TO_TAKE_PART) and any(word.startswith(INVITES) for word in asked)


def _is_with_others(row: Row, after: int) -> bool:
    """Whether consultations were held with no State: "комиссия провела | консультации с бизнесом"."""
    found = _WITH_WHOM.match(row.marks, after)
    return found is not None and row.shown(found.end() - 1, found.end()).lower().startswith(NO_STATES)


_WITH_WHOM = pattern("WITHSIDE ADJ? (LOW | PEOPLE | BOTH | POST)")
INVITES = listed("ru", "sessions.invites")
TO_TAKE_PART = listed("ru", "sessions.to_take_part")
NO_STATES = listed("ru", "sessions.no_states")
MADE_READY = words("ru", "sessions.made_ready")
"""What of a session people speak of that is not yet near: "обсудил с послом подготовку к | предстоящему заседанию"."""

SPOKEN = frozenset({"explored", "reviewed", "welcomed"})
SPOKE = listed("ru", "sessions.spoke")
OF_IT = listed("ru", "sessions.of_it")
"""What of a session people speak of when it is over, or not yet held."""


def _is_of_what(row: Row, first: int) -> bool:
    """Whether something else is about the event, or only drafted for it.

    "Совещание, посвященное деятельности | комиссии", "подготовили проект протокола | первой сессии".
    """
    words_before = [row.shown(at, at + 1).lower() for at in range(max(0, first - 3), first)]
    if any(word.startswith(DEVOTED) for word in words_before):
        return True
    drafted = len(words_before) > 1 and row.units[first - 1].kind == "DOCUMENT"
    if drafted and words_before[-2].startswith(DRAFT):
        return True
    planned = _IN_A_PLAN.search(row.marks, max(0, first - 4), first)
    return planned is not None and row.shown(*planned.span("plan")).lower().startswith(PLANS)


_IN_A_PLAN = pattern("IN QUOTE? <plan:DOCUMENT> QUOTE? $")
PLANS = listed("ru", "sessions.plans")
"""How names begin of what an earlier session set: "задачи, обозначенные в плане мероприятий | 8-го заседания"."""


DEVOTED = listed("ru", "sessions.devoted")
DRAFT = listed("ru", "sessions.draft")


def _is_an_office(row: Row, first: int) -> bool:
    """Whether a body of one state is where others met: "в | Государственном комитете Кении состоялась встреча"."""
    body = row.units[first].value
    one_states = isinstance(body, BodyMention) and len(body.parties) <= 1 and not body.joint and not body.bare
    inside = first > 0 and row.shown(first - 1, first).lower() == "в"
    return one_states and inside and _MET_THERE.match(row.marks, first + 1) is not None


_MET_THERE = pattern("HELD (ADJ | JOINT){0,2} SESSION (?! BODYREF)")

_OF_A_CHAIR = pattern("<head:(POST | COCHAIR)> ((DEMO | ADJ | CAPADJ | LAND)? (SIDE | BOTH))? (BODYREF OPEN)? $")
MANY = ("и", "ей", "ями", "ям", "ях")
"""How the word for several heads of a body ends, whose meeting may be its session: "встреча сопредседателей"."""


def _is_of_a_chair(row: Row, first: int) -> bool:
    """Whether a body only says of which one person is the head: "с сопредседателем китайской части | комиссии"."""
    found = _OF_A_CHAIR.search(row.marks, max(0, first - 5), first)
    if found is None:
        return False
    head = row.shown(found.start("head"), found.end("head")).lower()
    return "председател" in head and not head.endswith(MANY)


def _is_of_an_officer(row: Row, first: int) -> bool:
    """Whether a Russian body only says whose head somebody is: "под руководством председателя | Комитета"."""
    body = row.units[first].value
    one_states = isinstance(body, BodyMention) and len(body.parties) <= 1 and not body.joint
    return one_states and first > 0 and row.units[first - 1].kind in {"POST", "PEOPLE"}


def is_outcome(row: Row, first: int) -> bool:
    """Whether a sentence tells what came of the event: "сообщили | по итогам 9-й сессии комитета"."""
    return first > 0 and row.shown(first - 1, first).lower() in OUTCOMES


def is_signed_after(row: Row, first: int, after: int) -> bool:
    """Whether something was signed at the end of a session of a named body: "подписан план по итогам | заседания"."""
    bodies = [one.value for one in row.units[first:after] if isinstance(one.value, BodyMention)]
    states = {str(one.value) for one in row.units if one.kind in {"LAND", "DEMO", "HOME"}}
    named = any(not body.bare or (body.joint and len(states) > 1) for body in bodies)
    ended = first > 0 and row.shown(first - 1, first).lower() in OUTCOMES
    return named and ended and any(unit.kind == "STANCE" and unit.value == "signed" for unit in row.units)


def is_dealt_with_in(row: Row, first: int, after: int) -> bool:
    """Whether subjects were dealt with within a session, and the sentence tells of no other meeting.

    "Поставки риса рассмотрены в рамках | 5-го заседания …", "проведены переговоры в рамках | совместной комиссии".
    """
    named = any(isinstance(one.value, BodyMention) and not one.value.bare for one in row.units[first:after])
    if not named or any(unit.kind in OTHER_MEETINGS for unit in (*row.units[: first - 1], *row.units[after:])):
        return False
    if not any(unit.kind == "SESSION" for unit in row.units[first:after]):
        before = row.shown(0, first).lower()
        return _TALKED_IN.search(before) is not None or (
            _TALKS_IN.search(row.marks, 0, first) is not None and "переговор" in before
        )
    if any(row.shown(at, at + 1).lower() in REACHED for at in range(first)):
        return True
    dealt = (unit for unit in row.units if unit.kind == "STANCE" and unit.value in DEALT)
    return any(not row.text[unit.start : unit.end].lower().endswith(YET_TO_BE) for unit in dealt)


REACHED = words("ru", "sessions.reached")
"""What says that a thing was agreed, not that it had been: "договоренности достигнуты на | 5-м заседании"."""

OTHER_MEETINGS = frozenset({"SESSION", "EVENT", "WILL", "LAST"})
DEALT = frozenset({"explored", "reviewed", "focus", "signed"})
YET_TO_BE = ("ят", "ит", "ют", "ет")
"""How a Russian verb ends that tells what will be dealt with."""

_TALKED_IN = expression("ru", "sessions.talked_in")
_TALKS_IN = pattern("HELD (LOW | ADJ | DEMO | HYPHEN){1,4} UNDER $")


WHILE_ON = "के दौरान"
_BOTH_DEALT = pattern("^ LAND AND LAND NE (DATE KO?)? $")


_WHO_DID = pattern("DURING COMMA? ((?! STOP | COMMA | BODYREF) ANY){0,6}? NE")
"""Who did something while the event was on: "चौथी बैठक | के दौरान भारत ने"."""


def was_dealt_at(row: Row, first: int, after: int) -> bool:
    """Whether two governments did something at the event: "भारत और केन्या ने | चाय संवाद | में व्यापार की समीक्षा की".

    So they did, or one of them, while a session with a number was on.
    """
    counted = {"ORD", "SESSION"} <= {unit.kind for unit in row.units[first:after]}
    if counted and _WHO_DID.match(row.marks, after) and row.shown(after, after + 1) == WHILE_ON:
        return True
    if _is_of_two_and_counted(row, first, after) and after < len(row) and row.shown(after, after + 1) == WHILE_ON:
        return not any(unit.kind in {"WILL", "LAST", "NEXT"} for unit in row.units)
    if _is_of_two_and_counted(row, first, after) and _MET_AT.match(row.marks, after):
        return True
    both_before = _BOTH_DEALT.match(row.marks, 0, first) is not None
    both_after = any(unit.kind == "SESSION" for unit in row.units[first:after]) and _BOTH_AT_IT.match(row.marks, after)
    at_it = bool(both_after) or (after < len(row) and row.units[after].kind == "MEIN" and both_before)
    return at_it and any(unit.kind == "STANCE" for unit in row.units[after:])


_MET_AT = pattern("MEIN EVENT KA STOP")
"""What somebody and his counterpart did at the event: "10वें भारत-केन्या आयोग की बैठक | में मुलाकात की"."""


def _is_of_two_and_counted(row: Row, first: int, after: int) -> bool:
    """Whether an event has a number and a body of two States: "10वें भारत-केन्या संवाद | के दौरान करार हुआ"."""
    bodies = [unit.value for unit in row.units[first:after] if isinstance(unit.value, BodyMention)]
    counted = any(unit.kind == "ORD" for unit in row.units[first:after])
    return counted and any(len(body.parties) > 1 for body in bodies)


_BOTH_AT_IT = pattern("MEIN BOTH NE")
"""Who did something at the event: "समिति की बैठक | में दोनों पक्षों ने … पर चर्चा की"."""


_DEALT_AT = pattern(
    "(MEIN | <while:DURING>) ((?! STOP | WILL | HELD | CHAIR | LED | LAST | NEXT | DURING) ANY){1,40}? <told:STANCE>"
    " (VERB | WORD)? VERB? STOP"
)
YET = listed("hi", "sessions.yet_to_be")


def is_told_to_deal(row: Row, first: int, after: int) -> bool | None:
    """Whether it is told what was dealt with at a joint body's session, or while it was on.

    "आयोग की बैठक | में चाय पर चर्चा हुई", "आयोग की बैठक | के दौरान चाय पर चर्चा हुई".

    False where it is yet to be dealt with, None where nothing is told.
    """
    bodies = [unit.value for unit in row.units[first:after] if isinstance(unit.value, BodyMention)]
    met = any(unit.kind == "SESSION" for unit in row.units[first:after])
    met = met or any(body.kind == "dialogue" and (body.named or body.joint) for body in bodies)
    found = _DEALT_AT.match(row.marks, after)
    if found is None or not met or not any(body.joint or len(body.parties) > 1 for body in bodies):
        return None
    if found.start("while") >= 0 and row.shown(*found.span("while")) != WHILE_ON:
        return None
    return not row.shown(found.start("told"), found.end("told")).endswith(YET)


def is_to_begin(row: Row, at: int) -> bool:
    """Whether in Hindi a beginning is only spoken of: "संवाद फिर से शुरू | करने की घोषणा"."""
    return row.units[at].kind == "HELD" and at + 1 < len(row) and row.units[at + 1].kind == "INF"


OUTCOMES = words("ru", "sessions.outcomes")
