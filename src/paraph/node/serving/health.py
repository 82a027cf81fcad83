"""Whether this node can do its work now, and figures of it for Prometheus; nothing about people.

Figures are counted in the database at each asking, so that any number of processes tell the same.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Count

from paraph.messages import Refused
from paraph.node import records
from paraph.node.exchange import quarantine, standing
from paraph.node.homes import backups
from paraph.node.tables.exchange import Carriage

Sample = tuple[dict[str, str], float]


def fault() -> str:
    """The code of what keeps the node from working; empty if nothing does. Catches the record up."""
    try:
        records.current()
    except Refused as refusal:
        return refusal.code
    except DatabaseError:
        return "node.home.database-unreachable"
    return ""


def exposition() -> str:
    """The figures, in Prometheus' text format (version 0.0.4)."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    home = settings.HOME
    ill = fault()
    yield from _metric("up", "1 when the record can be read.", [({}, float(not ill))])
    if ill:
        return
    both = standing.standings()
    own = [({"side": home.side}, float(both[0].own_size))] if both else []
    theirs = [({"side": one.side}, float(one.have)) for one in both]
    yield from _metric("acts", "Acts of a side that are here.", [*own, *theirs])
    yield from _metric("acts_waiting", "Own acts that the side has not acknowledged.",
                       (({"side": one.side}, float(one.waiting)) for one in both))  # fmt: skip
    yield from _metric("exchange_stopped", "1 while exchange with the side is stopped.",
                       (({"side": one.side}, float(bool(one.stopped_at))) for one in both))  # fmt: skip
    yield from _metric("key_confirmed", "1 once a key of the side is confirmed.",
                       (({"side": one.side}, float(one.confirmed)) for one in both))  # fmt: skip
    yield from _metric("pouches", "Pouches by what became of them.", _pouches(), kind="counter", suffix="_total")
    yield from _metric("quarantine_bytes", "Size of the quarantine.", [({}, float(quarantine.size(home)))])
    last = backups.last_made(home)
    age = (datetime.now(UTC) - last).total_seconds() if last else float("nan")
    yield from _metric("backup_age_seconds", "Time since the last backup.", [({}, age)])


def _pouches() -> Iterator[Sample]:
    counted = Carriage.objects.filter(mechanism=settings.HOME.mechanism).values_list("event").annotate(Count("pk"))
    for event, count in sorted(counted):
        yield {"event": event}, float(count)


def _metric(
    name: str, meaning: str, samples: Iterable[Sample], *, kind: str = "gauge", suffix: str = ""
) -> Iterator[str]:
    full = f"paraph_{name}{suffix}"
    yield f"# HELP {full} {meaning}"
    yield f"# TYPE {full} {kind}"
    for labels, value in samples:
        inside = ",".join(f'{label}="{text}"' for label, text in labels.items())
        yield f"{full}{{{inside}}} {value:g}" if inside else f"{full} {value:g}"
