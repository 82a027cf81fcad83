"""The next session's protocol as it would begin, before anybody begins it: a preview to print and to carry about.

What stands in it is the mechanism's (`negotiation.prefilling`): the review, what is carried over, sub-groups, areas,
the next session. Here it is made a document with one numbering, and given the words that open a protocol. It is
nobody's proposal, and changes no record.

Example: the draft of the 12th session, where the record ends with the 11th.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from immutables import Map

from paraph.mechanism.agenda import draft_agenda
from paraph.mechanism.bodies import Body, Post
from paraph.mechanism.documents import Document, DocumentType, document_key, paragraph_key
from paraph.mechanism.negotiation.prefilling import prefill
from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.sessions import Facts, Session, session_key
from paraph.mechanism.state import State
from paraph.messages import N_
from paraph.papers.originals.agreed import Layout, Setting, Source, source
from paraph.papers.wording import Wording, languages_of_papers

OPENING = N_("The {nth} session was held in [place] on [dates].")
OPENING_UNNUMBERED = N_("The session was held in [place] on [dates].")
LED = N_("The {side} was led by {person}.")


def draft_protocol(state: State, body: str) -> tuple[Document, tuple[Paragraph, ...]]:
    """The first draft for the next session of `body`; raises `UnknownBody`."""
    ordinal = draft_agenda(state, body).ordinal
    session = session_key(body, ordinal=ordinal, start=None)
    key = document_key(session, DocumentType.PROTOCOL)
    begun = prefill(_with_session(state, session, body, ordinal), session)
    paragraphs = tuple(
        Paragraph(paragraph_key(key, str(number)), key, section, str(number), content)
        for number, (section, content) in enumerate(begun.paragraphs, start=1)
    )
    regime = replace(begun.frame.terms.regime, originals=len(state.parties))
    spoken = [language for language in regime.languages if language in languages_of_papers()]
    opening = Map({language: _opening(state, state.body(body), ordinal)(language) for language in spoken})
    terms = replace(begun.frame.terms, regime=regime, opening=opening)
    keys = tuple(paragraph.key for paragraph in paragraphs)
    return Document(key, session, terms, begun.frame.sections, keys), paragraphs


def draft_source(state: State, body: str, *, dated: date, layout: Layout = Layout.COLUMNS) -> Source:
    """What the originals of that draft are made from; `dated` is the day on the file."""
    document, paragraphs = draft_protocol(state, body)
    names, ordinal = dict(state.body(body).names), draft_agenda(state, body).ordinal
    setting = Setting(state.parties, dated.isoformat(), names, ordinal, layout, draft=True)
    return source(document, paragraphs, setting)


def _with_session(state: State, key: str, body: str, ordinal: int | None) -> State:
    """The same state, the session to come in it as if somebody had recorded it."""
    if key in state.sessions:
        return state
    account = Map({min(state.parties): Facts(ordinal=ordinal)})
    return state.having(sessions=state.sessions.set(key, Session(key, body, account)))


def _opening(state: State, body: Body, ordinal: int | None) -> Callable[[str], str]:
    """Who met, in a language: sides in the order of their codes, which an original turns round for its owner."""

    def say(language: str) -> str:
        wording = Wording(language, min(state.parties))
        held = wording.say(OPENING, nth=wording.nth(ordinal)) if ordinal else wording.say(OPENING_UNNUMBERED)
        led = [
            wording.say(LED, side=wording.side_name(side), person=_person(body, side, language))
            for side in sorted(state.parties)
        ]
        return " ".join([held, *led])

    return say


def _person(body: Body, side: str, language: str) -> str:
    """The co-chair with the post at home, where the record has them in this language; else a blank."""
    holders = body.holding(Post.CO_CHAIR, side)
    said = [texts[language] for holder in holders for texts in (holder.names, holder.titles) if language in texts]
    return ", ".join(said) or "[…]"
