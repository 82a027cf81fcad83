"""`paragraph.reserve`, `paragraph.concord`, `finding.settle`, `document.certify`: reservations, and the languages.

A certificate is the word of a side's language officer that the languages of one text say the same. It is refused while
a finding of the comparison is not dealt with; the findings are the caller's, for they depend on dictionaries that
grow, and a handler must give the same answer for ever. What counts for initialling is the certificate
(`negotiation.obstacles`).
"""

from collections.abc import Mapping
from dataclasses import replace

from paraph.mechanism.acts.catalogue import ActBody, handles_timed, say
from paraph.mechanism.acts.wording import item_of
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.findings import unsettled
from paraph.mechanism.negotiation.items import Item, Outcome, Settlement
from paraph.mechanism.negotiation.obstacles import text_obstacles
from paraph.mechanism.negotiation.refusals import (
    DigestDiffers,
    DocumentInForce,
    DocumentOpen,
    FindingOpen,
    SettlementUnfit,
    UnknownWording,
)
from paraph.mechanism.negotiation.sealing import Certificate
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft

Findings = Mapping[str, Mapping[str, str]]
"""Paragraph -> id of each finding in its agreed content -> its kind, as a reader is told it."""


class ReserveParagraph(ActBody, frozen=True, omit_defaults=True):
    """The reservation in each language; without words, the one stated before is lifted."""

    texts: dict[str, str] = {}


class ConcordParagraph(ActBody, frozen=True, omit_defaults=True):
    """The wording whose languages say the same."""

    choice: str


class SettleFinding(ActBody, frozen=True, omit_defaults=True):
    """The finding and its kind, the wording it was found in, what is said of it, why, and by whom."""

    finding: str
    choice: str
    kind: str
    outcome: Outcome
    reason: dict[str, str]
    officer: dict[str, str]


class CertifyDocument(ActBody, frozen=True, omit_defaults=True):
    """The digest of the document, and who certifies."""

    digest: str
    officer: dict[str, str]


def reserve_paragraph(state: State, *, side: str, office: str, key: str, words: Mapping[str, str]) -> Draft:
    """State the side's reservation, or lift it (no words); raises `UnknownParagraph`, `DocumentInForce`."""
    return say(state, "paragraph.reserve", ReserveParagraph(dict(words)), side=side, office=office, on=key)


def concord_paragraph(state: State, *, side: str, office: str, key: str, choice: str) -> Draft:
    """Say that the languages of a wording say the same; raises `UnknownParagraph`, `UnknownWording`."""
    return say(state, "paragraph.concord", ConcordParagraph(choice), side=side, office=office, on=key)


def settle_finding(state: State, *, side: str, office: str, key: str, body: SettleFinding) -> Draft:
    """Deal with a finding in a wording; raises `UnknownParagraph`, `UnknownWording`, `SettlementUnfit`."""
    return say(state, "finding.settle", body, side=side, office=office, on=key)


def certify_document(
    state: State, *, side: str, office: str, key: str, officer: Mapping[str, str], findings: Findings
) -> Draft:
    """Certify the text that stands; `findings` are those that comparing it gives.

    Raises `UnknownDocument`, `DocumentOpen`, `LanguageMissing`, `LanguageStale`, `FindingOpen`, `SettlementUnfit`.
    """
    draft = state.negotiation(key)
    opened = open_findings(draft, findings)
    if opened:
        raise opened[0]
    body = CertifyDocument(_digest(draft), dict(officer))
    return say(state, "document.certify", body, side=side, office=office, on=key)


def open_findings(draft: Negotiation, findings: Findings) -> tuple[FindingOpen, ...]:
    """The findings that not every side has dealt with, in the order of the text."""
    return tuple(
        FindingOpen(number=number, paragraph=item.key, finding=findings[item.key][finding])
        for number, item in draft.numbered()
        for finding in unsettled(item, findings.get(item.key, {}), draft.parties)
    )


def _digest(draft: Negotiation) -> str:
    digest = draft.digest()
    if digest is None:
        opened = sum(not draft.is_agreed(item) for item in draft.ordered()) + (draft.agreed_frame() is None)
        raise DocumentOpen(document=draft.key, open=opened)
    return digest


@handles_timed("paragraph.reserve", ReserveParagraph)
def _reserve(state: State, side: str, on: str, body: ReserveParagraph, at: str) -> State:
    draft, item = item_of(state, on)
    return _kept(state, draft, item.reserved(side, texts(body.texts), at))


@handles_timed("paragraph.concord", ConcordParagraph)
def _concord(state: State, side: str, on: str, body: ConcordParagraph, at: str) -> State:
    del side, at
    draft, item = item_of(state, on)
    if body.choice not in item.wordings:
        raise UnknownWording(paragraph=on, choice=body.choice)
    return _kept(state, draft, item.concorded(body.choice))


@handles_timed("finding.settle", SettleFinding)
def _settle(state: State, side: str, on: str, body: SettleFinding, at: str) -> State:
    draft, item = item_of(state, on)
    if body.choice not in item.wordings:
        raise UnknownWording(paragraph=on, choice=body.choice)
    reason, officer = texts(body.reason), texts(body.officer)
    if not reason or not officer:
        raise SettlementUnfit
    said = Settlement(body.outcome, reason, officer, body.kind, at)
    return _kept(state, draft, item.settled(body.finding, side, said))


@handles_timed("document.certify", CertifyDocument)
def _certify(state: State, side: str, on: str, body: CertifyDocument, at: str) -> State:
    draft = state.negotiation(on)
    if draft.in_force:
        raise DocumentInForce(document=on)
    standing = _digest(draft)
    if body.digest != standing:
        raise DigestDiffers(found=body.digest, expected=standing)
    amiss = text_obstacles(draft)
    if amiss:
        raise amiss[0]
    officer = texts(body.officer)
    if not officer:
        raise SettlementUnfit
    draft = replace(draft, certificates=draft.certificates.set(side, Certificate(body.digest, officer, at)))
    return state.having(negotiations=state.negotiations.set(on, draft))


def _kept(state: State, draft: Negotiation, item: Item) -> State:
    draft = replace(draft, items=draft.items.set(item.key, item))
    return state.having(negotiations=state.negotiations.set(draft.key, draft))
