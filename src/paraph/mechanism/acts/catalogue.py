"""The act catalogue: which acts have a meaning, the shape of their bodies, and what they do to the state.

Rules are written once, in the handlers. A decision runs the handler before anything is written and refuses; a fold
runs the same handler on what stands in the log and voids. Names and versions are the catalogue's own, never Python
paths, so code may move and old acts keep their meaning.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from paraph.language.told_days import ToldDay
from paraph.mechanism.refusals import DayUnfit, MalformedBody, NotAParty, NotOpen
from paraph.mechanism.state import State
from paraph.record import Draft
from paraph.record.shapes import FIRST_YEAR, LAST_YEAR


class ActBody(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of all act bodies. Fields a later version adds are kept in the log and passed over here."""


class Dated(ActBody, frozen=True, omit_defaults=True):
    """Base of the bodies that state days; making one raises `DayUnfit` for a day that calendars cannot reckon with.

    An act is never taken back, so what one day could make overflow would stay so on the other side's node for ever.
    """

    def __post_init__(self) -> None:
        """Look at every field that is a day."""
        for name in self.__struct_fields__:
            day = getattr(self, name)
            if isinstance(day, date) and not FIRST_YEAR <= day.year <= LAST_YEAR:
                raise DayUnfit(day=ToldDay(day), first=FIRST_YEAR, last=LAST_YEAR)


Handler = Callable[[State, str, str, Any], State]
"""`(state, side, subject id, body) -> state`, or raises a leaf of `RuleBroken`."""

TimedHandler = Callable[[State, str, str, Any, str], State]
"""The same with the act's instant last: evidence of when, never a reason to decide one way or the other."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of the catalogue."""

    act: str
    v: int
    shape: type[ActBody]
    handler: Handler | TimedHandler
    timed: bool = False

    def apply(self, state: State, side: str, on: str, body: Mapping[str, Any], at: str) -> State:
        """See `apply`; told apart from it because a fold does this a hundred thousand times."""
        if side not in state.parties:
            if state.parties:
                raise NotAParty(side=side, parties=", ".join(state.parties))
            if self.act != "mechanism.open":
                raise NotOpen
        try:
            shaped = msgspec.convert(body, self.shape)
        except msgspec.ValidationError as found:
            raise MalformedBody(act=self.act, detail=str(found)) from found
        if self.timed:
            return self.handler(state, side, on, shaped, at)  # type: ignore[call-arg]
        return self.handler(state, side, on, shaped)  # type: ignore[call-arg]


_ENTRIES: dict[tuple[str, int], Entry] = {}


def handles(act: str, shape: type[ActBody], *, v: int = 1) -> Callable[[Handler], Handler]:
    """Enter a handler in the catalogue under its act's name and version."""

    def enter(handler: Handler) -> Handler:
        _ENTRIES[act, v] = Entry(act, v, shape, handler)
        return handler

    return enter


def handles_timed(act: str, shape: type[ActBody], *, v: int = 1) -> Callable[[TimedHandler], TimedHandler]:
    """The same for a handler that keeps the act's instant in the state."""

    def enter(handler: TimedHandler) -> TimedHandler:
        _ENTRIES[act, v] = Entry(act, v, shape, handler, timed=True)
        return handler

    return enter


def entries() -> tuple[Entry, ...]:
    """The whole catalogue, by name and version."""
    return tuple(entry for _, entry in sorted(_ENTRIES.items()))


def entry(act: str, v: int) -> Entry | None:
    """What this software knows of the act; `None` where that is nothing."""
    return _ENTRIES.get((act, v))


def apply(state: State, *, side: str, act: str, v: int, on: str, body: Mapping[str, Any], at: str = "") -> State:
    """The state after a known act; raises the `RuleBroken` that makes it void. Changes nothing it was given.

    `at` is the act's instant (RFC 3339, UTC); empty in a preview of what has not been said yet.
    """
    return _ENTRIES[act, v].apply(state, side, on, body, at)


def say(state: State, act: str, body: ActBody, *, side: str, office: str, on: str, v: int = 1) -> Draft:
    """The draft of an act, once the rules allow `side` to say it in this state; raises the `RuleBroken` that does not.

    The body is kept as plain JSON values: dates as ISO text, fields at their default left out.
    """
    plain = msgspec.json.decode(msgspec.json.encode(body))
    apply(state, side=side, act=act, v=v, on=on, body=plain)
    return Draft(act=act, v=v, office=office, on=on, body=plain)
