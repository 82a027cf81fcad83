"""`paraph check`: whether this node is fit to serve, what is missing, and how to mend it.

With --json one object: {"ok", "findings": [{"id", "level": "error"|"warning", "says", "advice"}]}
"""

import json
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say
from paraph.cli.phrases import Command, Option, language_of
from paraph.messages import N_

if TYPE_CHECKING:
    from django.core.checks import CheckMessage


@click.pass_context
def _check(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    language = language_of(context)
    findings = found(language, deploy=given["deploy"])
    errors = [one for one in findings if _is_error(one)]
    if given["json"]:
        told = [
            {"id": one.id, "level": "error" if _is_error(one) else "warning", "says": one.msg, "advice": one.hint}
            for one in findings
        ]
        click.echo(json.dumps({"ok": not errors, "findings": told}, ensure_ascii=False))
        return 1 if errors else 0
    for one in findings:
        click.echo(f"{one.msg}\n    {one.hint} [{one.id}]")
    if not findings:
        say(language, N_("Nothing is missing."))
    elif errors:
        say(language, N_("Nothing is served until the errors are put right: {count}."), count=len(errors))
    else:
        say(language, N_("Nothing keeps this node from serving; {count} things are to be mended."), count=len(findings))
    return 1 if errors else 0


def found(language: str, *, deploy: bool) -> "list[CheckMessage]":
    """What the checks of this node found, errors first, in the order of their ids."""
    from django.core.checks import run_checks
    from django.utils.translation import override

    from paraph.node.serving import deployment

    with override(language):
        tags = ["security", *([deployment.TAG] if deploy else [])]
        all_found = run_checks(tags=tags, include_deployment_checks=deploy)
    return sorted((one for one in all_found if one.id.startswith("paraph.")), key=lambda one: one.id)


def _is_error(one: "CheckMessage") -> bool:
    from django.core.checks import ERROR

    return one.level >= ERROR


command = Command(
    "check",
    _check,
    [
        Option(["--deploy"], is_flag=True, help=N_("Also what is needed before others rely on this node.")),
        home_option(),
        json_option(),
    ],
    summary=N_(
        "Say whether this node is fit to serve, what is missing, and how to mend it.\n\n"
        "Exit status 0 when nothing keeps it from serving, 1 when something does."
    ),
    example="paraph check --deploy",
)
