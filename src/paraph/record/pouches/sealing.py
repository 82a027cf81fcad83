"""Sealing a pouch: the same arguments, the same bytes; only encryption adds chance.

contents = Contents(checkpoint=…, acts=(…), receipt=…)
pouch = seal(contents, mechanism="in-ru", sender="IN", addressee="RU", first=17, have=12, sealed=…, signer=key)
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from paraph.record.checkpoints import origin_of, read_checkpoint
from paraph.record.keys import SigningKey
from paraph.record.notes import Note
from paraph.record.pouches.container import pack
from paraph.record.pouches.cover import cover
from paraph.record.pouches.encryption import encrypt
from paraph.record.pouches.manifest import Manifest, Member
from paraph.record.refusals import KeyMisnamed, LineBroken

Members = Sequence[tuple[str, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What goes in."""

    checkpoint: bytes
    """The sender's signed checkpoint."""

    acts: Sequence[bytes] = ()
    """The last acts that the checkpoint covers, in order."""

    receipt: bytes = b""
    """The addressee's last checkpoint, cosigned (`receipts.py`); empty if none was received."""

    attachments: Mapping[str, bytes] = field(default_factory=dict)
    """By SHA-256 in hexadecimal digits."""


def seal(contents: Contents, *, mechanism: str, sender: str, addressee: str, sealed: str, signer: SigningKey) -> bytes:
    """A pouch in the clear; raises `KeyMisnamed`, or the defect of the checkpoint or receipt that was handed over.

    Not checked: that the acts have the root that the checkpoint signs, or that the addressee awaits them.
    """
    return b"".join(_pack_signed(plan_manifest(contents, mechanism, sender, addressee, sealed, signer),
                                 list(_inside(contents)), signer))  # fmt: skip


def enclose(pouch: bytes, manifest: Manifest, *, recipient: str, signer: SigningKey) -> bytes:
    """`pouch`, whose terms `manifest` has, encrypted to `recipient` inside a pouch that says no more than its cover."""
    closed = encrypt(pouch, recipient=recipient, side=manifest.addressee)
    return b"".join(_pack_signed(manifest, [("pouch.age", closed)], signer))


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


def _inside(contents: Contents) -> Iterator[tuple[str, bytes]]:
    yield "checkpoint", contents.checkpoint
    if contents.receipt:
        yield "receipt", contents.receipt
    yield "acts.jsonl", b"".join(act + b"\n" for act in contents.acts)
    for digest, data in sorted(contents.attachments.items()):
        yield f"attachments/{digest}", data


def _pack_signed(terms: Manifest, inside: Members, signer: SigningKey) -> Iterator[bytes]:
    members = [("cover.txt", cover(terms)), *inside]
    text = with_members(terms, members).text
    note = Note(text, (signer.sign(text),)).to_bytes()
    return pack(iter([("manifest", note), *members]))


def with_members(terms: Manifest, members: Iterable[tuple[str, bytes]]) -> Manifest:
    """`terms` with a line for each of `members`."""
    return Manifest(
        mechanism=terms.mechanism, sender=terms.sender, addressee=terms.addressee, first=terms.first, size=terms.size,
        have=terms.have, sealed=terms.sealed, key=terms.key,
        members=tuple(Member(name, len(data), sha256(data).hexdigest()) for name, data in members),
    )  # fmt: skip
