"""`paraph xliff out|in`: the text under negotiation for a translator's tool, and what comes back."""

from typing import Any

import click

from paraph.cli.edited_files import document_option, parameters, take_in, tell_corrected
from paraph.cli.homes import home_option, open_home, output_option, say
from paraph.cli.paper import file_stem, write
from paraph.cli.phrases import Command, Group, Option, language_of
from paraph.cli.word import standing_text
from paraph.messages import N_


@click.pass_context
def _out(context: click.Context, /, **given: Any) -> int:
    home = open_home(given)
    from paraph.papers.translation import write_xliff

    text = standing_text(given["document"])
    name = f"{file_stem('xliff', text.document)}.{given['source']}-{given['target']}.xlf"
    target = given["output"] or home.papers / name
    write(target, write_xliff(text, source=given["source"], target=given["target"]))
    say(language_of(context), N_("Written: {file}"), file=target)
    tell_corrected(text.document, language_of(context))
    return 0


@click.pass_context
def _in(context: click.Context, /, **given: Any) -> int:
    return take_in(context, given, "xliff")


command = Group(
    "xliff",
    help=N_("The text under negotiation for translators' tools (XLIFF 2). Any language may be source or target there."),
    commands=[
        Command(
            "out",
            _out,
            [
                Option(["source", "--from"], metavar="LANGUAGE", required=True, help=N_("Language to translate from.")),
                Option(["target", "--to"], metavar="LANGUAGE", required=True, help=N_("Language to translate into.")),
                document_option(),
                output_option(),
                home_option(),
            ],
            summary=N_("Write the text as XLIFF 2, a unit a paragraph."),
            example="paraph xliff out --from ru --to hi -o text.xlf",
        ),
        Command(
            "in",
            _in,
            parameters("FILE.xlf", N_("The translated file.")),
            summary=N_(
                "Read a translated file: what it would change, against what was changed here. Shows what it would "
                "propose; --propose proposes it."
            ),
            example="paraph xliff in text.xlf --propose",
        ),
    ],
)
