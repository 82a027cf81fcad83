"""`paraph report`: the sheet of undertakings to fill in, taking it back, and asking for a report.

Exit status 0 when done, 2 when the sheet or some of its cells cannot be taken: each cell is told by its address, and
nothing was changed; 1 when the rules refuse.
"""

import json
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, open_home, output_option, say
from paraph.cli.inputs.given import DAY
from paraph.cli.paper import last_session, session_named, write
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.language.told_days import ToldDay
from paraph.messages import N_

if TYPE_CHECKING:
    from datetime import date

    from paraph.node.records import Current


@click.pass_context
def _sheet(context: click.Context, /, **given: Any) -> int:
    home, language = open_home(given), given["language"] or language_of(context)
    from django.utils import timezone

    from paraph.node import records, reports

    current = records.current()
    body, session = _place(current, given)
    data = reports.sheet_of(current, body, session, language=language, today=timezone.localdate())
    target = given["output"] or home.papers / f"report-{session}.{language}.xlsx"
    write(target, data)
    say(language_of(context), N_("Written: {file}"), file=target)
    return 0


@click.pass_context
def _file(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.cli.inputs.sources import bytes_of
    from paraph.cli.inputs.tasks import Task
    from paraph.intake.refusals import SheetDamaged
    from paraph.node import reports

    language, name = language_of(context), str(given["file"])
    filled = reports.read(name, bytes_of(Task(name, path=name)))
    try:
        acts = reports.file_sheet(filled)
    except SheetDamaged as damaged:
        for cell in damaged.cells:
            click.echo(f"{cell.text(language)} [{cell.code}]", err=True)
        raise
    points = sum(act.act == "undertaking.report" for act in acts)
    if given["json"]:
        click.echo(json.dumps({"appended": [act.reference for act in acts], "points": points}))
    elif acts:
        line = N_("Appended and kept: acts {first} to {last}; undertakings reported on: {count}.")
        say(language, line, first=acts[0].reference, last=acts[-1].reference, count=points)
    else:
        say(language, N_("The sheet says nothing that the record does not hold; nothing was appended."))
    return 0


@click.pass_context
def _request(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import records, reports

    body, session = _place(records.current(), given)
    due, of = given["due"], given["of"] or body
    if given["to"]:
        _send_request(context, given, of, session, due)
        return 0
    (act,) = reports.ask(of, session, due=due)
    say(language_of(context), N_("Asked for: {act}"), act=act.reference)
    return 0


def _send_request(context: click.Context, given: dict[str, Any], body: str, session: str, due: "date | None") -> None:
    """Ask one person, by a letter with a signed link."""
    from django.utils import timezone

    from paraph.node import records
    from paraph.node.mail import report_links

    current, today = records.current(), timezone.localdate()
    found = report_links.askable(current, session, today=today)
    points = given["points"] or sorted(report_links.suggested(current.state, body, found))
    language = given["language"] or language_of(context)
    asked = report_links.Asked(
        body=body, session=session, points=tuple(points), person=given["name"] or given["to"], email=given["to"],
        language=language, due=due,
    )  # fmt: skip
    link = report_links.ask(asked)
    line = N_("Asked for, with a link that opens until {day}. The letter to {address} goes with `paraph mail send`.")
    say(language_of(context), line, day=ToldDay(timezone.localdate(link.expires_at)), address=link.email)


def _place(current: "Current", given: dict[str, Any]) -> tuple[str, str]:
    """Body and session meant: those named, else the only body with sessions and its last one."""
    from paraph.papers.refusals import NoSession

    session = session_named(current.state, given["session"], given["body"]) or last_session(
        current.state, given["body"]
    )
    if session is None:
        raise NoSession
    return current.state.session(session).body, session


def _which() -> list[Any]:
    return [
        Option(["--session"], metavar="NUMBER|ID", help=N_("Since which session; else the last.")),
        Option(["--body"], metavar="ID", help=N_("Which body; needed only where there are several.")),
    ]


command = Group(
    "report",
    help=N_("Reports on undertakings: the sheet to fill in, and taking it back."),
    commands=[
        Command(
            "sheet",
            _sheet,
            [
                *_which(),
                Option(
                    ["--language"], type=click.Choice(("en", "hi", "ru")),
                    help=N_("Language of the paper; else of messages."),
                ),
                output_option(),
                home_option(),
            ],
            summary=N_("Write the sheet of undertakings since a session: Excel, one row each, to be filled in."),
            example="paraph report sheet --language hi -o report.xlsx",
        ),
        Command(
            "file",
            _file,
            [
                Argument("file", metavar="FILE", summary=N_("The sheet as it was filled in.")),
                home_option(),
                json_option(),
            ],
            summary=N_(
                "Take a filled-in sheet: all of it or nothing.\n\n"
                "Every cell that cannot be taken is told by its address; then nothing was changed."
            ),
            example="paraph report file report.xlsx",
        ),
        Command(
            "request",
            _request,
            [
                *_which(),
                Option(["--of"], metavar="ID", help=N_("The body that is to report; else the body of the session.")),
                Option(["--due"], type=DAY, metavar="DAY", help=N_("Until when.")),
                Option(
                    ["--to"], default="", metavar="ADDRESS",
                    help=N_("Send this person a letter with a link that opens the form, without an account."),
                ),
                Option(["--name"], default="", metavar="TEXT", help=N_("The person's name, in any script.")),
                Option(["--language"], type=click.Choice(("en", "hi", "ru")), help=N_("Language of the letter.")),
                Option(
                    ["--point", "points"], multiple=True, metavar="ID",
                    help=N_("Ask about this undertaking only; may be given several times."),
                ),
                home_option(),
            ],
            summary=N_("Ask this side's part of a body for a report since a session; with --to, by mail."),
            example="paraph report request --of wg-x.sg-mining --due 2026-06-01 --to lead@example.org",
        ),
    ],
)  # fmt: skip
command.example = "paraph report sheet -o report.xlsx"
