"""`paraph publish`: what the public site shows, and the decision to show more or less.

Without ids it lists the releases, the signed documents and the undertakings whose progress a side would publish, and
says which are shown. A document, and what both sides recorded of an undertaking, are shown once every side agrees;
publishing them says so for one's own side. A document corrected after that is shown as it was, marked as superseded,
until every side agrees again. With --json one object:

    {"releases": [{"id", "session", "language", "published"}],
     "documents": [{"id", "session", "agreeing", "missing", "superseded", "decided", "published"}],
     "progress": [{"id", "session", "agreeing", "missing", "superseded", "decided", "published"}]}
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
    from paraph.node.world import publishing

    language, keys = language_of(context), _chosen(given)
    if keys and given["withdraw"]:
        publishing.withdraw(keys)
    elif keys:
        publishing.publish(keys)
    releases, documents, progress = _listed(), _joint("documents"), _joint("progress")
    if given["json"]:
        found = {"releases": releases, "documents": documents, "progress": progress}
        click.echo(json.dumps(found, ensure_ascii=False))
        return 0
    for release in releases:
        phrase = N_("{release}: shown to everybody") if release["published"] else N_("{release}: not shown")
        say(language, phrase, release=release["id"])
    for document in (*documents, *progress):
        said = {name: ", ".join(document[name]) for name in ("agreeing", "missing")}
        say(language, _phrase(document), document=document["id"], sides=said["agreeing"], missing=said["missing"])
    if not releases and not documents:
        say(language, N_("The record has no release yet."))
    return 0


def _phrase(document: Mapping[str, Any]) -> str:
    if document["superseded"]:
        return N_(
            "{document}: shown as it was before its correction, and marked as superseded; the corrected text is shown "
            "once these agree to it: {missing} (each by `paraph publish {document}`)"
        )
    if document["published"]:
        return N_("{document}: shown to everybody")
    if document["agreeing"] and document["decided"]:
        return N_("{document}: not shown; agreeing so far: {sides}; shown once these agree too: {missing}")
    if document["agreeing"]:
        return N_("{document}: not shown; agreeing so far: {sides}")
    if document["decided"]:
        return N_(
            "{document}: was to be shown, and is not, for what it says is another since; it is shown once these agree "
            "to it: {missing} (each by `paraph publish {document}`)"
        )
    return N_("{document}: not shown")


def _chosen(given: Mapping[str, Any]) -> tuple[str, ...]:
    if not given["all"]:
        return tuple(given["release"])
    return tuple(str(release["id"]) for release in _listed() if bool(release["published"]) == bool(given["withdraw"]))


def _joint(name: str) -> list[dict[str, Any]]:
    """What takes the word of every side, by the name of its map in the state."""
    from paraph.node import records
    from paraph.node.world import publishing

    current = records.current()
    found = []
    for key in sorted(getattr(current.state, name)):
        standing = publishing.standing(current, key)
        of = current.state.documents.get(key) or current.state.undertaking(key)
        said = {"agreeing": list(standing.agreeing), "missing": list(standing.missing)}
        found.append({"id": key, "session": of.session, **said, "superseded": standing.superseded,
                      "decided": standing.decided, "published": standing.shown})  # fmt: skip
    return found


def _listed() -> list[dict[str, object]]:
    from paraph.node import records
    from paraph.node.world import publishing

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
            summary=N_("Releases, signed documents and undertakings by id; without any, what is shown is listed."),
            nargs=-1,
            required=False,
        ),
        Option(["--all"], is_flag=True, help=N_("All releases of the record.")),
        Option(["--withdraw"], is_flag=True, help=N_("Show them no more.")),
        home_option(),
        json_option(),
    ],
    summary=N_("Show releases, signed documents and progress on the public site, with proofs, or show them no more."),
    example="paraph publish --all",
)
