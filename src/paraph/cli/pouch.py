"""`paraph pouch`: seal for the other side, look before opening, open, send, and list what became of each."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from paraph.cli.homes import home_option, json_option, moment, open_home, output_option, say
from paraph.cli.paper import write, write_through
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.cli.refusals import FileMissing, FileUnreadable
from paraph.cli.shown.stops import stops_as_json, tell_stops
from paraph.messages import N_, cause

if TYPE_CHECKING:
    from paraph.node.exchange import Opened
    from paraph.record.pouches.manifest import Manifest


@click.pass_context
def _seal(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import exchange

    with write_through(given["output"]) as file:  # first, for what cannot be written is not to be called sealed
        sealed = exchange.seal(to=given["to"], first=given["first"], encrypt=given["encrypt"])
        sealed.copy_to(file)
    manifest = sealed.manifest
    if given["json"]:
        told = {"pouch": sealed.name, "file": str(given["output"]), **_terms(manifest), "left": sealed.left}
        click.echo(json.dumps(told))
        return 0
    phrase = N_("Sealed for {side} in {file}. Acts: {count}, up to {size} in all.")
    say(
        language_of(context), phrase, side=manifest.addressee, file=given["output"], count=manifest.count,
        size=manifest.size,
    )  # fmt: skip
    if sealed.left:
        more = N_("{left} more acts did not fit. Seal another pouch with --from {size}; they are opened in this order.")
        say(language_of(context), more, left=sealed.left, size=manifest.size)
    return 0


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    from paraph.record.pouches.cover import cover
    from paraph.record.pouches.reading import read_manifest

    with _pouch(given["file"]) as file:
        manifest = read_manifest(file)
    if given["json"]:
        members = [{"name": one.name, "bytes": one.size, "sha256": one.sha256} for one in manifest.members]
        shown = {**_terms(manifest), "fingerprint": manifest.key.fingerprint, "sealed": manifest.sealed,
                 "encrypted": manifest.is_sealed, "members": members}  # fmt: skip
        click.echo(json.dumps(shown, ensure_ascii=False))
        return 0
    click.echo(cover(manifest).decode())
    say(language_of(context), N_("Shown from the manifest; whether its key is the sender's, opening will tell."))
    return 0


@click.pass_context
def _open(context: click.Context, /, **given: Any) -> int:
    home = open_home(given)
    from paraph.node import exchange
    from paraph.node.exchange import quarantine

    with _pouch(str(quarantine.find(home, given["file"])) if given["kept"] else given["file"], spooled=True) as file:
        opened = exchange.open_pouch(file)
    if given["json"]:
        click.echo(json.dumps(_opening(opened)))
        return 0
    fresh = N_("Opened. New acts of {side}: {count}; here now: {have}. It has acknowledged {acknowledged} of ours.")
    known = N_("This pouch was opened before; nothing changed. {side} has {have} acts here.")
    say(
        language_of(context), known if opened.before else fresh, count=opened.count, side=opened.side,
        have=opened.have, acknowledged=opened.acknowledged,
    )  # fmt: skip
    return 0


@click.pass_context
def _send(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.exchange import sending

    with _pouch(given["file"], spooled=True) as file:
        answer = sending.send(file, given["address"], language=language_of(context))
    if given["json"]:
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        say(
            language_of(context), N_("Sent, and opened there: it has {have} of our acts."), have=answer.get("have", "?")
        )
    return 0


@click.pass_context
def _list(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from django.utils.translation import override

    from paraph.node.exchange import standing

    language = language_of(context)
    with override(language):
        standings, stops, book = standing.standings(), standing.stops(), standing.book(language)
    if given["json"]:
        told = {"with": [_standing(one) for one in standings], "stops": stops_as_json(stops),
                "book": [_entry(one) for one in book]}  # fmt: skip
        click.echo(json.dumps(told, ensure_ascii=False))
        return 0
    for one in standings:
        say(
            language, N_("{side}: has acknowledged {acknowledged} of our {own} acts; {have} of its acts are here."),
            side=one.side, acknowledged=one.acknowledged, own=one.own_size, have=one.have,
        )  # fmt: skip
        if one.ahead:
            say(language, N_("{side}: its last act is dated {when}, still to come by the clock here."),
                side=one.side, when=moment(one.ahead, language))  # fmt: skip
        if one.kept:
            say(language, N_("{side}: pouches that wait here, for one between or for an update: {count}."),
                side=one.side, count=one.kept)  # fmt: skip
        if not one.confirmed:
            say(language, N_("{side}: its key is not confirmed; nothing of it is opened."), side=one.side)
    tell_stops(stops, language)
    for entry in book:
        at = moment(entry.at, language)
        told = f"{at:<24}  {entry.name[:12]}  {entry.side:<4} {entry.label}  {entry.acts} {entry.reason}"
        click.echo(told.rstrip())
    return 0


@click.pass_context
def _proof(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import exchange, keys
    from paraph.record.refusals import NoEquivocation

    side = keys.other_side(given["of"])
    proof = exchange.proof_against(side)
    if proof is None:
        raise NoEquivocation
    folder: Path = given["output"]
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in (
        ("first.checkpoint", proof.first),
        ("second.checkpoint", proof.second),
        ("growth", proof.growth),
    ):
        if data:
            write(folder / name, data)
    say(language_of(context), N_("The proof against {side} is in {folder}."), side=side, folder=folder)
    return 0


@click.pass_context
def _resume(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import exchange, keys
    from paraph.node.people import access, accounts

    side = keys.other_side(given["with"])
    person = accounts.find_user(given["by"])
    access.answerable(person)
    lifted = exchange.resume(side, reason=given["reason"], by=person.username)
    if given["json"]:
        click.echo(json.dumps(stops_as_json([lifted])[0], ensure_ascii=False))
        return 0
    phrase = N_("Exchange with {side} goes on upon the log that is here. The proof, the reason and {user} are kept.")
    say(language_of(context), phrase, side=side, user=person.username)
    return 0


def _opening(opened: "Opened") -> dict[str, object]:
    return {
        "outcome": "opened", "before": opened.before, "side": opened.side, "first": opened.first,
        "count": opened.count, "have": opened.have, "acknowledged": opened.acknowledged,
    }  # fmt: skip


def _terms(manifest: "Manifest") -> dict[str, object]:
    return {
        "mechanism": manifest.mechanism, "from": manifest.sender, "to": manifest.addressee,
        "first": manifest.first, "size": manifest.size, "count": manifest.count, "have": manifest.have,
    }  # fmt: skip


def _standing(one: Any) -> dict[str, object]:
    return {
        "side": one.side, "own": one.own_size, "acknowledged": one.acknowledged, "waiting": one.waiting,
        "have": one.have, "kept": one.kept, "confirmed": one.confirmed, "stopped": bool(one.stopped_at),
    }  # fmt: skip


def _entry(entry: Any) -> dict[str, object]:
    return {
        "at": entry.at.isoformat(), "event": entry.event, "side": entry.side, "pouch": entry.name,
        "first": entry.first, "size": entry.size, "code": entry.code, "reason": entry.reason, "kept": entry.kept,
    }  # fmt: skip


@contextmanager
def _pouch(name: str, *, spooled: bool = False) -> Iterator[BinaryIO]:
    """A file, or standard input for "-"; with `spooled`, copied to the disk where it cannot be read twice."""
    try:
        with sys.stdin.buffer if name == "-" else Path(name).open("rb") as file:
            if spooled and not file.seekable():
                from paraph.node.exchange import pouch_files

                with pouch_files.fill(file) as copy:
                    yield copy
            else:
                yield file
    except FileNotFoundError:
        raise FileMissing(source=name) from None
    except OSError as error:
        raise FileUnreadable(source=name, reason=cause(error)) from None


def _file() -> Argument:
    return Argument("file", metavar="FILE", summary=N_("The pouch; - for standard input."))


command = Group(
    "pouch",
    help=N_("Pouches: what the two nodes exchange, by courier, by mail or by HTTPS, always the same bytes."),
    commands=[
        Command(
            "seal",
            _seal,
            [
                Option(["--to"], metavar="CODE", help=N_("For whom, where there are several others.")),
                output_option(N_("Where to write the pouch."), required=True),
                Option(
                    ["first", "--from"], type=click.IntRange(min=0), metavar="N",
                    help=N_("Begin with act N; else with the first that the other side has not acknowledged."),
                ),
                Option(["--encrypt"], is_flag=True, help=N_("So that only the other side's node can open it.")),
                home_option(),
                json_option(),
            ],
            summary=N_("Seal a pouch for the other side."),
            example="paraph pouch seal --to RU -o monday.pouch",
        ),
        Command(
            "show",
            _show,
            [_file(), json_option()],
            summary=N_("Show what a pouch says it holds, in three languages, without opening it."),
            example="paraph pouch show monday.pouch",
        ),
        Command(
            "open",
            _open,
            [
                _file(),
                Option(["--kept"], is_flag=True, help=N_("FILE is the name of a pouch in quarantine.")),
                home_option(),
                json_option(),
            ],
            summary=N_(
                "Open a pouch: all of it or nothing.\n\n"
                "Exit status 0 when it is opened or was before, 1 when it is refused: then nothing changed, and a copy "
                "is kept in quarantine."
            ),
            example="paraph pouch open monday.pouch",
        ),
        Command(
            "send",
            _send,
            [
                _file(),
                Option(["--address"], required=True, metavar="URL", help=N_("Address of the other side's node.")),
                home_option(),
                json_option(),
            ],
            summary=N_("Send a pouch to the other side's node; an interrupted sending goes on where it stopped."),
            example="paraph pouch send monday.pouch --address https://paraph.example.org",
        ),
        Command(
            "list",
            _list,
            [home_option(), json_option()],
            summary=N_("Show where the exchange stands, and what became of each pouch."),
            example="paraph pouch list",
        ),
        Command(
            "proof",
            _proof,
            [
                Option(["--of"], metavar="CODE", help=N_("Against whom, where there are several others.")),
                output_option(N_("Where to write the files of the proof."), metavar="FOLDER", required=True),
                home_option(),
            ],
            summary=N_("Write the proof that the other side has signed two different logs, if it has."),
            example="paraph pouch proof -o proof/",
        ),
        Command(
            "resume",
            _resume,
            [
                Option(["--with"], metavar="CODE", help=N_("With whom, where there are several others.")),
                Option(["--reason"], required=True, metavar="TEXT", help=N_("How the two sides settled it, and when.")),
                Option(["--by"], required=True, metavar="USER", help=N_("Account of the person who answers for it.")),
                home_option(),
                json_option(),
            ],
            summary=N_(
                "Take up the exchange again that two logs of the other side have stopped.\n\n"
                "The person must hold a role that may confirm. Nothing that is here is taken back: the other side "
                "comes back to the log that is here, or stops the exchange again. The proof is never deleted."
            ),
            example='paraph pouch resume --reason "Settled in Moscow on 3 March: restored from backup" --by s.rao',
        ),
    ],
)  # fmt: skip
command.example = "paraph pouch seal --to RU -o monday.pouch"
