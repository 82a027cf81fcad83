"""What an event is to the release that names it: held, announced, only named, or another session altogether.

It is another session where words look back or ahead ("since the last", "the next", "results of", "before the meeting"),
where several are told of, or where it was long before the posting. Otherwise the verb nearest to it decides ("was
held", "was co-chaired", "will be held"); an event without a verb is only named.

Reads: a sentence and the units that name the event. Writes: its role and the rule that gave it.
"""

from datetime import date, timedelta
from enum import StrEnum

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.marks.told import words
from paraph.intake.sessions import told, told_russian
from paraph.intake.sessions.attending import is_arrived_for, is_attended, is_left_for
from paraph.intake.sessions.dated import AGREED, told_by_day
from paraph.intake.sessions.elsewhere import CLAUSE, OF_IT, elsewhere, was_signed_after
from paraph.intake.sessions.intended import is_agreed, is_to_be, is_to_be_held, is_wished
from paraph.intake.sessions.occasions import (
    is_dealt_with_in,
    is_outcome,
    is_signed_after,
    is_to_begin,
    is_told_to_deal,
    was_before,
    was_dealt_at,
)
from paraph.intake.sessions.sittings import is_yet_to_be, met_within
from paraph.intake.sessions.told_hindi import was_done
from paraph.language.dates import DateMention


class Role(StrEnum):
    """What an event is to the release."""

    HELD = "held"
    FUTURE = "future"
    NAMED = "named"
    OTHER = "other"


TOLD_AROUND = {"en": told.told_around, "ru": told_russian.told_around}
"""By language, what the words around an event tell of it; Hindi has its verb at the end."""

LONG_BEFORE = timedelta(days=75)
"""A session held longer before the posting than this is background."""

_AT_A = pattern("IN THE? $")
_VISITS_FOR = pattern("POSTADJ LAND FROM $")
"""Somebody "visiting Malaysia for the" session was met by somebody else."""


NEAR = 25
"""Units within which a verb belongs to an event."""


def role_of(  # noqa: PLR0911 - one a rule
    sentence: Sentence, first: int, after: int, lang: str, posted: date | None
) -> tuple[Role, str]:
    """The role of the event that units `first` up to `after` of a sentence name, and the rule that tells it."""
    row = sentence.row
    if (setting := _setting(row, first, after, lang)) is not None:
        return Role.NAMED, setting
    other = elsewhere(row, first, after, lang)
    if other == "of-a-session" and _is_part_of_it(sentence, first, after):
        other = None
    around = TOLD_AROUND.get(lang) if other is None or other in UNDECIDED else None
    told_as = around(sentence, first, after) if around else None
    if told_as is not None and (other is not None or told_as == "told-at-it") and not _is_long_past(sentence, posted):
        return Role.HELD, told_as
    if other is not None:
        return Role.OTHER, other
    named = {unit.kind for unit in row.units[first:after]}
    before = {unit.kind for unit in row.units[max(0, first - 2) : first]}
    if "NEXT" in named | before and not _is_regular(row, first):
        return (
            (Role.FUTURE, "next-announced") if _is_announced(sentence, first, after) else (Role.OTHER, "next-session")
        )
    if lang == "ru" and "UNDER" in before and not _TO_COME.match(row.marks, after):
        return _within(sentence, first, after)
    if _is_long_past(sentence, posted):
        return Role.OTHER, "held-long-before"
    if came := _by_those_who_came(row, first, after, lang):
        return came
    role, rule = _unless_before(sentence, _by_verb(row, first, after, lang), lang)
    undecided = rule in {"named", "was-led"}
    if undecided and told_as is not None:
        return Role.HELD, told_as
    by_day = told_by_day(row, first, after) if rule == "named" and lang == "hi" and _opens(sentence) else None
    return (Role.FUTURE if by_day == AGREED else Role.HELD, by_day) if by_day else (role, rule)


def _by_those_who_came(row: Row, first: int, after: int, lang: str) -> tuple[Role, str] | None:
    if lang == "en" and is_left_for(row, first):
        return Role.FUTURE, "will-be"
    attended = is_attended(row, first) or (lang == "hi" and is_arrived_for(row, after))
    return (Role.HELD, "was-attended") if attended else None


def _within(sentence: Sentence, first: int, after: int) -> tuple[Role, str]:
    """What a Russian event is within which something was: the one reported, where early nothing but that is told."""
    row = sentence.row
    if sentence.number <= SOON and _WHICH_WAS.match(row.marks, after):
        return Role.HELD, "was-held"
    if sentence.number > SOON or not (is_dealt_with_in(row, first, after) or met_within(row, first, after)):
        return Role.NAMED, "within-a-session"
    return (Role.FUTURE, "will-be") if is_yet_to_be(row, after) else (Role.HELD, "was-held")


