"""`paraph init`: make the home of one side's node, its keys and its database, and open the mechanism for this side."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, say
from paraph.cli.phrases import Command, Option, language_of
from paraph.cli.refusals import MissingValue
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.node.homes.home import Home


@click.pass_context
def _init(context: click.Context, /, **given: Any) -> int:
    from paraph import node
    from paraph.node.homes import environment
    from paraph.node.homes.home import create_home

    home = create_home(_planned(given["home"] or environment.folder(os.environ), given))
    node.setup(home.folder)
    from paraph.node import records
    from paraph.node.homes import database

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


def _planned(folder: Path, given: Mapping[str, Any]) -> "Home":
    """The home these terms describe; the one that is there where none is given. Raises `MissingValue`."""
    from paraph.node.homes.home import FILE, load_home, plan_home

    terms = {name: given[name] for name in ("side", "others", "languages", "office", "mechanism", "address")}
    if not any(terms.values()) and (folder / FILE).exists():
        return load_home(folder.absolute())
    for name, option in (("side", "--side"), ("others", "--with")):
        if not given[name]:
            raise MissingValue(name=option)
    if given["languages"]:
        terms["languages"] = [code.strip() for code in given["languages"].split(",")]
    return plan_home(folder, **{name: value for name, value in terms.items() if value})


command = Command(
    "init",
    _init,
    [
        Option(["--side"], metavar="CODE", help=N_("The side whose node this is, such as IN.")),
        Option(["others", "--with"], multiple=True, metavar="CODE", help=N_("Another side; repeatable.")),
        Option(["--languages"], metavar="CODES", help=N_("Authentic languages, all equal; else hi,en,ru.")),
        Option(["--office"], metavar="NAME", help=N_("The office that speaks for the side; else secretariat.")),
        Option(["--mechanism"], metavar="ID", help=N_("Id of the mechanism, the same on both nodes; else the sides.")),
        Option(
            ["--address"],
            metavar="URL",
            help=N_("Address under which people reach the pages; else this machine itself."),
        ),
        home_option(),
        json_option(),
    ],
    summary=N_(
        "Make the home of one side's node: a folder with its keys, its settings and its database. The mechanism is "
        "opened for this side.\n\n"
        "Run again with the same terms or none, it finishes what an interruption or an update left undone and changes "
        "nothing else."
    ),
    example="paraph init --side IN --with RU --languages hi,en,ru",
)
