"""C2SP signed notes: a text that people and programs read alike, with signatures under it.

    paraph/in-ru-modernization/IN
    2
    +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=

    — paraph/in-ru-modernization/IN RLYl5Cp/nLJhDBkF2XFOQegh3qdw4jI6mhJcvvaIyE4hPEoMrtuX…

Rules (c2sp.org/signed-note):

1. The text is UTF-8, ends with a newline, and has no control characters but newlines. An empty line ends it: the last.
2. Then signature lines, at least one: em dash, space, key name, space, base64 of a 4-byte key id and the signature.
3. A key name is not empty and has neither white space nor a plus sign.
4. A signature by a key that the reader does not know is passed over. A signature by a known key that does not hold
   damns the whole note: it is not "one of several".

The bytes have one reading: what `parse_note` accepts, `Note.to_bytes` gives back.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from paraph.record.refusals import NoteMalformed, NoteTooLarge, SignatureFalse

SIZE = 1 << 16
"""The largest note in bytes."""

SIGNATURES = 64
"""The most signatures under a note."""

KEY_ID_SIZE = 4

_NAME = re.compile(r"[^\s+\x00-\x1f\x7f]+")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_LINE = re.compile(r"\u2014 (\S+) (\S+)")


@dataclass(frozen=True, slots=True)
class Signature:
    """One line under a note."""

    name: str
    """Key name."""

    key_id: bytes
    """Four bytes that tell keys of one name apart; a hint, no proof."""

    blob: bytes
    """What the key's algorithm makes of it: 64 bytes for Ed25519, 8 of time and 64 for a cosignature."""

    def line(self) -> str:
        """The signature as it stands in the note, without its newline."""
        return f"\u2014 {self.name} {base64.b64encode(self.key_id + self.blob).decode()}"


class Verifier(Protocol):
    """A public key that a note may be checked with."""

    @property
    def name(self) -> str:
        """Whose key it is, as the signature line names it."""
        ...

    @property
    def key_id(self) -> bytes:
        """Four bytes by which a signature line tells keys of one name apart."""
        ...

    def verify(self, text: str, blob: bytes) -> bool:
        """Whether `blob` is this key's signature of the note text."""
        ...


@dataclass(frozen=True, slots=True)
class Note:
    """A text and what stands under it. Having one proves nothing; `check_note` does."""

    text: str
    """Ends with a newline."""

    signatures: tuple[Signature, ...]

    def to_bytes(self) -> bytes:
        """The note as it is kept and sent."""
        return "".join([self.text, "\n", *(f"{signature.line()}\n" for signature in self.signatures)]).encode()

    def with_signatures(self, more: Iterable[Signature]) -> "Note":
        """The same note with further signatures below, such as a witness's; those already there are not repeated."""
        return Note(self.text, tuple(dict.fromkeys([*self.signatures, *more])))


def is_key_name(name: str) -> bool:
    """Whether `name` may stand in a signature line."""
    return _NAME.fullmatch(name) is not None


def check_text(text: str) -> None:
    """Raise `NoteMalformed` unless `text` may be the text of a note."""
    if not text.endswith("\n") or _CONTROL.search(text):
        raise NoteMalformed(line=1 + text[: len(text) - 1].count("\n"))


def parse_note(data: bytes) -> Note:
    """Read a note without checking any signature; raises `NoteTooLarge` or `NoteMalformed` with the line at fault."""
    if len(data) > SIZE:
        raise NoteTooLarge(found=len(data), limit=SIZE)
    try:
        whole = data.decode()
    except UnicodeDecodeError as error:
        raise NoteMalformed(line=1 + data[: error.start].count(b"\n")) from None
    text, divided, under = whole.rpartition("\n\n")
    first = 2 + text.count("\n") + 1
    if not divided or not under.endswith("\n"):
        raise NoteMalformed(line=1 + whole.count("\n"))
    check_text(text + "\n")
    lines = under[:-1].split("\n")
    if len(lines) > SIGNATURES:
        raise NoteMalformed(line=first + SIGNATURES)
    return Note(text + "\n", tuple(_parse_line(line, first + at) for at, line in enumerate(lines)))


def check_note(note: Note, verifiers: Sequence[Verifier]) -> tuple[Verifier, ...]:
    """Those of `verifiers` that signed `note`, in its order.

    Raises `SignatureFalse` if the signature of one of them is there and does not hold. An empty answer means that
    nobody known signed: whether that suffices is for the caller to say.
    """
    signed: dict[tuple[str, bytes], Verifier] = {}
    known = {(verifier.name, verifier.key_id): verifier for verifier in verifiers}
    for signature in note.signatures:
        key = (signature.name, signature.key_id)
        if key in known:
            if not known[key].verify(note.text, signature.blob):
                raise SignatureFalse(name=signature.name)
            signed[key] = known[key]
    return tuple(signed.values())


def _parse_line(line: str, number: int) -> Signature:
    parts = _LINE.fullmatch(line)
    if parts is None or not is_key_name(parts[1]):
        raise NoteMalformed(line=number)
    try:
        blob = base64.b64decode(parts[2], validate=True)
    except (binascii.Error, ValueError):
        raise NoteMalformed(line=number) from None
    signature = Signature(parts[1], blob[:KEY_ID_SIZE], blob[KEY_ID_SIZE:])
    if not signature.blob or signature.line() != line:
        raise NoteMalformed(line=number)
    return signature
