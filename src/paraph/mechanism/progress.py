"""Published progress: how far an undertaking is, as all sides agreed that everybody may know.

Rules
    1. The status that both sides recorded is joint, so nobody learns it before every side has said so of that status.
    2. What was agreed stands until all have agreed on another: neither the next report nor one side's next word changes
       what everybody may read.
    3. Only the status that both recorded can be published, never a side's own.

Example: both recorded `in_progress`, and both agreed that it is published. Then both record `closed`, and India agrees
to publish that: everybody reads `in_progress` still, until Russia agrees too.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from immutables import Map

from paraph.mechanism.undertakings import Status


@dataclass(frozen=True, slots=True)
class Progress:
    """What the sides agree to have published of one undertaking."""

    said: Map[str, Status] = Map()
    """Side -> the status it agreed to last."""

    agreed: Status | None = None
    """What all of them agreed on last; `None` before they ever did."""

    on: str = ""
    """The day of the word that made it so, ISO 8601, as that side's log has it."""

    def with_word(self, side: str, status: Status, *, parties: Iterable[str], at: str) -> "Progress":
        """After `side` agreed to publish `status` at an instant (RFC 3339)."""
        said = self.said.set(side, status)
        if any(said.get(party) != status for party in parties):
            return replace(self, said=said)
        return Progress(said, status, at[:10])

    def public(self) -> "Progress":
        """What everybody may know of it."""
        return Progress(agreed=self.agreed, on=self.on)


NOTHING = Progress()
"""Nothing was ever said."""
