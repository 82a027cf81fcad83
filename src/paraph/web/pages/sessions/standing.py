"""Where things stand: the session in preparation, the last one, the sub-groups, and what was last said of each topic.

Rules
    1. Of several bodies the page opens with the one that met last among those with topics; the others stand below.
    2. The next session's number is the last one's plus one, and only where the last one has a number. A date or a place
       is never worked out: it is what both sides agreed, else what the last session's protocol (its terms, or a
       paragraph that sets the next session) or, failing that, its releases say of it is quoted (DOMAIN 1.2: the next
       capital does not always come true).
    3. A topic stands under the strongest verb that any release of the latest session naming it used; where the versions
       differ, it is marked and its page shows each.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from paraph.mechanism.agenda import Agenda, draft_agenda
from paraph.mechanism.bodies import Body, BodyKind
from paraph.mechanism.negotiation.counting import counts
from paraph.mechanism.releases import Stance
from paraph.mechanism.sessions import Facts, Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Shown
from paraph.mechanism.topics import Topic
from paraph.mechanism.upcoming import upcoming
from paraph.messages import N_
from paraph.node.texts.next_told import next_told
from paraph.papers.reviews.tracking import DOCUMENTS
from paraph.papers.wording import KINDS, STANCES
from paraph.web.pages import wording
from paraph.web.pages.briefs import HolderLine, SessionBrief, co_chairs_now, session_brief
from paraph.web.pages.reader import NOTHING, Reader
from paraph.web.pages.sessions.convening import OccasionLine, convening_page
from paraph.web.pages.sessions.preparing import ItemLine, agreed_agenda


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item of the draft agenda."""

    number: int
    text: str
    body: Shown
    """The sub-group that reports; nothing for other items."""

    topics: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class TextInHand:
    """A text begun for the session being prepared."""

    key: str
    name: str
    stands: str
    unheld: str = ""
    """The session, where its text is signed and nobody has recorded yet when it was held."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """The session being prepared."""

    name: str
    quoted: Shown
    """What the last session's protocol, else its releases, said of the next; nothing where they said nothing."""

    items: tuple[AgendaLine, ...]
    """The draft of its agenda."""

    agenda: tuple[ItemLine, ...] = ()
    """Its agenda as both sides agreed it; empty where none is."""

    by_protocol: bool = False
    """Whether the protocol said it."""

    agreed: OccasionLine | None = None
    """When and where it meets, as both sides agreed."""

    asked: bool = False
    """Whether the other side proposes days that this side has not accepted."""

    texts: tuple[TextInHand, ...] = ()
    """What is negotiated for it."""


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A sub-group."""

    key: str
    name: Shown
    reported: bool
    """Whether it reported at the last session."""


@dataclass(frozen=True, slots=True)
class TopicSaid:
    """A topic with the session that last named it."""

    key: str
    name: Shown
    session: str
    """Name of that session."""

    differs: bool
    """Whether that session's releases give it different stances."""


