"""`paraph agenda`: the agenda of the next session, proposed by each side and agreed when both accept one.

Exit status 0 when done, 1 when the rules refuse, 2 when a line cannot be taken; then nothing was changed.
"""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import append, home_option, json_option, open_home, say
from paraph.cli.inputs.given import body_meant, text_of
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.cli.refusals import NothingToAccept, NothingToPropose
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.mechanism.agendas import ProposedItem
    from paraph.node.records import Current
    from paraph.web.pages.sessions.preparing import AgendaPage


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    _, _, page = _page(context, given)
    if given["json"]:
        click.echo(json.dumps(_plain(page), ensure_ascii=False))
        return 0
    language = language_of(context)
    say(language, N_("Agreed by all Sides.") if page.agreed else N_("Not agreed."))
    for proposal in page.proposals:
        accepted = ", ".join(proposal.accepted_by)
        say(language, N_("{side} proposes (accepted by: {accepted}):"), side=proposal.side, accepted=accepted)
        for item in proposal.items:
            click.echo(f"  {item.number}. {item.title.text}")
    if not page.proposals:
        say(language, N_("No Side has proposed any. Drawn from the record:"))
        click.echo(page.lines)
    return 0


@click.pass_context
def _propose(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    current, body, page = _page(context, given)
    from paraph.mechanism.acts.agendas import propose_agenda

    items = _items(context, current, body, given)
    if not items:
        raise NothingToPropose
    append(lambda state, spoken: propose_agenda(state, key=page.key, body=body, items=items, **spoken))
    say(language_of(context), N_("Proposed: items {count}. Agreed when every Side accepts the same."), count=len(items))
    return 0


@click.pass_context
def _accept(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    _, _, page = _page(context, given)
    from paraph.mechanism.acts.agendas import accept_agenda

    others = [proposal for proposal in page.proposals if not proposal.own]
    digest = given["digest"] or (others[0].digest if len(others) == 1 else "")
    if not digest:
        raise NothingToAccept
    append(lambda state, spoken: accept_agenda(state, key=page.key, digest=digest, **spoken))
    say(language_of(context), N_("Accepted."))
    return 0


def _page(context: click.Context, given: dict[str, Any]) -> "tuple[Current, str, AgendaPage]":
    from paraph.node import records
    from paraph.web.pages.reader import Reader
    from paraph.web.pages.sessions.preparing import agenda_page

    current = records.current()
    body = body_meant(current.state, given["body"])
    return current, body, agenda_page(current.state, body, Reader(language_of(context), current.side))


def _items(context: click.Context, current: "Current", body: str, given: dict[str, Any]) -> "tuple[ProposedItem, ...]":
    from paraph.mechanism.agenda import draft_agenda, drawn, last_items
    from paraph.web.pages.reader import Reader
    from paraph.web.pages.sessions.preparing import typed_items

    if given["last"]:
        return last_items(current.state, body)
    if given["file"] is None:
        return drawn(current.state, draft_agenda(current.state, body))
    from paraph.cli.inputs.sources import Task, bytes_of

    name = str(given["file"])
    data = sys.stdin.buffer.read() if name == "-" else bytes_of(Task(name, path=name))
    reader = Reader(language_of(context), current.side)
    return typed_items(text_of(data, name), current.state, body, reader)


def _plain(page: "AgendaPage") -> dict[str, object]:
    return {
        "agenda": page.key,
        "agreed": [_item(item) for item in page.agreed] if page.agreed else None,
        "proposals": [
            {"side": one.side, "own": one.own, "digest": one.digest, "items": [_item(item) for item in one.items]}
            for one in page.proposals
        ],
    }


def _item(item: Any) -> dict[str, object]:
    return {"number": item.number, "title": item.title.text, "minutes": item.minutes, "speakers": item.speakers.text,
            "undertakings": item.undertakings}  # fmt: skip


def _body() -> Option:
    return Option(["--body"], metavar="ID", help=N_("Which body; needed only where there are several."))


command = Group(
    "agenda",
    help=N_("The agenda of the next session: proposed, accepted, agreed with two keys."),
    commands=[
        Command("show", _show, [_body(), home_option(), json_option()],
                summary=N_("Show what each side proposes, and whether it is agreed."),
                example="paraph agenda show --json"),
        Command("propose", _propose,
                [Argument("file", metavar="FILE", required=False, kind=click.Path(path_type=Path),
                          summary=N_("Items, one a line: title | minutes | who speaks; “-” for standard input.")),
                 Option(["--last"], is_flag=True, help=N_("The same items as for the last session.")),
                 _body(), home_option()],
                summary=N_("Propose an agenda; without a file the one drawn from the record."),
                example="paraph agenda propose --last"),
        Command("accept", _accept,
                [Option(["--digest"], metavar="SHA-256", help=N_("Of what was read; else the one proposal there is.")),
                 _body(), home_option()],
                summary=N_("Accept what another side proposes."),
                example="paraph agenda accept"),
    ],
)  # fmt: skip
command.example = "paraph agenda show"
