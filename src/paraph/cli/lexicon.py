"""`paraph lexicon`: the phrases this side's corrections suggest, decided on and exported."""

import json
from typing import Any

import click

from paraph.cli.homes import home_option, open_home, say
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.messages import N_

NUMBER = click.IntRange(1)


@click.pass_context
def _list(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.intake import training

    for entry in training.entries(given["state"]):
        told = {"number": entry.pk, "language": entry.language, "kind": entry.kind, "value": entry.value,
                "phrase": entry.phrase, "state": entry.state, "count": entry.count}  # fmt: skip
        if given["json"]:
            click.echo(json.dumps(told, ensure_ascii=False))
        else:
            kind = f"{entry.kind} {entry.value}".strip()
            click.echo(f"{entry.pk:>6}  {entry.state:<9}  {entry.language}  {kind}  “{entry.phrase}”  ×{entry.count}")
    if not given["json"]:
        say(language_of(context), N_("Corrections kept: {count}"), count=training.corrections().count())
    return 0


@click.pass_context
def _accept(context: click.Context, /, **given: Any) -> int:
    return _decide(context, given, accept=True)


@click.pass_context
def _reject(context: click.Context, /, **given: Any) -> int:
    return _decide(context, given, accept=False)


def _decide(context: click.Context, given: dict[str, Any], *, accept: bool) -> int:
    open_home(given)
    from paraph.node.intake import training

    entry = training.decide(given["number"], accept=accept)
    phrase = N_("Accepted: “{words}”") if accept else N_("Rejected: “{words}”")
    say(language_of(context), phrase, words=entry.phrase)
    return 0


def _export(**given: Any) -> int:
    open_home(given)
    from paraph.node.intake import training

    for one in training.examples() if given["examples"] else training.exported(everything=given["all"]):
        click.echo(json.dumps(one, ensure_ascii=False))
    return 0


def _number() -> Argument:
    return Argument("number", metavar="N", summary=N_("The phrase's number in the list."), kind=NUMBER)


command = Group(
    "lexicon",
    help=N_("Phrases that corrections suggest for a lexicon of this side's own, private to it."),
    commands=[
        Command(
            "list",
            _list,
            [
                Option(["--state"], type=click.Choice(["suggested", "accepted", "rejected"]), help=N_("Only these.")),
                home_option(),
                Option(["--json"], is_flag=True, help=N_("One JSON object a line for each phrase.")),
            ],
            summary=N_("Show the phrases, most often suggested first."),
            example="paraph lexicon list --state suggested",
        ),
        Command(
            "accept",
            _accept,
            [_number(), home_option()],
            summary=N_("Accept a phrase; one for a topic is used from now on when releases are read to be adopted."),
            example="paraph lexicon accept 7",
        ),
        Command(
            "reject",
            _reject,
            [_number(), home_option()],
            summary=N_("Reject a phrase; it is not used, and not suggested again."),
            example="paraph lexicon reject 7",
        ),
        Command(
            "export",
            _export,
            [
                Option(["--all"], is_flag=True, help=N_("Those not decided on or rejected too.")),
                Option(["--examples"], is_flag=True, help=N_("The corrections themselves, with their sentences.")),
                home_option(),
            ],
            summary=N_(
                "Write the accepted phrases as JSON lines, for whoever keeps Paraph for you.\n\n"
                "People are never named in it. With --examples sentences of the releases are."
            ),
            example="paraph lexicon export > lexicon.jsonl",
        ),
    ],
)
command.example = "paraph lexicon list"
