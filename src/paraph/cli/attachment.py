"""`paraph attachment`: put files beside something in the record, list them, take one out again."""

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, open_home, output_option, say
from paraph.cli.paper import write_through
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.node.citations import Cited


@click.pass_context
def _add(context: click.Context, /, **given: Any) -> int:
    home = open_home(given)
    import msgspec

    from paraph.mechanism.acts.attachments import add_attachments
    from paraph.node import attachments, records

    files = [attachments.attach(Path(name)) for name in given["files"]]
    (act,) = records.append(
        lambda state: [add_attachments(state, side=home.side, office=home.office, on=given["on"], files=files)]
    )
    if given["json"]:
        click.echo(json.dumps({"act": act.reference, "attachments": msgspec.to_builtins(files)}, ensure_ascii=False))
        return 0
    for file in files:
        say(language_of(context), N_("Kept: {name}, {size} bytes, {sha256}"), name=file.name, size=file.size,
            sha256=file.sha256)  # fmt: skip
    say(
        language_of(context),
        N_("Appended and kept: act {place}. The next pouch carries the files."),
        place=act.reference,
    )
    return 0


@click.pass_context
def _list(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import citations

    found = citations.listing()
    if given["json"]:
        click.echo(json.dumps([_as_json(one) for one in found], ensure_ascii=False))
        return 0
    here, away = N_("{sha256}  {size} bytes  {name}  (act {place}, on {on})"), N_(
        "{sha256}  {size} bytes  {name}  (act {place}, on {on}): NOT HERE"
    )  # fmt: skip
    for one in found:
        say(language_of(context), here if one.here else away, sha256=one.file.sha256[:12], size=one.file.size,
            name=one.file.name, place=one.by, on=one.on)  # fmt: skip
    if not found:
        say(language_of(context), N_("No act lists a file."))
    return 0


@click.pass_context
def _save(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import attachments, citations

    digest = citations.digest_of(given["sha256"])
    with attachments.open_attachment(digest) as stream, write_through(given["output"]) as target:
        shutil.copyfileobj(stream, target)
    say(language_of(context), N_("Written: {file}"), file=given["output"])
    return 0


def _as_json(one: "Cited") -> dict[str, object]:
    return {
        "sha256": one.file.sha256, "name": one.file.name, "size": one.file.size, "media_type": one.file.media_type,
        "act": one.by, "on": one.on, "at": one.at, "here": one.here,
    }  # fmt: skip


command = Group(
    "attachment",
    help=N_("Files beside what is in the record: evidence, signed scans, annexes. They travel in pouches."),
    commands=[
        Command(
            "add",
            _add,
            [
                Argument("files", metavar="FILE…", nargs=-1, summary=N_("The files.")),
                Option(["--on"], required=True, metavar="ID", help=N_("Of what: the id of a body, session, topic …")),
                home_option(),
                json_option(),
            ],
            summary=N_("Keep files, and write an act that cites them by their SHA-256."),
            example="paraph attachment add minutes.pdf --on wg-modernization.s11",
        ),
        Command(
            "list",
            _list,
            [home_option(), json_option()],
            summary=N_("List the files that acts cite, and which of them are not here."),
            example="paraph attachment list --json",
        ),
        Command(
            "save",
            _save,
            [
                Argument("sha256", metavar="SHA256", summary=N_("The file, or the beginning of its SHA-256.")),
                output_option(N_("Where to write it."), required=True),
                home_option(),
            ],
            summary=N_("Write a kept file out, once it is proved to be the one that was cited."),
            example="paraph attachment save d46d3fcb -o minutes.pdf",
        ),
    ],
)  # fmt: skip
command.example = "paraph attachment add minutes.pdf --on wg-modernization.s11"
