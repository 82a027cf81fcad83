"""What tests of the node share: a record that is open, and people with and without roles."""

from collections.abc import Callable

import pytest

from paraph.node import database, people, records
from paraph.node.models import User


@pytest.fixture
def opened(db: None) -> records.Current:
    """The mechanism, opened by this side."""
    return _open()


@pytest.fixture
def opened_for_real(transactional_db: None) -> records.Current:
    """The same in a database whose transactions really commit."""
    return _open()


def _open() -> records.Current:
    records.append(database.opening_act)
    return records.current()


@pytest.fixture
def make_user(db: None) -> Callable[..., User]:
    """Make an account with a role, or with none."""

    def make(user: str, role: str | None = None, *, body: str = "") -> User:
        made = people.add_user(user)
        if role:
            people.give_role(made, role, mechanism="in-ru", body=body)
        return made

    return make


@pytest.fixture
def secretary(make_user: Callable[..., User]) -> User:
    """May confirm anything in the mechanism."""
    return make_user("s.rao", "secretary")


@pytest.fixture
def reader(make_user: Callable[..., User]) -> User:
    """May read everything."""
    return make_user("r.iyer", "reader")


@pytest.fixture
def stranger(make_user: Callable[..., User]) -> User:
    """Has an account, and no role."""
    return make_user("x.nobody")
