"""The page of a signed document: its terms, who holds it alike, and its paragraphs in all languages side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from immutables import Map

from paraph.mechanism.copies import Copy
from paraph.mechanism.differences import Difference, differences
from paraph.mechanism.documents import Document
from paraph.mechanism.negotiation.reading import day_of_signature
from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, Texts
from paraph.mechanism.undertakings import undertaking_key
from paraph.messages import N_
from paraph.papers.reviews import tracking
from paraph.web.pages.reader import Reader

_FIELDS = {
    "paragraph": N_("the paragraph itself"),
    "force": N_("force"),
    "actor": N_("actor"),
    "number": N_("number"),
    "section": N_("section"),
    "undertaking": N_("whether it is an undertaking"),
    "ad_referendum": N_("whether it is subject to approval"),
    "signed_on": N_("day of signature"),
    "prevailing": N_("prevailing language"),
    "originals": N_("number of originals"),
    "deadline": N_("deadline"),
    "texts": N_("text"),
    "addressee": N_("addressee"),
    "leads": N_("responsible body"),
    "place": N_("place"),
    "signatories": N_("signatories"),
    "languages": N_("languages"),
    "delegates": N_("delegates"),
    "next_session": N_("next session"),
    "sections": N_("sections"),
    "topic": N_("topic"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph."""

    key: str
    number: str
    texts: tuple[Shown, ...]
    """In the order of the page's languages; empty where a language has none."""

    facts: tuple[tuple[str, str], ...]
    undertaking: str
    """Id of the undertaking it makes; empty where it makes none."""


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A section with its paragraphs."""

    title: Shown
    annex: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """Who holds the document."""

    side: str
    digest: str


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One thing on which the sides' copies differ."""

    where: str
    anchor: str
    what: str
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Negotiated:
    """What is known of a document because it was negotiated and signed here."""

    digest: str
    """Of the text as it was signed."""

    corrected: str
    """When it was corrected last; empty where it never was."""


@dataclass(frozen=True, slots=True)
class ProtocolPage:
    """A signed document of a session."""

    key: str
    name: str
    session: str
    session_name: str
    body_key: str
    body: Shown
    languages: tuple[tuple[str, str], ...]
    """Code and name of each column."""

    facts: tuple[tuple[str, tuple[Shown, ...]], ...]
    copies: tuple[Copied, ...]
    alike: bool
    negotiated: Negotiated | None
    """`None` for a document adopted from files."""

    differences: tuple[DifferenceLine, ...]
    sections: tuple[SectionPart, ...]
    undertakings: int


def protocol_page(state: State, key: str, reader: Reader) -> ProtocolPage:
    """One document, in the words of the reader's own copy where there is one; raises `UnknownDocument`."""
    document = state.document(key)
    session = state.session(document.session)
    held: Copy | None = state.copies.get(key, Map()).get(reader.side)
    own = held if held and held.digest else None
    paragraphs = own.written() if own else state.paragraphs_of(key)
    languages = reader.own_language_first(sorted({code for one in paragraphs for code in one.content.texts}))
    return ProtocolPage(
        key=key,
        name=reader.say(tracking.DOCUMENTS[document.terms.type]),
        session=session.key,
        session_name=reader.session_name(session.facts(reader.side)),
        body_key=session.body,
        body=reader.text(state.body(session.body).names),
        languages=tuple((code, reader.language_name(code)) for code in languages),
        facts=tuple(_facts(state, document, own, reader)),
        copies=tuple(
            Copied(reader.side_name(side), document.adopted[side]) for side in reader.in_order(tuple(document.adopted))
        ),
        negotiated=_negotiated(state, key, reader),
        alike=len(set(document.adopted.values())) == 1 and len(document.adopted) > 1,
        differences=tuple(_difference(one, state, reader) for one in differences(state, key)),
        sections=tuple(_sections(document, own, paragraphs, languages, state, reader)),
        undertakings=sum(undertaking_key(one) in state.undertakings for one in paragraphs),
    )


def documents_of(state: State, session: str, reader: Reader) -> tuple[tuple[str, str, int], ...]:
    """Key, name and number of paragraphs of each document of a session."""
    return tuple(
        (one.key, reader.say(tracking.DOCUMENTS[one.terms.type]), len(one.paragraphs))
        for one in state.documents_on(session)
    )


def _negotiated(state: State, key: str, reader: Reader) -> Negotiated | None:
    draft = state.negotiations.get(key)
    signed = draft.signed() if draft else None
    if draft is None or signed is None:
        return None
    return Negotiated(signed, reader.moment(draft.corrections[-1].since) if draft.corrections else "")


