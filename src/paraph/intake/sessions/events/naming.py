"""Events: the sessions that sentences name.

Every place where a sentence joins a body to a session word or to a number ("11th session of the Working Group",
"आयोग के 26वें सत्र", "25-е заседание … комиссии") is an *event*. Each event is weighed by where it stands (headline, first
sentences), by the verb nearest to it (was held, was co-chaired; will be held), and by what points elsewhere (since the
last, the next, results of, had been held).

Reads: sentences with BODYREF units. Writes: events, each with its role and its weight.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.rows import Row, Unit, grammar, pattern
from paraph.intake.marks.rulewords import expression, listed, listed_everywhere, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.events.casting import role_of
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.events.sittings import is_of_its_body
from paraph.language.dates import DateMention


@dataclass(frozen=True, slots=True)
class Event:
    """A session of a body, as one sentence names it."""

    sentence: Sentence
    first: int
    after: int
    """The units that name it."""

    body: BodyMention | None
    ordinal: Unit | None
    session: Unit | None
    role: Role
    weight: float
    rule: str


PLACE_WEIGHT = {Place.HEADLINE: 3.0, Place.SUBHEADLINE: 2.0}
BODY_WEIGHTS = (4.0, 3.0, 2.0, 1.0)
LATER_WEIGHT = 0.5
ROLE_WEIGHT = {Role.HELD: 3.0, Role.FUTURE: 0.5, Role.NAMED: 0.0, Role.OTHER: -6.0}

EARLY = 2
"""Sentence of the text up to which a session to come that is counted is what a visit is told for."""


def find_events(sentences: Sequence[Sentence], lang: str, posted: date | None) -> list[Event]:
    """Every event of these sentences, in text order."""
    events: list[Event] = []
    for sentence in sentences:
        marks = sentence.row.marks
        taken = 0
        if not any(unit.kind in {"BODYREF", "ORD"} for unit in sentence.row.units):
            continue
        found = sorted(
            (
                (match, rule)
                for rule, wanted in enumerate(grammar("events", lang, "named"))
                for match in wanted.finditer(marks)
                if not _is_of_no_sitting(sentence.row, match)
            ),
            key=lambda pair: (pair[0].start(), -pair[0].end(), pair[1]),
        )
        starts: set[int] = set()
        for match, _rule in found:
            if match.start() >= taken or not starts & set(range(match.start(), match.end())):
                event = _event(sentence, match, lang, posted)
                events.append(replace(event, weight=event.weight - JOINED) if _is_joined(event, events) else event)
                taken = match.end()
                starts |= set(range(match.start(), match.end()))
    return events


JOINED = 3.0
"""What a session weighs less that is told along with another: "the 20th meeting of A and the 6th meeting of B"."""


def _is_joined(event: Event, before: Sequence[Event]) -> bool:
    """Whether an event follows another one of its sentence by nothing but "and"."""
    last = before[-1] if before else None
    if last is None or last.sentence is not event.sentence or event.ordinal is None or last.body is None:
        return False
    between = [unit.kind for unit in event.sentence.row.units[last.after : event.first]]
    return bool(between) and set(between) <= {"AND", "THE", "COMMA", "OPEN", "CLOSE", "ABBR"}


def _approves(row: Row, match: "re.Match[str]") -> bool:
    """Whether a sentence begins with a body at its session, and goes on with what it approved there."""
    told = match.groupdict()
    named = told.get("ses") is not None and told.get("body") is not None
    begins = named and match.start("body") == match.start() == 0
    return begins and any(unit.value == "approval" for unit in row.units[match.end() :])


def _decides(sentence: Sentence, match: "re.Match[str]", body: BodyMention | None) -> bool:
    """Whether a text opens with a body of two States and what it did: "Непальско-Кенийская комиссия | утвердила"."""
    leads = sentence.place is not Place.BODY or sentence.number == 0
    if not leads or match.start() or body is None or len(body.parties) < OF_TWO or body.kind == "dialogue":
        return False
    row, after = sentence.row, match.end()
    did = after < len(row) and row.units[after].kind == "STANCE" and row.units[after].value in {"reviewed", "agreed"}
    return did and row.shown(after, after + 1).lower().split()[0].endswith("ла")


def _is_of_no_sitting(row: Row, match: "re.Match[str]") -> bool:
    """Whether the words after a body, where the pattern asks for a session of it, tell of none."""
    apart = match.start("sit") if match.groupdict().get("sit") is not None else None
    return apart is not None and not is_of_its_body(row, match.start("body"), apart)


def _event(sentence: Sentence, match: "re.Match[str]", lang: str, posted: date | None) -> Event:
    groups = match.groupdict()
    units = sentence.row.units

    def unit(name: str) -> Unit | None:
        return units[match.start(name)] if groups.get(name) is not None else None

    named, ordinal, session = unit("body"), unit("ord2") or unit("ord"), unit("ses") or unit("sit")
    if ordinal is not None and ordinal.value == 1:  # "86वें आयोग की आज पहली बैठक": the first of that session
        ordinal = unit("ord") or ordinal
    if ordinal is None and lang == "en" and (counted := session or named):
        ordinal = _inaugural(sentence.row, match.start(), counted)
    if ordinal is None or _counts_otherwise(sentence.row, match.end(), ordinal):
        ordinal = _times_met(sentence.row, match.end(), lang) if named is not None else None
    body = named.value if named is not None and isinstance(named.value, BodyMention) else None
    if body is None:
        body = _owner(sentence.row, match.start())
    elif lang == "ru" and session is not None and body.bare and body.full is None:
        body = replace(body, full=_chaired_by_one_named(sentence.row, match.start("body"), body))
    elif lang == "ru" and session is None:
        body = replace(body, meets=body.meets or _meets_itself(sentence.row, match.start(), match.end()))
    role, rule = role_of(sentence, match.start(), match.end(), lang, posted)
    decides = lang == "ru" and _decides(sentence, match, body)
    did = decides or (lang == "ru" and (unit("sit") is not None or _approves(sentence.row, match)))
    if rule == "named" and did:
        role, rule = Role.HELD, "dealt-with-subjects"
        body = replace(body, meets=True) if body is not None and decides else body
    event = Event(sentence, match.start(), match.end(), body, ordinal, session, role, 0.0, rule)
    if body is not None and any(met(event) for met in MET_BY_WHAT_IS_TOLD.get(lang, ())):
        event = replace(event, body=replace(body, meets=True))
    return replace(event, weight=weight_of(event, lang))


_TIMES_MET = {
    "en": pattern("((?! STOP | SEMI | BODYREF | ORD | STANCE) ANY){0,10} <ord:ORD> <times:LOW>"),
    "hi": pattern("(KA | DATE | KO | CITY | MEIN | COMMA | OPEN ANY{1,3} CLOSE){0,6} <ord:ORD> <times:WORD>"),
    "ru": pattern("((?! STOP | SEMI | BODYREF | ORD | STANCE) ANY){0,10} IN <ord:ORD> <times:LOW>"),
}


def _times_met(row: Row, after: int, lang: str) -> Unit | None:
    """How many times a body met, told after its name: "met for the | third | time", "संयुक्त आयोग | तीसरी | बार मिला"."""
    found = _TIMES_MET[lang].match(row.marks, after)
    if found is None or row.shown(*found.span("times")).lower() not in words(lang, "sessions.times_met"):
        return None
    if row.text[row.units[found.end() - 1].end :].lstrip().lower().startswith(listed(lang, "sessions.times_within")):
        return None
    number = row.units[found.start("ord")]
    return number if number.value != 1 else None


_OF_COCHAIR = pattern("COCHAIR <body:BODYREF>")


def _chaired_by_one_named(row: Row, at: int, body: BodyMention) -> BodyMention | None:
    """The body that somebody is named the co-chair of, where he is then said to have held a session of "the" body.

    "Сопредседатель | Непальско-Кенийской комиссии Отиено провел 5-е заседание комиссии".
    """
    named = (row.units[match.start("body")].value for match in row.find(_OF_COCHAIR) if match.start("body") < at)
    bodies = (one for one in named if isinstance(one, BodyMention) and not one.bare)
    return next((one for one in bodies if one.kind == body.kind), None)


def weight_of(event: Event, lang: str) -> float:
    """How much an event speaks for being what the release is about."""
    body, role, sentence = event.body, event.role, event.sentence
    weight = _place_weight(sentence) + ROLE_WEIGHT[role]
    if body is None:
        weight -= 1.5
    elif body.bare and body.full is None:
        weight -= 0.5
    if event.session is None and event.ordinal is None and not (body and body.meets):
        weight -= 2.5 if role is not Role.HELD else 1.0
    if event.ordinal is not None:
        weight += 1.0
    meeting = is_meeting(event)
    if role is Role.HELD and meeting and event.ordinal and sets_day(sentence.row) and told_of_two(event):
        weight += 1.0
    if lang == "hi" and chaired_by_both(event):
        weight += 1.0
    if role is Role.FUTURE and meeting and sets_day(sentence.row):
        weight += 1.0 + (event.ordinal is not None and sentence.place is Place.BODY and sentence.number == 0)
    elif role is Role.FUTURE and event.session and event.ordinal and lang != "en" and sentence.number <= EARLY:
        weight += 1.0
    return weight + IN_FULL * is_announced_in_full(event)


IN_FULL = 2.5
"""What it weighs that a session to come is told in full."""

LATEST_IN_FULL = 7
"""Sentence up to which a story of a visit may come to the session that is to be held on it."""


def is_announced_in_full(event: Event) -> bool:
    """Whether a sentence tells of a session of two States to come by its own name, on which day and where.

    "The minister arrived on Monday. | The 5th session of the Nepal-Peru Commission will be held in Lima on 3 May."
    """
    if event.role is not Role.FUTURE or event.session is None or event.sentence.number > LATEST_IN_FULL:
        return False
    named = event.body and (event.body.full or event.body)
    if named is None or len(named.parties) < OF_TWO:
        return False
    row = event.sentence.row
    has_place = any(unit.kind in {"CITY", "TOWN"} for unit in row.units)
    return (has_place and sets_day(row)) or is_to_be_attended(event)


WILL_ATTEND = words("ru", "sessions.will_attend")


def is_to_be_attended(event: Event) -> bool:
    """Whether Russian tells that a visitor will be at a session with a number: "примет участие в | XII заседании"."""
    before = event.sentence.row.units[max(0, event.first - 3) : event.first]
    text = event.sentence.row.text
    return event.ordinal is not None and any(text[one.start : one.end].lower() in WILL_ATTEND for one in before)


def _place_weight(sentence: Sentence) -> float:
    if sentence.place is not Place.BODY:
        return PLACE_WEIGHT[sentence.place]
    return BODY_WEIGHTS[sentence.number] if sentence.number < len(BODY_WEIGHTS) else LATER_WEIGHT


def is_meeting(event: Event) -> bool:
    """Whether an event names a meeting: by a word for a session, or by talks, which are one by themselves."""
    return event.session is not None or bool(event.body and (event.body.meets or event.body.kind == "dialogue"))


def told_of_two(event: Event) -> bool:
    """Whether two States, and no more, are told of before an event: "Nepal and Peru held the third | consultations"."""
    told = {str(unit.value) for unit in event.sentence.row.units[: event.first] if unit.kind == "LAND"}
    return len(told) == OF_TWO


def _is_set_by_two(event: Event) -> bool:
    """Whether a session is set for a day without a word for one: talks of two States, or a body that will convene."""
    row = event.sentence.row
    if event.role is not Role.FUTURE or not sets_day(row):
        return False
    return (is_meeting(event) and told_of_two(event)) or _is_to_convene(row, event.after)


def _is_talk_of_two(event: Event) -> bool:
    """Whether Hindi talks of two States are set for a day, attended, or something was dealt with at them.

    "केन्या-घाना चाय संवाद | 3 मई को होगा", "केन्या-घाना चाय संवाद | में कॉफी पर चर्चा हुई".
    """
    body = event.body
    if body is None or (body.bare and not body.joint) or not is_meeting(event):
        return False
    if not (told_of_two(event) or len(body.parties) == OF_TWO):
        return False
    return event.rule in DEALT_AT or (event.rule == "will-be" and sets_day(event.sentence.row))


DEALT_AT = frozenset({"dealt-with-subjects", "was-attended"})
"""Rules by which talks were held: something was dealt with at them, or somebody took part in them."""


def _is_of_two_chairs(event: Event) -> bool:
    """Whether officers of both sides chaired a body, which so met: "मंत्री A और केन्या के मंत्री B ने आयोग की | अध्यक्षता की"."""
    row = event.sentence.row
    told = grammar("events", "hi", "two_chairs")[0].search(row.marks, 0, event.first)
    return event.rule == "was-chaired" and told is not None


def chaired_by_both(event: Event) -> bool:
    """Whether Hindi says that a body named with its two States was chaired by officers of both."""
    return event.body is not None and len(event.body.parties) == OF_TWO and _is_of_two_chairs(event)


MET_BY_WHAT_IS_TOLD = {"en": (_is_set_by_two,), "hi": (_is_talk_of_two, _is_of_two_chairs)}
"""By language, what around a body tells that it met where no word for a session does; Russian has verbs for it."""


def _is_to_convene(row: Row, after: int) -> bool:
    """Whether right after a body it is told that it will sit: "The India-Kenya Commission | will convene on 3 May"."""
    told = _WILL_BE.match(row.marks, after)
    return told is not None and row.shown(*told.span()).lower().endswith(CONVENES)


_WILL_BE = pattern("WILL (LOW | SESSION | HELD | AUX){0,2} (?= IN | ON | DATE | SPAN | VIRTUAL | HERE | FROM)")
CONVENES = listed("en", "sessions.convenes")


OF_TWO = 2
"""States of a body that is named in full."""


def sets_day(row: Row) -> bool:
    """Whether the sentence sets a day."""
    days = (unit.value for unit in row.units if isinstance(unit.value, DateMention))
    return any(day.kind in {"exact", "range", "relative", "weekday"} for day in days)


_ITSELF = pattern("(WITH (LOW | POST | NUMWORD | LAND | CAP | CAPADJ | AND | ORG | DEMO){1,14})? (WILL | HELD)")
_TAKES_PLACE = pattern("HELD | WILL")
"""What of talks, which are a meeting by themselves, tells that they were: "Межведомственные консультации | прошли"."""

ITSELF = listed("ru", "sessions.itself")
"""Verbs whose subject a Russian body may be for a session of it: "Совет сотрудничества A и B | пройдет 3 мая"."""


def _meets_itself(row: Row, first: int, after: int) -> bool:
    """Whether a sentence, or a clause, begins with a body of which a verb says that it takes place on a day.

    So does a sentence that begins with what it did.
    """
    if _WHICH_WILL.match(row.marks, after):
        return True
    if first:
        dated = any(row.of_kind("DATE")) and row.units[first - 1].kind == "COMMA"
        itself = after < len(row) and row.units[after].kind in {"WILL", "HELD"} and dated
        return itself and row.shown(after, after + 1).lower().startswith(ITSELF)
    if after < len(row) and row.units[after].kind == "STANCE":
        return row.shown(after, after + 1).lower().endswith(("ла", "л"))
    body = row.units[after - 1].value
    if isinstance(body, BodyMention) and body.kind == "dialogue" and _TAKES_PLACE.match(row.marks, after):
        return True
    verb = _ITSELF.match(row.marks, after) if any(row.of_kind("DATE")) else None
    return verb is not None and row.shown(verb.end() - 1, verb.end()).lower().startswith(ITSELF)


_WHICH_WILL = pattern("COMMA BREAK WILL (IN CITY)? DATE")
"""What announces a session by its body alone: "для участия в работе комиссии, | которая состоится 3 мая"."""


def _inaugural(row: Row, first: int, session: Unit) -> Unit | None:
    """The word that makes a session the first of its body, where none is counted: "the inaugural | meeting of …"."""
    if any(unit.kind == "ORD" or (unit.kind == "LAST" and not _follows(row, at)) for at, unit in enumerate(row.units)):
        return None
    for unit in row.units[max(0, first - 1) :]:
        if unit.start >= session.start:
            return None
        if row.text[unit.start : unit.end].lower() in FIRST_OF_ALL:
            return Unit("ORD", unit.start, unit.end, 1)
    return None


FIRST_OF_ALL = words("en", "sessions.first_of_all")


def _follows(row: Row, at: int) -> bool:
    """Whether a word of looking back tells what went on before, or the day: "following a visit", "last Tuesday"."""
    dated = at + 1 < len(row) and row.units[at + 1].kind == "DATE"
    return dated or row.shown(at, at + 1).lower() == "following"


def _counts_otherwise(row: Row, after: int, ordinal: Unit) -> bool:
    """Whether a number is that of no session: "first in ten years", "21st-|century"; "first-ever" is."""
    joined = row.text[ordinal.end : ordinal.end + 1] == "-"
    return _is_first_for_long(row, after, ordinal) or (joined and row.text[ordinal.end : ordinal.end + 5] != "-ever")


def _is_first_for_long(row: Row, after: int, ordinal: Unit) -> bool:
    """Whether "first" only says how long there was none: "their first meeting | in 13 years"."""
    if ordinal.value != 1:
        return False
    if _SINCE_RU.search(row.text[ordinal.end : ordinal.end + SINCE_WITHIN]):
        return True
    if counts_since(row, ordinal):
        return True
    if _SINCE_EN.match(row.marks, after) and row.shown(after, after + 1).lower() == "since":
        return True
    if not _IN_YEARS.match(row.marks, after):
        return False
    return any(word in row.shown(after, min(len(row), after + 4)).lower() for word in ("year", "decade"))


def counts_since(row: Row, ordinal: Unit) -> bool:
    """Whether Hindi says before "first" since when: "बदलाव के बाद दोनों देशों के बीच | पहली बैठक"."""
    first = max(row.units[0].start, ordinal.start - SINCE_WITHIN)
    return expression("hi", "sessions.since").search(row.text, first, ordinal.start) is not None


_SINCE_RU = re.compile(r"^(?:\s+\w+){0,6}?\s+(?:с начала|со времени|в истории)\b|^ за \w+ (?:лет|год)")
SINCE_WITHIN = 80
"""Characters after "первая" within which it is said since when: "первая очная встреча глав правительств с начала …"."""

_SINCE_EN = pattern("LAST DATE")
"""What says since when there was none: "their first in-person Joint Committee | since 2020"."""

_IN_YEARS = pattern("IN (LOW | NUM | NUMWORD | THE){1,3}")


def _owner(row: Row, first: int) -> BodyMention | None:
    """The body whose session this is where only a pronoun says so: "the Working Group … during its 11th meeting"."""
    if first == 0 or row.shown(first - 1, first).lower() not in OWNERS:
        return None
    named = [unit.value for unit in row.units[:first] if isinstance(unit.value, BodyMention)]
    return named[0] if len(named) == 1 else None


OWNERS = frozenset(listed_everywhere("sessions.owners"))
