"""Files of paragraphs: an object of JSON a line, `{"id", "en", "hi", "ru"}` with texts in one or more of the languages.

Lines are read one by one, so any number of them needs no more memory than one.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from paraph.cli.inputs.filenames import printable
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
from paraph.cli.runtime import error_object
from paraph.messages import LANGUAGES, Refused, cause

Object = dict[str, object]

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
    key, value = read_object(line, number)
    return key, texts_of(value, number, fewest=fewest)


def read_object(line: bytes, number: int) -> tuple[str | int, Object]:
    """The id of a line and its object; raises a leaf of `LineRefused`."""
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
    return value["id"], value


def texts_of(value: Object, number: int, *, fewest: int = 1) -> dict[str, str]:
    """The texts of an object by language, `fewest` at least; raises a leaf of `LineRefused`."""
    texts = {}
    for lang in LANGUAGES:
        text = value.get(lang)
        if text is None:
            continue
        if not isinstance(text, str):
            raise LineNotText(line=number, lang=lang)
        texts[lang] = text
    if not texts:
        raise LineWithoutText(line=number)
    if len(texts) < fewest:
        raise LineTooFewTexts(line=number, found=len(texts))
    return texts


def answer_each(
    lines: IO[bytes], answer: Callable[[bytes, int], str], *, language: str, as_json: bool, jobs: int = 1
) -> int:
    """Write the `answer` to each line and its number, and give the exit status: 0, or 2 when any line was refused.

    A line is refused in its place: with `as_json` as `{"line", "error": {"code", "message", "advice"}}` on standard
    output, else as a sentence on standard error. The rest goes on. One job answers each line before it reads the next;
    more are processes of their own, to which `answer` must be fit to be sent.
    """
    refused = 0
    work = _Answering(answer, language, as_json)
    for answered, text in _answered(work, numbered(lines), jobs):
        refused += not answered
        (sys.stdout if answered or as_json else sys.stderr).write(text)
    sys.stdout.flush()
    return 2 if refused else 0


def _answered(work: "_Answering", lines: Iterator[tuple[int, bytes]], jobs: int) -> Iterator[tuple[bool, str]]:
    if jobs == 1:
        return map(work, lines)
    from paraph.cli.inputs.spread import Spread  # all that processes need, which one alone does without

    return Spread(work, work, jobs).results(lines)


@dataclass(frozen=True, slots=True)
class _Answering:
    """An answer to one line, or its refusal, as text."""

    answer: Callable[[bytes, int], str]
    language: str
    as_json: bool

    def __call__(self, item: tuple[int, bytes]) -> tuple[bool, str]:
        number, line = item
        try:
            return True, self.answer(line, number)
        except Refused as refusal:
            if self.as_json:
                return False, as_line({"line": number, "error": error_object(refusal, self.language)})
            return False, f"{refusal.text(self.language)} [{refusal.code}]\n"


def as_line(shown: Object) -> str:
    """One object as a line of JSON."""
    return sendable(json.dumps(shown, ensure_ascii=False)) + "\n"


def sendable(text: str) -> str:
    """`text` as it can be written in UTF-8: half of a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


@contextmanager
def opened(name: str) -> Iterator[IO[bytes]]:
    """The file of this name, or standard input for “-”; raises `FileMissing`, `FileUnreadable`."""
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        with open(name, "rb") as file:
            yield file
    except FileNotFoundError:
        raise FileMissing(source=printable(name)) from None
    except (OSError, ValueError) as error:
        raise FileUnreadable(source=printable(name), reason=cause(error)) from None
