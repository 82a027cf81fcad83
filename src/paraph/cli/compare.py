"""`paraph compare`: texts of paragraphs in two or three languages against each other, line by line.

A line is `{"id", "en", "hi", "ru"}` with at least two of the languages; each gives a line `{"id", "findings"}` as soon
as it is read, so any number of lines needs no more memory than one. A line that cannot be compared is refused in its
place with its number and the rest goes on: with --json as `{"line", "error": {"code", "message", "advice"}}` on
standard output, else as a sentence on standard error.
"""

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import click

from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.cli.refusals import (
    FileMissing,
    FileUnreadable,
    LineNotJson,
    LineNotText,
    LineTooFewTexts,
    LineTooLong,
    LineWithoutId,
)
from paraph.cli.runtime import error_object
from paraph.cli.sources import printable
from paraph.messages import LANGUAGES, N_, Refused, translate

if TYPE_CHECKING:
    from paraph.language.compare import Finding

LONGEST_LINE = 1_000_000
"""Bytes of one line; a paragraph in three languages has some thousand."""

WIDEST = 120
FEWEST = 2


def compare_lines(lines: IO[bytes], *, language: str, as_json: bool, width: int) -> int:
    """Compare each line of `lines`, write what differs, and give the exit status: 0, or 2 when any line was refused."""
    refused = 0
    for number, line in _numbered(lines):
        try:
            key, texts = _read(line, number)
            sys.stdout.write(_findings(key, texts, language=language, as_json=as_json, width=width))
        except Refused as refusal:
            refused += 1
            _refuse(refusal, number, language=language, as_json=as_json)
    sys.stdout.flush()
    return 2 if refused else 0


def _numbered(lines: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines with something in them and their numbers; of an endless line its beginning, the rest passed over."""
    number = 0
    while line := lines.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := lines.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
        if line.strip():
            yield number, line


def _read(line: bytes, number: int) -> tuple[object, dict[str, str]]:
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
    if len(texts) < FEWEST:
        raise LineTooFewTexts(line=number, found=len(texts))
    return value["id"], texts


def _findings(key: object, texts: dict[str, str], *, language: str, as_json: bool, width: int) -> str:
    from paraph.language.compare import compare  # noqa: PLC0415 - heavy, and help must not wait for it

    findings = compare(texts)
    if as_json:
        shown = {"id": key, "findings": [finding.as_json(language) for finding in findings]}
        return json.dumps(shown, ensure_ascii=False).encode("utf-8", "replace").decode() + "\n"
    return _table(key, findings, language=language, width=width)


def _table(key: object, findings: "tuple[Finding, ...]", *, language: str, width: int) -> str:
    from paraph.cli.columns import two_columns  # noqa: PLC0415 - only for people

    if not findings:
        nothing = translate(N_("nothing differs"), language)
        return f"{key} · {nothing}\n".encode("utf-8", "replace").decode()
    severities = {"error": N_("error"), "warning": N_("warning")}
    rows = [
        (
            f"{'–'.join(finding.languages)} {translate(severities[finding.severity], language)}",
            finding.why.text(language),
        )
        for finding in findings
    ]
    lines = "\n".join([f"{key}", *two_columns(rows, width=width)]) + "\n"
    return lines.encode("utf-8", "replace").decode()


def _refuse(refusal: Refused, number: int, *, language: str, as_json: bool) -> None:
    if as_json:
        shown = {"line": number, "error": error_object(refusal, language)}
        sys.stdout.write(json.dumps(shown, ensure_ascii=False) + "\n")
    else:
        sys.stderr.write(f"{refusal.text(language)} [{refusal.code}]\n")


@contextmanager
def _opened(name: str) -> Iterator[IO[bytes]]:
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


@click.pass_context
def _compare(context: click.Context, /, **given: object) -> int:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    with _opened(str(given["file"])) as lines:
        return compare_lines(lines, language=language_of(context), as_json=bool(given["json"]), width=width)


command = Command(
    "compare",
    _compare,
    [
        Argument(
            "file", metavar="FILE.jsonl|-", summary=N_("Paragraphs, an object of JSON a line; “-” is standard input.")
        ),
        Option(["--json"], is_flag=True, help=N_("One JSON object a line for each paragraph.")),
    ],
    summary=N_(
        "Compare the texts of paragraphs in two or three languages and show what differs: numbers, dates, sums, names, "
        "posts, terms, the force of verbs, and more.\n\n"
        "Each line is an object with “id” and at least two of “en”, “hi” and “ru”. Every pair of languages is "
        "compared; no language is the source. A line that cannot be read is refused with its number, and the rest goes "
        "on."
    ),
    example="paraph compare --json paragraphs.jsonl > findings.jsonl",
)
