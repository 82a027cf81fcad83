"""The draft agenda of a body's next session, drawn from what stands in the record (DOMAIN 2.2, 10.8).

Rules
    1. The review of the previous protocol comes first.
    2. Then one item for each sub-group that reported last time; where no account says which did, for each there is.
    3. Then the areas that releases on the last session named and no sub-group covers: the emerging areas.
    4. Then other business and the date and place of the next session; last, the signing of the protocol.

Nothing here is agreed: an agenda becomes joint only when both sides accept it.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from paraph.mechanism.agendas import ProposedItem, agenda_key
from paraph.mechanism.bodies import ALIVE, Body, BodyKind
from paraph.mechanism.documents import DocumentType
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS
from paraph.mechanism.topics import Topic


class ItemKind(StrEnum):
    """What an agenda item is about."""

    OPENING = "opening"
    REVIEW = "review"
    SUB_GROUP = "sub_group"
    EMERGING = "emerging"
    OTHER_BUSINESS = "other_business"
    NEXT_SESSION = "next_session"
    SIGNING = "signing"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item, numbered from 1 alike in every language."""

    number: int
    kind: ItemKind
    body: Body | None = None
    """The sub-group that reports, for `SUB_GROUP`."""

    topics: tuple[Topic, ...] = ()
    """The topics discussed under the item."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """A draft agenda."""

    body: Body
    previous: Session | None
    """The session whose protocol is reviewed; `None` before the first."""

    ordinal: int | None
    """Number of the session prepared, where the previous one has a number."""

    items: tuple[AgendaItem, ...]
    signed: bool = False
    """Whether the previous session left a signed protocol: in the record, or by an account of the session."""


def draft_agenda(state: State, body: str) -> Agenda:
    """Draft the agenda of the next session of `body`; raises `UnknownBody`."""
    owner, previous = state.body(body), state.last_session(body)
    groups = _reporting_groups(state, previous)
    topics = state.topics_of(body)
    covered = {topic.key: group for topic in topics for group in groups if covers(group, topic)}
    emerging = tuple(topic for topic in topics if topic.key not in covered)
    kinds: list[tuple[ItemKind, Body | None, tuple[Topic, ...]]] = [(ItemKind.OPENING, None, ())]
    if previous is not None:
        kinds.append((ItemKind.REVIEW, None, ()))
    kinds += [(ItemKind.SUB_GROUP, group, tuple(topic for topic in topics if covered.get(topic.key) is group))
              for group in groups]  # fmt: skip
    if emerging:
        kinds.append((ItemKind.EMERGING, None, emerging))
    kinds += [(ItemKind.OTHER_BUSINESS, None, ()), (ItemKind.NEXT_SESSION, None, ()), (ItemKind.SIGNING, None, ())]
    items = tuple(AgendaItem(number, *rest) for number, rest in enumerate(kinds, start=1))
    ordinal = previous.facts().ordinal if previous else None
    return Agenda(owner, previous, ordinal + 1 if ordinal is not None else None, items, _signed(state, previous))


def _signed(state: State, previous: Session | None) -> bool:
    if previous is None:
        return False
    protocols = (one for one in state.documents_on(previous.key) if one.terms.type is DocumentType.PROTOCOL)
    return any(protocols) or any(facts.signed for facts in previous.accounts.values())


def drawn(state: State, draft: Agenda) -> tuple[ProposedItem, ...]:
    """The draft as a proposal: what is not settled stands under the review."""
    left = _left(state, draft.body.key)
    return tuple(
        ProposedItem(
            item.kind.value,
            item.body.names if item.body else NO_TEXTS,
            item.body.key if item.body else None,
            tuple(topic.key for topic in item.topics),
            left if item.kind is ItemKind.REVIEW else (),
        )
        for item in draft.items
    )


def last_items(state: State, body: str) -> tuple[ProposedItem, ...]:
    """The agenda of the session before, to begin the next from: agreed, else of the side first by code; else nothing.

    Titles, speakers and minutes stay; what was to be reviewed then is replaced by what is not settled now, and what an
    item carried otherwise falls away. Raises `UnknownBody`.
    """
    draft = draft_agenda(state, body)
    record = state.agendas.get(agenda_key(body, draft.ordinal - 1)) if draft.ordinal is not None else None
    if record is None:
        return ()
    items = record.agreed(state.parties) or record.proposals[min(record.proposals)]
    left = _left(state, body)
    return tuple(replace(one, undertakings=left if one.kind == ItemKind.REVIEW else ()) for one in items)


def _left(state: State, body: str) -> tuple[str, ...]:
    return tuple(one.key for one in state.undertakings_of(body) if not one.is_settled)


def _reporting_groups(state: State, previous: Session | None) -> tuple[Body, ...]:
    if previous is None:
        return ()
    told = tuple(state.body(key) for key in previous.facts().sub_groups)
    groups = (one for one in state.children(previous.body) if one.kind is BodyKind.SUB_GROUP)
    return told or tuple(one for one in groups if one.status(state.parties) == ALIVE)


def covers(group: Body, topic: Topic) -> bool:
    """A sub-group covers the topic named as it is: `wg.sg-fertilizers` covers `wg.fertilizers`."""
    return group.key.rpartition(".sg-")[2] == topic.key.rpartition(".")[2]
