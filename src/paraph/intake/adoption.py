"""From a confirmed plan to drafts of acts, in the order they must be appended.

Rules
    1. What the record holds already is not said again. Adopting the same files twice adds nothing.
    2. Each draft is checked against the state that the drafts before it would leave; the first that the rules do not
       allow refuses the whole plan, and nothing is to be appended.
    3. Of a session the side has recorded already only new releases are said, the topics they name, and names of bodies
       in a language the record has none in; the recorded facts stand.
    4. A co-chair named by a release and not yet recorded in the post takes it from the day of the session.
"""

from collections.abc import Iterator

from immutables import Map

from paraph.intake.plans import BodyPlan, Plan, SessionPlan
from paraph.mechanism.acts.bodies import establish_body, hold_post, rename_body
from paraph.mechanism.acts.releases import adopt_release
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.topics import open_topic
from paraph.mechanism.bodies import Holder, Post
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.record import Draft


def drafts(confirmed: Plan, state: State, *, side: str, office: str) -> tuple[Draft, ...]:
    """The acts that put the plan into the record, in the order they must be appended.

    Raises the `RuleBroken` of the first act the rules do not allow; then nothing is to be appended.
    """
    said: list[Draft] = []
    ahead = state
    for session in confirmed.sessions:
        said += _session_drafts(session, ahead, side=side, office=office)
        ahead = after(ahead, session, side=side)
    return tuple(said)


def _session_drafts(session: SessionPlan, state: State, *, side: str, office: str) -> Iterator[Draft]:
    ahead = state
    for body in _bodies(session):
        known = ahead.bodies.get(body.key)
        added = Map({language: name for language, name in body.names.items() if known and language not in known.names})
        if known is None:
            draft = establish_body(ahead, side=side, office=office, key=body.key, kind=body.kind, names=body.names, parent=body.parent)
        elif added:
            draft = rename_body(ahead, side=side, office=office, key=body.key, names=added)
        else:
            continue
        ahead = fold_draft(ahead, draft, side=side)
        yield draft
    for topic in session.topics:
        if topic.key not in ahead.topics:
            draft = open_topic(
                ahead, side=side, office=office, key=topic.key, body=session.body.key, names=topic.names, template=topic.template
            )
            ahead = fold_draft(ahead, draft, side=side)
            yield draft
    recorded = ahead.sessions.get(session.key)
    if recorded is None or side not in recorded.accounts:
        draft = record_session(ahead, side=side, office=office, key=session.key, body=session.body.key, facts=session.facts)
        ahead = fold_draft(ahead, draft, side=side)
        yield draft
    for holder in () if session.known else _new_holders(session, ahead):
        draft = hold_post(ahead, side=side, office=office, key=session.body.key, holder=holder)
        ahead = fold_draft(ahead, draft, side=side)
        yield draft
    for release in session.releases:
        if release.key not in ahead.releases:
            draft = adopt_release(ahead, side=side, office=office, release=release)
            ahead = fold_draft(ahead, draft, side=side)
            yield draft


def _bodies(session: SessionPlan) -> Iterator[BodyPlan]:
    if session.parent is not None:
        yield session.parent
    yield session.body
    if not session.known:
        yield from session.sub_groups


def after(state: State, session: SessionPlan, *, side: str) -> State:
    """The state as adopting one session would leave it."""
    for draft in _session_drafts(session, state, side=side, office="secretariat"):
        state = fold_draft(state, draft, side=side)
    return state


def _new_holders(session: SessionPlan, state: State) -> Iterator[Holder]:
    body, start = state.body(session.body.key), session.facts.start
    for chair in session.facts.chairs:
        now = body.holding(Post.CO_CHAIR, chair.side, on=start)
        same = any(holder.names.get(language) == name for holder in now for language, name in chair.names.items())
        if chair.names and not same:
            yield Holder(Post.CO_CHAIR, chair.side, chair.names, chair.titles, start)
