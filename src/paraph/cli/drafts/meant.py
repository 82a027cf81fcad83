"""Which text under negotiation a command is about: by `--draft`, else the only one that is not signed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, open_home
from paraph.cli.phrases import Command, Option
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.state import State


def draft_meant(given: Mapping[str, Any]) -> "tuple[Negotiation, State]":
    """The draft and the state it stands in, of the home that is meant; raises as `open_home` and `draft_of`."""
    open_home(given)
    from paraph.node import records
    from paraph.node.texts import drafting

    state = records.current().state
    return drafting.draft_of(state, given["draft"]), state


def draft_command(name: str, callback: Any, parameters: list[click.Parameter], summary: str, example: str) -> Command:
    """A command about one draft: its own parameters, then which draft, which home, and `--json`."""
    which = Option(
        ["--draft"], metavar="ID", help=N_("Which draft, or of which session; else the only one not signed.")
    )
    return Command(name, callback, [*parameters, which, home_option(), json_option()], summary=summary, example=example)


def wording_meant(draft: "Negotiation", item: Any, choice: str | None, side: str) -> str:
    """The wording edited: the one named, else the agreed or the side's own, else the only other."""
    from paraph.node.texts import drafting

    held = item.offers.get(side, ())
    if choice is None and held:
        return str(held[-1].choice)
    return drafting.choice_of(draft, item, choice, side)
