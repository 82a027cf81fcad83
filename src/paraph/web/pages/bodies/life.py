"""A body as it lives: what both sides say of it, who holds its posts, what it reports to.

Rules
    1. Each side says for itself whether a body lives; where the two differ, both are shown and neither is taken.
    2. A post that nobody holds is shown as vacant; who held it stays, with the days.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from paraph.mechanism.bodies import ALIVE, Body, BodyStatus, Change, Holder, Post
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.web.pages.briefs import HolderLine, holder_line, vacant_line
from paraph.web.pages.reader import Reader

STATUSES = MappingProxyType(
    {
        BodyStatus.ACTIVE: N_("at work"),
        BodyStatus.DORMANT: N_("dormant"),
        BodyStatus.MERGED: N_("merged into another"),
        BodyStatus.ENDED: N_("ended"),
    }
)


@dataclass(frozen=True, slots=True)
class LifeLine:
    """What one side says of the body's life."""

    side: str
    status: str
    code: str
    since: str
    into: str
    into_name: Shown


@dataclass(frozen=True, slots=True)
class BodyLife:
    """The page."""

    key: str
    name: Shown
    lines: tuple[LifeLine, ...]
    differs: bool
    posts: tuple[HolderLine, ...]
    reports_to: tuple[str, Shown] | None
    days: int | None


def body_life(state: State, key: str, reader: Reader) -> BodyLife:
    """The life of a body; raises `UnknownBody`."""
    body = state.body(key)
    to = state.bodies.get(body.reports_to or body.parent or "")
    return BodyLife(
        key=key,
        name=reader.text(body.names),
        lines=tuple(
            _line(side, body.changes.get(side, ALIVE), state, reader) for side in reader.in_order(state.parties)
        ),
        differs=body.status(state.parties) is None,
        posts=tuple(_posts(body, state, reader)),
        reports_to=(to.key, reader.text(to.names)) if to else None,
        days=body.report_days,
    )


def _line(side: str, change: Change, state: State, reader: Reader) -> LifeLine:
    into = state.bodies.get(change.into or "")
    return LifeLine(
        side=reader.side_name(side),
        status=reader.say(STATUSES[change.status]),
        code=change.status.value,
        since=reader.day(change.since) if change.since else "",
        into=into.key if into else "",
        into_name=reader.text(into.names) if into else Shown("", ""),
    )


def _posts(body: Body, state: State, reader: Reader) -> Iterator[HolderLine]:
    """Who holds each post now; co-chair and secretary of a part are vacant where nobody does."""
    for side in reader.in_order(state.parties):
        for post in Post:
            held: tuple[Holder, ...] = body.holding(post, side)
            if held:
                yield from (holder_line(one, reader) for one in held)
            elif post is not Post.MEMBER:
                yield vacant_line(post, side, reader)
