"""Releases adopted into the record, with what they state and the words that state it (DOMAIN 6, 10.10).

A release is public and is kept whole: every fact and statement points to code points of `text`, so a reader sees the
sentence beside the fact. A release is a language version of its own, with its own number, office and time; a
translation of a release is never an authentic text.

Stances are what a release says the sides did about a topic; `explored` is not `welcomed`, `welcomed` is not `agreed`
(DOMAIN 0.2). `FORCE_OF` gives the force of DOMAIN 2.3 each of them amounts to.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from immutables import Map

from paraph.record.shapes import is_day

Span = tuple[int, int]


class Stance(StrEnum):
    """What the sides did about a topic, as a release tells it; codes as `paraph read` prints them."""

    REVIEWED = "reviewed"
    EXPLORED = "explored"
    FOCUS = "focus"
    WELCOMED = "welcomed"
    AGREED = "agreed"
    SIGNED = "signed"
    PROPOSED = "proposed"


class Force(StrEnum):
    """How much a verb commits its speaker (DOMAIN 2.3)."""

    OBSERVE = "observe"
    TAKE_NOTE = "take_note"
    WELCOME = "welcome"
    EXPLORE = "explore"
    INTEREST = "interest"
    ONE_SIDE = "one_side"
    CONSIDER = "consider"
    AGREE = "agree"
    INSTRUCT = "instruct"
    RECOMMEND = "recommend"
    REAFFIRM = "reaffirm"
    RESERVE = "reserve"


FORCE_OF = MappingProxyType(
    {
        Stance.REVIEWED: Force.OBSERVE,
        Stance.EXPLORED: Force.EXPLORE,
        Stance.FOCUS: Force.OBSERVE,
        Stance.WELCOMED: Force.WELCOME,
        Stance.AGREED: Force.AGREE,
        Stance.SIGNED: Force.AGREE,
        Stance.PROPOSED: Force.ONE_SIDE,
    }
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What surrounds the body of a release. Absent means not shown on the page."""

    ministry: str | None = None
    headline: str | None = None
    subheadlines: tuple[str, ...] = ()
    posted_at: str | None = None
    """`YYYY-MM-DDTHH:MM` or `YYYY-MM-DD`, the publisher's local time: a `posting_stamp`."""

    office: str | None = None
    release_id: str | None = None
    handling_marks: tuple[str, ...] = ()


_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d))?", re.ASCII)


def posting_stamp(written: str) -> str | None:
    """A day, or a day with hour and minute, as `Furniture.posted_at` has it; None for what is no such day or hour."""
    found = _STAMP.fullmatch(written)
    if found is None or not is_day(found[1]):
        return None
    return "T".join(filter(None, found.groups()))


@dataclass(frozen=True, slots=True)
class Statement:
    """One area a release names, with what the sides did about it."""

    text: str
    span: Span
    stance: Stance
    topic: str | None = None
    """Id of a topic in the record."""

    @property
    def force(self) -> Force:
        """The force of the verb that governs the statement (DOMAIN 2.3)."""
        return FORCE_OF[self.stance]


@dataclass(frozen=True, slots=True)
class Release:
    """One language version of a release, adopted into the record."""

    key: str
    session: str
    language: str
    source: str
    """File name or address it was read from."""

    text: str
    furniture: Furniture
    facts: Map[str, Span]
    """Path of a fact (`session.ordinal`, `chairs.0.name`) -> where the text states it."""

    statements: tuple[Statement, ...] = ()
    recorded_by: frozenset[str] = frozenset()
    embargo: str | None = None
    """Of a joint release: RFC 3339, UTC; not to be published before."""

    number: int = 0
    """Of a joint release: which version of its language it is, from 1; 0 for one that was adopted."""

    notice: str = ""
    """Of a joint release that corrects one before: what it corrects."""

    def words(self, span: Span) -> str:
        """The words at a span."""
        return self.text[span[0] : span[1]]
