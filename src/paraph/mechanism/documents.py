"""Documents: what a session leaves behind, its type, its languages and its originals (DOMAIN 1.3, 2, 10.12).

Rules
    1. Type, legal character and language regime are settings of each document; none follows from another.
    2. A document's paragraphs have one order and one numbering in every language.
    3. A signed document of the past is adopted by a side as that side holds it; where both sides have adopted it, the
       digests tell whether they hold the same. A draft grows by the acts of both sides.
    4. The digest covers everything that is agreed and nothing that alternates: the sides are in the order of their
       codes, the languages in the order of theirs, so both originals have the same (DOMAIN 3, Alternat).

Example: the Protocol of the 11th session, in Hindi, Russian and English, English prevailing, two originals.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from immutables import Map

from paraph.mechanism.paragraphs import Paragraph, content_json
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.record import canonical


class DocumentType(StrEnum):
    """What a document is called (DOMAIN 1.3)."""

    PROTOCOL = "protocol"
    FINAL_ACT = "final_act"
    AGREED_MINUTES = "agreed_minutes"
    MINUTES = "minutes"
    RECORD_OF_DISCUSSIONS = "record_of_discussions"
    WORK_PLAN = "work_plan"
    ROAD_MAP = "road_map"
    JOINT_STATEMENT = "joint_statement"
    REPORT = "report"


class LegalCharacter(StrEnum):
    """What the sides say of it themselves; Paraph claims no legal effect."""

    NOT_BINDING = "not_binding"
    BINDING = "binding"
    NOT_STATED = "not_stated"


@dataclass(frozen=True, slots=True)
class Regime:
    """In which languages a document is authentic (DOMAIN 2.4)."""

    languages: tuple[str, ...]
    """ISO 639-1, in the order of their codes; the order in an original follows its owner."""

    prevailing: str | None = None
    """The language used where texts diverge; `None` where all are equal."""

    originals: int = 2


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs, or signed, for a side."""

    side: str
    names: Texts
    titles: Texts = NO_TEXTS
    """The person's office at home, as of that day."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading under which paragraphs stand; `annex` counts annexes from 1, and is `None` in the body of the text."""

    key: str
    titles: Texts
    annex: int | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What a document says of itself, apart from its paragraphs."""

    type: DocumentType
    regime: Regime
    title: Texts = NO_TEXTS
    """The whole title, where it is not the usual one made of type, session and body."""

    legal_character: LegalCharacter = LegalCharacter.NOT_STATED
    place: Texts = NO_TEXTS
    """Where it is signed."""

    signed_on: date | None = None
    opening: Texts = NO_TEXTS
    """The unnumbered words before the first section: who met when and where, who led."""

    signatories: tuple[Signatory, ...] = ()
    delegates: Map[str, int] = Map()
    """Side -> number of its delegates, where an annex lists them."""

    next_session: Texts = NO_TEXTS


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a document of the past was read from."""

    language: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Amended:
    """That a signed text was corrected by all sides (VCLT Art. 79), and where; what it said before is not in it."""

    since: str
    """When the last side stated it."""

    paragraphs: tuple[str, ...]
    headings: tuple[str, ...]
    """Words that stand in no paragraph, by their names (`negotiation.headings`)."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a session."""

    key: str
    session: str
    terms: Terms
    sections: tuple[Section, ...] = ()
    paragraphs: tuple[str, ...] = ()
    """Ids of its paragraphs, in their order."""

    adopted: Map[str, str] = Map()
    """Side -> digest of the signed document of the past as that side holds it; empty for a draft."""

    sources: tuple[Source, ...] = ()
    amended: tuple[Amended, ...] = ()
    """The corrections made of it, in their order; they are told of it and are no part of what its digest covers."""

    superseded: tuple[Amended, ...] = ()
    """The corrections made after this text, where an earlier one is shown (`publications.text_for_all`)."""

    def is_superseded(self, paragraph: str) -> bool:
        """Whether the words of the paragraph with this id were corrected after this text."""
        return any(paragraph in made.paragraphs for made in self.superseded)

    def section(self, key: str) -> Section | None:
        """The section with this id."""
        return next((section for section in self.sections if section.key == key), None)


def document_key(session: str, kind: DocumentType) -> str:
    """The id both sides come to independently: `<session>.protocol`."""
    return f"{session}.{kind.value.replace('_', '-')}"


def paragraph_key(document: str, name: str) -> str:
    """Id of a paragraph: of a signed document by its number (`<document>.p14`), of a draft by a name given once."""
    return f"{document}.p{name}"


def document_json(document: Document, paragraphs: Iterable[Paragraph]) -> dict[str, object]:
    """The agreed document as plain JSON values, free of any order that alternates; `paragraphs` in their order."""
    terms = document.terms
    return {
        "session": document.session,
        "type": terms.type.value,
        "legal_character": terms.legal_character.value,
        "languages": sorted(terms.regime.languages),
        "prevailing": terms.regime.prevailing or "",
        "originals": terms.regime.originals,
        "title": dict(terms.title),
        "place": dict(terms.place),
        "signed_on": terms.signed_on.isoformat() if terms.signed_on else "",
        "opening": dict(terms.opening),
        "signatories": [
            {"side": s.side, "names": dict(s.names), "titles": dict(s.titles)}
            for s in sorted(terms.signatories, key=lambda signatory: signatory.side)
        ],
        "delegates": dict(terms.delegates),
        "next_session": dict(terms.next_session),
        "sections": [{"titles": dict(s.titles), "annex": s.annex or 0, "key": s.key} for s in document.sections],
        "paragraphs": [
            {"key": p.key, "section": p.section, "number": p.number, "content": content_json(p.content)}
            for p in paragraphs
        ],
    }


def document_digest(document: Document, paragraphs: Iterable[Paragraph]) -> str:
    """SHA-256 of the document's canonical JSON (RFC 8785), as hexadecimal digits: what is initialled and signed."""
    return sha256(canonical.encode(document_json(document, paragraphs))).hexdigest()
