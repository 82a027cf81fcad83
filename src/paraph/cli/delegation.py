"""`paraph delegation`: a delegation's list into the record, who can be received and who is confirmed, and the papers.

Personal data of accreditation comes from a file or standard input, never from the command line itself, where it would
stand in the history of a shell; and no command shows what is kept.

Exit status 0 when done, 1 when the rules refuse, 2 when a cell of the list cannot be taken; then nothing was changed.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import append, home_option, json_option, open_home, say
from paraph.cli.inputs.given import body_meant
from paraph.cli.paper import write
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.language.told_days import ToldDay
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.node.records import Current
    from paraph.web.pages.sessions.preparing import DelegationsPage

PAPERS = ("delegations", "badges", "cards", "rooms")


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    _, page = _page(context, given)
    if given["json"]:
        click.echo(json.dumps({part.side: _plain(part) for part in page.parts}, ensure_ascii=False))
        return 0
    for part in page.parts:
        line = N_("{side}: nominated {n}, can be received {most}, confirmed {confirmed}.")
        most = "-" if part.most is None else part.most
        say(language_of(context), line, side=part.name, n=len(part.people), most=most, confirmed=part.confirmed)
    return 0


@click.pass_context
def _import(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.cli.inputs.sources import Task, bytes_of
    from paraph.intake.delegates import read_delegates
    from paraph.intake.refusals import SheetDamaged
    from paraph.mechanism.acts.delegations import nominate

    _, page = _page(context, given)
    name = str(given["file"])
    try:
        people = read_delegates(name, bytes_of(Task(name, path=name)))
    except SheetDamaged as damaged:
        for cell in damaged.cells:
            click.echo(f"{cell.text(language_of(context))} [{cell.code}]", err=True)
        raise
    append(lambda state, spoken: nominate(state, delegates=people, session=page.session, **spoken))
    say(language_of(context), N_("Nominated, in the order of the list: {count}."), count=len(people))
    return 0


@click.pass_context
def _receive(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.delegations import receive

    _, page = _page(context, given)
    append(lambda state, spoken: receive(state, of=given["side"], most=given["most"], session=page.session, **spoken))
    say(language_of(context), N_("Recorded: {count} can be received."), count=given["most"])
    return 0


@click.pass_context
def _confirm(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.delegations import confirm

    _, page = _page(context, given)
    part = next((one for one in page.parts if one.side == given["side"]), None)
    people = tuple(one.key for one in part.people) if part else ()
    chosen = people[: part.most] if part and part.most is not None else people
    append(lambda state, spoken: confirm(state, of=given["side"], delegates=chosen, session=page.session, **spoken))
    line = N_("Confirmed, in their own order: {count} of {n}.")
    say(language_of(context), line, count=len(chosen), n=len(people))
    return 0


@click.pass_context
def _attend(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.delegations import attend

    _, page = _page(context, given)
    append(lambda state, spoken: attend(state, delegates=given["delegate"], session=page.session, **spoken))
    say(language_of(context), N_("Recorded: {count} attended."), count=len(given["delegate"]))
    return 0


@click.pass_context
def _accredit(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from django.db import transaction

    from paraph.cli.accrediting import read_accreditations
    from paraph.node.people import accreditations

    current, page = _page(context, given)
    side = given["side"] or current.side
    delegation, known = _delegation(page, side)
    found = read_accreditations(str(given["file"]), frozenset(known))
    with transaction.atomic():
        for one in found:
            accreditations.keep(delegation, one.delegate, one.data, delete_on=one.delete_on)
    say(language_of(context), N_("Kept on this node only, sealed: {count}."), count=len(found))
    return 0


@click.pass_context
def _accredited(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.people import accreditations

    current, page = _page(context, given)
    delegation, _ = _delegation(page, given["side"] or current.side)
    kept = accreditations.days_of(delegation)
    for delegate, day in sorted(kept.items()):
        if given["json"]:
            click.echo(json.dumps({"delegate": delegate, "delete_on": day.isoformat()}))
        else:
            say(language_of(context), N_("{delegate}: deleted on {day}"), delegate=delegate, day=ToldDay(day))
    return 0


@click.pass_context
def _forget(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.people import accreditations

    current, page = _page(context, given)
    delegation, known = _delegation(page, given["side"] or current.side)
    chosen = given["delegate"] or known
    for delegate in chosen:
        accreditations.forget(delegation, delegate)
    say(language_of(context), N_("Deleted."))
    return 0


def _delegation(page: "DelegationsPage", side: str) -> tuple[str, tuple[str, ...]]:
    """Id of a side's delegation, and of its delegates; raises `ForeignPart`."""
    from paraph.mechanism.delegations import delegation_key
    from paraph.mechanism.refusals import ForeignPart

    part = next((one for one in page.parts if one.side == side), None)
    if part is None:
        raise ForeignPart(part=side, parties=", ".join(one.side for one in page.parts))
    return delegation_key(page.session, side), tuple(one.key for one in part.people)


