"""Preparing a session: the agenda each side proposes and what both accept; the delegations and who is confirmed.

Rules
    1. Each side's proposal stands as its own; what is agreed is shown only when both accepted one content.
    2. A delegation keeps its own order of precedence everywhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from paraph.mechanism.agenda import Agenda, ItemKind, draft_agenda, drawn, last_items
from paraph.mechanism.agendas import AgendaRecord, ProposedItem, agenda_key, items_digest
from paraph.mechanism.delegations import Delegate, Delegation, delegation_key
from paraph.mechanism.refusals import ItemsTooMany, ItemTooLong, MinutesUnfit
from paraph.mechanism.sessions import session_key
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, texts
from paraph.messages import N_
from paraph.papers.delegations.lists import CAPACITIES
from paraph.papers.sessions.agenda import ITEMS, REVIEW_SINCE
from paraph.web.pages.reader import NOTHING, Reader
from paraph.web.pages.sessions.naming import Register, names_known, spellings

LONGEST_ITEM, LONGEST_LINE, MOST_ITEMS = 1440, 300, 200
"""Minutes of a day."""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item as it is read."""

    number: int
    title: Shown
    body: Shown
    topics: tuple[Shown, ...]
    undertakings: int
    minutes: int | None = None
    speakers: Shown = NOTHING


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one side proposes."""

    side: str
    own: bool
    digest: str
    items: tuple[ItemLine, ...]
    accepted_by: tuple[str, ...]
    acceptable: bool
    """Whether the reader's side has not accepted it yet."""


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """The agenda of a body's next session."""

    key: str
    body_key: str
    body: Shown
    session: str
    agreed: tuple[ItemLine, ...] | None
    proposals: tuple[Proposal, ...]
    lines: str
    """The items for the form, one a line: the reader's own proposal, else the draft drawn from the record."""

    has_last: bool = False
    """Whether there is an agenda of the session before to begin from."""


@dataclass(frozen=True, slots=True)
class DelegateLine:
    """One person."""

    key: str
    place: int
    names: tuple[Shown, ...]
    title: Shown
    organization: Shown
    category: str
    confirmed: bool
    attended: bool
    suggested: tuple[tuple[str, str, str], ...] = ()
    """Spellings for the scripts the name lacks: language, its name, spelling; for a person to accept or mend."""


@dataclass(frozen=True, slots=True)
class DelegationPart:
    """One side's delegation."""

    side: str
    name: str
    own: bool
    people: tuple[DelegateLine, ...]
    most: int | None
    confirmed: int
    attended: int | None


@dataclass(frozen=True, slots=True)
class DelegationsPage:
    """The delegations to a body's next session, or to one held."""

    session: str
    session_name: str
    body_key: str
    body: Shown
    parts: tuple[DelegationPart, ...]
    held: bool = False
    """Whether the session is held already; nobody is accredited then."""

    @property
    def printable(self) -> bool:
        """Whether anybody is nominated."""
        return any(part.people for part in self.parts)


def agenda_page(state: State, body: str, reader: Reader, *, like_last: bool = False) -> AgendaPage:
    """The agenda of the next session of `body`; with `like_last` the form begins with the last one's items.

    Raises `UnknownBody`.
    """
    draft = draft_agenda(state, body)
    key = agenda_key(body, draft.ordinal)
    record = state.agendas.get(key) or AgendaRecord(key, body)
    agreed = record.agreed(state.parties)
    before = last_items(state, body)
    own = (like_last and before) or record.proposals.get(reader.side) or drawn(state, draft)
    return AgendaPage(
        key=key,
        body_key=body,
        body=reader.text(state.body(body).names),
        session=_next(draft, reader),
        agreed=_lines(agreed, state, reader) if agreed else None,
        proposals=tuple(_proposal(side, record, state, reader) for side in reader.in_order(tuple(record.proposals))),
        lines="\n".join(_line(item, reader) for item in own),
        has_last=bool(before),
    )


def agreed_agenda(state: State, body: str, reader: Reader) -> tuple[ItemLine, ...]:
    """The agenda of the next session that both sides agreed; empty where none is. Raises `UnknownBody`."""
    record = state.agendas.get(agenda_key(body, draft_agenda(state, body).ordinal))
    agreed = record.agreed(state.parties) if record else None
    return _lines(agreed, state, reader) if agreed else ()


def typed_items(lines: str, state: State, body: str, reader: Reader) -> tuple[ProposedItem, ...]:
    """The items that the lines of the form stand for: a line that reads like a known item is that item still.

    A line is `title`, `title | minutes` or `title | minutes | who speaks`; raises `MinutesUnfit`, `ItemTooLong`,
    `ItemsTooMany`.
    """
    draft = draft_agenda(state, body)
    record = state.agendas.get(agenda_key(body, draft.ordinal))
    known: dict[str, ProposedItem] = {}
    proposals = record.proposals.values() if record else ()
    for items in (drawn(state, draft), last_items(state, body), *proposals):
        known |= {_title(item, reader).text: item for item in items}
    written = [line.strip() for line in lines.splitlines() if line.strip(" |")]
    if len(written) > MOST_ITEMS:
        raise ItemsTooMany(found=len(written), most=MOST_ITEMS)
    return tuple(_typed(number, line, known, reader) for number, line in enumerate(written, start=1))


