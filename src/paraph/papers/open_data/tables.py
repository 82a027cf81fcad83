"""From a state to rows: one function a table, and the list of tables.

>>> [row.id for row in TABLES["sessions"].rows(state)]
['wg-modernization.s10', 'wg-modernization.s11']
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from paraph.mechanism.paragraphs import NO_DEADLINE, Paragraph
from paraph.mechanism.progress import NOTHING
from paraph.mechanism.publications import standing_digest
from paraph.mechanism.state import State
from paraph.mechanism.undertakings import undertaking_key
from paraph.messages import N_
from paraph.papers.open_data.people import Person, people
from paraph.papers.open_data.rows import (
    BodyRow,
    DocumentRow,
    MembershipRow,
    ParagraphRow,
    PersonRow,
    ReleaseRow,
    Row,
    SessionRow,
    StatementRow,
    TopicRow,
    UndertakingRow,
)


@dataclass(frozen=True, slots=True)
class Table:
    """One table."""

    name: str
    shape: type[Row]
    make: Callable[[State], Iterator[Row]]
    says: str
    """What it holds, a catalogued phrase."""

    filters: tuple[str, ...] = ()
    """Fields that rows may be asked for by."""

    public: bool = True
    """Whether anything published stands in it."""

    def rows(self, state: State) -> tuple[Row, ...]:
        """Every row, by id."""
        return _rows(_Of(state, self.name))


class _Of:
    """A table of one state; equal for the same state alone, so rows are made once."""

    def __init__(self, state: State, name: str) -> None:
        self.state, self.name = state, name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Of) and self.state is other.state and self.name == other.name

    def __hash__(self) -> int:
        return hash((id(self.state), self.name))


@lru_cache(maxsize=64)
def _rows(of: _Of) -> tuple[Row, ...]:
    return tuple(sorted(TABLES[of.name].make(of.state), key=lambda row: row.id))


def _bodies(state: State) -> Iterator[Row]:
    for key, body in state.bodies.items():
        yield BodyRow(id=key, kind=body.kind.value, parent=body.parent, names=_texts(body.names))


def _sessions(state: State) -> Iterator[Row]:
    for key, session in state.sessions.items():
        side = min(session.accounts)
        facts = session.accounts[side]
        yield SessionRow(
            id=key, body=session.body, kind=facts.kind.value, ordinal=facts.ordinal, start=_day(facts.start),
            end=_day(facts.end), signed_on=_day(facts.signed_on), mode=facts.mode.value if facts.mode else None,
            delegates=facts.delegates, account_of=side, place=_texts(facts.place), venue=_texts(facts.venue),
        )  # fmt: skip


def _topics(state: State) -> Iterator[Row]:
    for key, topic in state.topics.items():
        yield TopicRow(id=key, body=topic.body, template=topic.template, names=_texts(topic.names))


def _releases(state: State) -> Iterator[Row]:
    for key, release in state.releases.items():
        around = release.furniture
        yield ReleaseRow(
            id=key, session=release.session, language=release.language, publisher=around.ministry,
            number=around.release_id, posted_at=around.posted_at, office=around.office, headline=around.headline,
            text=release.text,
        )  # fmt: skip


def _statements(state: State) -> Iterator[Row]:
    for key, release in state.releases.items():
        for number, said in enumerate(release.statements, start=1):
            start, end = said.span
            topic = said.topic if said.topic in state.topics else None
            yield StatementRow(id=f"{key}.{number:03}", release=key, topic=topic, stance=said.stance.value,
                               start=start, end=end, text=said.text)  # fmt: skip


def _documents(state: State) -> Iterator[Row]:
    for key, document in state.documents.items():
        terms = document.terms
        yield DocumentRow(
            id=key, session=document.session, type=terms.type.value, languages=tuple(sorted(terms.regime.languages)),
            prevailing=terms.regime.prevailing, originals=terms.regime.originals, signed_on=_day(terms.signed_on),
            digest=standing_digest(state, key), place=_texts(terms.place),
            superseded_on=document.superseded[-1].since[: len("YYYY-MM-DD")] if document.superseded else None,
        )  # fmt: skip


def _paragraphs(state: State) -> Iterator[Row]:
    for key in state.documents:
        for place, one in enumerate(state.paragraphs_of(key), start=1):
            yield _paragraph(state, one, place)


def _paragraph(state: State, one: Paragraph, place: int) -> ParagraphRow:
    content = one.content
    progress = state.progress.get(undertaking_key(one), NOTHING)
    due = content.deadline if content.deadline != NO_DEADLINE else None
    return ParagraphRow(
        id=one.key, document=one.document, place=place, number=one.number, section=one.section,
        force=content.force.value if content.force else None, actor=content.actor,
        deadline_kind=due.kind.value if due else None, deadline=(due.value or None) if due else None,
        topic=content.topic if content.topic in state.topics else None, undertaking=content.undertaking,
        progress=progress.agreed.value if progress.agreed else None, progress_on=progress.on or None,
        texts=_texts(content.texts),
    )  # fmt: skip


def _people(state: State) -> Iterator[Row]:
    for one in people(state):
        yield PersonRow(id=one.key, side=one.side, names=dict(sorted(one.names.items())))


def _memberships(state: State) -> Iterator[Row]:
    for one in people(state):
        yield from _seats(one)


def _seats(one: Person) -> Iterator[Row]:
    for number, seat in enumerate(one.seats, start=1):
        yield MembershipRow(
            id=f"{one.key}.{number:03}", person=one.key, body=seat.body, role=seat.role, session=seat.session,
            since=seat.since, until=seat.until, titles=_texts(seat.titles),
        )  # fmt: skip


def _undertakings(state: State) -> Iterator[Row]:
    for key, one in state.undertakings.items():
        said = {side: one.status(side).value for side in sorted(state.parties)}
        yield UndertakingRow(id=key, body=one.body, session=one.session, document=one.document,
                             paragraph=one.paragraph, recorded=one.recorded.status.value, positions=said)  # fmt: skip


def _texts(values: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(values.items()))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        Table("bodies", BodyRow, _bodies, N_("Commissions, working groups and sub-groups."), ("parent", "kind")),
        Table("sessions", SessionRow, _sessions, N_("Sessions, each as a side recorded it."), ("body",)),
        Table("topics", TopicRow, _topics, N_("Subjects of cooperation."), ("body",)),
        Table("releases", ReleaseRow, _releases, N_("Releases, whole, each language version apart."),
              ("session", "language")),
        Table("statements", StatementRow, _statements, N_("What releases say the sides did about topics."),
              ("release", "topic", "stance")),
        Table("documents", DocumentRow, _documents, N_("Signed protocols and other documents."), ("session", "type")),
        Table("paragraphs", ParagraphRow, _paragraphs, N_("The paragraphs of signed documents, in every language."),
              ("document", "topic", "force")),
        Table("people", PersonRow, _people, N_("People who led a side, signed for it, or hold a post."), ("side",)),
        Table("memberships", MembershipRow, _memberships, N_("Who was what, where and when."),
              ("person", "body", "session", "role")),
        Table("undertakings", UndertakingRow, _undertakings,
              N_("What is to be done; for people with an account, as none of it is published."),
              ("body", "session", "recorded"), public=False),
    )
}  # fmt: skip
