"""`body.establish`, `body.rename`, `body.change`, `body.report_to`, `post.hold`, `post.leave`: bodies as they live."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated

import msgspec

from paraph.mechanism.acts.catalogue import ActBody, Dated, handles, say
from paraph.mechanism.bodies import Body, BodyKind, BodyStatus, Change, Holder, Naming, Post
from paraph.mechanism.refusals import BodyDiffers, BodyExists, CircularParent, ForeignPart, MergeUnfit
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft


class EstablishBody(ActBody, frozen=True, omit_defaults=True):
    """Kind, names by language, id of the parent body if it stands under one."""

    kind: BodyKind
    names: dict[str, str]
    parent: str | None = None


class RenameBody(Dated, frozen=True, omit_defaults=True):
    """New names by language and the day they hold from."""

    names: dict[str, str]
    since: date | None = None


class HoldPost(Dated, frozen=True, omit_defaults=True):
    """A person's names and home office by language, the post, the part, and since when."""

    post: Post
    part: str
    names: dict[str, str]
    titles: dict[str, str] = {}
    since: date | None = None


def establish_body(
    state: State, *, side: str, office: str, key: str, kind: BodyKind, names: Mapping[str, str], parent: str | None
) -> Draft:
    """Establish a body; raises `BodyExists`, `BodyDiffers`, `UnknownBody` (the parent), `CircularParent`."""
    body = EstablishBody(kind, dict(names), parent)
    return say(state, "body.establish", body, side=side, office=office, on=key)


def rename_body(
    state: State, *, side: str, office: str, key: str, names: Mapping[str, str], since: date | None = None
) -> Draft:
    """Give a body new names from a day on; older names stay. Raises `UnknownBody`."""
    return say(state, "body.rename", RenameBody(dict(names), since), side=side, office=office, on=key)


def hold_post(state: State, *, side: str, office: str, key: str, holder: Holder) -> Draft:
    """Record who holds a post of a body; raises `UnknownBody`, `ForeignPart`. The end of a term is not said here."""
    body = HoldPost(holder.post, holder.part, dict(holder.names), dict(holder.titles), holder.since)
    return say(state, "post.hold", body, side=side, office=office, on=key)


class ChangeBody(Dated, frozen=True, omit_defaults=True):
    """The status, since when, and what it was merged into."""

    status: BodyStatus
    since: date | None = None
    into: str | None = None


class ReportTo(ActBody, frozen=True, omit_defaults=True):
    """The body it reports to, and how many days before that one's session the report is due."""

    to: str
    days: Annotated[int, msgspec.Meta(ge=0, le=730)] | None = None


class LeavePost(Dated, frozen=True, omit_defaults=True):
    """The post, the side's part, and the last day."""

    post: Post
    part: str
    until: date


def change_body(state: State, *, side: str, office: str, key: str, change: Change) -> Draft:
    """Say that a body is dormant, merged, ended, or active again; raises `UnknownBody`, `MergeUnfit`."""
    body = ChangeBody(change.status, change.since, change.into)
    return say(state, "body.change", body, side=side, office=office, on=key)


def report_to(state: State, *, side: str, office: str, key: str, to: str, days: int | None = None) -> Draft:
    """Say to which body's session a body reports; raises `UnknownBody`, `CircularParent`."""
    return say(state, "body.report_to", ReportTo(to, days), side=side, office=office, on=key)


def leave_post(state: State, *, side: str, office: str, key: str, post: Post, part: str, until: date) -> Draft:
    """Say that a post stands vacant after a day; raises `UnknownBody`, `ForeignPart`."""
    return say(state, "post.leave", LeavePost(post, part, until), side=side, office=office, on=key)


@handles("body.change", ChangeBody)
def _change(state: State, side: str, on: str, body: ChangeBody) -> State:
    known = state.body(on)
    if (body.status is BodyStatus.MERGED) != (body.into is not None) or body.into == on:
        raise MergeUnfit(body=on)
    if body.into is not None:
        state.body(body.into)
    change = Change(body.status, body.since, body.into)
    return state.having(bodies=state.bodies.set(on, replace(known, changes=known.changes.set(side, change))))


@handles("body.report_to", ReportTo)
def _report_to(state: State, side: str, on: str, body: ReportTo) -> State:
    del side
    known = state.body(on)
    if body.to == on:
        raise CircularParent(body=on)
    state.body(body.to)
    return state.having(bodies=state.bodies.set(on, replace(known, reports_to=body.to, report_days=body.days)))


@handles("post.leave", LeavePost)
def _leave(state: State, side: str, on: str, body: LeavePost) -> State:
    del side
    if body.part not in state.parties:
        raise ForeignPart(part=body.part, parties=", ".join(state.parties))
    return state.having(bodies=state.bodies.set(on, state.body(on).vacated(body.post, body.part, body.until)))


@handles("body.establish", EstablishBody)
def _establish(state: State, side: str, on: str, body: EstablishBody) -> State:
    known = state.bodies.get(on)
    if known is None:
        if body.parent == on:
            raise CircularParent(body=on)
        if body.parent is not None:
            state.body(body.parent)
        fresh = Body(on, body.kind, (Naming(texts(body.names)),), body.parent, recorded_by=frozenset({side}))
        return state.having(bodies=state.bodies.set(on, fresh))
    if side in known.recorded_by:
        raise BodyExists(side=side, body=on)
    if (known.kind, known.parent) != (body.kind, body.parent):
        raise BodyDiffers(body=on)
    return state.having(bodies=state.bodies.set(on, known.established_also(side, texts(body.names))))


@handles("body.rename", RenameBody)
def _rename(state: State, side: str, on: str, body: RenameBody) -> State:
    del side
    return state.having(bodies=state.bodies.set(on, state.body(on).renamed(texts(body.names), body.since)))


@handles("post.hold", HoldPost)
def _hold(state: State, side: str, on: str, body: HoldPost) -> State:
    del side
    if body.part not in state.parties:
        raise ForeignPart(part=body.part, parties=", ".join(state.parties))
    holder = Holder(body.post, body.part, texts(body.names), texts(body.titles), body.since)
    return state.having(bodies=state.bodies.set(on, state.body(on).held_by(holder)))