@click.pass_context
def _papers(context: click.Context, /, **given: Any) -> int:
    home, language = open_home(given), given["language"] or language_of(context)
    from paraph.papers import Order, render

    current, page = _page(context, given)
    folder = given["output"] or home.papers
    for name in PAPERS:
        data = render(
            Order(name, body=page.body_key, language=language, side=current.side), current.state, head=current.head
        )
        target = folder / f"{name}-{page.session}.{language}.pdf"
        write(target, data)
        say(language_of(context), N_("Written: {file}"), file=target)
    return 0


def _page(context: click.Context, given: dict[str, Any]) -> "tuple[Current, DelegationsPage]":
    from paraph.node import records
    from paraph.web.pages.reader import Reader
    from paraph.web.pages.sessions.preparing import delegations_page

    current = records.current()
    body = body_meant(current.state, given["body"])
    return current, delegations_page(current.state, body, Reader(language_of(context), current.side))


def _plain(part: Any) -> dict[str, object]:
    people = [
        {"key": one.key, "names": {name.language: name.text for name in one.names}, "capacity": one.category,
         "confirmed": one.confirmed, "attended": one.attended}
        for one in part.people
    ]  # fmt: skip
    return {"most": part.most, "confirmed": part.confirmed, "attended": part.attended, "people": people}


def _shared() -> list[Any]:
    return [
        Option(["--body"], metavar="ID", help=N_("Which body; needed only where there are several.")),
        home_option(),
    ]


_OF = Option(["--side"], metavar="SIDE", help=N_("Whose delegation; else our own."))
_SIDE = Argument("side", metavar="SIDE", summary=N_("Whose delegation."))

command = Group(
    "delegation",
    help=N_("Delegations to the next session: nominated, received, confirmed, and their papers."),
    commands=[
        Command("show", _show, [*_shared(), json_option()],
                summary=N_("Show who is nominated and confirmed."), example="paraph delegation show --json"),
        Command("import", _import,
                [Argument("file", metavar="FILE", summary=N_("The list, CSV or Excel, in its order of precedence.")),
                 *_shared()],
                summary=N_("Nominate this side's delegation from a list: all of it or nothing."),
                example="paraph delegation import delegation.xlsx"),
        Command("receive", _receive,
                [_SIDE, Argument("most", metavar="NUMBER", kind=click.IntRange(0, 9999), summary=N_("How many.")),
                 *_shared()],
                summary=N_("Say how many of another side can be received."),
                example="paraph delegation receive RU 40"),
        Command("confirm", _confirm, [_SIDE, *_shared()],
                summary=N_("Confirm another side's delegation, in its own order, as far as it can be received."),
                example="paraph delegation confirm RU"),
        Command("attend", _attend,
                [Argument("delegate", metavar="ID", nargs=-1, summary=N_("Ids of those who came, as shown by show.")),
                 *_shared()],
                summary=N_("Record who of this side's delegation attended."),
                example="paraph delegation attend d1 d2"),
        Command("accredit", _accredit,
                [Argument("file", metavar="FILE",
                          summary=N_("JSON, an object a line with delegate and delete_on; or “-”.")),
                 _OF, *_shared()],
                summary=N_("Keep personal data of delegates, sealed on this node until a day: all of it or nothing."),
                example="paraph delegation accredit private.jsonl"),
        Command("accredited", _accredited, [_OF, *_shared(), json_option()],
                summary=N_("Tell of whom something is kept and when it is deleted, and nothing of what it is."),
                example="paraph delegation accredited --json"),
        Command("forget", _forget,
                [Argument("delegate", metavar="ID", nargs=-1, required=False, summary=N_("Of whom; else of all.")),
                 _OF, *_shared()],
                summary=N_("Delete what is kept of delegates, now."), example="paraph delegation forget d1"),
        Command("papers", _papers,
                [Option(["--language"], type=click.Choice(("en", "hi", "ru")),
                        help=N_("Language of the paper; else of messages.")),
                 Option(["-o", "--output"], type=click.Path(path_type=Path), metavar="DIR",
                        help=N_("Folder to write them into; else the folder papers of the home.")),
                 *_shared()],
                summary=N_("Print the lists with seating, the badges, the place cards and the room list."),
                example="paraph delegation papers --language ru"),
    ],
)  # fmt: skip
command.example = "paraph delegation import delegation.csv"
