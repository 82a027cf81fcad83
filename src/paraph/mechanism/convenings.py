"""When and where the next session is to meet: what each side proposes, and the one both accept (DOMAIN 1.2, 10.2).

Rules
    1. Each side proposes its own occasion; the newer proposal of a side stands. To propose is to accept what one
       proposes.
    2. A side accepts by the digest of what it read, so it never accepts what was changed meanwhile.
    3. Agreed is what all sides have accepted under one digest: days, host, place and mode together. A new proposal of
       a side takes back its acceptance.
    4. A release that names a day for the next session, or an undertaking to hold one, agrees nothing here: the capital
       that a protocol names does not always come true.

Example: India proposes 7-8 September 2026 in Moscow, Russia accepts the digest: agreed. Russia then proposes
14 September: agreed no more, and both proposals stand as their owners'.
"""

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from immutables import Map

from paraph.mechanism.sessions import Mode
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.record import canonical


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and where. Only the first day must be known."""

    start: date
    end: date
    """The last day; equal to `start` for one day."""

    host: str = ""
    """Code of the side that receives; empty where that is open, or nobody travels."""

    place: Texts = NO_TEXTS
    mode: Mode | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of the occasion as canonical JSON, as hexadecimal digits."""
        plain = {
            "start": self.start.isoformat(),
            "end": self.end.isoformat(),
            "host": self.host,
            "place": dict(self.place),
            "mode": self.mode.value if self.mode else "",
        }
        return sha256(canonical.encode(plain)).hexdigest()


@dataclass(frozen=True, slots=True)
class Convening:
    """What the sides have proposed and accepted for one session that is to come."""

    key: str
    """Id the session will have."""

    body: str
    ordinal: int | None = None
    proposals: Map[str, Occasion] = Map()
    accepted: Map[str, str] = Map()
    """Side -> digest of the occasion it accepts."""

    def proposed(self, side: str, occasion: Occasion) -> "Convening":
        """With a side's proposal in place of its earlier one."""
        return replace(
            self,
            proposals=self.proposals.set(side, occasion),
            accepted=self.accepted.set(side, occasion.digest),
        )

    def accepting(self, side: str, digest: str) -> "Convening":
        """With a side's acceptance of what stands under `digest`."""
        return replace(self, accepted=self.accepted.set(side, digest))

    def digests(self) -> dict[str, Occasion]:
        """Digest -> occasion, of what stands proposed."""
        return {occasion.digest: occasion for occasion in self.proposals.values()}

    def agreed(self, parties: tuple[str, ...]) -> Occasion | None:
        """The occasion that all parties accept, or `None`."""
        digests = {self.accepted.get(side) for side in parties}
        one = digests.pop() if len(digests) == 1 else None
        return self.digests().get(one) if one else None
