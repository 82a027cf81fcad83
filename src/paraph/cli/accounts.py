"""`paraph read --accounts`: readings of one session from several sources, languages, governments, side by side.

All sources are read before the first line is written, for any may belong to any session: at most `MOST` of them. With
`--json` a line is a session: `accounts` under short names, `why` they belong together, and `facts` with the values of
each account, their places, and how the accounts differ, differences first.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paraph.cli.homes import say
from paraph.cli.inputs.patience import within
from paraph.cli.inputs.sources import bytes_of, tasks_of
from paraph.cli.inputs.tasks import Task
from paraph.cli.paper import write
from paraph.cli.refusals import NoAccounts, TooManyAccounts
from paraph.cli.runtime import error_object
from paraph.cli.shown.columns import two_columns
from paraph.messages import N_, Refused, translate

if TYPE_CHECKING:
    from paraph.intake.accounts.grouping import AccountGroup
    from paraph.intake.reading import Reading
    from paraph.papers.sessions.side_by_side import Row, Sheet
    from paraph.papers.wording import Wording

MOST = 500
SECONDS = 30


def side_by_side(names: Sequence[str], language: str, *, as_json: bool, paper: str | None, width: int) -> int:
    """Read, group, lay side by side, write; the exit status: 2 when a source failed or no two belong together."""
    from paraph.intake.accounts.grouping import group
    from paraph.node.intake.side_by_side import MANY, distinct, sheet
    from paraph.papers.sessions.side_by_side import render_side_by_side
    from paraph.papers.wording import Wording

    readings, failures = _readings(names, language, as_json=as_json)
    groups = [found for found in group(distinct(readings)) if len(found.readings) >= MANY]
    if not groups:
        raise NoAccounts(count=len(readings))
    wording = Wording(language, "")
    for number, found in enumerate(groups, start=1):
        laid = sheet(found, wording)
        if paper is not None:
            target = _numbered(Path(paper), number)
            write(target, render_side_by_side(laid, wording))
            say(language, N_("Written: {file}"), file=target)
        elif as_json:
            click.echo(json.dumps(_told(found, laid, language), ensure_ascii=False))
        else:
            click.echo("\n".join(_lines(laid, wording, width)) + "\n")
    return 2 if failures else 0


def _readings(names: Sequence[str], language: str, *, as_json: bool) -> "tuple[list[Reading], int]":
    readings, failures = [], 0
    for number, task in enumerate(tasks_of(names), start=1):
        if number > MOST:
            raise TooManyAccounts(limit=MOST)
        try:
            readings.append(_reading(task))
        except Refused as refusal:
            failures += 1
            if as_json:
                click.echo(json.dumps({"source": task.name, "error": error_object(refusal, language)},
                                      ensure_ascii=False))  # fmt: skip
            else:
                sys.stderr.write(f"{refusal.text(language)} [{refusal.code}]\n")
    return readings, failures


def _reading(task: Task) -> "Reading":
    from paraph.intake import read_release, read_source

    data = bytes_of(task)
    with within(SECONDS, task.name):
        return read_release(read_source(task.name, data))


def _told(found: "AccountGroup", laid: "Sheet", language: str) -> dict[str, object]:
    from paraph.intake.accounts.alignment import aligned

    names = {account.key: account.name for account in laid.accounts}
    return {
        "body": laid.body["text"],
        "accounts": [
            {"name": account.name, "source": account.source, "lang": account.language,
             "government": account.side or None, "publisher": account.publisher and account.publisher["text"],
             "posted_at": reading.release.posted_at, "release_id": reading.release.release_id}
            for account, reading in zip(laid.accounts, found.readings, strict=True)
        ],
        "why": list(laid.why),
        "facts": [
            {"fact": line.fact, "differs": [kind.value for kind in line.kinds],
             "why": [why.text(language) for why in line.why],
             "values": {names[source]: [{"value": shown.value, "span": shown.span} for shown in values]
                        for source, values in line.values.items()},
             "only_named": sorted(names[source] for source in line.passing)}
            for line in aligned(found)
        ],
    }  # fmt: skip


def _lines(laid: "Sheet", wording: "Wording", width: int) -> Iterator[str]:
    from paraph.papers.sessions.side_by_side import LABELS, NO_DIFFERENCE

    yield " · ".join(filter(None, (laid.body["text"], laid.line)))
    for account in laid.accounts:
        side = wording.side_name(account.side) if account.side else ""
        parts = (account.source, wording.language_name(account.language), side, account.posted)
        yield f"  {account.name}  {' · '.join(filter(None, parts))}"
    yield from (f"  {why}" for why in laid.why)
    yield f"{translate(LABELS['differing'], wording.language)}:"
    if not laid.differing:
        yield f"  {translate(NO_DIFFERENCE, wording.language)}"
    yield from two_columns([row for one in laid.differing for row in _rows(laid, one, wording)], width=width)
    yield f"{translate(LABELS['agreeing'], wording.language)}:"
    yield from two_columns([row for one in laid.agreeing for row in _rows(laid, one, wording)], width=width)


def _rows(laid: "Sheet", row: "Row", wording: "Wording") -> Iterator[tuple[str, str]]:
    from paraph.papers.sessions.side_by_side import SILENT

    told = [f"≠ {'; '.join(row.kinds)}"] if row.kinds else []
    for names, cell in laid.told(row):
        said = " / ".join(one["text"] for one in cell) or translate(SILENT, wording.language)
        told.append(f"{', '.join(names)}: {said}")
    yield from zip((row.label, *[""] * len(told)), told, strict=False)


def _numbered(path: Path, number: int) -> Path:
    return path if number == 1 else path.with_stem(f"{path.stem}-{number}")
