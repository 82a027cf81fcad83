"""`paraph nonpaper`: texts about a text, circulated without an author. Who wrote one never leaves the node."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.drafts.meant import draft_command, draft_meant
from paraph.cli.homes import say
from paraph.cli.inputs.given import languages
from paraph.cli.phrases import Argument, Group, Option, language_of
from paraph.messages import N_, translate

if TYPE_CHECKING:
    from paraph.mechanism.state import State


@click.pass_context
def _list(context: click.Context, /, **given: Any) -> int:
    draft, state = draft_meant(given)
    from paraph.mechanism.texts import show, texts

    language, told = language_of(context), list(_told(state, draft.key))
    for one in told:
        if given["json"]:
            click.echo(json.dumps(one, ensure_ascii=False))
            continue
        title = show(texts(one["title"]), language)
        click.echo(f"{one['id'] or one['number']}  {title.text if title else '—'} ({_where(one, language)})")
        for lang, words in one["texts"].items():
            click.echo(f"    {lang}: {words}")
    if not told and not given["json"]:
        say(language, N_("No non-paper yet."))
    return 0


@click.pass_context
def _write(context: click.Context, /, **given: Any) -> int:
    draft, _ = draft_meant(given)
    from paraph.node.texts import nonpapers

    title, words = languages(given["title"]), languages(given["text"])
    number = nonpapers.write(draft.key, title, words, note=given["note"] or "", number=given["change"] or 0)
    if given["json"]:
        click.echo(json.dumps({"number": number}))
    else:
        say(language_of(context), N_("Kept for our side as number {number}; nothing is circulated yet."), number=number)
    return 0


@click.pass_context
def _circulate(context: click.Context, /, **given: Any) -> int:
    draft, _ = draft_meant(given)
    from paraph.node.texts import nonpapers

    key = nonpapers.circulate(draft.key, given["number"])
    if given["json"]:
        click.echo(json.dumps({"id": key}))
    else:
        say(language_of(context), N_("Circulated without an author as {key}; the next pouch carries it."), key=key)
    return 0


@click.pass_context
def _discard(context: click.Context, /, **given: Any) -> int:
    draft, _ = draft_meant(given)
    from paraph.node.texts import nonpapers

    nonpapers.discard(draft.key, given["number"])
    if not given["json"]:
        say(language_of(context), N_("Thrown away."))
    return 0


def _told(state: "State", document: str) -> Iterator[dict[str, Any]]:
    """Those kept here, the newest first; then those circulated, as they were."""
    from paraph.node.texts import nonpapers

    written = nonpapers.written(document)
    for one in written:
        if not one.key:
            yield {"id": None, "number": one.number, "ours": True, "title": dict(one.title), "texts": dict(one.texts),
                   "since": None, "author": one.author, "note": one.note}  # fmt: skip
    ours = {one.key: one for one in written if one.key}
    for key, paper in sorted(state.nonpapers.items(), key=lambda pair: (pair[1].since, pair[0])):
        if paper.document == document:
            mine = ours.get(key)
            yield {"id": key, "number": None, "ours": mine is not None, "title": dict(paper.title),
                   "texts": dict(paper.texts), "since": paper.since, "author": mine.author if mine else "",
                   "note": mine.note if mine else ""}  # fmt: skip


def _where(one: dict[str, Any], language: str) -> str:
    if one["number"]:
        return translate(N_("kept here, not circulated"), language)
    return translate(N_("circulated, written here") if one["ours"] else N_("circulated"), language)


def _number() -> Argument:
    return Argument("number", metavar="NUMBER", kind=click.INT, summary=N_("The non-paper, as `list` numbers it."))


def _words(name: str, summary: str) -> Option:
    return Option([name], multiple=True, metavar="LANG=TEXT", help=summary)


command = Group(
    "nonpaper",
    help=N_(
        "Non-papers about a text under negotiation: nobody's position. One is written for our side, circulated without "
        "an author, and read by both; who wrote it stays on this node."
    ),
    commands=[
        draft_command("list", _list, [], N_("List the non-papers with their words."), "paraph nonpaper list --json"),
        draft_command(
            "write",
            _write,
            [
                _words("--title", N_("A title, in one language or several.")),
                _words("--text", N_("The words, in one language or several.")),
                Option(["--note"], help=N_("A note for colleagues; it is never circulated.")),
                Option(["--change"], type=click.INT, metavar="NUMBER", help=N_("In place of one not circulated yet.")),
            ],
            N_("Write one, kept for our side."),
            'paraph nonpaper write --title en="On seminars" --text en="Three seminars could be enough for 2026."',
        ),
        draft_command(
            "circulate",
            _circulate,
            [_number()],
            N_("Put one before the other side, without an author."),
            "paraph nonpaper circulate 3",
        ),
        draft_command("discard", _discard, [_number()], N_("Throw away one that was not circulated."),
                 "paraph nonpaper discard 3"),
    ],
)  # fmt: skip
command.example = 'paraph nonpaper write --text en="Three seminars could be enough."\nparaph nonpaper circulate 1'
