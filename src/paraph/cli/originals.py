"""`paraph originals`: set the originals of a document, and prove that they differ in nothing but who comes first."""

import json
from collections.abc import Collection
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from paraph.cli import signing
from paraph.cli.homes import home_option, json_option, open_home, output_option, say
from paraph.cli.inputs.given import FileArgument, read_file
from paraph.cli.paper import file_stem, write
from paraph.cli.phrases import Command, Group, Option, language_of
from paraph.cli.refusals import DocumentUnsaid
from paraph.messages import N_, Phrase

if TYPE_CHECKING:
    from paraph.mechanism.state import State
    from paraph.papers.originals.agreed import Source
    from paraph.papers.originals.matching import Match


@click.pass_context
def _make(context: click.Context, /, **given: Any) -> int:
    home, language = open_home(given), language_of(context)
    from paraph.node import records
    from paraph.papers.originals.original import originals
    from paraph.papers.signing.pades import with_places

    stem, source = _source(records.current().state, given)
    folder = given["output"] or home.papers
    written = []
    for side, pdf in originals(source).items():
        target = folder / f"{stem}.{side}.pdf"
        write(target, with_places(pdf) if given["places"] else pdf)
        written.append({"owner": side, "file": str(target)})
    if given["json"]:
        click.echo(json.dumps({"digest": source.digest, "originals": written}, ensure_ascii=False))
        return 0
    for one in written:
        say(language, N_("Original of {owner}: {file}"), **one)
    say(language, N_("Digest of the text in each: {digest}"), digest=source.digest)
    return 0


def _source(state: "State", given: dict[str, Any]) -> "tuple[str, Source]":
    """What to set, and the beginning of its files' names."""
    from paraph.node.texts.next_told import with_next_told_of
    from paraph.papers.originals.agreed import Layout, source_of
    from paraph.papers.originals.drafting import draft_source
    from paraph.papers.rendering import body_asked

    layout, today = Layout(given["layout"]), datetime.now(UTC).date()
    if given["draft"]:
        body = body_asked("agenda", state, given["body"]).key
        return file_stem("draft", body), draft_source(with_next_told_of(state, body), body, layout=layout, dated=today)
    named = given["document"]
    if named is None:
        named = only_one({*state.documents, *state.negotiations})
    return file_stem("original", named), source_of(state, named, layout=layout, dated=today)


def only_one(documents: Collection[str]) -> str:
    """The one document there is; raises `DocumentUnsaid`."""
    if len(documents) != 1:
        raise DocumentUnsaid(documents=", ".join(sorted(documents)) or Phrase(N_("not one")))
    return next(iter(documents))


@click.pass_context
def _compare(context: click.Context, /, **given: Any) -> int:
    from paraph.papers.originals.matching import compare

    match = compare(read_file(given["first"]), read_file(given["second"]))
    if given["json"]:
        click.echo(json.dumps(_match_json(match), ensure_ascii=False))
    else:
        _tell(match, language_of(context))
    return 0 if match else 1


def _tell(match: "Match", language: str) -> None:
    from paraph.papers.originals.differing import told
    from paraph.papers.sides import named
    from paraph.papers.wording import Wording

    first, second = (named(owner, Wording(language, "")) for owner in match.owners)
    say(language, N_("Originals of {first} and {second}."), first=first, second=second)
    for line in told(match, Wording(language, "")):
        click.echo(line)
    for owner, pages, added in zip(match.owners, match.pages, match.added, strict=True):
        if not pages:
            say(
                language,
                N_(
                    "The pages of {owner}'s file are not what its text gives when it is set again: they were changed, "
                    "or made by another version of Paraph."
                ),
                owner=owner,
            )
        if added:
            say(language, N_("Bytes added to {owner}'s file after it was made: {count}"), owner=owner, count=added)
    if match:
        say(language, N_("One text, digest {digest}. They differ in nothing but who comes first."),
            digest=match.digests[0])  # fmt: skip
    else:
        say(language, N_("It is not proved that they differ in nothing but who comes first."))


def _match_json(match: "Match") -> dict[str, object]:
    return {
        "same": bool(match),
        "owners": match.owners,
        "digests": match.digests,
        "differences": [
            {"path": difference.path, "first": difference.first, "second": difference.second}
            for difference in match.differences
        ],
        "pages_proved": match.pages,
        "bytes_added": match.added,
    }


command = Group(
    "originals",
    help=N_("Originals by alternat: one agreed text, set once for each side with that side first."),
    commands=[
        Command(
            "make",
            _make,
            [
                Option(["--document"], metavar="ID", help=N_("Which document; needed only where there are several.")),
                Option(["--draft"], is_flag=True, help=N_("A first draft of the next session's protocol instead.")),
                Option(["--body"], metavar="ID", help=N_("Whose next session; needed only where there are several.")),
                Option(
                    ["--layout"],
                    type=click.Choice(("columns", "sequence")),
                    default="columns",
                    help=N_("Languages in columns, or one after the other."),
                ),
                Option(
                    ["--places"],
                    is_flag=True,
                    help=N_("With an empty place for each side's signature, for any program that signs PDF."),
                ),
                output_option(N_("Folder for the files; else the folder papers of the home."), metavar="DIR"),
                home_option(),
                json_option(),
            ],
            summary=N_("Set one original for each side as PDF, the text inside, its digest on each page."),
            example="paraph originals make --draft --layout sequence",
        ),
        Command(
            "compare",
            _compare,
            [
                FileArgument("first", metavar="A.pdf", summary=N_("An original, signed or not.")),
                FileArgument("second", metavar="B.pdf", summary=N_("Another one.")),
                json_option(),
            ],
            summary=N_(
                "Prove that two originals differ in nothing but who comes first, from the text inside them and by "
                "setting it again; else say what differs. Exit status 1 where it is not proved."
            ),
            example="paraph originals compare original-wg-x.s12.protocol.IN.pdf original-wg-x.s12.protocol.RU.pdf",
        ),
        *signing.COMMANDS,
    ],
)
