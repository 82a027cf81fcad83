"""How `paraph release` shows where a release stands."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from paraph.cli.homes import say, side_name
from paraph.messages import N_

if TYPE_CHECKING:
    from paraph.mechanism.state import State
    from paraph.node.world.press import Checked, InWork
    from paraph.node.world.releasing import Line


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
        local = "; ".join(f"{side_name(side, language)} {at:%Y-%m-%d %H:%M %Z}" for side, at in times.items())
        say(language, N_("Embargo until {embargo} ({local})"), embargo=embargo, local=local)
    if not lines and work is None:
        say(language, N_("No release of {document} was begun."), document=document)


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
