"""`paraph session`: when and where the next session meets, agreed with two keys; and this side's account of one held.

Exit status 0 when done, 1 when the rules refuse; then nothing was changed.
"""

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import append, home_option, json_option, open_home, say
from paraph.cli.inputs.given import DAY, body_meant, languages
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.cli.refusals import NothingToAccept
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.mechanism.convenings import Occasion
    from paraph.mechanism.upcoming import Upcoming
    from paraph.node.records import Current

MODES = ("in_person", "virtual", "hybrid")


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    current, _, coming = _coming(given)
    if given["json"]:
        click.echo(json.dumps(_plain(coming), ensure_ascii=False))
        return 0
    from paraph.web.pages.reader import Reader
    from paraph.web.pages.sessions.convening import convening_page

    language = language_of(context)
    page = convening_page(current.state, coming.convening.body, Reader(language, current.side))
    click.echo(page.session)
    if page.agreed:
        say(language, N_("Agreed: {when}."), when=_words(page.agreed))
    else:
        say(language, N_("No day is agreed."))
    for one in page.proposals:
        accepted = ", ".join(one.accepted_by)
        line = N_("{side} proposes {when} (accepted by: {accepted}).")
        say(language, line, side=one.side, when=_words(one.line), accepted=accepted)
    return 0


