"""Sessions: what was held, when and where, and who chaired, as each side recorded it (DOMAIN 1.2, 10.2).

Rules
    1. A session may be without number, without city, without date: what is not known is absent, never guessed.
    2. The days it was held and the day its protocol was signed are different facts (IRIGC-14: 3 and 5 December 2008).
    3. Each side records its own account. Where both have, both are kept; the software shows each as its owner's.

Example: session 11 of the working group, held 6 August 2025 in New Delhi, signed the same day, some 80 delegates.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from immutables import Map

from paraph.mechanism.texts import NO_TEXTS, Texts


class SessionKind(StrEnum):
    """A session proper, or a meeting between sessions."""

    SESSION = "session"
    INTER_SESSION = "inter_session"
    OTHER = "other"


class Mode(StrEnum):
    """How people met."""

    IN_PERSON = "in_person"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"


@dataclass(frozen=True, slots=True)
class Chair:
    """Who led a side at the session."""

    side: str
    names: Texts
    titles: Texts = NO_TEXTS
    """Office at home as of that day; a release may give the office and no name, or the name and no office."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One side's account of a session. Absent means not stated."""

    kind: SessionKind = SessionKind.SESSION
    ordinal: int | None = None
    start: date | None = None
    end: date | None = None
    """The last day; equal to `start` for one day, `None` when no date is known."""

    signed_on: date | None = None
    place: Texts = NO_TEXTS
    venue: Texts = NO_TEXTS
    mode: Mode | None = None
    chairs: tuple[Chair, ...] = ()
    delegates: int | None = None
    """Both sides together."""

    signed: tuple[Texts, ...] = ()
    """Documents signed at the session, as the releases name them."""

    sub_groups: tuple[str, ...] = ()
    """Ids of the sub-groups that reported."""

    next_session: Texts = NO_TEXTS
    """What was said of the next session, in the words of the release."""

    @property
    def is_bare(self) -> bool:
        """Whether it says no more than which session it is: it was made to begin a text, and tells nothing of it."""
        return self == Facts(kind=self.kind, ordinal=self.ordinal)


@dataclass(frozen=True, slots=True)
class Session:
    """A session with the account of each side that recorded it."""

    key: str
    body: str
    accounts: Map[str, Facts]
    """Side -> its account, never empty."""

    def facts(self, side: str | None = None) -> Facts:
        """The account of `side`; where it gave none, the account there is (of the first side by code)."""
        given = self.accounts.get(side) if side else None
        return given if given is not None else self.accounts[min(self.accounts)]

    def recorded_also(self, side: str, facts: Facts) -> "Session":
        """The session with one more account."""
        return replace(self, accounts=self.accounts.set(side, facts))


def session_key(body: str, *, ordinal: int | None, start: date | None) -> str:
    """The id both sides come to independently: `<body>.s11`, else `<body>.d2025-08-06`, else `<body>.undated`."""
    if ordinal is not None:
        return f"{body}.s{ordinal}"
    return f"{body}.d{start.isoformat()}" if start else f"{body}.undated"
