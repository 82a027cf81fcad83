"""The draft agenda of the next session, each item annotated with what was said of it last time.

Rules
    1. The items and their order are the mechanism's (`mechanism.agenda`); the paper adds words and annotations.
    2. It is a draft of one side and agreed by nobody, and says so under its title.
    3. What was said last time is told with the stance of each release and a release's own words, and of which session,
       for "last time" may be three sessions ago.
    4. Nothing is proposed that the record does not hold: a day and a place only where both sides agreed them, and no
       time-table.
"""

from collections.abc import Sequence
from types import MappingProxyType

from paraph.mechanism.agenda import Agenda, AgendaItem, ItemKind, draft_agenda
from paraph.mechanism.bodies import Body, Post
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.mechanism.topics import Topic
from paraph.messages import N_
from paraph.papers.paper import Content, Paper, Subject
from paraph.papers.reviews.tracking import DOCUMENTS
from paraph.papers.sessions.accounts import attribution, values
from paraph.papers.sessions.convened import convened
from paraph.papers.sessions.said import last_sayings, words_of
from paraph.papers.wording import STANCES, Said, Wording

LABELS = MappingProxyType(
    {
        "number": N_("No."),
        "item": N_("Item"),
        "last_time": N_("What was said last time"),
    }
)
ITEMS = {
    ItemKind.OPENING: N_("Opening of the session and adoption of the agenda"),
    ItemKind.SUB_GROUP: N_("Report of the sub-group"),
    ItemKind.EMERGING: N_("Emerging areas of cooperation"),
    ItemKind.OTHER_BUSINESS: N_("Other business"),
    ItemKind.NEXT_SESSION: N_("Date and place of the following session"),
    ItemKind.SIGNING: N_("Signing of the protocol"),
}
AGENDA_OF = N_("Draft agenda of the {nth} session")
AGENDA_OF_NEXT = N_("Draft agenda of the next session")
REVIEW_OF_PROTOCOL = N_("Review of what was done under the protocol of the {nth} session")
REVIEW_SINCE = N_("Review of progress since the last session")
SIGNED = N_("Documents signed")
NOT_NAMED = N_("not named in the releases recorded")
STAGE = N_("Stage recorded: {stage}")
NOT_AGREED = N_(
    "This draft is drawn from what the releases said of the last session. It binds nobody: an agenda is settled by "
    "both Sides, and each may add items or strike them out."
)


def compose(subject: Subject, wording: Wording) -> Paper:
    """The draft agenda of the next session of `subject.body`."""
    state, body = subject.state, subject.body
    agenda = draft_agenda(state, body.key)
    parent = state.bodies.get(body.parent or "")
    nth = wording.nth(agenda.ordinal, "gen") if agenda.ordinal is not None else ""
    return Paper(
        template="agenda",
        title=wording.say(AGENDA_OF, nth=nth) if nth else wording.say(AGENDA_OF_NEXT),
        body=wording.shown(body.names) or wording.absent(),
        above=wording.shown(parent.names if parent else NO_TEXTS),
        line=convened(state, body.key, wording),
        notice=wording.say(N_("Draft. Proposed by: {side}. Not agreed."), side=wording.side_name(wording.side)),
        content={
            "labels": wording.labels(LABELS),
            "items": [_item(item, agenda, state, wording) for item in agenda.items],
        },
        notes=(wording.say(NOT_AGREED),),
    )


def _item(item: AgendaItem, agenda: Agenda, state: State, wording: Wording) -> Content:
    name = wording.shown(item.body.names) if item.body else None
    return {
        "number": str(item.number),
        "title": _title(item, agenda, wording),
        "name": name,
        "notes": _notes(item, agenda, state, wording),
        "topics": [
            topic_line(f"{item.number}.{n}", topic, state, wording) for n, topic in enumerate(item.topics, start=1)
        ],
    }


def _title(item: AgendaItem, agenda: Agenda, wording: Wording) -> str:
    if item.kind is not ItemKind.REVIEW:
        return wording.say(ITEMS[item.kind])
    facts = agenda.previous.facts(wording.side) if agenda.previous else None
    if facts is None or facts.ordinal is None or not agenda.signed:
        return wording.say(REVIEW_SINCE)
    return wording.say(REVIEW_OF_PROTOCOL, nth=wording.nth(facts.ordinal, "gen"))


