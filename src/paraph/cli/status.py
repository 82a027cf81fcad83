"""`paraph status`: where the mechanism stands, and what waits for somebody.

With --json one object:

    {"mechanism", "side", "parties", "languages", "head", "logs": {side: acts}, "open": [sides that opened it],
     "bodies": [{"id", "kind", "parent", "names": {lang: text}, "sessions": [{"id", "ordinal", "start", "end", "place",
                 "releases": [lang]}]}],
     "topics": [{"id", "body", "names", "stage"}], "proposals": [{"number", "made_at", "by", "files"}],
     "stops": [{"side", "stopped", "pouch", "resumed", "by", "reason"}],
     "void": [{"act", "place", "code", "message"}], "unknown": [{"act", "v", "place"}]}
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say, side_name
from paraph.cli.phrases import Command, language_of
from paraph.cli.runtime import as_told
from paraph.cli.shown.stops import stops_as_json, tell_stops
from paraph.messages import N_, Phrase

if TYPE_CHECKING:
    from paraph.mechanism.bodies import Body
    from paraph.mechanism.sessions import Session
    from paraph.mechanism.state import State
    from paraph.node.models import Proposal
    from paraph.node.records import Current

KINDS = {"session": N_("session {ordinal}"), "inter_session": N_("inter-session meeting"), "other": N_("meeting")}


@click.pass_context
def _status(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node import records
    from paraph.node.exchange.standing import stops
    from paraph.node.intake import adoption

    current, language = records.current(), language_of(context)
    waiting = list(adoption.waiting().prefetch_related("files"))
    if given["json"]:
        told = {**standing(current, waiting, language), "stops": stops_as_json(stops())}
        click.echo(json.dumps(told, ensure_ascii=False))
        return 0
    tell_stops(stops(), language, lifted=False)
    _tell_record(current, language)
    for proposal in waiting:
        line = N_("Proposal {number} waits for confirmation: {files}")
        say(language, line, number=proposal.pk, files=", ".join(file.name for file in proposal.files.all()))
    return 0


def standing(current: "Current", waiting: list["Proposal"], language: str) -> dict[str, object]:
    """What stands, as the one object that --json prints."""
    state = current.state
    return {
        "mechanism": current.mechanism,
        "side": current.side,
        "parties": list(state.parties),
        "languages": list(state.languages),
        "head": current.head,
        "logs": dict(sorted(state.heads.items())),
        "open": sorted(state.opened_by),
        "bodies": [_body(state, body) for _, body in sorted(state.bodies.items())],
        "topics": [
            {"id": key, "body": topic.body, "names": dict(topic.names), "stage": (s := topic.stage()) and s.stage}
            for key, topic in sorted(state.topics.items())
        ],
        "proposals": [
            {
                "number": proposal.pk,
                "made_at": proposal.made_at.isoformat(),
                "by": proposal.made_by and proposal.made_by.username,
                "files": [file.name for file in proposal.files.all()],
            }
            for proposal in waiting
        ],
        "void": [
            {"act": void.act, "place": f"{void.side}/{void.n}", "code": void.reason.code,
             "message": as_told(void.reason, language).sentence(language)}
            for void in state.void
        ],
        "unknown": [{"act": act.act, "v": act.v, "place": f"{act.side}/{act.n}"} for act in state.unknown],
    }  # fmt: skip


def _body(state: "State", body: "Body") -> dict[str, object]:
    return {
        "id": body.key,
        "kind": body.kind.value,
        "parent": body.parent,
        "names": dict(body.names),
        "sessions": [_session(state, session) for session in state.sessions_of(body.key)],
    }


def _session(state: "State", session: "Session") -> dict[str, object]:
    facts = session.facts()
    return {
        "id": session.key,
        "ordinal": facts.ordinal,
        "start": facts.start and facts.start.isoformat(),
        "end": facts.end and facts.end.isoformat(),
        "place": dict(facts.place),
        "releases": [release.language for release in state.releases_on(session.key)],
    }


def _tell_record(current: "Current", language: str) -> None:
    state = current.state
    sides = ", ".join(f"{side_name(side, language)}: {count}" for side, count in sorted(state.heads.items()))
    say(language, N_("Mechanism {mechanism}, node of {side}"), mechanism=current.mechanism, side=current.side)
    say(language, N_("Acts in the logs: {sides}"), sides=sides or "0")
    for line in _tree(state, current.side, language):
        click.echo(line)
    for void in state.void:
        line = N_("Act {place} ({act}) has no effect: {reason}")
        say(
            language,
            line,
            place=f"{void.side}/{void.n}",
            act=void.act,
            reason=as_told(void.reason, language).sentence(language),
        )
    for act in state.unknown:
        say(language, N_("Act {place} ({act}) is not known to this version."), place=f"{act.side}/{act.n}", act=act.act)


def _tree(state: "State", side: str, language: str) -> Iterator[str]:
    """Bodies, each under its parent, with their sessions, latest first."""
    from paraph.mechanism.texts import show

    def branch(parent: str | None, depth: int) -> Iterator[str]:
        for body in state.children(parent):
            name = show(body.names, language)
            topics = len(state.topics_of(body.key))
            told = Phrase(N_("topics: {count}"), count=topics).text(language)
            yield "  " * depth + (name.text if name else body.key) + (f" · {told}" if topics else "")
            for session in reversed(state.sessions_of(body.key)):
                yield "  " * (depth + 1) + _session_line(state, session, side, language)
            yield from branch(body.key, depth + 1)

    yield from branch(None, 0)


def _session_line(state: "State", session: "Session", side: str, language: str) -> str:
    from paraph.mechanism.texts import show

    facts = session.facts(side)
    place = show(facts.place, language)
    releases = ", ".join(release.language for release in state.releases_on(session.key))
    kind = (
        N_("session without number") if facts.kind.value == "session" and facts.ordinal is None else KINDS[facts.kind]
    )
    parts = [Phrase(kind, ordinal=facts.ordinal).text(language), span(facts.start, facts.end, language)]
    return "– " + ", ".join(filter(None, [*parts, place and place.text])) + (f" ({releases})" if releases else "")


def span(start: date | None, end: date | None, language: str) -> str:
    """Days as the language writes them: `6 August 2025`, `6 August 2025 – 7 August 2025`."""
    from babel.dates import format_date

    days = [start, end if end != start else None]
    return " – ".join(format_date(day, "long", locale="en_IN" if language == "en" else language) for day in days if day)


command = Command(
    "status",
    _status,
    [home_option(), json_option()],
    summary=N_("Show where the mechanism stands: bodies, sessions, topics, logs, and proposals that wait."),
    example="paraph status --lang ru",
)
