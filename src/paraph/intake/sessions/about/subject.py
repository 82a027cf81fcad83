"""What a release is about: the body named best by the events that carry its session, and what is above it.

Reads: a choice and the events that carry the session. Writes: `Subject` (body, parties, parent, session).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from paraph.intake.bodies.mentions import BodyMention
from paraph.intake.marks.sentences import Place, Sentence
from paraph.intake.sessions.about.above import bodies_above, is_same_kind, only_names_above
from paraph.intake.sessions.about.carrying import carries, has_own_name
from paraph.intake.sessions.choosing.choice import Choice, status_of
from paraph.intake.sessions.events.naming import Event, is_meeting
from paraph.intake.sessions.events.roles import Role
from paraph.intake.sessions.parties.states import PARTIES, find_parties
from paraph.intake.source import Span


@dataclass(frozen=True, slots=True)
class Subject:
    """What a release is about."""

    choice: Choice
    body: BodyMention
    parties: tuple[tuple[str, Span], ...]
    parent: BodyMention | None
    is_named: bool = True
    """Whether the words for the body are its name; else they are only the nearest that were there."""


def subject_of(choice: Choice, carriers: Sequence[Event], sentences: Sequence[Sentence], lang: str) -> Subject:
    """What a release is about that tells of its session in `carriers`, each with a body; parties as far as named."""
    carriers = _of_numbered_kind([event for event in carriers if not only_names_above(event, carriers, lang)])
    carriers = _held_ones(carriers) if lang == "en" else carriers
    own = [event for event in carriers if has_own_name(event)]
    named = [event for event in own if event.body and (event.body.full or not event.body.bare)]
    around = [choice.around] if choice.around else []
    body = _fullest([*around, *(named or _named_alike(own or carriers, choice.events) or own or carriers)])
    body = body.full or (_named_elsewhere(body, choice.events) if lang == "en" else None) or body
    above = bodies_above(body, sentences, lang)
    parties = find_parties(body, above, _of_carriers(choice), sentences, lang)
    return Subject(_of_body(choice, body), body, parties, above[0] if above else None)


def _held_ones(carriers: list[Event]) -> list[Event]:
    """The carriers without talks to come, where others were held: "agreed to hold talks" at the "consultations"."""
    held = [event for event in carriers if event.role is Role.HELD and has_own_name(event)]
    return [event for event in carriers if event.role is not Role.FUTURE] if held else carriers


def _of_carriers(choice: Choice) -> Choice:
    """The choice with the sentences alone that carry the session."""
    carrying = {id(event.sentence) for event in choice.events if carries(event)}
    if not carrying:
        return choice
    return replace(choice, sentences=tuple(one for one in choice.sentences if id(one) in carrying))


def _of_body(choice: Choice, body: BodyMention) -> Choice:
    """The choice without events of other bodies: of another kind, and not counted by the session's number."""
    events = [event for event in choice.events if event.ordinal or not event.body or is_same_kind(event.body, body)]
    if len(events) == len(choice.events):
        return choice
    kept = {id(event.sentence) for event in events}
    sentences = tuple(sentence for sentence in choice.sentences if id(sentence) in kept)
    return replace(choice, events=tuple(events), sentences=sentences, status=status_of(events))


def _of_numbered_kind(carriers: list[Event]) -> list[Event]:
    """The carriers without bodies of another kind than that of the session with a number."""
    kinds = {event.body.kind for event in carriers if event.ordinal and event.body}
    return [event for event in carriers if event.body and event.body.kind in kinds] if kinds else carriers


def _named_alike(own: Sequence[Event], carriers: Sequence[Event]) -> list[Event]:
    """Events that name in full what the telling ones only refer to ("the working group")."""
    bodies = [event.body for event in own if event.body]
    kinds = {body.kind for body in bodies}
    text = own[0].sentence.row.text if own else ""
    said = {_word_for_talks(text, body) for body in bodies if body.kind == "dialogue"}
    return [
        event
        for event in carriers
        if event.body
        and event.body.kind in kinds
        and not event.body.bare
        and event.weight > 0
        and (event.body.kind != "dialogue" or _word_for_talks(text, event.body) in said)
    ]


def _word_for_talks(text: str, body: BodyMention) -> str:
    """The word for talks in a name; of a Russian one what all its cases have: "консультац"."""
    word = _head(text, body)
    return word[:STEM] if _CYRILLIC.match(word) else word


STEM = 6
"""Letters that the Russian words for talks have in every case."""

_CYRILLIC = re.compile("[а-яё]")


def _named_elsewhere(body: BodyMention, events: Sequence[Event]) -> BodyMention | None:
    """The name, of two States, by which the text has what its session only refers to: "the dialogue".

    It has the same word for what it is: "… through the Nepal-Kenya Tea | Dialogue".
    """
    if not body.bare or not events:
        return None
    text = events[0].sentence.row.text
    named = (event.body for event in events if event.body and len(event.body.parties) >= PARTIES)
    return next((one for one in named if _head(text, one) == _head(text, body)), None)


def _head(text: str, body: BodyMention) -> str:
    return text[slice(*body.head)].lower().split()[-1]


def _fullest(carriers: Sequence[Event]) -> BodyMention:
    """The mention that names the body best; of equals the one in the text rather than in the headline."""

    def fullness(pair: tuple[Event, BodyMention]) -> tuple[float, int]:
        event, body = pair
        score = 3.0 * body.named + 3.0 * (len(body.parties) >= PARTIES) + 1.0 * body.joint - 4.0 * body.bare
        score += 2.5 * (event.ordinal is not None or is_meeting(event))
        score -= 1.0 * (len(body.parties) == 1 and event.sentence.place is not Place.BODY)
        score += 0.6 * (event.sentence.place is Place.BODY) + 0.25 * event.weight
        return (score, -body.span[0])

    return max(((event, event.body) for event in carriers if event.body), key=fullness)[1]
