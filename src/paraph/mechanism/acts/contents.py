"""The shape of a paragraph's content, and of a document's terms, in the bodies of acts; and the way there and back."""

from datetime import date
from typing import Annotated

import msgspec
from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, Dated
from paraph.mechanism.documents import DocumentType, LegalCharacter, Regime, Section, Signatory, Terms
from paraph.mechanism.negotiation.refusals import RegimeUnfit
from paraph.mechanism.paragraphs import BOTH, NO_DEADLINE, THIRD, Content, Deadline, DeadlineKind
from paraph.mechanism.refusals import ForeignPart
from paraph.mechanism.releases import Force
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts

Said = Annotated[dict[str, str], msgspec.Meta(min_length=1)]
"""Texts of which there is at least one."""

MAX_ORIGINALS = 20


class DeadlineBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `paragraphs.Deadline`."""

    kind: DeadlineKind
    value: str | None = None
    words: dict[str, str] = {}


class ContentBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `paragraphs.Content`."""

    texts: Said
    force: Force | None = None
    actor: str = BOTH
    addressee: dict[str, str] = {}
    deadline: DeadlineBody | None = None
    leads: dict[str, dict[str, str]] = {}
    topic: str | None = None
    undertaking: bool = False
    ad_referendum: bool = False
    carries: str | None = None


class SignatoryBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `documents.Signatory`."""

    side: str
    names: dict[str, str] = {}
    titles: dict[str, str] = {}


class TermsBody(Dated, frozen=True, omit_defaults=True):
    """The fields of `documents.Terms`, those of its `Regime` among them."""

    type: DocumentType
    languages: tuple[str, ...]
    prevailing: str | None = None
    originals: int = 2
    title: dict[str, str] = {}
    legal_character: LegalCharacter = LegalCharacter.NOT_STATED
    place: dict[str, str] = {}
    signed_on: date | None = None
    opening: dict[str, str] = {}
    signatories: tuple[SignatoryBody, ...] = ()
    delegates: dict[str, int] = {}
    next_session: dict[str, str] = {}


class SectionBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `documents.Section`."""

    key: str
    titles: dict[str, str] = {}
    annex: int | None = None


def content_of(state: State, body: ContentBody) -> Content:
    """The content a body says; raises `ForeignPart`, `UnknownTopic`, `UnknownUndertaking`."""
    for side in (body.actor, *body.leads):
        if side not in (BOTH, THIRD):
            check_party(state, side)
    if body.topic is not None:
        state.topic(body.topic)
    if body.carries is not None:
        state.undertaking(body.carries)
    due = body.deadline
    return Content(
        texts=texts(body.texts),
        force=body.force,
        actor=body.actor,
        addressee=texts(body.addressee),
        deadline=Deadline(due.kind, due.value, texts(due.words)) if due else NO_DEADLINE,
        leads=Map({side: texts(names) for side, names in body.leads.items()}),
        topic=body.topic,
        undertaking=body.undertaking,
        ad_referendum=body.ad_referendum,
        carries=body.carries,
    )


def content_body(content: Content) -> ContentBody:
    """The body that says this content; the inverse of `content_of`."""
    due = content.deadline
    return ContentBody(
        texts=dict(sorted(content.texts.items())),
        force=content.force,
        actor=content.actor,
        addressee=dict(sorted(content.addressee.items())),
        deadline=DeadlineBody(due.kind, due.value, dict(sorted(due.words.items()))) if due != NO_DEADLINE else None,
        leads={side: dict(sorted(names.items())) for side, names in sorted(content.leads.items())},
        topic=content.topic,
        undertaking=content.undertaking,
        ad_referendum=content.ad_referendum,
        carries=content.carries,
    )


def terms_of(state: State, body: TermsBody) -> Terms:
    """The terms a body says, of a draft or of a signed document; raises `ForeignPart`, `RegimeUnfit`."""
    for side in (*(one.side for one in body.signatories), *body.delegates):
        check_party(state, side)
    _check_regime(state, body)
    return Terms(
        type=body.type,
        regime=Regime(tuple(sorted(body.languages)), body.prevailing, body.originals),
        title=texts(body.title),
        legal_character=body.legal_character,
        place=texts(body.place),
        signed_on=body.signed_on,
        opening=texts(body.opening),
        signatories=tuple(Signatory(one.side, texts(one.names), texts(one.titles)) for one in body.signatories),
        delegates=Map(body.delegates),
        next_session=texts(body.next_session),
    )


def _check_regime(state: State, body: TermsBody) -> None:
    """Each language is one of the record's and told once, and what prevails is one of them.

    A paper is made out in the languages of the record; a text in another one could neither be printed nor compared.
    """
    languages = set(body.languages)
    told_once = 0 < len(languages) == len(body.languages)
    prevails = body.prevailing is None or body.prevailing in languages
    if not (told_once and prevails and languages <= set(state.languages) and 1 <= body.originals <= MAX_ORIGINALS):
        raise RegimeUnfit(
            languages=", ".join(sorted(body.languages)) or "—",
            prevailing=body.prevailing or "—",
            originals=body.originals,
            known=", ".join(state.languages),
        )


def terms_body(terms: Terms) -> TermsBody:
    """The body that says these terms; the inverse of `terms_of`."""
    return TermsBody(
        type=terms.type,
        languages=terms.regime.languages,
        prevailing=terms.regime.prevailing,
        originals=terms.regime.originals,
        title=dict(sorted(terms.title.items())),
        legal_character=terms.legal_character,
        place=dict(sorted(terms.place.items())),
        signed_on=terms.signed_on,
        opening=dict(sorted(terms.opening.items())),
        signatories=tuple(SignatoryBody(s.side, dict(s.names), dict(s.titles)) for s in terms.signatories),
        delegates=dict(sorted(terms.delegates.items())),
        next_session=dict(sorted(terms.next_session.items())),
    )


def section_of(body: SectionBody) -> Section:
    """The section a body says."""
    return Section(body.key, texts(body.titles), body.annex)


def section_body(section: Section) -> SectionBody:
    """The body that says this section."""
    return SectionBody(section.key, dict(sorted(section.titles.items())), section.annex)


def check_party(state: State, side: str) -> None:
    """Raise `ForeignPart` where `side` is no party."""
    if side not in state.parties:
        raise ForeignPart(part=side, parties=", ".join(state.parties))
