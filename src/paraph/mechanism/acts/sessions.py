"""`session.record`, `session.correct`: a side's account of a session, and its correction."""

from datetime import date

from immutables import Map

from paraph.language.told_days import ToldDay
from paraph.mechanism.acts.catalogue import ActBody, Dated, handles, say
from paraph.mechanism.refusals import DatesReversed, ForeignPart, SessionExists, UnknownSession
from paraph.mechanism.sessions import Chair, Facts, Mode, Session, SessionKind
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft


class ChairBody(ActBody, frozen=True, omit_defaults=True):
    """Side, and names and home office by language."""

    side: str
    names: dict[str, str] = {}
    titles: dict[str, str] = {}


class RecordSession(Dated, frozen=True, omit_defaults=True):
    """One side's account; the fields are those of `sessions.Facts`, absent where nothing is stated."""

    body: str
    kind: SessionKind = SessionKind.SESSION
    ordinal: int | None = None
    start: date | None = None
    end: date | None = None
    signed_on: date | None = None
    place: dict[str, str] = {}
    venue: dict[str, str] = {}
    mode: Mode | None = None
    chairs: tuple[ChairBody, ...] = ()
    delegates: int | None = None
    signed: tuple[dict[str, str], ...] = ()
    sub_groups: tuple[str, ...] = ()
    next_session: dict[str, str] = {}


def record_session(state: State, *, side: str, office: str, key: str, body: str, facts: Facts) -> Draft:
    """Record a session as `side` knows it; raises `UnknownBody`, `SessionExists`, `DatesReversed`, `ForeignPart`."""
    return say(state, "session.record", _shaped(body, facts), side=side, office=office, on=key)


def correct_session(state: State, *, side: str, office: str, key: str, facts: Facts) -> Draft:
    """Replace the side's own account; the earlier one stays in the log. Raises `UnknownSession` and as above."""
    account = _shaped(state.session(key).body, facts)
    return say(state, "session.correct", account, side=side, office=office, on=key)


@handles("session.record", RecordSession)
def _record(state: State, side: str, on: str, body: RecordSession) -> State:
    known = state.sessions.get(on)
    if known is not None and side in known.accounts:
        raise SessionExists(side=side, session=on)
    facts = _facts(state, body)
    session = known.recorded_also(side, facts) if known else Session(on, body.body, Map({side: facts}))
    return state.having(sessions=state.sessions.set(on, session))


@handles("session.correct", RecordSession)
def _correct(state: State, side: str, on: str, body: RecordSession) -> State:
    known = state.session(on)
    if side not in known.accounts:
        raise UnknownSession(session=on)
    return state.having(sessions=state.sessions.set(on, known.recorded_also(side, _facts(state, body))))


def _facts(state: State, body: RecordSession) -> Facts:
    state.body(body.body)
    for group in body.sub_groups:
        state.body(group)
    if body.start and body.end and body.end < body.start:
        raise DatesReversed(start=ToldDay(body.start), end=ToldDay(body.end))
    for chair in body.chairs:
        if chair.side not in state.parties:
            raise ForeignPart(part=chair.side, parties=", ".join(state.parties))
    return Facts(
        kind=body.kind,
        ordinal=body.ordinal,
        start=body.start,
        end=body.end or body.start,
        signed_on=body.signed_on,
        place=texts(body.place),
        venue=texts(body.venue),
        mode=body.mode,
        chairs=tuple(Chair(chair.side, texts(chair.names), texts(chair.titles)) for chair in body.chairs),
        delegates=body.delegates,
        signed=tuple(texts(document) for document in body.signed),
        sub_groups=body.sub_groups,
        next_session=texts(body.next_session),
    )


def _shaped(body: str, facts: Facts) -> RecordSession:
    return RecordSession(
        body=body,
        kind=facts.kind,
        ordinal=facts.ordinal,
        start=facts.start,
        end=facts.end,
        signed_on=facts.signed_on,
        place=dict(facts.place),
        venue=dict(facts.venue),
        mode=facts.mode,
        chairs=tuple(ChairBody(chair.side, dict(chair.names), dict(chair.titles)) for chair in facts.chairs),
        delegates=facts.delegates,
        signed=tuple(dict(document) for document in facts.signed),
        sub_groups=facts.sub_groups,
        next_session=dict(facts.next_session),
    )
