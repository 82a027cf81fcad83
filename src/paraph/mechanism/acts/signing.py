"""`document.initial`, `document.sign`, `document.confirm`, `document.correct`: the text is fixed (DOMAIN 3, 10.5).

Each is one side's; what is joint is that all sides did it over one digest. With the last signature the document enters
the record's documents, and is in force.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, Dated, handles_timed, say
from paraph.mechanism.acts.contents import ContentBody, content_body, content_of
from paraph.mechanism.descent import born, gone_on
from paraph.mechanism.documents import document_digest
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.headings import headings, with_headings
from paraph.mechanism.negotiation.obstacles import obstacles
from paraph.mechanism.negotiation.refusals import (
    CorrectionUnfit,
    DigestDiffers,
    DocumentInForce,
    DocumentNotInForce,
    InitialledAlready,
    NothingToConfirm,
    NotInitialled,
    SignedAlready,
)
from paraph.mechanism.negotiation.sealing import Corrected, Correction, Initials, Ink, Manner, Signature
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


class CorrectDocument(ActBody, frozen=True, omit_defaults=True):
    """The manner, what each paragraph, and each heading by its name (`negotiation.headings`), shall say from the
    beginning, why, and the instrument as the sides cite it.
    """

    manner: Manner
    contents: dict[str, ContentBody] = {}
    headings: dict[str, dict[str, str]] = {}
    reason: dict[str, str] = {}
    instrument: dict[str, str] = {}


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


def correct_document(state: State, *, side: str, office: str, key: str, correction: Correction) -> Draft:
    """State a correction; it is made when all sides state the same. Raises `DocumentNotInForce`, `CorrectionUnfit`."""
    body = CorrectDocument(
        correction.manner,
        {paragraph: content_body(content) for paragraph, content in correction.contents.items()},
        {name: dict(words) for name, words in sorted(correction.headings.items())},
        dict(correction.reason),
        dict(correction.instrument),
    )
    return say(state, "document.correct", body, side=side, office=office, on=key)


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
    signatures = draft.signatures.set(side, replace(made, confirmed=True))
    return _in_force_if_signed(state, replace(draft, signatures=signatures), at)


@handles_timed("document.correct", CorrectDocument)
def _correct(state: State, side: str, on: str, body: CorrectDocument, at: str) -> State:
    draft = state.negotiation(on)
    if not draft.in_force:
        raise DocumentNotInForce(document=on)
    contents = {key: content_of(state, content) for key, content in body.contents.items()}
    standing = {paragraph.key: paragraph.content for paragraph in state.paragraphs_of(on)}
    said = {name: texts(words) for name, words in body.headings.items()}
    words, languages = headings(state.document(on), draft.parties), state.document(on).terms.regime.languages
    changes = [
        *(standing.get(key, content) != content for key, content in contents.items()),
        *(words.get(name, one) != one and set(one) <= set(languages) for name, one in said.items()),
    ]
    if not changes or not all(changes):
        raise CorrectionUnfit(document=on)
    stated = Correction(body.manner, Map(contents), texts(body.reason), texts(body.instrument), Map(said))
    draft = replace(draft, correcting=draft.correcting.set(side, stated))
    same = {(one.manner, one.contents, one.headings) for one in draft.correcting.values()}
    if len(same) == 1 and set(draft.correcting) == set(draft.parties):
        return _corrected(state, draft, draft.correcting[draft.parties[0]], at)
    return _kept(state, draft)


def _corrected(state: State, draft: Negotiation, correction: Correction, at: str) -> State:
    """All sides state it: the words hold from the beginning, and those they replace are kept."""
    document = state.document(draft.key)
    before = document_digest(document, state.paragraphs_of(draft.key))
    replaced = Map({key: state.paragraphs[key].content for key in correction.contents})
    changed = {key: replace(state.paragraphs[key], content=words) for key, words in correction.contents.items()}
    corrected = with_headings(document, correction.headings, draft.parties)
    state = state.having(
        paragraphs=state.paragraphs.update(changed), documents=state.documents.set(draft.key, corrected)
    )
    after = document_digest(corrected, state.paragraphs_of(draft.key))
    words = headings(document, draft.parties)
    made = Corrected(correction, replaced, Map({name: words[name] for name in correction.headings}), before, after, at)
    draft = replace(draft, correcting=Map(), corrections=(*draft.corrections, made))
    return born(_kept(state, draft), draft.key)


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
