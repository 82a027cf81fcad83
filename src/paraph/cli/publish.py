"""`paraph publish`: what the public site shows, and the decision to show more or less.

Without ids it lists the adopted releases and says which are shown. With --json one object:

    {"releases": [{"id", "session", "language", "published"}]}
"""

import json
from collections.abc import Mapping
from typing import Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.messages import N_


@click.pass_context
def _publish(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import publishing

    language, keys = language_of(context), _chosen(given)
    if keys and given["withdraw"]:
        publishing.withdraw(keys)
    elif keys:
        publishing.publish(keys)
    releases = _listed()
    if given["json"]:
        click.echo(json.dumps({"releases": releases}, ensure_ascii=False))
        return 0
    for release in releases:
        phrase = N_("{release}: shown to everybody") if release["published"] else N_("{release}: not shown")
        say(language, phrase, release=release["id"])
    if not releases:
        say(language, N_("The record has no release yet."))
    return 0


def _chosen(given: Mapping[str, Any]) -> tuple[str, ...]:
    if not given["all"]:
        return tuple(given["release"])
    return tuple(str(release["id"]) for release in _listed() if bool(release["published"]) == bool(given["withdraw"]))


def _listed() -> list[dict[str, object]]:
    from paraph.node import publishing, records

    shown = publishing.published()
    return [
        {"id": key, "session": release.session, "language": release.language, "published": key in shown}
        for key, release in sorted(records.current().state.releases.items())
    ]


command = Command(
    "publish",
    _publish,
    [
        Argument(
            "release",
            metavar="[ID…]",
            summary=N_("Releases by id; without any, what is shown is listed."),
            nargs=-1,
            required=False,
        ),
        Option(["--all"], is_flag=True, help=N_("All releases of the record.")),
        Option(["--withdraw"], is_flag=True, help=N_("Show them no more.")),
        home_option(),
        json_option(),
    ],
    summary=N_("Show adopted releases on the public site, with their proofs, or show them no more."),
    example="paraph publish --all",
)
