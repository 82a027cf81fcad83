"""`paraph restore`: make a home from a backup, in a new folder, once the record in it is proved.

The proof is `paraph verify`, run on the unpacked folder as a process of its own, before the folder gets its name.
A backup without its key is restored all the same, for what it holds can be read; that it cannot speak is said.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import click

from paraph.cli.homes import home_option, say
from paraph.cli.phrases import Argument, Command, language_of
from paraph.messages import N_


@click.pass_context
def _restore(context: click.Context, /, **given: Any) -> int:
    from paraph.node.homes import environment
    from paraph.node.homes.home import load_home
    from paraph.node.homes.key_files import signing_key
    from paraph.node.refusals import BackupUnproved, HomeOccupied

    file, target = Path(given["file"]), (given["home"] or environment.folder(os.environ)).absolute()
    if target.exists():
        raise HomeOccupied(folder=target)
    fresh = target.with_name(f".restoring-{target.name}.{os.getpid()}")
    try:
        from paraph.node.homes import backup_files

        backup_files.unpack(file, fresh)
        if (fresh / backup_files.DUMP).exists():
            backup_files.load_dump(fresh, environment.database("DATABASE_URL", os.environ, sqlite=target))
        proved = _verify(fresh, language_of(context))
        if proved.returncode:
            found = (proved.stdout + proved.stderr).strip().replace(str(fresh), str(target))
            raise BackupUnproved(file=file, found=f"\n{found}\n")
        fresh.rename(target)
    finally:
        backup_files.discard(fresh)
    click.echo(proved.stdout, nl=False)
    say(language_of(context), N_("Restored to {folder}, and its record verifies."), folder=target)
    signing_key(load_home(target), None)
    return 0


def _verify(folder: Path, language: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "paraph.cli", "verify", "--home", str(folder), "--lang", language]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program


command = Command(
    "restore",
    _restore,
    [Argument("file", metavar="FILE", summary=N_("The backup.")), home_option()],
    summary=N_(
        "Make a home from a backup, in a folder that is not there yet. It gets its name only when its record verifies."
    ),
    example="paraph restore monday.paraph-backup --home restored",
)
