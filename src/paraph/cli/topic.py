"""`paraph topic`: open a topic, record how far it is, what is measured of it, its targets, what stands in its way.

Exit status 0 when done, 1 when the rules refuse, 2 when the line cannot be taken; then nothing was changed.
"""

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import append, home_option, json_option, open_home, recorded, say
from paraph.cli.inputs.given import DAY, body_meant, languages
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.mechanism.topics import Topic

FORMS = ("joint_development", "production", "technology_transfer", "capacity_building", "supply", "infrastructure",
         "exploration")  # fmt: skip
BLOCKERS = ("payments", "logistics", "certification", "export_control", "land", "finance", "ipr", "visas",
            "awaiting_other")  # fmt: skip
"""As in `mechanism`, which help must not wait for; a test holds the two together."""


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import records

    state = records.current().state
    chosen = state.topics_of(body_meant(state, given["body"]))
    topics = (state.topic(given["topic"]),) if given["topic"] else chosen
    for one in topics:
        if given["json"]:
            click.echo(json.dumps(_plain(one), ensure_ascii=False))
        else:
            standing = one.stage()
            stage = standing.stage if standing else "-"
            line = N_("{topic}: stage {stage}, values {values}, targets {targets}")
            targets = sum(len(held) for held in one.targets.values())
            say(language_of(context), line, topic=one.key, stage=stage, values=len(one.measures), targets=targets)
    return 0