def _opens(sentence: Sentence) -> bool:
    """Whether a sentence is one of the first two of the text."""
    return sentence.place is Place.BODY and sentence.number <= 1


UNDECIDED = frozenset({"of-a-session", "previous-session"})
"""What "of the" and "following the" make of an event, unless the words around tell that it is the one reported."""

SOON = 2
_WHICH_WAS = pattern("COMMA BREAK AUX? HELD")


def _is_part_of_it(sentence: Sentence, first: int, after: int) -> bool:
    """Whether an early sentence tells of the talks of an event: "were part of the | 3rd dialogue, which took place"."""
    early = sentence.place is not Place.BODY or sentence.number <= SOON
    told = sentence.row.shown(max(0, first - 3), first).lower().split() if first else []
    return early and bool(words("came_of_it") & set(told)) and _WHICH_WAS.match(sentence.row.marks, after) is not None


_TO_COME = pattern("COMMA BREAK WILL")
"""What announces a session within which something will be: "в рамках заседания комиссии, | которое пройдет …"."""


def _setting(row: Row, first: int, after: int, lang: str) -> str | None:
    """The rule by which the event is only the setting or the occasion of what the sentence tells."""
    if lang == "en" and _is_beside(row, first):
        return "beside-a-session"
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


def _is_of_a_year(sentence: Sentence) -> bool:
    """Whether a later sentence tells of an event of some year, without its day: "В 2025 году состоялось …".

    From the third sentence on, some month is as little: "The first round was held in November".
    """
    if sentence.place is not Place.BODY or sentence.number == 0:
        return False
    row = sentence.row
    told = [unit for at, unit in enumerate(row.units) if not _is_a_term(row, at)]
    days = [unit.value for unit in told if isinstance(unit.value, DateMention)]
    long_ago = {"year", "month"} if sentence.number > 1 else {"year"}
    return bool(days) and all(day.kind in long_ago for day in days)


def _is_a_term(row: Row, at: int) -> bool:
    """Whether a Russian date is only the term of something: "транзит газа после | 2019 года", "план до | 2030 года"."""
    return at > 0 and row.shown(at - 1, at).lower() in TERMS


TERMS = rulewords.words("ru", "sessions.terms")


def _is_beside(row: Row, first: int) -> bool:
    """Whether something else took place "on the sidelines of the" event."""
    found = OF_IT.search(row.marks, max(0, first - 2), first)
    return (
        found is not None and found.start() > 0 and row.shown(found.start() - 1, found.start()).lower() == "sidelines"
    )


_SUCCESS = pattern("LOW (IN | ON | BREAK | LOW | WITH)? THE? $")


def _is_wished_success(row: Row, first: int) -> bool:
    """Whether somebody only wishes that an event go well: "wished success at the | eleventh meeting of …"."""
    found = _SUCCESS.search(row.marks, max(0, first - 4), first)
    return found is not None and row.shown(found.start(), found.start() + 1).lower() == "success"


def _is_announced(sentence: Sentence, first: int, after: int) -> bool:
    """Whether "the next session" is what the release announces: it leads, with a number or a day."""
    units = sentence.row.units
    told = {unit.kind for unit in units[max(0, first - 4) : first]}
    numbered = any(unit.kind == "ORD" for unit in units[first:after])
    told |= {unit.kind for unit in units[after : after + SCHEDULED_WITHIN]}
    dated = "WILL" in told and any(unit.kind == "DATE" for unit in units[after:])
    return (sentence.place is not Place.BODY or sentence.number == 0) and (numbered or dated)


SCHEDULED_WITHIN = 7
"""Units after "the upcoming commission" within which it is said that a day is set."""


def _is_regular(row: Row, first: int) -> bool:
    """Whether "the next round" is the one reported: it was hosted or held ("Delhi hosted the next round of …")."""
    kinds = [unit.kind for unit in row.units[max(0, first - 3) : first]]
    return bool({"HOST", "HELD"} & set(kinds)) and not any(
        unit.kind in {"WILL", "STANCE"} for unit in row.units[:first]
    )


TO_HOLD_RU = rulewords.words("ru", "sessions.to_hold")
"""What in Russian leads from "agreed" or "proposed" to a session to come."""


PARTS_RU = rulewords.listed("ru", "sessions.parts")
"""How the Russian word for a part of a body begins, which meets apart."""


