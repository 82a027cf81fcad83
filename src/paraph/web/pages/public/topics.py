"""What was published on topics: by releases with their stance, by protocols with the force of the paragraph.

Rules
    1. A release and a protocol are told apart: what a release says the sides did is not what they agreed in writing.
    2. A paragraph that carries an undertaking of an earlier document on agrees on nothing new: it reads "Carried over".
    3. A session whose days are not told stands after those with a lower number.
    4. The plot draws what the table under it lists, and nothing else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from paraph.mechanism.paragraphs import Content
from paraph.mechanism.releases import FORCE_OF, Force, Stance
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.papers.reviews import tracking
from paraph.papers.wording import STANCES
from paraph.web.pages import wording
from paraph.web.pages.bodies.chart import Axis, Chart, Dot, Lane, per_cent, spread
from paraph.web.pages.briefs import SessionBrief, session_brief
from paraph.web.pages.passages import Mark, Passage, stating
from paraph.web.pages.reader import Reader

_SIGN = {force: stance.value for stance, force in reversed(FORCE_OF.items())}
"""Force -> the stance whose sign stands for it."""

CARRIED = "carried"
"""The sign of an undertaking that goes on."""

_RANK: dict[str, float] = {stance.value: place for place, stance in enumerate(STANCES)}
_RANK[CARRIED] = _RANK[Stance.AGREED.value] + 0.5


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing published on a topic at a session."""

    session: SessionBrief
    code: str
    """Names the sign."""

    word: str
    release: str = ""
    document: str = ""
    number: str = ""
    """Of the paragraph, where a protocol says it."""

    language: str = ""
    language_name: str = ""
    passages: tuple[Passage, ...] = ()
    text: Shown | None = None
    superseded: bool = False
    """Whether the paragraph was corrected since."""


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic in a list, with what was published on it last."""

    key: str
    name: Shown
    stance: str
    stance_word: str
    session: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic in the table under the plot."""

    key: str
    name: Shown
    said: tuple[tuple[SessionBrief, str, str], ...]
    """Session, sign and word, latest first; the strongest word of a session stands for it."""


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """All topics over time."""

    rows: tuple[TopicRow, ...]
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class PublicTopic:
    """A topic and everything published on it, latest first."""

    key: str
    name: Shown
    body_key: str
    body: Shown
    said: tuple[Saying, ...]
    chart: Chart | None


def topics_page(state: State, reader: Reader) -> TopicsPage:
    """Every topic with what was published on it, by session."""
    topics = [topic for body in sorted(state.bodies) for topic in state.topics_of(body)]
    rows = tuple(
        TopicRow(topic.key, reader.text(topic.names), _strongest(state, topic.key, reader)) for topic in topics
    )
    return TopicsPage(rows, _chart(rows))


def topic_page(state: State, key: str, reader: Reader) -> PublicTopic:
    """One topic; raises `UnknownTopic`."""
    topic = state.topic(key)
    said = tuple(_latest_first(_sayings(state, key, reader, whole=True)))
    verbs = sorted({(one.code, one.word) for one in said}, key=lambda pair: _RANK.get(pair[0], 0))
    rows = tuple(
        TopicRow("", reader.word(word), tuple((one.session, code, word) for one in said if one.word == word))
        for code, word in verbs
    )
    return PublicTopic(
        key, reader.text(topic.names), topic.body, reader.text(state.body(topic.body).names), said,
        _chart(rows),
    )  # fmt: skip


def topic_entry(state: State, key: str, reader: Reader, *, session: Session | None = None) -> TopicEntry:
    """A topic with the strongest that was published at a session, or at the last that names it."""
    topic = state.topic(key)
    said = [row for row in _strongest(state, key, reader) if session is None or row[0].key == session.key]
    brief, code, word = said[0]
    return TopicEntry(key, reader.text(topic.names), code, word, brief.name)


def topics_at(state: State, session: str) -> tuple[str, ...]:
    """The topics that what was published on a session names, in the order it names them."""
    said = [s.topic for release in state.releases_on(session) for s in release.statements]
    said += [one.content.topic for document in state.documents_on(session) for one in state.paragraphs_of(document.key)]
    return tuple(dict.fromkeys(key for key in said if key and key in state.topics))


def _strongest(state: State, key: str, reader: Reader) -> tuple[tuple[SessionBrief, str, str], ...]:
    best: dict[str, Saying] = {}
    for one in sorted(_sayings(state, key, reader), key=lambda one: _RANK.get(one.code, 0), reverse=True):
        best[one.session.key] = one
    return tuple((one.session, one.code, one.word) for one in _latest_first(best.values()))


def _latest_first(said: Iterable[Saying]) -> list[Saying]:
    told = list(said)
    days = {one.session.ordinal: one.session.start for one in told if one.session.ordinal and one.session.start}

    def when(one: Saying) -> tuple[date, int, str]:
        ordinal = one.session.ordinal or 0
        before = (day for number, day in days.items() if number < ordinal)
        return one.session.start or max(before, default=date.min), ordinal, one.session.key

    return sorted(told, key=when, reverse=True)


def _sayings(state: State, key: str, reader: Reader, *, whole: bool = False) -> Iterator[Saying]:
    for session, release, statement in state.statements_on(key):
        yield Saying(
            session_brief(state, session, reader),
            statement.stance.value,
            wording.stance(statement.stance, reader),
            release=release.key,
            language=release.language,
            language_name=reader.language_name(release.language),
            passages=stating(release.text, release.language, [Mark(statement.span)]) if whole else (),
        )
    for document_key, document in sorted(state.documents.items()):
        for one in state.paragraphs_of(document_key):
            if one.content.topic == key:
                text = reader.text(one.content.texts)
                yield Saying(
                    session_brief(state, state.session(document.session), reader),
                    *_said_by(one.content, reader),
                    document=document_key,
                    number=one.number,
                    language=text.language,
                    language_name=reader.language_name(text.language),
                    text=text,
                    superseded=document.is_superseded(one.key),
                )


def _said_by(content: Content, reader: Reader) -> tuple[str, str]:
    """The sign and the word of a paragraph."""
    if content.carries:
        return CARRIED, reader.say(N_("Carried over"))
    return _SIGN.get(content.force or Force.OBSERVE, Stance.REVIEWED.value), tracking.force(content.force, reader)


def _chart(rows: tuple[TopicRow, ...]) -> Chart | None:
    axis = Axis.over(brief.start for row in rows for brief, _, _ in row.said if brief.start)
    if axis is None:
        return None
    lanes = tuple(Lane(row.name, spread(_dots(row, axis))) for row in rows if any(one[0].start for one in row.said))
    return Chart(lanes, axis.ticks())


def _dots(row: TopicRow, axis: Axis) -> Iterator[tuple[float, Dot]]:
    for brief, code, word in {said[0].key: said for said in row.said}.values():
        if brief.start:
            x = axis.at(brief.start)
            label = str(brief.ordinal) if brief.ordinal is not None else ""
            yield x, Dot(per_cent(x), code, label, f"{brief.name}, {brief.held}: {word}", brief.key)
