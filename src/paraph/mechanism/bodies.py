"""Bodies: commission > working group > sub-group, to any depth, each with a national part a side (DOMAIN 1.1, 10.1).

Rules
    1. A side establishes a body once. The other side may establish it too, with the same kind and parent; its names
       are then kept beside the first side's.
    2. A body's parent stands in the record before it, and no body stands under itself.
    3. A new name is dated; older names stay, for they are what older texts say.
    4. A post belongs to one side's national part. Holders are dated; a post without a holder is vacant. The two
       co-chairs need not be of equal rank.

Example: the Working Group on Modernization and Industrial Cooperation (kind `working_group`) stands under the
Intergovernmental Commission; its Indian part has had three co-chairs since 2016.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from immutables import Map

from paraph.mechanism.texts import NO_TEXTS, Texts, joined


class BodyKind(StrEnum):
    """What a body is (DOMAIN 1.3); codes as `paraph read` prints them."""

    COMMISSION = "commission"
    SUB_COMMISSION = "sub_commission"
    WORKING_GROUP = "working_group"
    SUB_GROUP = "sub_group"
    COMMITTEE = "committee"
    DIALOGUE = "dialogue"
    COUNCIL = "council"
    OTHER = "other"


class Post(StrEnum):
    """Posts of a national part."""

    CO_CHAIR = "co_chair"
    SECRETARY = "secretary"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Naming:
    """What a body was called from a day on; `since` is `None` for the first names known."""

    names: Texts
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a post of a national part."""

    post: Post
    part: str
    """Side whose part it is."""

    names: Texts
    titles: Texts = NO_TEXTS
    """The person's office at home ("Secretary, DPIIT"), as of that day."""

    since: date | None = None
    until: date | None = None
    """The last day in the post, where it was left before anybody else took it."""


class BodyStatus(StrEnum):
    """Whether a body lives."""

    ACTIVE = "active"
    DORMANT = "dormant"
    MERGED = "merged"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Change:
    """What a side says of a body's life."""

    status: BodyStatus
    since: date | None = None
    into: str | None = None
    """The body it was merged into."""


ALIVE = Change(BodyStatus.ACTIVE)


@dataclass(frozen=True, slots=True)
class Body:
    """A commission, working group or sub-group."""

    key: str
    kind: BodyKind
    namings: tuple[Naming, ...]
    """Oldest first; never empty."""

    parent: str | None = None
    holders: tuple[Holder, ...] = ()
    """Oldest first."""

    recorded_by: frozenset[str] = frozenset()
    changes: Map[str, Change] = Map()
    """Side -> what it said last of the body's life."""

    reports_to: str | None = None
    """The body whose session it reports to, where that is not its parent."""

    report_days: int | None = None
    """How many days before that session the report is due."""

    def status(self, parties: Iterable[str]) -> Change | None:
        """What all parties say alike of its life, silence holding it active; `None` where they differ."""
        said = {self.changes.get(side, ALIVE) for side in parties}
        return said.pop() if len(said) == 1 else None

    @property
    def names(self) -> Texts:
        """The names now in use."""
        return self.namings[-1].names

    def names_at(self, day: date | None) -> Texts:
        """The names in use on `day`; with no day, those now in use."""
        fitting = [n for n in self.namings if day is None or n.since is None or n.since <= day]
        return (fitting or list(self.namings[:1]))[-1].names

    def every_name(self, language: str) -> tuple[str, ...]:
        """Each name the body has had in `language`, oldest first."""
        return tuple(dict.fromkeys(n.names[language] for n in self.namings if language in n.names))

    def holding(self, post: Post, part: str, *, on: date | None = None) -> tuple[Holder, ...]:
        """Who held `post` in a side's part on a day, or holds it now; empty when vacant or not known.

        A co-chair or secretary holds the post until the next one; members hold theirs side by side.
        """
        held = [h for h in self.holders if h.post is post and h.part == part]
        held = [h for h in held if on is None or h.since is None or h.since <= on]
        held = held if post is Post.MEMBER else held[-1:]
        return tuple(h for h in held if h.until is None or (on is not None and on <= h.until))

    def vacated(self, post: Post, part: str, until: date) -> "Body":
        """Nobody holds the post of that part after `until`, of those who took it by then."""
        left = tuple(
            replace(h, until=until)
            if h.post is post and h.part == part and h.until is None and (h.since is None or h.since <= until)
            else h
            for h in self.holders
        )
        return replace(self, holders=left)

    def established_also(self, side: str, names: Texts) -> "Body":
        """The other side's establishing of the same body: its languages are added, its consent kept."""
        latest = replace(self.namings[-1], names=joined(self.names, names))
        return replace(self, namings=(*self.namings[:-1], latest), recorded_by=self.recorded_by | {side})

    def renamed(self, names: Texts, since: date | None) -> "Body":
        """A new naming, kept in order of its day; languages not named keep their name."""
        after = sorted((*self.namings, Naming(joined(names, self.names), since)), key=lambda n: n.since or date.min)
        return replace(self, namings=tuple(after))

    def held_by(self, holder: Holder) -> "Body":
        """One more holder, in order of the day each took the post; of one day, the later recorded comes last."""
        return replace(self, holders=tuple(sorted((*self.holders, holder), key=lambda h: h.since or date.min)))