@click.pass_context
def _open(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.cli.refusals import NameMissing
    from paraph.mechanism.acts.topics import open_topic
    from paraph.node import records
    from paraph.web.pages.bodies.founding import topic_typed
    from paraph.web.pages.reader import Reader

    current = records.current()
    body = body_meant(current.state, given["body"])
    typed = {f"name.{code}": text for code, text in languages(given["name"]).items()}
    typed |= {"template": given["template"] or "", "form": given["form"] or ""}
    found, errors = topic_typed(typed, body, current.state, Reader(language_of(context), current.side))
    if found is None:
        raise NameMissing(reason=" ".join(errors.values()))
    append(
        lambda state, spoken: open_topic(
            state, key=found.key, body=body, names=found.names, template=found.template, form=found.form, **spoken
        )
    )
    say(language_of(context), N_("Opened: {topic}."), topic=found.key)
    return 0


@click.pass_context
def _stage(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.topics import reach_stage

    said = {"key": given["topic"], "stage": given["stage"], "on": given["on"], "session": given["session"]}
    append(lambda state, spoken: reach_stage(state, **said, **spoken))
    return recorded(context)


@click.pass_context
def _measure(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.topics import measure_topic
    from paraph.mechanism.topics import Measure

    def decide(state: Any, spoken: dict[str, str]) -> Any:
        measure = Measure(given["indicator"], given["value"], given["unit"], spoken["side"], given["on"],
                          given["source"])  # fmt: skip
        return measure_topic(state, key=given["topic"], measure=measure, **spoken)

    append(decide)
    return recorded(context)


@click.pass_context
def _target(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.topics import aim_topic
    from paraph.mechanism.topics import Target

    def decide(state: Any, spoken: dict[str, str]) -> Any:
        target = Target(given["value"], given["unit"], spoken["side"], given["by"], given["source"])
        return aim_topic(state, key=given["topic"], indicator=given["indicator"], target=target, **spoken)

    append(decide)
    return recorded(context)


@click.pass_context
def _block(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.topics import block_topic
    from paraph.mechanism.undertakings import Blocker

    codes = [Blocker(code) for code in given["code"]]
    append(lambda state, spoken: block_topic(state, key=given["topic"], blockers=codes, **spoken))
    return recorded(context)


def _plain(topic: "Topic") -> dict[str, object]:
    return {
        "topic": topic.key, "names": dict(topic.names), "template": topic.template, "form": topic.form,
        "stages": [{"stage": one.stage, "on": _iso(one.on), "side": one.side, "session": one.session}
                   for one in topic.standings],
        "measures": [{"indicator": one.indicator, "value": one.value, "unit": one.unit, "on": _iso(one.on),
                      "side": one.side, "source": one.source} for one in topic.measures],
        "targets": [{"indicator": key, "side": side, "value": one.value, "unit": one.unit, "by": _iso(one.by),
                     "source": one.source}
                    for key, held in sorted(topic.targets.items()) for side, one in sorted(held.items())],
        "blockers": {side: list(codes) for side, codes in sorted(topic.blockers.items())},
    }  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _topic() -> Argument:
    return Argument("topic", metavar="TOPIC", summary=N_("Id of the topic."))


def _indicator() -> Argument:
    return Argument("indicator", metavar="INDICATOR", summary=N_("What is measured; or trl, or unfc."))


def _value() -> Argument:
    return Argument("value", metavar="VALUE", summary=N_("A decimal number; of trl 1 to 9, of unfc the class."))


def _more(day: str, says: str) -> list[Any]:
    return [
        Option([day], type=DAY, metavar="DAY", help=says),
        Option(["--unit"], default="", metavar="UNIT", help=N_("Where it is not the indicator's own.")),
        Option(["--source"], default="", metavar="TEXT", help=N_("Where it is known from.")),
        home_option(),
    ]


def _body() -> Option:
    return Option(["--body"], metavar="ID", help=N_("Which body; needed only where there are several."))


command = Group(
    "topic",
    help=N_("Topics: opened, how far they are, what is measured of them, their targets, what stands in their way."),
    commands=[
        Command("show", _show,
                [Argument("topic", metavar="TOPIC", required=False, summary=N_("Id of the topic; else all.")),
                 _body(), home_option(), json_option()],
                summary=N_("Show what is recorded of topics; --json, an object a line."),
                example="paraph topic show --json"),
        Command("open", _open,
                [Option(["--template"], metavar="ID", help=N_("The template it follows, such as wind_tunnel.")),
                 Option(["--name"], multiple=True, metavar="LANG=TEXT", help=N_("Its name; else the template's.")),
                 Option(["--form"], type=click.Choice(FORMS), help=N_("Form of cooperation.")),
                 _body(), home_option()],
                summary=N_("Open a topic under a body."), example="paraph topic open --template wind_tunnel"),
        Command("stage", _stage,
                [_topic(), Argument("stage", metavar="STAGE", summary=N_("A rung of the topic's ladder.")),
                 Option(["--on"], type=DAY, metavar="DAY", help=N_("The day it was reached.")),
                 Option(["--session"], metavar="ID", help=N_("The session at which it was recorded.")), home_option()],
                summary=N_("Record the stage a topic has reached; it may go back."),
                example="paraph topic stage wg-x.wind_tunnel design --on 2026-02-10"),
        Command("measure", _measure,
                [_topic(), _indicator(), _value(), *_more("--on", N_("The day it was measured."))],
                summary=N_("Record a value that was measured."),
                example="paraph topic measure wg-x.wind_tunnel mach 3.5 --on 2026-02-10"),
        Command("target", _target,
                [_topic(), _indicator(), _value(), *_more("--by", N_("The day by which."))],
                summary=N_("State what an indicator is to come to, for this side."),
                example="paraph topic target wg-x.wind_tunnel mach 5 --by 2028-12-31"),
        Command("block", _block,
                [_topic(),
                 Argument("code", metavar="CODE", nargs=-1, required=False, kind=click.Choice(BLOCKERS),
                          summary=N_("What stands in the way; none where nothing does any more.")), home_option()],
                summary=N_("Say what stands in the way of a topic, on this side's account."),
                example="paraph topic block wg-x.wind_tunnel payments export_control"),
    ],
)  # fmt: skip
command.example = "paraph topic measure wg-x.wind_tunnel mach 3.5"
