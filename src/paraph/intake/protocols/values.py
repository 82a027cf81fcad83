"""What a signed protocol states, as values; `Protocol.as_json` is the line `paraph adopt-protocol --json` prints."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from paraph.intake.source import Span
from paraph.language.force import Force

DeadlineKind = Literal["date", "quarter", "period", "event", "none"]

BOTH = "both"
THIRD = "third"


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when (DOMAIN 2.3). `value` is an ISO date, `YYYY-Qn`, an ISO 8601 duration, the words as written, or None."""

    kind: DeadlineKind = "none"
    value: str | None = None


NO_DEADLINE = Deadline()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph."""

    number: str
    """As written, in ASCII digits and without its stop: `14`, `3.2`; of a row in annex 2 `2/14`."""
    section: str | None
    """The heading it stands under, without the heading's own number."""
    heading: str | None
    """The same as written, with its number: `II. ROLLING STOCK`."""
    text: str
    """As written, without the number."""
    force: Force | None
    """A code of DOMAIN 2.3; None where it only reports."""
    actor: str
    """`both`, the code of a party, or `third`."""
    addressee: str | None
    deadline: Deadline
    undertaking: bool
    lead: Mapping[str, str | None]
    """Party -> the body named responsible on its side."""
    area: str | None
    ad_referendum: bool
    span: Span
    """Of the whole paragraph with its number, in code points of the text as read."""

    annex: int | None = None
    """The annex it stands in; `None` in the body of the text."""

    def as_json(self) -> dict[str, object]:
        """The paragraph as the format of the command has it."""
        return {
            "number": self.number,
            "section": self.heading,
            "text": self.text,
            "force": self.force,
            "actor": self.actor,
            "addressee": self.addressee,
            "deadline": {"kind": self.deadline.kind, "value": self.deadline.value},
            "undertaking": self.undertaking,
            "lead": dict(self.lead),
            "area": self.area,
            "ad_referendum": self.ad_referendum,
            "span": list(self.span),
        }


@dataclass(frozen=True, slots=True)
class Signatory:
    """One signature."""

    name: str
    post: str | None
    side: str | None

    def as_json(self) -> dict[str, str | None]:
        """The signature as the format has it."""
        return {"name": self.name, "post": self.post, "side": self.side}


@dataclass(frozen=True, slots=True)
class NextSession:
    """Where and when the next session is to be, as far as stated."""

    text: str
    """The words on place and time as written."""
    ordinal: int | None
    place: str | None
    when: str | None
    """An ISO day or its beginning (`2027-02`, `2027`), `YYYY-Qn`, else the words as written."""

    def as_json(self) -> dict[str, object]:
        """The next session as the format has it."""
        return {"ordinal": self.ordinal, "place": self.place, "when": self.when, "text": self.text}


@dataclass(frozen=True, slots=True)
class Document:
    """What the protocol says of itself."""

    parties: tuple[str, ...]
    ordinal: int | None
    held: tuple[str, str] | None
    """First and last day, ISO."""
    signed: str | None
    place: str | None
    languages: tuple[str, ...]
    prevailing: str | None
    originals: int | None
    signatories: tuple[Signatory, ...]
    delegates: Mapping[str, int | None]
    next_session: NextSession | None

    def as_json(self) -> dict[str, object]:
        """The document as the format has it."""
        return {
            "ordinal": self.ordinal,
            "held": list(self.held) if self.held else None,
            "signed": self.signed,
            "place": self.place,
            "languages": list(self.languages),
            "prevailing": self.prevailing,
            "originals": self.originals,
            "signatories": [signatory.as_json() for signatory in self.signatories],
            "delegates": dict(self.delegates),
            "next_session": self.next_session.as_json() if self.next_session else None,
        }


@dataclass(frozen=True, slots=True)
class Protocol:
    """One file of a signed protocol, in one language."""

    source: str
    lang: str
    document: Document
    paragraphs: tuple[Paragraph, ...]

    def as_json(self) -> dict[str, object]:
        """One line of the output."""
        return {
            "source": self.source,
            "lang": self.lang,
            "document": self.document.as_json(),
            "paragraphs": [paragraph.as_json() for paragraph in self.paragraphs],
        }
