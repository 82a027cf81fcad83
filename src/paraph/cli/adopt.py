"""`paraph adopt`: read releases, show what they would add to the record, and append it or lay it before somebody.

Without --yes nothing is appended: the reading is kept as a proposal, and its address is shown where a person corrects
and confirms it. With --yes it is appended at once; the line that says so is printed after the commit, never before.

Exit status 0 when every file was taken or was in the record already, 2 when a file was not (the rest is taken all the
same), 1 when the rules or the record refuse.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say, side_name
from paraph.cli.inputs.sources import bytes_of, tasks_of
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.cli.status import span
from paraph.messages import N_, Phrase, Refused, translate

if TYPE_CHECKING:
    from paraph.intake.plans.plan import RefusedReading, SessionPlan
    from paraph.mechanism.texts import Texts
    from paraph.node.intake.adoption import Laid
    from paraph.node.intake.reading import File
    from paraph.record import Act

UNITS = {
    "body.establish": N_("bodies: {count}"),
    "body.rename": N_("names of bodies: {count}"),
    "topic.open": N_("topics: {count}"),
    "session.record": N_("sessions: {count}"),
    "post.hold": N_("holders of posts: {count}"),
    "release.adopt": N_("releases: {count}"),
}


@click.pass_context
def _adopt(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.intake import adoption
    from paraph.node.refusals import NothingToAdopt

    language, laid, outcome = language_of(context), None, None
    files, refused = _opened(given["files"], language)
    try:
        if files:
            laid = adoption.lay_out(files)
            outcome = _settle(laid, yes=given["yes"])
            refused += _messages(laid.plan.refused, language)
    except NothingToAdopt as nothing:
        refused += [*_messages(nothing.refused, language), _refusal("", nothing, language)]
    if given["json"]:
        click.echo(json.dumps(_as_json(laid, outcome, refused), ensure_ascii=False))
    else:
        _tell(laid, outcome, refused, language)
    return 2 if refused else 0


def _opened(names: tuple[str, ...], language: str) -> tuple[list["File"], list[dict[str, str]]]:
    """The files behind the names, and why some could not be opened."""
    from paraph.node.intake.adoption import check_amount
    from paraph.node.intake.reading import File

    files: list[File] = []
    unopened, size = [], 0
    for task in tasks_of(names):
        try:
            data = bytes_of(task)
        except Refused as refusal:
            unopened.append(_refusal(task.name, refusal, language))
            continue
        size += len(data)
        check_amount(len(files) + 1, size)
        files.append(File(task.name.rsplit("/", 1)[-1] if task.path else task.name, data))
    return files, unopened


def _settle(laid: "Laid | None", *, yes: bool) -> "tuple[Act, ...] | int | None":
    """Append, or keep a proposal; the acts appended, the number of the proposal, or None where nothing is to do."""
    from paraph.node.intake import adoption

    if laid is None or not laid.drafts:
        return None
    return adoption.adopt(laid) if yes else adoption.store(laid).pk


def _tell(
    laid: "Laid | None", outcome: "tuple[Act, ...] | int | None", refused: list[dict[str, str]], language: str
) -> None:
    if laid is not None:
        for session in laid.plan.sessions:
            click.echo("\n".join(_session_lines(session, language)))
        _tell_outcome(laid, outcome, language)
    for message in refused:
        click.echo(f"{message['message']} {message['advice']} [{message['code']}]", err=True)


def _tell_outcome(laid: "Laid", outcome: "tuple[Act, ...] | int | None", language: str) -> None:
    if isinstance(outcome, int):
        counts = _counted(Counter(draft.act for draft in laid.drafts), language)
        say(language, N_("It would append {count} acts ({counts})."), count=len(laid.drafts), counts=counts)
        link = _page(outcome, language)
        say(language, N_("Nothing is appended yet. Correct and confirm it here: {link}"), link=link)
    elif outcome:
        counts = _counted(Counter(act.act for act in outcome), language)
        first, last = outcome[0].reference, outcome[-1].reference
        line = N_("Appended and kept: acts {first} to {last} ({counts}).")
        say(language, line, first=first, last=last, counts=counts)
    else:
        say(language, N_("The record holds all this already; nothing was appended."))


def _page(number: int, language: str) -> str:
    from django.conf import settings

    from paraph.node.intake.adoption import PAGE

    return settings.ADDRESS + PAGE.format(language=language, number=number)


def _counted(names: Counter[str], language: str) -> str:
    return ", ".join(Phrase(UNITS.get(name, name + ": {count}"), count=names[name]).text(language) for name in names)


def _session_lines(session: "SessionPlan", language: str) -> Iterator[str]:
    facts = session.facts
    number = translate(N_("session {ordinal}"), language).format(ordinal=facts.ordinal) if facts.ordinal else ""
    when = span(facts.start, facts.end, language)
    yield ", ".join(filter(None, (_named(session.body.names, language), number, when, _named(facts.place, language))))
    if session.known:
        yield "  " + translate(N_("This side has recorded the session already; only what is new is added."), language)
    for release in session.releases:
        number = release.furniture.release_id
        yield f"  {release.language}: {release.source}{f' ({number})' if number else ''}"
    chairs = [f"{_named(chair.names, language)} ({side_name(chair.side, language)})" for chair in facts.chairs]
    yield from _labelled(N_("Co-chairs"), chairs, language)
    yield from _labelled(N_("Sub-groups"), [_named(group.names, language) for group in session.sub_groups], language)
    yield from _labelled(N_("Topics"), [_named(topic.names, language) for topic in session.topics], language)
    yield from _differences(session, language)


def _differences(session: "SessionPlan", language: str) -> Iterator[str]:
    """Where the versions state different things, one line each; what only some state, in one line together."""
    from paraph.intake.accounts.grouping import Kind

    versions = {release.key: release.language for release in session.releases}
    partly: dict[str, str] = {}
    for difference in session.differences:
        fact = _fact(difference.fact, session, language)
        told = sorted((versions.get(key, key), said) for key, said in difference.values.items() if said)
        if difference.kind == Kind.ONE_ONLY:
            partly[fact] = ", ".join(dict.fromkeys(version for version, _ in told))
            continue
        values = "; ".join(f"{version}: {said}" for version, said in told)
        yield "  ! " + Phrase(N_("The versions differ in {fact}: {values}"), fact=fact, values=values).text(language)
    if partly:
        facts = "; ".join(f"{fact} ({stated})" for fact, stated in partly.items())
        yield "  ! " + Phrase(N_("Only some versions state: {facts}"), facts=facts).text(language)


FACTS = {
    "session.ordinal": N_("number of the session"),
    "session.date": N_("first day"),
    "session.end_date": N_("last day"),
    "session.format": N_("form of meeting"),
    "delegates": N_("number of delegates"),
    "subgroups": N_("number of sub-groups"),
    "signed": N_("number of documents signed"),
    "chairs": N_("co-chairs"),
}
"""What a difference is about, in words; that of a topic is named by the topic."""


def _fact(path: str, session: "SessionPlan", language: str) -> str:
    area, _, template = path.partition(".")
    topic = next((topic for topic in session.topics if area == "areas" and topic.template == template), None)
    if topic is not None:
        return _named(topic.names, language)
    return translate(FACTS.get(path) or FACTS.get(area, path), language)


def _labelled(label: str, values: list[str], language: str) -> Iterator[str]:
    if values:
        yield f"  {translate(label, language)}: {', '.join(values)}"


def _named(names: "Texts", language: str) -> str:
    from paraph.mechanism.texts import show

    shown = show(names, language)
    return shown.text if shown else ""


def _as_json(
    laid: "Laid | None", outcome: "tuple[Act, ...] | int | None", refused: list[dict[str, str]]
) -> dict[str, object]:
    from paraph.intake.plans.plan import plan_to_json

    return {
        "sessions": json.loads(plan_to_json(laid.plan))["sessions"] if laid else [],
        "refused": refused,
        "would_append": [{"act": draft.act, "on": draft.on} for draft in laid.drafts] if laid else [],
        "appended": [act.reference for act in outcome] if isinstance(outcome, tuple) else [],
        "proposal": outcome if isinstance(outcome, int) else None,
    }


def _messages(refused: "Iterable[RefusedReading]", language: str) -> list[dict[str, str]]:
    from paraph.node.intake.reading import refusal_of

    return [_refusal(one.source, refusal_of(one), language) for one in refused]


def _refusal(source: str, refusal: Refused, language: str) -> dict[str, str]:
    message, advice = refusal.sentence(language), refusal.remedy(language)
    return {"source": source, "code": refusal.code, "message": message, "advice": advice}


command = Command(
    "adopt",
    _adopt,
    [
        Argument(
            "files",
            nargs=-1,
            metavar="FILE|URL|DIR|- …",
            summary=N_("The releases; all language versions of a session together."),
        ),
        Option(["--yes"], is_flag=True, help=N_("Append without asking.")),
        home_option(),
        json_option(),
    ],
    summary=N_(
        "Read releases on sessions, pair their language versions, show where they differ and what they would add to "
        "the record.\n\n"
        "With --yes it is appended. Otherwise it waits as a proposal until somebody confirms it in the pages."
    ),
    example="paraph adopt samples/ --yes",
)
