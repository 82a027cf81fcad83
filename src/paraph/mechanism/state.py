"""The state: everything the acts so far amount to, as one value.

Maps are persistent (`immutables.Map`), so an older state costs nothing to keep and a preview changes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from immutables import Map
from msgspec import Struct, structs

from paraph.mechanism.agendas import AgendaRecord
from paraph.mechanism.bodies import Body
from paraph.mechanism.convenings import Convening
from paraph.mechanism.copies import Copy
from paraph.mechanism.delegations import Delegation
from paraph.mechanism.documents import Document
from paraph.mechanism.joint_releases import JointRelease
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.nonpapers import NonPaper
from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.progress import Progress
from paraph.mechanism.refusals import (
    RuleBroken,
    UnknownBody,
    UnknownDocument,
    UnknownParagraph,
    UnknownSession,
    UnknownTopic,
    UnknownUndertaking,
)
from paraph.mechanism.releases import Release, Statement
from paraph.mechanism.reports import Report
from paraph.mechanism.sessions import Session
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.mechanism.topics import Topic
from paraph.mechanism.trail import Trail
from paraph.mechanism.undertakings import Undertaking
from paraph.record.attachments import Attached
from paraph.record.rings import Claim


@dataclass(frozen=True, slots=True)
class Void:
    """An act that stays in the log and has no effect, with the reason; alike on both nodes."""

    side: str
    n: int
    act: str
    reason: RuleBroken


@dataclass(frozen=True, slots=True)
class Unknown:
    """An act of a name or version this software does not know: kept, reported, without effect."""

    side: str
    n: int
    act: str
    v: int


@dataclass(frozen=True, slots=True)
class Added:
    """A file that a side attached to a subject."""

    side: str
    file: Attached


class State(Struct, frozen=True):
    """What stands after the acts counted in `heads`.

    A msgspec Struct, not a dataclass: the same manners, and made again in a tenth of the time, which every act does.
    """

    parties: tuple[str, ...] = ()
    """Sides by code (ISO 3166 alpha-2, or EU, EAEU …); empty until the mechanism is opened."""

    languages: tuple[str, ...] = ()
    """Authentic languages of the mechanism, ISO 639-1."""

    names: Texts = NO_TEXTS
    opened_by: frozenset[str] = frozenset()
    bodies: Map[str, Body] = Map()
    sessions: Map[str, Session] = Map()
    topics: Map[str, Topic] = Map()
    releases: Map[str, Release] = Map()
    documents: Map[str, Document] = Map()
    paragraphs: Map[str, Paragraph] = Map()
    copies: Map[str, Map[str, Copy]] = Map()
    """Document -> side -> its copy of that signed document of the past."""

    undertakings: Map[str, Undertaking] = Map()
    undertaken: Map[str, Trail[str]] = Map()
    """Body -> ids of its undertakings in the order they came into the record."""

    reports: Map[str, Report] = Map()
    agendas: Map[str, AgendaRecord] = Map()
    convenings: Map[str, Convening] = Map()
    """Session that is to come -> what each side proposes for it."""

    delegations: Map[str, Delegation] = Map()
    negotiations: Map[str, Negotiation] = Map()
    """Drafts by the id of their document, which enters `documents` when it is signed."""

    set_aside: Map[str, Negotiation] = Map()
    """Drafts that nobody holds any more, by the same ids; begun anew, they go on from there."""

    publishable: Map[str, Map[str, str]] = Map()
    """Document -> side -> digest of the text that it agrees to have published."""

    published: Map[str, str] = Map()
    """Document -> digest of the text that all sides agreed last to have published."""

    progress: Map[str, Progress] = Map()
    """Undertaking -> what the sides agree to have published of it."""

    nonpapers: Map[str, NonPaper] = Map()
    joint_releases: Map[str, JointRelease] = Map()
    """Versions of releases that the sides draft and clear; one that all have cleared stands in `releases` too."""

    keys: Map[str, tuple[Claim, ...]] = Map()
    """Side -> what it said of its own keys, in its log's order. Which are believed is for `record.rings`."""

    confirmed: Map[str, frozenset[tuple[str, str]]] = Map()
    """Side -> sides and fingerprints of theirs that it compared."""

    heads: Map[str, int] = Map()
    """Side -> number of its acts folded."""

    attached: Map[str, Trail[Added]] = Map()
    """Subject -> the files attached to it, in the order they came."""

    void: Trail[Void] = Trail()
    unknown: Trail[Unknown] = Trail()

    def body(self, key: str) -> Body:
        """The body with this id; raises `UnknownBody`."""
        if key not in self.bodies:
            raise UnknownBody(body=key)
        return self.bodies[key]

    def session(self, key: str) -> Session:
        """The session with this id; raises `UnknownSession`."""
        if key not in self.sessions:
            raise UnknownSession(session=key)
        return self.sessions[key]

    def topic(self, key: str) -> Topic:
        """The topic with this id; raises `UnknownTopic`."""
        if key not in self.topics:
            raise UnknownTopic(topic=key)
        return self.topics[key]

    def document(self, key: str) -> Document:
        """The document with this id; raises `UnknownDocument`."""
        if key not in self.documents:
            raise UnknownDocument(document=key)
        return self.documents[key]

    def paragraph(self, key: str) -> Paragraph:
        """The paragraph with this id; raises `UnknownParagraph`."""
        if key not in self.paragraphs:
            raise UnknownParagraph(paragraph=key)
        return self.paragraphs[key]

    def undertaking(self, key: str) -> Undertaking:
        """The undertaking with this id; raises `UnknownUndertaking`."""
        found = self.undertakings.get(key)
        if found is None:
            raise UnknownUndertaking(undertaking=key)
        return found

    def undertakings_of(self, body: str) -> tuple[Undertaking, ...]:
        """The body's undertakings, in the order they came into the record."""
        return tuple(self.undertakings[key] for key in self.undertaken.get(body, ()))

    def negotiation(self, key: str) -> Negotiation:
        """The negotiation of the document with this id; raises `UnknownDocument`."""
        if key not in self.negotiations:
            raise UnknownDocument(document=key)
        return self.negotiations[key]

    def negotiations_on(self, session: str) -> tuple[Negotiation, ...]:
        """The drafts of a session, by id."""
        return tuple(draft for _, draft in sorted(self.negotiations.items()) if draft.session == session)

    def documents_on(self, session: str) -> tuple[Document, ...]:
        """The documents of a session, by id."""
        return tuple(document for _, document in sorted(self.documents.items()) if document.session == session)

    def paragraphs_of(self, document: str) -> tuple[Paragraph, ...]:
        """A document's paragraphs in their order."""
        return tuple(self.paragraphs[key] for key in self.document(document).paragraphs)

    def has_subject(self, key: str) -> bool:
        """Whether anything in the record has this id: a body, a session, a topic, a release …"""
        held = (getattr(self, name) for name in self.__struct_fields__ if name not in _BY_OTHER_KEYS)
        return any(key in values for values in held if isinstance(values, Map))

    def roots(self) -> tuple[Body, ...]:
        """Bodies that stand under no other, by id."""
        return self.children(None)

    def children(self, parent: str | None) -> tuple[Body, ...]:
        """Bodies directly under `parent`, by id."""
        return tuple(body for _, body in sorted(self.bodies.items()) if body.parent == parent)

    def sessions_of(self, body: str) -> tuple[Session, ...]:
        """The body's sessions, earliest first; one without date stands behind those whose numbers are lower."""
        return _in_time([session for session in self.sessions.values() if session.body == body])

    def last_session(self, body: str) -> Session | None:
        """The latest session the body has held, or `None`; one that no account dates only where none is dated."""
        known = self.sessions_of(body)
        held = [session for session in known if session.facts().start] or known
        return held[-1] if held else None

    def topics_of(self, body: str) -> tuple[Topic, ...]:
        """The body's topics in the order they were opened."""
        return tuple(sorted((t for t in self.topics.values() if t.body == body), key=lambda topic: topic.place))

    def releases_on(self, session: str) -> tuple[Release, ...]:
        """The releases adopted for a session, by language, then id."""
        found = (release for release in self.releases.values() if release.session == session)
        return tuple(sorted(found, key=lambda release: (release.language, release.key)))

    def versions_of(self, document: str, language: str) -> tuple[JointRelease, ...]:
        """The versions of a document's release in a language, first to last."""
        found = (one for one in self.joint_releases.values() if (one.document, one.language) == (document, language))
        return tuple(sorted(found, key=lambda one: one.number))

    def statements_on(self, topic: str) -> Iterator[tuple[Session, Release, Statement]]:
        """What releases said about a topic, earliest session first."""
        for session in self.sessions_of(self.topic(topic).body):
            for release in self.releases_on(session.key):
                for statement in release.statements:
                    if statement.topic == topic:
                        yield session, release, statement

    def having(self, **changes: object) -> "State":
        """The same state with other values for the fields named."""
        return structs.replace(self, **changes)

    def counting(self, heads: Mapping[str, int]) -> "State":
        """The same state with so many acts of these sides folded."""
        return self.having(heads=self.heads.update(heads))


EMPTY = State()
_BY_OTHER_KEYS = frozenset(
    {"names", "convenings", "publishable", "published", "keys", "confirmed", "heads", "attached"}
)
"""Maps of the state that are not from the id of a subject to the subject."""


def _in_time(sessions: Iterable[Session]) -> tuple[Session, ...]:
    told = [(session.facts().start, session.facts().ordinal or 0, session) for session in sessions]

    def place(one: tuple[date | None, int, Session]) -> tuple[date, int, str]:
        start, ordinal, session = one
        before = (day for day, lower, _ in told if day and lower < ordinal)
        return start or max(before, default=date.min), ordinal, session.key

    return tuple(session for _, _, session in sorted(told, key=place))
