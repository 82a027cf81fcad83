"""Where the exchange stands, as a person thinks of it: what we have that they have not, what they have, what waits."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db.models import Max
from django.utils.timezone import now

from paraph.messages import Refused
from paraph.node import keys, records
from paraph.node.exchange import correspondents
from paraph.node.storage.stores import DjangoStore
from paraph.node.tables.exchange import Carriage, Correspondent, Event, Stoppage
from paraph.papers.sides import by_name
from paraph.papers.wording import Wording
from paraph.record import CompactRange
from paraph.record.pouches.refusals import ActUnknown, Gap, VersionFuture

RECENT = 50
CLOCKS_DIFFER = timedelta(hours=1)
"""What two clocks may differ by before anybody is told."""

PASSING = tuple(kind.code for kind in (Gap, ActUnknown, VersionFuture))
"""Why a pouch that is good in itself may have to wait."""


@dataclass(frozen=True, slots=True)
class KeyShown:
    """One key of a side."""

    fingerprint: str
    believed: bool
    in_use: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """The exchange with one other side."""

    side: str
    own_size: int
    """Acts in this side's log."""

    acknowledged: int
    """How many of them the other side has acknowledged by a cosigned receipt."""

    witnessed_at: datetime | None
    """When it did, by its clock."""

    sealed: int
    """How many of them went into a pouch for the other side, whether it has arrived or not."""

    have: int
    """Acts of the other side that are here."""

    ahead: datetime | None
    """When its last act says it was written, where that is still to come by the clock here: one of the two is wrong."""

    kept: int
    """Pouches of the other side that wait here: for one between, or for an update of Paraph."""

    confirmed: bool
    """Whether a key of the other side was confirmed; nothing is opened before."""

    stopped_at: datetime | None
    """Since when exchange is stopped."""

    keys: tuple[KeyShown, ...]

    @property
    def waiting(self) -> int:
        """Acts of this side that the other has not acknowledged."""
        return self.own_size - self.acknowledged

    @property
    def unsealed(self) -> int:
        """Acts of this side that are in no pouch yet."""
        return max(self.own_size - max(self.sealed, self.acknowledged), 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the book."""

    at: datetime
    event: str
    """`sealed`, `sent`, `opened`, `refused`, `gap`."""

    label: str
    """The same in the reader's language."""

    side: str
    name: str
    first: int | None
    size: int | None
    code: str
    reason: str
    """Why it was refused, in the reader's language."""

    kept: bool

    @property
    def acts(self) -> str:
        """The numbers of the acts it carries: `3–5`, `3`, or nothing."""
        if self.first is None or self.size is None or self.first == self.size:
            return ""
        last = self.size - 1
        return f"{self.first}–{last}" if last > self.first else f"{last}"


def standings() -> tuple[Standing, ...]:
    """One for each other side, by code."""
    current = records.current()
    heads = DjangoStore(settings.HOME.mechanism).heads()
    known = {row.side: row for row in Correspondent.objects.filter(mechanism=settings.HOME.mechanism)}
    sizes = {side: head.size for side, head in heads.items()}
    stopped = stopped_sides()
    return tuple(
        _standing(side, sizes, known.get(side) or Correspondent(side=side), current, stopped) for side in _others()
    )


def own_ahead() -> datetime | None:
    """When this side's last act says it was written, where that is still to come by the clock here."""
    own = settings.HOME.side
    head = DjangoStore(settings.HOME.mechanism).heads().get(own)
    return _ahead(own, head.size if head else 0)


def stops() -> Sequence[Stoppage]:
    """Every stop there ever was, newest first, lifted or not."""
    return correspondents.stoppages()


def stopped_sides() -> Mapping[str, datetime]:
    """The sides with which exchange is stopped, and since when."""
    return correspondents.stopped()


def _others() -> Sequence[str]:
    return sorted(settings.HOME.others)


def _standing(
    side: str, sizes: Mapping[str, int], row: Correspondent, current: records.Current, stopped: Mapping[str, datetime]
) -> Standing:
    own = settings.HOME.side
    compact = bytes(row.acknowledged)
    return Standing(
        side=side,
        own_size=sizes.get(own, 0),
        acknowledged=CompactRange.from_bytes(compact).size if compact else 0,
        witnessed_at=datetime.fromtimestamp(row.witnessed_at, UTC) if row.witnessed_at else None,
        sealed=_sealed(side),
        have=sizes.get(side, 0),
        ahead=_ahead(side, sizes.get(side, 0)),
        kept=_kept(side, sizes.get(side, 0)),
        confirmed=side in keys.confirmed_by(current.state, own),
        stopped_at=stopped.get(side),
        keys=tuple(_keys_of(side, current)),
    )


def _ahead(side: str, have: int) -> datetime | None:
    last = next(DjangoStore(settings.HOME.mechanism).read(side, have - 1, have), None) if have else None
    written = datetime.fromisoformat(json.loads(last)["at"]) if last else None
    return written if written and written > now() + CLOCKS_DIFFER else None


def _sealed(side: str) -> int:
    pouches = Carriage.objects.filter(mechanism=settings.HOME.mechanism, side=side, event=Event.SEALED)
    return pouches.aggregate(size=Max("size"))["size"] or 0


def _kept(side: str, have: int) -> int:
    """Pouches that were refused for a reason that passes, and that bring more than is here."""
    refused = Carriage.objects.filter(mechanism=settings.HOME.mechanism, side=side, code__in=PASSING, size__gt=have)
    return refused.values("sha256").distinct().count()


def _keys_of(side: str, current: records.Current) -> Iterator[KeyShown]:
    believed = {period.verifier: period for period in records.key_ring(current.state).periods.get(side, ())}
    claims = current.state.keys.get(side, ())
    for claim in claims:
        key = claim.key
        if key is not None:
            yield KeyShown(key.fingerprint, key in believed, claim is claims[-1])


def book(language: str, *, limit: int = RECENT) -> tuple[Entry, ...]:
    """The newest entries, newest first, their reasons in `language`."""
    rows = Carriage.objects.filter(mechanism=settings.HOME.mechanism).order_by("-pk")[:limit]
    return tuple(_entry(row, language) for row in rows)


def _entry(row: Carriage, language: str) -> Entry:
    return Entry(
        at=row.at,
        event=row.event,
        label=str(row.get_event_display()),
        side=row.side,
        name=row.sha256,
        first=row.first,
        size=row.size,
        code=row.code,
        reason=reason(row.code, row.facts, language),
        kept=row.kept,
    )


def reason(code: str, facts: str, language: str) -> str:
    """The sentence of a refusal that is kept by its code; the code itself where this version does not know it."""
    if not code:
        return ""
    kind = next((kind for kind in _kinds(Refused) if kind.code == code), None)
    if kind is None:
        return code
    try:
        return by_name(kind(**json.loads(facts or "{}")), Wording(language, settings.HOME.side)).text(language)
    except (KeyError, ValueError, TypeError):
        return code


def _kinds(base: type[Refused]) -> Iterator[type[Refused]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)
