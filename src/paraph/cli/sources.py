"""What a person names on the command line, turned into things to read, one at a time and in order.

A file is read whatever it is called; a directory gives its files of a readable kind, sorted by name, its own
directories after them; "-" is standard input; what begins with http:// or https:// is an address. Bytes are taken with
a bound, so that a file without end costs no more than the largest release.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from paraph.cli.refusals import AddressRefused, FileMissing, FileUnreadable, NothingToRead
from paraph.intake import MAX_BYTES
from paraph.intake.refusals import SourceTooLarge
from paraph.messages import Refused

READABLE = frozenset((".txt", ".text", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".doc", ".rtf"))
"""Kinds of files that are taken from a directory; .doc and .rtf are, so that their refusal is seen."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to read."""

    name: str
    """As the person named it, fit to be printed."""

    path: str | None = None
    address: str | None = None
    why_not: type[Refused] | None = None
    """Why there is nothing to open, a leaf that takes `source`; reported in its turn."""


PROTOCOLS = "protocols"
"""A folder so named holds signed protocols, which are no releases: whoever reads a folder of releases passes it by."""


def tasks_of(names: Iterable[str], *, passing: str = PROTOCOLS) -> Iterator[Task]:
    """The tasks behind the names of a command line; inside a directory, folders named `passing` are left out."""
    for name in names:
        if name == "-":
            yield Task("-", path="-")
        elif "://" in name[:12]:
            yield _address(name)
        elif os.path.isdir(name):  # noqa: PTH112 - names may not be valid text, os.path takes them as they are
            yield from _directory(name, passing)
        elif os.path.lexists(name):
            yield Task(printable(name), path=name)
        else:
            yield Task(printable(name), why_not=FileMissing)


def printable(name: str) -> str:
    """A file name fit for output: bytes that are no text become U+FFFD."""
    return os.fsencode(name).decode("utf-8", errors="replace")


def bytes_of(task: Task) -> bytes:
    """Open and take the bytes of a task.

    Raises its own refusal, FileUnreadable, SourceTooLarge, or what `fetch` raises for an address.
    """
    if task.why_not is not None:
        raise task.why_not(source=task.name)
    if task.address is not None:
        from paraph.cli.fetch import fetch  # noqa: PLC0415 - the network's library is slow to import

        return fetch(task.address)
    try:
        if task.path == "-":
            data, size = sys.stdin.buffer.read(MAX_BYTES + 1), None
        else:
            with Path(task.path or "").open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                data = file.read(MAX_BYTES + 1) if size <= MAX_BYTES else b""
    except OSError as error:
        raise FileUnreadable(source=task.name, reason=error.strerror or str(error)) from None
    if size is not None and size > MAX_BYTES:
        raise SourceTooLarge(source=task.name, size=size, limit=MAX_BYTES)
    return data


def _address(name: str) -> Task:
    if name.lower().startswith(("http://", "https://")):
        return Task(name, address=name)
    return Task(name, why_not=AddressRefused)


def _directory(top: str, passing: str) -> Iterator[Task]:
    found = False
    for folder, folders, files in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != passing)
        for file in sorted(files):
            path = os.path.join(folder, file)  # noqa: PTH118 - same
            is_kind = os.path.splitext(file)[1].lower() in READABLE  # noqa: PTH122 - same
            if is_kind and not file.startswith(".") and os.path.isfile(path):  # noqa: PTH113 - same
                found = True
                yield Task(printable(path), path=path)
    if not found:
        yield Task(printable(top), why_not=NothingToRead)
