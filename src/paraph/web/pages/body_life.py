"""A body as it lives: what both sides say of it, who holds its posts, what it reports to; and the forms that say so.

Rules
    1. Each side says for itself whether a body lives; where the two differ, both are shown and neither is taken.
    2. A post that nobody holds is shown as vacant; who held it stays, with the days.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from paraph.mechanism.bodies import ALIVE, Body, BodyStatus, Change, Holder, Post
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown, Texts, texts
from paraph.messages import N_
from paraph.web.pages import wording
from paraph.web.pages.briefs import HolderLine, holder_line, vacant_line
from paraph.web.pages.reader import Reader
from paraph.web.typed import whole

STATUSES = MappingProxyType(
    {
        BodyStatus.ACTIVE: N_("at work"),
        BodyStatus.DORMANT: N_("dormant"),
        BodyStatus.MERGED: N_("merged into another"),
        BodyStatus.ENDED: N_("ended"),
    }
)
MOST_DAYS = 730

Typed = Mapping[str, str]


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
    statuses: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]
    """Posts by code."""

    parts: tuple[tuple[str, str], ...]
    bodies: tuple[tuple[str, Shown], ...]
    """Other bodies."""

    languages: tuple[tuple[str, str], ...]


def body_life(state: State, key: str, reader: Reader, languages: tuple[str, ...]) -> BodyLife:
    """The life of a body; raises `UnknownBody`."""
    body = state.body(key)
    others = tuple((one.key, reader.text(one.names)) for _, one in sorted(state.bodies.items()) if one.key != key)
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
        statuses=tuple((code.value, reader.say(word)) for code, word in STATUSES.items()),
        choices=tuple((post.value, reader.say(wording.POSTS[post])) for post in Post),
        parts=tuple((side, reader.side_name(side)) for side in reader.in_order(state.parties)),
        bodies=others,
        languages=tuple((code, reader.language_name(code)) for code in reader.own_language_first(languages)),
    )


def named(typed: Typed, field: str, languages: tuple[str, ...]) -> Texts:
    """Names typed in some of the languages."""
    return texts({language: typed.get(f"{field}.{language}", "")[:400] for language in languages})


def objections(do: str, typed: Typed, state: State, languages: tuple[str, ...], reader: Reader) -> dict[str, str]:
    """What is wrong with a form before any rule is asked, by field."""
    errors: dict[str, str] = {}
    if do in ("rename", "hold") and not named(typed, "name", languages):
        errors[f"name.{languages[0]}"] = reader.say(N_("Write the name in at least one language."))
    for field in ("since", "until"):
        if typed.get(field) and day_of(typed[field]) is None:
            errors[field] = reader.say(N_("Write the day as year-month-day, for example 2026-02-10."))
    if do == "leave" and not typed.get("until"):
        errors["until"] = reader.say(N_("Say which was the last day."))
    if do == "report-to" and typed.get("days") and days_of(typed["days"]) is None:
        errors["days"] = reader.say(N_("Write a number of days from 0 to {most}."), most=MOST_DAYS)
    for field, choices in _choices(do, state).items():
        if typed.get(field) not in choices:
            errors[field] = reader.say(N_("Choose from the list."))
    return errors


def _choices(do: str, state: State) -> dict[str, Collection[str]]:
    """The fields of a form that are chosen from a list, each with what may be chosen."""
    if do == "status":
        return {"status": set(BodyStatus)}
    if do == "report-to":
        return {"to": state.bodies}
    return {"post": set(Post), "part": state.parties} if do in ("hold", "leave") else {}


def day_of(value: str) -> date | None:
    """A day as it is typed; `None` for none and for what is none."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def days_of(value: str) -> int | None:
    """A number of days; `None` for none and for what is none."""
    days = whole(value, digits=4, otherwise=-1)
    return days if 0 <= days <= MOST_DAYS else None


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
