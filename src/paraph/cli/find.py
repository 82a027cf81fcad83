"""`paraph find`: ask in one language, find in another: what the record says, or what a file of paragraphs says.

With --json a line for each answer, best first:

    {"kind", "id", "document", "paragraph", "score", "spans": {lang: [[start, end]]}}

`document` and `paragraph` are null where the thing is no paragraph; spans count code points of the text in that
language. With --in FILE.jsonl (lines `{"id", "en", "hi", "ru"}`, any of the languages) no home is needed; the kind is
then `text`. Who may run the command may read the whole home, so everything is searched.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, open_home
from paraph.cli.inputs.lines import numbered, opened, read_line
from paraph.cli.inputs.spread import Item, Result, Spread
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.messages import N_, Phrase, translate

if TYPE_CHECKING:
    from paraph.language.folding import Span

KINDS = {
    "release": N_("Release"),
    "document": N_("Document"),
    "paragraph": N_("Paragraph"),
    "undertaking": N_("Undertaking"),
    "session": N_("Session"),
    "body": N_("Body"),
    "topic": N_("Topic"),
    "person": N_("Person"),
    "text": N_("Text"),
}
MOST = 20
WIDEST = 120
EXCERPT = 170


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer from either place, as it is printed."""

    shown: dict[str, object]
    texts: Mapping[str, str]
    spans: "Mapping[str, Sequence[Span]]"


@click.pass_context
def _find(context: click.Context, /, **given: Any) -> int:
    language = language_of(context)
    text = " ".join(given["query"])
    answers = _in_file(text, given) if given["in"] else _in_home(text, given)
    found = list(answers)[: given["limit"]]
    if given["json"]:
        for answer in found:
            click.echo(json.dumps(answer.shown, ensure_ascii=False))
        return 0
    width = min(shutil.get_terminal_size().columns, WIDEST)
    for answer in found:
        click.echo("\n".join(_table(answer, language, width)))
    if not found:
        click.echo(translate(N_("Nothing was found."), language))
    return 0


def _in_file(text: str, given: Mapping[str, Any]) -> Iterator[_Answer]:
    from paraph.language.finding.shelf import Shelf

    with opened(str(given["in"])) as lines:
        things = [read_line(line, number) for number, line in numbered(lines)]
    texts = dict(things)
    for placed in Shelf(things).find(text, every=bool(given["all"])):
        spans = {lang: [list(span) for span in spans] for lang, spans in sorted(placed.spans.items())}
        shown = {"kind": "text", "id": placed.key, "document": None, "paragraph": None, "score": placed.score}
        yield _Answer({**shown, "spans": spans}, texts[placed.key], placed.spans)


def _in_home(text: str, given: Mapping[str, Any]) -> Iterator[_Answer]:
    open_home(given)
    from paraph.node import records
    from paraph.node.finding import index, search

    current = records.current()
    if given["anew"]:
        index.rebuild(current, spread=spread())
    within = {"kind": given["kind"] or ""}
    for found in search.find(text, current=current, within=within, every=bool(given["all"])).found:
        yield _Answer(found.as_json(), found.thing.texts, found.spans)


def spread() -> "Callable[[Callable[[Item], Result], Iterable[Item]], Iterator[Result]]":
    """`map` over all processors: things are read ahead on them while this process writes what was read."""
    jobs = os.cpu_count() or 1
    return lambda work, items: Spread(work, work, jobs).results(items)


def _table(answer: _Answer, language: str, width: int) -> Iterator[str]:
    """What it is, and the words around the best place in each language that says it; own language first."""
    from paraph.cli.shown.columns import two_columns
    from paraph.language.finding.excerpts import excerpt

    kind = Phrase(KINDS.get(str(answer.shown["kind"]), N_("Text"))).text(language)
    number = f" {answer.shown['paragraph']}" if answer.shown["paragraph"] else ""
    yield f"{kind}{number} · {answer.shown['document'] or answer.shown['id']}"
    for lang in sorted(answer.spans, key=lambda lang: (lang != language, lang)):
        text = answer.texts[lang]
        start, end = excerpt(text, answer.spans[lang], length=EXCERPT)
        words = _marked(text, (start, end), answer.spans[lang])
        cut = f"{'… ' if start else ''}{words}{' …' if end < len(text) else ''}"
        yield from two_columns([(lang, cut)], width=width)
    yield ""


def _marked(text: str, within: "Span", spans: "Sequence[Span]") -> str:
    """The stretch with what was found between angles, in bold on a terminal."""
    bold = sys.stdout.isatty()
    before, after = ("\x1b[1m", "\x1b[0m") if bold else ("‹", "›")
    pieces, at = [], within[0]
    for start, end in spans:
        if at <= start and end <= within[1]:
            pieces += [text[at:start], before, text[start:end], after]
            at = end
    return " ".join("".join([*pieces, text[at : within[1]]]).split())


command = Command(
    "find",
    _find,
    [
        Argument(
            "query",
            metavar="QUERY…",
            summary=N_("What is asked, in any language; words in quotes in a row."),
            nargs=-1,
        ),
        Option(["--in"], metavar="FILE.jsonl|-", help=N_("Ask a file of paragraphs instead of the record.")),
        Option(
            ["--kind"],
            type=click.Choice([*KINDS][:-1]),
            help=N_("Only things of this kind."),
        ),
        Option(["--all"], is_flag=True, help=N_("Only what has every word asked for.")),
        Option(["--limit"], type=click.IntRange(min=1), default=MOST, help=N_("Most answers; 20 unless told.")),
        Option(["--anew"], is_flag=True, help=N_("Make the index anew first.")),
        home_option(),
        Option(["--json"], is_flag=True, help=N_("One JSON object a line for each answer.")),
    ],
    summary=N_(
        "Ask in one language and find in another: paragraphs, releases, sessions, bodies, topics and people, by terms, "
        "names in any script, and inflected forms."
    ),
    example="paraph find удобрения\nparaph find --json --in paragraphs.jsonl 'wind tunnel'",
)
