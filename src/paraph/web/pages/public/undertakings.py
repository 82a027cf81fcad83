"""What published protocols leave to be done, and how far it is where all sides agreed to say so.

Rules
    1. An undertaking is here because its paragraph is: a release alone, whose words stand on the page of their topic,
       does not bring it, for its number would count the paragraphs of a protocol that nobody has published.
    2. Progress is what all sides agreed to publish, with the day of it. Where there is none the page says just that:
       whether a thing is late, or what a side reports of it, is told by nothing here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.progress import NOTHING
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.mechanism.undertakings import makes_undertaking, undertaking_key
from paraph.papers.reviews import tracking
from paraph.web.pages.briefs import SessionBrief, session_brief
from paraph.web.pages.reader import Reader


@dataclass(frozen=True, slots=True)
class Told:
    """Published progress."""

    code: str
    word: str
    on: str


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to be done."""

    number: str
    text: Shown
    language_name: str
    """Of the text, where it is not the reader's; else empty."""

    deadline: str
    told: Told | None
    superseded: bool


@dataclass(frozen=True, slots=True)
class Undertaken:
    """A published document and what it leaves to be done."""

    key: str
    name: str
    session: SessionBrief
    rows: tuple[Due, ...]


def undertakings_page(state: State, reader: Reader) -> tuple[Undertaken, ...]:
    """Every published document that leaves something to be done, the last session first."""
    found = []
    for key, document in state.documents.items():
        rows = tuple(_dues(state, key, reader))
        if rows:
            session = session_brief(state, state.session(document.session), reader)
            found.append(Undertaken(key, reader.say(tracking.DOCUMENTS[document.terms.type]), session, rows))
    return tuple(sorted(found, key=lambda one: (one.session.start or date.min, one.key), reverse=True))


def told_of(state: State, paragraph: Paragraph, reader: Reader) -> Told | None:
    """The published progress of what a paragraph leaves to be done; `None` where nothing is published."""
    progress = state.progress.get(undertaking_key(paragraph), NOTHING)
    if progress.agreed is None:
        return None
    on = reader.day(date.fromisoformat(progress.on)) if progress.on else ""
    return Told(progress.agreed.value, reader.say(tracking.STATUSES[progress.agreed]), on)


def _dues(state: State, document: str, reader: Reader) -> Iterator[Due]:
    for one in state.paragraphs_of(document):
        if makes_undertaking(one.content):
            text = reader.text(one.content.texts)
            other = "" if text.language == reader.language else reader.language_within(text.language)
            due = tracking.deadline(one.content.deadline, reader)
            old = state.document(document).is_superseded(one.key)
            yield Due(one.number, text, other, due, told_of(state, one, reader), old)
