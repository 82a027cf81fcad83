"""Who at this node did what: acts by the account that wrote them, and stops of the exchange that somebody lifted.

For those who look after the node alone; the record itself names offices, and the other side learns nothing of this.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from paraph.node import records
from paraph.node.exchange import correspondents
from paraph.node.models import Authorship

RECENT = 200


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that somebody did."""

    at: datetime
    who: str
    """The account's name, or who came with a signed link; empty for the command line and for accounts since deleted."""

    acts: str
    """The acts written: `IN/3–5`; empty if it was something else."""

    what: tuple[tuple[str, int], ...]
    """Names of the acts, and how many of each."""

    lifted: str = ""
    """The side with which exchange was taken up again."""

    reason: str = ""


def deeds(*, limit: int = RECENT) -> Sequence[Deed]:
    """The newest, newest first."""
    rows = Authorship.objects.filter(mechanism=settings.HOME.mechanism).select_related("user").order_by("-pk")[:limit]
    lifted = [_lifted(stop) for stop in correspondents.stoppages() if stop.resumed_at]
    return sorted([*map(_written, rows), *lifted], key=lambda deed: deed.at, reverse=True)[:limit]


def _written(row: Authorship) -> Deed:
    last = row.first + row.count - 1
    span = f"{row.side}/{row.first}–{last}" if row.count > 1 else f"{row.side}/{row.first}"
    names = Counter(act.act for act in records.acts_of(row.side, row.first, row.count))
    return Deed(row.at, row.user.username if row.user else row.person, span, tuple(sorted(names.items())))


def _lifted(stop: correspondents.Stoppage) -> Deed:
    return Deed(stop.resumed_at, stop.resumed_by, "", (), lifted=stop.side, reason=stop.reason)
