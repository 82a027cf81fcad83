"""Copies: a signed document of the past, as each side holds it (DOMAIN 0.1, 2, 10.6).

Rules
    1. There is no depositary: each side adopts the document from its own original, and both copies are kept.
    2. A copy counts once it is whole: when as many paragraphs have come as it said there would be. It then has its
       digest.
    3. Equal digests say that both sides hold the same. Different ones are a finding (`mechanism.differences`); neither
       copy is picked. What each says of a paragraph stands as its owner's.
"""

from dataclasses import dataclass

from immutables import Map

from paraph.mechanism.documents import Document, Section, Source, Terms, document_digest
from paraph.mechanism.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Copy:
    """One side's copy of a signed document."""

    terms: Terms
    session: str
    count: int
    """How many paragraphs it has."""

    sections: tuple[Section, ...] = ()
    sources: tuple[Source, ...] = ()
    order: tuple[str, ...] = ()
    """Ids of the paragraphs that have come, in the order of the document."""

    paragraphs: Map[str, Paragraph] = Map()
    digest: str = ""
    """Of the whole copy; empty until it is whole."""

    def written(self) -> tuple[Paragraph, ...]:
        """Its paragraphs in their order."""
        return tuple(self.paragraphs[key] for key in self.order)


def as_document(key: str, copy: Copy) -> Document:
    """The copy as a document."""
    return Document(key, copy.session, copy.terms, copy.sections, copy.order, sources=copy.sources)


def digest_of(key: str, copy: Copy) -> str:
    """The digest of a whole copy: the same on both sides when they hold the same."""
    return document_digest(as_document(key, copy), copy.written())
