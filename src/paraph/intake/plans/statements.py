"""Statements taken out of a release and put into it: the places of their words keep to them.

A release names the words of its statements by number ("areas.2.stance" is the verb of the third). So whoever changes
the statements numbers those words anew; whatever else the release states stays as it is.

Example: without its second statement a release has the verb of its third as "areas.1.stance".

Reads: a release, and what a person answered. Writes: the release.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from immutables import Map

from paraph.intake.plans.plan import DoubtPlan
from paraph.mechanism.releases import Release, Span, Statement

AREAS = "areas"


def restated(release: Release, *, without: Collection[int] = (), plus: Iterable[DoubtPlan] = ()) -> Release:
    """The release without the statements of these places and with the doubtful subjects, in the order of the text."""
    kept = [(one, _words_of(release, place)) for place, one in enumerate(release.statements) if place not in without]
    added = [(one.statement, {"text": one.statement.span, "stance": one.verb}) for one in plus]
    if not added and len(kept) == len(release.statements):
        return release
    told = sorted([*kept, *added], key=lambda pair: pair[0].span) if added else kept
    return replace(release, statements=tuple(one for one, _ in told), facts=_numbered(release, told))


def places_of(statement: Statement, release: Release) -> set[int]:
    """Where the release states just these words."""
    return {place for place, one in enumerate(release.statements) if one.span == statement.span}


def _words_of(release: Release, place: int) -> dict[str, Span]:
    prefix = f"{AREAS}.{place}."
    return {path.removeprefix(prefix): span for path, span in release.facts.items() if path.startswith(prefix)}


def _numbered(release: Release, told: Iterable[tuple[Statement, dict[str, Span]]]) -> Map[str, Span]:
    others = {path: span for path, span in release.facts.items() if not path.startswith(f"{AREAS}.")}
    words = {f"{AREAS}.{place}.{name}": span for place, (_, own) in enumerate(told) for name, span in own.items()}
    return Map(others | words)
