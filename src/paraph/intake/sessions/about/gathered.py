"""What the gatherings of States in every language have in common: the session that one is, and which the text is about.

A gathering has no body's name, if not that of a format; the word for it stands for one. Its States are all that is
known of who met.

Reads: units of a row, what a grammar found in it. Writes: an `Event`; a `Subject` without a name, or None.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.bodies.names import NATIONS
from paraph.intake.marks.heads import TALKS
from paraph.intake.marks.rows import Unit
from paraph.intake.marks.sentences import Sentence
from paraph.intake.sessions.about.announcing import has_day, is_told_later
from paraph.intake.sessions.about.subject import Subject, subject_of
from paraph.intake.sessions.choosing.choice import heaviest
from paraph.intake.sessions.events.naming import Event, weight_of
from paraph.intake.sessions.events.roles import Role
from paraph.intake.source import Span

Parties = tuple[tuple[str, Span], ...]


def parties_of(units: Sequence[Unit]) -> Parties:
    """The States among units, each once, in order."""
    states: dict[str, Span] = {}
    for unit in units:
        if unit.kind in NATIONS and unit.value:
            states[str(unit.value)] = (unit.start, unit.end)
    return tuple(states.items())


@dataclass(frozen=True, slots=True)
class Gathering:
    """A gathering of States that a sentence tells of."""

    first: int
    """The unit its number stands at, or its word."""

    at: int
    """The unit that is the word for it."""

    parties: Parties
    ordinal: Unit | None
    role: Role
    rule: str
    name: Span | None = None
    """What it is called, where it has a name: "«Центральная Азия + Россия»"."""


def session_of(sentence: Sentence, found: Gathering, lang: str) -> Event:
    """The session that a gathering is."""
    head = sentence.row.units[found.at]
    is_session = head.kind == "SESSION"
    span = found.name or (head.start, head.end)
    kind = "other" if is_session else TALKS
    named = found.name is not None
    body = BodyMention(span, span, kind, found.parties, joint=named, bare=False, named=named, meets=True)
    session = head if is_session else None
    event = Event(sentence, found.first, found.at + 1, body, found.ordinal, session, found.role, 0.0, found.rule)
    return replace(event, weight=weight_of(event, lang))


def told_most(events: Sequence[Event], sentences: Sequence[Sentence], lang: str) -> Subject | None:
    """What the text is about where these are its gatherings: the heaviest, if it was held or a day is set for it."""
    choice = heaviest(events)
    if choice is None:
        return None
    if choice.status == "announced" and not (has_day(events) or is_told_later(choice, sentences, lang)):
        return None
    subject = subject_of(choice, choice.events, sentences, lang)
    return Subject(choice, subject.body, subject.body.parties, None, is_named=subject.body.named)
