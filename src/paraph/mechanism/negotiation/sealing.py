"""What fixes a text: certificates of the language officers, initials, signatures, corrections (DOMAIN 3, 10.5).

Rules
    1. Each covers a digest of the whole document; it says nothing of any other text.
    2. Initials of all sides over one digest freeze the text; an edit after that voids them, visibly.
    3. Signatures of all sides over the digest they initialled put the document in force. Paraph keeps who signed, where
       and in which ink, and claims no legal effect.
    4. A signature ad referendum counts once its side has confirmed it (DOMAIN 3). Until the document is in force a side
       may take its signature back; that it did, and why, is kept.
    5. A correction after signature is made in one of the three ways of VCLT Art. 79, by both sides, and holds from the
       beginning; the words it replaced are kept. A side that will not make it says so: it objects, with its reason.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256

from immutables import Map

from paraph.mechanism.paragraphs import Content, content_digest
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.record import canonical
from paraph.record.attachments import Attached


class Ink(StrEnum):
    """What a signature was made with."""

    WET = "wet"
    PADES = "pades"
    CMS = "cms"
    OTHER = "other"


class Manner(StrEnum):
    """How a text is corrected (VCLT Art. 79.1)."""

    INITIALLED = "initialled"
    """(a) The correction is made in the text and initialled there."""

    INSTRUMENT = "instrument"
    """(b) An instrument is executed or exchanged that sets the correction out."""

    RE_EXECUTED = "re_executed"
    """(c) The corrected text is executed whole, by the same procedure as the original."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A side's language officer attests that the languages of this very text say the same."""

    digest: str
    officer: Texts
    since: str


@dataclass(frozen=True, slots=True)
class Initials:
    """A side's negotiator put initials to this very text."""

    digest: str
    names: Texts
    since: str


@dataclass(frozen=True, slots=True)
class Signature:
    """A side signed this very text."""

    digest: str
    ink: Ink
    names: Texts
    titles: Texts
    place: Texts
    day: date
    since: str
    attachments: tuple[Attached, ...] = ()
    """A scan of the signing sheet, a signed PDF, a detached signature."""

    ad_referendum: bool = False
    confirmed: bool = False
    """Whether a signature ad referendum was confirmed."""

    confirmed_at: str = ""

    @property
    def counts(self) -> bool:
        """Whether it is more than provisional."""
        return self.confirmed or not self.ad_referendum


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A signature that its side took back before the document was in force."""

    side: str
    signature: Signature
    reason: Texts
    since: str


@dataclass(frozen=True, slots=True)
class Voided:
    """Initials, and signatures, that an edit made void."""

    digest: str
    by: str
    """The side whose edit it was."""

    since: str
    initialled_by: tuple[str, ...]
    signed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction that a side states; made when every side states the same."""

    manner: Manner
    contents: Map[str, Content]
    """Paragraph -> what it shall say from the beginning."""

    reason: Texts = NO_TEXTS
    instrument: Texts = NO_TEXTS
    """The notes or the instrument, as the sides cite them."""

    headings: Map[str, Texts] = Map()
    """Words that stand in no paragraph, by their names (`negotiation.headings`) -> what they shall be."""

    since: str = field(default="", compare=False)
    """When the side stated it; empty until it did. Stated twice, it is one correction."""

    @property
    def digest(self) -> str:
        """SHA-256 of what it changes and in which way, as canonical JSON: another side answers this very one by it."""
        said = {
            "manner": self.manner.value,
            "contents": {key: content_digest(content) for key, content in self.contents.items()},
            "headings": {name: dict(words) for name, words in self.headings.items()},
        }
        return sha256(canonical.encode(said)).hexdigest()


@dataclass(frozen=True, slots=True)
class Objection:
    """A side will not state the correction that another side states."""

    digest: str
    reason: Texts
    since: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction made, with the words it replaced."""

    correction: Correction
    replaced: Map[str, Content]
    replaced_headings: Map[str, Texts]
    before: str
    """Digest of the document before."""

    after: str
    since: str
