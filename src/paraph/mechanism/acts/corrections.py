"""`document.correct`, `correction.object`, `correction.withdraw`: a text in force is corrected (VCLT Art. 79).

One side states a correction; it is made when every side states the same. Until then the side that stated it may take it
back, and another may say that it objects, and why. An objection is to the very correction it names: to one that is
stated anew it says nothing.
"""

from collections.abc import Mapping
from dataclasses import replace

from immutables import Map

from paraph.mechanism.acts.catalogue import ActBody, handles_timed, say
from paraph.mechanism.acts.contents import ContentBody, content_body, content_of
from paraph.mechanism.descent import born
from paraph.mechanism.documents import Amended, document_digest
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.headings import headings, with_headings
from paraph.mechanism.negotiation.refusals import (
    CorrectionUnfit,
    DocumentNotInForce,
    NothingStated,
    NothingToObjectTo,
)
from paraph.mechanism.negotiation.sealing import Corrected, Correction, Manner, Objection
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft


class CorrectDocument(ActBody, frozen=True, omit_defaults=True):
    """The manner, what each paragraph, and each heading by its name (`negotiation.headings`), shall say from the
    beginning, why, and the instrument as the sides cite it.
    """

    manner: Manner
    contents: dict[str, ContentBody] = {}
    headings: dict[str, dict[str, str]] = {}
    reason: dict[str, str] = {}
    instrument: dict[str, str] = {}


class ObjectToCorrection(ActBody, frozen=True, omit_defaults=True):
    """The digest of the correction that another side states (`Correction.digest`), and why this side will not."""

    digest: str
    reason: dict[str, str]


class WithdrawCorrection(ActBody, frozen=True, omit_defaults=True):
    """Why the side no longer states its correction."""

    reason: dict[str, str] = {}


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


def object_to_correction(
    state: State, *, side: str, office: str, key: str, digest: str, reason: Mapping[str, str]
) -> Draft:
    """Object to the correction that another side states; raises `DocumentNotInForce`, `NothingToObjectTo`."""
    body = ObjectToCorrection(digest, dict(reason))
    return say(state, "correction.object", body, side=side, office=office, on=key)


def withdraw_correction(state: State, *, side: str, office: str, key: str, reason: Mapping[str, str]) -> Draft:
    """Take back the correction that the side states; raises `DocumentNotInForce`, `NothingStated`."""
    return say(state, "correction.withdraw", WithdrawCorrection(dict(reason)), side=side, office=office, on=key)


@handles_timed("document.correct", CorrectDocument)
def _correct(state: State, side: str, on: str, body: CorrectDocument, at: str) -> State:
    draft = _in_force(state, on)
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
    stated = Correction(body.manner, Map(contents), texts(body.reason), texts(body.instrument), Map(said), at)
    draft = replace(draft, correcting=draft.correcting.set(side, stated), objections=_without(draft.objections, side))
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
    told = Amended(at, tuple(sorted(correction.contents)), tuple(sorted(correction.headings)))
    corrected = replace(
        with_headings(document, correction.headings, draft.parties), amended=(*document.amended, told)
    )  # fmt: skip
    state = state.having(
        paragraphs=state.paragraphs.update(changed), documents=state.documents.set(draft.key, corrected)
    )
    after = document_digest(corrected, state.paragraphs_of(draft.key))
    words = headings(document, draft.parties)
    made = Corrected(correction, replaced, Map({name: words[name] for name in correction.headings}), before, after, at)
    draft = replace(draft, correcting=Map(), objections=Map(), corrections=(*draft.corrections, made))
    return born(_kept(state, draft), draft.key)


@handles_timed("correction.object", ObjectToCorrection)
def _object(state: State, side: str, on: str, body: ObjectToCorrection, at: str) -> State:
    draft = _in_force(state, on)
    others = (said.digest for who, said in draft.correcting.items() if who != side)
    reason = texts(body.reason)
    if body.digest not in others or not reason:
        raise NothingToObjectTo(document=on)
    return _kept(state, replace(draft, objections=draft.objections.set(side, Objection(body.digest, reason, at))))


@handles_timed("correction.withdraw", WithdrawCorrection)
def _withdraw(state: State, side: str, on: str, _body: WithdrawCorrection, _at: str) -> State:
    draft = _in_force(state, on)
    if side not in draft.correcting:
        raise NothingStated(side=side)
    return _kept(state, replace(draft, correcting=draft.correcting.delete(side)))


def _without(objections: Map[str, Objection], side: str) -> Map[str, Objection]:
    return objections.delete(side) if side in objections else objections


def _in_force(state: State, key: str) -> Negotiation:
    draft = state.negotiation(key)
    if not draft.in_force:
        raise DocumentNotInForce(document=key)
    return draft


def _kept(state: State, draft: Negotiation) -> State:
    return state.having(negotiations=state.negotiations.set(draft.key, draft))
