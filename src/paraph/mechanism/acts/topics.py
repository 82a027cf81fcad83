"""`topic.open`, `topic.stage`: topics of cooperation under a body, and the stage they have reached."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from paraph.mechanism.acts.catalogue import ActBody, handles, say
from paraph.mechanism.refusals import TopicExists, UnknownStage
from paraph.mechanism.state import State
from paraph.mechanism.texts import joined, texts
from paraph.mechanism.topics import Form, Standing, Topic, template
from paraph.record import Draft


class OpenTopic(ActBody, frozen=True, omit_defaults=True):
    """The body it stands under, names by language, template id if it follows one, form of cooperation."""

    body: str
    names: dict[str, str]
    template: str | None = None
    form: Form | None = None


class ReachStage(ActBody, frozen=True, omit_defaults=True):
    """A rung of the topic's ladder, the day, and the session if it was recorded at one."""

    stage: str
    on: date | None = None
    session: str | None = None


def open_topic(
    state: State, *, side: str, office: str, key: str, body: str, names: Mapping[str, str], template: str | None = None
) -> Draft:
    """Open a topic under a body; raises `UnknownBody`, `UnknownTemplate`, `TopicExists`."""
    shaped = OpenTopic(body, dict(names), template)
    return say(state, "topic.open", shaped, side=side, office=office, on=key)


def reach_stage(
    state: State, *, side: str, office: str, key: str, stage: str, on: date | None, session: str | None = None
) -> Draft:
    """Record the stage a topic has reached; raises `UnknownTopic`, `UnknownStage`, `UnknownSession`."""
    return say(state, "topic.stage", ReachStage(stage, on, session), side=side, office=office, on=key)


@handles("topic.open", OpenTopic)
def _open(state: State, side: str, on: str, body: OpenTopic) -> State:
    state.body(body.body)
    model = template(body.template) if body.template else None
    known = state.topics.get(on)
    if known is not None:
        if side in known.recorded_by:
            raise TopicExists(topic=on)
        both = replace(known, names=joined(known.names, texts(body.names)), recorded_by=known.recorded_by | {side})
        return state.having(topics=state.topics.set(on, both))
    form = body.form or (model.form if model else None)
    place = len(state.topics)
    topic = Topic(on, body.body, texts(body.names), body.template, form, place, recorded_by=frozenset({side}))
    return state.having(topics=state.topics.set(on, topic))


@handles("topic.stage", ReachStage)
def _reach(state: State, side: str, on: str, body: ReachStage) -> State:
    topic = state.topic(on)
    model = template(topic.template) if topic.template else None
    if model is None or model.stage(body.stage) is None:
        ladder = model.stages if model else ()
        raise UnknownStage(stage=body.stage, topic=on, stages=", ".join(stage.key for stage in ladder))
    if body.session is not None:
        state.session(body.session)
    reached = topic.reached(Standing(body.stage, body.on, side, body.session))
    return state.having(topics=state.topics.set(on, reached))