def _notes(item: AgendaItem, agenda: Agenda, state: State, wording: Wording) -> list[Content]:
    """What the record holds on the item: label, and values with the side whose account they are."""
    match item.kind:
        case ItemKind.OPENING:
            return [*_stated(agenda.previous, state, wording), *_chairs(agenda.body, state, wording)]
        case ItemKind.REVIEW if agenda.previous:
            return _protocol(agenda.previous, state, wording)
        case ItemKind.SUB_GROUP if agenda.previous and item.body:
            return _report(agenda.previous, item.body, wording)
    return []


def _stated(previous: Session | None, state: State, wording: Wording) -> list[Content]:
    """What was said last time of the session now prepared: by the protocol, else by each side's account."""
    if previous is None:
        return []
    signed = [one.terms.next_session for one in state.documents_on(previous.key) if one.terms.next_session]
    if signed:
        return [_note(wording.say(N_("Date and place, as stated last time")), [_shown(signed[0], wording)], wording)]
    stated = values(previous, wording, lambda f: f.next_session, lambda texts: [_shown(texts, wording)])
    return [{"label": wording.say(N_("Date and place, as stated last time")), "values": stated}]


def _chairs(body: Body, state: State, wording: Wording) -> list[Content]:
    rows: list[Content] = []
    for side in wording.in_order(state.parties):
        held = body.holding(Post.CO_CHAIR, side)
        person = [wording.shown(texts) for holder in held for texts in (holder.names, holder.titles)]
        label = wording.say(N_("Co-chair, {side}"), side=wording.side_name(side))
        rows.append(_note(label, [said for said in person if said], wording))
    return rows


def _protocol(previous: Session, state: State, wording: Wording) -> list[Content]:
    facts = previous.facts(wording.side)
    when = wording.days(facts.start, facts.end) if facts.start and facts.ordinal is not None else ""
    place = wording.shown(facts.place)
    held = [wording.own(", ".join(part for part in (wording.session_name(facts), when) if part))]
    last = _note(wording.say(N_("Last session")), [*held, *([place] if place else [])], wording)
    label = wording.say(SIGNED)
    documents = [wording.own(wording.say(DOCUMENTS[one.terms.type])) for one in state.documents_on(previous.key)]
    if documents and not any(account.signed for account in previous.accounts.values()):
        return [last, _note(label, documents, wording)]
    signed = values(previous, wording, lambda f: f.signed, lambda names: [_shown(each, wording) for each in names])
    return [last, {"label": label, "values": signed}]


def _report(previous: Session, group: Body, wording: Wording) -> list[Content]:
    """Whose account it is that the sub-group reported last time."""
    sides = tuple(side for side in wording.in_order(tuple(previous.accounts))
                  if group.key in previous.accounts[side].sub_groups)  # fmt: skip
    said = wording.own(wording.say(N_("Report made last time")))
    return [{"label": "", "values": [{"by": attribution(sides, previous, wording), "texts": [said]}]}] if sides else []


def _shown(texts: Texts, wording: Wording) -> Said:
    return wording.shown(texts) or wording.absent()


def _note(label: str, said: Sequence[Said], wording: Wording) -> Content:
    return {"label": label, "values": [{"by": "", "texts": list(said) or [wording.absent()]}]}


def topic_line(number: str, topic: Topic, state: State, wording: Wording) -> Content:
    """A topic under an item, with what was last said of it and the stage recorded."""
    last = last_sayings(state, topic)
    found = last[1] if last else ()
    return {
        "number": number,
        "name": wording.shown(topic.names) or wording.own(topic.key),
        "session": wording.session_name(last[0].facts(wording.side)) if last else wording.say(NOT_NAMED),
        "stances": [
            {"did": wording.say(STANCES[saying.stance]), "words": words_of(saying, wording)} for saying in found
        ],
        "stage": _stage(topic, wording),
    }


def _stage(topic: Topic, wording: Wording) -> str:
    standing, model = topic.stage(), topic.model
    rung = model.stage(standing.stage) if standing and model else None
    shown = wording.shown(rung.names) if rung else None
    return wording.say(STAGE, stage=shown["text"]) if shown else ""
