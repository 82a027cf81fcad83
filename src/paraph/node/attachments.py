"""Files that acts cite by their SHA-256, kept in the home under that name.

    home/attachments/d4/d46d3fcb5f3cbb4920f44db5c7e1fb5f4fe2e4b5195b7e03a77e7a6e3cda80f0

    file = attach(Path("minutes.pdf"))             kept; give `file` to an act's body: attachments=(file, …)
    keep(data)                                     the same without words: the SHA-256 alone
    with open_attachment(sha256) as stream: …      its bytes, after they were held against the hash

Rules

1. A file is written beside its place, hashed on the way, flushed and renamed: it is there whole or not at all. It is
   kept before the act that cites it is written, so an act's file is on the disk when the act is. If we stop between, a
   file that nothing cites is left; it does no harm.
2. Nothing is changed or deleted here. Nothing is executed, unpacked or rendered: bytes in, bytes out.
3. One file has at most `LIMITS.attachment` bytes, and one act at most `MOST` files of `MOST_BYTES` together, or no
   pouch could carry them.

Which acts cite which files is in `paraph.node.citations`.
"""

import hashlib
import mimetypes
import os
import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from paraph.messages import cause
from paraph.node.refusals import (
    AttachmentDamaged,
    AttachmentEmpty,
    AttachmentMissing,
    AttachmentsTooMany,
    AttachmentTooLarge,
    AttachmentUnreadable,
)
from paraph.record.attachments import Attached, is_digest
from paraph.record.files import sync_folder
from paraph.record.pouches.container import LIMITS

PIECE = 1 << 18
MOST = 200
MOST_BYTES = 192 << 20
_UNFIT = re.compile(r"[/\\\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")
_MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,64}/[a-z0-9!#$&^_.+-]{1,64}")
_UNKNOWN = "application/octet-stream"
_LONGEST = 255


def attach(source: bytes | Path | BinaryIO, *, name: str = "", media_type: str = "") -> Attached:
    """Keep a file and give what an act says of it; raises `AttachmentTooLarge`, `AttachmentEmpty`,
    `AttachmentUnreadable`.

    `name` is by default the file's own; `media_type` follows from the name. Both are made fit to be shown. What is in
    the file is not looked at.
    """
    called = name or (source.name if isinstance(source, Path) else "")
    shown = _UNFIT.sub(" ", called).strip()[:_LONGEST] or "attachment"
    kind = (media_type or mimetypes.guess_type(shown)[0] or _UNKNOWN).lower()
    with _opened(source) as stream:
        empty = not stream.read(1)
        stream.seek(0)
    if empty:
        raise AttachmentEmpty(name=shown)
    digest = keep(source, name=shown)
    return Attached(digest, shown, size_of(digest), kind if _MEDIA_TYPE.fullmatch(kind) else _UNKNOWN)


def keep(source: bytes | Path | BinaryIO, *, name: str = "") -> str:
    """Keep a file durably and give its SHA-256; raises `AttachmentTooLarge`, which calls it `name`, and
    `AttachmentUnreadable`.

    A file that is kept already changes nothing, unless what lies there is damaged: then it is mended.
    """
    with _opened(source) as stream, _fresh() as (fresh, beside):
        hashed, size = sha256(), 0
        while piece := stream.read(PIECE):
            size += len(piece)
            if size > LIMITS.attachment:
                raise AttachmentTooLarge(name=name, limit=LIMITS.attachment >> 20)
            hashed.update(piece)
            fresh.write(piece)
        fresh.flush()
        os.fsync(fresh.fileno())
        settle(beside, hashed.hexdigest())
    return hashed.hexdigest()


def settle(beside: Path, digest: str) -> None:
    """Give a flushed file on the disk of attachments, whose hash is `digest`, its name there; durable after this."""
    place = _place(digest)
    place.parent.mkdir(mode=0o700, exist_ok=True)
    # If we stop here, a file of a passing name is left, which nothing reads.
    beside.replace(place)
    sync_folder(place.parent)


def open_attachment(digest: str) -> BinaryIO:
    """A kept file, from its beginning, after all of it was held against `digest`; the caller closes it.

    Raises `AttachmentMissing`, `AttachmentDamaged`.
    """
    if not is_kept(digest):
        raise AttachmentMissing(sha256=digest)
    stream = _place(digest).open("rb")
    if hashlib.file_digest(stream, "sha256").hexdigest() != digest:
        stream.close()
        raise AttachmentDamaged(sha256=digest)
    stream.seek(0)
    return stream


def check_sendable(files: Iterable[Attached]) -> None:
    """See that the files of one act are here and can travel; raises `AttachmentMissing`, `AttachmentsTooMany`."""
    held = {file.sha256: size_of(file.sha256) for file in files}
    if len(held) > MOST or sum(held.values()) > MOST_BYTES:
        raise AttachmentsTooMany(most=MOST, megabytes=MOST_BYTES >> 20)


def is_kept(digest: str) -> bool:
    """Whether a file of this SHA-256 lies here; its bytes are not looked at."""
    return is_digest(digest) and _place(digest).is_file()


def size_of(digest: str) -> int:
    """Its size in bytes; raises `AttachmentMissing`."""
    if not is_kept(digest):
        raise AttachmentMissing(sha256=digest)
    return _place(digest).stat().st_size


def folder() -> Path:
    """Where attachments lie, made if need be."""
    place = settings.HOME.attachments
    place.mkdir(mode=0o700, exist_ok=True)
    return place


@contextmanager
def _fresh() -> Iterator[tuple[BinaryIO, Path]]:
    """A new file in the folder, gone after the block unless it was given its name."""
    beside = folder() / f".fresh-{os.getpid()}-{secrets.token_hex(8)}"
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream, beside
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


@contextmanager
def _opened(source: bytes | Path | BinaryIO) -> Iterator[BinaryIO]:
    try:
        if isinstance(source, bytes):
            yield BytesIO(source)
        elif isinstance(source, Path):
            with source.open("rb") as stream:
                yield stream
        else:
            yield source
    except OSError as error:
        raise AttachmentUnreadable(reason=cause(error)) from None


def _place(digest: str) -> Path:
    return folder() / digest[:2] / digest
