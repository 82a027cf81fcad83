"""Pouches that arrive by HTTPS, piece by piece: content-addressed, resumable, from anybody, believed by nobody.

    home/exchange/incoming/<sha256>.part

1. A piece is taken only where the bytes here end. Interrupted, the sender asks how many there are and goes on.
2. Length and name are said first: a pouch longer than `record` reads is refused before a byte of it is taken, and
   what does not hash to its name is thrown away.
3. What arrives at once is bounded in number, and a part that stood still for a day is swept away.

If we stop inside a piece, a longer or shorter part is left, and the sender is told its length.
"""

import fcntl
import hashlib
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from paraph.node.homes.home import Home
from paraph.node.refusals import UploadMalformed, UploadMisplaced, UploadsTooMany
from paraph.record.pouches.container import LIMITS
from paraph.record.pouches.refusals import PouchTooLarge

MOST = 20
_STALE = 24 * 3600
_NAME_LENGTH = 64
_HEX = frozenset("0123456789abcdef")


def received(home: Home, name: str) -> int:
    """How many bytes of the pouch `name` are here; raises `UploadMalformed` for a name that is no hash."""
    file = _part(home, name)
    return file.stat().st_size if file.exists() else 0


def take(home: Home, name: str, pieces: Iterable[bytes], *, offset: int, length: int) -> Path | None:
    """Add the bytes from `offset` on; the file of the whole pouch once it is whole, else None.

    Raises `UploadMalformed`, `UploadMisplaced`, `UploadsTooMany`, `PouchTooLarge`.
    """
    file = _part(home, name)
    if length > LIMITS.pouch:
        raise PouchTooLarge(limit=LIMITS.pouch)
    if not 0 <= offset <= length:
        raise UploadMalformed
    _make_room(file)
    with file.open("ab") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        have = stream.seek(0, os.SEEK_END)
        if have != offset:
            raise UploadMisplaced(have=have, offset=offset)
        for piece in pieces:
            have += len(piece)
            if have > length:
                stream.truncate(offset)
                raise UploadMalformed
            stream.write(piece)
    return _whole(file, name) if have == length else None


def done(home: Home, name: str) -> None:
    """Throw the part away: the pouch was opened or is in quarantine."""
    _part(home, name).unlink(missing_ok=True)


def _whole(file: Path, name: str) -> Path:
    with file.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != name:
        file.unlink(missing_ok=True)
        raise UploadMalformed
    return file


def _make_room(file: Path) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if file.exists():
        return
    parts = list(file.parent.glob("*.part"))
    for part in parts:
        with suppress(FileNotFoundError):
            if time.time() - part.stat().st_mtime > _STALE:
                part.unlink()
    if sum(1 for part in parts if part.exists()) >= MOST:
        raise UploadsTooMany(seconds=60)


def _part(home: Home, name: str) -> Path:
    if len(name) != _NAME_LENGTH or not _HEX.issuperset(name):
        raise UploadMalformed
    return home.folder / "exchange" / "incoming" / f"{name}.part"
