"""`paraph verify`: read the whole record through and say whether it is what its checkpoints sign.

Exit status 0 when it is, 1 when it is not: a record that does not verify is a refusal, whatever its output form.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from paraph.cli.homes import home_option, json_option, open_home, say
from paraph.cli.phrases import Command, language_of
from paraph.cli.runtime import error_object
from paraph.cli.shown.stops import stops_as_json, tell_stops
from paraph.messages import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraph.node.citations import Examined
    from paraph.record import LogVerdict, Verdict


@click.pass_context
def _verify(context: click.Context, /, **given: Any) -> int:
    home, language = open_home(given), language_of(context)
    from paraph.node import citations, records
    from paraph.node.exchange.standing import stops

    with _bar(shown=not given["json"]) as progress:
        verdict = records.verify(progress)
    files = citations.examine() if verdict else None
    if given["json"]:
        logs = [_as_json(log, language) for log in verdict.logs]
        found = {"ok": _holds(verdict, files), "mechanism": home.mechanism, "logs": logs, "files": _files(files),
                 "stops": stops_as_json(stops())}  # fmt: skip
        click.echo(json.dumps(found, ensure_ascii=False))
    else:
        _tell(verdict, files, language)
        tell_stops(stops(), language, lifted=False)
    return 0 if _holds(verdict, files) else 1


def _holds(verdict: "Verdict", files: "Examined | None") -> bool:
    """Files are looked for only where the record says truly which they are."""
    return bool(verdict) and (files is None or bool(files))


def _tell(verdict: "Verdict", files: "Examined | None", language: str) -> None:
    for finding in verdict.findings():
        say(language, finding.phrase, **finding.facts)
    if files is not None:
        _tell_files(files, language)
    if verdict:
        say(language, N_("The record verifies."))
    else:
        say(language, N_("The record does not verify. Stop this node and keep the home as it is."))


def _tell_files(files: "Examined", language: str) -> None:
    if files.kept:
        say(language, N_("Files that acts cite: {count}, each as it was cited."), count=files.kept)
    for one in files.missing:
        say(language, N_("The file “{name}” that act {place} cites is not here."), name=one.file.name, place=one.by)
    for one in files.damaged:
        say(language, N_("The file “{name}” that act {place} cites is DAMAGED; restore it from a backup."),
            name=one.file.name, place=one.by)  # fmt: skip


def _files(files: "Examined | None") -> dict[str, object] | None:
    return (
        None
        if files is None
        else {
            "kept": files.kept,
            "missing": [one.file.sha256 for one in files.missing],
            "damaged": [one.file.sha256 for one in files.damaged],
        }
    )


def _as_json(log: "LogVerdict", language: str) -> dict[str, object]:
    damage = log.damage and {"n": log.damage.n, **error_object(log.damage.defect, language)}
    return {
        "side": log.side,
        "ok": bool(log),
        "size": log.size,
        "root": log.root.hex(),
        "signed_by": [key.to_text() for key in log.signed_by],
        "seal": log.seal and error_object(log.seal, language),
        "damage": damage,
        "damaged": log.damaged,
        "gaps": [list(gap) for gap in log.gaps],
        "unheld": dict(log.unheld),
        "unknown": dict(log.unknown),
        "extended": log.extended,
    }


@contextmanager
def _bar(*, shown: bool) -> Iterator["Callable[[int, int], None]"]:
    """A bar on standard error for somebody who looks at a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield lambda _done, _of: None
        return
    with click.progressbar(length=1, file=sys.stderr, width=0) as bar:

        def tell(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield tell


command = Command(
    "verify",
    _verify,
    [home_option(), json_option()],
    summary=N_(
        "Read the whole record through: every act in its place, every log under the checkpoint its side signed.\n\n"
        "Exit status 0 when the record verifies, 1 when it does not."
    ),
    example="paraph verify --json",
)
