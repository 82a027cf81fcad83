"""The pages that everybody may read, made from what was published and from nothing else.

Rules
    1. A text is shown in the language it was published in. Where that is not the reader's, the page says in which
       languages it may be had, and shows none of them as if it were the reader's.
    2. Each published release and document leads to its proof.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date

from paraph.mechanism.releases import Release
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.web.pages import wording
from paraph.web.pages.bodies.chart import Chart
from paraph.web.pages.bodies.tree import bodies_page
from paraph.web.pages.briefs import SessionBrief, session_brief
from paraph.web.pages.passages import Mark, Passage, lines
from paraph.web.pages.public.texts import DocumentBrief, document_brief
from paraph.web.pages.public.topics import TopicEntry, topic_entry, topics_at
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.session import Version, version_of

_LONG_AGO = date.min
Address = Callable[[str], str]
"""Id of a release -> the absolute address of its page."""


@dataclass(frozen=True, slots=True)
class HomePage:
    """The first page."""

    side: str
    mechanism: Shown
    """Its name; nothing where none was published."""

    chart: Chart | None
    sessions: tuple[SessionBrief, ...]
    documents: tuple[DocumentBrief, ...]
    topics: tuple[TopicEntry, ...]


@dataclass(frozen=True, slots=True)
class PublicSession:
    """A session as the published releases tell it."""

    brief: SessionBrief
    facts: tuple[tuple[str, tuple[Shown, ...]], ...]
    versions: tuple[Version, ...]
    absent: str
    """The reader's language, where nothing was published in it; else empty."""

    documents: tuple[DocumentBrief, ...]
    topics: tuple[TopicEntry, ...]


@dataclass(frozen=True, slots=True)
class PublicRelease:
    """A whole release."""

    version: Version
    headline: Shown
    session: SessionBrief
    lines: tuple[Passage, ...]
    others: tuple[Version, ...]
    """Other releases on the session, without those that were corrected."""

    corrected: str
    """Id of the version that corrects it; empty where it stands."""

    absent: str

    @property
    def is_dated(self) -> bool:
        """Whether days tell the others apart: several releases are in one language."""
        languages = [version.language for version in (self.version, *self.others)]
        return len(set(languages)) < len(languages)


def home_page(state: State, reader: Reader) -> HomePage:
    """Sessions, latest first, and topics by what was last said."""
    sessions = _latest_first(state, reader)
    topics = [topic for body in sorted(state.bodies) for topic in state.topics_of(body)]
    return HomePage(
        side=reader.side_name(reader.side),
        mechanism=reader.text(state.names),
        chart=bodies_page(state, reader).chart,
        sessions=tuple(session_brief(state, session, reader) for session in sessions),
        documents=tuple(
            document_brief(state, document, reader)
            for session in sessions
            for document in state.documents_on(session.key)
        ),
        topics=tuple(topic_entry(state, topic.key, reader) for topic in topics),
    )


def _latest_first(state: State, reader: Reader) -> list[Session]:
    """Every session; one whose days are not told stands after those of its body with a lower number."""

    def when(session: Session) -> tuple[date, int, str]:
        facts = session.facts(reader.side)
        if facts.start is None and facts.ordinal is not None:
            told = (other.facts(reader.side) for other in state.sessions_of(session.body))
            days = [other.start for other in told if other.start and (other.ordinal or 0) < facts.ordinal]
            return max(days, default=_LONG_AGO), facts.ordinal, session.key
        return facts.start or _LONG_AGO, facts.ordinal or 0, session.key

    return sorted((one for body in state.bodies for one in state.sessions_of(body)), key=when, reverse=True)


def session_page(state: State, key: str, reader: Reader) -> PublicSession:
    """One session; raises `UnknownSession`."""
    session = state.session(key)
    releases = _own_first(state.releases_on(key), reader)
    documents = state.documents_on(key)
    spoken = {release.language for release in releases}.union(*(one.terms.regime.languages for one in documents))
    return PublicSession(
        brief=session_brief(state, session, reader),
        facts=tuple(_facts(session, reader)),
        versions=tuple(version_of(release, reader) for release in releases),
        absent=_absent(spoken, reader),
        documents=tuple(document_brief(state, document, reader) for document in documents),
        topics=tuple(topic_entry(state, topic, reader, session=session) for topic in topics_at(state, key)),
    )


