"""The page of one undertaking: the words that bind, whole, in every language there is, and all that was said of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from paraph.mechanism.descent import paragraph_of
from paraph.mechanism.review import look
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.mechanism.undertakings import LINKED, Entry, Undertaking
from paraph.messages import N_
from paraph.papers.reviews import tracking
from paraph.web.pages.reader import NOTHING, Reader
from paraph.web.pages.undertakings.listing import Position, Row, blockers_of, every, row_of


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the history."""

    side: str
    word: str
    on: str
    words: tuple[Shown, ...]
    blockers: tuple[str, ...]
    link: str
    link_name: str
    evidence: tuple[tuple[str, str, int], ...]
    """SHA-256, name and size of each file."""


@dataclass(frozen=True, slots=True)
class UndertakingPage:
    """One undertaking."""

    row: Row
    document: str
    body_key: str
    body: Shown
    texts: tuple[Shown, ...]
    languages: tuple[str, ...]
    force: str
    actor: str
    addressee: Shown
    topic: str
    topic_name: Shown
    history: tuple[Said, ...]
    predecessors: tuple[tuple[str, str], ...]
    successor: tuple[str, str] | None
    statuses: tuple[tuple[str, str], ...]
    blockers: tuple[tuple[str, str], ...]
    links: tuple[tuple[str, str], ...]
    """Undertakings that the matter may go on under: key and name."""

    linked: tuple[str, ...]
    """Statuses that need a link."""

    own: Position


def undertaking_page(state: State, key: str, reader: Reader, *, today: date) -> UndertakingPage:
    """One undertaking; raises `UnknownUndertaking`."""
    undertaking = state.undertaking(key)
    one = look(state, undertaking, today=today, side=reader.side)
    content, row = one.content, row_of(state, one, reader)
    languages = reader.own_language_first(sorted(content.texts))
    recorded = undertaking.recorded
    topic = state.topics.get(content.topic or "")
    return UndertakingPage(
        row=row,
        document=undertaking.document,
        body_key=undertaking.body,
        body=reader.text(state.body(undertaking.body).names),
        texts=tuple(Shown(content.texts[language], language) for language in languages),
        languages=tuple(reader.language_name(language) for language in languages),
        force=tracking.force(content.force, reader),
        actor=tracking.actor(content.actor, reader),
        addressee=reader.text(content.addressee),
        topic=topic.key if topic else "",
        topic_name=reader.text(topic.names) if topic else NOTHING,
        history=tuple(_said(state, entry, reader) for entry in reversed(tuple(undertaking.history))),
        predecessors=tuple((key, _name(state, key, reader)) for key in undertaking.predecessors),
        successor=(recorded.link, _name(state, recorded.link, reader)) if recorded.link else None,
        statuses=tuple((code.value, reader.say(word)) for code, word in tracking.STATUSES.items()),
        blockers=tuple((code.value, reader.say(word)) for code, word in tracking.BLOCKERS.items()),
        links=tuple(links_of(state, undertaking, reader)),
        linked=tuple(sorted(LINKED)),
        own=next(position for position in row.positions if position.side == reader.side),
    )


def _said(state: State, entry: Entry, reader: Reader) -> Said:
    return Said(
        side=reader.side_name(entry.side),
        word=reader.say(tracking.STATUSES[entry.status]),
        on=reader.day(entry.on) if entry.on else reader.say(N_("day not stated")),
        words=every(entry.words, reader),
        blockers=blockers_of(entry, reader),
        link=entry.link or "",
        link_name=_name(state, entry.link, reader) if entry.link else "",
        evidence=tuple((file.sha256, file.name, file.size) for file in entry.evidence),
    )


def _name(state: State, key: str, reader: Reader) -> str:
    """What an undertaking is called elsewhere: its paragraph's number and its session."""
    undertaking = state.undertakings.get(key)
    if undertaking is None:
        return key
    session = reader.session_name(state.session(undertaking.session).facts(reader.side))
    return _named(state, undertaking, session, reader)


def _named(state: State, undertaking: Undertaking, session: str, reader: Reader) -> str:
    number = paragraph_of(state, undertaking, reader.side).number
    return reader.say(N_("paragraph {number}, {session}"), number=number, session=session)


def links_of(state: State, undertaking: Undertaking, reader: Reader) -> Iterator[tuple[str, str]]:
    """Other undertakings of the body that are not settled, of the two latest sessions with any, the later first."""
    others: dict[str, list[Undertaking]] = {}
    for one in state.undertakings_of(undertaking.body):
        if one.key != undertaking.key and not one.is_settled:
            others.setdefault(one.session, []).append(one)
    ordered = sorted(others, key=lambda key: state.session(key).facts().start or date.min, reverse=True)
    for key in ordered[:2]:
        session = reader.session_name(state.session(key).facts(reader.side))
        yield from ((one.key, _named(state, one, session, reader)) for one in others[key])
