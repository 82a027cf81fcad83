"""What the commands of a node share: which home, Django started for it, and its tables there."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paraph.cli.phrases import Option, language_of
from paraph.messages import N_, Phrase

if TYPE_CHECKING:
    from paraph.mechanism.state import State
    from paraph.node.homes.home import Home
    from paraph.record import Draft


def home_option() -> Option:
    """`--home`, alike for every command of a node."""
    return Option(
        ["--home"],
        type=click.Path(path_type=Path),
        metavar="DIR",
        help=N_("Folder of the node; else PARAPH_HOME, else ./home."),
    )


def json_option() -> Option:
    """`--json`, alike for every command that tells something."""
    return Option(["--json"], is_flag=True, help=N_("One JSON object instead of text."))


def output_option(
    says: str = N_("Where to write it; else the folder papers of the home."),
    *,
    metavar: str = "FILE",
    required: bool = False,
) -> Option:
    """`-o`, `--output`, alike for every command that writes a file; `says` tells where it goes when none is named."""
    return Option(["-o", "--output"], type=click.Path(path_type=Path), metavar=metavar, required=required, help=says)


def open_home(given: Mapping[str, object]) -> "Home":
    """Start the node of the home that the command line names; raises `HomeMissing`, `NotPrepared` and their like."""
    from paraph import node

    folder = given["home"]
    home = node.setup(folder if isinstance(folder, Path) else None)
    from paraph.node.homes import database

    database.require_prepared()
    return home


def say(language: str, phrase: str, **facts: object) -> None:
    """One line on standard output, in the person's language; Sides given by their codes are called by name."""
    from paraph.papers.sides import listed
    from paraph.papers.wording import Wording

    wording = Wording(language, "")
    named = {name: listed(str(facts[name]), wording) for name in SPOKEN_OF if facts.get(name)}
    click.echo(Phrase(phrase, **(facts | named)).text(language))


def side_name(side: str, language: str) -> str:
    """A Side as it stands in a list, before a colon: Indian Side."""
    from paraph.papers.wording import Wording

    return Wording(language, "").side_name(side)


def moment(instant: datetime | str, language: str) -> str:
    """An instant, or one of the record (RFC 3339), by the clock of the node's country, as the language writes it."""
    from django.utils.timezone import localtime

    from paraph.papers.wording import Wording

    when = datetime.fromisoformat(instant) if isinstance(instant, str) else instant
    return Wording(language, "").posted(f"{localtime(when):%Y-%m-%dT%H:%M}")


SPOKEN_OF = ("side", "owner", "sides", "others", "accepted", "held", "keys")
"""Facts of a line that are codes of Sides, alone or with commas between; what is no such code stands as it is."""


def append(decision: "Callable[[State, dict[str, str]], Draft]") -> None:
    """Append what this side decides on the newest state; `decision` gets the state, and whose word it is.

    Raises the `RuleBroken` that does not allow it; then nothing was changed.
    """
    from django.conf import settings

    from paraph.node import records

    spoken = {"side": settings.HOME.side, "office": settings.HOME.office}
    records.append(lambda state: (decision(state, spoken),))


def recorded(context: click.Context) -> int:
    """Say that an act was kept; the exit status of a command that ends so."""
    say(language_of(context), N_("Kept in the record of this Side."))
    return 0
