"""`paraph undertaking`: where undertakings stand, this side's word on one, carrying it over, who leads on it.

Exit status 0 when done, 1 when the rules refuse, 2 when the line cannot be taken; then nothing was changed.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import append, home_option, json_option, open_home, say, side_name
from paraph.cli.inputs.given import DAY, body_meant, languages
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.cli.refusals import DayAhead
from paraph.cli.topic import BLOCKERS
from paraph.messages import N_, translate

if TYPE_CHECKING:
    from paraph.mechanism.review import Look

STATUSES = ("open", "in_progress", "awaiting_other", "ad_ref", "reported_done", "closed", "carried_over", "superseded",
            "merged", "dropped")  # fmt: skip
"""As in `mechanism`, which help must not wait for; a test holds the two together."""


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from django.utils import timezone

    from paraph.mechanism.review import look, looks
    from paraph.mechanism.undertakings import Status
    from paraph.node import records
    from paraph.papers.reviews import tracking

    current, language = records.current(), language_of(context)
    state, today, side = current.state, timezone.localdate(), current.side
    if given["undertaking"]:
        found = (look(state, state.undertaking(given["undertaking"]), today=today, side=side),)
    else:
        found = looks(state, body_meant(state, given["body"]), today=today, side=side)

    def called(status: Status) -> str:
        return translate(tracking.STATUSES[status], language)

    for one in found:
        told = _plain(one, state.parties)
        if given["json"]:
            click.echo(json.dumps(told, ensure_ascii=False))
        else:
            line = N_("{key}: recorded by both: {recorded}; {sides}")
            statuses = {side: one.undertaking.status(side) for side in state.parties}
            sides = ", ".join(f"{side_name(side, language)}: {called(status)}" for side, status in statuses.items())
            recorded = called(one.undertaking.recorded.status)
            say(language, line, key=told["undertaking"], recorded=recorded, sides=sides)
    return 0


@click.pass_context
def _report(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from django.utils import timezone

    from paraph.cli.inputs.given import read_file
    from paraph.language.told_days import ToldDay
    from paraph.mechanism.acts.undertakings import report_undertaking
    from paraph.mechanism.texts import texts
    from paraph.mechanism.undertakings import Blocker, Entry, Status
    from paraph.node import attachments

    if given["on"] and given["on"] > timezone.localdate():
        raise DayAhead(day=ToldDay(given["on"]))
    words, blockers = texts(languages(given["words"])), tuple(Blocker(code) for code in given["blocked_by"])
    read = [(path, read_file(path)) for path in given["evidence"]]
    evidence = tuple(attachments.attach(data, name=path.name) for path, data in read)

    def decide(state: Any, spoken: dict[str, str]) -> Any:
        entry = Entry(spoken["side"], Status(given["status"]), given["on"], words, given["link"], blockers,
                      evidence)  # fmt: skip
        return report_undertaking(state, key=given["undertaking"], entry=entry, **spoken)

    append(decide)
    say(language_of(context), N_("Kept. What both recorded moves only when both Sides say the same."))
    return 0


@click.pass_context
def _carry(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.undertakings import carry_undertaking
    from paraph.mechanism.texts import texts

    words, on = texts(languages(given["words"])), given["on"]
    append(
        lambda state, spoken: carry_undertaking(
            state, key=given["undertaking"], to=given["to"], on=on, words=words, **spoken
        )
    )
    say(language_of(context), N_("Kept. What both recorded moves only when both Sides say the same."))
    return 0


@click.pass_context
def _assign(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.undertakings import assign_undertaking
    from paraph.mechanism.texts import texts

    lead, helpers = texts(languages(given["lead"])), [texts(languages([one])) for one in given["executor"]]
    append(
        lambda state, spoken: assign_undertaking(
            state, key=given["undertaking"], lead=lead, executors=helpers, **spoken
        )
    )
    say(language_of(context), N_("Kept: who leads on this Side."))
    return 0


def _plain(one: "Look", parties: tuple[str, ...]) -> dict[str, Any]:
    undertaking = one.undertaking
    return {
        "undertaking": undertaking.key, "number": one.number, "session": undertaking.session,
        "recorded": undertaking.recorded.status.value, "differs": one.differs,
        "sides": {side: undertaking.status(side).value for side in parties},
        "awaited": sorted(one.awaited), "late": sorted(one.late), "carried": one.carried,
        "texts": dict(one.content.texts),
    }  # fmt: skip


def _one(summary: str = N_("Id of the undertaking.")) -> Argument:
    return Argument("undertaking", metavar="ID", summary=summary)


def _words() -> list[Any]:
    return [
        Option(["--on"], type=DAY, metavar="DAY", help=N_("The day it was so.")),
        Option(["--words"], multiple=True, metavar="LANG=TEXT", help=N_("What was done, or why not.")),
    ]


command = Group(
    "undertaking",
    help=N_("Undertakings: where they stand, this side's word, carrying one over, who leads."),
    commands=[
        Command("show", _show,
                [Argument("undertaking", metavar="ID", required=False, summary=N_("Id of the undertaking; else all.")),
                 Option(["--body"], metavar="ID", help=N_("Which body; needed only where there are several.")),
                 home_option(), json_option()],
                summary=N_("Show where undertakings stand; --json, an object a line."),
                example="paraph undertaking show --json"),
        Command("report", _report,
                [_one(), Argument("status", metavar="STATUS", kind=click.Choice(STATUSES), summary=N_("Where it is.")),
                 *_words(),
                 Option(["--link"], metavar="ID", help=N_("The undertaking under which it goes on.")),
                 Option(["--blocked-by"], multiple=True, type=click.Choice(BLOCKERS),
                        help=N_("What stands in the way.")),
                 Option(["--evidence"], multiple=True, type=click.Path(path_type=Path), metavar="FILE",
                        help=N_("A file that shows it; it travels beside the act.")), home_option()],
                summary=N_("Say where an undertaking is, for this side."),
                example="paraph undertaking report wg-x.s11.protocol.u8 closed --words en=Done"),
        Command("carry", _carry,
                [_one(), Argument("to", metavar="ID", summary=N_("The undertaking of a later document.")), *_words(),
                 home_option()],
                summary=N_("Carry an undertaking over to one of a later document."),
                example="paraph undertaking carry wg-x.s11.protocol.u8 wg-x.s12.protocol.u3"),
        Command("assign", _assign,
                [_one(),
                 Option(["--lead"], multiple=True, metavar="LANG=TEXT",
                        help=N_("Who leads on this side; none takes back who did.")),
                 Option(["--executor"], multiple=True, metavar="LANG=TEXT", help=N_("Who helps.")), home_option()],
                summary=N_("Name who leads on an undertaking on this side, and who helps."),
                example='paraph undertaking assign wg-x.s11.protocol.u8 --lead "en=Ministry of Mines"'),
    ],
)  # fmt: skip
command.example = "paraph undertaking show --json"
