"""Reading a pouch: from untrusted bytes to a `Pouch` that is whole, exact and signed by the key it names.

Rules, in the order they are looked at:

1. The container has its one form (`container.py`), its first member is the manifest, a signed note (`manifest.py`).
2. The manifest is signed by the key that it names, once, and by nothing else. Whether that key is to be believed is
   for `judging.py`; but from here on, whatever was changed on the way does not fit.
3. The members are those that the manifest lists, in that order, of that size and hash; attachments by ascending hash,
   each named by its own. The cover is the one that the manifest leads to.
4. An encrypted pouch has one more inside, with the same terms. Inside that one, nothing is encrypted again.
5. Acts are held in memory, attachments never are: they go to a shelf, piece by piece, hashed on the way (ADR 0013).

    >>> read_pouch(BytesIO(b"no pouch"))
    Traceback (most recent call last):
    paraph.record.pouches.refusals.NotAPouch: …
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO, Protocol

from paraph.record import canonical
from paraph.record.checkpoints import origin_of
from paraph.record.notes import check_note, parse_note
from paraph.record.pouches.container import LIMITS, Limits, Part, Source, parts
from paraph.record.pouches.cover import cover
from paraph.record.pouches.encryption import decrypt
from paraph.record.pouches.manifest import Manifest, Member
from paraph.record.pouches.refusals import (
    ActsUnfit,
    CoverDiffers,
    EnvelopeDiffers,
    ManifestUnsigned,
    MemberDiffers,
    MemberMissing,
    MembersOutOfOrder,
    MemberTwice,
    MemberUnexpected,
)

_PREFIX = "attachments/"
SHORTEST_ACT = 100
"""No act is shorter, in bytes."""


class Shelf(Protocol):
    """Where attachments are laid while a pouch is read, before anybody knows whether it is any good."""

    def put(self, digest: str, pieces: Iterator[bytes]) -> None:
        """Lay down one file; `pieces` raise at their end if they are not what `digest` says."""
        ...

    def scratch(self) -> BinaryIO:
        """An empty file for what is encrypted, gone when it is closed."""
        ...


class MemoryShelf:
    """A shelf for pouches that are small, and for tests."""

    def __init__(self) -> None:
        """Begin empty."""
        self.files: dict[str, bytes] = {}

    def put(self, digest: str, pieces: Iterator[bytes]) -> None:
        """See `Shelf`."""
        self.files[digest] = b"".join(pieces)

    def scratch(self) -> BinaryIO:
        """See `Shelf`."""
        return BytesIO()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pouch:
    """What was in a pouch. It was signed by `manifest.key`; that this key is the sender's, only `judge` can say."""

    manifest: Manifest
    """The inner one, if there are two."""

    checkpoint: bytes
    acts: tuple[bytes, ...]
    receipt: bytes = b""
    attachments: tuple[str, ...] = ()
    """By SHA-256 in hexadecimal digits; the files themselves are on the shelf."""

    encrypted: bool = False


def read_manifest(source: Source, *, limits: Limits = LIMITS) -> Manifest:
    """The manifest alone, from the front of the file, its signature checked: what can be shown before opening."""
    return _signed_manifest(next(parts(source, limits=limits), None))


def read_pouch(
    source: Source, *, identity: str | None = None, limits: Limits = LIMITS, shelf: Shelf | None = None
) -> Pouch:
    """Read a pouch to its end; raises the `PouchError` or `NoteError` of the first defect.

    `identity` is the secret that opens encrypted ones; without it they are `EncryptedForAnother`. What lies on the
    shelf after a refusal is worth nothing.
    """
    shelf = shelf or MemoryShelf()
    with shelf.scratch() as closed, shelf.scratch() as opened:
        manifest, members = _read(source, limits, shelf, closed)
        if not manifest.is_sealed:
            return _pouch(manifest, members)
        closed.seek(0)
        decrypt(closed, opened, identity=identity or "")
        opened.seek(0)
        inner, members = _read(opened, limits, shelf, closed)
    if inner.terms != manifest.terms or inner.is_sealed:
        raise EnvelopeDiffers
    return _pouch(inner, members, encrypted=True)


