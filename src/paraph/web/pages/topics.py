"""The board of areas and topics, and the page of a topic.

Rules
    1. A topic stands on the rung that somebody recorded, named with who, when and where. Without one it stands nowhere:
       "stage not recorded" is the honest answer, and no release's verb is read as a stage.
    2. Each topic has its own ladder; rungs of different ladders are never compared.
    3. What releases said stands sentence by sentence, session by session, each version with its own verb.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from paraph.mechanism.acts.topics import CODES
from paraph.mechanism.releases import Release, Stance, Statement
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.mechanism.topics import Measure, Target, Topic, areas
from paraph.mechanism.undertakings import Blocker
from paraph.messages import N_
from paraph.papers.paper import Content
from paraph.papers.plots import READINESS, plots
from paraph.papers.tracking import BLOCKERS
from paraph.papers.units import unit
from paraph.papers.wording import STANCES
from paraph.web.pages import wording
from paraph.web.pages.blank import Blank
from paraph.web.pages.briefs import SessionBrief, session_brief
from paraph.web.pages.chart import Axis, Chart, Dot, Lane, per_cent, spread
from paraph.web.pages.fields import Field
from paraph.web.pages.passages import Mark, Passage, stating
from paraph.web.pages.reader import NOTHING, Reader
from paraph.web.pages.session import Version, version_of
from paraph.web.pages.standing import latest_stances, strongest


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


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """What is measured; values come with the reports of a later session."""

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


def board_page(state: State, body: str, reader: Reader) -> BoardPage:
    """The board of a body; raises `UnknownBody`."""
    topics = state.topics_of(body)
    by_area: dict[str, list[Topic]] = {}
    for topic in topics:
        by_area.setdefault(topic.area, []).append(topic)
    ordered = [key for key in (*areas(), "") if key in by_area]
    lanes = tuple(
        AreaLane(key, _area_name(key, reader), tuple(_card(state, topic, reader) for topic in by_area[key]))
        for key in ordered
    )
    recorded = sum(topic.stage() is not None for topic in topics)
    return BoardPage(body, reader.text(state.body(body).names), lanes, len(topics), recorded)


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
        area=_area_name(topic.area, reader),
        form=wording.form(topic.form, reader),
        ladder=_ladder(state, topic, reader),
        history=tuple(_standing_sentences(state, topic, reader)),
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


def _area_name(key: str, reader: Reader) -> Shown:
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
        ladder=_ladder(state, topic, reader),
        stance=stance.value if stance else "",
        stance_word=wording.stance(stance, reader) if stance else "",
        session=reader.session_name(latest[0].facts(reader.side)) if latest else "",
        differs=latest is not None and len(latest[1]) > 1,
    )


def _ladder(state: State, topic: Topic, reader: Reader) -> Ladder:
    model, standing = topic.model, topic.stage()
    stages = model.stages if model else ()
    keys = [stage.key for stage in stages]
    place = keys.index(standing.stage) + 1 if standing and standing.stage in keys else 0
    rungs = tuple(
        Rung(reader.text(stage.names), number <= place, number == place) for number, stage in enumerate(stages, start=1)
    )
    stage = rungs[place - 1].name if place else NOTHING
    sentences = list(_standing_sentences(state, topic, reader))
    return Ladder(rungs, stage, place, sentences[0] if place and sentences else "")


def _standing_sentences(state: State, topic: Topic, reader: Reader) -> Iterator[str]:
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


def bodies_with_topics(state: State, reader: Reader) -> tuple[tuple[str, Shown], ...]:
    """Key and name of each body under which topics were opened, by key."""
    keys = sorted({topic.body for topic in state.topics.values()})
    return tuple((key, reader.text(state.body(key).names)) for key in keys)
