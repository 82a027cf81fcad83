"""`paraph adopt-protocol`: past signed protocols into numbered paragraphs, each with its force, actor and deadline.

Manners are those of `paraph read`: results in the order of the sources, a source that cannot be read reported in its
place, status 2 when any was. Without --json each protocol is a table, and versions of one protocol in several languages
are followed by where they differ. Nothing is written down: a person confirms first, when asked (`--confirm`) or by
having looked before (`--yes`). Versions of a protocol are adopted together, so nothing is while one cannot be read.
"""

import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, open_home
from paraph.cli.inputs.patience import within
from paraph.cli.inputs.sources import bytes_of, tasks_of
from paraph.cli.inputs.tasks import Task
from paraph.cli.phrases import Argument, Command, Option, language_of
from paraph.cli.runtime import error_object
from paraph.cli.shown.progress import Progress
from paraph.messages import N_, Phrase, Refused, translate

if TYPE_CHECKING:
    from paraph.intake.protocols import Protocol

SECONDS = 60
"""For one protocol; one of sixty paragraphs takes less than one."""

WIDEST = 120


@dataclass(frozen=True, slots=True)
class Found:
    """The protocols that could be read, each with the SHA-256 of its file, and how many could not."""

    protocols: "tuple[tuple[Protocol, str], ...]"
    failures: int


def read_protocols(
    names: Sequence[str], *, as_json: bool, language: str, width: int, progress: bool, brief: bool = False
) -> Found:
    """Read every protocol behind `names` and write it as it comes (unless `brief`), then where versions differ."""
    found: list[tuple[Protocol, str]] = []
    failures = 0
    with Progress(names, shown=progress) as bar:
        for task in tasks_of(names, passing=""):
            try:
                read = _read_one(task)
            except Refused as refusal:
                failures += 1
                _report(task, refusal, as_json=as_json, language=language)
            else:
                found += read
                for protocol, _ in read if as_json or not brief else ():
                    _write(protocol, as_json=as_json, language=language, width=width)
            bar.step()
    if not as_json:
        _write_differences([protocol for protocol, _ in found], language=language, width=width)
    sys.stdout.flush()
    return Found(tuple(found), failures)


def _read_one(task: Task) -> "list[tuple[Protocol, str]]":
    """The protocol in each language that stands in the file."""
    from paraph.node.intake.protocol_files import versions_in

    data = bytes_of(task)
    with within(SECONDS, task.name):
        return [(protocol, sha256(data).hexdigest()) for _, protocol in versions_in(task.name, data)]


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
    from paraph.cli.shown.protocol_table import protocol_table

    sys.stdout.write(protocol_table(protocol, language=language, width=width))


def _write_differences(found: Sequence["Protocol"], *, language: str, width: int) -> None:
    from paraph.cli.shown.protocol_table import differences_table
    from paraph.intake.protocols import paired

    for pairing in paired(found):
        if len(pairing.versions) > 1:
            sys.stdout.write(differences_table(pairing, language=language, width=width))


@click.pass_context
def _adopt_protocol(context: click.Context, /, **given: Any) -> int:
    language, adopting = language_of(context), given["yes"] or given["confirm"]
    if adopting:
        open_home(given)
    found = read_protocols(
        given["sources"],
        as_json=given["json"],
        language=language,
        width=min(shutil.get_terminal_size().columns, WIDEST),
        progress=not given["no_progress"],
        brief=given["yes"],
    )
    if adopting and found.protocols and not found.failures:
        _adopt(found, body=given["body"], asking=not given["yes"], quiet=given["json"], language=language)
    return 2 if found.failures else 0


def _adopt(found: Found, *, body: str | None, asking: bool, quiet: bool, language: str) -> None:
    """Append what the protocols add to the record, once it is confirmed."""
    from paraph.node.intake import protocols

    read = [
        protocols.ReadProtocol(replace(protocol, source=_file_name(protocol.source)), digest)
        for protocol, digest in found.protocols
    ]
    laid = protocols.lay_out(read, body=body)
    tell = partial(click.echo, err=quiet)
    for one in laid.proposed:
        facts = {"document": one.document.key, "paragraphs": len(one.paragraphs), "undertakings": one.undertakings}
        tell(Phrase(WOULD, **facts).text(language))
        if one.otherwise:
            tell(translate(OTHERWISE, language))
    if not laid.drafts:
        tell(translate(N_("The record holds all this already; nothing was appended."), language))
        return
    if asking and not click.confirm(translate(N_("Append this to the record?"), language), err=quiet):
        tell(translate(N_("Nothing was appended."), language))
        return
    acts = protocols.adopt(laid)
    kept = N_("Appended and kept: acts {first} to {last}.")
    tell(Phrase(kept, first=acts[0].reference, last=acts[-1].reference).text(language))


OTHERWISE = N_(
    "These very files were adopted before, and what was adopted stands. It says otherwise in places: somebody "
    "corrected it then, or more is read in the files now."
)
WOULD = N_("{document}: {paragraphs} paragraphs, of them {undertakings} undertakings")


def _file_name(source: str) -> str:
    """Without folders: the record tells files by name and digest, not by where they lay."""
    return source if "://" in source else source.replace("\\", "/").rsplit("/", 1)[-1]


command = Command(
    "adopt-protocol",
    _adopt_protocol,
    [
        Argument("sources", nargs=-1, metavar="FILE|URL|DIR|- …", summary=N_("Signed protocols, in this order.")),
        Option(["--json"], is_flag=True, help=N_("One JSON object a line for each source.")),
        Option(["--confirm"], is_flag=True, help=N_("Ask, then append to the record of the node.")),
        Option(["--yes"], is_flag=True, help=N_("Append without asking.")),
        Option(
            ["--body"], metavar="ID", help=N_("Whose session it is, where the record does not hold the session yet.")
        ),
        home_option(),
        Option(["--no-progress"], is_flag=True, help=N_("No progress bar, even on a terminal.")),
    ],
    summary=N_(
        "Read past signed protocols paragraph by paragraph: who agreed to what, by when, and which body leads.\n\n"
        "Plain text, saved web pages, PDF and Word (.docx) are read, in Hindi, English and Russian. Versions of one "
        "protocol in several languages, in a file each or side by side in one, are paired and their differences "
        "shown. With --confirm or --yes the protocol enters the record: each paragraph in every language, and what it "
        "leaves to be done."
    ),
    example="paraph adopt-protocol --confirm samples/protocols/",
)
