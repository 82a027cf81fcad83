"""`paraph init`: make the home of one side's node, its keys and its database, and open the mechanism for this side."""

import json
import os
from typing import Any

import click

from paraph.cli.homes import home_option, json_option, say
from paraph.cli.phrases import Command, Option, language_of
from paraph.messages import N_


@click.pass_context
def _init(context: click.Context, /, **given: Any) -> int:
    from paraph import node
    from paraph.node import environment
    from paraph.node.home import create_home, plan_home

    planned = plan_home(
        given["home"] or environment.folder(os.environ),
        side=given["side"],
        others=given["others"],
        languages=[code.strip() for code in given["languages"].split(",")],
        office=given["office"],
        mechanism=given["mechanism"],
        address=given["address"],
    )
    home = create_home(planned)
    node.setup(home.folder)
    from paraph.node import database, records

    acts = database.prepare()
    fingerprint = records.signing_key().verifier.fingerprint
    if given["json"]:
        click.echo(
            json.dumps(
                {
                    "home": str(home.folder),
                    "side": home.side,
                    "parties": home.parties,
                    "languages": home.languages,
                    "mechanism": home.mechanism,
                    "fingerprint": fingerprint,
                    "appended": [act.reference for act in acts],
                }
            )
        )
        return 0
    language = language_of(context)
    others = ", ".join(home.others)
    opened = N_("The node of {side} is ready in {folder}; the mechanism “{mechanism}” with {others} is open.")
    known = N_("The node of {side} was ready in {folder}; the mechanism “{mechanism}” with {others} is open.")
    facts = {"side": home.side, "folder": home.folder, "mechanism": home.mechanism, "others": others}
    say(language, opened if acts else known, **facts)
    say(language, N_("Fingerprint of its key, for the other side: {fingerprint}"), fingerprint=fingerprint)
    say(language, N_("Next: paraph user add NAME --role secretary, then paraph serve."))
    return 0


command = Command(
    "init",
    _init,
    [
        Option(["--side"], required=True, metavar="CODE", help=N_("The side whose node this is, such as IN.")),
        Option(
            ["others", "--with"], required=True, multiple=True, metavar="CODE", help=N_("Another side; repeatable.")
        ),
        Option(["--languages"], default="hi,en,ru", metavar="CODES", help=N_("Authentic languages, all equal.")),
        Option(["--office"], default="secretariat", metavar="NAME", help=N_("The office that speaks for the side.")),
        Option(["--mechanism"], metavar="ID", help=N_("Id of the mechanism, the same on both nodes; else the sides.")),
        Option(
            ["--address"],
            default="http://localhost:8000",
            metavar="URL",
            help=N_("Address under which people reach the pages."),
        ),
        home_option(),
        json_option(),
    ],
    summary=N_(
        "Make the home of one side's node: a folder with its keys, its settings and its database. The mechanism is "
        "opened for this side.\n\n"
        "Run again with the same terms, it finishes what an interruption left undone and changes nothing else."
    ),
    example="paraph init --side IN --with RU --languages hi,en,ru",
)
