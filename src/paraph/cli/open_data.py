"""`paraph open-data`: everything published, as files for programs, spreadsheets and databases."""

from pathlib import Path
from typing import Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say
from paraph.cli.paper import write
from paraph.cli.phrases import Argument, Command, language_of
from paraph.messages import N_


@click.pass_context
def _open_data(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.world import publishing
    from paraph.papers.open_data.bundle import SUMS, bundle, sums

    site = publishing.public()
    made, folder = bundle(site.state, owner=site.side), Path(given["folder"])
    for name, make in made.items():
        write(folder / name, make())
    write(folder / SUMS, sums(made))
    if given["json"]:
        click.echo(f'{{"folder": "{folder.as_posix()}", "files": {len(made) + 1}}}')
    else:
        say(language_of(context), N_("Written: {count} files in {folder}"), count=len(made) + 1, folder=folder)
    return 0


command = Command(
    "open-data",
    _open_data,
    [
        Argument("folder", metavar="DIR", summary=N_("The folder to write into; it is made where there is none.")),
        home_option(),
        json_option(),
    ],
    summary=N_("Write everything published as open data: JSON Lines, CSV, Parquet, SQLite, Popolo, Akoma Ntoso."),
    example="paraph open-data /srv/open-data",
)
