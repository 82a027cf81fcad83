"""Accounts, roles and sign-in links: given once, used once, refused by name."""

import time
from datetime import timedelta

import pytest
from django.contrib.auth import authenticate
from django.utils import timezone
from sesame.utils import get_user

from paraph.node.models import Membership, User
from paraph.node.people import accounts
from paraph.node.refusals import (
    AddressMalformed,
    PeopleError,
    RoleNotHeld,
    UnknownRole,
    UnknownUser,
    UserExists,
    UserNameMalformed,
)

pytestmark = pytest.mark.django_db


def test_add_user_makes_an_account_that_no_password_opens() -> None:
    user = accounts.add_user("A.Kumar", name=" A. Kumar ", email="a@example.org", language="hi")
    assert (user.username, user.name, user.email, user.language) == ("a.kumar", "A. Kumar", "a@example.org", "hi")
    assert authenticate(username="a.kumar", password="") is None
    assert accounts.find_user("a.KUMAR") == user


def test_the_password_signs_in_whatever_the_capitals_of_the_name() -> None:
    user = accounts.add_user("a.kumar")
    user.set_password("wind tunnel 2025")
    user.save()
    assert authenticate(username="A.Kumar", password="wind tunnel 2025") == user  # noqa: S106


@pytest.mark.parametrize(
    ("name", "email", "refusal"),
    [
        ("", "", UserNameMalformed),
        ("a b", "", UserNameMalformed),
        ("x" * 151, "", UserNameMalformed),
        ("a/b", "", UserNameMalformed),
        ("taken", "", UserExists),
        ("TAKEN", "", UserExists),
        ("fine", "nonsense", AddressMalformed),
    ],
)
def test_add_user_refuses_and_changes_nothing(name: str, email: str, refusal: type[PeopleError]) -> None:
    accounts.add_user("taken")
    with pytest.raises(refusal):
        accounts.add_user(name, email=email)
    assert list(User.objects.values_list("username", flat=True)) == ["taken"]


def test_names_of_people_may_be_in_any_script() -> None:
    assert accounts.add_user("и.петрова").username == "и.петрова"


def test_find_user_knows_no_inactive_account() -> None:
    user = accounts.add_user("a.kumar")
    User.objects.filter(pk=user.pk).update(is_active=False)
    with pytest.raises(UnknownUser):
        accounts.find_user("a.kumar")


def test_a_role_is_held_once_and_taken_away_once() -> None:
    user = accounts.add_user("a.kumar")
    accounts.give_role(user, "secretary", mechanism="in-ru")
    accounts.give_role(user, "secretary", mechanism="in-ru")
    accounts.give_role(user, "drafter", mechanism="in-ru", body="wg")
    assert sorted(Membership.objects.values_list("body", "role")) == [("", "secretary"), ("wg", "drafter")]
    accounts.take_role(user, "drafter", mechanism="in-ru", body="wg")
    with pytest.raises(RoleNotHeld):
        accounts.take_role(user, "drafter", mechanism="in-ru", body="wg")
    with pytest.raises(UnknownRole) as refused:
        accounts.give_role(user, "president", mechanism="in-ru")
    assert refused.value.sentence("en").startswith("There is no role “president”; the roles are administrator, ")


@pytest.mark.parametrize("count", [1, 3])
def test_everybody_comes_with_roles_in_two_queries(django_assert_num_queries: object, count: int) -> None:
    for n in range(count):
        user = accounts.add_user(f"u{n}")
        accounts.give_role(user, "reader", mechanism="in-ru")
        accounts.give_role(user, "reader", mechanism="in-uz")
    with django_assert_num_queries(2):
        found = [
            (user.username, [held.role for held in user.memberships.all()]) for user in accounts.everybody("in-ru")
        ]
    assert found == [(f"u{n}", ["reader"]) for n in range(count)]


def token(user: User) -> str:
    """The token in the user's sign-in link."""
    path, _, value = accounts.sign_in_path(user).partition("?sesame=")
    assert path == "/enter/"
    return value


def test_a_sign_in_link_opens_the_account_once() -> None:
    user = accounts.add_user("a.kumar")
    value = token(user)
    assert get_user(value) == user
    assert get_user(value) is None


def test_a_sign_in_link_ends_with_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    user = accounts.add_user("a.kumar")
    value, start = token(user), time.time()
    monkeypatch.setattr(time, "time", lambda: start + timedelta(minutes=14).total_seconds())
    assert get_user(value, update_last_login=False) == user
    monkeypatch.setattr(time, "time", lambda: start + timedelta(minutes=16).total_seconds())
    assert get_user(value) is None


def test_a_sign_in_link_ends_with_the_next_sign_in() -> None:
    user = accounts.add_user("a.kumar")
    value = token(user)
    User.objects.filter(pk=user.pk).update(last_login=timezone.now())
    assert get_user(value) is None
