"""The page of a published protocol: its text in one authentic language, or in all of them side by side.

Rules
    1. Every authentic language has a page of its own. No text is shown in place of another: where the reader's language
       is not authentic, the page says so and leads to the languages that are.
    2. A paragraph that lacks the language says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime

from paraph.mechanism.documents import Amended, Document
from paraph.mechanism.publications import standing_digest
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Shown
from paraph.messages import N_
from paraph.papers.reviews import tracking
from paraph.web.pages.briefs import SessionBrief, session_brief
from paraph.web.pages.public.undertakings import Told, told_of
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.corrections import heading_name
from paraph.web.pages.texts.protocol import ProtocolPage, protocol_page, signed_on

ALL = "all"
"""In place of a language: all of them side by side."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph."""

    number: str
    texts: tuple[Shown, ...]
    topic: str
    topic_name: Shown
    told: Told | None
    """What was published of the progress of what it leaves to be done."""

    superseded: bool
    """Whether it was corrected since."""


@dataclass(frozen=True, slots=True)
class TextSection:
    """A section with its paragraphs."""

    title: Shown
    annex: str
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class DocumentBrief:
    """A document in a list."""

    key: str
    name: str
    session: SessionBrief
    signed: str
    languages: tuple[str, ...]
    superseded: bool


@dataclass(frozen=True, slots=True)
class PublicText:
    """A published document in the languages asked for."""

    key: str
    name: str
    session: SessionBrief
    facts: tuple[tuple[str, tuple[Shown, ...]], ...]
    authentic: tuple[tuple[str, str], ...]
    """Code and name of each authentic language."""

    shown: tuple[str, ...]
    """Codes of the languages whose text the page has; empty where the reader's is not authentic."""

    absent: str
    """Name of the reader's language where it is not authentic; else empty."""

    openings: tuple[Shown, ...]
    sections: tuple[TextSection, ...]
    digest: str
    agreed: str
    """The sides that agreed to its publication."""

    corrected: tuple[str, ...]
    """Each correction made after signature, the newest first: its day, and what was corrected."""

    superseded: tuple[str, ...]
    """The same of corrections that are not in this text, because the corrected one is not published."""

    every: bool
    """Whether all languages stand side by side."""


def text_page(state: State, key: str, asked: str, reader: Reader) -> PublicText:
    """A document in the language `asked`, in `ALL`, or with "" in the reader's; raises `UnknownDocument`."""
    document = state.document(key)
    known = reader.own_language_first(document.terms.regime.languages)
    wanted = known if asked == ALL else (asked or reader.language,)
    shown = tuple(code for code in wanted if code in known)
    page: ProtocolPage = protocol_page(state, key, reader)
    brief = document_brief(state, document, reader)
    return PublicText(
        key=key,
        name=brief.name,
        session=brief.session,
        facts=page.facts,
        authentic=tuple((code, reader.language_within(code)) for code in known),
        shown=shown,
        absent="" if reader.language in known else reader.language_within(reader.language),
        openings=tuple(Shown(document.terms.opening[code], code) for code in shown if code in document.terms.opening),
        sections=tuple(_sections(state, document, shown, reader)) if shown else (),
        digest=standing_digest(state, key),
        agreed=reader.listed(reader.side_name(side) for side in reader.in_order(state.parties)),
        corrected=tuple(_corrected(state, document, document.amended, reader)),
        superseded=tuple(_corrected(state, document, document.superseded, reader)),
        every=asked == ALL,
    )


def _corrected(state: State, document: Document, made: tuple[Amended, ...], reader: Reader) -> Iterator[str]:
    """What was corrected and when; the words replaced, or put in their place, were not agreed to be published."""
    for one in reversed(made):
        numbers = [state.paragraphs[key].number for key in document.paragraphs if key in one.paragraphs]
        places = [reader.say(N_("paragraph {number}"), number=number) for number in numbers]
        places += [heading_name(name, document, reader) for name in one.headings]
        day = reader.day(localtime(datetime.fromisoformat(one.since)).date())
        yield f"{day}: {reader.listed(places)}"


def document_brief(state: State, document: Document, reader: Reader) -> DocumentBrief:
    """A document in a line."""
    terms, day = document.terms, signed_on(state, document, reader)
    return DocumentBrief(
        document.key,
        reader.say(tracking.DOCUMENTS[terms.type]),
        session_brief(state, state.session(document.session), reader),
        reader.say(N_("signed on {day}"), day=reader.day(day)) if day else "",
        tuple(map(reader.language_within, reader.own_language_first(terms.regime.languages))),
        bool(document.superseded),
    )


def document_data(state: State, key: str, address: str, reader: Reader) -> dict[str, object]:
    """A document for machines: schema.org DigitalDocument about an Event; what is not known is left out."""
    document = state.document(key)
    terms, session, day = document.terms, state.session(document.session), signed_on(state, document, reader)
    found = {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "url": address,
        "name": document_brief(state, document, reader).name,
        "inLanguage": list(terms.regime.languages),
        "dateCreated": day and day.isoformat(),
        "creativeWorkStatus": "Superseded" if document.superseded else "",
        "identifier": standing_digest(state, key),
        "author": [{"@type": "Country", "name": reader.side_name(side)} for side in reader.in_order(state.parties)],
        "about": {
            "@type": "Event",
            "name": f"{reader.session_name(session.facts())}, {reader.text(state.body(session.body).names).text}",
        },
    }
    return {name: value for name, value in found.items() if value}


def _sections(state: State, document: Document, shown: tuple[str, ...], reader: Reader) -> Iterator[TextSection]:
    paragraphs = state.paragraphs_of(document.key)
    for section in document.sections:
        inside = [one for one in paragraphs if one.section == section.key]
        if inside:
            lines = []
            for one in inside:
                topic = state.topics.get(one.content.topic or "")
                texts = tuple(Shown(one.content.texts.get(code, ""), code) for code in shown)
                name = reader.text(topic.names if topic else NO_TEXTS)
                told, old = told_of(state, one, reader), document.is_superseded(one.key)
                lines.append(TextLine(one.number, texts, topic.key if topic else "", name, told, old))
            annex = reader.say(N_("Annex {number}"), number=section.annex) if section.annex else ""
            titles = [Shown(section.titles[code], code) for code in shown if code in section.titles]
            yield TextSection(titles[0] if titles else reader.text(section.titles), annex, tuple(lines))
