"""How a `paraph draft` command speaks for this side: one decision on one draft, and where it stands then."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.drafts.showing import counters, summary
from paraph.cli.homes import open_home, say
from paraph.cli.phrases import language_of
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.mechanism.negotiation.drafts import Negotiation
    from paraph.mechanism.state import State
    from paraph.node.homes.home import Home
    from paraph.record import Draft


Decision = Callable[["State", "Negotiation", dict[str, str]], Iterable["Draft"]]
"""What to say, in this state, on this draft; the last are `side` and `office` as every decision takes them."""


def said(context: click.Context, given: Mapping[str, Any], decide: Decision) -> int:
    """Append what `decide` says on the draft that is meant, and tell where it stands then."""
    home = open_home(given)
    from paraph.node import records
    from paraph.node.texts import drafting

    voice = {"side": home.side, "office": home.office}

    def decision(state: "State") -> Iterable["Draft"]:
        return decide(state, drafting.draft_of(state, given.get("draft")), voice)

    key = drafting.draft_of(records.current().state, given.get("draft")).key
    acts = records.append(decision)
    return told(context, given, home, key, [act.reference for act in acts])


def told(context: click.Context, given: Mapping[str, Any], home: "Home", key: str, appended: list[str]) -> int:
    """What was appended and where the draft stands."""
    from paraph.node import records

    language = language_of(context)
    draft = records.current().state.negotiations.get(key)
    if draft is None:
        if given["json"]:
            click.echo(json.dumps({"appended": appended, "document": key, "set_aside": True}, ensure_ascii=False))
            return 0
        say(language, N_("Nobody holds the text {document} any more; it is set aside."), document=key)
        return 0
    if given["json"]:
        click.echo(json.dumps({"appended": appended, **summary(draft)}, ensure_ascii=False))
        return 0
    say(language, N_("Acts appended: {count}. {document}"), count=len(appended), document=key)
    click.echo(counters(draft, home.side, language))
    return 0
