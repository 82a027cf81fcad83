"""Files of paragraphs: an object of JSON a line, `{"id", "en", "hi", "ru"}` with texts in one or more of the languages.

Lines are read one by one, so any number of them needs no more memory than one.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from paraph.cli.refusals import (
    FileMissing,
    FileUnreadable,
    LineNotJson,
    LineNotText,
    LineTooFewTexts,
    LineTooLong,
    LineWithoutId,
    LineWithoutText,
)
from paraph.cli.sources import printable
from paraph.messages import LANGUAGES

LONGEST_LINE = 1_000_000
"""Bytes of one line; a paragraph in three languages has some thousand."""


def numbered(lines: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines with something in them and their numbers; of an endless line its beginning, the rest passed over."""
    number = 0
    while line := lines.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := lines.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
        if line.strip():
            yield number, line


def read_line(line: bytes, number: int, *, fewest: int = 1) -> tuple[str | int, dict[str, str]]:
    """The id of a line and its texts, `fewest` at least; raises a leaf of `LineRefused`."""
    if len(line) > LONGEST_LINE:
        raise LineTooLong(line=number, limit=LONGEST_LINE)
    try:
        value = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except (ValueError, RecursionError):
        raise LineNotJson(line=number) from None
    if not isinstance(value, dict):
        raise LineNotJson(line=number)
    if not isinstance(value.get("id"), str | int) or isinstance(value.get("id"), bool):
        raise LineWithoutId(line=number)
    texts = {lang: value[lang] for lang in LANGUAGES if value.get(lang) is not None}
    for lang, text in texts.items():
        if not isinstance(text, str):
            raise LineNotText(line=number, lang=lang)
    if not texts:
        raise LineWithoutText(line=number)
    if len(texts) < fewest:
        raise LineTooFewTexts(line=number, found=len(texts))
    return value["id"], texts


@contextmanager
def opened(name: str) -> Iterator[IO[bytes]]:
    """The file of this name, or standard input for “-”; raises `FileMissing`, `FileUnreadable`."""
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - a name may not be valid text, os.path takes it as it is
            yield file
    except FileNotFoundError:
        raise FileMissing(source=printable(name)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileUnreadable(source=printable(name), reason=reason) from None
