"""The people in the tests of the node."""

from collections.abc import Callable

import pytest

from paraph.node.models import User


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
