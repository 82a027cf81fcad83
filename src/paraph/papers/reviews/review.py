"""The review: what past protocols left to be done, where each thing stands, and what was said since a session.

Rules
    1. What the Sides say differently comes first, each position with its owner; then what is late, and so on.
    2. A status that both recorded is told apart from what one Side says. Late is told a Side, by its own working days.
    3. The words that bind are those of the protocol; what was done is in the words of the Side that reported it.
    4. Nothing is summed into a mark or a percentage of success: the numbers are counts of points.
    5. It may be of one sub-group, one area, one side (`mechanism.scopes`), and says so under its title.

The page, the PDF, the Word and the Excel file are all made from what is composed here, so they cannot differ.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from types import MappingProxyType

from paraph.mechanism.review import Look, Standing, Step, counted, looks, said_since, since, steps_since
from paraph.mechanism.scopes import Scope, area_of, within
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.mechanism.topics import areas
from paraph.mechanism.undertakings import Entry
from paraph.messages import N_
from paraph.papers.paper import Content, Paper, Subject
from paraph.papers.refusals import NoUndertaking
from paraph.papers.reviews import tracking
from paraph.papers.reviews.plots import plots
from paraph.papers.wording import Wording

LABELS = MappingProxyType(
    {
        "overview": N_("Overview"),
        "points": N_("Point by point"),
        "differ": N_("Where the Sides differ"),
        "paragraph": N_("Paragraph"),
        "deadline": N_("By when"),
        "recorded": N_("Both recorded"),
        "count": N_("Points"),
        "standing": N_("Standing"),
        "silent": N_("Neither Side has reported on it."),
        "lead": N_("Responsible"),
        "by_area": N_("By area"),
        "area": N_("Area"),
        "changes": N_("What changed since"),
        "day": N_("Day"),
        "side": N_("Side"),
        "before": N_("Before"),
        "after": N_("After"),
        "unchanged": N_("No position has changed since."),
        "carried_over": N_("Carried over how often"),
        "times": N_("Times"),
        "measured": N_("What is measured"),
        "value": N_("Value"),
        "source": N_("Source"),
    }
)
RECORDED = N_("Both recorded: {status}")
SAID = N_("{side}: {status}")
SAID_ON = N_("{side}: {status}, {day}")
LATE = N_("late: {sides}")
AWAITED = N_("awaited: {sides}")
CARRIED = N_("times carried over: {count}")
BLOCKED = N_("in the way: {blockers}")


def compose(subject: Subject, wording: Wording) -> Paper:
    """The review of `subject.body` since `subject.session`; raises `NoSession`, `NoUndertaking`."""
    state, body, session = subject.state, subject.body, subject.held()
    today = subject.day or session.facts(wording.side).start or date.min
    found = within(since(looks(state, body.key, today=today, side=wording.side), session, state), subject.scope, state)
    if not found:
        raise NoUndertaking
    parent = state.bodies.get(body.parent or "")
    steps = steps_since(found, session.facts(wording.side).start)
    told = steps[-subject.window.changes :] if subject.window else steps
    return Paper(
        template="review",
        title=wording.say(N_("Review of what is to be done")),
        body=wording.shown(body.names) or wording.absent(),
        above=wording.shown(parent.names if parent else NO_TEXTS),
        line=_line(session, today, wording),
        notice=narrowed_to(subject.scope, state, wording),
        content={
            "labels": wording.labels(LABELS),
            "counts": _counts(found, wording),
            "bars": _bars(found, state, wording),
            "carried": _carried(found, wording),
            "changes": [_change(step, wording) for step in told],
            "changes_left": len(steps) - len(told),
            "plots": _plots(found, subject, wording),
            "groups": _groups(found, subject, wording),
            "points": len(found),
        },
        notes=(
            wording.say(N_("A thing is completed when both Sides have recorded it completed; until then each Side's "
                           "word stands as its own.")),
            wording.say(N_("Late is counted for each Side by its own rule for a last day that is no working day.")),
        ),
    )  # fmt: skip


def narrowed_to(scope: Scope, state: State, wording: Wording) -> str:
    """Of what the review is, where it is not of everything; empty where it is."""
    group = state.bodies.get(scope.group)
    named = (
        (N_("Sub-group: {name}"), _text(group.names if group else NO_TEXTS, wording) or scope.group),
        (N_("Area: {name}"), _text(areas().get(scope.area, NO_TEXTS), wording) or scope.area),
        (N_("To be done by: {name}"), wording.side_name(scope.side) if scope.side else ""),
    )
    return " · ".join(wording.say(phrase, name=name) for phrase, name in named if name)


def _text(texts: Texts, wording: Wording) -> str:
    shown = wording.shown(texts)
    return shown["text"] if shown else ""


def _line(session: Session, today: date, wording: Wording) -> str:
    name = wording.session_name(session.facts(wording.side))
    return wording.say(N_("Since: {session}. As of {day}."), session=name, day=wording.day(today))


def _counts(found: Sequence[Look], wording: Wording) -> list[Content]:
    numbers = counted(found)
    return [
        {"name": wording.say(tracking.STANDINGS[standing]), "code": standing.value, "count": count}
        for standing, count in numbers.items()
        if count
    ]


def _bars(found: Sequence[Look], state: State, wording: Wording) -> list[Content]:
    """How the points of each area stand, in the order of the boards; what has no area last."""
    by_area: dict[str, list[Look]] = {}
    for one in found:
        by_area.setdefault(area_of(one, state), []).append(one)
    return [
        {
            "name": _text(areas()[key], wording) if key else wording.say(N_("Other points")),
            "parts": _counts(by_area[key], wording),
            "total": len(by_area[key]),
        }
        for key in (*areas(), "")
        if key in by_area
    ]


def _carried(found: Sequence[Look], wording: Wording) -> list[Content]:
    times = sorted({one.carried for one in found if one.carried})
    return [
        {"times": wording.number(each), "count": wording.number(sum(one.carried == each for one in found))}
        for each in times
    ]


def _plots(found: Sequence[Look], subject: Subject, wording: Wording) -> list[Content]:
    """What is measured of the topics of these points; of everything, of all topics of the body."""
    state, sessions = subject.state, subject.state.sessions_of(subject.body.key)
    named = {one.content.topic for one in found}
    return [
        {"topic": wording.shown(topic.names) or wording.own(topic.key), "key": topic.key, **plot}
        for topic in state.topics_of(subject.body.key)
        if topic.key in named or not subject.scope
        for plot in plots(topic, sessions, wording)
    ]


def _change(step: Step, wording: Wording) -> Content:
    entry = step.entry
    return {
        "day": wording.short_day(entry.on) if entry.on else wording.say(N_("day not stated")),
        "number": step.look.number,
        "key": step.look.undertaking.key,
        "side": wording.side_name(entry.side),
        "before": wording.say(tracking.STATUSES[step.before]),
        "after": wording.say(tracking.STATUSES[entry.status]),
    }


def _groups(found: Sequence[Look], subject: Subject, wording: Wording) -> list[Content]:
    """What differs first, as a group of its own; then the rest by standing. Of a window, what falls into it."""
    differing = [one for one in found if one.differs]
    groups = [(wording.say(LABELS["differ"]), differing)] if differing else []
    for standing in Standing:
        rest = [one for one in found if one.standing is standing and not one.differs]
        if rest:
            groups.append((wording.say(tracking.STANDINGS[standing]), rest))
    window, place = subject.window, 0
    made: list[Content] = []
    for name, points in groups:
        first, last = (
            (max(0, window.start - place), max(0, window.start + window.points - place)) if window else (0, None)
        )
        shown = [_point(one, subject, wording) for one in points[first:last]]
        place += len(points)
        if shown:
            made.append({"name": name, "count": len(points), "points": shown})
    return made


def _point(one: Look, subject: Subject, wording: Wording) -> Content:
    undertaking, state, start = one.undertaking, subject.state, subject.held().facts(wording.side).start
    said = tuple(said_since(undertaking, start))
    told = said[-subject.window.said :] if subject.window else said
    session = state.session(undertaking.session)
    return {
        "key": undertaking.key,
        "number": one.number,
        "recorded": wording.say(tracking.STATUSES[undertaking.recorded.status]),
        "standing": wording.say(tracking.STANDINGS[one.standing]),
        "differs": one.differs,
        "late_sides": _sides(one.late, wording),
        "awaited_sides": _sides(one.awaited, wording),
        "carried": one.carried,
        "blockers": _blockers(one, wording),
        "area": _area(one, state, wording),
        "session": wording.session_name(session.facts(wording.side)),
        "words": wording.shown(one.content.texts) or wording.absent(),
        "deadline": tracking.deadline(one.content.deadline, wording),
        "facts": list(_facts(one, wording)),
        "late": bool(one.late),
        "leads": [
            {"side": wording.side_name(side), "name": wording.shown(one.content.leads[side]) or wording.absent()}
            for side in wording.in_order(tuple(one.content.leads))
        ],
        "said": [_said(entry, wording) for entry in told],
        "said_left": len(said) - len(told),
    }


def _facts(one: Look, wording: Wording) -> Iterator[str]:
    """What both recorded of a point, and what hinders it, each in a few words."""
    yield wording.say(RECORDED, status=wording.say(tracking.STATUSES[one.undertaking.recorded.status]))
    if one.late:
        yield wording.say(LATE, sides=_sides(one.late, wording))
    if one.awaited:
        yield wording.say(AWAITED, sides=_sides(one.awaited, wording))
    if one.carried:
        yield wording.say(CARRIED, count=one.carried)
    if one.blockers:
        yield wording.say(BLOCKED, blockers=_blockers(one, wording))


def _blockers(one: Look, wording: Wording) -> str:
    return ", ".join(wording.say(tracking.BLOCKERS[blocker]) for blocker in one.blockers)


def _area(one: Look, state: State, wording: Wording) -> str:
    key = area_of(one, state)
    return _text(areas()[key], wording) if key else ""


def _said(entry: Entry, wording: Wording) -> Content:
    facts = {"side": wording.side_name(entry.side), "status": wording.say(tracking.STATUSES[entry.status])}
    line = wording.say(SAID_ON, **facts, day=wording.day(entry.on)) if entry.on else wording.say(SAID, **facts)
    return {"line": line, "words": wording.shown(entry.words)}


def _sides(sides: Sequence[str], wording: Wording) -> str:
    return ", ".join(wording.side_name(side) for side in wording.in_order(sides))
