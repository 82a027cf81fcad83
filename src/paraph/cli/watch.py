"""`paraph watch`: publishers looked at again and again, what is new told, and what was changed without a word shown."""

import json
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, moment, open_home, say
from paraph.cli.phrases import Argument, Command, Group, Option, language_of
from paraph.cli.runtime import error_object
from paraph.messages import N_, translate

if TYPE_CHECKING:
    from paraph.cli.rounds import Told
    from paraph.node.models import SeenRelease, SeenVersion

PAUSE = 2.0
"""Seconds between two requests to one host."""

SHORTEST = 5
"""Minutes between two rounds."""

SEEN = {
    "new": N_("new"),
    "same": N_("as it was"),
    "changed": N_("CHANGED"),
    "refused": N_("could not be read"),
}
SIGNS = {"removed": "[-{}-]", "added": "{{+{}+}}"}
"""How stretches of words stand in a line of text, as in a word diff."""

_NUMBER = click.IntRange(1)

EVEN = 60
"""Characters of words that stayed the same which are shown on each side of a change."""


@click.pass_context
def _add(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.intake import watching

    for source in watching.add(given["sources"], private=given["private_addresses"]):
        say(language_of(context), N_("Watched from now on: {source}"), source=source.name)
    return 0


@click.pass_context
def _stop(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.intake import watching

    for name in given["sources"]:
        source = watching.stop(name)
        say(language_of(context), N_("Watched no more: {source}. What was seen of it is kept."), source=source.name)
    return 0


@click.pass_context
def _run(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    language, every = language_of(context), given["every"]
    while True:
        failed = _round(given, language)
        if every is None:
            return 2 if failed else 0
        time.sleep(max(every, SHORTEST) * 60)


def _round(given: dict[str, Any], language: str) -> int:
    """One round; the number of failures."""
    from paraph.cli.rounds import Round
    from paraph.node.intake import watching

    round_, failed, counts = Round(given["pause"]), 0, dict.fromkeys(SEEN, 0)
    for source in watching.sources():
        for told in round_.ask(source):
            failed += told.refusal is not None
            if told.taken is not None:
                counts[told.taken.way] += 1
            _tell(told, language, as_json=given["json"])
    if not given["json"]:
        say(language, N_("Looked at. New: {new}; changed: {changed}; as they were: {same}; failed: {failed}."),
            failed=failed, **{way: counts[way] for way in ("new", "changed", "same")})  # fmt: skip
    return failed


def _tell(told: "Told", language: str, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(_event(told, language), ensure_ascii=False))
    elif told.refusal is not None:
        click.echo(f"{told.refusal.text(language)} [{told.refusal.code}]", err=True)
    elif told.taken is not None and told.taken.way != "same":
        release = told.taken.release
        about = translate(N_("reports a session") if release.is_session else N_("reports no session"), language)
        click.echo(f"{release.pk}  {translate(SEEN[told.taken.way], language)}  {_title(release)} · {about}")
        if told.taken.version is not None and told.taken.way == "changed":
            _tell_change(told.taken.version, language)


def _tell_change(version: "SeenVersion", language: str) -> None:
    """Fact by fact, in the words of the page on the release, then word by word."""
    from django.conf import settings

    from paraph.web.pages.reader import Reader
    from paraph.web.pages.readings.watch import change_lines

    written_in = json.loads(version.reading)["lang"]
    for line in change_lines(version.changes, Reader(language, settings.HOME.side), written_in):
        about = f" ({line.about.text})" if line.about else ""
        click.echo(f"    {line.label}{about}: {line.before.text} → {line.after.text}")
    click.echo(f"    {_words(version)}")


def _event(told: "Told", language: str) -> dict[str, object]:
    shown: dict[str, object] = {"source": told.source.name}
    if told.taken is not None:
        shown |= {"event": told.taken.way, **_release(told.taken.release)}
        version = told.taken.version
        shown["version"] = version.number if version else None
        if told.taken.way == "changed" and version is not None:
            shown |= {"facts": [change.as_json() for change in told.taken.changes], "words": _pairs(version)}
    else:
        shown["event"] = "failed"
    if told.refusal is not None:
        shown["error"] = error_object(told.refusal, language)
    return shown


@click.pass_context
def _list(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.intake import watching

    language = language_of(context)
    sources, releases = list(watching.sources()), watching.seen()[: given["last"]]
    if given["json"]:
        watched = [{"source": one.name, "asked_at": one.asked_at and one.asked_at.isoformat(),
                    "problem": json.loads(one.problem) if one.problem else None} for one in sources]  # fmt: skip
        click.echo(json.dumps({"sources": watched, "releases": [_release(one) for one in releases]},
                              ensure_ascii=False))  # fmt: skip
        return 0
    for one in sources:
        say(language, N_("Watched: {source}"), source=one.name)
        if one.problem:
            click.echo(f"    {json.loads(one.problem)[language]}")
    for release in releases:
        mark = translate(SEEN["changed"], language) if release.changed_at else " "
        seen = moment(release.first_at, language)
        click.echo(f"{release.pk:>6}  {seen:<24}  {mark}  {_title(release)}")
    return 0


@click.pass_context
def _show(context: click.Context, /, **given: Any) -> int:
    open_home(given)
    from paraph.node.intake import watching

    release = watching.seen_release(given["number"])
    versions = watching.versions_of(release)
    if given["json"]:
        shown = [_version(one, before) for one, before in _with_before(versions)]
        click.echo(json.dumps({"source": release.source.name, **_release(release), "versions": shown},
                              ensure_ascii=False))  # fmt: skip
        return 0
    language = language_of(context)
    click.echo(_title(release))
    for one, before in _with_before(versions):
        say(language, N_("Version {number}, seen at {at}"), number=one.number, at=moment(one.at, language))
        if before is not None:
            _tell_change(one, language)
    return 0


def _with_before(versions: "tuple[SeenVersion, ...]") -> "Iterator[tuple[SeenVersion, SeenVersion | None]]":
    yield from zip(versions, (None, *versions), strict=False)


def _release(release: "SeenRelease") -> dict[str, object]:
    return {"release": release.pk, "key": release.key, "address": release.address, "title": release.title,
            "is_session": release.is_session, "first_at": release.first_at.isoformat(),
            "changed_at": release.changed_at and release.changed_at.isoformat()}  # fmt: skip


def _version(version: "SeenVersion", before: "SeenVersion | None") -> dict[str, object]:
    return {"version": version.number, "at": version.at.isoformat(), "sha256": version.sha256,
            "reading": json.loads(version.reading), "facts": json.loads(version.changes or "[]"),
            "words": _pairs(version) if before else []}  # fmt: skip


def _title(release: "SeenRelease") -> str:
    return release.title or release.address or release.source.name


def _pairs(version: "SeenVersion") -> list[list[str]]:
    from paraph.node.intake.watching import words_of

    return [[stretch.way.value, stretch.text] for stretch in words_of(version)]


def _words(version: "SeenVersion") -> str:
    """The change word by word on one line, with a few words of what stayed around it."""
    shown = (_short(text) if way == "same" else f"{SIGNS[way].format(text.strip())} " for way, text in _pairs(version))
    return " ".join("".join(shown).split())


def _short(text: str) -> str:
    return text if len(text) <= 2 * EVEN else f"{text[:EVEN]} … {text[-EVEN:]}"


def _sources() -> Argument:
    return Argument("sources", nargs=-1, metavar="FILE|URL …", summary=N_("Feeds (RSS, Atom) and single releases."))


command = Group(
    "watch",
    help=N_("Look at publishers again and again: what is new, and what was changed without a word."),
    commands=[
        Command(
            "add",
            _add,
            [
                _sources(),
                Option(["--private-addresses"], is_flag=True,
                       help=N_("It may lead into a private network: a publisher of your own house.")),
                home_option(),
            ],
            summary=N_("Watch these from now on: feeds, and the pages or files of single releases."),
            example="paraph watch add https://example.org/releases.rss",
        ),
        Command(
            "run",
            _run,
            [
                Option(["--every"], type=click.IntRange(SHORTEST, 1440), metavar="MINUTES",
                       help=N_("Go on, a round every so many minutes; else one round.")),
                Option(["--pause"], type=click.FloatRange(0, 600), default=PAUSE, metavar="SECONDS",
                       help=N_("Between two requests to one publisher.")),
                home_option(),
                Option(["--json"], is_flag=True, help=N_("One JSON object a line for each release.")),
            ],
            summary=N_(
                "Ask every source once, read what is new, and show what was changed, fact by fact and word by word.\n\n"
                "Nobody is asked for what has not changed since. Exit status 2 when a source could not be had or a "
                "release not be read; the others are done all the same."
            ),
            example="paraph watch run --every 60",
        ),
        Command(
            "list",
            _list,
            [
                Option(["--last"], type=click.IntRange(1), default=50, metavar="N", help=N_("So many releases.")),
                home_option(),
                json_option(),
            ],
            summary=N_("Show what is watched and what was seen, newest first."),
            example="paraph watch list",
        ),
        Command(
            "show",
            _show,
            [
                Argument("number", metavar="N", summary=N_("The release's number in the list."), kind=_NUMBER),
                home_option(),
                json_option(),
            ],
            summary=N_("Show every version that was seen of a release, and how each differs from the one before."),
            example="paraph watch show 7",
        ),
        Command(
            "stop",
            _stop,
            [_sources(), home_option()],
            summary=N_("Watch these no more; what was seen is kept."),
            example="paraph watch stop https://example.org/releases.rss",
        ),
    ],
)  # fmt: skip
command.example = "paraph watch add https://example.org/releases.rss\nparaph watch run"
