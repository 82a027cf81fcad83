"""`document.initial`, `document.sign`, `document.confirm`, `signature.withdraw`: the text is fixed (DOMAIN 3, 10.5).

Each is one side's; what is joint is that all sides did it over one digest. With the last signature the document enters
the record's documents, and is in force. Until then a side may take its signature back: a government that does not
confirm what was signed ad referendum, or a clerk who recorded the wrong scan.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from paraph.mechanism.acts.catalogue import ActBody, Dated, handles_timed, say
from paraph.mechanism.descent import born, gone_on
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.obstacles import obstacles
from paraph.mechanism.negotiation.refusals import (
    DigestDiffers,
    DocumentInForce,
    InitialledAlready,
    NothingSigned,
    NothingToConfirm,
    NotInitialled,
    SignedAlready,
)
from paraph.mechanism.negotiation.sealing import Initials, Ink, Signature, Withdrawn
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft
from paraph.record.attachments import Attached


class InitialDocument(ActBody, frozen=True, omit_defaults=True):
    """The digest of the text, and who puts initials to it."""

    digest: str
    names: dict[str, str] = {}


class SignDocument(Dated, frozen=True, omit_defaults=True):
    """The digest of the text; who signed, as what, where, on which day, in which ink; the files that show it."""

    digest: str
    ink: Ink
    names: dict[str, str]
    day: date
    titles: dict[str, str] = {}
    place: dict[str, str] = {}
    attachments: tuple[Attached, ...] = ()
    ad_referendum: bool = False


class ConfirmSignature(ActBody, frozen=True, omit_defaults=True):
    """The digest of the text whose signature ad referendum is confirmed."""

    digest: str


class WithdrawSignature(ActBody, frozen=True, omit_defaults=True):
    """The digest of the text from which the side takes its signature back, and why."""

    digest: str
    reason: dict[str, str] = {}


def initial_document(state: State, *, side: str, office: str, key: str, names: Mapping[str, str]) -> Draft:
    """Initial the text that stands; raises the first of `negotiation.obstacles`, `InitialledAlready`."""
    body = InitialDocument(state.negotiation(key).digest() or "", dict(names))
    return say(state, "document.initial", body, side=side, office=office, on=key)


def sign_document(state: State, *, side: str, office: str, key: str, body: SignDocument) -> Draft:
    """Record the side's signature; raises `NotInitialled`, `DigestDiffers`, `SignedAlready`.

    Whether the signature holds under any law is neither checked nor claimed.
    """
    return say(state, "document.sign", body, side=side, office=office, on=key)


def confirm_signature(state: State, *, side: str, office: str, key: str) -> Draft:
    """Confirm the side's signature ad referendum; raises `NothingToConfirm`."""
    made = state.negotiation(key).signatures.get(side)
    body = ConfirmSignature(made.digest if made else "")
    return say(state, "document.confirm", body, side=side, office=office, on=key)


def withdraw_signature(state: State, *, side: str, office: str, key: str, reason: Mapping[str, str]) -> Draft:
    """Take back the side's signature of a text that is not in force; raises `NothingSigned`, `DocumentInForce`."""
    made = state.negotiation(key).signatures.get(side)
    body = WithdrawSignature(made.digest if made else "", dict(reason))
    return say(state, "signature.withdraw", body, side=side, office=office, on=key)


@handles_timed("document.initial", InitialDocument)
def _initial(state: State, side: str, on: str, body: InitialDocument, at: str) -> State:
    draft = _not_in_force(state, on)
    amiss = obstacles(draft)
    if amiss:
        raise amiss[0]
    _check_digest(draft, body.digest)
    if side in draft.initials:
        raise InitialledAlready(side=side)
    initials = draft.initials.set(side, Initials(body.digest, texts(body.names), at))
    return _kept(state, replace(draft, initials=initials))


@handles_timed("document.sign", SignDocument)
def _sign(state: State, side: str, on: str, body: SignDocument, at: str) -> State:
    draft = _not_in_force(state, on)
    if draft.initialled() is None:
        raise NotInitialled(document=on)
    _check_digest(draft, body.digest)
    if side in draft.signatures:
        raise SignedAlready(side=side)
    made = Signature(
        body.digest, body.ink, texts(body.names), texts(body.titles), texts(body.place), body.day, at,
        body.attachments, body.ad_referendum,
    )  # fmt: skip
    return _in_force_if_signed(state, replace(draft, signatures=draft.signatures.set(side, made)), at)


@handles_timed("document.confirm", ConfirmSignature)
def _confirm(state: State, side: str, on: str, body: ConfirmSignature, at: str) -> State:
    draft = _not_in_force(state, on)
    made = draft.signatures.get(side)
    if made is None or made.counts or made.digest != body.digest:
        raise NothingToConfirm(side=side)
    signatures = draft.signatures.set(side, replace(made, confirmed=True, confirmed_at=at))
    return _in_force_if_signed(state, replace(draft, signatures=signatures), at)


@handles_timed("signature.withdraw", WithdrawSignature)
def _withdraw(state: State, side: str, on: str, body: WithdrawSignature, at: str) -> State:
    draft = _not_in_force(state, on)
    made = draft.signatures.get(side)
    if made is None or made.digest != body.digest:
        raise NothingSigned(side=side)
    gone = Withdrawn(side, made, texts(body.reason), at)
    return _kept(state, replace(draft, signatures=draft.signatures.delete(side), withdrawn=(*draft.withdrawn, gone)))


def _in_force_if_signed(state: State, draft: Negotiation, at: str) -> State:
    """With the last signature the document stands in the record, and its undertakings are born or go on."""
    found = draft.document()
    if draft.signed() is None or found is None:
        return _kept(state, draft)
    document, paragraphs = found
    state = _kept(state, replace(draft, in_force=at)).having(
        documents=state.documents.set(document.key, document),
        paragraphs=state.paragraphs.update({paragraph.key: paragraph for paragraph in paragraphs}),
    )
    last = max(made.day for made in draft.signatures.values())
    return gone_on(born(state, document.key), document.key, on=last)


def _not_in_force(state: State, key: str) -> Negotiation:
    draft = state.negotiation(key)
    if draft.in_force:
        raise DocumentInForce(document=key)
    return draft


def _check_digest(draft: Negotiation, digest: str) -> None:
    standing = draft.digest() or ""
    if digest != standing:
        raise DigestDiffers(found=digest, expected=standing)


def _kept(state: State, draft: Negotiation) -> State:
    return state.having(negotiations=state.negotiations.set(draft.key, draft))
