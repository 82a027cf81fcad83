"""Undertakings: what a protocol leaves to be done, by whom, and how far each side says it is (DOMAIN 4, 10.7).

Rules
    1. An undertaking is never typed in loose: it is born from a paragraph of an adopted or signed document whose
       content says that it is one, and whose force is agree, instruct, or one side's own will (DOMAIN 2.3). Its words,
       force, actor and deadline are those of the paragraph; the undertaking holds only the way to it.
    2. Each side has its own position: a status with what it said of it. The status both recorded moves only when both
       sides' positions are the same. So no act of one side closes anything.
    3. Dropped needs a reason; superseded, merged and carried over a link to the other undertaking, and both sides the
       same link.
    4. Lead and co-executors are named by each side for itself.
    5. Overdue is computed (`mechanism.deadlines`), never a status. How often a thing was carried over is counted along
       the links both sides made.

Example: paragraph 8, "The Sides agreed to establish a joint team by 31 October 2025", of India's and Russia's protocol
becomes `wg.s11.protocol.u8`. India reports `closed`, Russia `in_progress`: both recorded `open` still, and the two
positions stand side by side until Russia, too, says `closed`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from immutables import Map
from msgspec import Struct, structs

from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.mechanism.releases import Force
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.mechanism.trail import Trail
from paraph.record.attachments import Attached


class Status(StrEnum):
    """How far an undertaking is (DOMAIN 4)."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    AWAITING_OTHER = "awaiting_other"
    AD_REF = "ad_ref"
    REPORTED_DONE = "reported_done"
    CLOSED = "closed"
    CARRIED_OVER = "carried_over"
    SUPERSEDED = "superseded"
    MERGED = "merged"
    DROPPED = "dropped"


FINAL = frozenset({Status.CLOSED, Status.CARRIED_OVER, Status.SUPERSEDED, Status.MERGED, Status.DROPPED})
"""Statuses after which nothing more is to be done under this undertaking, once both sides have recorded them."""

LINKED = frozenset({Status.CARRIED_OVER, Status.SUPERSEDED, Status.MERGED})
"""Statuses that say under which other undertaking the matter goes on."""


class Blocker(StrEnum):
    """Why a thing does not move (DOMAIN 8)."""

    PAYMENTS = "payments"
    LOGISTICS = "logistics"
    CERTIFICATION = "certification"
    EXPORT_CONTROL = "export_control"
    LAND = "land"
    FINANCE = "finance"
    IPR = "ipr"
    VISAS = "visas"
    AWAITING_OTHER = "awaiting_other"


FORCES = frozenset({Force.AGREE, Force.INSTRUCT, Force.ONE_SIDE})
"""The forces that may make an undertaking (DOMAIN 2.3)."""


class Entry(Struct, frozen=True):
    """What a side said of an undertaking, once. A Struct for the same reason as `Undertaking`."""

    side: str
    status: Status
    on: date | None = None
    words: Texts = NO_TEXTS
    """What was done; of `dropped`, why."""

    link: str | None = None
    """The undertaking it goes on under."""

    blockers: tuple[Blocker, ...] = ()
    evidence: tuple[Attached, ...] = ()
    """Files that show it; they travel beside the acts."""

    @property
    def mark(self) -> tuple[Status, str | None]:
        """What both sides must say alike for it to be recorded by both."""
        return self.status, self.link


@dataclass(frozen=True, slots=True)
class Assignment:
    """Whom a side has named on its own side."""

    lead: Texts = NO_TEXTS
    executors: tuple[Texts, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """The status that both sides have recorded, since when, and the link both made."""

    status: Status = Status.OPEN
    link: str | None = None
    on: date | None = None


NOTHING_SAID: Trail[Entry] = Trail()


class Undertaking(Struct, frozen=True):
    """One thing to be done.

    A msgspec Struct, as the state is: reports are the most frequent acts, and each makes one again.
    """

    key: str
    document: str
    paragraph: str
    """Id of the paragraph whose words bind."""

    session: str
    body: str
    recorded: Recorded = Recorded()
    positions: Map[str, Entry] = Map()
    """Side -> what it said last; a side that has said nothing stands where both began, at `open`."""

    assigned: Map[str, Assignment] = Map()
    history: Trail[Entry] = NOTHING_SAID
    """Everything both sides said, in the record's order."""

    predecessors: tuple[str, ...] = ()
    """The undertakings carried over to this one, once both sides have said so."""

    def status(self, side: str) -> Status:
        """Where `side` says it is."""
        said = self.positions.get(side)
        return said.status if said else Status.OPEN

    def differs(self, parties: tuple[str, ...]) -> bool:
        """Whether the sides say different things, a side that said nothing counting as `open`."""
        marks = [self._mark(side) for side in parties]
        return marks[1:] != marks[:-1]

    @property
    def is_settled(self) -> bool:
        """Whether both sides recorded that nothing more is to be done under it."""
        return self.recorded.status in FINAL

    def said(self, entry: Entry, parties: tuple[str, ...]) -> "Undertaking":
        """The undertaking after a side has said where it is; recorded by both only when all say the same."""
        recorded = self.recorded
        if entry.mark != (recorded.status, recorded.link) and self._others_say(entry, parties):
            recorded = Recorded(entry.status, entry.link, entry.on)
        positions, history = self.positions.set(entry.side, entry), self.history.then(entry)
        return structs.replace(self, positions=positions, history=history, recorded=recorded)

    def _others_say(self, entry: Entry, parties: tuple[str, ...]) -> bool:
        """Whether every side but that of `entry` says the same already."""
        mark = entry.mark
        for side in parties:  # noqa: SIM110 - a fold comes here a hundred thousand times, a generator for each
            if side != entry.side and self._mark(side) != mark:
                return False
        return True

    def _mark(self, side: str) -> tuple[Status, str | None]:
        said = self.positions.get(side)
        return said.mark if said else (Status.OPEN, None)


def makes_undertaking(content: Content) -> bool:
    """Whether a paragraph of this content leaves something to be done (rule 1)."""
    return content.undertaking and content.force in FORCES


def undertaking_key(paragraph: Paragraph) -> str:
    """The id both sides come to independently: `<document>.u14` of `<document>.p14`."""
    return f"{paragraph.document}.u{paragraph.key.removeprefix(f'{paragraph.document}.p')}"
