"""The list of undertakings: both positions beside what both recorded, and nothing picked.

Rules
    1. Differences come first, then what is late, then who waits for whom.
    2. Ours and theirs stand side by side; the status both recorded stands apart and is never taken from one of them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from urllib.parse import urlencode

from paraph.mechanism.deadlines import Shift, calendar_of
from paraph.mechanism.review import Look, Standing, last_days, looks
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, Texts
from paraph.mechanism.undertakings import Entry
from paraph.messages import N_
from paraph.papers.reviews import tracking
from paraph.web.once import once
from paraph.web.pages.reader import NOTHING, Reader
from paraph.web.pages.undertakings.leafing import Leafed

PER_PAGE = 50
SHOWN = ("all", "differ", "late", "awaiting_us", "awaiting_them", "open", "done")
"""What the list can be narrowed to."""

_NAMES = {
    "all": N_("All"),
    "differ": N_("The Sides differ"),
    "late": N_("Late"),
    "awaiting_us": N_("Waiting for us"),
    "awaiting_them": N_("Waiting for the other Side"),
    "open": N_("Not settled"),
    "done": N_("Settled by both"),
}
_OPEN = frozenset({Standing.LATE, Standing.AWAITING, Standing.UNDER_WAY, Standing.NOT_STARTED})


@dataclass(frozen=True, slots=True)
class Position:
    """Where a side says it is."""

    side: str
    name: str
    word: str
    code: str
    late: bool
    on: str
    words: tuple[Shown, ...]
    blockers: tuple[str, ...]
    lead: Shown
    executors: tuple[Shown, ...]
    last: str
    """The last day as the side counts it; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Row:
    """One undertaking in the list."""

    key: str
    number: str
    session: str
    words: Shown
    deadline: str
    positions: tuple[Position, ...]
    recorded: str
    recorded_code: str
    standing: str
    differs: bool
    awaited: str
    carried: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to narrow the list, with how many it leaves."""

    code: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class ListPage(Leafed):
    """The undertakings of a body, narrowed and a page at a time."""

    key: str
    body: Shown
    choices: tuple[Choice, ...]
    sessions: tuple[Choice, ...]
    rows: tuple[Row, ...]
    count: int
    page: int
    pages: int
    shown: str
    session: str
    rules: tuple[str, ...]
    """How each side counts a last day that is no working day."""

    @property
    def turning(self) -> str:
        """The address of another page up to its number."""
        asked = {"body": self.key, "show": self.shown, "session": self.session}
        return f"?{urlencode(asked)}&page="


def list_page(
    state: State, body: str, reader: Reader, *, today: date, head: str,
    shown: str = "all", session: str = "", page: int = 1,
) -> ListPage:  # fmt: skip
    """The undertakings of a body; what is asked for and is none of the choices shows all. Raises `UnknownBody`."""
    owner = state.body(body)
    found = _looks(state, head, body, today, reader.side)
    shown = shown if shown in SHOWN else "all"
    of_session = [one for one in found if session in ("", one.undertaking.session)]
    kept = [one for one in of_session if _NARROWED[shown](one, reader.side)]
    pages = max(1, -(-len(kept) // PER_PAGE))
    page = min(max(page, 1), pages)
    rows = kept[(page - 1) * PER_PAGE : page * PER_PAGE]
    return ListPage(
        key=body,
        body=reader.text(owner.names),
        choices=tuple(_choices(of_session, shown, reader)),
        sessions=tuple(_sessions(state, found, session, reader)),
        rows=tuple(row_of(state, one, reader) for one in rows),
        count=len(kept),
        page=page,
        pages=pages,
        shown=shown,
        session=session,
        rules=tuple(_rules(state.parties, reader)),
    )


def tallies(state: State, body: str, reader: Reader, *, today: date, head: str) -> tuple[Choice, ...]:
    """How many undertakings of a body there are in each narrowing of the list."""
    return tuple(_choices(_looks(state, head, body, today, reader.side), "", reader))


def _looks(state: State, head: str, body: str, today: date, side: str) -> tuple[Look, ...]:
    """What may be looked at of a body; made once for its head and the bodies that the reader may see."""
    return once(
        lambda: looks(state, body, today=today, side=side), head, "looks", body, today, side, frozenset(state.bodies)
    )


_NARROWED: Mapping[str, Callable[[Look, str], bool]] = MappingProxyType(
    {
        "all": lambda _, __: True,
        "differ": lambda one, _: one.differs,
        "late": lambda one, _: bool(one.late),
        "awaiting_us": lambda one, side: side in one.awaited,
        "awaiting_them": lambda one, side: bool(set(one.awaited) - {side}),
        "open": lambda one, _: one.standing in _OPEN,
        "done": lambda one, _: one.standing not in _OPEN,
    }
)


def _choices(found: Sequence[Look], shown: str, reader: Reader) -> Iterator[Choice]:
    for code in SHOWN:
        count = sum(_NARROWED[code](one, reader.side) for one in found)
        yield Choice(code, reader.say(_NAMES[code]), count, code == shown)


def _sessions(state: State, found: Sequence[Look], chosen: str, reader: Reader) -> Iterator[Choice]:
    counts: dict[str, int] = {}
    for one in found:
        counts[one.undertaking.session] = counts.get(one.undertaking.session, 0) + 1
    for key in sorted(counts, key=lambda key: state.session(key).facts().start or date.min, reverse=True):
        yield Choice(key, reader.session_name(state.session(key).facts(reader.side)), counts[key], key == chosen)


def row_of(state: State, one: Look, reader: Reader) -> Row:
    """An undertaking as a line of the list, and as the head of its page."""
    undertaking = one.undertaking
    session = state.sessions.get(undertaking.session)
    return Row(
        key=undertaking.key,
        number=one.number,
        session=reader.session_name(session.facts(reader.side)) if session else "",
        words=reader.text(one.content.texts),
        deadline=tracking.deadline(one.content.deadline, reader),
        positions=tuple(_position(one, side, state, reader) for side in reader.in_order(state.parties)),
        recorded=reader.say(tracking.STATUSES[undertaking.recorded.status]),
        recorded_code=undertaking.recorded.status.value,
        standing=one.standing.value,
        differs=one.differs,
        awaited=reader.listed(reader.side_name(side) for side in one.awaited),
        carried=one.carried,
    )


def _position(one: Look, side: str, state: State, reader: Reader) -> Position:
    undertaking = one.undertaking
    said, named = undertaking.positions.get(side), undertaking.assigned.get(side)
    days = last_days(one, state.parties)
    status = undertaking.status(side)
    lead = named.lead if named and named.lead else one.content.leads.get(side)
    return Position(
        side=side,
        name=reader.side_name(side),
        word=reader.say(tracking.STATUSES[status]),
        code=status.value,
        late=side in one.late,
        on=reader.day(said.on) if said and said.on else "",
        words=every(said.words, reader) if said else (),
        blockers=blockers_of(said, reader) if said else (),
        lead=reader.text(lead) if lead else NOTHING,
        executors=tuple(reader.text(names) for names in named.executors) if named else (),
        last=reader.day(days[side]) if side in days else "",
    )


def every(values: Texts, reader: Reader) -> tuple[Shown, ...]:
    """A text in every language there is, the reader's first."""
    return tuple(Shown(values[language], language) for language in reader.own_language_first(sorted(values)))


def blockers_of(entry: Entry, reader: Reader) -> tuple[str, ...]:
    """What stands in the way, in the reader's words."""
    return tuple(reader.say(tracking.BLOCKERS[blocker]) for blocker in entry.blockers)


def _rules(parties: Sequence[str], reader: Reader) -> Iterator[str]:
    for side in reader.in_order(parties):
        known = calendar_of(side)
        if known.shift is Shift.PRECEDING:
            rule = N_(
                "{side}: where the last day is no working day, the working day before it counts. Weekends and public "
                "holidays of fixed date are known, days moved by a yearly decree are not."
            )
        else:
            rule = N_("{side}: the last day stands as it is, working day or not.")
        yield reader.say(rule, side=reader.side_name(side))
