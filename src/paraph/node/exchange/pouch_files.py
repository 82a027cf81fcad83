"""Pouches as files: measured, spooled and laid out on the disk, so that none is ever held in memory.

Whatever is written here lies in the home, on the disk that has to hold it in the end, and has no name or a passing one.
If we stop anywhere, what is left is swept away by the next that begins an hour later.
"""

import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from paraph.node import attachments
from paraph.node.exchange import quarantine
from paraph.record.pouches.container import LIMITS, PIECE
from paraph.record.pouches.refusals import PouchTooLarge

_PREFIX = ".arriving-"
_OLD = 3600


def spool() -> BinaryIO:
    """An empty file without a name, gone when it is closed."""
    folder = settings.HOME.folder / "exchange"
    folder.mkdir(mode=0o700, exist_ok=True)
    return tempfile.TemporaryFile(dir=folder)  # type: ignore[return-value]


def fill(source: BinaryIO) -> BinaryIO:
    """A spool with the bytes of a stream that cannot be read twice; raises `PouchTooLarge`.

    What is only too large to be opened is taken: it is refused where it is opened, and a copy kept.
    """
    target, size = spool(), 0
    for piece in pieces_of(source):
        size += len(piece)
        if size > quarantine.MOST_BYTES:
            target.close()
            raise PouchTooLarge(limit=LIMITS.pouch)
        target.write(piece)
    target.seek(0)
    return target


def measure(source: BinaryIO) -> str:
    """The name of a pouch, its SHA-256, read from where the file stands to its end; raises `PouchTooLarge`."""
    hashed, size = sha256(), 0
    for piece in pieces_of(source):
        size += len(piece)
        if size > LIMITS.pouch:
            raise PouchTooLarge(limit=LIMITS.pouch)
        hashed.update(piece)
    return hashed.hexdigest()


def pieces_of(source: BinaryIO) -> Iterator[bytes]:
    """What is left of a stream, piece by piece."""
    while piece := source.read(PIECE):
        yield piece


@dataclass(frozen=True, slots=True)
class Spooled:
    """A whole spool as something that goes into a pouch."""

    file: BinaryIO

    @property
    def size(self) -> int:
        """In bytes."""
        return self.file.seek(0, os.SEEK_END)

    def pieces(self) -> Iterator[bytes]:
        """From its beginning."""
        self.file.seek(0)
        yield from pieces_of(self.file)


@dataclass(frozen=True, slots=True)
class Kept:
    """An attachment of this node as something that goes into a pouch; proved before its first byte is given."""

    digest: str

    @property
    def size(self) -> int:
        """In bytes; raises `AttachmentMissing`."""
        return attachments.size_of(self.digest)

    def pieces(self) -> Iterator[bytes]:
        """From its beginning; raises `AttachmentMissing`, `AttachmentDamaged`."""
        with attachments.open_attachment(self.digest) as stream:
            yield from pieces_of(stream)


class Shelf:
    """Where the attachments of a pouch lie until it is judged (`record.pouches.reading.Shelf`)."""

    def __init__(self, folder: Path) -> None:
        """Lay them in `folder`, beside those that are kept."""
        self.folder = folder

    def put(self, digest: str, pieces: Iterator[bytes]) -> None:
        """Lay one down, flushed to the disk."""
        with (self.folder / digest).open("wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())

    def scratch(self) -> BinaryIO:
        """An empty file without a name."""
        return spool()

    def keep(self, digest: str) -> None:
        """Put one among those that are kept, durably; one that was put there before stays."""
        place = self.folder / digest
        if place.exists():
            attachments.settle(place, digest)


@contextmanager
def shelf() -> Iterator[Shelf]:
    """A shelf for one pouch; what was not kept is gone after the block."""
    _sweep()
    folder = attachments.folder() / f"{_PREFIX}{secrets.token_hex(8)}"
    folder.mkdir(mode=0o700)
    try:
        yield Shelf(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep() -> None:
    for left in attachments.folder().glob(f"{_PREFIX}*"):
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > _OLD:
                shutil.rmtree(left, ignore_errors=True)
