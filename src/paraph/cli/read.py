"""`paraph read`: any number of published releases into facts, as a table for people or one JSON object a line.

Results come in the order of the sources, each as soon as it can. A source that cannot be read is reported in its place
and the rest goes on: with --json as `{"source": …, "error": {"code", "message", "advice"}}` on standard output, else as
a sentence on standard error.
"""

import json
import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from paraph.cli.inputs.cluster import Cluster, Prepared
from paraph.cli.inputs.corpora import CORPORA, FEEDS, TABLES
from paraph.cli.inputs.into import Into
from paraph.cli.inputs.patience import within
from paraph.cli.inputs.sources import bytes_of, tasks_of
from paraph.cli.inputs.spread import Spread
from paraph.cli.inputs.tasks import Task
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.cli.refusals import ReaderDied
from paraph.cli.runtime import error_object
from paraph.cli.shown.progress import Progress
from paraph.messages import N_, Phrase, Refused

if TYPE_CHECKING:
    from paraph.cli.inputs.parquet import IntoParquet
    from paraph.intake.reading import Reading

SECONDS = 30
"""For one release; the slowest real one took a tenth of one."""

WIDEST = 120
"""Cells of a table on a very wide terminal: longer lines are hard to read."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one source gave: text for the output, or for the errors."""

    is_read: bool
    text: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one task to its end, in whatever process; made once from the options of the run."""

    language: str
    width: int
    as_json: bool = False
    with_text: bool = False
    explain: bool = False

    def __call__(self, task: Task) -> Outcome:
        """Read one task. Never raises a refusal: it becomes the outcome."""
        from paraph.intake import read_release, read_source

        try:
            data = bytes_of(task)
            with within(SECONDS, task.name):
                source = read_source(task.name, data)
                reading = read_release(source)
                return Outcome(is_read=True, text=self._written(reading, source.text))
        except Refused as refusal:
            return self.failed(task, refusal)

    def opened(self, task: Task) -> "Prepared[Task, Outcome]":
        """The task with its bytes in it, fit for a machine that has not our disk; or why they could not be taken."""
        try:
            return Prepared(Task(task.name, page=bytes_of(task)))
        except Refused as refusal:
            return Prepared(result=self.failed(task, refusal))

    def failed(self, task: Task, refusal: Refused) -> Outcome:
        """The outcome of a task that could not be read."""
        if self.as_json:
            shown = {"source": task.name, "error": error_object(refusal, self.language)}
            return Outcome(is_read=False, text=_line(shown))
        return Outcome(is_read=False, text=f"{refusal.text(self.language)} [{refusal.code}]\n")

    def died(self, task: Task) -> Outcome:
        """The outcome of a task that ended its process."""
        return self.failed(task, ReaderDied(source=task.name))

    def _written(self, reading: "Reading", text: str) -> str:
        if self.as_json:
            shown = reading.as_json()
            if self.explain:
                shown["explain"] = _explained(reading, text)
            return _line(shown | {"text": text} if self.with_text else shown)
        if self.with_text:
            return text
        from paraph.cli.shown.table import explanation, reading_table

        table = reading_table(reading, language=self.language, width=self.width)
        return table + (explanation(reading, text, language=self.language, width=self.width) if self.explain else "")


def _explained(reading: "Reading", text: str) -> dict[str, object]:
    """Rule, confidence and words of every fact and of what is doubtful, with the evidence that was weighed."""
    explained: dict[str, object] = {}
    if reading.judgement is not None:
        judged = reading.judgement
        explained["is_session"] = {"confidence": judged.probability, "because": dict(judged.weighed)}
    for key, fact in (*reading.facts(), *reading.doubts()):
        shown = {"rule": fact.rule, "confidence": fact.confidence, "words": text[slice(*fact.span)]}
        explained[key] = {**shown, "because": dict(fact.judgement.weighed)} if fact.judgement else shown
    return explained


def read(
    names: Sequence[str], reader: Reader, *, jobs: int, progress: bool, into: str | None = None, scheduler: str = ""
) -> int:
    """Read everything behind `names`, write it, and give the exit status: 0, or 2 when any source failed.

    With `into` the lines go to that file (to a folder where it is named as Parquet), and what an earlier run wrote
    there is not read again. With `scheduler` the cluster of that address reads.
    """
    spread = Cluster(reader, reader.died, reader.opened, scheduler) if scheduler else Spread(reader, reader.died, jobs)
    failures = 0
    with Progress(names, shown=progress, alone=bool(into)) as bar, _into(into) as file:
        for outcome in spread.results(file.left(tasks_of(names), bar.skip)):
            failures += not outcome.is_read
            stream = sys.stdout if outcome.is_read or reader.as_json else sys.stderr
            (file.write if into else stream.write)(outcome.text)
            bar.step()
    sys.stdout.flush()
    if into:
        told = Phrase(READ, done=bar.done, failed=failures, passed=bar.passed, rate=round(bar.rate()))
        click.echo(told.text(reader.language), err=True)
    return 2 if failures else 0


READ = N_("Read: {done}, {rate} a second; could not be read: {failed}; done by an earlier run: {passed}.")


def _into(path: str | None) -> "Into | IntoParquet":
    """Where the lines go."""
    if path is not None and os.path.splitext(path)[1].lower() in TABLES:
        from paraph.cli.inputs.parquet import IntoParquet

        return IntoParquet(path)
    return Into(path)


def _line(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


def _is_single(names: Sequence[str]) -> bool:
    """Whether there is one thing to read, for which no workers are started; standard input has only one reader."""
    if "-" in names:
        return True
    if len(names) != 1:
        return False
    holds_many = os.path.isdir(names[0]) or os.path.splitext(names[0])[1].lower() in CORPORA | FEEDS | TABLES
    return not holds_many


def _width() -> int:
    return min(shutil.get_terminal_size().columns, WIDEST)


@click.pass_context
def _read(context: click.Context, /, **given: object) -> int:
    names = tuple(str(name) for name in given["sources"])  # type: ignore[attr-defined]
    if given["accounts"] or given["paper"]:
        from paraph.cli.accounts import side_by_side

        paper = str(given["paper"]) if given["paper"] else None
        return side_by_side(names, language_of(context), as_json=bool(given["json"]), paper=paper, width=_width())
    reader = Reader(
        language=language_of(context),
        width=_width(),
        as_json=bool(given["json"] or given["into"]),
        with_text=bool(given["text"]),
        explain=bool(given["explain"]),
    )
    jobs = 1 if _is_single(names) else int(str(given["jobs"] or os.cpu_count() or 1))
    into = str(given["into"]) if given["into"] else None
    scheduler = str(given["scheduler"] or "")
    return read(names, reader, jobs=jobs, progress=not given["no_progress"], into=into, scheduler=scheduler)


command = Command(
    "read",
    _read,
    [
        Argument("sources", nargs=-1, metavar="FILE|URL|DIR|- …", summary=N_("What to read, in this order.")),
        Option(["--json"], is_flag=True, help=N_("One JSON object a line for each source.")),
        Option(
            ["--into"],
            metavar="FILE",
            help=N_(
                "Write the JSON lines to FILE, or a table to the folder FILE.parquet, and go on where an earlier run "
                "into it was stopped."
            ),
        ),
        Option(
            ["--scheduler"],
            metavar="ADDRESS",
            help=N_("Read on the Dask cluster of this address (tcp://…) instead of the cores here."),
        ),
        Option(["--text"], is_flag=True, help=N_("The text in which the places count; with --json in the key “text”.")),
        Option(["--explain"], is_flag=True, help=N_("Say for each fact which rule found it and in which words.")),
        Option(
            ["--accounts"],
            is_flag=True,
            help=N_("Lay the accounts of each session side by side, fact by fact, differences first."),
        ),
        Option(
            ["--paper"], metavar="FILE", help=N_("The same as a PDF in FILE; of several sessions, FILE-2 and so on.")
        ),
        Option(
            ["--jobs"],
            type=click.IntRange(1, 256),
            metavar="N",
            help=N_("Processes to use; as many as cores when not given."),
        ),
        Option(["--no-progress"], is_flag=True, help=N_("No progress bar, even on a terminal.")),
    ],
    summary=N_(
        "Read published releases and show every fact they state about a session, each with its place in the text.\n\n"
        "Plain text, saved web pages, PDF and Word (.docx) are read, in Hindi, English and Russian. A directory gives "
        "all its releases, a corpus (.jsonl, .parquet) its lines, a feed (.rss, .atom, .xml) its items; “-” is "
        "standard input. Nothing is written down: “paraph adopt” does that."
    ),
    example="paraph read --json samples/ > readings.jsonl",
)
