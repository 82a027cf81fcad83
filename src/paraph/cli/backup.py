"""`paraph backup`: the whole home in one file, made while the node serves."""

from pathlib import Path
from typing import Any

import click

from paraph.cli.homes import home_option, open_home, say
from paraph.cli.phrases import Argument, Command, language_of
from paraph.messages import N_


@click.pass_context
def _backup(context: click.Context, /, **given: Any) -> int:
    home = open_home(given)
    from paraph.node.homes import backups

    target = Path(given["file"])
    backups.make(home, target)
    say(
        language_of(context), N_("Written: {file}. It holds the private key: keep it as you keep the key."), file=target
    )
    return 0


command = Command(
    "backup",
    _backup,
    [Argument("file", metavar="FILE", summary=N_("Where to write the backup.")), home_option()],
    summary=N_("Copy the whole home, keys and database included, into one file; others may go on writing meanwhile."),
    example="paraph backup monday.paraph-backup",
)
