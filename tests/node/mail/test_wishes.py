"""Doing without reminders from a letter: one POST, no account, and nothing else opened by it."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from paraph.node import records
from paraph.node.mail import letters, mailing
from paraph.node.mail.letters import Addressee
from paraph.node.mail.wishes import KINDS, wish_of
from paraph.node.models import User


@pytest.fixture
def person(opened_for_real: records.Current, make_user: Callable[..., User]) -> User:
    user = make_user("s.rao", "secretary")
    user.email, user.language = "s.rao@example.org", "ru"
    user.save()
    return user


def sent(person: User, kind: str) -> dict[str, str]:
    letters.write(kind=kind, to=Addressee.of(person), subject="S", text="T\n", once=f"{kind}/{timezone.now()}")
    mailing.send()
    headers: dict[str, str] = mail.outbox[-1].extra_headers
    return headers


@pytest.mark.parametrize("kind", KINDS)
def test_mail_programs_stop_such_letters_by_one_post(person: User, kind: str) -> None:
    headers = sent(person, kind)
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = urlsplit(headers["List-Unsubscribe"].strip("<>")).path
    browser = Client(enforce_csrf_checks=True)
    assert "<form" in browser.get(path).content.decode()
    person.refresh_from_db()
    assert (person.reminders, person.heartbeat) == (True, True)
    assert browser.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    person.refresh_from_db()
    assert (person.reminders, person.heartbeat) == (kind != "reminder", kind != "heartbeat")


def test_letter_that_must_come_has_no_such_address(person: User) -> None:
    assert "List-Unsubscribe" not in sent(person, "invitation")


@pytest.mark.parametrize("token", ["x", "a:b", "W10:abc", "é" * 400])
def test_address_that_is_none_stops_nothing(person: User, token: str) -> None:
    assert wish_of(token) is None
    assert Client().post(f"/en/letters/stop/{token}/").status_code == 404
