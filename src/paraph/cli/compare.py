"""`paraph compare`: texts of paragraphs in two or three languages against each other, line by line.

A line is `{"id", "en", "hi", "ru"}` with at least two of the languages; each gives a line `{"id", "findings"}` as soon
as it is read, so any number of lines needs no more memory than one. A line that cannot be compared is refused in its
place with its number and the rest goes on: with --json as `{"line", "error": {"code", "message", "advice"}}` on
standard output, else as a sentence on standard error.
"""

import json
import shutil
import sys
from typing import IO, TYPE_CHECKING

import click

from paraph.cli.lines import numbered, opened, read_line
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.cli.runtime import error_object
from paraph.messages import N_, Refused, translate

if TYPE_CHECKING:
    from paraph.language.compare import Finding

WIDEST = 120
FEWEST = 2


def compare_lines(lines: IO[bytes], *, language: str, as_json: bool, width: int) -> int:
    """Compare each line of `lines`, write what differs, and give the exit status: 0, or 2 when any line was refused."""
    refused = 0
    for number, line in numbered(lines):
        try:
            key, texts = read_line(line, number, fewest=FEWEST)
            sys.stdout.write(_findings(key, texts, language=language, as_json=as_json, width=width))
        except Refused as refusal:
            refused += 1
            _refuse(refusal, number, language=language, as_json=as_json)
    sys.stdout.flush()
    return 2 if refused else 0


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


@click.pass_context
def _compare(context: click.Context, /, **given: object) -> int:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    with opened(str(given["file"])) as lines:
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
