"""Access control is the lookup: a view gets its object here or not at all.

Each `…_for` function looks an object up *for a person* and decides:

    Http404            there is no such object, or this person may not know of it
    PermissionDenied   the person may read it, and has not the right asked for
    the object         otherwise

A role for a body covers the bodies under it; a role for the whole mechanism covers everything. A stranger, signed in
or not, has no role and is told that there is nothing.

    >>> session_for(request.user, "wg-modernization.s11")            # reading is the right asked for by default
    >>> proposal_for(request.user, 7, Right.CONFIRM)
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404

from paraph.mechanism.bodies import Body
from paraph.mechanism.documents import Document
from paraph.mechanism.negotiation.drafts import Negotiation
from paraph.mechanism.releases import Release
from paraph.mechanism.scopes import leading
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.mechanism.topics import Topic
from paraph.mechanism.undertakings import Undertaking
from paraph.node import records
from paraph.node.models import Proposal, User
from paraph.node.people.accounts import Reader
from paraph.node.people.roles import RIGHTS, Right, Role
from paraph.node.records import Current
from paraph.node.refusals import NotAllowed

Thing = TypeVar("Thing")

EVERYTHING = ""
"""The body that stands for the whole mechanism."""


@dataclass(frozen=True, slots=True)
class Access:
    """What one person may do in the mechanism of this node."""

    roles: Mapping[str, frozenset[Role]]
    """Body id, or `EVERYTHING` -> roles."""

    @property
    def mark(self) -> str:
        """The same for people who see the same: for ETags, beside the record's head and the language."""
        return ";".join(f"{body}={','.join(sorted(roles))}" for body, roles in sorted(self.roles.items()))

    def may(self, right: Right, *, state: State, body: str | None = None) -> bool:
        """Whether some role, held for `body` or a body above it, gives the right; with no body, any role at all."""
        if body is None:
            return any(_gives(roles, right) for roles in self.roles.values())
        return any(_gives(self.roles.get(place, frozenset()), right) for place in (EVERYTHING, *_upward(state, body)))

    def everywhere(self, right: Right) -> bool:
        """Whether some role that is held for the whole mechanism gives the right."""
        return _gives(self.roles.get(EVERYTHING, frozenset()), right)

    def holds(self, roles: Collection[Role], *, state: State, body: str) -> bool:
        """Whether one of `roles` is held for `body` or a body above it, or for the whole mechanism."""
        wanted = frozenset(roles)
        return any(wanted & self.roles.get(place, frozenset()) for place in (EVERYTHING, *_upward(state, body)))

    def bodies(self, state: State) -> tuple[Body, ...]:
        """The bodies this person may read, by id."""
        return tuple(body for key, body in sorted(state.bodies.items()) if self.may(Right.READ, state=state, body=key))


NOBODY = Access({})


def access_of(user: Reader) -> Access:
    """The person's access; one query a request, as it is kept on the user object."""
    if not isinstance(user, User) or not user.is_active:
        return NOBODY
    kept: Access | None = getattr(user, "_access", None)
    if kept is None:
        roles: dict[str, set[Role]] = {}
        held = user.memberships.filter(mechanism=settings.HOME.mechanism).values_list("body", "role")
        for body, role in held:
            if role in Role:
                roles.setdefault(body, set()).add(Role(role))
        kept = Access({body: frozenset(names) for body, names in roles.items()})
        user._access = kept  # noqa: SLF001 - our own model; the object lives as long as the request
    return kept


def current_for(user: Reader, right: Right = Right.READ) -> Current:
    """The record, for somebody with any role."""
    current = records.current()
    _decide(access_of(user), right, current.state, body=None)
    return current


def exchange_for(user: Reader, right: Right = Right.READ) -> Current:
    """The record, for somebody with a role for the whole mechanism: the exchange carries all of it."""
    access = access_of(user)
    if not access.everywhere(Right.READ):
        raise Http404
    if not access.everywhere(right):
        raise PermissionDenied
    return records.current()


def answerable(user: Reader) -> None:
    """See that somebody may confirm for the whole mechanism; raises `NotAllowed`. For the command line."""
    if not access_of(user).everywhere(Right.CONFIRM):
        raise NotAllowed(user=str(user.get_username()))


