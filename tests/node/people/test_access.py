"""Access control is the lookup: each lookup against each role, a stranger, nobody, and roles for one body only."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.sessions import Facts
from paraph.mechanism.state import State
from paraph.mechanism.texts import texts
from paraph.node import records
from paraph.node.models import Proposal, User
from paraph.node.people import access, accounts
from paraph.node.people.roles import RIGHTS, Right, Role
from paraph.record import Draft

BODIES = (
    (None, "comm", BodyKind.COMMISSION),
    ("comm", "wg", BodyKind.WORKING_GROUP),
    ("comm", "other", BodyKind.OTHER),
    ("wg", "wg.sg-x", BodyKind.SUB_GROUP),
)


def acts(state: State) -> list[Draft]:
    """A commission with two groups, one of them with a sub-group that held a session."""
    said = []
    for parent, key, kind in BODIES:
        names = texts({"en": key})
        draft = establish_body(state, side="IN", office="o", key=key, kind=kind, names=names, parent=parent)
        state = fold_draft(state, draft, side="IN")
        said.append(draft)
    said.append(record_session(state, side="IN", office="o", key="wg.sg-x.s1", body="wg.sg-x", facts=Facts(ordinal=1)))
    return said


@pytest.fixture
def furnished(opened: records.Current) -> records.Current:
    """The record with bodies and a session."""
    records.append(acts)
    return records.current()


@pytest.fixture
def proposal(furnished: records.Current) -> Proposal:
    """A proposal that waits."""
    return Proposal.objects.create(mechanism="in-ru", plan="{}", made_at=timezone.now())


def outcome(look_up: Callable[[], object]) -> int:
    """What the web would answer."""
    try:
        look_up()
    except Http404:
        return 404
    except PermissionDenied:
        return 403
    return 200


EXPECTED = {
    # role: read a session, propose, confirm, see a proposal, confirm a proposal, manage
    Role.ADMINISTRATOR: (200, 200, 200, 200, 200, 200),
    Role.SECRETARY: (200, 200, 200, 200, 200, 403),
    Role.CO_CHAIR: (200, 200, 200, 200, 200, 403),
    Role.SUB_GROUP_LEAD: (200, 200, 403, 200, 403, 403),
    Role.DRAFTER: (200, 200, 403, 200, 403, 403),
    Role.LANGUAGE_OFFICER: (200, 200, 403, 200, 403, 403),
    Role.PRESS_OFFICER: (200, 200, 403, 200, 403, 403),
    Role.DELEGATE: (200, 403, 403, 404, 404, 403),
    Role.READER: (200, 403, 403, 404, 404, 403),
    None: (404, 404, 404, 404, 404, 404),
}


def looked_up(user: User | AnonymousUser, proposal: Proposal) -> tuple[int, ...]:
    """Each lookup's answer to `user`."""
    return (
        outcome(lambda: access.session_for(user, "wg.sg-x.s1")),
        outcome(lambda: access.body_for(user, "wg", Right.PROPOSE)),
        outcome(lambda: access.current_for(user, Right.CONFIRM)),
        outcome(lambda: access.proposal_for(user, proposal.pk)),
        outcome(lambda: access.proposal_for(user, proposal.pk, Right.CONFIRM)),
        outcome(lambda: access.current_for(user, Right.MANAGE)),
    )


def test_every_role_stands_in_the_access_table() -> None:
    assert set(RIGHTS) == set(Role) == set(EXPECTED) - {None}


@pytest.mark.parametrize("role", EXPECTED)
def test_each_role_gets_what_the_table_says(
    role: Role | None, proposal: Proposal, make_user: Callable[..., User]
) -> None:
    assert looked_up(make_user("somebody", role), proposal) == EXPECTED[role]


def test_nobody_and_the_inactive_get_what_a_stranger_gets(proposal: Proposal, secretary: User) -> None:
    assert looked_up(AnonymousUser(), proposal) == EXPECTED[None]
    secretary.is_active = False
    assert looked_up(secretary, proposal) == EXPECTED[None]


def test_a_role_in_another_mechanism_gives_nothing(proposal: Proposal, stranger: User) -> None:
    accounts.give_role(stranger, "secretary", mechanism="in-uz")
    assert looked_up(stranger, proposal) == EXPECTED[None]


@pytest.mark.parametrize(
    ("body", "readable"),
    [
        ("", ["comm", "other", "wg", "wg.sg-x"]),
        ("comm", ["comm", "other", "wg", "wg.sg-x"]),
        ("wg", ["wg", "wg.sg-x"]),
        ("wg.sg-x", ["wg.sg-x"]),
        ("gone", []),
    ],
)
def test_a_role_covers_its_body_and_those_below(
    furnished: records.Current, make_user: Callable[..., User], body: str, readable: list[str]
) -> None:
    user = make_user("somebody", Role.READER, body=body)
    assert [found.key for found in access.access_of(user).bodies(furnished.state)] == readable
    reached = [key for _, key, _ in BODIES if outcome(lambda key=key: access.body_for(user, key)) == 200]
    assert sorted(reached) == readable


def test_what_is_not_there_is_404_for_everybody(furnished: records.Current, secretary: User) -> None:
    for look_up in (access.body_for, access.session_for, access.topic_for, access.release_for):
        assert outcome(lambda look_up=look_up: look_up(secretary, "nowhere")) == 404
    assert outcome(lambda: access.proposal_for(secretary, 99)) == 404


def test_a_persons_roles_are_asked_for_once_a_request(furnished: records.Current, secretary: User) -> None:
    records.current()
    with CaptureQueriesContext(connection) as asked:
        access.session_for(secretary, "wg.sg-x.s1")
        access.body_for(secretary, "wg")
    assert len(asked) == 3  # twice the heads, once the roles


def test_the_mark_is_the_same_for_those_who_see_the_same(
    opened: records.Current, make_user: Callable[..., User]
) -> None:
    one, two, three = make_user("a", "reader"), make_user("b", "reader"), make_user("c", "reader", body="wg")
    assert access.access_of(one).mark == access.access_of(two).mark == "=reader"
    assert access.access_of(three).mark == "wg=reader"
