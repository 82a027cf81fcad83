"""The ladder of a topic: its stages, and which of them somebody recorded.

Rules
    1. A topic stands on the rung that somebody recorded, named with who, when and where. Without one it stands nowhere:
       "stage not recorded" is the honest answer, and no release's verb is read as a stage.
    2. Each topic has its own ladder; rungs of different ladders are never compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.mechanism.topics import Topic
from paraph.messages import N_
from paraph.web.pages import wording
from paraph.web.pages.reader import NOTHING, Reader


@dataclass(frozen=True, slots=True)
class Rung:
    """One stage of a ladder."""

    name: Shown
    reached: bool
    """At or below the stage recorded."""

    current: bool


@dataclass(frozen=True, slots=True)
class Ladder:
    """A topic's stages and where it stands."""

    rungs: tuple[Rung, ...]
    stage: Shown
    """The stage recorded last; nothing where none is."""

    place: int
    """Number of that stage from 1; 0 where none is recorded."""

    recorded: str
    """By whom, when and at which session, as a sentence; empty where no stage is recorded."""


def ladder(state: State, topic: Topic, reader: Reader) -> Ladder:
    """The stages of the topic, and where it stands."""
    model, standing = topic.model, topic.stage()
    stages = model.stages if model else ()
    keys = [stage.key for stage in stages]
    place = keys.index(standing.stage) + 1 if standing and standing.stage in keys else 0
    rungs = tuple(
        Rung(reader.text(stage.names), number <= place, number == place) for number, stage in enumerate(stages, start=1)
    )
    stage = rungs[place - 1].name if place else NOTHING
    sentences = list(standing_sentences(state, topic, reader))
    return Ladder(rungs, stage, place, sentences[0] if place and sentences else "")


def standing_sentences(state: State, topic: Topic, reader: Reader) -> Iterator[str]:
    """Every stage recorded, the latest first: which, by whom, when and at which session."""
    model = topic.model
    for standing in reversed(topic.standings):
        stage = model.stage(standing.stage) if model else None
        name = reader.text(stage.names).text if stage else standing.stage
        day = wording.days(standing.on, None, reader) or reader.say(N_("day not stated"))
        facts = {"stage": name, "side": reader.side_name(standing.side), "day": day}
        if standing.session in state.sessions:
            facts["session"] = reader.session_name(state.session(standing.session).facts(reader.side))
            yield reader.say(N_("{stage} ({side}; {day}; {session})"), **facts)
        else:
            yield reader.say(N_("{stage} ({side}; {day})"), **facts)
