"""`paraph body`: establish a body, say how it lives, who holds its posts, what it reports to.

Exit status 0 when done, 1 when the rules refuse, 2 when the line cannot be taken; then nothing was changed.
"""

import json
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import append, home_option, json_option, open_home, recorded, say
from paraph.cli.inputs.given import DAY, languages
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.cli.refusals import NameMissing
from paraph.messages import N_, Phrase

if TYPE_CHECKING:
    from paraph.mechanism.bodies import Body

KINDS = ("commission", "sub_commission", "working_group", "sub_group", "committee", "dialogue", "council", "other")
POSTS = ("co_chair", "secretary", "member")
STATUSES = ("active", "dormant", "merged", "ended")
"""As in `mechanism`, which help must not wait for; a test holds the two together."""


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.texts import show
    from paraph.node import records

    state, language = records.current().state, language_of(context)
    found = [state.body(given["body"])] if given["body"] else [body for _, body in sorted(state.bodies.items())]
    for body in found:
        if given["json"]:
            click.echo(json.dumps(_plain(body), ensure_ascii=False))
        else:
            name = show(body.names, language)
            click.echo(f"{body.key}  {body.kind.value}  {name.text if name else ''}")
    return 0


@click.pass_context
def _establish(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.bodies import establish_body
    from paraph.node import records
    from paraph.web.pages.bodies.founding import body_typed
    from paraph.web.pages.reader import Reader

    current = records.current()
    typed = {f"name.{code}": text for code, text in languages(given["name"]).items()}
    typed |= {"kind": given["kind"], "parent": given["under"] or ""}
    found, errors = body_typed(typed, current.state, Reader(language_of(context), current.side))
    if found is None:
        raise NameMissing(reason=" ".join(errors.values()))
    append(
        lambda state, spoken: establish_body(
            state, key=found.key, kind=found.kind, names=found.names, parent=found.parent, **spoken
        )
    )
    say(language_of(context), N_("Established: {body}."), body=found.key)
    return 0


@click.pass_context
def _rename(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.bodies import rename_body

    names = languages(given["name"])
    if not any(names.values()):
        raise NameMissing(reason=Phrase(N_("No name was given.")))
    append(lambda state, spoken: rename_body(state, key=given["body"], names=names, since=given["since"], **spoken))
    return recorded(context)


@click.pass_context
def _status(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.bodies import change_body
    from paraph.mechanism.bodies import BodyStatus, Change

    change = Change(BodyStatus(given["status"]), given["since"], given["into"])
    append(lambda state, spoken: change_body(state, key=given["body"], change=change, **spoken))
    return recorded(context)


@click.pass_context
def _hold(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.bodies import hold_post
    from paraph.mechanism.bodies import Holder, Post
    from paraph.mechanism.texts import texts

    names = texts(languages(given["name"]))
    if not names:
        raise NameMissing(reason=Phrase(N_("No name was given.")))
    holder = Holder(Post(given["post"]), given["part"], names, texts(languages(given["title"])), given["since"])
    append(lambda state, spoken: hold_post(state, key=given["body"], holder=holder, **spoken))
    return recorded(context)


@click.pass_context
def _leave(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.bodies import leave_post
    from paraph.mechanism.bodies import Post

    said = {"key": given["body"], "post": Post(given["post"]), "part": given["part"], "until": given["until"]}
    append(lambda state, spoken: leave_post(state, **said, **spoken))
    return recorded(context)


@click.pass_context
def _report_to(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.bodies import report_to

    append(lambda state, spoken: report_to(state, key=given["body"], to=given["to"], days=given["days"], **spoken))
    return recorded(context)


def _plain(body: "Body") -> dict[str, object]:
    return {
        "body": body.key, "kind": body.kind.value, "parent": body.parent, "names": dict(body.names),
        "status": {side: change.status.value for side, change in sorted(body.changes.items())},
        "reports_to": body.reports_to, "days": body.report_days, "established_by": sorted(body.recorded_by),
    }  # fmt: skip


def _body() -> Argument:
    return Argument("body", metavar="BODY", summary=N_("Id of the body."))


def _post() -> list[Any]:
    return [Argument("post", metavar="POST", kind=click.Choice(POSTS), summary=N_("Which post.")),
            Argument("part", metavar="SIDE", summary=N_("Of whose part."))]  # fmt: skip


def _texts(name: str, says: str, *, required: bool = False) -> Option:
    return Option([f"--{name}"], multiple=True, metavar="LANG=TEXT", required=required, help=says)


def _since() -> Option:
    return Option(["--since"], type=DAY, metavar="DAY", help=N_("Since when."))


command = Group(
    "body",
    help=N_("Commissions, groups and sub-groups: established, renamed, dormant; their posts; what they report to."),
    commands=[
        Command("show", _show,
                [Argument("body", metavar="BODY", required=False, summary=N_("Id of the body; else all.")),
                 home_option(), json_option()],
                summary=N_("Show the bodies; --json, an object a line."), example="paraph body show --json"),
        Command("establish", _establish,
                [Argument("kind", metavar="KIND", kind=click.Choice(KINDS), summary=N_("What it is.")),
                 _texts("name", N_("Its name, by language.")),
                 Option(["--under"], metavar="BODY", help=N_("The body under which it stands.")), home_option()],
                summary=N_("Establish a body."),
                example='paraph body establish sub_group --under wg-x --name "en=Sub-Group on Mining"'),
        Command("rename", _rename, [_body(), _texts("name", N_("Its name, by language.")), _since(), home_option()],
                summary=N_("Give a body a new name; the older one stays with its days."),
                example='paraph body rename wg-x --name "en=Group on Industry" --since 2026-01-15'),
        Command("status", _status,
                [_body(),
                 Argument("status", metavar="STATUS", kind=click.Choice(STATUSES), summary=N_("How it lives.")),
                 _since(), Option(["--into"], metavar="BODY", help=N_("Of one merged: into which.")), home_option()],
                summary=N_("Say that a body is dormant, merged, ended, or at work again."),
                example="paraph body status wg-x dormant --since 2026-03-01"),
        Command("hold", _hold,
                [_body(), *_post(), _texts("name", N_("Name of the person, by language.")),
                 _texts("title", N_("Office at home, by language.")), _since(), home_option()],
                summary=N_("Record who holds a post."),
                example='paraph body hold wg-x secretary IN --name "en=R. Iyer" --since 2026-02-01'),
        Command("leave", _leave,
                [_body(), *_post(),
                 Option(["--until"], type=DAY, metavar="DAY", required=True, help=N_("Last day in the post.")),
                 home_option()],
                summary=N_("Record that a post falls vacant."),
                example="paraph body leave wg-x secretary IN --until 2026-05-31"),
        Command("report-to", _report_to,
                [_body(), Argument("to", metavar="BODY", summary=N_("The body to whose session it reports.")),
                 Option(["--days"], type=click.IntRange(0, 730), metavar="N", help=N_("How many days before.")),
                 home_option()],
                summary=N_("Say what a body reports to, and how long before."),
                example="paraph body report-to wg-x igc-x --days 21"),
    ],
)  # fmt: skip
command.example = "paraph body show"
