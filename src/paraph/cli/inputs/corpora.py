"""Files that hold many releases: a corpus, one JSON object a line, and a feed (RSS, Atom).

Rules

1. A file is a corpus or a feed by its ending (`.jsonl`, `.ndjson`; `.rss`, `.atom`, `.xml`) and, a feed, its beginning.
2. A line of a corpus has its release under "text", or the page under "html"; everything else in it is passed over.
3. Each line, each item of a feed, is a task of its own, so that a broken one is reported in its place and the rest goes
   on. A line is named by the corpus and its number ("corpus.jsonl:12"), an item by the feed and its number.
4. Only the place of a line is kept, and its bytes are taken when its turn comes: memory stays flat.

Worked example: the line `{"text": "The 11th session …"}` gives the task "corpus.jsonl:1", whose bytes are the text.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from paraph.cli.refusals import CorpusLineRefused, FileUnreadable
from paraph.messages import cause

CORPORA = frozenset((".jsonl", ".ndjson"))
FEEDS = frozenset((".rss", ".atom", ".xml"))
TABLES = frozenset((".parquet",))
"""Corpora that are tables, see `parquet`."""

LONGEST_LINE = 4_000_000
"""Bytes of one line; the longest release that was ever seen has a fortieth of them."""

LARGEST_FEED = 16 * 1024 * 1024

Place = tuple[int, int]
"""Where a line stands in its file: first byte, number of bytes."""


def lines_of(path: str) -> Iterator[tuple[int, Place]]:
    """The number and the place of every line of a corpus with something in it. Raises OSError."""
    begin = number = 0
    with Path(path).open("rb") as file:
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            size = len(line)
            while not line.endswith(b"\n") and (line := file.readline(LONGEST_LINE)):
                size += len(line)
            if size > LONGEST_LINE or line.strip():
                yield number, (begin, size)
            begin += size


def bytes_of_line(path: str, place: Place, name: str) -> bytes:
    """The release in one line: its text or page as UTF-8. Raises CorpusLineRefused, FileUnreadable."""
    begin, size = place
    if size > LONGEST_LINE:
        raise CorpusLineRefused(source=name)
    try:
        with Path(path).open("rb") as file:
            file.seek(begin)
            line = file.read(size)
    except OSError as error:
        raise FileUnreadable(source=name, reason=cause(error)) from None
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise CorpusLineRefused(source=name) from None
    held = [value.get(key) for key in ("text", "html")] if isinstance(value, dict) else []
    release = next((text for text in held if isinstance(text, str)), None)
    if release is None:
        raise CorpusLineRefused(source=name)
    return release.encode("utf-8", errors="replace")


def is_feed(path: str) -> bool:
    """Whether a file that may be a feed by its ending begins like one; a file that does not open is none."""
    from paraph.intake.readers.feeds import begins_like_feed

    try:
        with Path(path).open("rb") as file:
            return begins_like_feed(file.read(4096))
    except OSError:
        return False


def pages_of(path: str) -> Iterator[bytes]:
    """The items of a feed, each as a page. Raises OSError and what `pages_of_feed` raises."""
    from paraph.intake.readers.feeds import pages_of_feed

    with Path(path).open("rb") as file:
        yield from pages_of_feed(path, file.read(LARGEST_FEED))