@click.pass_context
def _propose(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from immutables import Map

    from paraph.mechanism.acts.convenings import propose_session
    from paraph.mechanism.convenings import Occasion
    from paraph.mechanism.sessions import Mode

    _, body, coming = _coming(given)
    start = given["day"]
    end = given["until"] or start
    mode = Mode(given["mode"]) if given["mode"] else None
    occasion = Occasion(start, end, given["host"] or "", Map(languages(given["place"])), mode)
    ordinal = coming.facts.ordinal
    append(
        lambda state, spoken: propose_session(
            state, key=coming.key, body=body, ordinal=ordinal, occasion=occasion, **spoken
        )
    )
    say(language_of(context), N_("Proposed. Agreed when every Side accepts the same."))
    return 0


@click.pass_context
def _accept(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.convenings import accept_session

    current, _, coming = _coming(given)
    others = [one.digest for side, one in coming.convening.proposals.items() if side != current.side]
    digest = given["digest"] or (others[0] if len(others) == 1 else "")
    if not digest:
        raise NothingToAccept
    append(lambda state, spoken: accept_session(state, key=coming.key, digest=digest, **spoken))
    say(language_of(context), N_("Accepted."))
    return 0


@click.pass_context
def _record(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.mechanism.acts.sessions import correct_session, record_session
    from paraph.mechanism.sessions import Facts, session_key
    from paraph.node import records

    current = records.current()
    state, side = current.state, current.side
    known = state.sessions.get(given["session"] or "")
    body = known.body if known else body_meant(state, given["body"])
    before = known.accounts.get(side) if known else None
    facts = _facts(before or Facts(), given)
    key = given["session"] or session_key(body, ordinal=facts.ordinal, start=facts.start)
    if key in state.sessions and side in state.session(key).accounts:
        append(lambda now, spoken: correct_session(now, key=key, facts=facts, **spoken))
    else:
        append(lambda now, spoken: record_session(now, key=key, body=body, facts=facts, **spoken))
    say(language_of(context), N_("Recorded as this Side's account: {session}."), session=key)
    return 0


def _facts(known: Any, given: dict[str, Any]) -> Any:
    """The account with what was given; what was not given stays."""
    from paraph.mechanism.sessions import Mode

    said: dict[str, Any] = {name: given[name] for name in ("start", "end", "signed_on") if given[name]}
    said |= {name: given[name] for name in ("ordinal", "delegates") if given[name]}
    if given["mode"]:
        said["mode"] = Mode(given["mode"])
    for name in ("place", "venue"):
        said |= {name: getattr(known, name).update(languages(given[name]))} if given[name] else {}
    if "start" in said and "end" not in said and (known.end is None or known.end < said["start"]):
        said["end"] = said["start"]
    return replace(known, **said)


def _coming(given: dict[str, Any]) -> "tuple[Current, str, Upcoming]":
    from paraph.mechanism.upcoming import upcoming
    from paraph.node import records

    current = records.current()
    body = body_meant(current.state, given["body"])
    return current, body, upcoming(current.state, body)


def _words(line: Any) -> str:
    return ", ".join(filter(None, (line.days, line.place.text, line.host, line.mode)))


def _plain(coming: "Upcoming") -> dict[str, object]:
    return {
        "session": coming.key,
        "ordinal": coming.facts.ordinal,
        "agreed": _occasion(coming.agreed) if coming.agreed else None,
        "proposals": [
            {"side": side, **_occasion(one), "accepted_by": sorted(
                other for other, digest in coming.convening.accepted.items() if digest == one.digest)}
            for side, one in sorted(coming.convening.proposals.items())
        ],
    }  # fmt: skip


def _occasion(one: "Occasion") -> dict[str, object]:
    days: tuple[date, date] = (one.start, one.end)
    return {"days": [day.isoformat() for day in days], "host": one.host or None, "place": dict(one.place),
            "mode": one.mode.value if one.mode else None, "digest": one.digest}  # fmt: skip


def _shared() -> list[Any]:
    return [
        Option(["--body"], metavar="ID", help=N_("Which body; needed only where there are several.")),
        home_option(),
    ]


def _place(name: str, says: str) -> Option:
    return Option([f"--{name}"], multiple=True, metavar="LANG=TEXT", help=says)


_MODE = Option(["--mode"], type=click.Choice(MODES), help=N_("How people meet."))

command = Group(
    "session",
    help=N_("Sessions: when and where the next one meets, agreed with two keys; what is recorded of one held."),
    commands=[
        Command("show", _show, [*_shared(), json_option()],
                summary=N_("Show what each side proposes for the next session, and what is agreed."),
                example="paraph session show --json"),
        Command("propose", _propose,
                [Argument("day", metavar="DAY", kind=DAY, summary=N_("First day of the session.")),
                 Option(["--until"], type=DAY, metavar="DAY", help=N_("Last day; else it is one day.")),
                 _place("place", N_("Where, by language, such as en=Moscow.")),
                 Option(["--host"], metavar="SIDE", help=N_("Which side receives.")),
                 _MODE, *_shared()],
                summary=N_("Propose when and where the next session meets."),
                example="paraph session propose 2026-09-07 --place en=Moscow --host RU"),
        Command("accept", _accept,
                [Option(["--digest"], metavar="SHA-256", help=N_("Of what was read; else the one proposal there is.")),
                 *_shared()],
                summary=N_("Accept the days and the place that another side proposes."),
                example="paraph session accept"),
        Command("record", _record,
                [Argument("session", metavar="ID", required=False, summary=N_("Id of the session; else a new one.")),
                 Option(["--ordinal"], type=click.IntRange(1, 9999), metavar="N", help=N_("Number of the session.")),
                 Option(["--start"], type=DAY, metavar="DAY", help=N_("First day.")),
                 Option(["--end"], type=DAY, metavar="DAY", help=N_("Last day.")),
                 Option(["--signed-on"], type=DAY, metavar="DAY", help=N_("Day of signature.")),
                 _place("place", N_("Where, by language, such as en=Moscow.")),
                 _place("venue", N_("In which house, by language.")),
                 _MODE,
                 Option(["--delegates"], type=click.IntRange(1, 9999), metavar="N", help=N_("Delegates, both Sides.")),
                 *_shared()],
                summary=N_("Record this side's account of a session, or correct it: what is not given stays."),
                example="paraph session record wg-x.s11 --end 2025-08-07"),
    ],
)  # fmt: skip
command.example = "paraph session propose 2026-09-07"