def people_for(user: Reader) -> Current:
    """The record, for somebody who looks after the accounts of the whole node."""
    return exchange_for(user, Right.MANAGE)


def body_for(user: Reader, key: str, right: Right = Right.READ) -> tuple[Current, Body]:
    """A body and the record it stands in."""
    current = records.current()
    return current, _found(user, right, current, current.state.bodies.get(key), key)


def session_for(user: Reader, key: str, right: Right = Right.READ) -> tuple[Current, Session]:
    """A session and the record it stands in."""
    current = records.current()
    session = current.state.sessions.get(key)
    return current, _found(user, right, current, session, session.body if session else None)


def draft_for(user: Reader, key: str, right: Right = Right.READ) -> tuple[Current, Negotiation]:
    """A text under negotiation and the record it stands in."""
    current = records.current()
    draft = current.state.negotiations.get(key)
    session = current.state.sessions.get(draft.session) if draft else None
    return current, _found(user, right, current, draft, session.body if session else None)


def topic_for(user: Reader, key: str, right: Right = Right.READ) -> tuple[Current, Topic]:
    """A topic and the record it stands in."""
    current = records.current()
    topic = current.state.topics.get(key)
    return current, _found(user, right, current, topic, topic.body if topic else None)


def release_for(user: Reader, key: str, right: Right = Right.READ) -> tuple[Current, Release]:
    """An adopted release and the record it stands in."""
    current = records.current()
    release = current.state.releases.get(key)
    session = current.state.sessions.get(release.session) if release else None
    return current, _found(user, right, current, release, session.body if session else None)


def document_for(user: Reader, key: str, right: Right = Right.READ) -> tuple[Current, Document]:
    """A protocol or other document and the record it stands in."""
    current = records.current()
    document = current.state.documents.get(key)
    session = current.state.sessions.get(document.session) if document else None
    return current, _found(user, right, current, document, session.body if session else None)


def undertaking_for(user: Reader, key: str, right: Right = Right.READ) -> tuple[Current, Undertaking]:
    """An undertaking and the record it stands in.

    Whoever may read a sub-group reads the undertakings that another body's protocol gives to it (ADR 0033); what is
    said of them for the Side stays with those who have the right for that body.
    """
    current = records.current()
    undertaking = current.state.undertakings.get(key)
    if undertaking is None:
        raise Http404
    access = access_of(user)
    if not access.may(Right.READ, state=current.state, body=undertaking.body):
        if not leading(current.state, undertaking, {body.key for body in access.bodies(current.state)}):
            raise Http404
        if right is not Right.READ:
            raise PermissionDenied
        return current, undertaking
    return current, _found(user, right, current, undertaking, undertaking.body)


def proposal_for(user: Reader, number: int, right: Right = Right.PROPOSE) -> Proposal:
    """A proposal, for those who may make proposals; readers do not learn of it."""
    access = access_of(user)
    state = records.current().state
    proposal = Proposal.objects.filter(mechanism=settings.HOME.mechanism, pk=number).first()
    if proposal is None or not access.may(Right.PROPOSE, state=state):
        raise Http404
    _decide(access, right, state, body=None)
    return proposal


def _found(user: Reader, right: Right, current: Current, thing: Thing | None, body: str | None) -> Thing:
    if thing is None or body is None:
        raise Http404
    _decide(access_of(user), right, current.state, body=body)
    return thing


def _decide(access: Access, right: Right, state: State, *, body: str | None) -> None:
    if not access.may(Right.READ, state=state, body=body):
        raise Http404
    if not access.may(right, state=state, body=body):
        raise PermissionDenied


def _gives(roles: frozenset[Role], right: Right) -> bool:
    return any(right in RIGHTS[role] for role in roles)


def _upward(state: State, key: str) -> Iterator[str]:
    """The body and those above it; a circle, which the rules forbid, would end at its first repetition."""
    seen: set[str] = set()
    place: str | None = key
    while place and place not in seen and place in state.bodies:
        seen.add(place)
        yield place
        place = state.bodies[place].parent
