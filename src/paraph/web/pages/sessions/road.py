"""The page of the road to the session: what must be ready by when, and what waits for whom today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from paraph.mechanism.agenda import draft_agenda
from paraph.mechanism.road import BOTH, Milestone, road, waiting
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.web.pages.reader import Reader


@dataclass(frozen=True, slots=True)
class RoadLine:
    """One thing that must be ready."""

    key: str
    side_code: str
    name: Shown
    side: str
    due: str
    due_on: date
    state: str
    """`done`, `late`, or `open`."""

    word: str


@dataclass(frozen=True, slots=True)
class RoadPage:
    """The road to the next session of a body."""

    body_key: str
    body: Shown
    session: str
    starts: date
    starts_shown: str
    lines: tuple[RoadLine, ...]
    ours: tuple[RoadLine, ...]
    theirs: tuple[tuple[str, tuple[RoadLine, ...]], ...]
    """Each other side with what waits for it."""


WORDS = {"done": N_("done"), "late": N_("late"), "open": N_("to be done")}


def road_page(state: State, body: str, reader: Reader, *, starts: date, today: date) -> RoadPage:
    """The road to a session that begins on `starts`, as it stands `today`; raises `UnknownBody`."""
    milestones = road(state, body, starts)
    ordinal = draft_agenda(state, body).ordinal
    others = [side for side in reader.in_order(state.parties) if side != reader.side]
    return RoadPage(
        body_key=body,
        body=reader.text(state.body(body).names),
        session=reader.session_name(Facts(ordinal=ordinal)) if ordinal else reader.say(N_("Next session")),
        starts=starts,
        starts_shown=reader.day(starts),
        lines=_lines(milestones, reader, today),
        ours=_lines(waiting(milestones, reader.side), reader, today),
        theirs=tuple((reader.side_name(side), _lines(waiting(milestones, side), reader, today)) for side in others),
    )


def _lines(milestones: Sequence[Milestone], reader: Reader, today: date) -> tuple[RoadLine, ...]:
    return tuple(_line(one, reader, today) for one in milestones)


def _line(one: Milestone, reader: Reader, today: date) -> RoadLine:
    state = "done" if one.done else "late" if one.is_late(today) else "open"
    side = reader.say(N_("Both Sides")) if one.side == BOTH else reader.side_name(one.side)
    return RoadLine(one.step.key, one.side, reader.text(one.step.names), side, reader.day(one.due), one.due, state,
                    reader.say(WORDS[state]))  # fmt: skip