def _by_verb(row: Row, first: int, after: int, lang: str) -> tuple[Role, str]:
    if (
        lang == "ru"
        and first
        and row.units[first - 1].kind == "SIDE"
        and row.shown(first - 1, first).startswith(PARTS_RU)
    ):
        return Role.NAMED, "part-of-a-body"
    if lang == "hi" and was_done(row, first, after):
        return Role.HELD, "was-held"
    inside = {unit.kind for unit in row.units[first:after]}
    if "WILL" in inside:
        will = next(at for at in range(first, after) if row.units[at].kind == "WILL")
        wished = lang == "en" and is_wished(row, will)
        return (Role.OTHER, "wished-for") if wished else (Role.FUTURE, "will-be")
    if "HELD" in inside:
        return Role.HELD, "was-held"
    return (
        _nearest_verb(row, first, after, lang)
        or (_by_subjects(row, first, after) if lang == "hi" else None)
        or _without_verb(row, first, after, lang)
    )


def _by_subjects(row: Row, first: int, after: int) -> tuple[Role, str] | None:
    """The role by what a Hindi sentence says was dealt with at the event, or will be."""
    told = is_told_to_deal(row, first, after)
    if told is None:
        return None
    return (Role.HELD, "dealt-with-subjects") if told else (Role.FUTURE, "will-be")


def _unless_before(sentence: Sentence, told: tuple[Role, str], lang: str) -> tuple[Role, str]:
    """What is told of an event, but where it was dealt with before all that the text is about."""
    before = lang == "hi" and told[1] == "dealt-with-subjects" and _is_before_the_rest(sentence)
    return (Role.OTHER, "previous-session") if before else told


def _is_before_the_rest(sentence: Sentence) -> bool:
    """Whether a late Hindi sentence tells what had been done on a day before: "3 मई को वार्ता में चर्चा की | थी"."""
    row = sentence.row
    if sentence.place is not Place.BODY or sentence.number <= SOON or not any(row.of_kind("DATE")):
        return False
    verb = row.units[-2:-1] if row.units[-1].kind == "STOP" else row.units[-1:]
    return any(row.text[unit.start : unit.end].endswith(PLUPERFECT) for unit in verb)


PLUPERFECT = rulewords.listed("hi", "sessions.was_it")
"""How a verb ends that tells of a past before the past."""


GROUNDS = rulewords.words("ru", "sessions.grounds")
"""What in Russian makes a session one in view of which something is done: "с учетом | состоявшегося заседания"."""

VERBS = frozenset({"HELD", "HOST", "CHAIR", "CHAIRED", "WILL", "LED", "CHAIRMANSHIP", "POSTPONED"})
"""What tells that a session was, or will be."""


def _nearest_verb(row: Row, first: int, after: int, lang: str) -> tuple[Role, str] | None:
    nearest: tuple[int, Role, str] | None = None
    for at in range(max(0, first - NEAR), min(len(row), after + NEAR)):
        unit = row.units[at]
        if unit.kind == "INF" and at < first and row.shown(at, at + 1).lower() in TO_HOLD_RU:
            nearest = first - at, Role.FUTURE, "will-be"
        if first <= at < after or unit.kind not in VERBS or (lang == "hi" and is_to_begin(row, at)):
            continue
        if lang == "ru" and at > after and unit.value == RAN and row.units[at - 1].kind == "AND":
            continue
        if lang == "hi" and at < first and unit.kind == "LED" and _ENDS_TO_COME.search(row.marks, after):
            continue
        distance = at - after if at >= after else (first - at) + (6 if lang == "hi" else 1)
        denied = lang == "ru" and at > 0 and row.shown(at - 1, at).lower() == "не"
        role, rule = (Role.OTHER, "not-held") if denied else _verb(row, at, unit, lang)
        if lang == "en" and is_wished(row, at):
            role, rule = Role.OTHER, "wished-for"
        if lang == "ru" and at > 0 and row.shown(at - 1, at).lower() in GROUNDS:
            role, rule = Role.OTHER, "previous-session"
        if rule == "was-chaired" and _tells_who_heads(row, first, after, at):
            role, rule = Role.NAMED, "named"
        if nearest is None or distance < nearest[0]:
            nearest = distance, role, rule
    return (nearest[1], nearest[2]) if nearest else None


_ENDS_TO_COME = pattern("WILL STOP? $")
"""What makes of a Hindi session, under whomever, one to come: "मंत्री A के नेतृत्व में आयोग की बैठक … पर केंद्रित | होगी"."""

RAN = "ran"
"""Value of verbs of who held a thing, which after "and" held another one: "возглавил комиссию | и провел прием"."""


def _without_verb(row: Row, first: int, after: int, lang: str) -> tuple[Role, str]:
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


