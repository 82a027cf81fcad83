"""`paraph glossary`: the terms of the three languages, for translators' tools."""

from pathlib import Path
from typing import Any

import click

from paraph.cli.homes import say
from paraph.cli.paper import write
from paraph.cli.phrases import Command, Option, language_of
from paraph.messages import N_


@click.pass_context
def _glossary(context: click.Context, /, **given: Any) -> int:
    from paraph.language.terms import Glossary
    from paraph.papers.translation import write_tbx

    write(given["output"], write_tbx(Glossary.load()))
    say(language_of(context), N_("Written: {file}"), file=given["output"])
    return 0


command = Command(
    "glossary",
    _glossary,
    [
        Option(
            ["-o", "--output"],
            type=click.Path(path_type=Path),
            metavar="FILE.tbx",
            required=True,
            help=N_("Where to write it."),
        )
    ],
    summary=N_("Write the glossary as TBX-Basic (ISO 30042): concepts with their terms in English, Hindi and Russian."),
    example="paraph glossary -o glossary.tbx",
)
