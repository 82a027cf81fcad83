"""From a confirmed plan to drafts of acts, in the order they must be appended.

Rules
    1. What the record holds already is not said again. Adopting the same files twice adds nothing.
    2. Each draft is checked against the state that the drafts before it would leave; the first that the rules do not
       allow refuses the whole plan, and nothing is to be appended.
    3. Of a session the side has recorded already only new releases are said, the topics they name, and names of bodies
       in a language the record has none in; the recorded facts stand. An account that says only which session it is,
       made to begin a text for it, is no such record: the facts of the release take its place.
    4. A co-chair named by a release and not yet recorded in the post takes it from the day of the session.
"""

from collections.abc import Callable, Iterator

from paraph.intake.plans.plan import BodyPlan, Plan, SessionPlan
from paraph.mechanism.acts.bodies import establish_body, hold_post, rename_body
from paraph.mechanism.acts.releases import adopt_release
from paraph.mechanism.acts.sessions import correct_session, record_session
from paraph.mechanism.acts.topics import open_topic
from paraph.mechanism.bodies import Holder, Post
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.state import State
from paraph.record import Draft


def drafts(confirmed: Plan, state: State, *, side: str, office: str) -> tuple[Draft, ...]:
    """The acts that put the plan into the record, in the order they must be appended.

    Raises the `RuleBroken` of the first act the rules do not allow; then nothing is to be appended.
    """
    saying = _Saying(state, side, office)
    for session in confirmed.sessions:
        saying.session(session)
    return tuple(saying.said)


def after(state: State, session: SessionPlan, *, side: str) -> State:
    """The state as adopting one session would leave it."""
    saying = _Saying(state, side, office="secretariat")
    saying.session(session)
    return saying.state


class _Saying:
    """A side saying one thing after another, each upon the state that the things before it leave."""

    def __init__(self, state: State, side: str, office: str) -> None:
        self.state, self.side, self.office = state, side, office
        self.said: list[Draft] = []

    def session(self, plan: SessionPlan) -> None:
        """All that one session's plan adds."""
        for body in _bodies(plan):
            self._body(body)
        for topic in plan.topics:
            if topic.key not in self.state.topics:
                facts = {"key": topic.key, "names": topic.names, "template": topic.template}
                self._say(open_topic, body=plan.body.key, **facts)
        recorded = self.state.sessions.get(plan.key)
        if recorded is None or self.side not in recorded.accounts:
            self._say(record_session, key=plan.key, body=plan.body.key, facts=plan.facts)
        elif recorded.accounts[self.side].is_bare and not plan.facts.is_bare:
            self._say(correct_session, key=plan.key, facts=plan.facts)
        if not plan.known:
            for holder in _new_holders(plan, self.state):
                self._say(hold_post, key=plan.body.key, holder=holder)
        for release in plan.releases:
            if release.key not in self.state.releases:
                self._say(adopt_release, release=release)

    def _body(self, plan: BodyPlan) -> None:
        known = self.state.bodies.get(plan.key)
        if known is None:
            self._say(establish_body, key=plan.key, kind=plan.kind, names=plan.names, parent=plan.parent)
            return
        added = {language: name for language, name in plan.names.items() if language not in known.names}
        if added:
            self._say(rename_body, key=plan.key, names=added)

    def _say(self, decision: Callable[..., Draft], **facts: object) -> None:
        draft = decision(self.state, side=self.side, office=self.office, **facts)
        self.state = fold_draft(self.state, draft, side=self.side)
        self.said.append(draft)


def _bodies(session: SessionPlan) -> Iterator[BodyPlan]:
    if session.parent is not None:
        yield session.parent
    yield session.body
    if not session.known:
        yield from session.sub_groups


def _new_holders(session: SessionPlan, state: State) -> Iterator[Holder]:
    body, start = state.body(session.body.key), session.facts.start
    for chair in session.facts.chairs:
        now = body.holding(Post.CO_CHAIR, chair.side, on=start)
        same = any(holder.names.get(language) == name for holder in now for language, name in chair.names.items())
        if chair.names and not same:
            yield Holder(Post.CO_CHAIR, chair.side, chair.names, chair.titles, start)
