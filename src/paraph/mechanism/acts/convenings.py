"""`session.propose`, `session.accept`: when and where the next session is to meet, agreed with two keys."""

from datetime import date
from typing import Annotated

import msgspec

from paraph.language.told_days import ToldDay
from paraph.mechanism.acts.catalogue import ActBody, Dated, handles, say
from paraph.mechanism.convenings import Convening, Occasion
from paraph.mechanism.refusals import DatesReversed, ForeignPart, OccasionChanged, SessionHeld
from paraph.mechanism.sessions import Mode
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft


class ProposeSession(Dated, frozen=True, omit_defaults=True):
    """The body, the number the session will have, and the fields of `convenings.Occasion`."""

    body: str
    start: date
    ordinal: Annotated[int, msgspec.Meta(ge=1, le=9999)] | None = None
    end: date | None = None
    host: str = ""
    place: dict[str, str] = {}
    mode: Mode | None = None


class AcceptSession(ActBody, frozen=True, omit_defaults=True):
    """The digest of the occasion that was read."""

    digest: str


def propose_session(
    state: State, *, side: str, office: str, key: str, body: str, ordinal: int | None, occasion: Occasion
) -> Draft:
    """Propose when and where a session meets; raises `UnknownBody`, `DatesReversed`, `ForeignPart`, `SessionHeld`."""
    shaped = ProposeSession(
        body, occasion.start, ordinal, occasion.end, occasion.host, dict(occasion.place), occasion.mode
    )
    return say(state, "session.propose", shaped, side=side, office=office, on=key)


def accept_session(state: State, *, side: str, office: str, key: str, digest: str) -> Draft:
    """Accept what stands proposed under this digest; raises `OccasionChanged` where nothing does."""
    return say(state, "session.accept", AcceptSession(digest), side=side, office=office, on=key)


@handles("session.propose", ProposeSession)
def _propose(state: State, side: str, on: str, body: ProposeSession) -> State:
    state.body(body.body)
    end = body.end or body.start
    if end < body.start:
        raise DatesReversed(start=ToldDay(body.start), end=ToldDay(end))
    if body.host and body.host not in state.parties:
        raise ForeignPart(part=body.host, parties=", ".join(state.parties))
    held = state.sessions.get(on)
    if held is not None and held.facts().start is not None:
        raise SessionHeld(session=on)
    known = state.convenings.get(on) or Convening(on, body.body, body.ordinal)
    occasion = Occasion(body.start, end, body.host, texts(body.place), body.mode)
    return state.having(convenings=state.convenings.set(on, known.proposed(side, occasion)))


@handles("session.accept", AcceptSession)
def _accept(state: State, side: str, on: str, body: AcceptSession) -> State:
    known = state.convenings.get(on)
    if known is None or body.digest not in known.digests():
        raise OccasionChanged(session=on)
    return state.having(convenings=state.convenings.set(on, known.accepting(side, body.digest)))
