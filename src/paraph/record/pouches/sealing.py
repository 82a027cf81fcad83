"""Sealing a pouch: the same arguments, the same bytes; only encryption adds chance.

    contents = Contents(checkpoint=…, acts=(…), receipt=…)
    terms = plan_manifest(contents, mechanism="in-ru", sender="IN", addressee="RU", sealed=…, signer=key)
    for piece in seal(contents, terms, signer=key):
        file.write(piece)

Attachments are read piece by piece while they are written, twice in all if their hash is not known (ADR 0013).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from paraph.record.checkpoints import origin_of, read_checkpoint
from paraph.record.keys import SigningKey
from paraph.record.notes import Note
from paraph.record.pouches.container import Stored, pack
from paraph.record.pouches.cover import cover
from paraph.record.pouches.manifest import Manifest, Member
from paraph.record.refusals import KeyMisnamed, LineBroken

_TOGETHER = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What goes in."""

    checkpoint: bytes
    """The sender's signed checkpoint."""

    acts: Sequence[bytes] = ()
    """The last acts that the checkpoint covers, in order."""

    receipt: bytes = b""
    """The addressee's last checkpoint, cosigned (`receipts.py`); empty if none was received."""

    attachments: Mapping[str, bytes | Stored] = field(default_factory=dict)
    """By SHA-256 in hexadecimal digits, which is believed."""


def seal(contents: Contents, terms: Manifest, *, signer: SigningKey) -> Iterator[bytes]:
    """A pouch in the clear, piece by piece.

    Not checked: that the acts have the root that the checkpoint signs, that the addressee awaits them, or that what is
    stored has the hash it is named by.
    """
    inside: list[tuple[str, bytes | Stored, str]] = [
        ("checkpoint", contents.checkpoint, _digest(contents.checkpoint)),
        *([("receipt", contents.receipt, _digest(contents.receipt))] if contents.receipt else []),
        _acts(contents.acts),
        *((f"attachments/{digest}", data, digest) for digest, data in sorted(contents.attachments.items())),
    ]
    return _pack_signed(terms, inside, signer)


def enclose(closed: Stored, terms: Manifest, *, signer: SigningKey) -> Iterator[bytes]:
    """What was encrypted to the addressee (`encryption.encrypt`), inside a pouch that says no more than its cover."""
    hashed = sha256()
    for piece in closed.pieces():
        hashed.update(piece)
    return _pack_signed(terms, [("pouch.age", closed, hashed.hexdigest())], signer)


def plan_manifest(
    contents: Contents, mechanism: str, sender: str, addressee: str, sealed: str, signer: SigningKey
) -> Manifest:
    """The terms of a pouch of `contents`, no member listed yet."""
    if signer.name != (origin := origin_of(mechanism, sender)):
        raise KeyMisnamed(found=signer.name, expected=origin)
    if any(b"\n" in act for act in contents.acts):
        raise LineBroken(side=sender)
    size = read_checkpoint(contents.checkpoint).size
    return Manifest(
        mechanism=mechanism,
        sender=sender,
        addressee=addressee,
        first=size - len(contents.acts),
        size=size,
        have=read_checkpoint(contents.receipt).size if contents.receipt else 0,
        sealed=sealed,
        key=signer.verifier,
    )


@dataclass(frozen=True, slots=True)
class Lines:
    """Acts, each with its line feed, without a second copy of all of them."""

    acts: Sequence[bytes]

    @property
    def size(self) -> int:
        """In bytes."""
        return sum(map(len, self.acts)) + len(self.acts)

    def pieces(self) -> Iterator[bytes]:
        """Some hundred acts at a time."""
        for start in range(0, len(self.acts), _TOGETHER):
            yield b"".join(act + b"\n" for act in self.acts[start : start + _TOGETHER])


def _acts(acts: Sequence[bytes]) -> tuple[str, Stored, str]:
    lines, hashed = Lines(acts), sha256()
    for piece in lines.pieces():
        hashed.update(piece)
    return "acts.jsonl", lines, hashed.hexdigest()


def _pack_signed(
    terms: Manifest, inside: Sequence[tuple[str, bytes | Stored, str]], signer: SigningKey
) -> Iterator[bytes]:
    words = cover(terms)
    members = [("cover.txt", words, _digest(words)), *inside]
    listed = tuple(Member(name, _size(content), digest) for name, content, digest in members)
    text = with_members(terms, listed).text
    note = Note(text, (signer.sign(text),)).to_bytes()
    return pack([("manifest", note), *((name, content) for name, content, _ in members)])


def with_members(terms: Manifest, members: tuple[Member, ...]) -> Manifest:
    """`terms` with the lines of `members`."""
    return replace(terms, members=members)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _size(content: bytes | Stored) -> int:
    return len(content) if isinstance(content, bytes) else content.size
