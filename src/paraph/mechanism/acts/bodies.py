"""`body.establish`, `body.rename`, `post.hold`: bodies, their names and who holds their posts."""

from collections.abc import Mapping
from datetime import date

from paraph.mechanism.acts.catalogue import ActBody, handles, say
from paraph.mechanism.bodies import Body, BodyKind, Holder, Naming, Post
from paraph.mechanism.refusals import BodyDiffers, BodyExists, CircularParent, ForeignPart
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft


class EstablishBody(ActBody, frozen=True, omit_defaults=True):
    """Kind, names by language, id of the parent body if it stands under one."""

    kind: BodyKind
    names: dict[str, str]
    parent: str | None = None


class RenameBody(ActBody, frozen=True, omit_defaults=True):
    """New names by language and the day they hold from."""

    names: dict[str, str]
    since: date | None = None


class HoldPost(ActBody, frozen=True, omit_defaults=True):
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
