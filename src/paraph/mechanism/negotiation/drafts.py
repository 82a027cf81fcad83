"""A document under negotiation: its frame, its paragraphs, its packages, and what has been put under it.

Rules
    1. A side's acts move that side's positions only. What is joint is read off both sides' positions, so no sequence
       of one side's acts makes anything agreed, initialled or signed (DESIGN 1.3).
    2. Every change to what stands is checked against the initials: where the text they cover is no longer the text
       there is, they are void, and stay in sight as void.
    3. Once in force, nothing changes but by a correction of both sides.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from immutables import Map

from paraph.mechanism.documents import Document, DocumentType, document_digest
from paraph.mechanism.negotiation.frames import Frame
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.negotiation.packages import Package, PackageState
from paraph.mechanism.negotiation.positions import Offer, Offers, common, holding, without
from paraph.mechanism.negotiation.sealing import (
    Certificate,
    Corrected,
    Correction,
    Initials,
    Objection,
    Signature,
    Voided,
    Withdrawn,
)
from paraph.mechanism.paragraphs import Paragraph
from paraph.mechanism.texts import NO_TEXTS


@dataclass(frozen=True, slots=True)
class Negotiation:
    """A document while it is negotiated, and what became of it."""

    key: str
    session: str
    type: DocumentType
    parties: tuple[str, ...]
    """By code."""

    begun: Map[str, str]
    """Side -> when it began, or joined."""

    frames: Map[str, Frame] = Map()
    """Digest -> every frame ever put forward."""

    frame_offers: Offers = Map()
    standing: str = ""
    """Digest of the frame that the text is shown in: the one agreed, or the one put forward last."""

    items: Map[str, Item] = Map()
    packages: Map[str, Package] = Map()
    certificates: Map[str, Certificate] = Map()
    initials: Map[str, Initials] = Map()
    signatures: Map[str, Signature] = Map()
    voided: tuple[Voided, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    correcting: Map[str, Correction] = Map()
    """Side -> the correction it states."""

    objections: Map[str, Objection] = Map()
    """Side -> its objection; of force as long as another side states the very correction it names."""

    corrections: tuple[Corrected, ...] = ()
    in_force: str = ""
    """Since when it has been in force; empty before."""

    @property
    def frame(self) -> Frame:
        """The frame that the text is shown in."""
        return self.frames[self.standing]

    def agreed_frame(self) -> Frame | None:
        """The frame all sides hold."""
        digest = common(self.frame_offers, self.parties)
        return self.frames[digest] if digest else None

    def framed(self, side: str, digest: str, frame: Frame, offer: Offer) -> "Negotiation":
        """`side` now holds this frame."""
        offers = holding(self.frame_offers, side, offer)
        return replace(self, frames=self.frames.set(digest, frame), frame_offers=offers, standing=digest)

    def having(self, item: Item, *, side: str, at: str, package: str | None = None) -> "Negotiation":
        """The same with this paragraph; packages of `side` that it no longer holds to fall."""
        before = self.items.get(item.key)
        if before is None or (
            (before.agreed(self.parties) or before.gone(self.parties)) and not item.agreed(self.parties)
        ):
            item = replace(item, opened=at)
        items = self.items.set(item.key, item)
        held = {offer.choice for offer in item.offers.get(side, ())}
        fallen = [
            replace(deal, state=PackageState.WITHDRAWN)
            for deal in self.packages.values()
            if deal.by == side and deal.state is PackageState.OFFERED and deal.key != package
            and item.key in deal.choices and deal.choices[item.key] not in held and before is not None
            and before.offers.get(side) != item.offers.get(side)
        ]  # fmt: skip
        return replace(self, items=items, packages=self.packages.update({deal.key: deal for deal in fallen}))

    def concerns(self, side: str) -> bool:
        """Whether `side` has begun it, or holds anything in it."""
        return side in self.begun or side in self.frame_offers or any(side in one.offers for one in self.items.values())

    def left_by(self, side: str, *, at: str) -> "Negotiation":
        """The same without all that `side` holds: frame, wordings, reservations, packages; others' positions stand."""
        draft = replace(self, begun=self.begun.delete(side) if side in self.begun else self.begun,
                        frame_offers=without(self.frame_offers, side))  # fmt: skip
        held = {offer.choice for offers in draft.frame_offers.values() for offer in offers}
        if held and draft.standing not in held:
            draft = replace(draft, standing=min(held))
        for item in self.items.values():
            if side in item.offers or side in item.reservations:
                left = item.left(side, None).reserved(side, NO_TEXTS, at)
                draft = draft.having(left, side=side, at=at)
        return draft

    def ordered(self) -> tuple[Item, ...]:
        """The paragraphs that somebody puts forward, in the order of the sections of the frame."""
        places = {section.key: place for place, section in enumerate(self.frame.sections)}
        return tuple(
            sorted(
                (item for item in self.items.values() if not item.gone(self.parties)),
                key=lambda item: (places.get(item.place.section, len(places)), item.place.rank, item.key),
            )
        )

    def numbered(self) -> tuple[tuple[str, Item], ...]:
        """The same with their numbers: 1, 2, 3 through the text, and from 1 again in each annex (DOMAIN 2.2)."""
        counts: dict[int | None, int] = {}
        numbered = []
        for item in self.ordered():
            section = self.frame.section(item.place.section)
            annex = section.annex if section else None
            counts[annex] = counts.get(annex, 0) + 1
            numbered.append((str(counts[annex]), item))
        return tuple(numbered)

    def document(self) -> tuple[Document, tuple[Paragraph, ...]] | None:
        """The document all sides agree to, with its paragraphs; `None` while anything in it is open."""
        frame = self.agreed_frame()
        if frame is None or not all(self.is_agreed(item) for item in self.ordered()):
            return None
        paragraphs = tuple(self._paragraph(number, item) for number, item in self.numbered())
        keys = tuple(paragraph.key for paragraph in paragraphs)
        return Document(self.key, self.session, frame.terms, frame.sections, keys), paragraphs

    def digest(self) -> str | None:
        """Digest of that document; `None` while anything in it is open."""
        found = self.document()
        return document_digest(*found) if found else None

    def is_agreed(self, item: Item) -> bool:
        """Whether all sides hold one content for it, at one place, in a section of the frame."""
        return item.agreed(self.parties) and self.frame.section(item.place.section) is not None

    def on_offer(self) -> tuple[Package, ...]:
        """The packages neither accepted nor taken back."""
        return tuple(deal for _, deal in sorted(self.packages.items()) if deal.state is PackageState.OFFERED)

    def initialled(self) -> str | None:
        """The digest that every side has put its initials to, or `None`."""
        return _one(self.parties, {side: initials.digest for side, initials in self.initials.items()})

    def signed(self) -> str | None:
        """The digest that every side has signed for good, or `None`."""
        return _one(self.parties, {side: made.digest for side, made in self.signatures.items() if made.counts})

    def objects(self, side: str, correction: Correction) -> Objection | None:
        """The objection of `side` to this very correction."""
        said = self.objections.get(side)
        return said if said is not None and said.digest == correction.digest else None

    def provisional(self) -> tuple[str, ...]:
        """The sides whose signature ad referendum waits to be confirmed, by code."""
        return tuple(side for side, made in sorted(self.signatures.items()) if not made.counts)

    def certified(self, digest: str) -> tuple[str, ...]:
        """The sides whose language officers certified this very text, by code."""
        return tuple(side for side, given in sorted(self.certificates.items()) if given.digest == digest)

    def voiding(self, *, side: str, at: str) -> "Negotiation":
        """The same after an edit by `side`: without the initials and signatures whose text no longer stands."""
        if not self.initials and not self.signatures:
            return self
        covered = next(iter((*self.initials.values(), *self.signatures.values()))).digest
        if covered == self.digest():
            return self
        fallen = Voided(covered, side, at, tuple(sorted(self.initials)), tuple(sorted(self.signatures)))
        return replace(self, initials=Map(), signatures=Map(), voided=(*self.voided, fallen))

    def _paragraph(self, number: str, item: Item) -> Paragraph:
        choice = item.choice(self.parties) or ""
        return Paragraph(item.key, self.key, item.place.section, number, item.wordings[choice].content)


def _one(parties: Iterable[str], digests: dict[str, str]) -> str | None:
    found = {digests.get(side) for side in parties}
    return found.pop() if len(found) == 1 else None
