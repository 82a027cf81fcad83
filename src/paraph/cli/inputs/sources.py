"""What a person names on the command line, turned into things to read, one at a time and in order.

A file is read whatever it is called; a corpus gives its lines and a feed its items (`corpora`); a directory gives its
files of a readable kind, sorted by name, its own directories after them; "-" is standard input; what begins with
http:// or https:// is an address. Bytes are taken with a bound, so that a file without end costs no more than the
largest release.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from paraph.cli.inputs.corpora import CORPORA, FEEDS, TABLES, bytes_of_line, is_feed, lines_of, pages_of
from paraph.cli.inputs.filenames import printable
from paraph.cli.inputs.tasks import Task
from paraph.cli.refusals import AddressRefused, FileMissing, FileUnreadable, NothingToRead
from paraph.intake import MAX_BYTES
from paraph.intake.refusals import DamagedFile, SourceTooLarge
from paraph.messages import cause

READABLE = frozenset(
    (".txt", ".text", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".doc", ".rtf", ".rss", ".atom")
)
"""Kinds of files that are taken from a directory; .doc and .rtf are, so that their refusal is seen."""


PROTOCOLS = "protocols"
"""A folder so named holds signed protocols, which are no releases: whoever reads a folder of releases passes it by."""


def tasks_of(names: Iterable[str], *, passing: str = PROTOCOLS) -> Iterator[Task]:
    """The tasks behind the names of a command line; inside a directory, folders named `passing` are left out."""
    for name in names:
        if name == "-":
            yield Task("-", path="-")
        elif "://" in name[:12]:
            yield _address(name)
        elif os.path.isdir(name):
            yield from _directory(name, passing)
        elif os.path.lexists(name):
            yield from _file(name)
        else:
            yield Task(printable(name), why_not=FileMissing)


def bytes_of(task: Task) -> bytes:
    """Open and take the bytes of a task.

    Raises its own refusal, FileUnreadable, SourceTooLarge, or what `fetch` raises for an address.
    """
    if task.why_not is not None:
        raise task.why_not(source=task.name)
    if task.page is not None:
        return task.page
    if task.line is not None:
        return bytes_of_line(task.path or "", task.line, task.name)
    if task.address is not None:
        from paraph.cli.inputs.fetch import fetch

        return fetch(task.address)
    try:
        if task.path == "-":
            data, size = sys.stdin.buffer.read(MAX_BYTES + 1), None
        else:
            with Path(task.path or "").open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                data = file.read(MAX_BYTES + 1) if size <= MAX_BYTES else b""
    except OSError as error:
        raise FileUnreadable(source=task.name, reason=cause(error)) from None
    if size is not None and size > MAX_BYTES:
        raise SourceTooLarge(source=task.name, limit=MAX_BYTES >> 20)
    return data


def _address(name: str) -> Task:
    if name.lower().startswith(("http://", "https://")):
        return Task(name, address=name)
    return Task(name, why_not=AddressRefused)


def _file(path: str) -> Iterator[Task]:
    """A file as one task, or the many that it holds."""
    name, ending = printable(path), os.path.splitext(path)[1].lower()
    try:
        if ending in CORPORA:
            for number, place in lines_of(path):
                yield Task(f"{name}:{number}", path=path, line=place)
        elif ending in TABLES:
            yield from _rows(path)
        elif ending in FEEDS and is_feed(path):
            for number, page in enumerate(pages_of(path), start=1):
                yield Task(f"{name}#{number}", page=page)
        else:
            yield Task(name, path=path)
    except (OSError, DamagedFile):
        yield Task(name, path=path)


def _rows(path: str) -> Iterator[Task]:
    from paraph.cli.inputs.parquet import rows_of

    return rows_of(path)


def count_of(names: Iterable[str]) -> int:
    """How many tasks stand behind the names. Opens corpora and feeds, and of a table its foot only."""
    total = 0
    for name in names:
        if os.path.splitext(name)[1].lower() in TABLES and os.path.isfile(name):
            from paraph.cli.inputs.parquet import count_rows

            total += count_rows(name)
        else:
            total += sum(1 for _ in tasks_of([name]))
    return total


def _directory(top: str, passing: str) -> Iterator[Task]:
    found = False
    for folder, folders, files in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != passing)
        for file in sorted(files):
            path = os.path.join(folder, file)
            is_kind = os.path.splitext(file)[1].lower() in READABLE
            if is_kind and not file.startswith(".") and os.path.isfile(path):
                found = True
                yield from _file(path)
    if not found:
        yield Task(printable(top), why_not=NothingToRead)
