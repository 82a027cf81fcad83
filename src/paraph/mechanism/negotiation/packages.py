"""Package deals: several brackets closed in one act (DOMAIN 3, 10.4).

Rules
    1. A side offers a choice for each of several paragraphs. Nothing moves until every other side accepts the whole.
    2. Acceptance makes every side hold those choices, all at once.
    3. An offer stands until its side takes it back, or puts something else forward on one of its paragraphs.
"""

from dataclasses import dataclass
from enum import StrEnum

from immutables import Map

from paraph.mechanism.texts import NO_TEXTS, Texts


class PackageState(StrEnum):
    """Where a package stands."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Package:
    """An offer to settle several paragraphs together."""

    key: str
    by: str
    since: str
    choices: Map[str, str]
    """Paragraph -> digest of a content put forward there, or `deleted`."""

    reason: Texts = NO_TEXTS
    accepted_by: frozenset[str] = frozenset()
    state: PackageState = PackageState.OFFERED