def _read(source: Source, limits: Limits, shelf: Shelf, closed: BinaryIO) -> tuple[Manifest, "_Members"]:
    coming = parts(source, limits=limits)
    manifest = _signed_manifest(next(coming, None))
    _check_list(manifest)
    members = _Members()
    for part in _listed(coming, manifest.members):
        match part.name:
            case "acts.jsonl":
                members.acts = _lines(part, manifest.count)
            case "pouch.age":
                closed.writelines(part.pieces)
            case name if name.startswith(_PREFIX):
                shelf.put(name.removeprefix(_PREFIX), part.pieces)
            case name:
                members.notes[name] = part.whole()
    if members.notes["cover.txt"] != cover(manifest):
        raise CoverDiffers
    return manifest, members


@dataclass(slots=True)
class _Members:
    """What was read of a pouch and is held in memory."""

    notes: dict[str, bytes] = field(default_factory=dict)
    acts: tuple[bytes, ...] = ()


def _signed_manifest(part: Part | None) -> Manifest:
    if part is None:
        raise MemberMissing(member="manifest")
    if part.name != "manifest":
        raise MembersOutOfOrder(member=part.name)
    note = parse_note(part.whole())
    manifest = Manifest.from_text(note.text)
    named = manifest.key.name == origin_of(manifest.mechanism, manifest.sender)
    if not named or len(note.signatures) != 1 or not check_note(note, [manifest.key]):
        raise ManifestUnsigned
    return manifest


def _check_list(manifest: Manifest) -> None:
    """Hold the list of members against what the manifest's own terms ask for."""
    listed = [member.name for member in manifest.members]
    inside = ["checkpoint", *(["receipt"] if manifest.have else []), "acts.jsonl"]
    wanted = ["cover.txt", "pouch.age"] if manifest.is_sealed else ["cover.txt", *inside]
    attachments = [] if manifest.is_sealed else [name for name in listed if name.startswith(_PREFIX)]
    for name in wanted:
        if name not in listed:
            raise MemberMissing(member=name)
    for name in listed:
        if name not in wanted and name not in attachments:
            raise MemberUnexpected(member=name)
    for name, place in zip(listed, [*wanted, *sorted(attachments)], strict=True):
        if name != place:
            raise MembersOutOfOrder(member=name)
    for member in manifest.members:
        if member.name.startswith(_PREFIX) and member.name != _PREFIX + member.sha256:
            raise MemberDiffers(member=member.name)


def _listed(coming: Iterator[Part], members: tuple[Member, ...]) -> Iterator[Part]:
    """The parts that come, each held against its line of the manifest; reading one to its end proves its hash."""
    names = [member.name for member in members]
    seen = {"manifest"}
    awaited = iter(members)
    for part in coming:
        if part.name in seen:
            raise MemberTwice(member=part.name)
        if part.name not in names:
            raise MemberUnexpected(member=part.name)
        member = next(awaited)
        if member.name != part.name:
            raise MembersOutOfOrder(member=part.name)
        seen.add(part.name)
        yield Part(part.name, part.size, _proved(part, member))
    for member in awaited:
        raise MemberMissing(member=member.name)


def _proved(part: Part, member: Member) -> Iterator[bytes]:
    """The pieces of a part; raises `MemberDiffers` after the last unless they are what the manifest says."""
    if part.size != member.size:
        raise MemberDiffers(member=member.name)
    hashed = sha256()
    for piece in part.pieces:
        hashed.update(piece)
        yield piece
    if hashed.hexdigest() != member.sha256:
        raise MemberDiffers(member=member.name)


def _pouch(manifest: Manifest, members: _Members, *, encrypted: bool = False) -> Pouch:
    listed = (member.name for member in manifest.members)
    return Pouch(
        manifest=manifest,
        checkpoint=members.notes["checkpoint"],
        acts=members.acts,
        receipt=members.notes.get("receipt", b""),
        attachments=tuple(name.removeprefix(_PREFIX) for name in listed if name.startswith(_PREFIX)),
        encrypted=encrypted,
    )


def _lines(part: Part, count: int) -> tuple[bytes, ...]:
    """The acts, of which there are `count` or it is no use holding them: a line that is none costs as much memory."""
    lines: list[bytes] = []
    rest, holding = b"", count * SHORTEST_ACT <= part.size
    for piece in part.pieces:
        if holding:
            *whole, rest = (rest + piece).split(b"\n")
            lines += whole
            holding = len(lines) <= count and len(rest) <= canonical.LIMITS.size
    if not holding or rest or len(lines) != count:
        raise ActsUnfit(found=len(lines), expected=count)
    return tuple(lines)
