"""The page of a topic: where it stands, what is measured of it, and what releases said of it.

What releases said stands sentence by sentence, session by session, each version with its own verb.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from paraph.mechanism.acts.topics import CODES
from paraph.mechanism.releases import Release, Stance, Statement
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.mechanism.topics import Measure, Target, Topic
from paraph.mechanism.undertakings import Blocker
from paraph.messages import N_
from paraph.papers.paper import Content
from paraph.papers.reviews.plots import READINESS, plots
from paraph.papers.reviews.tracking import BLOCKERS
from paraph.papers.units import unit
from paraph.papers.wording import STANCES
from paraph.web.pages import wording
from paraph.web.pages.blank import Blank
from paraph.web.pages.bodies.board import area_name
from paraph.web.pages.bodies.chart import Axis, Chart, Dot, Lane, per_cent, spread
from paraph.web.pages.bodies.ladders import Ladder, ladder, standing_sentences
from paraph.web.pages.briefs import SessionBrief, session_brief
from paraph.web.pages.fields import Field
from paraph.web.pages.passages import Mark, Passage, stating
from paraph.web.pages.reader import Reader
from paraph.web.pages.sessions.session import Version, version_of


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """What is measured of a topic of its kind."""

    name: Shown
    unit: str


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A value measured."""

    name: Shown
    value: str
    unit: str
    on: str
    side: str
    source: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What one release said of the topic."""

    version: Version
    stance: str
    stance_word: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class SessionRemarks:
    """What the releases of one session said of the topic."""

    brief: SessionBrief
    remarks: tuple[Remark, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class TopicPage:
    """One topic."""

    key: str
    name: Shown
    other_names: tuple[Shown, ...]
    body_key: str
    body: Shown
    area: Shown
    form: str
    ladder: Ladder
    history: tuple[str, ...]
    """Every stage recorded, latest first, each a sentence."""

    indicators: tuple[IndicatorLine, ...]
    measures: tuple[MeasureLine, ...]
    """Latest first."""

    plots: list[Content]
    """Values against time, one for each indicator with something to draw (`papers.plots`)."""

    measurable: tuple[tuple[str, Shown], ...]
    """Indicators a value may be recorded of."""

    blocked: tuple[tuple[str, str], ...]
    """Side and what it says stands in the way."""

    blockers: tuple[tuple[str, str, bool], ...]
    """Code, word, and whether the reader's side has said it."""

    sessions: tuple[SessionRemarks, ...]
    """Latest first."""

    chart: Chart | None


def topic_page(state: State, key: str, reader: Reader) -> TopicPage:
    """One topic; raises `UnknownTopic`."""
    topic = state.topic(key)
    name = reader.text(topic.names)
    model = topic.model
    told = tuple(_remarks(state, topic, reader))
    drawn = plots(topic, state.sessions_of(topic.body), reader)
    return TopicPage(
        key=key,
        name=name,
        other_names=tuple(Shown(text, code) for code, text in sorted(topic.names.items()) if code != name.language),
        body_key=topic.body,
        body=reader.text(state.body(topic.body).names),
        area=area_name(topic.area, reader),
        form=wording.form(topic.form, reader),
        ladder=ladder(state, topic, reader),
        history=tuple(standing_sentences(state, topic, reader)),
        indicators=tuple(
            IndicatorLine(reader.text(indicator.names), unit(indicator.unit, reader.language))
            for indicator in (model.indicators if model else ())
        ),
        measures=tuple(_measures(topic, reader, {str(plot["indicator"]) for plot in drawn})),
        plots=drawn,
        measurable=tuple(_measurable(topic, reader)),
        blocked=tuple(_blocked(topic, reader)),
        blockers=tuple(
            (code.value, reader.say(word), code.value in topic.blockers.get(reader.side, ()))
            for code, word in BLOCKERS.items()
        ),
        sessions=tuple(reversed(told)),
        chart=_stance_chart(told, reader),
    )


def stage_blank(state: State, key: str, reader: Reader) -> Blank:
    """The form that records a stage; without one for a topic that has no ladder. Raises `UnknownTopic`."""
    topic = state.topic(key)
    model = topic.model
    rungs = tuple((stage.key, reader.text(stage.names).text) for stage in (model.stages if model else ()))
    held = reversed(state.sessions_of(topic.body))
    sessions = tuple((one.key, reader.session_name(one.facts(reader.side))) for one in held)
    now = topic.stage()
    fields = (
        Field("stage", reader.say(N_("Stage")), now.stage if now else "", "choice", rungs),
        Field("on", reader.say(N_("As of")), kind="day"),
        Field("session", reader.say(N_("Recorded at")), kind="choice", choices=(("", "—"), *sessions)),
    )
    return Blank("stage", reader.say(N_("Record a stage")), reader.say(N_("Record")), fields if rungs else ())


