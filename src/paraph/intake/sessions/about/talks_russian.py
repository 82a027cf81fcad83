"""Talks of two States that a Russian text tells by what they are about, by their format, or as yet to be held.

* Talks or a meeting on the border of two States: "раунд переговоров по делимитации границы между Непалом и Кенией".
* What two ministers of each State meet for: "консультации Непала и Кении в формате «2+2»".
* Consultations that two States will hold: "дипломаты Непала и Кении проведут 3 мая консультации по чаю".

Those who meet every day, or stand for no government, make none of it.

Reads: a row of a Russian text. Writes: gatherings.
"""

from collections.abc import Iterator
from datetime import date

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks.rows import Row, pattern
from paraph.intake.marks.rulewords import expression, listed
from paraph.intake.marks.sentences import Sentence
from paraph.intake.sessions.about.gathered import Gathering, Parties, parties_of
from paraph.intake.sessions.events.casting import role_of
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.parties.states import PARTIES

WITHIN = 14
"""Units after the word for talks within which it is told what they are about, or in which format they are."""


def talks(sentence: Sentence, row: Row, posted: date | None) -> Iterator[Gathering]:
    """The talks of two States that a sentence tells were held, or will be."""
    parties = parties_of([one for one in row.units if one.value not in UNIONS])
    if len(parties) != PARTIES:
        return
    for at in _heads(row):
        if _is_on_border(row, at) or _is_in_format(row, at):
            role, rule = role_of(sentence, at, at + 1, "ru", posted)
            if role in {Role.HELD, Role.FUTURE}:
                yield Gathering(at, at, parties, None, role, rule)
    yield from _to_come(row, parties)


def _heads(row: Row) -> list[int]:
    """The words for talks and meetings."""
    return [at for at, unit in enumerate(row.units) if unit.kind == "SESSION" or _is_talks(row, at)]


def _is_talks(row: Row, at: int) -> bool:
    """Whether a unit is the name of talks: "консультации", "политические консультации"."""
    body = row.units[at].value
    return isinstance(body, BodyMention) and body.kind == "dialogue"


def _is_on_border(row: Row, at: int) -> bool:
    """Whether talks are on the border, before any verb says what was done at them."""
    after = range(at + 1, min(len(row), at + WITHIN))
    end = next((one for one in after if row.units[one].kind in DEEDS), after.stop)
    about = row.shown(at, end) if end > at + 1 else ""
    on_border = expression("ru", "sessions.on_border").search(about) is not None
    return on_border and expression("ru", "sessions.gather_otherwise").search(about) is None


DEEDS = frozenset({"STANCE", "VERB", "STOP", "SEMI", "COMMA", "QUOTE"})


def _is_in_format(row: Row, at: int) -> bool:
    """Whether talks are in the format of two ministers of each State."""
    begin, end = row.units[at].end, row.units[min(len(row), at + WITHIN) - 1].end
    return expression("ru", "sessions.two_and_two").search(row.text, begin, end) is not None


_HOLD = pattern(
    "LAND AND LAND ((?! STOP | BODYREF) ANY){0,8}? <will:WILL>"
    " (IN CITY | IN? DATE | IN? NEXT LOW | IN | ADJ){0,4} <head:BODYREF> (?! LOW)"
)


def _to_come(row: Row, parties: Parties) -> Iterator[Gathering]:
    """Consultations that two States are told to hold."""
    for match in row.find(_HOLD):
        at, will = match.start("head"), row.shown(*match.span("will")).lower()
        if _is_talks(row, at) and will.startswith(WILL_HOLD):
            yield Gathering(at, at, parties, None, Role.FUTURE, "will-be")


WILL_HOLD = listed("ru", "sessions.will_hold")
