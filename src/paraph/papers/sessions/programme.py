"""The agenda as the sides hold it, on paper: annotated, and as a programme with the times of the day.

Rules
    1. It is the agenda both sides have agreed; where none is, this side's proposal, else the draft drawn from the
       record, and the paper says which under its title.
    2. An annotation tells what the record holds: what is to be reviewed under the item and where each thing stands,
       what was last said of a topic, who speaks and how long. It adds no view.
    3. A programme tells the clock only when told when the day begins, and only as long as every item before has its
       minutes; after that it tells the minutes alone.

Example: ten o'clock, opening 15 minutes, review 90: the review stands at 10:15, the third item at 11:45.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from paraph.mechanism.agenda import ItemKind, draft_agenda, drawn
from paraph.mechanism.agendas import AgendaRecord, ProposedItem, agenda_key
from paraph.mechanism.review import look
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS
from paraph.messages import N_
from paraph.papers.paper import Content, Paper, Subject
from paraph.papers.reviews import tracking
from paraph.papers.sessions.agenda import ITEMS, REVIEW_SINCE, topic_line
from paraph.papers.sessions.convened import convened
from paraph.papers.wording import Said, Wording

LABELS = MappingProxyType(
    {
        "number": N_("No."),
        "time": N_("Time"),
        "item": N_("Item"),
        "speakers": N_("Speaks"),
        "notes": N_("Annotation"),
        "review": N_("To be reviewed"),
    }
)
MINUTES = N_("{count} min")
POINT = N_("Paragraph {number}, {session}: {standing}")


@dataclass(frozen=True, slots=True)
class Held:
    """The items that stand, and on whose word."""

    items: tuple[ProposedItem, ...]
    says: str
    ordinal: int | None


def annotated(subject: Subject, wording: Wording) -> Paper:
    """The annotated agenda of the next session of `subject.body`."""
    held = standing_agenda(subject.state, subject.body.key, wording)
    today = subject.day or date.max
    items = [_annotated(number, item, subject.state, wording, today) for number, item in enumerate(held.items, start=1)]
    return _paper("annotated", _ANNOTATED, held, subject, wording, {"items": items})


def programme(subject: Subject, wording: Wording) -> Paper:
    """The programme of the next session of `subject.body`; the day begins at `subject.begins`."""
    held = standing_agenda(subject.state, subject.body.key, wording)
    clock = _times([item.minutes for item in held.items], subject.begins)
    items = [
        {"time": told, **_item(number, item, subject.state, wording)}
        for number, (told, item) in enumerate(zip(clock, held.items, strict=True), start=1)
    ]
    return _paper("programme", _PROGRAMME, held, subject, wording, {"items": items})


def standing_agenda(state: State, body: str, wording: Wording) -> Held:
    """What stands as the agenda (rule 1); raises `UnknownBody`."""
    draft = draft_agenda(state, body)
    record = state.agendas.get(agenda_key(body, draft.ordinal)) or AgendaRecord("", body)
    agreed, own = record.agreed(state.parties), record.proposals.get(wording.side)
    if agreed:
        return Held(agreed, wording.say(N_("Agreed by both Sides")), draft.ordinal)
    says = wording.say(N_("Draft. Proposed by: {side}. Not agreed."), side=wording.side_name(wording.side))
    return Held(own or drawn(state, draft), says, draft.ordinal)


def item_title(item: ProposedItem, wording: Wording) -> Said:
    """What an item is called: its kind's name, else the side's own words."""
    if item.kind == ItemKind.REVIEW:
        return wording.own(wording.say(REVIEW_SINCE))
    if item.kind in set(ItemKind):
        return wording.own(wording.say(ITEMS[ItemKind(item.kind)]))
    return wording.shown(item.titles) or wording.absent()


_ANNOTATED = (N_("Annotated agenda of the {nth} session"), N_("Annotated agenda of the next session"))
_PROGRAMME = (N_("Programme of the {nth} session"), N_("Programme of the next session"))


def _paper(
    template: str, titles: tuple[str, str], held: Held, subject: Subject, wording: Wording, content: Content
) -> Paper:
    parent = subject.state.bodies.get(subject.body.parent or "")
    nth = wording.nth(held.ordinal, "gen") if held.ordinal is not None else ""
    return Paper(
        template=template,
        title=wording.say(titles[0], nth=nth) if nth else wording.say(titles[1]),
        body=wording.shown(subject.body.names) or wording.absent(),
        above=wording.shown(parent.names if parent else NO_TEXTS),
        line=convened(subject.state, subject.body.key, wording),
        notice=held.says,
        content={"labels": wording.labels(LABELS), **content},
    )


def _item(number: int, item: ProposedItem, state: State, wording: Wording) -> Content:
    group = state.bodies.get(item.body or "")
    return {
        "number": str(number),
        "title": item_title(item, wording),
        "group": wording.shown(group.names) if group else None,
        "speakers": wording.shown(item.speakers),
        "minutes": wording.say(MINUTES, count=item.minutes) if item.minutes else "",
    }


def _annotated(number: int, item: ProposedItem, state: State, wording: Wording, today: date) -> Content:
    topics = [state.topics[key] for key in item.topics if key in state.topics]
    return {
        **_item(number, item, state, wording),
        "topics": [topic_line(f"{number}.{place}", one, state, wording) for place, one in enumerate(topics, start=1)],
        "points": [_point(key, state, wording, today) for key in item.undertakings if key in state.undertakings],
    }


def _point(key: str, state: State, wording: Wording, today: date) -> Content:
    one = look(state, state.undertakings[key], today=today, side=wording.side)
    session = state.sessions.get(one.undertaking.session)
    name = wording.session_name(session.facts(wording.side) if session else Facts())
    standing = wording.say(tracking.STANDINGS[one.standing])
    return {
        "line": wording.say(POINT, number=one.number, session=name, standing=standing),
        "words": wording.shown(one.content.texts) or wording.absent(),
    }


def _times(minutes: Sequence[int | None], begins: time | None) -> list[str]:
    """When each item begins, as long as that is known (rule 3)."""
    told, now = [], datetime.combine(date(2000, 1, 1), begins) if begins else None
    for each in minutes:
        told.append(f"{now:%H:%M}" if now else "")
        now = now + timedelta(minutes=each) if now and each else None
    return told
