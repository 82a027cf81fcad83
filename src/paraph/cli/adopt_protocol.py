"""`paraph adopt-protocol`: past signed protocols into numbered paragraphs, each with its force, actor and deadline.

Manners are those of `paraph read`: results in the order of the sources, a source that cannot be read reported in its
place, status 2 when any was. Without --json each protocol is a table, and versions of one protocol in several languages
are followed by where they differ. Nothing is written down: a person confirms first.
"""

import json
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from paraph.cli.patience import within
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.cli.progress import Progress
from paraph.cli.runtime import error_object
from paraph.cli.sources import Task, bytes_of, tasks_of
from paraph.messages import N_, Refused

if TYPE_CHECKING:
    from paraph.intake.protocols import Protocol

SECONDS = 60
"""For one protocol; one of sixty paragraphs takes less than one."""

WIDEST = 120


def read_protocols(names: Sequence[str], *, as_json: bool, language: str, width: int, progress: bool) -> int:
    """Read every protocol behind `names`, write it, and give the exit status: 0, or 2 when any source failed."""
    found: list[Protocol] = []
    failures = 0
    with Progress(names, shown=progress) as bar:
        for task in tasks_of(names, passing=""):
            try:
                protocol = _read_one(task)
            except Refused as refusal:
                failures += 1
                _report(task, refusal, as_json=as_json, language=language)
            else:
                found.append(protocol)
                _write(protocol, as_json=as_json, language=language, width=width)
            bar.step()
    if not as_json:
        _write_differences(found, language=language, width=width)
    sys.stdout.flush()
    return 2 if failures else 0


def _read_one(task: Task) -> "Protocol":
    from paraph.intake import read_source  # noqa: PLC0415 - heavy, and help must not wait for it
    from paraph.intake.protocols import read_protocol  # noqa: PLC0415 - same

    data = bytes_of(task)
    with within(SECONDS, task.name):
        return read_protocol(read_source(task.name, data))


def _report(task: Task, refusal: Refused, *, as_json: bool, language: str) -> None:
    if as_json:
        shown = {"source": task.name, "error": error_object(refusal, language)}
        sys.stdout.write(json.dumps(shown, ensure_ascii=False) + "\n")
    else:
        sys.stderr.write(f"{refusal.text(language)} [{refusal.code}]\n")


def _write(protocol: "Protocol", *, as_json: bool, language: str, width: int) -> None:
    if as_json:
        sys.stdout.write(json.dumps(protocol.as_json(), ensure_ascii=False) + "\n")
        return
    from paraph.cli.protocol_table import protocol_table  # noqa: PLC0415 - only for people

    sys.stdout.write(protocol_table(protocol, language=language, width=width))


def _write_differences(found: Sequence["Protocol"], *, language: str, width: int) -> None:
    from paraph.cli.protocol_table import differences_table  # noqa: PLC0415 - only for people
    from paraph.intake.protocols import paired  # noqa: PLC0415 - heavy

    for pairing in paired(found):
        if len(pairing.versions) > 1:
            sys.stdout.write(differences_table(pairing, language=language, width=width))


@click.pass_context
def _adopt_protocol(context: click.Context, /, **given: object) -> int:
    return read_protocols(
        tuple(str(name) for name in given["sources"]),  # type: ignore[attr-defined]
        as_json=bool(given["json"]),
        language=language_of(context),
        width=min(shutil.get_terminal_size().columns, WIDEST),
        progress=not given["no_progress"],
    )


command = Command(
    "adopt-protocol",
    _adopt_protocol,
    [
        Argument("sources", nargs=-1, metavar="FILE|URL|DIR|- …", summary=N_("Signed protocols, in this order.")),
        Option(["--json"], is_flag=True, help=N_("One JSON object a line for each source.")),
        Option(["--no-progress"], is_flag=True, help=N_("No progress bar, even on a terminal.")),
    ],
    summary=N_(
        "Read past signed protocols paragraph by paragraph: who agreed to what, by when, and which body leads.\n\n"
        "Plain text, saved web pages, PDF and Word (.docx) are read, in Hindi, English and Russian. Versions of one "
        "protocol in several languages are paired and their differences shown. Nothing is written down: a person "
        "confirms first."
    ),
    example="paraph adopt-protocol samples/protocols/11-en.txt samples/protocols/11-hi.txt samples/protocols/11-ru.txt",
)
