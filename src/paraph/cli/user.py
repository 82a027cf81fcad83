"""`paraph user`: accounts of this node, their roles, and links to sign in with."""

import json
from typing import Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.messages import N_

ROLES = (
    "administrator",
    "secretary",
    "co_chair",
    "sub_group_lead",
    "drafter",
    "language_officer",
    "press_officer",
    "delegate",
    "reader",
)
"""As in `node.people.roles`, which help must not wait for; a test holds the two together."""


@click.pass_context
def _add(context: click.Context, /, **given: Any) -> int:
    home = open_home(given)
    from django.db import transaction

    from paraph.node.people import accounts

    with transaction.atomic():
        user = accounts.add_user(
            given["user"], name=given["name"], email=given["email"], language=given["language"] or ""
        )
        if given["role"]:
            accounts.give_role(user, given["role"], mechanism=home.mechanism, body=given["body"])
    link = _link(user)
    if given["json"]:
        click.echo(json.dumps({"user": user.username, "role": given["role"], "link": link}, ensure_ascii=False))
        return 0
    say(language_of(context), N_("The account “{user}” is made."), user=user.username)
    say(language_of(context), N_("Sign in once, within 15 minutes: {link}"), link=link)
    return 0


@click.pass_context
def _make_link(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.people import accounts

    link = _link(accounts.find_user(given["user"]))
    if given["json"]:
        click.echo(json.dumps({"user": given["user"], "link": link}, ensure_ascii=False))
    else:
        say(language_of(context), N_("Sign in once, within 15 minutes: {link}"), link=link)
    return 0


@click.pass_context
def _role(context: click.Context, /, **given: Any) -> int:
    home = open_home(given)
    from paraph.node.people import accounts

    user = accounts.find_user(given["user"])
    change = accounts.take_role if given["take"] else accounts.give_role
    change(user, given["role"], mechanism=home.mechanism, body=given["body"])
    gave, took = (
        N_("“{user}” has the role {role} for {place}."),
        N_("“{user}” has no longer the role {role} for {place}."),
    )
    place = given["body"] or home.mechanism
    say(language_of(context), took if given["take"] else gave, user=user.username, role=given["role"], place=place)
    return 0


@click.pass_context
def _list(context: click.Context, /, **given: Any) -> int:
    home = open_home(given)
    from paraph.node.people import accounts

    listed = [
        {
            "user": user.username,
            "name": user.name,
            "email": user.email,
            "active": user.is_active,
            "roles": [{"role": held.role, "body": held.body or None} for held in user.memberships.all()],
        }
        for user in accounts.everybody(home.mechanism)
    ]
    if given["json"]:
        click.echo(json.dumps({"users": listed}, ensure_ascii=False))
        return 0
    for user in listed:
        roles = ", ".join(f"{held['role']} ({held['body'] or home.mechanism})" for held in user["roles"])
        click.echo(" · ".join(filter(None, (user["user"], user["name"], user["email"], roles))))
    if not listed:
        say(language_of(context), N_("There are no accounts yet."))
    return 0


def _link(user: Any) -> str:
    from django.conf import settings

    from paraph.node.people import accounts

    return settings.ADDRESS + accounts.sign_in_path(user)


def _user_argument() -> Argument:
    return Argument("user", metavar="NAME", summary=N_("Name of the account."))


def _role_options(*, required: bool) -> list[click.Parameter]:
    return [
        Option(["--role"], type=click.Choice(ROLES), required=required, help=N_("What the person does.")),
        Option(["--body"], default="", metavar="ID", help=N_("For this body and those under it only.")),
    ]


command = Group(
    "user",
    help=N_("Make accounts for people, give them roles, let them sign in."),
    commands=[
        Command(
            "add",
            _add,
            [
                _user_argument(),
                *_role_options(required=False),
                Option(["--name"], default="", metavar="TEXT", help=N_("The person's name, in any script.")),
                Option(["--email"], default="", metavar="ADDRESS", help=N_("The person's e-mail address.")),
                Option(["--language"], type=click.Choice(("en", "hi", "ru")), help=N_("Language of the pages.")),
                home_option(),
                json_option(),
            ],
            summary=N_("Make an account, and show a link to sign in with once."),
            example='paraph user add a.kumar --name "A. Kumar" --role secretary',
        ),
        Command(
            "list",
            _list,
            [home_option(), json_option()],
            summary=N_("Show the accounts and their roles."),
            example="paraph user list --json",
        ),
        Command(
            "role",
            _role,
            [
                _user_argument(),
                *_role_options(required=True),
                Option(["--take"], is_flag=True, help=N_("Take the role away.")),
                home_option(),
            ],
            summary=N_("Give an account a role, or take it away."),
            example="paraph user role a.kumar --role drafter --body wg-x.sg-mining",
        ),
        Command(
            "link",
            _make_link,
            [_user_argument(), home_option(), json_option()],
            summary=N_("Show a link that signs somebody in once, without a password."),
            example="paraph user link a.kumar",
        ),
    ],
)
command.example = "paraph user add a.kumar --role secretary"
