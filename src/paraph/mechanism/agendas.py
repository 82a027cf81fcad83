"""Agendas the sides propose to each other, and the one both accept (DOMAIN 2.2, 10.8).

Rules
    1. Each side proposes its own; the newer proposal of a side stands. To propose is to accept what one proposes.
    2. A side accepts by the digest of what it read, so it never accepts what was changed meanwhile.
    3. An agenda is agreed when all sides have accepted one digest; a new proposal of a side takes back its acceptance.

Example: India proposes nine items, Russia accepts their digest: agreed. India adds a tenth: agreed no more.
"""

from dataclasses import dataclass, replace
from hashlib import sha256

from immutables import Map

from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.record import canonical


@dataclass(frozen=True, slots=True)
class ProposedItem:
    """One item; numbered by its place, alike in every language."""

    kind: str
    """A kind of `mechanism.agenda.ItemKind`, or `item` for one that a side has put in its own words."""

    titles: Texts = NO_TEXTS
    """In the side's words; an item of a known kind needs none."""

    body: str | None = None
    topics: tuple[str, ...] = ()
    undertakings: tuple[str, ...] = ()
    """What is carried over or to be reviewed under the item."""

    speakers: Texts = NO_TEXTS
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class AgendaRecord:
    """What the sides have proposed and accepted for the next session of a body."""

    key: str
    body: str
    proposals: Map[str, tuple[ProposedItem, ...]] = Map()
    accepted: Map[str, str] = Map()
    """Side -> digest of the items it accepts."""

    def proposed(self, side: str, items: tuple[ProposedItem, ...]) -> "AgendaRecord":
        """With a side's proposal in place of its earlier one."""
        accepted = self.accepted.set(side, items_digest(items))
        return replace(self, proposals=self.proposals.set(side, items), accepted=accepted)

    def digests(self) -> dict[str, tuple[ProposedItem, ...]]:
        """Digest -> items, of what stands proposed."""
        return {items_digest(items): items for items in self.proposals.values()}

    def agreed(self, parties: tuple[str, ...]) -> tuple[ProposedItem, ...] | None:
        """The items that all parties accept, or `None`."""
        digests = {self.accepted.get(side) for side in parties}
        one = digests.pop() if len(digests) == 1 else None
        return self.digests().get(one) if one else None


def agenda_key(body: str, ordinal: int | None) -> str:
    """The id both sides come to independently: `<body>.s12.agenda`, without a number `<body>.next.agenda`."""
    return f"{body}.s{ordinal}.agenda" if ordinal is not None else f"{body}.next.agenda"


def items_digest(items: tuple[ProposedItem, ...]) -> str:
    """SHA-256 of the items as canonical JSON, as hexadecimal digits."""
    return sha256(canonical.encode([_plain(item) for item in items])).hexdigest()


def _plain(item: ProposedItem) -> dict[str, object]:
    return {
        "kind": item.kind,
        "titles": dict(item.titles),
        "body": item.body or "",
        "topics": list(item.topics),
        "undertakings": list(item.undertakings),
        "speakers": dict(item.speakers),
        "minutes": item.minutes or 0,
    }
