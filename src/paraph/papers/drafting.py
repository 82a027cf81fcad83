"""A first draft of the next session's protocol, drawn from the draft agenda in every language of the mechanism.

Rules
    1. Sections are the items of the agenda (`mechanism.agenda`); what a session always says of an item is written,
       what only the session can say is left open in square brackets, alike in every language (DOMAIN 2.2, 3).
    2. Nothing is invented: places, days and persons that the record does not hold are blanks.
    3. It is a value, and nobody's proposal: drafting changes no record.

Example: the draft of the 12th session has the review of the 11th session's protocol, a section for each sub-group that
reported last time with its topics, the emerging areas, and the date and place of the 13th session.
"""

from collections.abc import Callable, Iterator
from datetime import date

from immutables import Map

from paraph.mechanism.agenda import Agenda, AgendaItem, ItemKind, draft_agenda
from paraph.mechanism.bodies import Post
from paraph.mechanism.documents import (
    Document,
    DocumentType,
    Regime,
    Section,
    Signatory,
    Terms,
    document_key,
    paragraph_key,
)
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.mechanism.releases import Force
from paraph.mechanism.sessions import session_key
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts, show
from paraph.messages import N_
from paraph.papers.agenda import ITEMS, REVIEW_OF_PROTOCOL, REVIEW_SINCE
from paraph.papers.agreed import Layout, Setting, Source, source
from paraph.papers.wording import Wording, languages_of_papers

OPENING = N_("The {nth} session was held in [place] on [dates].")
OPENING_UNNUMBERED = N_("The session was held in [place] on [dates].")
LED = N_("The {side} was led by {person}.")
REVIEWED = N_("The Sides reviewed the implementation of the protocol of the {nth} session. [Results]")
REVIEWED_SINCE = N_("The Sides reviewed the progress made since the last session. [Results]")
TOOK_NOTE = N_("The Sides took note of the report of the sub-group “{group}”. [Annex]")
ON_TOPIC = N_("On {topic}: [state of play, positions, decisions, who and by when].")
BUSINESS = N_("[Other business]")
NEXT = N_("The Sides agreed to hold the {nth} session in [place] on [dates].")
NEXT_UNNUMBERED = N_("The Sides agreed to hold the next session in [place] on [dates].")

Say = Callable[[Wording], str]
"""What a paragraph says, by language; empty where the record has no words for it in that language."""


def draft_protocol(state: State, body: str) -> tuple[Document, tuple[Paragraph, ...]]:
    """The first draft for the next session of `body`, in the languages of the mechanism; raises `UnknownBody`."""
    agenda = draft_agenda(state, body)
    voices = _voices(state)
    session = session_key(body, ordinal=agenda.ordinal, start=None) if agenda.ordinal else f"{body}.next"
    key = document_key(session, DocumentType.PROTOCOL)
    sections: list[Section] = []
    paragraphs: list[Paragraph] = []
    for item in agenda.items:
        said = tuple(_said(item, agenda))
        if said:
            sections.append(Section(f"{key}.{item.number}", _texts(voices, _title(item, agenda))))
        for force, say in said:
            number = str(len(paragraphs) + 1)
            content = Content(_texts(voices, say), force)
            paragraphs.append(Paragraph(paragraph_key(key, number), key, sections[-1].key, number, content))
    prevailing = "en" if len(voices) > len(state.parties) and "en" in voices else None
    terms = Terms(
        DocumentType.PROTOCOL,
        Regime(tuple(sorted(voices)), prevailing, len(state.parties)),
        opening=_texts(voices, _opening(agenda, state)),
        signatories=tuple(_signatories(agenda, state)),
    )
    keys = tuple(paragraph.key for paragraph in paragraphs)
    return Document(key, session, terms, tuple(sections), keys), tuple(paragraphs)


