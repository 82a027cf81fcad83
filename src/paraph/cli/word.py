"""`paraph word out|in`: the text under negotiation as a Word file, and what an edited one asks for."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.given import FileArgument, read_file
from paraph.cli.homes import home_option, json_option, open_home, output_option, say
from paraph.cli.originals import only_one
from paraph.cli.paper import file_stem, write
from paraph.cli.phrases import Command, Group, Option, language_of
from paraph.messages import N_, Phrase

if TYPE_CHECKING:
    from paraph.papers.word import Imported
    from paraph.papers.word.rows import Text


@click.pass_context
def _out(context: click.Context, /, **given: Any) -> int:
    home = open_home(given)
    from paraph.papers.word import write_word

    text = standing_text(given["document"])
    target = given["output"] or home.papers / f"{file_stem('word', text.document)}.docx"
    write(target, write_word(text))
    language = language_of(context)
    say(language, N_("Written: {file}"), file=target)
    hidden = sum(row.hidden for row in text.rows)
    if hidden:
        say(language, N_("Further proposals that a Word file cannot show beside the first: {count}"), count=hidden)
    return 0


@click.pass_context
def _in(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.papers.word import import_word

    text = standing_text(given["document"])
    imported = import_word(read_file(given["file"]), text)
    tell(imported, text, language_of(context), as_json=given["json"])
    return 0


def tell(imported: "Imported", text: "Text", language: str, *, as_json: bool) -> None:
    """Say what an edited file asks for."""
    if as_json:
        click.echo(json.dumps(asdict(imported), ensure_ascii=False))
        return
    for sentence in _told(imported, {row.key: row.number for row in text.rows}):
        click.echo(sentence.text(language))


def standing_text(named: str | None) -> "Text":
    """The text under negotiation as this side sees it; raises `DocumentUnsaid`, `UnknownDocument`."""
    from paraph.node import records
    from paraph.papers.word import text_under_negotiation

    current = records.current()
    return text_under_negotiation(current.state, named or only_one(list(current.state.negotiations)), side=current.side)


def _told(imported: "Imported", numbers: dict[str, str]) -> list[Phrase]:
    """What the file asks for, a sentence each; nothing of it is in the record."""
    told = []
    for edit in imported.edits:
        facts = {"number": edit.number, "lang": edit.language, "text": edit.text}
        moved = N_("Paragraph {number} ({lang}): {text} – it was changed here meanwhile.")
        told.append(Phrase(moved if edit.meanwhile else N_("Paragraph {number} ({lang}): {text}"), **facts))
    for answer in imported.answers:
        accepted, rejected = (
            N_("Paragraph {number}: the other side's proposal is accepted in the file."),
            N_("Paragraph {number}: the other side's proposal is rejected in the file."),
        )
        told.append(Phrase(accepted if answer.accepted else rejected, number=numbers[answer.paragraph]))
    told += [Phrase(N_("Paragraph {number} is deleted in the file."), number=numbers[each.paragraph])
             for each in imported.deletions]  # fmt: skip
    told += [Phrase(N_("New, after paragraph {number}: {text}"), number=numbers.get(each.after or "", "—"),
                    text=" / ".join(each.texts.values())) for each in imported.additions]  # fmt: skip
    told += [Phrase(N_("Remark of {author} on paragraph {number}: {text}"), author=each.author,
                    number=numbers[each.paragraph], text=each.text) for each in imported.remarks]  # fmt: skip
    if not told:
        return [Phrase(N_("The file asks for no change."))]
    return [*told, Phrase(N_("Nothing of it is in the record: propose it on the page of the text."))]


def document_option() -> Option:
    """`--document`, alike for every command of a text."""
    return Option(["--document"], metavar="ID", help=N_("Which document; needed only where there are several."))


command = Group(
    "word",
    help=N_(
        "The text under negotiation in Word: a row a paragraph, a column a language, proposals as tracked changes."
    ),
    commands=[
        Command(
            "out",
            _out,
            [
                document_option(),
                output_option(),
                home_option(),
            ],
            summary=N_("Write the text as .docx, the other side's proposals as tracked changes."),
            example="paraph word out --document wg-x.s12.protocol -o text.docx",
        ),
        Command(
            "in",
            _in,
            [
                FileArgument("file", metavar="FILE.docx", summary=N_("The edited file.")),
                document_option(),
                home_option(),
                json_option(),
            ],
            summary=N_(
                "Read an edited file: changes by paragraph and language, against what was changed here meanwhile. What "
                "is not understood stops it and names the paragraph. Records nothing."
            ),
            example="paraph word in text.docx --json",
        ),
    ],
)
