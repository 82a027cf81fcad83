"""Reading a pouch: from untrusted bytes to a `Pouch` that is whole, exact and signed by the key it names.

Rules, in the order they are looked at:

1. The container has its one form (`container.py`), its first member is the manifest, a signed note (`manifest.py`).
2. The manifest is signed by the key that it names, once, and by nothing else. Whether that key is to be believed is
   for `judging.py`; but from here on, whatever was changed on the way does not fit.
3. The members are those that the manifest lists, in that order, of that size and hash; attachments by ascending hash,
   each named by its own. The cover is the one that the manifest leads to.
4. An encrypted pouch has one more inside, with the same terms. Inside that one, nothing is encrypted again.

    >>> read_pouch(BytesIO(b"no pouch"))
    Traceback (most recent call last):
    paraph.record.pouches.refusals.NotAPouch: …
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO

from paraph.record.checkpoints import origin_of
from paraph.record.notes import check_note, parse_note
from paraph.record.pouches.container import LIMITS, Limits, Source, unpack
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pouch:
    """What was in a pouch. It was signed by `manifest.key`; that this key is the sender's, only `judge` can say."""

    manifest: Manifest
    """The inner one, if there are two."""

    checkpoint: bytes
    acts: tuple[bytes, ...]
    receipt: bytes = b""
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    """By SHA-256 in hexadecimal digits."""

    encrypted: bool = False


def read_manifest(source: Source, *, limits: Limits = LIMITS) -> Manifest:
    """The manifest alone, from the front of the file, its signature checked: what can be shown before opening."""
    for name, data in unpack(source, limits=limits):
        return _signed_manifest(name, data)
    raise MemberMissing(member="manifest")


def read_pouch(source: Source, *, identity: str | None = None, limits: Limits = LIMITS) -> Pouch:
    """Read a pouch to its end; raises the `PouchError` or `NoteError` of the first defect.

    `identity` is the secret that opens encrypted ones; without it they are `EncryptedForAnother`.
    """
    manifest, members = _read(source, limits)
    closed = members.get("pouch.age")
    if closed is None:
        return _pouch(manifest, members)
    opened = decrypt(closed, identity=identity or "", limit=limits.pouch)
    inner, members = _read(BytesIO(opened), limits)
    if inner.terms != manifest.terms or inner.is_sealed:
        raise EnvelopeDiffers
    return _pouch(inner, members, encrypted=True)


def _read(source: Source, limits: Limits) -> tuple[Manifest, Mapping[str, bytes]]:
    parts = unpack(source, limits=limits)
    manifest = _signed_manifest(*next(parts))
    _check_list(manifest)
    members = dict(_listed(parts, manifest.members))
    if members["cover.txt"] != cover(manifest):
        raise CoverDiffers
    return manifest, members


def _signed_manifest(name: str, data: bytes) -> Manifest:
    if name != "manifest":
        raise MembersOutOfOrder(member=name)
    note = parse_note(data)
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


def _listed(parts: Iterator[tuple[str, bytes]], members: tuple[Member, ...]) -> Iterator[tuple[str, bytes]]:
    names = [member.name for member in members]
    seen = {"manifest"}
    awaited = iter(members)
    for name, data in parts:
        if name in seen:
            raise MemberTwice(member=name)
        if name not in names:
            raise MemberUnexpected(member=name)
        member = next(awaited)
        if member.name != name:
            raise MembersOutOfOrder(member=name)
        if (member.size, member.sha256) != (len(data), sha256(data).hexdigest()):
            raise MemberDiffers(member=name)
        seen.add(name)
        yield name, data
    for member in awaited:
        raise MemberMissing(member=member.name)


def _pouch(manifest: Manifest, members: Mapping[str, bytes], *, encrypted: bool = False) -> Pouch:
    return Pouch(
        manifest=manifest,
        checkpoint=members["checkpoint"],
        acts=_lines(members["acts.jsonl"], manifest.count),
        receipt=members.get("receipt", b""),
        attachments={
            name.removeprefix(_PREFIX): data for name, data in members.items() if name.startswith(_PREFIX)
        },
        encrypted=encrypted,
    )  # fmt: skip


def _lines(data: bytes, count: int) -> tuple[bytes, ...]:
    lines = data.split(b"\n")
    if lines.pop() != b"" or len(lines) != count:
        raise ActsUnfit(found=len(lines), expected=count)
    return tuple(lines)
