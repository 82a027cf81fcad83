"""`paraph token`: tokens with which programs read what a person may see."""

import json
from typing import Any

import click

from paraph.cli.homes import home_option, json_option, moment, open_home, say
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.messages import N_

SCOPES = ("record", "undertakings")
"""As in `node.people.api_tokens`, which help must not wait for; a test holds the two together."""


@click.pass_context
def _make(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.people import accounts, api_tokens

    user = accounts.find_user(given["user"])
    token, words = api_tokens.make(user, given["name"], given["scope"], days=given["days"])
    if given["json"]:
        told = {"number": token.pk, "token": words, "until": token.until.isoformat(), "scopes": token.scopes.split()}
        click.echo(json.dumps(told))
        return 0
    say(
        language_of(context),
        N_("Token {number}, until {day}; it is shown this once:"),
        number=token.pk,
        day=moment(token.until, language_of(context)),
    )
    click.echo(words)
    return 0


@click.pass_context
def _list(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.people import api_tokens

    found = [
        {"number": one.pk, "user": one.user.username, "name": one.name, "scopes": one.scopes.split(),
         "until": one.until.isoformat()}
        for one in api_tokens.in_use().select_related("user")
    ]  # fmt: skip
    if given["json"]:
        click.echo(json.dumps({"tokens": found}, ensure_ascii=False))
        return 0
    for one in found:
        shown = {"scopes": ", ".join(one["scopes"]), "until": moment(one["until"], language_of(context))}
        say(language_of(context), N_("{number}: {name} of {user}, until {until}; {scopes}"), **one | shown)
    if not found:
        say(language_of(context), N_("No token is in use."))
    return 0


@click.pass_context
def _revoke(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.people import api_tokens

    api_tokens.revoke(given["number"])
    say(language_of(context), N_("Token {number} opens nothing any more."), number=given["number"])
    return 0


command = Group(
    "token",
    help=N_("Tokens with which programs read what a person may see."),
    commands=[
        Command(
            "make",
            _make,
            [
                Argument("user", metavar="NAME", summary=N_("Name of the account.")),
                Option(["--name"], required=True, metavar="TEXT", help=N_("What the token is for.")),
                Option(
                    ["--scope"], type=click.Choice(SCOPES), multiple=True, help=N_("What it opens (record).")
                ),
                Option(["--days"], type=int, default=90, metavar="N", help=N_("How many days it lasts (90).")),
                home_option(),
                json_option(),
            ],
            summary=N_("Make a token; it is shown this once and kept nowhere."),
            example="paraph token make a.kumar --name dashboard --scope undertakings",
        ),
        Command("list", _list, [home_option(), json_option()], summary=N_("Show the tokens in use."),
                example="paraph token list"),
        Command(
            "revoke",
            _revoke,
            [Argument("number", metavar="NUMBER", summary=N_("Number of the token."), kind=click.INT), home_option()],
            summary=N_("End a token at once."),
            example="paraph token revoke 3",
        ),
    ],
)  # fmt: skip
command.example = "paraph token make a.kumar --name dashboard"
