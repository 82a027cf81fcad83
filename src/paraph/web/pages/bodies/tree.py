"""The bodies as a tree, their sessions on a time line, and one body with its names and posts over time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from paraph.mechanism.bodies import Body, Post
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.papers.wording import KINDS
from paraph.web.pages import wording
from paraph.web.pages.bodies.chart import Axis, Chart, Dot, Lane, per_cent, spread
from paraph.web.pages.briefs import HolderLine, SessionBrief, co_chairs_now, holder_line, session_brief
from paraph.web.pages.reader import Reader


@dataclass(frozen=True, slots=True)
class Branch:
    """A body in the tree, with the bodies under it."""

    key: str
    name: Shown
    kind: str
    sessions: int
    last: SessionBrief | None
    under: tuple["Branch", ...]


@dataclass(frozen=True, slots=True)
class BodiesPage:
    """The whole tree."""

    branches: tuple[Branch, ...]
    chart: Chart | None
    sessions: tuple[SessionBrief, ...]
    """Every session of every body, latest first; those without a known day last."""


@dataclass(frozen=True, slots=True)
class NameLine:
    """What a body was called, and from which day on."""

    names: tuple[Shown, ...]
    since: str
    """In words; empty where no day is known."""

    is_first: bool
    """Whether none is known from before it."""


@dataclass(frozen=True, slots=True)
class BodyPage:
    """One body."""

    key: str
    name: Shown
    kind: str
    other_names: tuple[Shown, ...]
    """The present name in the languages that are not the reader's."""

    above: tuple[tuple[str, Shown], ...]
    """The bodies it stands under, topmost first: key and name."""

    names: tuple[NameLine, ...]
    """Latest first; one line where it was never renamed."""

    chairs: tuple[HolderLine, ...]
    holders: tuple[HolderLine, ...]
    """Every holder of a post, latest first."""

    under: tuple[Branch, ...]
    chart: Chart | None
    sessions: tuple[SessionBrief, ...]
    alone: bool
    """Whether all sessions shown are its own, so that the chart's one lane and the table need no name."""

    topics: tuple[tuple[str, Shown], ...]

    @property
    def together(self) -> bool:
        """Whether sessions of several bodies stand in one table."""
        return not self.alone


def bodies_page(state: State, reader: Reader) -> BodiesPage:
    """The tree of all bodies with all sessions."""
    ordered = [(depth, body) for depth, body in _down(state, None, 0) if state.sessions_of(body.key)]
    return BodiesPage(_branches(state, None, reader), _chart(state, ordered, reader), _sessions(state, ordered, reader))


def body_page(state: State, key: str, reader: Reader) -> BodyPage:
    """One body; raises `UnknownBody`."""
    body = state.body(key)
    mine = [(0, body)] if state.sessions_of(key) else []
    mine += [(depth, child) for depth, child in _down(state, key, 1) if state.sessions_of(child.key)]
    name = reader.text(body.names)
    return BodyPage(
        key=key,
        name=name,
        kind=reader.say(KINDS[body.kind]),
        other_names=tuple(Shown(text, code) for code, text in sorted(body.names.items()) if code != name.language),
        above=tuple(reversed(list(_above(state, body, reader)))),
        names=tuple(_name_lines(body, reader)),
        chairs=co_chairs_now(body, state.parties, reader),
        holders=tuple(_holder_lines(body, reader)),
        under=_branches(state, key, reader),
        chart=_chart(state, mine, reader),
        sessions=_sessions(state, mine, reader),
        alone=[body for _, body in mine] == [body],
        topics=tuple((topic.key, reader.text(topic.names)) for topic in state.topics_of(key)),
    )


def _branches(state: State, parent: str | None, reader: Reader) -> tuple[Branch, ...]:
    return tuple(_branch(state, body, reader) for body in state.children(parent))


def _branch(state: State, body: Body, reader: Reader) -> Branch:
    last = state.last_session(body.key)
    return Branch(
        key=body.key,
        name=reader.text(body.names),
        kind=reader.say(KINDS[body.kind]),
        sessions=len(state.sessions_of(body.key)),
        last=session_brief(state, last, reader) if last else None,
        under=_branches(state, body.key, reader),
    )


def _down(state: State, parent: str | None, depth: int) -> Iterator[tuple[int, Body]]:
    for child in state.children(parent):
        yield depth, child
        yield from _down(state, child.key, depth + 1)


def _above(state: State, body: Body, reader: Reader) -> Iterator[tuple[str, Shown]]:
    while body.parent is not None:
        body = state.body(body.parent)
        yield body.key, reader.text(body.names)


def _name_lines(body: Body, reader: Reader) -> Iterator[NameLine]:
    for at, naming in reversed(list(enumerate(body.namings))):
        names = [Shown(naming.names[code], code) for code in reader.own_language_first(sorted(naming.names))]
        yield NameLine(tuple(names), wording.days(naming.since, None, reader), is_first=at == 0)


def _holder_lines(body: Body, reader: Reader) -> Iterator[HolderLine]:
    """Every holder, latest first; a co-chair or secretary holds the post until the next one of the same part."""
    followed: dict[tuple[Post, str], date | None] = {}
    for holder in reversed(body.holders):
        seat = holder.post, holder.part
        yield holder_line(holder, reader, until=holder.until or followed.get(seat))
        if holder.post is not Post.MEMBER:
            followed[seat] = holder.since


def _chart(state: State, bodies: list[tuple[int, Body]], reader: Reader) -> Chart | None:
    held = {body.key: state.sessions_of(body.key) for _, body in bodies}
    briefs = {key: [session_brief(state, session, reader) for session in sessions] for key, sessions in held.items()}
    axis = Axis.over(brief.start for row in briefs.values() for brief in row if brief.start)
    if axis is None:
        return None
    lanes = tuple(Lane(reader.text(body.names), spread(_dots(briefs[body.key], axis)), depth)
                  for depth, body in bodies if any(brief.start for brief in briefs[body.key]))  # fmt: skip
    return Chart(lanes, axis.ticks())


def _dots(briefs: list[SessionBrief], axis: Axis) -> Iterator[tuple[float, Dot]]:
    for brief in briefs:
        if brief.start is not None:
            x = axis.at(brief.start)
            label = str(brief.ordinal) if brief.ordinal is not None else ""
            name = f"{brief.name}, {brief.held}" if brief.ordinal is not None else brief.name
            yield x, Dot(per_cent(x), "full" if brief.numbered else "open", label, name, brief.key)


def _sessions(state: State, bodies: list[tuple[int, Body]], reader: Reader) -> tuple[SessionBrief, ...]:
    briefs = [session_brief(state, session, reader) for _, body in bodies for session in state.sessions_of(body.key)]
    return tuple(sorted(briefs, key=lambda brief: brief.start.isoformat() if brief.start else "", reverse=True))