def _facts(
    state: State, document: Document, own: Copy | None, reader: Reader
) -> Iterator[tuple[str, tuple[Shown, ...]]]:
    terms = own.terms if own else document.terms
    day = own.terms.signed_on if own else signed_on(state, document, reader)
    if day:
        yield reader.say(N_("Signed on")), (reader.word(reader.day(day)),)
    places = [terms.place] if terms.place else _places_of_signature(state, document, reader)
    if places:
        yield reader.say(N_("Place")), tuple(dict.fromkeys(reader.text(place) for place in places))
    languages = reader.listed(reader.language_within(code) for code in terms.regime.languages)
    yield reader.say(N_("Authentic languages")), (reader.word(languages),)
    prevailing = terms.regime.prevailing
    shown = reader.language_within(prevailing) if prevailing else reader.say(N_("none; all texts are equal"))
    yield reader.say(N_("Where texts diverge")), (reader.word(shown),)
    yield reader.say(N_("Originals")), (reader.word(str(terms.regime.originals)),)
    order = {side: place for place, side in enumerate(reader.in_order(tuple(one.side for one in terms.signatories)))}
    for one in sorted(terms.signatories, key=lambda signatory: order[signatory.side]):
        title = (reader.text(one.titles),) if one.titles else ()
        yield reader.say(N_("Signed, {side}"), side=reader.side_name(one.side)), (reader.text(one.names), *title)
    if terms.next_session:
        yield reader.say(N_("Next session")), (reader.text(terms.next_session),)


def signed_on(state: State, document: Document, reader: Reader) -> date | None:
    """The day it was signed: as it says itself or the last signature does, else as its session has it.

    What the public is shown has the session's: no signature is published.
    """
    return day_of_signature(state, document) or state.session(document.session).facts(reader.side).signed_on


def _places_of_signature(state: State, document: Document, reader: Reader) -> list[Texts]:
    """Where the sides signed, by their own word; what the text itself leaves open."""
    draft = state.negotiations.get(document.key)
    signatures = draft.signatures if draft and draft.in_force else {}
    return [signatures[side].place for side in reader.in_order(tuple(signatures)) if signatures[side].place]


def _sections(
    document: Document,
    own: Copy | None,
    paragraphs: tuple[Paragraph, ...],
    languages: tuple[str, ...],
    state: State,
    reader: Reader,
) -> Iterator[SectionPart]:
    for section in own.sections if own else document.sections:
        inside = [one for one in paragraphs if one.section == section.key]
        if inside:
            annex = reader.say(N_("Annex {number}"), number=section.annex) if section.annex else ""
            lines = tuple(_line(one, languages, state, reader) for one in inside)
            yield SectionPart(reader.text(section.titles), annex, lines)


def _line(one: Paragraph, languages: tuple[str, ...], state: State, reader: Reader) -> Line:
    key = undertaking_key(one)
    return Line(
        key=one.key,
        number=one.number,
        texts=tuple(Shown(one.content.texts.get(code, ""), code) for code in languages),
        facts=tuple(_paragraph_facts(one, reader)),
        undertaking=key if key in state.undertakings else "",
    )


def _paragraph_facts(one: Paragraph, reader: Reader) -> Iterator[tuple[str, str]]:
    content = one.content
    yield reader.say(N_("Force")), tracking.force(content.force, reader)
    yield reader.say(N_("Who")), tracking.actor(content.actor, reader)
    if content.addressee:
        yield reader.say(N_("To whom")), reader.text(content.addressee).text
    due = tracking.deadline(content.deadline, reader)
    if due:
        yield reader.say(N_("By when")), due
    for side in reader.in_order(tuple(content.leads)):
        yield reader.side_name(side), reader.text(content.leads[side]).text
    if content.ad_referendum:
        yield reader.say(N_("Approval")), reader.say(N_("subject to approval"))


def _difference(one: Difference, state: State, reader: Reader) -> DifferenceLine:
    paragraph = state.paragraphs.get(one.key)
    number = paragraph.number if paragraph else one.key.rpartition(".p")[2]
    where = reader.say(N_("Paragraph {number}"), number=number) if one.what == "paragraph" else ""
    field, _, rest = one.field.partition(".")
    known = _FIELDS.get(field)
    what = reader.say(known) if known else field
    if field == "texts" and rest:
        what = f"{what} ({reader.language_within(rest)})"
    sides = reader.in_order(tuple(one.said))
    said = tuple((reader.side_name(side), one.said[side] or "—") for side in sides)
    return DifferenceLine(where, f"p{number}" if where else "", what, said)
