"""When and where the next session is to be, as a signed document tells: by its terms, else by one of its paragraphs.

    with_next_told(state, "wg-x.s12")      the same state, in which the terms of each document of that session say it

A text negotiated here seldom says it in its frame, for its last paragraph does. Papers, drafts and releases ask the
terms; so whoever makes one gives it this state. The record itself is as it was.

Example: "The Sides agreed to hold the 13th session in Kazan in September 2027." tells `in Kazan in September 2027`.
"""

from dataclasses import replace
from functools import lru_cache

from paraph.intake.protocols.paragraphs.following import told_of_next
from paraph.mechanism.documents import Document
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts, texts
from paraph.messages import LANGUAGES

_told_of_next = lru_cache(maxsize=512)(told_of_next)


def with_next_told(state: State, session: str | None) -> State:
    """The same state, but that the documents of `session` say in their terms what they say of the next one."""
    held = state.sessions.get(session or "")
    documents = state.documents
    for document in state.documents_on(held.key) if held else ():
        told = next_told(state, document)
        if held and told != document.terms.next_session:
            documents = documents.set(document.key, replace(document, terms=replace(document.terms, next_session=told)))
    return state if documents is state.documents else state.having(documents=documents)


def with_next_told_of(state: State, body: str | None) -> State:
    """The same of every session of the body, or of each body where none is named."""
    for session in sorted(state.sessions):
        if body in {None, state.sessions[session].body}:
            state = with_next_told(state, session)
    return state


def next_told(state: State, document: Document) -> Texts:
    """What the document says of when and where the next session is; empty where it says nothing."""
    return document.terms.next_session or _set_by_paragraph(state, document, state.sessions.get(document.session))


def _set_by_paragraph(state: State, document: Document, session: Session | None) -> Texts:
    """By the last paragraph that agrees on it, in each language in which it does."""
    ordinal = session.facts().ordinal if session else None
    for one in reversed(state.paragraphs_of(document.key)):
        if one.content.undertaking and not one.content.carries:
            spoken = {lang: text for lang, text in one.content.texts.items() if lang in LANGUAGES}
            told = {lang: _told_of_next(text, ordinal, lang) for lang, text in spoken.items()}
            if any(told.values()):
                return texts({lang: words for lang, words in told.items() if words})
    return NO_TEXTS
