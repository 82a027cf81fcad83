"""The text as it stands, for pages and papers: with its brackets, or whole once it is agreed.

    document, paragraphs = agreed_document(state, key)        raises `DocumentOpen` while a bracket is open
    text = bracketed(state, key)                              at any time before that, and after

Rules
    1. All versions of a disputed paragraph stand in brackets; the first keeps the number, the others are bis, ter …
       (UN Editorial Manual; DOMAIN 3). On agreement brackets and labels are gone.
    2. A bracket names its holders only where they let it.

Example: 14. [IN: The Sides agreed to …] 14 bis. [RU: The Sides expressed interest in …]
"""

from dataclasses import dataclass
from datetime import date

from paraph.mechanism.documents import Document
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.frames import Frame
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.negotiation.positions import DELETED, Ground, holders
from paraph.mechanism.negotiation.refusals import DocumentOpen
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts

LABELS = ("", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
"""What follows the number of each alternative; past the tenth, its count."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One version of a paragraph that somebody holds."""

    choice: str
    """Digest of the content, or `deleted`."""

    label: str
    """`""`, `bis`, `ter` …"""

    content: Content | None
    """`None` for the proposal to delete."""

    holders: tuple[str, ...]
    """Sides that hold it, by code."""

    named: tuple[str, ...]
    """Those of them that let the text name them."""

    since: str
    """When it was first held by those who hold it."""

    ground: Ground = Ground.NOT_STATED
    reason: Texts = NO_TEXTS
    stale: frozenset[str] = frozenset()
    ad_referendum: tuple[str, ...] = ()
    """Sides that hold it subject to confirmation at home."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the text as it stands."""

    number: str
    item: Item
    agreed: bool
    alternatives: tuple[Alternative, ...]
    """One where it is agreed, or where one side alone has spoken; never none."""

    @property
    def key(self) -> str:
        """The paragraph's id."""
        return self.item.key


@dataclass(frozen=True, slots=True)
class Bracketed:
    """The text as it stands."""

    key: str
    session: str
    frame: Frame
    frame_agreed: bool
    lines: tuple[Line, ...]
    """In order."""

    def section(self, key: str) -> tuple[Line, ...]:
        """The paragraphs of one section."""
        return tuple(line for line in self.lines if line.item.place.section == key)


def agreed_document(state: State, key: str) -> tuple[Document, tuple[Paragraph, ...]]:
    """The document with its paragraphs: as it stands in the record, or as all sides agree to it.

    Raises `UnknownDocument`; `DocumentOpen` while anything in it is not agreed. Whether it is initialled is not asked.
    """
    if key in state.documents:
        return state.document(key), state.paragraphs_of(key)
    negotiation = state.negotiation(key)
    found = negotiation.document()
    if found is None:
        opened = sum(not negotiation.is_agreed(item) for item in negotiation.ordered())
        raise DocumentOpen(document=key, open=opened + (negotiation.agreed_frame() is None))
    return found


def held_ad_referendum(draft: Negotiation, item: Item) -> tuple[str, ...]:
    """Of an agreed paragraph the sides that agreed to it ad referendum and have not confirmed it; by code."""
    choice = item.choice(draft.parties) if draft.is_agreed(item) else None
    held = ((side, offer) for side, offers in sorted(item.offers.items()) for offer in offers)
    return tuple(side for side, offer in held if choice and offer.choice == choice and offer.ad_referendum)


def bracketed(state: State, key: str) -> Bracketed:
    """The text as it stands, every bracket in it; raises `UnknownDocument` where there is no such draft."""
    negotiation = state.negotiation(key)
    return Bracketed(
        key=key,
        session=negotiation.session,
        frame=negotiation.frame,
        frame_agreed=negotiation.agreed_frame() is not None,
        lines=tuple(line(negotiation, number, item) for number, item in negotiation.numbered()),
    )


def line(negotiation: Negotiation, number: str, item: Item) -> Line:
    """One paragraph as it stands."""
    agreed = item.choice(negotiation.parties)
    shown = (agreed,) if agreed else item.alternatives()
    return Line(
        number=number,
        item=item,
        agreed=negotiation.is_agreed(item),
        alternatives=tuple(_alternative(item, choice, place) for place, choice in enumerate(shown)),
    )


def _alternative(item: Item, choice: str, place: int) -> Alternative:
    held = [(side, offer) for side, offers in sorted(item.offers.items()) for offer in offers if offer.choice == choice]
    first = min((offer for _, offer in held), key=lambda offer: offer.since)
    wording = None if choice == DELETED else item.wordings[choice]
    return Alternative(
        choice=choice,
        label=LABELS[place] if place < len(LABELS) else str(place + 1),
        content=wording.content if wording else None,
        holders=holders(item.offers, choice),
        named=tuple(side for side, offer in held if offer.attributed),
        since=first.since,
        ground=first.ground,
        reason=first.reason,
        stale=wording.stale if wording else frozenset(),
        ad_referendum=tuple(side for side, offer in held if offer.ad_referendum),
    )


def day_of_signature(state: State, document: Document) -> date | None:
    """The day it was signed: as it says itself, else of the last signature under it; `None` where none is known."""
    draft = state.negotiations.get(document.key)
    if document.terms.signed_on or draft is None or not draft.in_force:
        return document.terms.signed_on
    return max((signature.day for signature in draft.signatures.values()), default=None)
