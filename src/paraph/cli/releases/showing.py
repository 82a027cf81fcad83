"""How `paraph release` shows where a release stands."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from paraph.cli.homes import say
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.mechanism.state import State
    from paraph.node.world.press import Checked, InWork
    from paraph.node.world.releasing import Line
    from paraph.papers.wording import Wording


def of_work(work: "InWork") -> dict[str, object]:
    """The release in work, as JSON."""
    return {
        "embargo": work.embargo or None,
        "languages": {
            language: [{"sentence": one.key, "chosen": one.chosen, "cites": list(one.cites), "text": one.text}
                       for one in text.passages()]
            for language, text in work.texts.items()
        },
    }  # fmt: skip


def of_version(line: "Line", state: "State") -> dict[str, object]:
    """A version, as JSON."""
    joint = line.joint
    return {
        "id": joint.key, "language": joint.language, "number": joint.number, "cleared": line.cleared,
        "published": line.published, "decided": line.decided, "embargo": line.text.embargo,
        "held": {side: version.digest() for side, version in sorted(joint.held.items())},
        "keys": {side: joint.cleared[side] for side in state.parties if side in joint.cleared},
    }  # fmt: skip


def tell_lines(document: str, work: "InWork | None", lines: Sequence["Line"], state: "State", language: str) -> None:
    """Where each version stands, and the embargo in both capitals' time."""
    from paraph.node.world import press
    from paraph.papers.wording import Wording

    wording = Wording(language, "")
    if work is not None:
        say(language, N_("In work here: {document} ({languages})"), document=document, languages=", ".join(work.texts))
    for line in lines:
        phrase = (
            N_("{version}: cleared by all, shown to everybody") if line.published
            else N_("{version}: cleared by all, to be shown when its embargo has passed") if line.decided
            else N_("{version}: cleared by all, not shown") if line.cleared
            else N_("{version}: put forward by {held}; keys so far: {keys}")
        )  # fmt: skip
        keys = ", ".join(sorted(line.joint.cleared)) or "—"
        say(language, phrase, version=line.joint.key, held=", ".join(sorted(line.joint.held)), keys=keys)
    embargoes = {line.text.embargo for line in lines} | ({work.embargo} if work else set())
    for embargo in sorted(one for one in embargoes if one):
        times = press.local_times(embargo, state.parties)
        local = "; ".join(f"{wording.side_name(side)}: {_minute(wording, at)}" for side, at in times.items())
        whole = wording.posted(embargo[:16])
        say(language, N_("Embargo until {embargo} UTC ({local})"), embargo=whole, local=local)
    if not lines and work is None:
        say(language, N_("No release of {document} was begun."), document=document)


def _minute(wording: "Wording", at: datetime) -> str:
    return wording.posted(f"{at:%Y-%m-%dT%H:%M}")


def tell_findings(checked: Mapping[str, "Checked"], language: str) -> None:
    """What was found, language by language."""
    for lang, one in checked.items():
        for passage, finding in one.findings:
            click.echo(f"{lang} {passage.key}: {finding.why.text(language)}")
        for difference in one.differences:
            click.echo(f"{lang} {difference.fact}: {difference.why.text(language)}")
        if not one.count:
            say(language, N_("{code}: every sentence is borne out, and read back it says what the record holds."),
                code=lang)  # fmt: skip
