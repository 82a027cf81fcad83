"""Sessions of which a Russian text names no body: those who meet for their States, by a word for meeting, are one.

"Заседание глав таможенных служб Непала и Кении" has no commission, yet it is what one does. In the first sentences a
sitting, a meeting or talks of two States or more are a session where

* officials meet: "совещание экспертов A и B", "переговоры авиационных властей A и B";
* delegations sit, or meet on a subject, by a number or of three States: "переговоры делегаций A и B | по делимитации";
* ministers or heads of offices sit, are counted, or are of three States: "заседание министров транспорта A, B и C",
  "шестая трехсторонняя встреча глав МИД A, B и C"; two ministers meet every day, and that is none.

Leaders, parliaments, firms and matches meet so as well: words for these undo it.

Reads: sentences of a Russian text. Writes: the subject of the release, or nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from paraph.intake.marks.rows import Row, Unit, grammar
from paraph.intake.marks.rulewords import expression, listed
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.about.gathered import Gathering, parties_of, session_of, told_most
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.events.casting import role_of
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.parties.states import PARTIES

EARLY = 1
"""The last sentence of the text, from 0, in which such a session is told."""


def gathering(sentences: Sequence[Sentence], posted: date | None) -> Subject | None:
    """What the text is about where a gathering of States is told in its first sentences; None where none is."""
    early = [one for one in sentences if one.place is not Place.BODY or one.number <= EARLY]
    events = [session_of(one, met, "ru") for one in early for met in _gatherings(one, posted)]
    return told_most(events, sentences, "ru")


def _gatherings(sentence: Sentence, posted: date | None) -> Iterator[Gathering]:
    """The gatherings of States that a sentence tells were held, or will be."""
    row = _with_talks(sentence.row)
    for match in row.find(grammar("verdicts", "ru", "gathering")[0]):
        at, who = match.start("head"), row.shown(match.start("who"), match.end("who"))
        parties = parties_of(row.units[match.start("who") : match.end()])
        number = next((unit for unit in row.units[max(0, at - COUNTS) : at] if unit.kind == "ORD"), None)
        on_subject = match.end() < len(row) and row.units[match.end()].kind == "PO"
        counted = number is not None or len(parties) > PARTIES
        if len(parties) < PARTIES or not _is_session(
            row.shown(at, at + 1), who, counted=counted, on_subject=on_subject
        ):
            continue
        role, rule = role_of(sentence, at, at + 1, "ru", posted)
        if role is Role.NAMED and at and row.shown(at - 1, at).lower().endswith(OUTCOMES):
            role, rule = Role.HELD, "was-signed-after"
        if role in {Role.HELD, Role.FUTURE}:
            yield Gathering(at, at, parties, number, role, rule)


OUTCOMES = listed("ru", "sessions.outcomes")
"""What leads to a gathering that something came of: "по итогам | переговоров делегаций … подписано"."""

COUNTS = 3
"""Units before a word for a meeting among which its number stands: "шестая | трехсторонняя встреча"."""


def _is_session(head: str, who: str, *, counted: bool, on_subject: bool) -> bool:
    """Whether those who meet, how they meet and what on make it a session; `who` are the words up to the last State."""
    if expression("ru", "sessions.gather_otherwise").search(who):
        return False
    sits = head.lower().startswith(listed("ru", "sessions.sitting_by_rule"))
    if expression("ru", "sessions.gather_heads").match(who):
        return sits or counted
    if expression("ru", "sessions.gather_offices").match(who):
        return True
    return bool(expression("ru", "sessions.gather_envoys").match(who)) and (sits or counted or on_subject)


def _with_talks(row: Row) -> Row:
    """The row with the word for talks as one for a meeting."""
    made = [
        (at, at + 1, Unit("SESSION", unit.start, unit.end))
        for at, unit in enumerate(row.units)
        if unit.kind == "LOW" and row.shown(at, at + 1).lower().startswith(TALKS)
    ]
    return row.replaced(made) if made else row


TALKS = "переговор"
