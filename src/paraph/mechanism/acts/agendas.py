"""`agenda.propose`, `agenda.accept`: what the next session is to deal with, agreed with two keys."""

from collections.abc import Sequence
from typing import Annotated

import msgspec

from paraph.mechanism.acts.catalogue import ActBody, handles, say
from paraph.mechanism.agendas import AgendaRecord, ProposedItem
from paraph.mechanism.refusals import AgendaChanged
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft


class ItemBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `agendas.ProposedItem`."""

    kind: str
    titles: dict[str, str] = {}
    body: str | None = None
    topics: tuple[str, ...] = ()
    undertakings: tuple[str, ...] = ()
    speakers: dict[str, str] = {}
    minutes: Annotated[int, msgspec.Meta(ge=1, le=1440)] | None = None


class ProposeAgenda(ActBody, frozen=True, omit_defaults=True):
    """The body whose next session it is, and the items in their order."""

    body: str
    items: Annotated[tuple[ItemBody, ...], msgspec.Meta(min_length=1, max_length=200)]


class AcceptAgenda(ActBody, frozen=True, omit_defaults=True):
    """The body, and the digest of the items that were read."""

    body: str
    digest: str


def propose_agenda(
    state: State, *, side: str, office: str, key: str, body: str, items: Sequence[ProposedItem]
) -> Draft:
    """Propose an agenda; raises `UnknownBody`, `UnknownTopic`, `UnknownUndertaking`, `MalformedBody` (no items)."""
    shaped = ProposeAgenda(body, tuple(_shaped(item) for item in items))
    return say(state, "agenda.propose", shaped, side=side, office=office, on=key)


def accept_agenda(state: State, *, side: str, office: str, key: str, digest: str) -> Draft:
    """Accept what stands proposed under this digest; raises `AgendaChanged` where nothing does."""
    known = state.agendas.get(key)
    body = AcceptAgenda(known.body if known else "", digest)
    return say(state, "agenda.accept", body, side=side, office=office, on=key)


@handles("agenda.propose", ProposeAgenda)
def _propose(state: State, side: str, on: str, body: ProposeAgenda) -> State:
    state.body(body.body)
    for item in body.items:
        if item.body is not None:
            state.body(item.body)
        for topic in item.topics:
            state.topic(topic)
        for undertaking in item.undertakings:
            state.undertaking(undertaking)
    items = tuple(
        ProposedItem(
            one.kind, texts(one.titles), one.body, one.topics, one.undertakings, texts(one.speakers), one.minutes
        )
        for one in body.items
    )
    known = state.agendas.get(on) or AgendaRecord(on, body.body)
    return state.having(agendas=state.agendas.set(on, known.proposed(side, items)))


@handles("agenda.accept", AcceptAgenda)
def _accept(state: State, side: str, on: str, body: AcceptAgenda) -> State:
    known = state.agendas.get(on)
    if known is None or body.digest not in known.digests():
        raise AgendaChanged(agenda=on)
    accepted = AgendaRecord(known.key, known.body, known.proposals, known.accepted.set(side, body.digest))
    return state.having(agendas=state.agendas.set(on, accepted))


def _shaped(item: ProposedItem) -> ItemBody:
    return ItemBody(
        item.kind, dict(item.titles), item.body, item.topics, item.undertakings, dict(item.speakers), item.minutes
    )
