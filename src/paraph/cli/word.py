"""`paraph word out|in`: the text under negotiation as a Word file, and what an edited one asks for."""

from typing import TYPE_CHECKING, Any

import click

from paraph.cli.edited_files import document_option, parameters, take_in, tell_corrected
from paraph.cli.homes import home_option, open_home, output_option, say
from paraph.cli.originals import only_one
from paraph.cli.paper import file_stem, write
from paraph.cli.phrases import Command, Group, language_of
from paraph.messages import N_

if TYPE_CHECKING:
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
    tell_corrected(text.document, language)
    hidden = sum(row.hidden for row in text.rows)
    if hidden:
        say(language, N_("Further proposals that a Word file cannot show beside the first: {count}"), count=hidden)
    return 0


@click.pass_context
def _in(context: click.Context, /, **given: Any) -> int:
    return take_in(context, given, "word")


def standing_text(named: str | None) -> "Text":
    """The text under negotiation as this side sees it; raises `DocumentUnsaid`, `UnknownDocument`."""
    from paraph.node import records
    from paraph.papers.word import text_under_negotiation

    current = records.current()
    return text_under_negotiation(current.state, named or only_one(list(current.state.negotiations)), side=current.side)


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
            parameters("FILE.docx", N_("The edited file.")),
            summary=N_(
                "Read an edited file: changes by paragraph and language, against what was changed here meanwhile. What "
                "is not understood stops it and names the paragraph. Shows what it asks for; --propose proposes it."
            ),
            example='paraph word in text.docx --propose --reason en="As agreed by telephone."',
        ),
    ],
)