def _verb(row: Row, at: int, unit: Unit, lang: str) -> tuple[Role, str]:
    to_come = lang == "en" and (is_to_be(row, at) or _is_of_tomorrow(row))
    if unit.kind in {"WILL", "POSTPONED"} or unit.value == "future" or to_come:
        return Role.FUTURE, "will-be"
    near = slice(_clause_of(row, at), _clause_end(row, at)) if lang == "hi" else slice(max(0, at - 3), at)
    to_host = lang == "en" and unit.kind == "HOST" and _is_to_host(row, at)
    if to_host or any(other.kind == "WILL" or is_agreed(row, other) for other in row.units[near]):
        return Role.FUTURE, "will-be"
    before = row.shown(at - 1, at).lower() if lang == "en" and at else ""
    if before in HAD_BEEN | HAS_BEEN:
        return (Role.OTHER, "had-been") if before in HAD_BEEN else (Role.HELD, "was-held")
    if unit.value == "now" and unit.kind == "CHAIR" and row.shown(at, at + 1).lower() in words("heads_it"):
        to_come = any(other.kind == "WILL" for other in row.units[:at])
        return (Role.FUTURE, "will-be") if to_come else (Role.NAMED, "named")
    if unit.kind == "LED" and lang == "ru" and _is_led_itself(row, at):
        return Role.NAMED, "named"
    rules = {"LED": "was-led", "HELD": "was-held", "HOST": "was-held"}
    return Role.HELD, rules.get(unit.kind, "was-chaired")


HAD_BEEN = rulewords.words("en", "sessions.had_been")
HAS_BEEN = rulewords.words("en", "sessions.has_been")


def _is_led_itself(row: Row, at: int) -> bool:
    """Whether a body, and no session of it, is what somebody leads: "комиссию с Непалом ранее | возглавлял Отиено"."""
    near = (one for one in range(max(0, at - LED_NEAR), min(len(row), at + 2)) if row.units[one].kind == "BODYREF")
    return any(one == 0 or row.units[one - 1].kind != "SESSION" for one in near)


LED_NEAR = 4


def _is_to_host(row: Row, at: int) -> bool:
    """Whether a host is named of what is to come: "the group will meet twice a year, Kenya | hosting the first"."""
    led = _WITH_HOST.search(row.marks, max(0, at - 4), at)
    return led is not None and any(unit.kind == "WILL" for unit in row.units[: led.start()])


_WITH_HOST = pattern("(WITH | WHILE) THE? LAND $")


def _is_of_tomorrow(row: Row) -> bool:
    """Whether a sentence tells of tomorrow: "the consultations led by both secretaries | tomorrow"."""
    return any(row.shown(at, at + 1).lower() == "tomorrow" for at, _ in row.of_kind("DATE"))


def _tells_who_heads(row: Row, first: int, after: int, at: int) -> bool:
    """Whether a body, rather than a session of it, is said to be chaired: "The Commission | is co-chaired by".

    So it is in Russian: "рабочая группа | под председательством вице-премьеров".
    """
    named = {unit.kind for unit in row.units[first:after]}
    heads = at > 0 and row.shown(at - 1, at).lower() in {"is", "are", "being"}
    held = any(unit.kind == "HELD" for unit in row.units[max(0, first - 2) : first])
    heads = heads or (at == after and row.units[at].kind == "CHAIRMANSHIP" and not held)
    return not named & {"SESSION", "ORD"} and heads


def _clause_of(row: Row, at: int) -> int:
    """From where the words before a Hindi verb tell when it is: from itself, but where the clause ends with a noun.

    "दोनों मंत्री करेंगे आयोग की बैठक की | सह-अध्यक्षता।"
    """
    if row.units[at].kind != "CHAIR" or (at + 1 < len(row) and row.units[at + 1].kind not in {"STOP", "COMMA"}):
        return at
    return next((place + 1 for place in range(at - 1, -1, -1) if row.units[place].kind in {"STOP", "COMMA", "SEMI"}), 0)


def _clause_end(row: Row, at: int) -> int:
    """The next sign or connective after a unit, ten units away at most."""
    end = min(len(row), at + CLAUSE)
    return next((place for place in range(at + 1, end) if row.units[place].kind in {"STOP", "COMMA", "SEMI"}), end)


def _is_long_past(sentence: Sentence, posted: date | None) -> bool:
    return _long_before(sentence.row, posted) or _is_of_a_year(sentence)


def _long_before(row: Row, posted: date | None) -> bool:
    told = (unit.value for at, unit in enumerate(row.units) if not _is_of_a_paper(row, at))
    days = [day for day in told if isinstance(day, DateMention)]
    ends = [day.end or day.start for day in days if day.kind in {"exact", "range", "year"}]
    ends += [day.start for day in days if day.kind == "month"]
    return posted is not None and bool(ends) and all(end is not None and end < posted - LONG_BEFORE for end in ends)


def _is_of_a_paper(row: Row, at: int) -> bool:
    """Whether a Russian day is that of a document: "созданная по Соглашению от | 12 мая 1985 года"."""
    return at > 0 and row.shown(at - 1, at).lower() == "от"
