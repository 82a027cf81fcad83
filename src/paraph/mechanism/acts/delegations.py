"""`delegation.nominate`, `delegation.receive`, `delegation.confirm`, `delegation.attend`: who comes to a session.

`on` is `<session>.delegation.<side>`. A side nominates and tells the attendance of its own; the others say how many
they can receive, and confirm. The session need not be held yet: it is known by the id it will have.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Annotated

import msgspec

from paraph.mechanism.acts.catalogue import ActBody, handles, say
from paraph.mechanism.acts.contents import Said, check_party
from paraph.mechanism.delegations import Category, Delegate, Delegation, delegation_key
from paraph.mechanism.refusals import (
    DelegateRepeated,
    DelegationForeign,
    TooManyDelegates,
    UnknownDelegate,
    UnknownDelegation,
)
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.record import Draft

MOST = 2000


class DelegateBody(ActBody, frozen=True, omit_defaults=True):
    """The fields of `delegations.Delegate`."""

    key: Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9-]{0,31}$")]
    names: Said
    category: Category
    titles: dict[str, str] = {}
    organization: dict[str, str] = {}


class Nominate(ActBody, frozen=True, omit_defaults=True):
    """The session, and the delegates in the side's own order of precedence."""

    session: str
    delegates: Annotated[tuple[DelegateBody, ...], msgspec.Meta(max_length=MOST)]


class Receive(ActBody, frozen=True, omit_defaults=True):
    """How many of the other side's delegation can be received."""

    session: str
    of: str
    most: Annotated[int, msgspec.Meta(ge=0, le=MOST)]


class Confirm(ActBody, frozen=True, omit_defaults=True):
    """Whom of the other side's delegation the side has confirmed, in place of whom it confirmed before."""

    session: str
    of: str
    delegates: tuple[str, ...]


class Attend(ActBody, frozen=True, omit_defaults=True):
    """Who of the side's own delegation attended."""

    session: str
    delegates: tuple[str, ...]


def nominate(state: State, *, side: str, office: str, session: str, delegates: Sequence[Delegate]) -> Draft:
    """Nominate one's delegation; raises `DelegateRepeated`, `DelegationForeign`, `MalformedBody`."""
    people = tuple(
        DelegateBody(one.key, dict(one.names), one.category, dict(one.titles), dict(one.organization))
        for one in delegates
    )
    body = Nominate(session, people)
    return say(state, "delegation.nominate", body, side=side, office=office, on=delegation_key(session, side))


def receive(state: State, *, side: str, office: str, session: str, of: str, most: int) -> Draft:
    """Say how many of another side's delegation can be received; raises `DelegationForeign`, `ForeignPart`."""
    body = Receive(session, of, most)
    return say(state, "delegation.receive", body, side=side, office=office, on=delegation_key(session, of))


def confirm(state: State, *, side: str, office: str, session: str, of: str, delegates: Iterable[str]) -> Draft:
    """Confirm delegates of another side; raises `UnknownDelegation`, `UnknownDelegate`, `TooManyDelegates`."""
    body = Confirm(session, of, tuple(delegates))
    return say(state, "delegation.confirm", body, side=side, office=office, on=delegation_key(session, of))


def attend(state: State, *, side: str, office: str, session: str, delegates: Iterable[str]) -> Draft:
    """Say who of one's delegation attended; raises `UnknownDelegation`, `UnknownDelegate`."""
    body = Attend(session, tuple(delegates))
    return say(state, "delegation.attend", body, side=side, office=office, on=delegation_key(session, side))


@handles("delegation.nominate", Nominate)
def _nominate(state: State, side: str, on: str, body: Nominate) -> State:
    _check(on, body.session, side)
    people = tuple(
        Delegate(one.key, texts(one.names), one.category, texts(one.titles), texts(one.organization))
        for one in body.delegates
    )
    keys = [one.key for one in people]
    if len(set(keys)) < len(keys):
        raise DelegateRepeated(delegate=next(key for key in keys if keys.count(key) > 1))
    known = state.delegations.get(on) or Delegation(on, body.session, side)
    return _put(state, known.nominating(people))


@handles("delegation.receive", Receive)
def _receive(state: State, side: str, on: str, body: Receive) -> State:
    _check_other(state, on, body.session, side, body.of)
    known = state.delegations.get(on) or Delegation(on, body.session, body.of)
    return _put(state, replace(known, most=known.most.set(side, body.most)))


@handles("delegation.confirm", Confirm)
def _confirm(state: State, side: str, on: str, body: Confirm) -> State:
    _check_other(state, on, body.session, side, body.of)
    known = _known(state, on, body.delegates)
    most, count = known.most.get(side), len(set(body.delegates))
    if most is not None and count > most:
        raise TooManyDelegates(count=count, most=most)
    return _put(state, replace(known, confirmed=known.confirmed.set(side, frozenset(body.delegates))))


@handles("delegation.attend", Attend)
def _attend(state: State, side: str, on: str, body: Attend) -> State:
    _check(on, body.session, side)
    return _put(state, replace(_known(state, on, body.delegates), attended=frozenset(body.delegates)))


def _check(on: str, session: str, side: str) -> None:
    if on != delegation_key(session, side):
        raise DelegationForeign(side=side, delegation=on)


def _check_other(state: State, on: str, session: str, side: str, of: str) -> None:
    check_party(state, of)
    if of == side:
        raise DelegationForeign(side=side, delegation=on)
    _check(on, session, of)


def _known(state: State, on: str, delegates: Sequence[str]) -> Delegation:
    known = state.delegations.get(on)
    if known is None:
        raise UnknownDelegation(delegation=on)
    there = {one.key for one in known.nominated}
    for key in delegates:
        if key not in there:
            raise UnknownDelegate(delegate=key)
    return known


def _put(state: State, delegation: Delegation) -> State:
    return state.having(delegations=state.delegations.set(delegation.key, delegation))
