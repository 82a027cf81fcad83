"""Sessions of which a Russian text names no body: those who meet for their States, by a word for meeting, are one.

"Заседание глав таможенных служб Непала и Кении" has no commission, yet it is what one does. In the first sentences a
sitting, a meeting or talks of two States or more are a session where

* officials meet: "совещание экспертов A и B", "переговоры авиационных властей A и B";
* delegations sit, or meet on a subject, by a number or of three States: "переговоры делегаций A и B | по делимитации";
* ministers or heads of offices sit, are counted, or are of three States: "заседание министров транспорта A, B и C",
  "шестая трехсторонняя встреча глав МИД A, B и C"; two ministers meet every day, and that is none;

* they meet in a format that is named by them: "в формате «Центральная Азия + Россия»";
* they talk of their border, in the format "2+2", or will hold consultations (`talks_russian`).

Leaders, parliaments, firms and matches meet so as well: words for these undo it.

Reads: sentences of a Russian text. Writes: the subject of the release, or nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from paraph.intake.bodies.names import UNIONS
from paraph.intake.marks.rows import Row, Unit, grammar
from paraph.intake.marks.rulewords import expression, listed
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.about.gathered import Gathering, Parties, session_of, told_most
from paraph.intake.sessions.about.regions_russian import states_of, with_regions
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.about.talks_russian import talks
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
    row = with_regions(_with_talks(sentence.row))
    yield from _in_formats(sentence, row, posted)
    for match in row.find(grammar("verdicts", "ru", "gathering")[0]):
        at, who = match.start("head"), row.shown(match.start("who"), match.end("who"))
        parties = states_of(row.units[match.start("who") : match.end()])
        number = _number(row, at)
        on_subject = match.end() < len(row) and row.units[match.end()].kind == "PO"
        counted = number is not None or len(parties) > PARTIES or _are_two_and_two(row, match.end())
        if len(parties) < PARTIES or not _is_session(
            row.shown(at, at + 1), who, counted=counted, on_subject=on_subject
        ):
            continue
        role, rule = role_of(sentence, at, at + 1, "ru", posted)
        if role is Role.NAMED and at and row.shown(at - 1, at).lower().endswith(OUTCOMES):
            role, rule = Role.HELD, "was-signed-after"
        if role in {Role.HELD, Role.FUTURE}:
            yield Gathering(at, at, parties, number, role, rule)
    yield from _of_three(sentence, row, posted)
    yield from talks(sentence, row, posted)


def _of_three(sentence: Sentence, row: Row, posted: date | None) -> Iterator[Gathering]:
    """Meetings of the ministers of three States or more, or of a union, that are told by what these did."""
    for match in (one for wanted in grammar("verdicts", "ru", "trilateral") for one in row.find(wanted)):
        at, who = match.start("head"), row.shown(match.start("who"), match.end("who"))
        parties = states_of(row.units[match.start("who") : match.end("who")])
        head, number = row.shown(at, at + 1).lower(), _number(row, at)
        of_three = row.shown(max(0, at - 1), at).lower().startswith(THREE_SIDED)
        sits = number is not None or head.startswith(listed("ru", "sessions.sitting_by_rule"))
        many = len(parties) > PARTIES or (_are_of_a_union(parties) and who.split()[0].endswith(SEVERAL))
        many = many or (len(parties) == PARTIES and head.startswith(SITTING) and who.split()[0].endswith(SEVERAL))
        if not many or _is_of_others(row, at) or not _is_session(head, who, counted=True, on_subject=False):
            continue
        if not (of_three or sits):
            continue
        role, rule = role_of(sentence, at, at + 1, "ru", posted)
        did = (row.shown(place, place + 1).lower() for place in range(match.end("who"), at))
        if role is Role.NAMED and any(word.startswith(GATHERS) for word in did):
            role, rule = Role.HELD, "was-held"
        if role in {Role.HELD, Role.FUTURE}:
            yield Gathering(at, at, parties, number, role, rule)


def _is_of_others(row: Row, at: int) -> bool:
    """Whether it is said after the word for a meeting whose it is: "приняли участие в заседании | клуба"."""
    return at + 1 < len(row) and row.units[at + 1].kind in WHOSE


def _are_two_and_two(row: Row, after: int) -> bool:
    """Whether foreign and defence ministers meet by the rule for such meetings: "Кении и Непала | в формате «2+2»"."""
    return (
        after < len(row)
        and expression("ru", "sessions.two_and_two").match(row.text, row.units[after - 1].end) is not None
    )


SITTING = "заседани"
"""How the word begins for what two offices hold where they sit by rule: "Главы служб A и B провели | заседание"."""

WHOSE = frozenset(
    {"LOW", "ADJ", "CAP", "CAPADJ", "ORG", "NATIONAL", "POST", "PEOPLE", "BODYREF", "QUOTE", "ABBR", "SIDE", "EVENT"}
)
"""What after a word for a meeting begins to tell whose it is."""


def _are_of_a_union(parties: Parties) -> bool:
    return len(parties) == 1 and parties[0][0] in UNIONS


SEVERAL = ("ы", "и")
"""How the word ends for several who met: "министры транспорта | стран ШОС"."""

THREE_SIDED = listed("ru", "sessions.three_sided")
GATHERS = listed("ru", "sessions.gathers")


def _in_formats(sentence: Sentence, row: Row, posted: date | None) -> Iterator[Gathering]:
    """Meetings in a format that is named by those who meet: "в формате «Центральная Азия + Россия»"."""
    for wanted in grammar("verdicts", "ru", "format"):
        for match in row.find(wanted):
            at, begin = match.start("head"), match.start("name")
            parties = states_of(row.units[begin : match.end()])
            called = row.shown(begin - 1, begin).lower().split()[-1].startswith(FORMATS)
            who = row.shown(at, begin)
            if len(parties) < PARTIES or not called or expression("ru", "sessions.gather_otherwise").search(who):
                continue
            role, rule = role_of(sentence, at, at + 1, "ru", posted)
            if role is Role.NAMED and row.shown(max(0, at - LEADS), at).lower().startswith(TAKING_PART):
                role, rule = Role.HELD, "was-attended"
            if role in {Role.HELD, Role.FUTURE}:
                of_dialogue = row.units[begin - 1].kind == "BODYREF"
                name = row.span(begin - of_dialogue, match.end())
                yield Gathering(at, at, parties, _number(row, at), role, rule, name)


FORMATS = listed("ru", "sessions.formats")
TAKING_PART = listed("ru", "sessions.taking_part")
LEADS = 3
"""Units before a word for a meeting from which it is told that somebody took part in it."""


def _number(row: Row, at: int) -> Unit | None:
    """The number of the session whose word stands at `at`."""
    return next((unit for unit in row.units[max(0, at - COUNTS) : at] if unit.kind == "ORD"), None)


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
    if counted and on_subject and who.lower().startswith(TALKS):
        return True
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
