"""Copies of refused pouches, kept in the home as they came: evidence, and perhaps to be opened after an update.

    home/exchange/quarantine/<sha256>.pouch

Names are hashes, never what a sender wrote. Nothing here is ever unpacked; past `MOST_BYTES` nothing more is kept.
"""

import os
import secrets
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from paraph.node.homes.home import Home
from paraph.node.refusals import PouchUnknown
from paraph.record.pouches.container import PIECE

MOST_BYTES = 1 << 30
_NAME_LENGTH = 64


def keep(home: Home, name: str, source: BinaryIO) -> bool:
    """Keep a copy of what is left of `source` durably; False where there is no room for it."""
    return _size(source) <= _room(home) and keep_unmeasured(home, source) == name


def keep_unmeasured(home: Home, source: BinaryIO) -> str:
    """Keep a copy of what is left of `source` durably, and give its SHA-256; empty where there is no room for it.

    Of a source without end no more is read than there is room for.
    """
    folder, hashed, room = _folder(home), sha256(), _room(home)
    fresh = folder / f".{secrets.token_hex(8)}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            while piece := source.read(PIECE):
                room -= len(piece)
                if room < 0:
                    return ""
                hashed.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(folder / f"{hashed.hexdigest()}.pouch")
    except OSError:
        return ""
    finally:
        fresh.unlink(missing_ok=True)
    return hashed.hexdigest()


def _room(home: Home) -> int:
    return MOST_BYTES - size(home)


def size(home: Home) -> int:
    """How many bytes are kept."""
    folder = _folder(home)
    return sum(file.stat().st_size for file in folder.iterdir()) if folder.exists() else 0


def find(home: Home, name: str) -> Path:
    """The copy of the pouch that `name` begins; raises `PouchUnknown` unless it is exactly one."""
    known = name.isalnum() and len(name) <= _NAME_LENGTH
    found = sorted(_folder(home).glob(f"{name}*.pouch")) if known else []
    if len(found) != 1:
        raise PouchUnknown(name=name)
    return found[0]


def _size(source: BinaryIO) -> int:
    here = source.tell()
    size = source.seek(0, os.SEEK_END) - here
    source.seek(here)
    return size


def _folder(home: Home) -> Path:
    return home.folder / "exchange" / "quarantine"