@dataclass(frozen=True, slots=True)
class StanceLane:
    """Topics last spoken of with one verb."""

    code: str
    word: str
    note: str
    topics: tuple[TopicSaid, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one body stands."""

    key: str
    name: Shown
    kind: str
    parent: Shown
    parent_key: str
    preparation: Preparation
    last: SessionBrief | None
    delegates: str
    signed: tuple[Shown, ...]
    chairs: tuple[HolderLine, ...]
    groups: tuple[GroupLine, ...]
    lanes: tuple[StanceLane, ...]
    silent: tuple[TopicSaid, ...]
    """Topics of which no release has said anything yet."""

    stages_recorded: int
    topic_count: int


@dataclass(frozen=True, slots=True)
class OtherBody:
    """Another body with its latest session."""

    key: str
    name: Shown
    kind: str
    last: SessionBrief | None


def leading_body(state: State) -> Body | None:
    """The body the first page opens with; `None` in a record without bodies."""
    plenary = [body for body in state.bodies.values() if body.kind is not BodyKind.SUB_GROUP]
    return max(plenary or state.bodies.values(), key=lambda body: _leading(state, body), default=None)


def standing(state: State, key: str, reader: Reader) -> Standing:
    """Where the body stands; raises `UnknownBody`."""
    body = state.body(key)
    session = state.last_session(key)
    facts = session.facts(reader.side) if session else None
    topics = [(topic, latest_stances(state, topic)) for topic in state.topics_of(key)]
    return Standing(
        key=key,
        name=reader.text(body.names),
        kind=reader.say(KINDS[body.kind]),
        parent=reader.text(state.body(body.parent).names) if body.parent else NOTHING,
        parent_key=body.parent or "",
        preparation=_preparation(state, body, session, reader),
        last=session_brief(state, session, reader) if session else None,
        delegates=reader.number(facts.delegates) if facts and facts.delegates is not None else "",
        signed=_documents_signed(state, session, reader),
        chairs=co_chairs_now(body, state.parties, reader),
        groups=_groups(state, body, session, reader),
        lanes=_lanes(topics, reader),
        silent=tuple(_topic_said(topic, None, frozenset(), reader) for topic, latest in topics if latest is None),
        stages_recorded=sum(topic.stage() is not None for topic, _ in topics),
        topic_count=len(topics),
    )


def other_bodies(state: State, key: str, reader: Reader) -> tuple[OtherBody, ...]:
    """The other bodies that are no sub-groups, parents before those under them."""
    found: list[OtherBody] = []
    for body in _down(state, None):
        if body.key != key and body.kind is not BodyKind.SUB_GROUP:
            last = state.last_session(body.key)
            brief = session_brief(state, last, reader) if last else None
            kind = reader.say(KINDS[body.kind])
            found.append(OtherBody(body.key, reader.text(body.names), kind, brief))
    return tuple(found)


def latest_stances(state: State, topic: Topic) -> tuple[Session, frozenset[Stance]] | None:
    """The latest session whose releases name the topic, with every stance they give it."""
    latest: tuple[Session, set[Stance]] | None = None
    for session, _, statement in state.statements_on(topic.key):
        if latest is None or latest[0] is not session:
            latest = (session, set())
        latest[1].add(statement.stance)
    return (latest[0], frozenset(latest[1])) if latest else None


def strongest(stances: frozenset[Stance]) -> Stance:
    """Of several verbs, the one that stands first in the papers' order."""
    return min(stances, key=list(STANCES).index)


def agenda_lines(agenda: Agenda, reader: Reader) -> tuple[AgendaLine, ...]:
    """The draft agenda as a person reads it."""
    return tuple(
        AgendaLine(
            item.number,
            wording.agenda_item(item, agenda, reader),
            reader.text(item.body.names) if item.body else NOTHING,
            tuple(reader.text(topic.names) for topic in item.topics),
        )
        for item in agenda.items
    )


def _documents_signed(state: State, session: Session | None, reader: Reader) -> tuple[Shown, ...]:
    """What was signed at the session, as its account calls it; else the documents of it that the record has."""
    if session is None:
        return ()
    called = tuple(map(reader.text, session.facts(reader.side).signed))
    types = (one.terms.type for one in state.documents_on(session.key))
    return called or tuple(reader.word(reader.say(DOCUMENTS[one])) for one in types)


def _preparation(state: State, body: Body, last: Session | None, reader: Reader) -> Preparation:
    agenda = draft_agenda(state, body.key)
    name = reader.say(N_("Next session"))
    if agenda.ordinal is not None:
        name = reader.session_name(Facts(ordinal=agenda.ordinal))
    signed = _said_by_protocol(state, last, reader)
    quoted = signed if signed.text or last is None else reader.text(last.facts(reader.side).next_session)
    convening = convening_page(state, body.key, reader)
    asked = any(one.acceptable for one in convening.proposals)
    texts = tuple(_texts(state, upcoming(state, body.key).key, reader))
    return Preparation(
        name, quoted, agenda_lines(agenda, reader), agreed_agenda(state, body.key, reader), bool(signed.text),
        convening.agreed, asked, texts,
    )  # fmt: skip


def _texts(state: State, session: str, reader: Reader) -> Iterator[TextInHand]:
    for key, draft in sorted(state.negotiations.items()):
        if draft.session == session:
            found, signed = counts(draft), bool(draft.in_force)
            agreed = reader.say(N_("{agreed} of {all} paragraphs agreed"), agreed=found.agreed, all=found.paragraphs)
            stands = reader.say(N_("Signed by all; in force.")) if signed else agreed
            yield TextInHand(key, reader.say(DOCUMENTS[draft.type]), stands, session if signed else "")


def _said_by_protocol(state: State, last: Session | None, reader: Reader) -> Shown:
    said = (next_told(state, one) for one in (state.documents_on(last.key) if last else ()))
    return reader.text(next(filter(None, said), NO_TEXTS))


def _groups(state: State, body: Body, last: Session | None, reader: Reader) -> tuple[GroupLine, ...]:
    """The sub-groups; an account of the last session that names none says nothing of which were silent."""
    reported = set(last.facts(reader.side).sub_groups) if last else set()
    return tuple(
        GroupLine(child.key, reader.text(child.names), not reported or child.key in reported)
        for child in state.children(body.key)
        if child.kind is BodyKind.SUB_GROUP
    )


def _lanes(
    topics: list[tuple[Topic, tuple[Session, frozenset[Stance]] | None]], reader: Reader
) -> tuple[StanceLane, ...]:
    lanes: dict[Stance, list[TopicSaid]] = {}
    for topic, latest in topics:
        if latest:
            lanes.setdefault(strongest(latest[1]), []).append(_topic_said(topic, *latest, reader))
    return tuple(
        StanceLane(stance.value, wording.stance(stance, reader),
                   reader.say(wording.STANCE_NOTES[stance]), tuple(lanes[stance]))
        for stance in STANCES if stance in lanes
    )  # fmt: skip


def _topic_said(topic: Topic, session: Session | None, stances: frozenset[Stance], reader: Reader) -> TopicSaid:
    name = reader.session_name(session.facts(reader.side)) if session else ""
    return TopicSaid(topic.key, reader.text(topic.names), name, len(stances) > 1)


def _leading(state: State, body: Body) -> tuple[bool, str, str]:
    last = state.last_session(body.key)
    start = last.facts().start if last else None
    return bool(state.topics_of(body.key)), start.isoformat() if start else "", body.key


def _down(state: State, parent: str | None) -> list[Body]:
    return [body for child in state.children(parent) for body in (child, *_down(state, child.key))]
