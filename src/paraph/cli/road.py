"""`paraph road`: what must be ready before the next session, by when and by whom."""

import json
from typing import Any

import click

from paraph.cli.homes import home_option, json_option, open_home
from paraph.cli.inputs.given import DAY, body_meant
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.cli.refusals import NoDayAgreed
from paraph.language.told_days import ToldDay
from paraph.messages import N_


@click.pass_context
def _road(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from django.utils import timezone

    from paraph.mechanism.upcoming import upcoming
    from paraph.node import records
    from paraph.web.pages.reader import Reader
    from paraph.web.pages.sessions.road import road_page

    current = records.current()
    body = body_meant(current.state, given["body"])
    reader = Reader(language_of(context), current.side)
    starts = given["day"] or upcoming(current.state, body).facts.start
    if starts is None:
        raise NoDayAgreed
    page = road_page(current.state, body, reader, starts=starts, today=timezone.localdate())
    for line in page.lines:
        if given["json"]:
            told = {"step": line.key, "side": line.side_code or None, "due": line.due_on.isoformat(),
                    "state": line.state, "name": line.name.text}  # fmt: skip
            click.echo(json.dumps(told, ensure_ascii=False))
        else:
            day = ToldDay(line.due_on).text(reader.language)
            click.echo(f"{day:<18}  {line.word:<12}  {line.side}: {line.name.text}")
    return 0


command = Command(
    "road",
    _road,
    [
        Argument(
            "day",
            metavar="DAY",
            required=False,
            kind=DAY,
            summary=N_("First day of the session; else the one both Sides agreed."),
        ),
        Option(["--body"], metavar="ID", help=N_("Which body; needed only where there are several.")),
        home_option(),
        json_option(),
    ],
    summary=N_(
        "Tell what must be ready before the next session, counted back in each side's working days.\n\n"
        "Whether a thing is done is read from the record."
    ),
    example="paraph road --json",
)
