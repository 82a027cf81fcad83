"""`paraph webhook`: programs elsewhere that are told of what this node publishes."""

import json
from typing import Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.messages import N_


@click.pass_context
def _add(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.world import webhooks

    made = webhooks.add(given["url"], private=given["private"])
    if given["json"]:
        click.echo(json.dumps({"number": made.pk, "url": made.url, "secret": webhooks.told_secret(made)}))
        return 0
    say(language_of(context), N_("Webhook {number} is made. Its receiver checks messages with:"), number=made.pk)
    click.echo(webhooks.told_secret(made))
    return 0


@click.pass_context
def _list(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.world import webhooks

    found = []
    for one in webhooks.listed():
        waiting = webhooks.outstanding(one)
        last = waiting.exclude(tries=0).last()
        found.append({"number": one.pk, "url": one.url, "waiting": waiting.filter(given_up_at=None).count(),
                      "given_up": waiting.exclude(given_up_at=None).count(), "status": last.status if last else None,
                      "error": last.error if last else ""})  # fmt: skip
    if given["json"]:
        click.echo(json.dumps({"webhooks": found}, ensure_ascii=False))
        return 0
    for row in found:
        phrase = N_("{number}: {url}; waiting {waiting}, given up {given_up}{why}")
        said = row["error"] or (f"HTTP {row['status']}" if row["status"] else "")
        say(language_of(context), phrase, why=f" ({said})" if said else "", **row)
    if not found:
        say(language_of(context), N_("No webhook is told of anything."))
    return 0


@click.pass_context
def _remove(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.world import webhooks

    webhooks.close(given["number"])
    say(language_of(context), N_("Webhook {number} is told nothing any more."), number=given["number"])
    return 0


@click.pass_context
def _deliver(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.world import publishing, webhooks

    if given["again"] is not None:
        webhooks.try_again(given["again"])
    publishing.announce()
    tried = list(webhooks.deliver())
    told = sum(one.delivered_at is not None for one in tried)
    if given["json"]:
        click.echo(json.dumps({"tried": len(tried), "told": told}))
    else:
        say(language_of(context), N_("Tried {tried}, told {told}."), tried=len(tried), told=told)
    return 0 if told == len(tried) else 1


_NUMBER = {"metavar": "NUMBER", "summary": N_("Number of the webhook."), "kind": click.INT}

command = Group(
    "webhook",
    help=N_("Programs elsewhere that are told of what this node publishes."),
    commands=[
        Command(
            "add",
            _add,
            [
                Argument("url", metavar="URL", summary=N_("An https address.")),
                Option(
                    ["--private"], is_flag=True, help=N_("It may be an address of a private network, and http.")
                ),
                home_option(),
                json_option(),
            ],
            summary=N_("Tell an address of everything published or withdrawn from now on."),
            example="paraph webhook add https://news.example.org/paraph",
        ),
        Command("list", _list, [home_option(), json_option()], summary=N_("Show the webhooks and what waits for them."),
                example="paraph webhook list"),
        Command("remove", _remove, [Argument("number", **_NUMBER), home_option()],
                summary=N_("Tell a webhook nothing any more."), example="paraph webhook remove 2"),
        Command(
            "deliver",
            _deliver,
            [
                Option(
                    ["--again"], type=int, metavar="NUMBER",
                    help=N_("Try everything of this webhook now, what was given up included."),
                ),
                home_option(),
                json_option(),
            ],
            summary=N_("Send what is due, as a timer does each minute. The status is 1 where something was not taken."),
            example="paraph webhook deliver",
        ),
    ],
)  # fmt: skip
command.example = "paraph webhook add https://news.example.org/paraph"
