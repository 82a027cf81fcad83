"""Whether a day is set for a session that is told of, in the sentences that tell of it or later.

A session that was put off has a day where one follows the words that say so; an announcement that leads with a number,
or with a session of two states in some month, is one without a day as well.

Reads: events and sentences. Writes: yes or no.
"""

from collections.abc import Sequence

from paraph.intake.bodies.names import NATIONS
from paraph.intake.marks.rows import Row, Unit, pattern
from paraph.intake.marks.rulewords import listed, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.choosing.echoes import echoes
from paraph.intake.sessions.choosing.visits import is_dated
from paraph.intake.sessions.days.when import DAYS, days_told, find_days
from paraph.intake.sessions.events.naming import Event, is_announced_in_full
from paraph.intake.sessions.parties.states import PARTIES

EARLY = 2
"""Sentences of the text, from 0, in which the session has to come up."""


def has_day(carriers: Sequence[Event]) -> bool:
    """Whether a day is set; for a session that was put off, a new one after the words that say so.

    An announcement that leads with a number is one without a day as well.
    """
    for event in carriers:
        early = event.sentence.place is not Place.BODY or event.sentence.number <= EARLY + 1
        leads = early or is_announced_in_full(event)
        row = event.sentence.row
        if (
            leads
            and (event.ordinal or _is_set_for_a_month(event) or _is_set_for_next_week(event))
            and not any(_is_vague(row, unit) for unit in row.units)
            and not (is_only_upcoming(row) or _is_only_said(event))
        ):
            return True
        put_off = max((at for at, _ in row.of_kind("POSTPONED")), default=-1)
        if any(at > put_off and day.kind in DAYS and not _was_set(row, put_off, at) for at, day in days_told(row)):
            return True
    return False


def _was_set(row: Row, put_off: int, at: int) -> bool:
    """Whether a day is the one from which an English session was put off: "called off the session set for | 3 May"."""
    if put_off < 0:
        return False
    between = (row.shown(one, one + 1).lower() for one in range(put_off + 1, at))
    return any(one in words("en", "sessions.was_set") for one in between)


def is_only_upcoming(row: Row) -> bool:
    """Whether nothing but an adjective tells that a session is to come: "задачи предстоящих заседаний"."""
    told = [row.shown(at, at + 1).lower() for at, _ in row.of_kind("WILL")]
    return bool(told) and all(form.startswith(UPCOMING) for form in told)


UPCOMING = listed("ru", "sessions.upcoming")
"""How Russian adjectives begin that set no day: "в ходе предстоящего заседания"."""


def _is_only_said(event: Event) -> bool:
    """Whether a Hindi session is to come in somebody's words alone, without a day: "कहा कि बैठक अगले महीने होगी"."""
    row = event.sentence.row
    said = any(row.shown(at, at + 1) in words("hi", "sessions.said") for at in range(event.first))
    return said and not any(at > event.first and day.kind in DAYS for at, day in days_told(row))


def _is_set_for_a_month(event: Event) -> bool:
    """Whether a sentence leads with a session of two states in some month: "состоится в середине октября"."""
    body = event.body
    meets = event.session is not None or (body is not None and body.meets and not body.named)
    of_two = meets and body is not None and len(body.parties) >= PARTIES
    first = event.sentence.place is not Place.BODY or event.sentence.number == 0
    return of_two and first and any(day.kind == "month" for _, day in days_told(event.sentence.row))


def _is_set_for_next_week(event: Event) -> bool:
    """Whether a text leads with a meeting of two States in the next week or month: "के बीच बैठक | अगले सप्ताह"."""
    row = event.sentence.row
    first = event.sentence.place is not Place.BODY or event.sentence.number == 0
    nations = {unit.value for unit in row.units if unit.kind in NATIONS}
    spans = (row.shown(at + 1, at + 2) for at, _ in row.of_kind("NEXT") if at + 1 < len(row))
    return first and len(nations) >= PARTIES and any(span.lower() in SPANS_AHEAD for span in spans)


SPANS_AHEAD = words("hi", "sessions.spans_ahead") | words("ru", "sessions.spans_ahead")

UNDATED = frozenset({"POSTPONED", "WHEN"})
"""What beside a number says that no day is set."""


def _is_vague(row: Row, unit: Unit) -> bool:
    """Whether a unit says that no day is set, or that the session may not be; "next week" says enough."""
    if unit.kind == "WHEN" and row.text[unit.start : unit.end].lower() in SOON:
        return False
    if unit.kind == "WHEN" and _OF_A_MONTH.match(row.marks, row.units.index(unit)):
        return False
    return unit.kind in UNDATED or unit.value == MAYBE


_OF_A_MONTH = pattern("WHEN HYPHEN? DATE")
"""A part of a month, which says enough of a counted session: "will be held in | mid-February"."""


SOON = frozenset({"next week", "next month"})


MAYBE = "maybe"
"""Value of words for what only may come: "может состояться"."""


def is_told_later(choice: Choice, sentences: Sequence[Sentence], lang: str) -> bool:
    """Whether a later sentence sets the day, if without its year: "The session will be held on Wednesday, 10 July"."""
    put_off = lang == "en" and any(any(one.row.of_kind("POSTPONED")) for one in choice.sentences)
    if not put_off and find_days(choice, sentences, lang).first:
        return True
    if any(event.rule == "on-a-visit" for event in choice.events) and is_dated(sentences):
        return True
    return any(_sets_day(row) for row in echoes(choice, sentences, lang))


def _sets_day(row: Row) -> bool:
    """Whether a row has a day, if only as words before a month: "तीन और चार दिसंबर"."""
    days = list(days_told(row))
    return any(day.kind in DAYS for _, day in days) or any(
        day.kind == "month" and at and row.units[at - 1].kind in {"NUM", "NUMWORD"} for at, day in days
    )
