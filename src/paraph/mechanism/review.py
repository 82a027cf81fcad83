"""The review: where everything stands that past protocols left to be done, on a day (DOMAIN 2.2, 4, 10.8).

Rules
    1. Where an undertaking stands is told from what both recorded, from the two positions, and from its last day. A
       thing on which the sides differ is told first, whatever its standing.
    2. Late is told a side: each counts the last day by its own rule. What one side is to do is late for that side only,
       and what is settled for nobody.
    3. A side is awaited when the other says that it waits, or when the other has turned its key and this side has not.
    4. The review since a session holds what its protocol left to be done and what was still not settled from before.

Example: at the eve of the 12th session, the 24 undertakings of the 11th and the three of the 10th not yet settled.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from paraph.mechanism.deadlines import due, is_overdue, last_day
from paraph.mechanism.descent import paragraph_of, times_carried
from paraph.mechanism.negotiation.reading import day_of_signature
from paraph.mechanism.paragraphs import BOTH, THIRD, Content
from paraph.mechanism.undertakings import FINAL, Blocker, Entry, Status, Undertaking

if TYPE_CHECKING:
    from paraph.mechanism.sessions import Session
    from paraph.mechanism.state import State


class Standing(StrEnum):
    """How an undertaking stands on a day, in the order a reader must see them."""

    LATE = "late"
    AWAITING = "awaiting"
    UNDER_WAY = "under_way"
    NOT_STARTED = "not_started"
    CARRIED = "carried"
    DONE = "done"
    ENDED = "ended"
    """Superseded, merged or dropped: nothing more is to be done, and it was not completed."""


_PLACES = {standing: place for place, standing in enumerate(Standing)}


@dataclass(frozen=True, slots=True)
class Look:
    """One undertaking as it stands on a day."""

    undertaking: Undertaking
    number: str
    """Number of its paragraph."""

    content: Content
    """In the copy of the side that looks."""

    standing: Standing
    differs: bool
    last: date | None
    """The last day that the deadline leaves, as stated; `None` where there is none."""

    late: tuple[str, ...]
    """Sides that are late, each by its own rule."""

    awaited: tuple[str, ...]
    """Sides that the other waits for."""

    carried: int

    @property
    def place(self) -> tuple[bool, int, date, str]:
        """For sorting: differences first, then late, awaited, and so on; within each by last day."""
        return not self.differs, _PLACES[self.standing], self.last or date.max, self.undertaking.key

    @property
    def blockers(self) -> tuple[Blocker, ...]:
        """Everything that some side says stands in the way."""
        said = (entry.blockers for _, entry in sorted(self.undertaking.positions.items()))
        return tuple(dict.fromkeys(blocker for blockers in said for blocker in blockers))


def look(state: "State", undertaking: Undertaking, *, today: date, side: str) -> Look:
    """One undertaking on `today`, in the words of the copy of `side`."""
    paragraph = paragraph_of(state, undertaking, side)
    document = state.documents[undertaking.document]
    last = last_day(paragraph.content.deadline, signed_on=day_of_signature(state, document))
    settled = undertaking.is_settled
    acting = tuple(one for one in state.parties if paragraph.content.actor in (one, BOTH, THIRD))
    late = tuple(one for one in acting if not settled and is_overdue(last, today=today, side=one))
    awaited = () if settled else _awaited(undertaking, state.parties)
    return Look(
        undertaking=undertaking,
        number=paragraph.number,
        content=paragraph.content,
        standing=_standing(undertaking, state.parties, late=bool(late), awaited=bool(awaited)),
        differs=undertaking.differs(state.parties),
        last=last,
        late=late,
        awaited=awaited,
        carried=times_carried(state, undertaking),
    )


def looks(state: "State", body: str, *, today: date, side: str) -> tuple[Look, ...]:
    """Every undertaking of a body on `today`, in the order a reader must see them."""
    found = (look(state, one, today=today, side=side) for one in state.undertakings_of(body))
    return tuple(sorted(found, key=lambda one: one.place))


def since(found: Iterable[Look], session: "Session", state: "State") -> tuple[Look, ...]:
    """Of `found`, what the protocol of `session` left, and what was not settled from before (rule 4)."""
    order = {one.key: place for place, one in enumerate(state.sessions_of(session.body))}
    here = order.get(session.key, 0)
    return tuple(
        one
        for one in found
        if order.get(one.undertaking.session, 0) == here
        or (order.get(one.undertaking.session, 0) < here and not one.undertaking.is_settled)
    )


@dataclass(frozen=True, slots=True)
class Step:
    """A side's position that changed."""

    look: Look
    before: Status
    entry: Entry


def steps_since(found: Iterable[Look], day: date | None) -> tuple[Step, ...]:
    """Every change of a side's position on or after `day`, earliest first; what repeats a position changes nothing."""
    steps = [step for one in found for step in _steps(one) if day is None or (step.entry.on or day) >= day]
    return tuple(sorted(steps, key=lambda step: (step.entry.on or date.min, step.look.undertaking.key)))


def _steps(one: Look) -> Iterator[Step]:
    before: dict[str, Status] = {}
    for entry in one.undertaking.history:
        was = before.get(entry.side, Status.OPEN)
        if entry.status is not was:
            yield Step(one, was, entry)
        before[entry.side] = entry.status


def said_since(undertaking: Undertaking, day: date | None) -> Iterator[Entry]:
    """What either side said on or after `day`, or without a day; oldest first."""
    return (entry for entry in undertaking.history if day is None or entry.on is None or entry.on >= day)


def counted(found: Iterable[Look]) -> dict[Standing, int]:
    """How many stand how; every standing has its number."""
    numbers = dict.fromkeys(Standing, 0)
    for one in found:
        numbers[one.standing] += 1
    return numbers


def last_days(one: Look, parties: Iterable[str]) -> dict[str, date]:
    """Side -> the last day as it counts it; empty where the deadline states no day."""
    return {side: due(one.last, side) for side in parties} if one.last else {}


def _awaited(undertaking: Undertaking, parties: tuple[str, ...]) -> tuple[str, ...]:
    waiting = {side for side in parties if undertaking.status(side) is Status.AWAITING_OTHER}
    turned = {side for side in parties if undertaking.status(side) in FINAL | {Status.REPORTED_DONE}}
    awaited = [
        side
        for side in parties
        if (waiting - {side}) or (turned - {side} and undertaking.differs(parties) and side not in turned)
    ]
    return tuple(awaited)


def _standing(undertaking: Undertaking, parties: tuple[str, ...], *, late: bool, awaited: bool) -> Standing:
    match undertaking.recorded.status:
        case Status.CLOSED:
            return Standing.DONE
        case Status.CARRIED_OVER:
            return Standing.CARRIED
        case Status.SUPERSEDED | Status.MERGED | Status.DROPPED:
            return Standing.ENDED
    if late:
        return Standing.LATE
    if awaited:
        return Standing.AWAITING
    begun = any(undertaking.status(side) is not Status.OPEN for side in parties)
    return Standing.UNDER_WAY if begun else Standing.NOT_STARTED
