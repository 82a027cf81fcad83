"""Checkpoints: a side's signed word on how long its log is and what is in it (c2sp.org/tlog-checkpoint).

    paraph/in-ru-modernization/IN                       origin: which log of the world this is
    2                                                   how many acts
    +sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=        root of the RFC 6962 tree over them, base64

Rules: the three lines as above, the number without leading zeros, then any extension lines, none of them empty
(Paraph writes none and keeps those it finds). A checkpoint carries no time: that a log had a size is proved by a
witness's cosignature, which does.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Self

from paraph.record.keys import KeyRing, SigningKey, VerifierKey
from paraph.record.notes import Note, check_note, check_text, parse_note
from paraph.record.refusals import CheckpointMalformed, KeyStale, KeyUnknown, OriginForeign
from paraph.record.shapes import is_mechanism, is_side
from paraph.record.tree import HASH_SIZE

_PREFIX = "paraph"
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")
_LEAST_LINES = 3


def origin_of(mechanism: str, side: str) -> str:
    """The name of a side's log, which is also the name of its key; raises `OriginForeign` for bad codes."""
    if not (is_mechanism(mechanism) and is_side(side)):
        raise OriginForeign(found=f"{mechanism}/{side}"[:80])
    return f"{_PREFIX}/{mechanism}/{side}"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What is signed."""

    origin: str
    size: int
    root: bytes
    """32 bytes."""

    extensions: tuple[str, ...] = ()
    """Further lines, kept as found."""

    @property
    def text(self) -> str:
        """The note text."""
        lines = [self.origin, str(self.size), base64.b64encode(self.root).decode(), *self.extensions]
        return "".join(f"{line}\n" for line in lines)

    @property
    def mechanism(self) -> str:
        """The mechanism that the origin names; raises `OriginForeign` if it is no log of Paraph's."""
        return self._place()[0]

    @property
    def side(self) -> str:
        """The side that the origin names; raises `OriginForeign` if it is no log of Paraph's."""
        return self._place()[1]

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a note's text; raises `CheckpointMalformed` unless writing it again gives the same text."""
        lines = text.split("\n")[:-1]
        if len(lines) < _LEAST_LINES or not all(lines) or not _SIZE.fullmatch(lines[1]):
            raise CheckpointMalformed(found=text[:80])
        try:
            root = base64.b64decode(lines[2], validate=True)
        except (binascii.Error, ValueError):
            raise CheckpointMalformed(found=text[:80]) from None
        checkpoint = cls(lines[0], int(lines[1]), root, tuple(lines[3:]))
        if len(root) != HASH_SIZE or checkpoint.text != text:
            raise CheckpointMalformed(found=text[:80])
        return checkpoint

    def signed(self, *signers: SigningKey) -> bytes:
        """The checkpoint as a note under the signatures of `signers`."""
        check_text(self.text)
        return Note(self.text, tuple(signer.sign(self.text) for signer in signers)).to_bytes()

    def _place(self) -> tuple[str, str]:
        match self.origin.split("/"):
            case [prefix, mechanism, side] if prefix == _PREFIX and is_mechanism(mechanism) and is_side(side):
                return mechanism, side
        raise OriginForeign(found=self.origin[:80])


def read_checkpoint(data: bytes) -> Checkpoint:
    """What a checkpoint note says, no signature checked; raises `NoteMalformed` or `CheckpointMalformed`."""
    return Checkpoint.from_text(parse_note(data).text)


def open_checkpoint(
    data: bytes, *, mechanism: str, side: str, keys: KeyRing
) -> tuple[Checkpoint, tuple[VerifierKey, ...]]:
    """Read a checkpoint of the log of `side` in `mechanism`, and say which of the side's own keys signed it.

    Raises `OriginForeign` if it is of another log, `SignatureFalse` if a known key's signature does not hold,
    `KeyStale` if only keys signed it that may not sign this size, `KeyUnknown` if none of the side's keys did.
    Not checked here: that the acts at hand have this root, or that the log grew from what was known before.
    """
    note = parse_note(data)
    checkpoint = Checkpoint.from_text(note.text)
    if checkpoint.origin != origin_of(mechanism, side):
        raise OriginForeign(found=checkpoint.origin[:80])
    signed = check_note(note, keys.of(side))
    current = keys.covering(side, checkpoint.size)
    valid = tuple(key for key in keys.of(side) if key in signed and key in current)
    if not valid:
        raise (KeyStale if signed else KeyUnknown)(side=side, size=checkpoint.size)
    return checkpoint, valid
