"""Short forms that several pages share: a session, a body, a person in a post."""

from dataclasses import dataclass
from datetime import date

from paraph.mechanism.bodies import Body, Holder, Post
from paraph.mechanism.sessions import Session, SessionKind
from paraph.mechanism.state import State
from paraph.mechanism.texts import Shown
from paraph.messages import N_
from paraph.web.pages import wording
from paraph.web.pages.reader import NOTHING, Reader


@dataclass(frozen=True, slots=True)
class SessionBrief:
    """A session in a line."""

    key: str
    name: str
    body_key: str
    body: Shown
    held: str
    """Days in words; empty where no day is known."""

    agreed: str
    """The same, as all sides agreed to hold it, where no account of it tells days."""

    start: date | None
    place: tuple[Shown, ...]
    """City, then venue, as far as stated."""

    mode: str
    ordinal: int | None
    numbered: bool
    """A session proper, as against a meeting between sessions."""

    languages: tuple[str, ...]
    """Names of the languages in which releases on it were adopted."""


@dataclass(frozen=True, slots=True)
class HolderLine:
    """A person in a post of a national part."""

    post: str
    side: str
    name: Shown
    title: Shown
    since: str
    until: str
    vacant: bool = False


def session_brief(state: State, session: Session, reader: Reader) -> SessionBrief:
    """A session as the node's own side recorded it, or as the other did where only the other did."""
    facts, body = session.facts(reader.side), state.body(session.body)
    spoken = reader.own_language_first(release.language for release in state.releases_on(session.key))
    convening = state.convenings.get(session.key)
    to_be = convening.agreed(state.parties) if convening and not facts.start else None
    places = (facts.place, facts.venue) if facts.place or not to_be else (to_be.place,)
    return SessionBrief(
        key=session.key,
        name=reader.session_name(facts),
        body_key=body.key,
        body=reader.text(body.names_at(facts.start)),
        held=wording.days(facts.start, facts.end, reader),
        agreed=reader.say(N_("{days}, as agreed"), days=wording.days(to_be.start, to_be.end, reader)) if to_be else "",
        start=facts.start,
        place=tuple(text for text in map(reader.text, places) if text.text),
        mode=wording.mode(facts.mode, reader),
        ordinal=facts.ordinal,
        numbered=facts.kind is SessionKind.SESSION,
        languages=tuple(reader.language_within(code) for code in spoken),
    )


def holder_line(holder: Holder, reader: Reader, *, until: date | None = None) -> HolderLine:
    """Who holds a post, since when, and until when where another has followed."""
    return HolderLine(
        post=reader.say(wording.POSTS[holder.post]),
        side=reader.side_name(holder.part),
        name=reader.text(holder.names),
        title=reader.text(holder.titles),
        since=wording.days(holder.since, None, reader),
        until=wording.days(until, None, reader),
    )


def vacant_line(post: Post, side: str, reader: Reader) -> HolderLine:
    """A post for which the record knows no holder."""
    name = reader.word(reader.say(N_("no holder recorded")))
    return HolderLine(
        reader.say(wording.POSTS[post]), reader.side_name(side), name, NOTHING, "", "",
        vacant=True,
    )  # fmt: skip


def co_chairs_now(body: Body, parties: tuple[str, ...], reader: Reader) -> tuple[HolderLine, ...]:
    """Who holds each side's co-chair now; a part without a holder says so (DOMAIN 10.1: vacancy is a state)."""
    lines = []
    for side in reader.in_order(parties):
        held = body.holding(Post.CO_CHAIR, side)
        lines += [holder_line(holder, reader) for holder in held] or [vacant_line(Post.CO_CHAIR, side, reader)]
    return tuple(lines)
