"""One paragraph under negotiation.

Rules
    1. Its identity is given once and never changes; moving, splitting, merging and renumbering leave it. What a
       paragraph was made from is kept in `origins`.
    2. Agreed means: every side holds one content, and none wants it elsewhere.
    3. To accept a content is also to accept the place where the paragraph stood when one did.
    4. Editing the text of one language leaves the others stale until they are edited too or somebody says they concord
       (DESIGN 1.4); a content put forward in all languages at once has none stale.
    5. It is gone when nobody puts a content forward any more, or all sides hold the deletion. Its history stays.

Example: IN puts forward paragraph `p-in3`; RU edits the Russian text: two wordings, in the second Hindi and English are
stale; IN accepts it, and a language officer says that the three concord: agreed.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from immutables import Map

from paraph.mechanism.negotiation.places import Place
from paraph.mechanism.negotiation.positions import DELETED, Offer, Offers, Wording, common, holding, without
from paraph.mechanism.paragraphs import Content, content_digest
from paraph.mechanism.texts import Texts


class Outcome(StrEnum):
    """What a language officer said of a finding."""

    RESOLVED = "resolved"
    """The texts say the same; the finding was mistaken, or has been dealt with elsewhere in the text."""

    WAIVED = "waived"
    """The texts differ there, and are meant to."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What one side's language officer said of one finding."""

    outcome: Outcome
    reason: Texts
    officer: Texts
    kind: str
    since: str


@dataclass(frozen=True, slots=True)
class Reservation:
    """What a side states for itself about a paragraph; it does not keep the paragraph from being agreed."""

    texts: Texts
    since: str


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph under negotiation."""

    key: str
    place: Place
    """Where it stands: where every side last wanted it."""

    opened: str
    """Since when it has not been agreed; after it is agreed, since when it had not been."""

    moved: str
    """The side that spoke last; an open paragraph waits for the others."""

    origins: tuple[str, ...] = ()
    """Ids of the paragraphs it was split from or merged out of."""

    wordings: Map[str, Wording] = Map()
    """Digest -> every content ever put forward."""

    offers: Offers = Map()
    places: Map[str, Place] = Map()
    """Side -> where it wants the paragraph, as far as it said."""

    reservations: Map[str, Reservation] = Map()
    settlements: Map[str, Map[str, Settlement]] = Map()
    """Id of a finding -> side -> what its language officer said."""

    def choice(self, parties: tuple[str, ...]) -> str | None:
        """The content's digest, or `DELETED`, where all sides hold the same."""
        return common(self.offers, parties)

    def disputed_place(self) -> bool:
        """Whether a side wants it elsewhere."""
        return any(place != self.place for place in self.places.values())

    def agreed(self, parties: tuple[str, ...]) -> bool:
        """Whether all sides hold the same content, or the deletion, and the same place."""
        choice = self.choice(parties)
        return choice == DELETED or (choice is not None and not self.disputed_place())

    def gone(self, parties: tuple[str, ...]) -> bool:
        """Whether nobody puts a content forward, or all sides agree that it be deleted."""
        return self.choice(parties) == DELETED or not any(
            offer.choice != DELETED for held in self.offers.values() for offer in held
        )

    def alternatives(self) -> tuple[str, ...]:
        """The choices now held by anybody: contents in their order, deletion last."""
        held = {offer.choice for offers in self.offers.values() for offer in offers}
        known = sorted(held - {DELETED}, key=lambda choice: self.wordings[choice].order)
        return (*known, DELETED) if DELETED in held else tuple(known)

    def waits_for(self, side: str, parties: tuple[str, ...]) -> bool:
        """Whether the next word is this side's."""
        return not self.agreed(parties) and not self.gone(parties) and self.moved != side

    def worded(self, content: Content, *, by: str, since: str, stale: frozenset[str] = frozenset()) -> "Item":
        """The paragraph with one more wording; one already there is stale in no more languages than it was."""
        digest = content_digest(content)
        known = self.wordings.get(digest)
        if known is None:
            wording = Wording(content, by, since, len(self.wordings), stale)
        else:
            wording = replace(known, stale=known.stale & stale)
        return replace(self, wordings=self.wordings.set(digest, wording))

    def held(self, side: str, offer: Offer, *, beside: bool = False) -> "Item":
        """`side` now holds `offer`."""
        return replace(self, offers=holding(self.offers, side, offer, beside=beside), moved=side)

    def left(self, side: str, choice: str | None) -> "Item":
        """`side` takes back `choice`, or all it held."""
        return replace(self, offers=without(self.offers, side, choice), moved=side)

    def wanted_at(self, side: str, place: Place) -> "Item":
        """`side` wants it at `place`; it stands there once no other side wants it elsewhere."""
        places = self.places.set(side, place)
        stands = place if all(wanted == place for wanted in places.values()) else self.place
        return replace(self, places=places, place=stands)

    def concorded(self, digest: str) -> "Item":
        """Somebody said that the languages of this wording say the same."""
        wording = replace(self.wordings[digest], stale=frozenset())
        return replace(self, wordings=self.wordings.set(digest, wording))

    def settled(self, finding: str, side: str, settlement: Settlement) -> "Item":
        """`side` dealt with a finding."""
        said = self.settlements.get(finding, Map()).set(side, settlement)
        return replace(self, settlements=self.settlements.set(finding, said))

    def reserved(self, side: str, texts: Texts, since: str) -> "Item":
        """`side` states a reservation; without words, it lifts the one it stated."""
        if texts:
            return replace(self, reservations=self.reservations.set(side, Reservation(texts, since)))
        return replace(self, reservations=self.reservations.delete(side)) if side in self.reservations else self


def edited(base: Wording, changed: Texts, languages: tuple[str, ...]) -> tuple[Content, frozenset[str]]:
    """The content with the texts of some languages replaced, and the languages that are stale after it.

    Where the base has stale languages and only such are edited, the others stay as they are: somebody is catching up.
    """
    texts = base.content.texts.update(changed)
    edited_now = frozenset(changed)
    catching_up = bool(base.stale) and edited_now <= base.stale
    stale = (base.stale if catching_up else frozenset(languages)) - edited_now
    return replace(base.content, texts=texts), stale
