"""`document.adopt`, `paragraph.adopt`: a side puts a signed document of the past into the record.

`document.adopt` says everything but the paragraphs, and how many there are; each paragraph is an act of its own, so
that no act is large. With the last one the side's copy is whole (`mechanism.copies`): it has its digest, the document
stands in the record, and its undertakings are born.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

import msgspec
from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, handles, say
from paraph.mechanism.acts.contents import (
    ContentBody,
    SectionBody,
    TermsBody,
    content_body,
    content_of,
    section_body,
    section_of,
    terms_body,
    terms_of,
)
from paraph.mechanism.copies import Copy, as_document, digest_of
from paraph.mechanism.descent import born
from paraph.mechanism.documents import Document, Source
from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.refusals import CopyWhole, DocumentExists, ParagraphExists, ParagraphForeign, UnknownDocument
from paraph.mechanism.releases import Span
from paraph.mechanism.state import State
from paraph.record import Draft


class SourceBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `documents.Source`."""

    language: str
    name: str
    sha256: str


class AdoptDocument(ActBody, frozen=True, omit_defaults=True):
    """The session, terms, sections in their order, how many paragraphs follow, and the files it was read from."""

    session: str
    terms: TermsBody
    paragraphs: Annotated[int, msgspec.Meta(ge=1, le=10_000)]
    sections: tuple[SectionBody, ...] = ()
    sources: tuple[SourceBody, ...] = ()


class AdoptParagraph(ActBody, frozen=True, omit_defaults=True):
    """The document, the section and number it stands under, and the content.

    `spans`: language -> where the paragraph stands in the text of that language's source, in code points. They are for
    whoever holds the source; the state does not keep them.
    """

    document: str
    section: str
    number: str
    content: ContentBody
    spans: dict[str, Span] = {}


def adopt_document(state: State, *, side: str, office: str, document: Document) -> Draft:
    """Adopt a signed document as `side` holds it; raises `UnknownSession`, `DocumentExists`, `ForeignPart`,
    `RegimeUnfit`.

    Whether it was read rightly is not checked here: a person confirmed it before.
    """
    body = AdoptDocument(
        session=document.session,
        terms=terms_body(document.terms),
        paragraphs=len(document.paragraphs),
        sections=tuple(map(section_body, document.sections)),
        sources=tuple(SourceBody(one.language, one.name, one.sha256) for one in document.sources),
    )
    return say(state, "document.adopt", body, side=side, office=office, on=document.key)


def adopt_paragraph(
    state: State, *, side: str, office: str, paragraph: Paragraph, spans: Mapping[str, Span] | None = None
) -> Draft:
    """Adopt one paragraph of a document being adopted; raises `UnknownDocument`, `ParagraphExists`, `ParagraphForeign`,
    `CopyWhole`, `ForeignPart`, `UnknownTopic`.
    """
    body = AdoptParagraph(
        paragraph.document, paragraph.section, paragraph.number, content_body(paragraph.content), dict(spans or {})
    )
    return say(state, "paragraph.adopt", body, side=side, office=office, on=paragraph.key)


@handles("document.adopt", AdoptDocument)
def _document(state: State, side: str, on: str, body: AdoptDocument) -> State:
    state.session(body.session)
    copies, known = state.copies.get(on, Map()), state.documents.get(on)
    if side in copies or (known is not None and not known.adopted):
        raise DocumentExists(side=side, document=on)
    copy = Copy(
        terms=terms_of(state, body.terms),
        count=body.paragraphs,
        sections=tuple(map(section_of, body.sections)),
        sources=tuple(Source(one.language, one.name, one.sha256) for one in body.sources),
        session=body.session,
    )
    return state.having(copies=state.copies.set(on, copies.set(side, copy)))


@handles("paragraph.adopt", AdoptParagraph)
def _paragraph(state: State, side: str, on: str, body: AdoptParagraph) -> State:
    copy = state.copies.get(body.document, Map()).get(side)
    if copy is None:
        raise UnknownDocument(document=body.document)
    if on in copy.paragraphs:
        raise ParagraphExists(side=side, paragraph=on)
    if copy.digest:
        raise CopyWhole(side=side, count=copy.count, document=body.document)
    if not on.startswith(f"{body.document}.p") or all(body.section != section.key for section in copy.sections):
        raise ParagraphForeign(paragraph=on, document=body.document, section=body.section)
    paragraph = Paragraph(on, body.document, body.section, body.number, content_of(state, body.content))
    longer = replace(copy, order=(*copy.order, on), paragraphs=copy.paragraphs.set(on, paragraph))
    return (
        _whole(state, side, body.document, longer)
        if len(longer.order) == copy.count
        else _kept(state, side, body.document, longer)
    )


def _kept(state: State, side: str, document: str, copy: Copy) -> State:
    return state.having(copies=state.copies.set(document, state.copies[document].set(side, copy)))


def _whole(state: State, side: str, key: str, copy: Copy) -> State:
    """The last paragraph has come: the copy gets its digest, the document stands, its undertakings are born."""
    copy = replace(copy, digest=digest_of(key, copy))
    after = _kept(state, side, key, copy)
    known = state.documents.get(key)
    document = known if known is not None else as_document(key, copy)
    held = replace(document, adopted=document.adopted.set(side, copy.digest))
    after = after.having(documents=after.documents.set(key, held))
    if known is None:
        after = after.having(paragraphs=after.paragraphs.update(copy.paragraphs))
    return born(after, key)
