"""`paraph glossary`: the terms of the three languages, for translators' tools."""

from typing import Any

import click

from paraph.cli.homes import output_option, say
from paraph.cli.paper import write
from paraph.cli.phrases import Command, language_of
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
    [output_option(N_("Where to write it."), metavar="FILE.tbx", required=True)],
    summary=N_("Write the glossary as TBX-Basic (ISO 30042): concepts with their terms in English, Hindi and Russian."),
    example="paraph glossary -o glossary.tbx",
)
