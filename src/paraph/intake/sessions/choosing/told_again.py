"""The session a Russian text only names in its opening, and tells of later without the body.

* Somebody came for it, and the text goes on with what was said or dealt with at it: "сказал он на заседании".
* The opening names the body, and a later sentence sets day or town: "на состоявшемся 3 мая в Минске заседании".
* It stands alone in the headline, counted, and the text goes on with what the sides did: "О 5-м заседании …".

Reads: events and sentences. Writes: the events, with the one so named as held.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks.rows import Row, grammar, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.choosing.choice import ENOUGH
from paraph.intake.sessions.events.naming import EARLY, ROLE_WEIGHT, Event, sets_day
from paraph.intake.sessions.events.roles import Role


def with_told_again(events: list[Event], sentences: Sequence[Sentence]) -> list[Event]:
    """The events with the one the opening only names as held, where later sentences tell that it was."""
    return _told_again(_spoken_at(_only_spoken_of(events), sentences), sentences)


def _only_spoken_of(events: list[Event]) -> list[Event]:
    """The events without those to come, where the opening tells that somebody met about them.

    "Премьер обсудил с послом подготовку к заседанию. Заседание запланировано на май": the talk with him is reported.
    """
    set_for = any(event.role is Role.FUTURE and _is_set(event, events) for event in events)
    if set_for or not any(event.rule == "talked-of" and _leads(event) for event in events):
        return events
    loss = ROLE_WEIGHT[Role.OTHER] - ROLE_WEIGHT[Role.FUTURE]
    return [
        replace(event, role=Role.OTHER, rule="talked-of", weight=event.weight + loss)
        if event.role is Role.FUTURE
        else event
        for event in events
    ]


def _is_set(event: Event, events: Sequence[Event]) -> bool:
    """Whether a session to come is set for a day, by its number or as what the text opens with and nobody talks of."""
    if not sets_day(event.sentence.row):
        return False
    opens = event.sentence.place is Place.BODY and event.sentence.number == 0 and event.session is not None
    talked_of = any(one.rule == "talked-of" and one.sentence is event.sentence for one in events)
    return event.ordinal is not None or (opens and event.body is not None and not event.body.bare and not talked_of)


def _leads(event: Event) -> bool:
    return event.sentence.place is not Place.BODY or event.sentence.number == 0


def _spoken_at(events: list[Event], sentences: Sequence[Sentence]) -> list[Event]:
    """The events with that somebody came for, held where the text goes on with what was said at it.

    "Министр прибыл на заседание … комиссии. … сказал он на заседании": no verb tells that there was a session.
    """
    if not events or any(event.role is not Role.NAMED and event.role is not Role.OTHER for event in events):
        return events
    came = next((event for event in events if _is_come_to(event)), None)
    if came is None:
        return events
    later = (one for one in sentences if one.place is Place.BODY and one.number <= SPOKEN_WITHIN)
    later = (one for one in later if one is not came.sentence)
    if not any(_is_spoken_at(one.row) for one in later):
        return events
    held = replace(came, role=Role.HELD, rule="spoken-at", weight=came.weight + ROLE_WEIGHT[Role.HELD])
    return [held if event is came else event for event in events]


def _told_again(events: list[Event], sentences: Sequence[Sentence]) -> list[Event]:
    """The events with the body the opening names, held where a sentence after it sets the day or town of a session.

    "Вице-премьеры возобновили работу совместной Рабочей группы. На состоявшемся 3 мая в Минске заседании …".
    """
    if any(event.role in {Role.HELD, Role.FUTURE} and event.body for event in events):
        return events
    named = next((event for event in events if _is_of_two(event)), None)
    later = [one.row for one in sentences if one.place is Place.BODY and one.number <= EARLY + 1]
    told = named is not None and (
        any(map(_tells_of_session, later)) or _is_headed(named, later) or _is_it(named, later)
    )
    if named is None or not told:
        return events
    held = replace(named, role=Role.HELD, rule="told-again", weight=max(named.weight + ROLE_WEIGHT[Role.HELD], ENOUGH))
    return [held if event is named else event for event in events]


def _is_headed(event: Event, later: Sequence[Row]) -> bool:
    """Whether a report is headed by its session alone, and goes on with what the sides did: "О 5-м заседании …".

    Where no verb stands beside it, anybody's doing is enough: "Непал и Кения: 3-е заседание группы. Его провели …".
    """
    if event.session is None or event.ordinal is None:
        return False
    alone = not any(unit.kind in VERBS for unit in event.sentence.row.units)
    doing = (unit.kind in DOING for row in later if row is not event.sentence.row for unit in row.units)
    return any(_THEY_DEALT.match(row.marks) is not None for row in later) or (alone and any(doing))


VERBS = frozenset({"HELD", "WILL", "STANCE", "VERB", "LED", "CHAIRED", "EVENT", "ASIDE", "LAST", "EVE", "NEXT"})
DOING = frozenset({"HELD", "STANCE", "LED", "CHAIRED"})
"""What tells that a session named before was held."""


def _is_it(event: Event, later: Sequence[Row]) -> bool:
    """Whether of a session that was only named it is said that it was held: "Об итогах заседания … | Оно прошло в"."""
    return event.session is not None and any(_IT_WAS.match(row.marks) is not None for row in later)


_IT_WAS = pattern("IT HELD")
_THEY_DEALT = pattern("(BREAK SESSION COMMA?)? BOTH (VERB | LOW)? STANCE")


def _is_of_two(event: Event) -> bool:
    """Whether the opening only names a body that says that it is joint, or of which two states."""
    body, sentence = event.body, event.sentence
    early = sentence.place is not Place.BODY or sentence.number <= 1
    states = {str(unit.value) for unit in sentence.row.units[: event.first] if unit.kind == "LAND"}
    joint = body is not None and (len(body.parties) > 1 or body.joint or len(states) > 1 or _is_of_union(body))
    return joint and early and event.role is Role.NAMED and event.rule == "named"


def _is_of_union(body: BodyMention) -> bool:
    return any(code in UNIONS for code, _ in body.parties)


def _tells_of_session(row: Row) -> bool:
    """Whether a row without a body tells of a session with its day or town: "на состоявшемся 3 мая заседании"."""
    if any(unit.kind in {"BODYREF", "NEXT", "LAST"} for unit in row.units):
        return False
    found = (match for wanted in grammar("events", "ru", "again") for match in row.find(wanted))
    return any(_is_its_sitting(row, one) for one in found)


def _is_its_sitting(row: Row, match: "re.Match[str]") -> bool:
    """Whether a word for a session is for one of the body, where the pattern asks whose it is."""
    whose = match.start("whose") if match.groupdict().get("whose") is not None else None
    owned = whose is None or row.shown(whose, whose + 1).lower() in WHOSE
    return owned and row.shown(match.start("ses"), match.end("ses")).lower().startswith(SITTINGS)


WHOSE = words("ru", "sessions.whose")


SITTINGS = listed("ru", "sessions.sittings")
"""How words for a session begin that are for no meeting of two people."""


def _is_come_to(event: Event) -> bool:
    """Whether somebody came to the session of a body of two states or of a union, in the headline or right below it."""
    states = [code for code, _ in event.body.parties] if event.session and event.body else []
    before = event.sentence.row.units[event.first - 1].kind if event.first else ""
    of_two = len(states) > 1 or any(code in UNIONS for code in states)
    return of_two and before == "IN" and event.sentence.number == 0


def _is_spoken_at(row: Row) -> bool:
    words = row.text[row.units[0].start : row.units[-1].end].lower()
    told = any(word in words for word in SPOKE) or any(unit.kind == "STANCE" for unit in row.units)
    return told and _AT_IT.search(row.marks) is not None


SPOKEN_WITHIN = 6
SPOKE = listed("ru", "sessions.spoke")
_AT_IT = pattern("IN LOW? SESSION (?! BODYREF | ADJ | LOW)")
