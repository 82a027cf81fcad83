"""The board: every topic of a body under its area, with its ladder and what the latest session said of it."""

from dataclasses import dataclass

from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.mechanism.topics import Topic, areas
from paraph.messages import N_
from paraph.web.pages import wording
from paraph.web.pages.bodies.ladders import Ladder, ladder
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.standing import latest_stances, strongest


@dataclass(frozen=True, slots=True)
class Card:
    """A topic on the board."""

    key: str
    name: Shown
    form: str
    ladder: Ladder
    stance: str
    """Code of the strongest verb that the latest session's releases used; empty where none names the topic."""

    stance_word: str
    session: str
    differs: bool


@dataclass(frozen=True, slots=True)
class AreaLane:
    """An area with its topics."""

    key: str
    name: Shown
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class BoardPage:
    """All areas and topics of a body."""

    key: str
    body: Shown
    lanes: tuple[AreaLane, ...]
    topics: int
    recorded: int
    """Topics of which a stage is recorded."""


def board_page(state: State, body: str, reader: Reader) -> BoardPage:
    """The board of a body; raises `UnknownBody`."""
    topics = state.topics_of(body)
    by_area: dict[str, list[Topic]] = {}
    for topic in topics:
        by_area.setdefault(topic.area, []).append(topic)
    ordered = [key for key in (*areas(), "") if key in by_area]
    lanes = tuple(
        AreaLane(key, area_name(key, reader), tuple(_card(state, topic, reader) for topic in by_area[key]))
        for key in ordered
    )
    recorded = sum(topic.stage() is not None for topic in topics)
    return BoardPage(body, reader.text(state.body(body).names), lanes, len(topics), recorded)


def bodies_with_topics(state: State, reader: Reader) -> tuple[tuple[str, Shown], ...]:
    """Key and name of each body under which topics were opened, by key."""
    keys = sorted({topic.body for topic in state.topics.values()})
    return tuple((key, reader.text(state.body(key).names)) for key in keys)


def area_name(key: str, reader: Reader) -> Shown:
    """The name of an area; "Other topics" for "", where topics without a template stand."""
    if not key:
        return reader.word(reader.say(N_("Other topics")))
    return reader.text(areas()[key])


def _card(state: State, topic: Topic, reader: Reader) -> Card:
    latest = latest_stances(state, topic)
    stance = strongest(latest[1]) if latest else None
    return Card(
        key=topic.key,
        name=reader.text(topic.names),
        form=wording.form(topic.form, reader),
        ladder=ladder(state, topic, reader),
        stance=stance.value if stance else "",
        stance_word=wording.stance(stance, reader) if stance else "",
        session=reader.session_name(latest[0].facts(reader.side)) if latest else "",
        differs=latest is not None and len(latest[1]) > 1,
    )
