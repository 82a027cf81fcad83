"""`topic.open`, `topic.stage`, `topic.measure`, `topic.target`, `topic.block`: topics and how far they are.

What is measured of a topic stands beside what it is to come to; what stands in the way is each side's own word.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from paraph.mechanism.acts.catalogue import ActBody, Dated, handles, say
from paraph.mechanism.refusals import MeasureUnfit, TopicExists, UnknownIndicator, UnknownStage
from paraph.mechanism.state import State
from paraph.mechanism.texts import joined, texts
from paraph.mechanism.topics import Form, Measure, Standing, Target, Topic, template
from paraph.mechanism.undertakings import Blocker
from paraph.record import Draft


class OpenTopic(ActBody, frozen=True, omit_defaults=True):
    """The body it stands under, names by language, template id if it follows one, form of cooperation."""

    body: str
    names: dict[str, str]
    template: str | None = None
    form: Form | None = None


class ReachStage(Dated, frozen=True, omit_defaults=True):
    """A rung of the topic's ladder, the day, and the session if it was recorded at one."""

    stage: str
    on: date | None = None
    session: str | None = None


class MeasureTopic(Dated, frozen=True, omit_defaults=True):
    """The indicator, its value as decimal text, the unit where it is not the indicator's own, the day, the source."""

    indicator: str
    value: str
    unit: str = ""
    on: date | None = None
    source: str = ""


class AimTopic(Dated, frozen=True, omit_defaults=True):
    """The indicator, what it is to come to as decimal text, the unit where it is not its own, by when, the source."""

    indicator: str
    value: str
    unit: str = ""
    by: date | None = None
    source: str = ""


class BlockTopic(ActBody, frozen=True, omit_defaults=True):
    """Codes of what stands in the way; none where nothing does any more."""

    blockers: tuple[Blocker, ...] = ()


CODES = {"trl": "TRL", "unfc": "UNFC"}
"""Indicators that every topic may have, whatever its template."""

_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")
_UNFC = re.compile(r"E[1-3](\.[1-3])?F[1-4](\.[1-3])?G[1-4]")


def open_topic(
    state: State, *, side: str, office: str, key: str, body: str, names: Mapping[str, str],
    template: str | None = None, form: Form | None = None,
) -> Draft:  # fmt: skip
    """Open a topic under a body; raises `UnknownBody`, `UnknownTemplate`, `TopicExists`."""
    shaped = OpenTopic(body, dict(names), template, form)
    return say(state, "topic.open", shaped, side=side, office=office, on=key)


def reach_stage(
    state: State, *, side: str, office: str, key: str, stage: str, on: date | None, session: str | None = None
) -> Draft:
    """Record the stage a topic has reached; raises `UnknownTopic`, `UnknownStage`, `UnknownSession`."""
    return say(state, "topic.stage", ReachStage(stage, on, session), side=side, office=office, on=key)


def measure_topic(state: State, *, side: str, office: str, key: str, measure: Measure) -> Draft:
    """Record a value; raises `UnknownTopic`, `UnknownIndicator`, `MeasureUnfit`."""
    body = MeasureTopic(measure.indicator, measure.value, measure.unit, measure.on, measure.source)
    return say(state, "topic.measure", body, side=side, office=office, on=key)


def aim_topic(state: State, *, side: str, office: str, key: str, indicator: str, target: Target) -> Draft:
    """State a target, in place of the side's earlier one; raises as `measure_topic` does."""
    body = AimTopic(indicator, target.value, target.unit, target.by, target.source)
    return say(state, "topic.target", body, side=side, office=office, on=key)


def block_topic(state: State, *, side: str, office: str, key: str, blockers: Iterable[Blocker]) -> Draft:
    """Say what stands in the way of a topic, on `side`'s account; none takes back what was said."""
    return say(state, "topic.block", BlockTopic(tuple(blockers)), side=side, office=office, on=key)


@handles("topic.measure", MeasureTopic)
def _measure(state: State, side: str, on: str, body: MeasureTopic) -> State:
    topic = state.topic(on)
    unit = _unit_of(topic, body)
    measure = Measure(body.indicator, body.value, unit, side, body.on, body.source)
    return state.having(topics=state.topics.set(on, topic.measured(measure)))


@handles("topic.target", AimTopic)
def _aim(state: State, side: str, on: str, body: AimTopic) -> State:
    topic = state.topic(on)
    target = Target(body.value, _unit_of(topic, body), side, body.by, body.source)
    return state.having(topics=state.topics.set(on, topic.aiming(body.indicator, target)))


def _unit_of(topic: Topic, said: MeasureTopic | AimTopic) -> str:
    """The unit of what is said; raises `UnknownIndicator`, `MeasureUnfit`."""
    model = topic.model
    known = {indicator.key: indicator.unit for indicator in (model.indicators if model else ())} | CODES
    if model is not None and said.indicator not in known:
        raise UnknownIndicator(indicator=said.indicator, topic=topic.key, indicators=", ".join(sorted(known)))
    if not _fits(said.indicator, said.value):
        raise MeasureUnfit(value=said.value, indicator=said.indicator)
    return said.unit or known.get(said.indicator, "")


@handles("topic.block", BlockTopic)
def _block(state: State, side: str, on: str, body: BlockTopic) -> State:
    topic = state.topic(on)
    named = tuple(dict.fromkeys(blocker.value for blocker in body.blockers))
    return state.having(topics=state.topics.set(on, replace(topic, blockers=topic.blockers.set(side, named))))


def _fits(indicator: str, value: str) -> bool:
    """A decimal number; TRL a level from 1 to 9 (ISO 16290), UNFC a class on the three axes."""
    if indicator == "trl":
        return value in set("123456789")
    return (_UNFC if indicator == "unfc" else _DECIMAL).fullmatch(value) is not None


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
    model = topic.model
    if model is None or model.stage(body.stage) is None:
        ladder = model.stages if model else ()
        raise UnknownStage(stage=body.stage, topic=on, stages=", ".join(stage.key for stage in ladder))
    if body.session is not None:
        state.session(body.session)
    reached = topic.reached(Standing(body.stage, body.on, side, body.session))
    return state.having(topics=state.topics.set(on, reached))
