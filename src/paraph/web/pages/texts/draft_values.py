"""The working page of a text under negotiation as values: its paragraphs, who holds what in them, and where it stands.

Made by `pages.draft`; shown by the templates.
"""

from dataclasses import dataclass, field

from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.negotiation.items import Item
from paraph.mechanism.negotiation.packages import Package
from paraph.mechanism.texts import Shown
from paraph.web.pages.texts.departures import Against
from paraph.web.pages.texts.wordwise import Word


@dataclass(frozen=True, slots=True)
class Column:
    """One language of an alternative."""

    language: str
    name: str
    words: tuple[Word, ...]
    """Empty where there is no text."""

    stale: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """A side that holds an alternative."""

    code: str
    name: str
    ours: bool
    shown: bool = True
    """Whether the other side's text names it too."""


@dataclass(frozen=True, slots=True)
class Version:
    """An alternative as it is shown."""

    label: str
    choice: str
    deleted: bool
    holders: tuple[Holder, ...]
    columns: tuple[Column, ...]
    since: str
    ground: str
    reason: Shown | None
    ad_referendum: str
    """Names of the sides that hold it subject to confirmation."""

    to_confirm: bool
    """Whether this side is one of them."""

    stale: bool
    ours: bool
    """Whether this side holds it."""

    @property
    def whose(self) -> str:
        """`ours`, `theirs` or `both`, for its colour and sign."""
        held = {holder.ours for holder in self.holders}
        return "both" if len(held) > 1 else ("ours" if held == {True} else "theirs")

    @property
    def openly(self) -> str:
        """The same for a screen or a sheet that all see: `unnamed` where a holder would not be named."""
        return self.whose if self.holders and all(holder.shown for holder in self.holders) else "unnamed"


@dataclass(frozen=True, slots=True)
class Dealt:
    """What a side's language officer said of a finding."""

    side: str
    outcome: str
    reason: Shown
    officer: Shown


@dataclass(frozen=True, slots=True)
class Note:
    """A finding in the margin."""

    id: str
    severity: str
    why: str
    choice: str
    kind: str = ""
    settled: tuple["Dealt", ...] = ()
    """What each side's language officer said of it."""

    ours: bool = False
    """Whether this side's has."""

    open: bool = True
    """Whether some side's has not."""


@dataclass(frozen=True, slots=True)
class Moving:
    """A side that wants a paragraph elsewhere."""

    side: str
    section: str
    behind: str
    """The number behind which; empty for the first place in the section."""

    ours: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph as it is shown."""

    key: str
    name: str
    """The last part of its id, for addresses and anchors."""

    number: str
    agreed: bool
    waits: bool
    """Whether the next word is this side's."""

    force: str
    versions: tuple[Version, ...]
    notes: tuple[Note, ...]
    reservations: tuple[tuple[str, Shown], ...]
    moving: tuple["Moving", ...]
    seen: str
    """What this side holds there, so that what is pressed is said of what was looked at."""

    writing: tuple[str, ...] = ()
    """Colleagues who have something unsaid there."""

    changed: bool = False
    """Whether it changed since the day asked for."""

    against: tuple[Against, ...] = ()

    @property
    def quiet(self) -> bool:
        """Whether it is shown without a form, and so alike to all who may do the same, for as long as it stands."""
        asking = any(version.stale or version.to_confirm for version in self.versions)
        return self.agreed and not self.notes and not asking


@dataclass(frozen=True, slots=True)
class Group:
    """A section."""

    key: str
    title: Shown
    annex: int | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Deal:
    """A package on offer."""

    key: str
    by: str
    ours: bool
    reason: Shown
    numbers: tuple[tuple[str, str, str], ...]
    """Anchor, number and label of each choice in it."""

    seen: str
    """What this side holds of these paragraphs."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The counters."""

    agreed: int
    paragraphs: int
    brackets: int
    oldest: int | None
    """In whole days."""

    ours: int
    stale: int


@dataclass(frozen=True, slots=True)
class DraftPage:
    """The whole text as it stands."""

    key: str
    title: str
    session: str
    session_key: str
    stage: str
    in_force: bool
    initialled: bool
    tally: Tally
    languages: tuple[tuple[str, str], ...]
    """Code and name, the reader's first."""

    frame: str
    """Digest of the title, sections and signatories that the text is shown in."""

    frame_open: bool
    frame_waits: bool
    groups: tuple[Group, ...]
    deals: tuple[Deal, ...]
    obstacles: tuple[tuple[str, str], ...]
    """What is in the way of initialling, and the paragraph it concerns, if one."""

    voided: tuple[str, ...]
    done: tuple[str, ...]
    """Who certified, initialled and signed what stands."""

    digest: str
    against: tuple[Against, ...] = ()
    """What the mandate asks for and the text says nowhere."""

    provisional: tuple[tuple[str, str, str], ...] = ()
    """Agreed paragraphs held ad referendum: name, number, and the sides that have still to confirm them."""

    corrected: str = ""
    """When the signed text was corrected last; empty where it never was."""

    gone: tuple[tuple[str, Shown], ...] = ()
    """Paragraphs that nobody puts forward any more, with their last words."""

    may_certify: bool = False
    """Whether this side's certificate is missing and nothing between the languages is in its way."""

    may_initial: bool = False
    findings: tuple[tuple[str, str], ...] = ()
    """Name and number of each agreed paragraph with a finding that some side has not dealt with."""

    sections: tuple[tuple[str, Shown], ...] = field(default=())


def held_now(item: Item | None, side: str) -> str:
    """What `side` holds there, as one text to compare by."""
    return ",".join(offer.choice for offer in item.offers.get(side, ())) if item else ""


def held_in(draft: Negotiation, package: Package, side: str) -> str:
    """The same of every paragraph of a package."""
    return ";".join(held_now(draft.items.get(key), side) for key in sorted(package.choices))
