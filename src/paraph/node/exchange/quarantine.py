"""Copies of refused pouches, kept in the home as they came: evidence, and perhaps to be opened after an update.

    home/exchange/quarantine/<sha256>.pouch

Names are hashes, never what a sender wrote. Nothing here is ever unpacked; past `MOST_BYTES` nothing more is kept.
"""

import os
import shutil
from pathlib import Path
from typing import BinaryIO

from paraph.node.home import Home
from paraph.node.refusals import PouchUnknown

MOST_BYTES = 1 << 30
_NAME_LENGTH = 64


def keep(home: Home, name: str, source: BinaryIO) -> bool:
    """Keep a copy of what is left of `source` durably; False where there is no room for it."""
    folder = _folder(home)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if sum(file.stat().st_size for file in folder.iterdir()) + _size(source) > MOST_BYTES:
            return False
        fresh = folder / f".{name}.{os.getpid()}"
        with fresh.open("wb") as file:
            shutil.copyfileobj(source, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(folder / f"{name}.pouch")
    except OSError:
        return False
    return True


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
