"""What the verb nearest to an event tells of it: that it was held or led, will be, was wished for, or is only named.

Reads: a row, the units that name an event, and the language. Writes: its role and the rule that gave it.
"""

from paraph.intake.marks import rulewords
from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.told import words
from paraph.intake.sessions.events.elsewhere import CLAUSE
from paraph.intake.sessions.events.intended import is_agreed, is_to_be, is_wished
from paraph.intake.sessions.events.occasions import is_to_begin, is_told_to_deal
from paraph.intake.sessions.events.prepared_russian import yet_to_deal
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.events.told_hindi import is_now_set, was_denied, was_done
from paraph.intake.sessions.events.without_verb import without_verb

NEAR = 25
"""Units within which a verb belongs to an event."""

VERBS = frozenset({"HELD", "HOST", "CHAIR", "CHAIRED", "WILL", "LED", "CHAIRMANSHIP", "POSTPONED"})
"""What tells that a session was, or will be."""


def by_verb(row: Row, first: int, after: int, lang: str) -> tuple[Role, str]:  # noqa: PLR0911 - one a rule
    """The role by the verb nearest to the event, by what a Hindi sentence dealt with, or without any verb."""
    if (
        lang == "ru"
        and first
        and row.units[first - 1].kind == "SIDE"
        and row.shown(first - 1, first).startswith(PARTS_RU)
    ):
        return Role.NAMED, "part-of-a-body"
    if lang == "ru" and (yet := yet_to_deal(row, first, after)):
        return yet
    if lang == "hi" and was_denied(row, after):
        return Role.OTHER, "not-held"
    if lang == "hi" and was_done(row, first, after):
        return Role.HELD, "was-held"
    inside = {unit.kind for unit in row.units[first:after]}
    if lang == "hi" and ((first and _YET_TO_BE.match(row.marks, first - 1)) or is_now_set(row, after)):
        return Role.FUTURE, "will-be"
    if "WILL" in inside:
        will = next(at for at in range(first, after) if row.units[at].kind == "WILL")
        wished = lang == "en" and is_wished(row, will)
        return (Role.OTHER, "wished-for") if wished else (Role.FUTURE, "will-be")
    if "HELD" in inside:
        return Role.HELD, "was-held"
    return (
        _nearest_verb(row, first, after, lang)
        or (_by_subjects(row, first, after) if lang == "hi" else None)
        or without_verb(row, first, after, lang)
    )


_YET_TO_BE = pattern("WILL (BODYREF | ORD)")
"""What in Hindi, right before a session, says that it is yet to be: "साल के अंत में | होने वाली आयोग की बैठक के लिए"."""

PARTS_RU = rulewords.listed("ru", "sessions.parts")
"""How the Russian word for a part of a body begins, which meets apart."""


def _by_subjects(row: Row, first: int, after: int) -> tuple[Role, str] | None:
    """The role by what a Hindi sentence says was dealt with at the event, or will be."""
    told = is_told_to_deal(row, first, after)
    if told is None:
        return None
    return (Role.HELD, "dealt-with-subjects") if told else (Role.FUTURE, "will-be")


def _nearest_verb(row: Row, first: int, after: int, lang: str) -> tuple[Role, str] | None:
    nearest: tuple[int, Role, str] | None = None
    for at in range(max(0, first - NEAR), min(len(row), after + NEAR)):
        unit = row.units[at]
        if unit.kind == "INF" and at < first and row.shown(at, at + 1).lower() in TO_HOLD_RU:
            nearest = first - at, Role.FUTURE, "will-be"
        if first <= at < after or unit.kind not in VERBS or (lang == "hi" and is_to_begin(row, at)):
            continue
        if lang == "ru" and _is_of_another(row, first, after, at):
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
        heads = rule == "was-chaired" and _tells_who_heads(row, first, after, at)
        if heads or (lang in HABITS and _is_habit(row, at, lang)):
            role, rule = Role.NAMED, "named"
        if nearest is None or distance < nearest[0]:
            nearest = distance, role, rule
    return (nearest[1], nearest[2]) if nearest else None


TO_HOLD_RU = rulewords.words("ru", "sessions.to_hold")
"""What in Russian leads from "agreed" or "proposed" to a session to come."""

GROUNDS = rulewords.words("ru", "sessions.grounds")
"""What in Russian makes a session one in view of which something is done: "с учетом | состоявшегося заседания"."""

_ENDS_TO_COME = pattern("WILL STOP? $")
"""What makes of a Hindi session, under whomever, one to come: "मंत्री A के नेतृत्व में आयोग की बैठक … पर केंद्रित | होगी"."""

RAN = "ran"
"""Value of verbs of who held a thing, which after "and" held another one: "возглавил комиссию | и провел прием"."""


def _is_of_another(row: Row, first: int, after: int, at: int) -> bool:
    """Whether a Russian verb tells of something else: "открылась выставка, ее посетили члены | комиссии"."""
    if at < first:
        return row.shown(first - 1, first).lower().startswith(MEMBERS_OF_IT)
    return at > after and row.units[at].value == RAN and row.units[at - 1].kind == "AND"


MEMBERS_OF_IT = rulewords.listed("ru", "sessions.members_of_it")


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
        return _of_heading(row, at)
    if unit.kind == "LED" and lang == "ru" and _is_led_itself(row, at):
        return Role.NAMED, "named"
    rules = {"LED": "was-led", "HELD": "was-held", "HOST": "was-held"}
    return Role.HELD, rules.get(unit.kind, "was-chaired")


def _is_habit(row: Row, at: int, lang: str) -> bool:
    """Whether a verb tells of what is always done: "The Commission meets | every year", "заседает | ежегодно"."""
    is_now = lang == "ru" or row.units[at].value == "now" or (at > 0 and row.shown(at - 1, at).lower() in IS_NOW)
    return is_now and at + 1 < len(row) and row.shown(at + 1, at + 2).lower().split()[0] in HABITS[lang]


HABITS = {lang: rulewords.words(lang, "sessions.habits") for lang in ("en", "ru")}
IS_NOW = rulewords.words("en", "sessions.is_now")


def _of_heading(row: Row, at: int) -> tuple[Role, str]:
    """The role of what somebody is said to chair, which he may do at any time: "co-chairing the 5th session"."""
    if any(other.kind == "WILL" for other in row.units[:at]):
        return Role.FUTURE, "will-be"
    return (Role.HELD, "was-chaired") if _is_while(row, at) else (Role.NAMED, "named")


def _is_while(row: Row, at: int) -> bool:
    """Whether something was done while somebody chaired: "said so when meeting A and | co-chairing the 5th session"."""
    near = (row.shown(place, place + 1).lower() for place in range(max(0, at - WHILE_WITHIN), at))
    return row.shown(at, at + 1).lower().endswith("ing") and not words("meanwhile").isdisjoint(near)


WHILE_WITHIN = 5

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
