"""Django is set up once a process, for a home made for this run and removed after it.

The home is India's, with Russia as the other side; its database is Django's test database, never the file in the
home. Tests that need homes of their own start `paraph` as a process (see tests/cli).

Property tests are held to what they find, not to how long a busy machine takes over one example.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.db import connection
from django.utils import translation
from tests import postgresql

from paraph import node
from paraph.node.homes.home import create_home, plan_home
from paraph.record import SigningKey

hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

LONG = ("long", "postgresql", "browser")
"""Marks of tests that take seconds."""


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A file as a parameter is told by its argument's name: its bytes bear the second at which they were made.

    Two workers that collect in different seconds would else collect different tests.
    """
    return argname if isinstance(val, bytes) and len(val) > LONGEST_BYTES_IN_A_NAME else None


LONGEST_BYTES_IN_A_NAME = 60

HOME = Path(tempfile.mkdtemp(prefix="paraph-test-"))
for name in ("PARAPH_DEBUG", "PARAPH_ADDRESS"):
    os.environ.pop(name, None)


def _make_home() -> None:
    home = plan_home(HOME, side="IN", others=["RU"])
    create_home(home, new_signing_key=lambda name: SigningKey.from_seed(name, bytes(32)).to_pem().decode())


_make_home()
node.setup(HOME)
settings.WHOLE_PAGE_SECONDS = 0  # a test sees what it has just published
# Workers inherit the environment: with this in it they would set Django up before they come here, for the wrong home.
del os.environ["DJANGO_SETTINGS_MODULE"]
if connection.vendor == "sqlite":
    # In a file, so that threads of a test have connections of their own, as processes would.
    connection.settings_dict["TEST"]["NAME"] = str(HOME / "test.sqlite3")

from paraph.node import records  # noqa: E402 - these are Django's, which is set up now
from paraph.node.homes import database  # noqa: E402 - these are Django's, which is set up now
from paraph.node.models import User  # noqa: E402 - same
from paraph.node.people import accounts  # noqa: E402 - these are Django's, which is set up now


@pytest.fixture(autouse=True)
def interface_language() -> Iterator[None]:
    """Every test begins in English: a page asked for in Hindi leaves its language active in the thread."""
    with translation.override("en"):
        yield


@pytest.fixture
def opened(db: None) -> records.Current:
    """The mechanism, opened by this side."""
    records.append(database.opening_acts)
    return records.current()


@pytest.fixture
def opened_for_real(transactional_db: None) -> records.Current:
    """The same in a database whose transactions really commit."""
    records.append(database.opening_acts)
    return records.current()


@pytest.fixture
def make_user(db: None) -> Callable[..., User]:
    """Make an account with a role, or with none."""

    def make(user: str, role: str | None = None, *, body: str = "") -> User:
        made = accounts.add_user(user)
        if role:
            accounts.give_role(made, role, mechanism="in-ru", body=body)
        return made

    return make


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """DATABASE_URL of a PostgreSQL server started for this run."""
    with postgresql.server() as url:
        yield url


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long tests begin first, so that no worker is left alone with one; and groups are kept where they were asked for.

    xdist tells its controller a test's group at the end of the test's id; a pytest that keeps its ids apart from that
    would have every group dealt out test by test, and servers and browsers started in each worker, without a word.
    """
    items.sort(key=lambda item: not any(map(item.get_closest_marker, LONG)))
    grouped = next((item for item in items if item.get_closest_marker("xdist_group")), None)
    if config.getoption("loadgroup", default=False) and grouped and "@" not in grouped.nodeid:
        raise pytest.UsageError(f"xdist would not keep {grouped.nodeid} in its group; see pyproject.toml on pytest")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the home."""
    del config
    shutil.rmtree(HOME, ignore_errors=True)
