"""The review: what past protocols left to be done, where each thing stands, and what was said since a session.

Rules
    1. What the Sides say differently comes first, each position with its owner; then what is late, and so on.
    2. A status that both recorded is told apart from what one Side says. Late is told a Side, by its own working days.
    3. The words that bind are those of the protocol; what was done is in the words of the Side that reported it.
    4. Nothing is summed into a mark or a percentage of success: the numbers are counts of points.
"""

from collections.abc import Sequence
from datetime import date
from types import MappingProxyType

from paraph.mechanism.review import Look, Standing, counted, looks, said_since, since
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS
from paraph.mechanism.undertakings import Entry
from paraph.messages import N_
from paraph.papers import tracking
from paraph.papers.paper import Content, Paper, Subject
from paraph.papers.refusals import NoUndertaking
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
    found = since(looks(state, body.key, today=today, side=wording.side), session, state)
    if not found:
        raise NoUndertaking
    parent = state.bodies.get(body.parent or "")
    return Paper(
        template="review",
        title=wording.say(N_("Review of what is to be done")),
        body=wording.shown(body.names) or wording.absent(),
        above=wording.shown(parent.names if parent else NO_TEXTS),
        line=_line(session, today, wording),
        content={
            "labels": wording.labels(LABELS),
            "counts": _counts(found, wording),
            "groups": _groups(found, session, state, wording),
        },
        notes=(
            wording.say(N_("A thing is completed when both Sides have recorded it completed; until then each Side's "
                           "word stands as its own.")),
            wording.say(N_("Late is counted for each Side by its own rule for a last day that is no working day.")),
        ),
    )  # fmt: skip


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


def _groups(found: Sequence[Look], session: Session, state: State, wording: Wording) -> list[Content]:
    """What differs first, as a group of its own; then the rest by standing."""
    differing = [one for one in found if one.differs]
    groups = [(wording.say(LABELS["differ"]), differing)] if differing else []
    for standing in Standing:
        rest = [one for one in found if one.standing is standing and not one.differs]
        if rest:
            groups.append((wording.say(tracking.STANDINGS[standing]), rest))
    start = session.facts(wording.side).start
    return [{"name": name, "points": [_point(one, start, state, wording) for one in points]} for name, points in groups]


def _point(one: Look, start: date | None, state: State, wording: Wording) -> Content:
    undertaking = one.undertaking
    session = state.session(undertaking.session)
    facts = [wording.say(RECORDED, status=wording.say(tracking.STATUSES[undertaking.recorded.status]))]
    if one.late:
        facts.append(wording.say(LATE, sides=_sides(one.late, wording)))
    if one.awaited:
        facts.append(wording.say(AWAITED, sides=_sides(one.awaited, wording)))
    if one.carried:
        facts.append(wording.say(CARRIED, count=one.carried))
    if one.blockers:
        named = ", ".join(wording.say(tracking.BLOCKERS[blocker]) for blocker in one.blockers)
        facts.append(wording.say(BLOCKED, blockers=named))
    return {
        "number": one.number,
        "session": wording.session_name(session.facts(wording.side)),
        "words": wording.shown(one.content.texts) or wording.absent(),
        "deadline": tracking.deadline(one.content.deadline, wording),
        "facts": facts,
        "late": bool(one.late),
        "leads": [
            {"side": wording.side_name(side), "name": wording.shown(one.content.leads[side]) or wording.absent()}
            for side in wording.in_order(tuple(one.content.leads))
        ],
        "said": [_said(entry, wording) for entry in said_since(undertaking, start)],
    }


def _said(entry: Entry, wording: Wording) -> Content:
    facts = {"side": wording.side_name(entry.side), "status": wording.say(tracking.STATUSES[entry.status])}
    line = wording.say(SAID_ON, **facts, day=wording.day(entry.on)) if entry.on else wording.say(SAID, **facts)
    return {"line": line, "words": wording.shown(entry.words)}


def _sides(sides: Sequence[str], wording: Wording) -> str:
    return ", ".join(wording.side_name(side) for side in wording.in_order(sides))
