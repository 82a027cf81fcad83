"""Which events carry a session, and what each tells of it by itself.

Reads: events. Writes: whether an event is a session, by its own name, in full, early enough, chaired.
"""

from paraph.intake.marks.sentences import Place
from paraph.intake.sessions.about.announcing import EARLY
from paraph.intake.sessions.days.when import DAYS
from paraph.intake.sessions.events.naming import Event, chaired_by_both, is_announced_in_full, is_meeting, told_of_two
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.events.told import TOLD
from paraph.intake.sessions.parties.states import PARTIES
from paraph.language.dates import DateMention

TELLING = frozenset({"was-held", "was-chaired", "on-a-visit", "told-again", *TOLD})
"""Rules that tell of a session where only the name of the body stands for it."""


def carries(event: Event, *, met: bool = False) -> bool:
    """Whether an event tells of a session; `met` where the text opens with a meeting on a day."""
    if not has_own_name(event) and event.sentence.place is Place.BODY and event.rule not in TELLING:
        return False
    if event.rule == "on-a-visit":
        return True
    if not has_own_name(event) and event.rule == "was-chaired":
        if event.body and event.body.kind == "dialogue" and event.sentence.number <= EARLY:
            return True
        days = (unit.value for unit in event.sentence.row.units if isinstance(unit.value, DateMention))
        return any(day.kind in DAYS for day in days) or (met and event.sentence.number <= 1)
    return event.role in {Role.HELD, Role.FUTURE} or event.sentence.place is not Place.BODY


def is_told(event: Event) -> bool:
    """Whether an event is a session by its own name, or by a later sentence that tells that it was held."""
    return has_own_name(event) or event.rule == "told-again"


def is_announced_early(event: Event) -> bool:
    """Whether a session to come is named as one in the headline or the first sentences, also of a story of a visit."""
    counted = bool(event.ordinal and event.body and len(event.body.parties) >= PARTIES)
    is_early = event.sentence.place is not Place.BODY or event.sentence.number <= EARLY + 2 * counted
    if event.rule == "on-a-visit" or is_announced_in_full(event):
        return True
    return is_early and event.body is not None and has_own_name(event)


def is_full(event: Event) -> bool:
    """Whether an event gives number, word for a session and two countries, or what the body is for."""
    named = event.body and (event.body.full or event.body)
    told = bool(named and (len(named.parties) > 1 or named.named)) or told_of_two(event)
    return bool(event.ordinal and named and told and is_meeting(event))


def is_early(event: Event, lang: str) -> bool:
    """Whether an event comes up soon enough to be what a release is about."""
    sentence = event.sentence
    if sentence.place is not Place.BODY or (sentence.number == 0 and event.rule == "will-be" and has_own_name(event)):
        return True
    if lang == "hi" and sentence.number <= LATEST and is_chaired_in_full(event):
        return True
    return sentence.number <= EARLY + 2 * is_full(event) and event.role is Role.HELD


LATEST = 7
"""Sentence up to which a story of a visit may come to the session that was chaired on it."""


def is_chaired_in_full(event: Event) -> bool:
    """Whether an event gives number and two countries, or the name of both, and who chaired it or is to."""
    units = event.sentence.row.units
    chaired = any(unit.kind == "CHAIR" for unit in units[event.after : event.after + 4])
    return chaired and (is_full(event) or chaired_by_both(event)) and event.role in {Role.HELD, Role.FUTURE}


def has_own_name(event: Event) -> bool:
    """Whether the event says "session" or gives a number, and not only the name of the body."""
    return event.session is not None or event.ordinal is not None or bool(event.body and event.body.meets)
