"""What originals are made from, and how it travels inside each: agreed values as canonical JSON (RFC 8785).

Rules
    1. `document.json` is what is agreed and nothing else; its SHA-256 is the digest that is initialled, signed and
       printed on each page (`mechanism.documents`). Sides and languages stand in the order of their codes in it.
    2. `setting.json` is how it is set: names that stand around the text, the layout, whether it is still a draft; all
       of it alike in every original. Whose original it is stands in `original.json`, alone.
    3. An original is set from these files and from nothing else, so whoever holds one can set it again and compare.
    4. Files of strangers enter by one door, `read`: canonical, of the right shapes, or refused.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

import msgspec

from paraph.mechanism.bodies import Body
from paraph.mechanism.documents import Document, DocumentType, Regime, document_json
from paraph.mechanism.negotiation.reading import agreed_document
from paraph.mechanism.negotiation.refusals import DocumentOpen
from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.state import State
from paraph.papers.originals.bracketing import bracketed_document
from paraph.papers.refusals import NotAnOriginal, UnknownDocument
from paraph.record import RecordError, canonical

LARGEST = 64 << 20
"""Bytes of a document's JSON; sixty paragraphs in three languages have a tenth of a megabyte."""


class Layout(StrEnum):
    """How the languages stand."""

    COLUMNS = "columns"
    SEQUENCE = "sequence"
    """One language after the other."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around the agreed text, alike in every original."""

    parties: tuple[str, ...]
    dated: str
    """The day on the file, ISO 8601, which an archival file must bear: of signature, else of setting."""

    body: Mapping[str, str] = field(default_factory=dict)
    """Names of the body whose session it was, by language."""

    ordinal: int | None = None
    layout: Layout = Layout.COLUMNS
    draft: bool = False

    @property
    def day(self) -> date:
        """The day on the file."""
        return date.fromisoformat(self.dated)


@dataclass(frozen=True, slots=True)
class Whose:
    """The one thing in which originals differ."""

    owner: str


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs for a side."""

    side: str
    names: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heading:
    """A section, or an annex where `annex` counts from 1."""

    key: str
    titles: dict[str, str]
    annex: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """What a paragraph says; the rest of its content is for machines and printed nowhere."""

    texts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph in its place."""

    key: str
    section: str
    number: str
    content: Said


@dataclass(frozen=True, slots=True)
class Agreed:
    """The fields of `document.json` that are printed."""

    session: str
    type: DocumentType
    languages: tuple[str, ...]
    originals: int
    sections: tuple[Heading, ...]
    paragraphs: tuple[Numbered, ...]
    signatories: tuple[Signing, ...] = ()
    prevailing: str = ""
    title: dict[str, str] = field(default_factory=dict)
    place: dict[str, str] = field(default_factory=dict)
    signed_on: str = ""
    opening: dict[str, str] = field(default_factory=dict)

    @property
    def regime(self) -> Regime:
        """The languages of the document."""
        return Regime(self.languages, self.prevailing or None, self.originals)

    @property
    def day(self) -> date | None:
        """The day of signature."""
        return _day(self.signed_on)


_Kind = TypeVar("_Kind", Agreed, Setting, Whose)


@dataclass(frozen=True, slots=True)
class Source:
    """The agreed text with its setting: all that every original of it is made from."""

    document: bytes
    """`document.json`."""

    setting: Setting

    @property
    def digest(self) -> str:
        """What is initialled and signed, as hexadecimal digits."""
        return sha256(self.document).hexdigest()

    def agreed(self) -> Agreed:
        """The document's printed fields; raises `NotAnOriginal`."""
        return _read("document.json", self.document, Agreed)

    def setting_bytes(self) -> bytes:
        """`setting.json`."""
        return canonical.encode(asdict(self.setting))


def source(document: Document, paragraphs: Iterable[Paragraph], setting: Setting) -> Source:
    """What originals of `document` are made from."""
    return Source(canonical.encode(document_json(document, paragraphs)), setting)


def source_of(state: State, key: str, *, dated: date, layout: Layout = Layout.COLUMNS) -> Source:
    """The same for a document of the record; `dated` counts where it bears no day of signature and is not initialled.

    Whichever node sets an initialled text, on whichever day, sets the same bytes: it is dated by the last initials.
    A document not yet initialled by all sides is set as a draft; while anything in it is open, with its brackets
    (`bracketing`). Raises `UnknownDocument`.
    """
    if key not in state.documents and key not in state.negotiations:
        raise UnknownDocument(document=key, documents=", ".join(sorted({*state.documents, *state.negotiations})) or "—")
    try:
        document, paragraphs = agreed_document(state, key)
    except DocumentOpen:
        document, paragraphs = bracketed_document(state, key)
    return _set(state, document, paragraphs, dated=dated, layout=layout)


def source_as_signed(state: State, key: str, *, dated: date, layout: Layout = Layout.COLUMNS) -> Source:
    """The same of the text that was signed here, without what was corrected since; else as `source_of`."""
    draft = state.negotiations.get(key)
    found = draft.document() if draft is not None and draft.corrections else None
    if found is None:
        return source_of(state, key, dated=dated, layout=layout)
    return _set(state, *found, dated=dated, layout=layout)


def _set(state: State, document: Document, paragraphs: Sequence[Paragraph], *, dated: date, layout: Layout) -> Source:
    key = document.key
    body, ordinal = named_session(state, document.session)
    setting = Setting(
        parties=state.parties,
        dated=(document.terms.signed_on or _initialled_on(state, key) or dated).isoformat(),
        body=dict(body.names) if body else {},
        ordinal=ordinal,
        layout=layout,
        draft=key not in state.documents and not state.negotiation(key).initialled(),
    )
    return source(document, paragraphs, setting)


def _initialled_on(state: State, key: str) -> date | None:
    """The day of the last initials, where all sides have initialled."""
    draft = state.negotiations.get(key)
    if draft is None or not draft.initialled():
        return None
    return date.fromisoformat(max(one.since for one in draft.initials.values())[:10])


def named_session(state: State, key: str) -> tuple[Body | None, int | None]:
    """Whose session it is and its number, from the record, else from its id where it is still to be held."""
    session = state.sessions.get(key)
    if session is not None:
        ordinals = [facts.ordinal for facts in session.accounts.values() if facts.ordinal]
        return state.bodies.get(session.body), ordinals[0] if ordinals else None
    body, _, last = key.rpartition(".")
    number = last.removeprefix("s")
    return state.bodies.get(body), int(number) if number.isdecimal() else None


def read(files: Mapping[str, bytes]) -> tuple[Source, str]:
    """The source that the files inside an original hold, and whose original it is; raises `NotAnOriginal`."""
    for name in ("document.json", "setting.json", "original.json"):
        if name not in files:
            raise NotAnOriginal(reason=name)
    found = Source(files["document.json"], _read("setting.json", files["setting.json"], Setting))
    try:
        found.agreed().day, found.setting.day
    except ValueError as error:
        raise NotAnOriginal(reason=str(error)) from None
    return found, _read("original.json", files["original.json"], Whose).owner


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _read(name: str, data: bytes, kind: type[_Kind]) -> _Kind:
    try:
        return msgspec.convert(canonical.parse(data, limits=canonical.Limits(size=LARGEST)), kind)
    except (RecordError, msgspec.ValidationError) as error:
        raise NotAnOriginal(reason=f"{name}: {error}") from None
