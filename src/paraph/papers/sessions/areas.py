"""The state of the areas and topics: where each stands, what each session's releases said, what is measured.

Rules
    1. A stage is shown only where a side recorded it, with the side and the day. Where none did, it is "not recorded":
       the rungs below a recorded one are not taken for passed, nor those of an earlier session for left.
    2. What releases said is told session by session with each stance they take; a session that says nothing has a dash.
    3. An overview of the last `SHOWN_AT_ONCE` sessions comes first; then every topic with all its sessions.
"""

from collections.abc import Sequence
from types import MappingProxyType

import regex

from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS
from paraph.mechanism.topics import Standing, Template, Topic
from paraph.messages import N_
from paraph.papers.paper import Content, Paper, Subject
from paraph.papers.refusals import NoTopic
from paraph.papers.sessions.said import area_name, by_area, sayings, words_of
from paraph.papers.units import unit
from paraph.papers.wording import FORMS, NOT_RECORDED, STANCES, Said, Wording

SHOWN_AT_ONCE = 3
"""Sessions in the overview, the latest ones."""

LABELS = MappingProxyType(
    {
        "overview": N_("Overview"),
        "topics": N_("Topic by topic"),
        "number": N_("No."),
        "topic": N_("Topic"),
        "stage": N_("Stage"),
        "form": N_("Form of cooperation"),
        "indicators": N_("Indicators"),
        "silent": N_("No release recorded names this topic."),
        "no_session": N_("No session is recorded yet."),
        "note_stages": N_(
            "A stage is shown where a Side has recorded it. The usual stages are those of such projects in general; a "
            "topic may skip one or stop at any, and a stage before the recorded one is not thereby taken for passed."
        ),
        "note_indicators": N_("The indicators are what would be measured; the record holds no values of them yet."),
        "note_words": N_(
            "What the Sides did is told in the words of the releases: to explore is not to welcome, and to welcome is "
            "not to agree. Where releases differ, each is shown."
        ),
    }
)
RECORDED = N_("{stage} (recorded by: {side}, {when})")
RECORDED_UNDATED = N_("{stage} (recorded by: {side})")
LADDER = N_("Usual stages: {stages}. Recorded now: {stage}.")


def compose(subject: Subject, wording: Wording) -> Paper:
    """The state of the areas of `subject.body`; raises `NoTopic` when it has none."""
    state, body = subject.state, subject.body
    topics, sessions = state.topics_of(body.key), _held(state, body.key, wording.side)
    if not topics:
        raise NoTopic
    numbers = {topic.key: number for number, topic in enumerate(_in_order(topics), start=1)}
    parent = state.bodies.get(body.parent or "")
    return Paper(
        template="areas",
        title=wording.say(N_("State of the areas of cooperation")),
        body=wording.shown(body.names) or wording.absent(),
        above=wording.shown(parent.names if parent else NO_TEXTS),
        line=_line(sessions, wording),
        content={
            "labels": wording.labels(LABELS),
            "sessions": [_column(session, wording) for session in sessions[-SHOWN_AT_ONCE:]],
            "areas": [
                {
                    "name": area_name(names, wording),
                    "topics": [_topic(numbers[topic.key], topic, state, sessions, wording) for topic in members],
                }
                for names, members in by_area(topics)
            ],
        },
        notes=(wording.say(LABELS["note_stages"]), wording.say(LABELS["note_indicators"])),
    )


def _held(state: State, body: str, side: str) -> Sequence[Session]:
    """The sessions that somebody dates or tells of: one that is only prepared has said nothing of any topic yet."""
    known = state.sessions_of(body)
    return [one for one in known if one.facts(side).start or state.releases_on(one.key)] or known


def _in_order(topics: Sequence[Topic]) -> list[Topic]:
    return [topic for _, members in by_area(topics) for topic in members]


def _line(sessions: Sequence[Session], wording: Wording) -> str:
    if not sessions:
        return wording.say(LABELS["no_session"])
    facts = sessions[-1].facts(wording.side)
    when = wording.days(facts.start, facts.end) if facts.start and facts.ordinal is not None else ""
    name = wording.session_name(facts)
    return wording.say(N_("Last session recorded: {session}"), session=f"{name}, {when}" if when else name)


def _column(session: Session, wording: Wording) -> Content:
    facts = session.facts(wording.side)
    when = wording.short_day(facts.start) if facts.start and facts.ordinal is not None else ""
    return {"name": wording.session_name(facts), "when": when}


def _topic(number: int, topic: Topic, state: State, sessions: Sequence[Session], wording: Wording) -> Content:
    model = topic.model
    said = [(session, sayings(state, topic, session)) for session in sessions]
    overview = [[wording.say(STANCES[one.stance]) for one in found] for _, found in said[-SHOWN_AT_ONCE:]]
    return {
        "number": number,
        "name": wording.shown(topic.names) or wording.own(topic.key),
        "form": wording.say(FORMS[topic.form]) if topic.form else wording.say(NOT_RECORDED),
        "overview": overview,
        "recorded": topic.stage() is not None,
        "stage": _short_stage(topic, model, wording),
        "standing": _standing(topic.stage(), model, wording),
        "ladder": _ladder(topic, model, wording),
        "sessions": [
            {
                "name": wording.session_name(session.facts(wording.side)),
                "did": wording.say(STANCES[one.stance]),
                "words": words_of(one, wording),
            }
            for session, found in reversed(said)
            for one in found
        ],
        "indicators": _indicators(model, wording),
    }


def _short_stage(topic: Topic, model: Template | None, wording: Wording) -> Said:
    standing = topic.stage()
    rung = model.stage(standing.stage) if standing and model else None
    return (wording.shown(rung.names) if rung else None) or wording.absent()


def _standing(standing: Standing | None, model: Template | None, wording: Wording) -> str:
    """Where the topic stands, by whom and when recorded; "not recorded" where no side did."""
    if standing is None:
        return wording.say(NOT_RECORDED)
    rung = model.stage(standing.stage) if model else None
    shown = wording.shown(rung.names) if rung else None
    stage, side = shown["text"] if shown else standing.stage, wording.side_name(standing.side)
    if standing.on is None:
        return wording.say(RECORDED_UNDATED, stage=stage, side=side)
    return wording.say(RECORDED, stage=stage, side=side, when=wording.day(standing.on))


def _ladder(topic: Topic, model: Template | None, wording: Wording) -> Content | None:
    """The usual stages with the one recorded now and those recorded before; and the same in one sentence."""
    if model is None:
        return None
    now = topic.stage()
    before = {standing.stage for standing in topic.standings[:-1]}
    rungs = [
        {
            "name": wording.shown(stage.names) or wording.own(stage.key),
            "standing": "now" if now and stage.key == now.stage else "before" if stage.key in before else "",
        }
        for stage in model.stages
    ]
    names = ", ".join(said["text"] for stage in model.stages if (said := wording.shown(stage.names)))
    spoken = wording.say(LADDER, stages=names, stage=_standing(now, model, wording))
    return {"rungs": rungs, "spoken": spoken}


def _indicators(model: Template | None, wording: Wording) -> list[Content]:
    """What would be measured, with the unit where the name does not say it already ("Qualified parts", in parts)."""
    rows: list[Content] = []
    for indicator in model.indicators if model else ():
        name = wording.shown(indicator.names) or wording.own(indicator.key)
        symbol = unit(indicator.unit, wording.language)
        said = set(_words(symbol)) <= set(_words(name["text"]))
        rows.append({"name": name, "unit": "" if said else symbol})
    return rows


def _words(text: str) -> list[str]:
    return regex.findall(r"[^\s/()]+", text.casefold())