def release_page(state: State, key: str, reader: Reader) -> PublicRelease:
    """One release; raises `KeyError` for one that is not published: look it up first."""
    release = state.releases[key]
    siblings = _own_first(state.releases_on(release.session), reader)
    standing = [sibling for sibling in siblings if not corrected_by(state, sibling)]
    corrected = corrected_by(state, release)
    marks = [Mark(statement.span) for statement in release.statements]
    return PublicRelease(
        version=version_of(release, reader),
        headline=headline(release),
        session=session_brief(state, state.session(release.session), reader),
        lines=lines(release.text, marks),
        others=tuple(version_of(other, reader) for other in standing if other.key not in {key, corrected}),
        corrected=corrected,
        absent=_absent({sibling.language for sibling in siblings}, reader)
        if release.language != reader.language
        else "",
    )


def corrected_by(state: State, release: Release) -> str:
    """Id of the last version that corrects a release; empty where none does."""
    later = (
        (other.number, other.key)
        for other in state.releases_on(release.session)
        if (other.source, other.language) == (release.source, release.language) and other.number > release.number
    )
    return max(later, default=(0, ""))[1]


def headline(release: Release) -> Shown:
    """The headline, or the first line of a release without one."""
    return Shown(release.furniture.headline or release.text.strip().partition("\n")[0], release.language)


def linked_data(state: State, key: str, address: Address) -> dict[str, object]:
    """A release for machines: schema.org NewsArticle about an Event, JSON-LD; what is not known is left out."""
    release = state.releases[key]
    event = _event(state, state.session(release.session), release.language)
    publisher = release.furniture.ministry
    found = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": address(key),
        "headline": headline(release).text,
        "inLanguage": release.language,
        "datePublished": release.furniture.posted_at,
        "identifier": release.furniture.release_id,
        "publisher": publisher and {"@type": "GovernmentOrganization", "name": publisher},
        "workTranslation": [
            {"@type": "NewsArticle", "inLanguage": other.language, "url": address(other.key)}
            for other in state.releases_on(release.session)
            if other.key != key
        ],
        "about": event,
    }
    return _known(found)


def linked_session(state: State, key: str, address: str, reader: Reader) -> dict[str, object]:
    """A session for machines: schema.org Event of the body, JSON-LD, in the reader's language as far as known in it."""
    session = state.session(key)
    body = state.body(session.body).names.get(reader.language)
    event = _event(state, session, reader.language)
    named = {"name": f"{reader.session_name(session.facts(reader.side))}, {body}"} if body else {}
    organizer = body and {"@type": "GovernmentOrganization", "name": body}
    return _known({"@context": "https://schema.org", **event, **named, "url": address, "organizer": organizer})


def _event(state: State, session: Session, language: str) -> dict[str, object]:
    facts = session.facts()
    place = facts.place.get(language)
    return _known({
        "@type": "Event",
        "name": state.body(session.body).names.get(language),
        "startDate": facts.start and facts.start.isoformat(),
        "endDate": facts.end and facts.end.isoformat(),
        "location": place and {"@type": "Place", "name": place},
    })  # fmt: skip


def _known(values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def _facts(session: Session, reader: Reader) -> Iterator[tuple[str, tuple[Shown, ...]]]:
    facts = session.facts(reader.side)
    if facts.start or facts.end:
        yield reader.say(N_("Held on")), (reader.word(wording.days(facts.start, facts.end, reader)),)
    if facts.signed_on:
        yield reader.say(N_("Signed on")), (reader.word(reader.day(facts.signed_on)),)
    places = tuple(text for text in (reader.text(facts.place), reader.text(facts.venue)) if text.text)
    if places:
        yield reader.say(N_("Place")), places
    for chair in facts.chairs:
        names = tuple(text for text in (reader.text(chair.names), reader.text(chair.titles)) if text.text)
        yield reader.say(N_("Co-chair")) + ", " + reader.side_name(chair.side), names
    if facts.delegates:
        yield reader.say(N_("Delegates, both Sides")), (reader.word(reader.number(facts.delegates)),)
    for signed in facts.signed:
        yield reader.say(N_("Documents signed")), (reader.text(signed),)


def _own_first(releases: tuple[Release, ...], reader: Reader) -> tuple[Release, ...]:
    return tuple(sorted(releases, key=lambda release: (release.language != reader.language, release.language)))


def _absent(languages: Collection[str], reader: Reader) -> str:
    return "" if reader.language in languages else reader.language_within(reader.language)