def draft_source(state: State, body: str, *, dated: date, layout: Layout = Layout.COLUMNS) -> Source:
    """What the originals of that draft are made from; `dated` is the day on the file."""
    document, paragraphs = draft_protocol(state, body)
    names, ordinal = dict(state.body(body).names), draft_agenda(state, body).ordinal
    setting = Setting(state.parties, dated.isoformat(), names, ordinal, layout, draft=True)
    return source(document, paragraphs, setting)


def _voices(state: State) -> dict[str, Wording]:
    """A voice in each language of the mechanism that papers speak; sides are named in the order of their codes."""
    known = [language for language in state.languages if language in languages_of_papers()] or ["en"]
    return {language: Wording(language, min(state.parties, default="")) for language in known}


def _texts(voices: dict[str, Wording], say: Say) -> Texts:
    said = {language: say(wording) for language, wording in voices.items()}
    return Map({language: text for language, text in said.items() if text})


def _title(item: AgendaItem, agenda: Agenda) -> Say:
    if item.kind is ItemKind.SUB_GROUP and item.body:
        names = item.body.names
        return lambda wording: f"{wording.say(ITEMS[item.kind])}: {names.get(wording.language, '…')}"
    if item.kind is not ItemKind.REVIEW:
        return lambda wording: wording.say(ITEMS[item.kind])
    previous = agenda.previous.facts().ordinal if agenda.previous else None
    if previous is None:
        return lambda wording: wording.say(REVIEW_SINCE)
    return lambda wording: wording.say(REVIEW_OF_PROTOCOL, nth=wording.nth(previous, "gen"))


def _said(item: AgendaItem, agenda: Agenda) -> Iterator[tuple[Force | None, Say]]:
    """The paragraphs of an item, each with its force."""
    match item.kind:
        case ItemKind.REVIEW:
            yield Force.OBSERVE, _reviewed(agenda)
        case ItemKind.SUB_GROUP if item.body:
            yield Force.TAKE_NOTE, _named(TOOK_NOTE, "group", item.body.names)
        case ItemKind.OTHER_BUSINESS:
            yield None, lambda wording: wording.say(BUSINESS)
        case ItemKind.NEXT_SESSION:
            yield Force.AGREE, _next(agenda)
    for topic in item.topics:
        yield None, _named(ON_TOPIC, "topic", topic.names)


def _reviewed(agenda: Agenda) -> Say:
    previous = agenda.previous.facts().ordinal if agenda.previous else None
    if previous is None:
        return lambda wording: wording.say(REVIEWED_SINCE)
    return lambda wording: wording.say(REVIEWED, nth=wording.nth(previous, "gen"))


def _next(agenda: Agenda) -> Say:
    if agenda.ordinal is None:
        return lambda wording: wording.say(NEXT_UNNUMBERED)
    following = agenda.ordinal + 1
    return lambda wording: wording.say(NEXT, nth=wording.nth(following, "acc"))


def _named(phrase: str, place: str, names: Texts) -> Say:
    return lambda wording: wording.say(phrase, **{place: names[wording.language]}) if wording.language in names else ""


def _opening(agenda: Agenda, state: State) -> Say:
    def say(wording: Wording) -> str:
        ordinal = agenda.ordinal
        held = wording.say(OPENING, nth=wording.nth(ordinal)) if ordinal else wording.say(OPENING_UNNUMBERED)
        led = [
            wording.say(LED, side=wording.side_name(side), person=_person(agenda, side, wording))
            for side in sorted(state.parties)
        ]
        return " ".join([held, *led])

    return say


def _person(agenda: Agenda, side: str, wording: Wording) -> str:
    holders = agenda.body.holding(Post.CO_CHAIR, side)
    shown = [show(texts, wording.language) for holder in holders for texts in (holder.names, holder.titles)]
    found = [each.text for each in shown if each and each.language == wording.language]
    return ", ".join(found) or "[…]"


def _signatories(agenda: Agenda, state: State) -> Iterator[Signatory]:
    for side in sorted(state.parties):
        for holder in agenda.body.holding(Post.CO_CHAIR, side)[:1]:
            yield Signatory(side, holder.names or NO_TEXTS, holder.titles or NO_TEXTS)
