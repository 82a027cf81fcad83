"""The part of the record that a person may see, as a state of its own.

Rules
    1. Pages are made from this state only, so a page cannot show, count or link to what its reader may not read.
    2. A body that may be read under one that may not stands at the top, as if it stood under nothing.
    3. Who may read the whole mechanism sees the state itself; nothing is copied.
    4. The undertakings that another body's protocol gives to a sub-group are shown to whoever may read the sub-group,
       on the pages of undertakings alone: the paragraphs that bind it, and nothing else of that protocol (ADR 0033).

Example: the lead of the sub-group on fertilizers sees that sub-group, its sessions and its topics, and no commission.
"""

from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from immutables import Map
from msgspec import structs

from paraph.mechanism.bodies import Body
from paraph.mechanism.copies import Copy
from paraph.mechanism.documents import Document
from paraph.mechanism.scopes import led_by
from paraph.mechanism.state import State
from paraph.mechanism.trail import Trail
from paraph.node.people.access import Access
from paraph.node.records import Current


def seen(current: Current, access: Access) -> State:
    """The state of `current` as far as `access` reaches."""
    bodies = access.bodies(current.state)
    if len(bodies) == len(current.state.bodies):
        return current.state
    return _narrowed(_Narrowing(current, frozenset(body.key for body in bodies)))


class _Narrowing:
    """A state and the bodies to keep of it; equal for the same head and bodies, so results are kept."""

    def __init__(self, current: Current, bodies: frozenset[str]) -> None:
        self.state, self.bodies, self._name = current.state, bodies, (current.head, bodies)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Narrowing) and self._name == other._name

    def __hash__(self) -> int:
        return hash(self._name)


@lru_cache(maxsize=16)
def _narrowed(narrowing: _Narrowing) -> State:
    state, kept = narrowing.state, narrowing.bodies
    sessions = {key: session for key, session in state.sessions.items() if session.body in kept}
    documents = {key: document for key, document in state.documents.items() if document.session in sessions}
    undertaken = Map({body: listed for body, listed in state.undertaken.items() if body in kept})
    drafts = {key: draft for key, draft in state.negotiations.items() if draft.session in sessions}
    return state.having(
        negotiations=Map(drafts),
        set_aside=Map(),
        bodies=Map({key: _rooted(state.bodies[key], kept) for key in kept}),
        sessions=Map(sessions),
        topics=Map({key: topic for key, topic in state.topics.items() if topic.body in kept}),
        releases=Map({key: release for key, release in state.releases.items() if release.session in sessions}),
        documents=Map(documents),
        paragraphs=Map({key: one for key, one in state.paragraphs.items() if one.document in documents}),
        publishable=Map({key: said for key, said in state.publishable.items() if key in documents}),
        published=Map({key: said for key, said in state.published.items() if key in documents}),
        copies=Map({key: copies for key, copies in state.copies.items() if key in documents}),
        undertakings=Map({key: state.undertakings[key] for listed in undertaken.values() for key in listed}),
        undertaken=undertaken,
        progress=Map({key: one for key, one in state.progress.items() if state.undertakings[key].body in kept}),
        reports=Map({key: one for key, one in state.reports.items() if one.body in kept}),
        agendas=Map({key: one for key, one in state.agendas.items() if one.body in kept}),
        convenings=Map({key: one for key, one in state.convenings.items() if one.body in kept}),
        delegations=Map({key: one for key, one in state.delegations.items() if _body_of(one.session) in kept}),
        void=(),
        unknown=(),
    )


def with_led(current: Current, access: Access) -> State:
    """What `seen` gives, and the undertakings of rule 4 among those of the sub-group they are of."""
    bodies = frozenset(body.key for body in access.bodies(current.state))
    if len(bodies) == len(current.state.bodies):
        return current.state
    return _with_led(_Narrowing(current, bodies))


@lru_cache(maxsize=16)
def _with_led(narrowing: _Narrowing) -> State:
    state, narrowed = narrowing.state, _narrowed(narrowing)
    led = led_by(state, narrowing.bodies)
    if not led:
        return narrowed
    shown = {key: structs.replace(state.undertakings[key], body=groups[0]) for key, groups in led.items()}
    documents = {one.document for one in shown.values()}
    kept = {one.paragraph for one in shown.values()}
    listed = narrowed.undertaken
    for key, groups in led.items():
        for group in groups:
            listed = listed.set(group, listed.get(group, Trail()).then(key))
    return narrowed.having(
        undertakings=narrowed.undertakings.update(shown),
        undertaken=listed,
        sessions=narrowed.sessions.update({one.session: state.sessions[one.session] for one in shown.values()}),
        documents=narrowed.documents.update({key: _of_document(state.documents[key], kept) for key in documents}),
        paragraphs=narrowed.paragraphs.update({key: state.paragraphs[key] for key in kept if key in state.paragraphs}),
        copies=narrowed.copies.update({
            key: Map({side: _of_copy(copy, kept) for side, copy in state.copies[key].items()})
            for key in documents if key in state.copies
        }),
    )  # fmt: skip


def _of_document(document: Document, kept: Collection[str]) -> Document:
    return replace(document, paragraphs=tuple(key for key in document.paragraphs if key in kept), sources=())


def _of_copy(copy: Copy, kept: Collection[str]) -> Copy:
    paragraphs = {key: one for key, one in copy.paragraphs.items() if key in kept}
    return replace(copy, order=tuple(key for key in copy.order if key in kept), paragraphs=Map(paragraphs), sources=())


def _body_of(session: str) -> str:
    """The body of a session by its id, for a session that is not held yet stands nowhere else."""
    return session.rpartition(".")[0]


def _rooted(body: Body, kept: frozenset[str]) -> Body:
    return body if body.parent in kept else replace(body, parent=None)
