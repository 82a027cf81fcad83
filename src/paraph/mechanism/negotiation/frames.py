"""The document around its paragraphs: regime, title, opening, sections, who signs where. It is agreed as a whole.

A side holds one frame at a time; to say the same frame as the other is to accept it (`negotiation.positions`).
"""

from dataclasses import dataclass
from hashlib import sha256

from paraph.mechanism.documents import Document, Section, Terms, document_json
from paraph.record import canonical


@dataclass(frozen=True, slots=True)
class Frame:
    """Terms and sections."""

    terms: Terms
    sections: tuple[Section, ...] = ()

    def section(self, key: str) -> Section | None:
        """The section with this id."""
        return next((section for section in self.sections if section.key == key), None)


def frame_digest(frame: Frame) -> str:
    """SHA-256 of the frame's canonical JSON (RFC 8785): that of the document without session and paragraphs."""
    bare = document_json(Document("", "", frame.terms, frame.sections), ())
    return sha256(canonical.encode(bare)).hexdigest()
