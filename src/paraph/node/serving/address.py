"""Where a node on this very machine is being served now: for links that another process makes meanwhile.

A home whose address is this machine itself names no port that counts: `paraph serve` takes whichever it is given. While
it serves, `.serving` in the home holds its process id and the address; a note whose process is gone counts for nothing.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

from paraph.node.homes.environment import is_address

NOTE = ".serving"
LOCAL = ("localhost", "127.0.0.1")


def is_local(address: str) -> bool:
    """Whether the address is this machine itself."""
    return urlsplit(address).hostname in LOCAL


@contextmanager
def noted(folder: Path, address: str) -> Iterator[None]:
    """While this lasts, links of the node in `folder` name `address`; nothing is noted of one that is not local."""
    note = folder / NOTE
    if is_local(address):
        with suppress(OSError):
            note.write_text(f"{os.getpid()} {address}\n", encoding="ascii")
    try:
        yield
    finally:
        if _said(note)[0] == os.getpid():
            note.unlink(missing_ok=True)


def address_now(folder: Path, address: str) -> str:
    """Where the node in `folder`, whose own address is `address`, is to be reached now."""
    if not is_local(address):
        return address
    process, served = _said(folder / NOTE)
    return served if is_address(served) and is_local(served) and _runs(process) else address


def _said(note: Path) -> tuple[int, str]:
    """The process and the address; 0 where nothing usable is noted."""
    try:
        process, _, served = note.read_text(encoding="ascii").strip().partition(" ")
        return int(process), served
    except (OSError, ValueError):
        return 0, ""


def _runs(process: int) -> bool:
    if process <= 0:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
