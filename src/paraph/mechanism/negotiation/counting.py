"""How far the text has got: "42 of 60 agreed, 9 brackets open, oldest 3 days, 5 wait for us".

The clock is the caller's: the counts say since when, not how long ago.
"""

from dataclasses import dataclass

from immutables import Map

from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.packages import PackageState


@dataclass(frozen=True, slots=True)
class Counts:
    """The counters of one document."""

    paragraphs: int
    agreed: int
    brackets: int
    """Paragraphs that are not agreed."""

    oldest: str | None
    """Since when the oldest of them has been open: RFC 3339, UTC."""

    waiting: Map[str, int]
    """Side -> brackets in which the next word is its."""

    stale: int
    """Paragraphs held by somebody in a wording with a stale language."""

    packages: int
    """Packages offered and neither accepted nor taken back."""


def counts(negotiation: Negotiation) -> Counts:
    """Count."""
    items = negotiation.ordered()
    opened = [item for item in items if not negotiation.is_agreed(item)]
    parties = negotiation.parties
    waiting = {side: sum(item.waits_for(side, parties) for item in opened) for side in parties}
    stale = sum(any(choice in item.wordings and item.wordings[choice].stale for choice in item.alternatives())
                for item in items)  # fmt: skip
    return Counts(
        paragraphs=len(items),
        agreed=len(items) - len(opened),
        brackets=len(opened),
        oldest=min((item.opened for item in opened), default=None),
        waiting=Map(waiting),
        stale=stale,
        packages=sum(package.state is PackageState.OFFERED for package in negotiation.packages.values()),
    )
