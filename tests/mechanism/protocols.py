"""A protocol in our own wording, as the tests of copies and undertakings adopt it, act by act."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from immutables import Map

from paraph.mechanism.acts.adoptions import adopt_document, adopt_paragraph
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.documents import (
    Document,
    DocumentType,
    Regime,
    Section,
    Source,
    Terms,
    document_key,
    paragraph_key,
)
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.paragraphs import Content, Deadline, DeadlineKind, Paragraph
from paraph.mechanism.releases import Force
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts

GROUP = "wg-modernization"
TEAM = Content(
    texts(
        {
            "en": "The Sides agreed to set up a joint team by 31 October 2025.",
            "ru": "Стороны договорились создать группу.",
        }
    ),
    Force.AGREE,
    deadline=Deadline(DeadlineKind.DATE, "2025-10-31"),
    leads=Map({"IN": texts({"en": "Aerospace Laboratories"})}),
    undertaking=True,
)
NOTED = Content(texts({"en": "The Sides noted the useful work of the experts."}), Force.OBSERVE)
STUDY = Content(texts({"en": "The Sides agreed to study the price formula."}), Force.CONSIDER, undertaking=True)
LIST = Content(
    texts({"en": "The Russian Side will provide a list within two months."}),
    Force.ONE_SIDE,
    "RU",
    deadline=Deadline(DeadlineKind.PERIOD, "P2M"),
    undertaking=True,
)


def key_of(ordinal: int) -> str:
    return document_key(f"{GROUP}.s{ordinal}", DocumentType.PROTOCOL)


def with_session(state: State, ordinal: int, day: date) -> State:
    draft = record_session(
        state, side="IN", office="o", key=f"{GROUP}.s{ordinal}", body=GROUP, facts=Facts(ordinal=ordinal, start=day)
    )
    return fold_draft(state, draft, side="IN")


def protocol(ordinal: int, contents: Iterable[Content], *, signed: date) -> tuple[Document, tuple[Paragraph, ...]]:
    key = key_of(ordinal)
    paragraphs = tuple(
        Paragraph(paragraph_key(key, str(number)), key, "1", str(number), content)
        for number, content in enumerate(contents, start=1)
    )
    terms = Terms(DocumentType.PROTOCOL, Regime(("en", "hi", "ru"), "en"), signed_on=signed)
    sections = (Section("1", texts({"en": "MODERNIZATION"})),)
    sources = (Source("en", f"{ordinal}-en.txt", "0" * 64),)
    return Document(
        key, f"{GROUP}.s{ordinal}", terms, sections, tuple(p.key for p in paragraphs), sources=sources
    ), paragraphs


def adopted(state: State, side: str, document: Document, paragraphs: Iterable[Paragraph]) -> State:
    state = fold_draft(state, adopt_document(state, side=side, office="o", document=document), side=side)
    for paragraph in paragraphs:
        state = fold_draft(state, adopt_paragraph(state, side=side, office="o", paragraph=paragraph), side=side)
    return state


def reworded(paragraphs: tuple[Paragraph, ...], at: int, **changes: object) -> tuple[Paragraph, ...]:
    changed = replace(paragraphs[at], content=replace(paragraphs[at].content, **changes))  # type: ignore[arg-type]
    return (*paragraphs[:at], changed, *paragraphs[at + 1 :])