def _measurable(topic: Topic, reader: Reader) -> Iterator[tuple[str, Shown]]:
    """Indicators by id, with the two codes that every topic may have."""
    model = topic.model
    known = {indicator.key: reader.text(indicator.names) for indicator in (model.indicators if model else ())}
    yield from (known | {"trl": reader.word(reader.say(READINESS)), "unfc": reader.word("UNFC")}).items()


def _measures(topic: Topic, reader: Reader, drawn: Collection[str]) -> Iterator[MeasureLine]:
    """Values, then targets, of the indicators that no plot with its table shows."""
    names = dict(_measurable(topic, reader))
    undated = reader.say(N_("day not stated"))
    for one in reversed(topic.measures):
        if one.indicator not in drawn:
            on = reader.day(one.on) if one.on else undated
            yield _measured(one.indicator, one, on, names, reader)
    for key, held in topic.targets.items():
        for side in reader.in_order(tuple(held)) if key not in drawn else ():
            day = held[side].by
            by = reader.say(N_("target, by {day}"), day=reader.day(day)) if day else reader.say(N_("target"))
            yield _measured(key, held[side], by, names, reader)


def _measured(key: str, said: Measure | Target, day: str, names: Mapping[str, Shown], reader: Reader) -> MeasureLine:
    value, symbol = (said.value, "") if key in CODES else (reader.decimal(said.value), unit(said.unit, reader.language))
    return MeasureLine(names.get(key, reader.word(key)), value, symbol, day, reader.side_name(said.side), said.source)


def _blocked(topic: Topic, reader: Reader) -> Iterator[tuple[str, str]]:
    for side in reader.in_order(tuple(topic.blockers)):
        said = reader.listed(reader.say(BLOCKERS[Blocker(code)]) for code in topic.blockers[side])
        if said:
            yield reader.side_name(side), said


def _remarks(state: State, topic: Topic, reader: Reader) -> Iterator[SessionRemarks]:
    told: dict[str, tuple[Session, list[tuple[Release, Statement]]]] = {}
    for session, release, statement in state.statements_on(topic.key):
        told.setdefault(session.key, (session, []))[1].append((release, statement))
    for session, statements in told.values():
        languages = reader.own_language_first(release.language for release, _ in statements)
        ordered = sorted(statements, key=lambda pair: languages.index(pair[0].language))
        remarks = tuple(_remark(release, statement, reader) for release, statement in ordered)
        differs = len({remark.stance for remark in remarks}) > 1
        yield SessionRemarks(session_brief(state, session, reader), remarks, differs)


def _remark(release: Release, statement: Statement, reader: Reader) -> Remark:
    marks = [Mark(statement.span)]
    verb = release.facts.get(f"areas.{release.statements.index(statement)}.stance")
    if verb:
        marks.append(Mark(verb, verb=True))
    return Remark(
        version_of(release, reader),
        statement.stance.value,
        wording.stance(statement.stance, reader),
        stating(release.text, release.language, marks),
    )


def _stance_chart(told: Sequence[SessionRemarks], reader: Reader) -> Chart | None:
    axis = Axis.over(item.brief.start for item in told if item.brief.start)
    if axis is None:
        return None
    lanes = tuple(
        Lane(reader.word(wording.stance(stance, reader)),
             spread(_stance_dots(stance, told, axis)))
        for stance in STANCES if any(_says(item, stance) for item in told)
    )  # fmt: skip
    return Chart(lanes, axis.ticks())


def _stance_dots(stance: Stance, told: Sequence[SessionRemarks], axis: Axis) -> Iterator[tuple[float, Dot]]:
    for item in told:
        if item.brief.start is not None and _says(item, stance):
            x = axis.at(item.brief.start)
            label = str(item.brief.ordinal) if item.brief.ordinal is not None else ""
            yield x, Dot(per_cent(x), stance.value, label, f"{item.brief.name}: {item.brief.held}", item.brief.key)


def _says(item: SessionRemarks, stance: Stance) -> bool:
    return any(remark.stance == stance.value for remark in item.remarks)
