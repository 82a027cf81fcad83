"""`paraph compare`: texts of paragraphs in two or three languages against each other, line by line.

A line is `{"id", "en", "hi", "ru"}` with at least two of the languages; each gives a line `{"id", "findings"}` as soon
as it is read; a large file is compared on several processors. A line that cannot be compared is refused in its place,
see `lines.answer_each`.
"""

import gc
import os
import shutil
import stat
from functools import partial
from typing import IO, TYPE_CHECKING

import click

from paraph.cli.inputs.lines import answer_each, as_line, opened, read_line, sendable
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.messages import N_, translate

if TYPE_CHECKING:
    from paraph.language.compare import Finding

WIDEST = 120
FEWEST = 2


LARGE = 40_000
"""Bytes of a file that is compared on several processors: some thirty paragraphs in three languages."""


def compare_lines(lines: IO[bytes], *, language: str, as_json: bool, width: int, jobs: int = 1) -> int:
    """Compare each line of `lines`, write what differs, and give the exit status: 0, or 2 when any line was refused."""
    _share_tables(jobs)
    answer = partial(_answer, language=language, as_json=as_json, width=width)
    return answer_each(lines, answer, language=language, as_json=as_json, jobs=jobs)


RARELY = 100_000
"""Objects between two looks of the collector: it finds next to nothing here, and the tables are many objects."""


def _share_tables(jobs: int) -> None:
    """Have the tables once for all processes; one alone reads those that its texts ask for."""
    gc.set_threshold(RARELY)
    if jobs > 1:
        from paraph.language.compare import load_tables

        gc.disable()
        load_tables()
        gc.freeze()
        gc.enable()


def _answer(line: bytes, number: int, *, language: str, as_json: bool, width: int) -> str:
    from paraph.language.compare import compare

    key, texts = read_line(line, number, fewest=FEWEST)
    findings = compare(texts)
    if as_json:
        return as_line({"id": key, "findings": [finding.as_json(language) for finding in findings]})
    return _table(key, findings, language=language, width=width)


def _table(key: object, findings: "tuple[Finding, ...]", *, language: str, width: int) -> str:
    from paraph.cli.shown.columns import two_columns

    if not findings:
        nothing = translate(N_("nothing differs"), language)
        return sendable(f"{key} · {nothing}\n")
    severities = {"error": N_("error"), "warning": N_("warning")}
    rows = [
        (
            f"{'–'.join(finding.languages)} {translate(severities[finding.severity], language)}",
            finding.why.text(language),
        )
        for finding in findings
    ]
    return sendable("\n".join([f"{key}", *two_columns(rows, width=width)]) + "\n")


@click.pass_context
def _compare(context: click.Context, /, **given: object) -> int:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    with opened(str(given["file"])) as lines:
        jobs = _jobs(lines)
        return compare_lines(lines, language=language_of(context), as_json=bool(given["json"]), width=width, jobs=jobs)


def _jobs(lines: IO[bytes]) -> int:
    """One for a file of few lines, and for a pipe, whose lines are answered as they come."""
    about = os.fstat(lines.fileno())
    return os.cpu_count() or 1 if stat.S_ISREG(about.st_mode) and about.st_size >= LARGE else 1


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
