"""A proposal's form as values: the facts its fields stand for, and the releases beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from paraph.mechanism.texts import Shown
from paraph.web.pages.fields import Field
from paraph.web.pages.passages import Passage
from paraph.web.pages.readings.differences import Differences
from paraph.web.pages.readings.doubts import DoubtRow
from paraph.web.pages.sessions.session import Version


@dataclass(frozen=True, slots=True)
class Cluster:
    """One fact: a field, or a field for each language."""

    label: str
    number: int
    fields: tuple[Field, ...]
    alone: bool = False
    """Whether its one field stands under the fact's own label, though it is a text in a language."""

    @property
    def id(self) -> str:
        """Identifier of the cluster's label within the page."""
        return f"l-{self.fields[0].id}"

    @property
    def spoken(self) -> bool:
        """Whether the fields are one fact in several languages."""
        return bool(self.fields[0].language) and not self.alone


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that belong together."""

    title: str
    clusters: tuple[Cluster, ...]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement of one release: its words, its stance, its topic."""

    number: int
    words: Shown
    stance: Field
    topic: Field


@dataclass(frozen=True, slots=True)
class Source:
    """One release, whole, with its marks and its statements."""

    version: Version
    lines: tuple[Passage, ...]
    statements: tuple[StatementRow, ...]
    doubts: tuple[DoubtRow, ...] = ()
    """Subjects that are asked about, not stated."""

    furniture: tuple[Cluster, ...] = ()
    """Publisher, headline, time and number, to be corrected like the facts."""

    @property
    def has_errors(self) -> bool:
        """Whether some field of a statement was refused."""
        return any(row.stance.error or row.topic.error for row in self.statements)


@dataclass(frozen=True, slots=True)
class SessionForm:
    """One session of the proposal."""

    name: str
    body: Shown
    known: bool
    """Whether this side recorded the session already; its facts then stand."""

    adds: tuple[str, ...]
    """What confirming adds, in words."""

    groups: tuple[Group, ...]
    sources: tuple[Source, ...]
    differences: Differences

    @property
    def asks(self) -> bool:
        """Whether something in its releases is doubtful."""
        return any(source.doubts for source in self.sources)


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """The whole form."""

    sessions: tuple[SessionForm, ...]
    errors: tuple[Field, ...]
    """Fields that were refused, in the order of the page, for the summary above it."""

    def clusters(self) -> Iterator[Cluster]:
        """Every fact, in the order of the page."""
        for form in self.sessions:
            for group in form.groups:
                yield from group.clusters
            for source in form.sources:
                yield from source.furniture

    def fields(self) -> Iterator[Field]:
        """Every field, of facts, of statements and of what is doubtful."""
        for cluster in self.clusters():
            yield from cluster.fields
        for form in self.sessions:
            for source in form.sources:
                for row in source.statements:
                    yield from (row.stance, row.topic)
                yield from (row.field for row in source.doubts)

    def find(self, name: str) -> tuple[Cluster, Field] | tuple[None, None]:
        """The field of a fact with this name, in its cluster; two `None` where there is none."""
        found = ((cluster, known) for cluster in self.clusters() for known in cluster.fields if known.name == name)
        return next(found, (None, None))