def _typed(number: int, line: str, known: Mapping[str, ProposedItem], reader: Reader) -> ProposedItem:
    title, minutes, speakers = (*(part.strip() for part in line.split("|", 2)), "", "")[:3]
    if minutes and not (minutes.isascii() and minutes.isdecimal() and 0 < int(minutes[:5]) <= LONGEST_ITEM):
        raise MinutesUnfit(line=number, found=minutes[:40], most=LONGEST_ITEM)
    if max(len(title), len(speakers)) > LONGEST_LINE:
        raise ItemTooLong(line=number, found=max(len(title), len(speakers)), most=LONGEST_LINE)
    item = known.get(title) or ProposedItem("item", texts({reader.language: title}))
    shown = reader.text(item.speakers)
    spoken = item.speakers if speakers == shown.text else texts({reader.language: speakers})
    return replace(item, minutes=int(minutes) if minutes else None, speakers=spoken)


def _line(item: ProposedItem, reader: Reader) -> str:
    parts = [_title(item, reader).text, str(item.minutes or ""), reader.text(item.speakers).text]
    return " | ".join(parts).rstrip(" |")


def delegations_page(
    state: State, body: str, reader: Reader, session: str = "", *, suggesting: bool = False
) -> DelegationsPage:
    """The delegations to a session of `body`: the one named, else the next; raises `UnknownBody`.

    `suggesting` adds spellings for the scripts in which the own delegates' names are missing.
    """
    register = names_known(state) if suggesting else None
    draft = draft_agenda(state, body)
    key = session or session_key(body, ordinal=draft.ordinal, start=None)
    held = state.sessions.get(key)
    return DelegationsPage(
        session=key,
        session_name=reader.session_name(held.facts(reader.side)) if held else _next(draft, reader),
        body_key=body,
        body=reader.text(state.body(body).names),
        parts=tuple(
            _part(side, key, state, reader, register if side == reader.side else None)
            for side in reader.in_order(state.parties)
        ),
        held=held is not None and held.facts().start is not None,
    )


def _next(draft: Agenda, reader: Reader) -> str:
    if draft.previous is None or draft.ordinal is None:
        return reader.say(N_("the next session"))
    facts = draft.previous.facts(reader.side)
    return reader.session_name(replace(facts, ordinal=draft.ordinal, start=None, end=None))


def _proposal(side: str, record: AgendaRecord, state: State, reader: Reader) -> Proposal:
    items = record.proposals[side]
    digest = items_digest(items)
    accepted = tuple(one for one in state.parties if record.accepted.get(one) == digest)
    return Proposal(
        side=reader.side_name(side),
        own=side == reader.side,
        digest=digest,
        items=_lines(items, state, reader),
        accepted_by=tuple(reader.side_name(one) for one in reader.in_order(accepted)),
        acceptable=reader.side not in accepted,
    )


def _lines(items: Sequence[ProposedItem], state: State, reader: Reader) -> tuple[ItemLine, ...]:
    return tuple(
        ItemLine(
            number=number,
            title=_title(item, reader),
            body=reader.text(state.bodies[item.body].names) if item.body in state.bodies else NOTHING,
            topics=tuple(reader.text(state.topics[key].names) for key in item.topics if key in state.topics),
            undertakings=len(item.undertakings),
            minutes=item.minutes,
            speakers=reader.text(item.speakers),
        )
        for number, item in enumerate(items, start=1)
    )


def _title(item: ProposedItem, reader: Reader) -> Shown:
    """What an item is called: its kind's name with the sub-group's, else the side's own words."""
    if item.kind == ItemKind.REVIEW:
        return reader.word(reader.say(REVIEW_SINCE))
    if item.kind in set(ItemKind):
        named = reader.say(ITEMS[ItemKind(item.kind)])
        shown = reader.text(item.titles).text
        return reader.word(f"{named}: {shown}" if shown else named)
    return reader.text(item.titles)


def _part(side: str, session: str, state: State, reader: Reader, register: Register | None) -> DelegationPart:
    found = state.delegations.get(delegation_key(session, side)) or Delegation("", session, side)
    confirmed = frozenset(key for keys in found.confirmed.values() for key in keys)
    return DelegationPart(
        side=side,
        name=reader.side_name(side),
        own=side == reader.side,
        people=tuple(
            replace(_person(place, one, found, confirmed, reader), suggested=spellings(one, register, reader))
            for place, one in enumerate(found.nominated, start=1)
        ),
        most=min(found.most.values(), default=None),
        confirmed=len(confirmed),
        attended=len(found.attended) if found.attended is not None else None,
    )


def _person(place: int, one: Delegate, found: Delegation, confirmed: frozenset[str], reader: Reader) -> DelegateLine:
    return DelegateLine(
        key=one.key,
        place=place,
        names=tuple(Shown(one.names[code], code) for code in reader.own_language_first(sorted(one.names))),
        title=reader.text(one.titles),
        organization=reader.text(one.organization),
        category=reader.say(CAPACITIES[one.category]),
        confirmed=one.key in confirmed,
        attended=found.attended is not None and one.key in found.attended,
    )
