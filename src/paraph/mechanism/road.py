"""The road to the session: what must be ready by when, counted back in each side's working days (DOMAIN 0.3, 4).

Rules
    1. Steps are data (`data/road.toml`): so many working days before the first day of the session. A weekend or a
       public holiday of the side is not counted (`mechanism.deadlines`); what both must do together is due on the
       earlier day.
    2. Whether a step is done is read from the record, never ticked: a delegation is nominated when the act is there.
    3. The first day is the one both sides agreed (`mechanism.convenings`); a caller may ask for another, to see what it
       would mean. No release and no undertaking is taken for a day that both agreed.
    4. Late is what is not done on the day after it was due. What waits for a side today is what it has to do and has
       not done, the soonest first.

Example: ten working days before Monday 7 September 2026 is 24 August, in Russia and in India alike.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from paraph.mechanism.agendas import AgendaRecord, agenda_key
from paraph.mechanism.deadlines import calendar_of
from paraph.mechanism.delegations import Delegation, delegation_key
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.obstacles import obstacles, text_obstacles
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts, texts
from paraph.mechanism.upcoming import Upcoming, upcoming

BOTH = ""
"""Whose a step is that both have to do together."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that must be ready."""

    key: str
    days: int
    """Working days before the first day of the session."""

    together: bool
    names: Texts


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step of a side, or of both."""

    step: Step
    side: str
    """A side's code, or `BOTH`."""

    due: date
    done: bool

    def is_late(self, today: date) -> bool:
        """Whether it is not done and its day is past."""
        return not self.done and today > self.due


@dataclass(frozen=True, slots=True)
class Way:
    """What the record holds towards the next session of a body."""

    state: State
    coming: Upcoming
    agenda: AgendaRecord
    drafts: tuple[Negotiation, ...]

    @property
    def session(self) -> str:
        """Id the session will have."""
        return self.coming.key

    @property
    def last(self) -> str:
        """Id of the last session held; empty before the first."""
        return self.coming.previous.key if self.coming.previous else ""

    def delegation(self, side: str) -> Delegation:
        """A side's delegation, empty where none is nominated."""
        found = self.state.delegations.get(delegation_key(self.session, side))
        return found or Delegation("", self.session, side)

    def others(self, side: str) -> tuple[str, ...]:
        """The other sides."""
        return tuple(one for one in self.state.parties if one != side)


def road(state: State, body: str, starts: date | None = None) -> tuple[Milestone, ...]:
    """Everything that must be ready before the session that begins on `starts`, the soonest first.

    Without a day, before the one both sides agreed; nothing where they agreed none. Raises `UnknownBody`.
    """
    way = _way(state, body)
    starts = starts or way.coming.facts.start
    if starts is None:
        return ()
    return tuple(
        sorted(_milestones(way, starts), key=lambda one: (one.due, list(steps()).index(one.step.key), one.side))
    )


def waiting(milestones: Sequence[Milestone], side: str) -> tuple[Milestone, ...]:
    """What waits for a side: its own and what both have to do, not done, in their order."""
    return tuple(one for one in milestones if not one.done and one.side in (side, BOTH))


def working_days_before(day: date, count: int, side: str) -> date:
    """The working day of `side` that is `count` of them before `day`; of 0 the day itself."""
    calendar = calendar_of(side)
    while count > 0:
        day -= timedelta(days=1)
        count -= calendar.is_working(day)
    return day


@cache
def steps() -> Mapping[str, Step]:
    """The steps by id, in the order of the file."""
    source = files("paraph.mechanism").joinpath("data/road.toml").read_text(encoding="utf-8")
    return MappingProxyType({
        key: Step(key, row["days"], row["whose"] == "both", texts({code: row[code] for code in ("en", "hi", "ru")}))
        for key, row in tomllib.loads(source).items()
    })  # fmt: skip


def _way(state: State, body: str) -> Way:
    coming = upcoming(state, body)
    record = state.agendas.get(agenda_key(body, coming.facts.ordinal)) or AgendaRecord("", body)
    return Way(state, coming, record, state.negotiations_on(coming.key))


def _milestones(way: Way, starts: date) -> Iterator[Milestone]:
    for step in steps().values():
        days = {side: working_days_before(starts, step.days, side) for side in way.state.parties}
        if step.together:
            yield Milestone(step, BOTH, min(days.values(), default=starts), _DONE[step.key](way, BOTH))
        else:
            yield from (Milestone(step, side, day, _DONE[step.key](way, side)) for side, day in days.items())


def _reported(way: Way, side: str) -> bool:
    return any(side in one.filings for one in way.state.reports.values() if one.session == way.last)


def _text(way: Way, fits: Callable[[Negotiation], bool]) -> bool:
    return bool(way.drafts) and all(one.ordered() and fits(one) for one in way.drafts)


def _agreed(draft: Negotiation) -> bool:
    return all(draft.is_agreed(item) for item in draft.ordered())


def _released(way: Way, side: str) -> bool:
    """A release on the session is in the record, or the side has put its key to one of its own."""
    versions = (one for one in way.state.joint_releases.values() if one.session == way.session)
    return bool(way.state.releases_on(way.session)) or any(side in one.cleared for one in versions)


_DONE: Mapping[str, Callable[[Way, str], bool]] = MappingProxyType(
    {
        "convened": lambda way, _: way.coming.agreed is not None,
        "invitation": lambda way, side: all(side in way.delegation(other).most for other in way.others(side)),
        "reports": _reported,
        "agenda_proposed": lambda way, side: side in way.agenda.proposals or side in way.agenda.accepted,
        "agenda_agreed": lambda way, _: way.agenda.agreed(way.state.parties) is not None,
        "draft": lambda way, side: any(side in one.begun for one in way.drafts),
        "delegation_nominated": lambda way, side: bool(way.delegation(side).nominated),
        "delegation_confirmed": lambda way, side: all(
            way.delegation(other).confirmed.get(side) for other in way.others(side)
        ),
        "text_agreed": lambda way, _: _text(way, _agreed),
        "translations": lambda way, _: _text(way, lambda one: _agreed(one) and not text_obstacles(one)),
        "compared": lambda way, _: _text(way, lambda one: not obstacles(one)),
        "initialled": lambda way, _: _text(way, lambda one: bool(one.initialled() or one.in_force)),
        "release": _released,
    }
)
