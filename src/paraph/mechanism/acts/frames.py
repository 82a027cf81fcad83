"""`document.begin`, `frame`, `withdraw`: a draft comes into being, sides settle what is around its paragraphs, or go.

Both sides may begin one document; the second joins. To say the frame that the other side said is to accept it. A side
that withdraws takes back all it holds there, in one act; what the other side holds stands. A draft that nobody holds
any more is set aside: it is begun anew like any other, and the ids of its paragraphs are never given twice.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, handles_timed, say
from paraph.mechanism.acts.contents import SectionBody, TermsBody, section_body, section_of, terms_body, terms_of
from paraph.mechanism.documents import document_key
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.frames import Frame, frame_digest
from paraph.mechanism.negotiation.positions import Offer
from paraph.mechanism.negotiation.refusals import (
    DocumentBegun,
    DocumentIdUnfit,
    DocumentInForce,
    NothingHeldOfText,
    SectionsUnfit,
)
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft

_SECTION = re.compile(r"[a-z0-9-]{1,32}")


class FrameBody(ActBody, frozen=True, omit_defaults=True):
    """The terms, and the sections in their order."""

    terms: TermsBody
    sections: tuple[SectionBody, ...]


class BeginDocument(ActBody, frozen=True, omit_defaults=True):
    """The session, and the frame the side begins with."""

    session: str
    frame: FrameBody


class WithdrawDocument(ActBody, frozen=True, omit_defaults=True):
    """Why the side takes the whole text back."""

    reason: dict[str, str] = {}


class FrameDocument(ActBody, frozen=True, omit_defaults=True):
    """The frame the side now holds, and why."""

    frame: FrameBody
    reason: dict[str, str] = {}


def begin_document(state: State, *, side: str, office: str, session: str, frame: Frame) -> Draft:
    """Begin a draft, or join one that another side began; the type is that of the frame's terms.

    Raises `UnknownSession`, `DocumentBegun`, `RegimeUnfit`, `SectionsUnfit`, `ForeignPart`.
    """
    body = BeginDocument(session, frame_body(frame))
    return say(state, "document.begin", body, side=side, office=office, on=document_key(session, frame.terms.type))


def frame_document(
    state: State, *, side: str, office: str, key: str, frame: Frame, reason: Mapping[str, str] | None = None
) -> Draft:
    """Hold this frame: put one forward, or accept the other side's by saying the same.

    Raises `UnknownDocument`, `DocumentInForce`, `RegimeUnfit`, `SectionsUnfit`, `ForeignPart`.
    """
    body = FrameDocument(frame_body(frame), dict(reason or {}))
    return say(state, "document.frame", body, side=side, office=office, on=key)


def withdraw_document(
    state: State, *, side: str, office: str, key: str, reason: Mapping[str, str] | None = None
) -> Draft:
    """Take back all the side holds of a text that is not in force.

    Raises `UnknownDocument`, `DocumentInForce`, `NothingHeldOfText`.
    """
    body = WithdrawDocument(dict(reason or {}))
    return say(state, "document.withdraw", body, side=side, office=office, on=key)


@handles_timed("document.begin", BeginDocument)
def _begin(state: State, side: str, on: str, body: BeginDocument, at: str) -> State:
    state.session(body.session)
    expected = document_key(body.session, body.frame.terms.type)
    if on != expected:
        raise DocumentIdUnfit(document=on, expected=expected)
    known = state.negotiations.get(on) or state.set_aside.get(on)
    if on in state.documents or on in state.copies or (known is not None and side in known.begun):
        raise DocumentBegun(document=on)
    draft = known or Negotiation(on, body.session, body.frame.terms.type, tuple(sorted(state.parties)), Map())
    draft = replace(draft, begun=draft.begun.set(side, at))
    if on in state.set_aside:
        state = state.having(set_aside=state.set_aside.delete(on))
    return _held(state, draft, side, frame_of(state, body.frame), Offer("", at))


@handles_timed("document.frame", FrameDocument)
def _frame(state: State, side: str, on: str, body: FrameDocument, at: str) -> State:
    draft = state.negotiation(on)
    if draft.in_force:
        raise DocumentInForce(document=on)
    if body.frame.terms.type is not draft.type:
        raise DocumentIdUnfit(document=on, expected=document_key(draft.session, body.frame.terms.type))
    return _held(state, draft, side, frame_of(state, body.frame), Offer("", at, reason=texts(body.reason)))


@handles_timed("document.withdraw", WithdrawDocument)
def _withdraw(state: State, side: str, on: str, body: WithdrawDocument, at: str) -> State:
    texts(body.reason)
    draft = state.negotiation(on)
    if draft.in_force:
        raise DocumentInForce(document=on)
    if not draft.concerns(side):
        raise NothingHeldOfText(side=side, document=on)
    left = draft.left_by(side, at=at).voiding(side=side, at=at)
    if any(map(left.concerns, left.parties)):
        return state.having(negotiations=state.negotiations.set(on, left))
    return state.having(negotiations=state.negotiations.delete(on), set_aside=state.set_aside.set(on, left))


def _held(state: State, draft: Negotiation, side: str, frame: Frame, offer: Offer) -> State:
    digest = frame_digest(frame)
    draft = draft.framed(side, digest, frame, replace(offer, choice=digest)).voiding(side=side, at=offer.since)
    return state.having(negotiations=state.negotiations.set(draft.key, draft))


def frame_body(frame: Frame) -> FrameBody:
    """The frame as an act says it."""
    return FrameBody(terms_body(frame.terms), tuple(map(section_body, frame.sections)))


def frame_of(state: State, body: FrameBody) -> Frame:
    """The frame that an act says; raises `RegimeUnfit`, `SectionsUnfit`, `ForeignPart`."""
    terms = terms_of(state, body.terms)
    _check_sections(body.sections)
    signatories = tuple(sorted(terms.signatories, key=lambda signatory: signatory.side))
    return Frame(replace(terms, signatories=signatories), tuple(map(section_of, body.sections)))


def _check_sections(sections: tuple[SectionBody, ...]) -> None:
    keys = [section.key for section in sections]
    annexes = [section.annex for section in sections if section.annex is not None]
    told_apart = len(set(keys)) == len(keys) and all(map(_SECTION.fullmatch, keys))
    if not keys or not told_apart or annexes != list(range(1, len(annexes) + 1)):
        raise SectionsUnfit
