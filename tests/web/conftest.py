"""What tests of the pages share: people of each kind, signed in, before a record that stands still.

The record is a state of the cast, not acts in a database: views read it through `records.current` and nothing else, so
putting the state there is all it takes. Tests that adopt use a real record.
"""

from collections.abc import Callable, Iterable
from itertools import count

import pytest
from django.test import Client
from tests import cast
from tests.mechanism.negotiation.table import Table

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.state import State
from paraph.node import records
from paraph.node.models import User
from paraph.node.people import accounts
from paraph.node.texts import drafting
from paraph.record import Draft
from paraph.web import askers

MECHANISM = "in-ru"
BACKEND = "django.contrib.auth.backends.ModelBackend"

HEADS = count()
"""Heads of records, none of which two states of a run share: what is kept of one would be told of the other."""

Show = Callable[[State], None]
SignIn = Callable[..., Client]


@pytest.fixture(autouse=True)
def asked_at_leisure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests ask more in a minute, and all from one address, than one address may."""
    monkeypatch.setattr(askers, "MADE", askers.Allowance(100_000))


@pytest.fixture
def show(monkeypatch: pytest.MonkeyPatch) -> Show:
    """Put a state where the views look for the record; the head follows the state."""
    shown: dict[int, tuple[State, str]] = {}

    def put(state: State, *, side: str = "IN") -> None:
        _, head = shown.setdefault(id(state), (state, f"head-{next(HEADS)}"))
        current = records.Current(state, head, side, MECHANISM, state.languages, sum(state.heads.values()))
        monkeypatch.setattr(records, "current", lambda: current)

    return put


@pytest.fixture
def say_at_once(show: Show, monkeypatch: pytest.MonkeyPatch) -> Callable[[Table], None]:
    """Show the state of a table, and let what India says in the pages be folded into it at once."""

    def into(table: Table) -> None:
        def append(decide: Callable[[State], Iterable[Draft]], *, by: object = None) -> tuple[Draft, ...]:
            said = tuple(decide(table.state))
            for draft in said:
                table.say("IN", draft)
            show(table.state)
            return said

        show(table.state)
        monkeypatch.setattr(records, "append", append)

    return into


@pytest.fixture
def whole(show: Show) -> State:
    """The whole record of the cast, shown."""
    show(cast.whole())
    return cast.whole()


@pytest.fixture
def person(db: None) -> Callable[..., User]:
    """Make an account with a role, or with none."""

    def make(role: str | None, *, body: str = "", language: str = "") -> User:
        user = accounts.add_user(f"{role or 'stranger'}.{body.rpartition('-')[2] or 'all'}", name="A. Person")
        user.language = language
        user.save()
        if role:
            accounts.give_role(user, role, mechanism=MECHANISM, body=body)
        return user

    return make


@pytest.fixture
def sign_in(person: Callable[..., User]) -> SignIn:
    """A browser in which somebody of that role is signed in; `None` for an account without roles."""

    def into(role: str | None, *, body: str = "", language: str = "") -> Client:
        client = Client()
        client.force_login(person(role, body=body, language=language), backend=BACKEND)
        return client

    return into


@pytest.fixture
def secretary(sign_in: SignIn) -> Client:
    """May confirm anything."""
    return sign_in("secretary")


@pytest.fixture
def reader(sign_in: SignIn) -> Client:
    """May read everything and change nothing."""
    return sign_in("reader")


@pytest.fixture
def stranger(sign_in: SignIn) -> Client:
    """Has an account and no role: the third government."""
    return sign_in(None)


@pytest.fixture
def begun(opened: object) -> str:
    """The id of a draft in a real record, with one paragraph, on the next session, of ours."""
    names = {"en": "Group", "hi": "समूह", "ru": "Группа"}
    group = {"side": "IN", "office": "o", "key": "wg-x", "kind": BodyKind.WORKING_GROUP, "names": names}
    records.append(lambda state: [establish_body(state, **group, parent=None)])
    records.append(lambda state: drafting.upcoming(state, "wg-x", 1))
    drafting.begin("wg-x.s1")
    return "wg-x.s1.protocol"
