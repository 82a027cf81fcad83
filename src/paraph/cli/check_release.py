"""`paraph check-release`: sentences of a release against the paragraphs they rest on, line by line.

A line is `{"id", "lang", "sentence", "paragraphs": [{"number", "en", "hi", "ru"}]}`, each paragraph in at least one of
the languages; it gives a line `{"id", "findings"}`. Lines that cannot be read are refused in their place, see
`lines.answer_each`.
"""

import shutil
from typing import IO, TYPE_CHECKING

import click

from paraph.cli.inputs.lines import Object, answer_each, as_line, opened, read_object, sendable, texts_of
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.cli.refusals import LineWithoutLanguage, LineWithoutParagraphs, LineWithoutSentence
from paraph.messages import LANGUAGES, N_, translate

if TYPE_CHECKING:
    from paraph.language.release import Paragraph, ReleaseFinding

WIDEST = 120


def check_lines(lines: IO[bytes], *, language: str, as_json: bool, width: int) -> int:
    """Check each sentence of `lines`, write what it says too much, and give the exit status: 0, or 2 when any line was
    refused.
    """

    def answer(line: bytes, number: int) -> str:
        from paraph.language.release import check_release

        key, given = read_object(line, number)
        sentence, lang = _sentence(given, number)
        findings = check_release(sentence, lang, _paragraphs(given, number))
        if as_json:
            return as_line({"id": key, "findings": [finding.as_json(language) for finding in findings]})
        return _table(key, findings, language=language, width=width)

    return answer_each(lines, answer, language=language, as_json=as_json)


def _sentence(line: Object, number: int) -> tuple[str, str]:
    sentence, lang = line.get("sentence"), line.get("lang")
    if not isinstance(sentence, str) or not sentence.strip():
        raise LineWithoutSentence(line=number)
    if not isinstance(lang, str) or lang not in LANGUAGES:
        raise LineWithoutLanguage(line=number)
    return sentence, lang


def _paragraphs(line: Object, number: int) -> "list[Paragraph]":
    from paraph.language.release import Paragraph

    given = line.get("paragraphs")
    if not isinstance(given, list) or not given or not all(isinstance(item, dict) for item in given):
        raise LineWithoutParagraphs(line=number)
    return [Paragraph(item.get("number"), texts_of(item, number)) for item in given]


def _table(key: object, findings: "tuple[ReleaseFinding, ...]", *, language: str, width: int) -> str:
    from paraph.cli.shown.columns import two_columns

    if not findings:
        nothing = translate(N_("says no more than its paragraphs"), language)
        return sendable(f"{key} · {nothing}\n")
    severities = {"error": N_("error"), "warning": N_("warning")}
    rows = [(translate(severities[finding.severity], language), finding.why.text(language)) for finding in findings]
    return sendable("\n".join([f"{key}", *two_columns(rows, width=width)]) + "\n")


@click.pass_context
def _check(context: click.Context, /, **given: object) -> int:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    with opened(str(given["file"])) as lines:
        return check_lines(lines, language=language_of(context), as_json=bool(given["json"]), width=width)


command = Command(
    "check-release",
    _check,
    [
        Argument(
            "file",
            metavar="FILE.jsonl|-",
            summary=N_("Sentences with their paragraphs, an object of JSON a line; “-” is standard input."),
        ),
        Option(["--json"], is_flag=True, help=N_("One JSON object a line for each sentence.")),
    ],
    summary=N_(
        "Check that the sentences of a release say no more than the paragraphs they rest on: stronger verbs, changed "
        "adjectives, figures, dates, names and terms, undertakings that are none, and what no paragraph says.\n\n"
        "Each line is an object with “id”, “lang”, “sentence” and “paragraphs”; a paragraph has a “number” and a text "
        "in at least one of “en”, “hi” and “ru”, not necessarily in the language of the sentence. A line that cannot "
        "be read is refused with its number, and the rest goes on."
    ),
    example="paraph check-release --json sentences.jsonl > findings.jsonl",
)
