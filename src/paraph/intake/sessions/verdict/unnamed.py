"""A meeting of two States that no words the rules know name: "Foreign office talks of A and B took place on Monday".

Where all its evidence makes a release a report, it is of the meeting that its opening tells of, by a word for one or by
who chaired, in a sentence without a body of its own: what is said there of one is for the rules to judge. The
States are those the opening tells of. The body stays unnamed. Hindi first looks for gatherings, which need not be
weighed (`gatherings`).

Reads: the sentences of a release. Writes: a `Subject` without a name, or None.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import NATIONS, UNIONS
from paraph.intake.marks.rows import Unit, pattern
from paraph.intake.marks.rulewords import expression, words
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.about.subject import Subject
from paraph.intake.sessions.choosing.choice import Choice
from paraph.intake.sessions.events.casting import role_of
from paraph.intake.sessions.events.naming import Event
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.parties.states import PARTIES, find_parties, is_of_their_border
from paraph.intake.source import Span

TELLING = ("SESSION", "CHAIR", "COCHAIR", "CHAIRED")
"""What tells of a meeting, the surest first."""

OPENING = 2
"""The last sentence of the text, from 0, that is looked at for the meeting."""

MOST = 3
"""States of a meeting at most: where the opening names more, it does not say which of them met."""

COUNTS = 3
"""Units before a word for a meeting among which its number stands."""

RULE = "likely-by-evidence"


def unnamed_meeting(sentences: Sequence[Sentence], lang: str, posted: date | None) -> Subject | None:
    """The meeting the opening tells of, with its States; None where it tells of none, or not of two States."""
    event = next(_meetings(sentences, lang, posted), None)
    if event is None or event.body is None:
        return None
    status = "announced" if event.role is Role.FUTURE else "held"
    choice = Choice((event,), event.weight, event.ordinal, status, (event.sentence,))
    parties = find_parties(event.body, (), choice, sentences, lang)
    if len(parties) < PARTIES:
        told = _states_of_opening(sentences)
        parties = tuple(told.items()) if len(told) <= MOST else ()
    if not are_enough([code for code, _ in parties]):
        return None
    return Subject(choice, event.body, parties, parent=None, is_named=False)


def are_enough(codes: Collection[str]) -> bool:
    """Whether these can be all who met: two States, or a union."""
    return len(codes) >= PARTIES or any(code in UNIONS for code in codes)


def _meetings(sentences: Sequence[Sentence], lang: str, posted: date | None) -> Iterator[Event]:
    """What the opening tells of meetings, the surest first, without those that are told of other times."""
    opening = [one for one in sentences if one.place is Place.BODY and one.number <= OPENING]
    opening += [one for one in sentences if one.place is not Place.BODY]
    without_body = [one for one in opening if not any(one.row.of_kind("BODYREF"))]
    if any(_is_of_business(one, at) for one in without_body for at, _ in one.row.of_kind("SESSION")):
        return
    for kind in TELLING:
        for sentence in without_body:
            at, unit = next(sentence.row.of_kind(kind), (0, None))
            role, _ = role_of(sentence, at, at + 1, lang, posted) if unit else (Role.OTHER, "")
            if unit and role is not Role.OTHER and not _is_of_another(sentence, at):
                yield _event(sentence, at, unit, Role.HELD if role is Role.NAMED else role)


def _is_of_another(sentence: Sentence, at: int) -> bool:
    """Whether a word for a meeting says whose it is, or is that within which others met.

    "Заседание | Совета безопасности ООН", "в рамках 87-й Генеральной | сессии состоялись переговоры".
    """
    row, units = sentence.row, sentence.row.units
    within = any(unit.kind == "UNDER" for unit in units[max(0, at - WITHIN) : at])
    beside = expression("ru", "sessions.at_margins").search(row.text, units[0].start, units[at].start)
    return within or beside is not None or _OF_AN_ORGAN.match(row.marks, at + 1) is not None


_OF_AN_ORGAN = pattern("ORG | NATIONAL | CAPADJ (EVENT | NATIONAL)")
"""What after a word for a meeting says whose it is: one that meets by itself, and is no meeting of two States."""


def _is_of_business(sentence: Sentence, at: int) -> bool:
    """Whether firms meet: "the Nepal-Kenya Business Council held its | meeting", "| meeting of the CEO Forum"."""
    row = sentence.row
    owner = _WHOSE.match(row.marks, at + 1)
    if owner is not None and row.units[owner.end() - 1].value in GATHERINGS:
        return True
    owners = range(at) if owner is None else [*range(at), owner.end() - 1]
    return any(row.shown(one, one + 1).lower() in OF_BUSINESS for one in owners)


_WHOSE = pattern("OF (THE | LAND | DEMO | HYPHEN | DASH | AND | JOINT){0,7} (NATIONAL | EVENT)")
OF_BUSINESS = words("en", "sessions.of_business")
"""What is no body of States, whatever States stand in its name."""


GATHERINGS = frozenset({"webinar", "forum", "sport"})
"""Values of what has sessions, and is no body: "the 3rd | session | of the workshop"."""

WITHIN = 3
"""Units before a word for a meeting among which it is told that something took place within it."""


def _event(sentence: Sentence, at: int, unit: Unit, role: Role) -> Event:
    span = unit.start, unit.end
    body = BodyMention(span, span, "dialogue", parties=(), joint=False, bare=True, named=False)
    session = unit if unit.kind == "SESSION" else None
    before = sentence.row.units[max(0, at - COUNTS) : at] if session else ()
    ordinal = next((one for one in reversed(before) if one.kind == "ORD"), None)
    return Event(sentence, at, at + 1, body, ordinal, session, role, weight=0.0, rule=RULE)


def _states_of_opening(sentences: Sequence[Sentence]) -> dict[str, Span]:
    """The States of the headline and of the first two sentences, each with its first place."""
    states: dict[str, Span] = {}
    for sentence in sentences:
        if sentence.place is not Place.BODY or sentence.number <= 1:
            for at, unit in enumerate(sentence.row.units):
                if unit.kind in NATIONS and unit.value and not is_of_their_border(sentence.row, at + 1):
                    states.setdefault(str(unit.value), (unit.start, unit.end))
    return states
