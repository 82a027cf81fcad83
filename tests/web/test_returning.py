"""A form that is sent after the session ended is there again once the same person has signed in."""

import re
from base64 import b64decode
from collections.abc import Callable

import pytest
from django.conf import settings
from django.core.signing import get_cookie_signer
from django.db import connection
from django.test import Client

from paraph.node.models import User
from paraph.node.people import unsent
from paraph.node.people.accounts import sign_in_path
from paraph.web import returning

SECRET = "a-long-and-quiet-word"  # noqa: S105 - a test's own
HERE = "/en/account/"
TEXT = "Two of the three tests are done; <the third> waits for the visas."
LEFT = "/en/sign-in/?next=/en/unsent/"
LOST = "/en/sign-in/?next=/en/account/"


@pytest.fixture
def keyed(person: Callable[..., User]) -> User:
    """A secretary with a password."""
    user = person("secretary")
    user.set_password(SECRET)
    user.save()
    return user


@pytest.fixture
def ended(whole: object, keyed: User) -> Client:
    """A strict browser with a page of that secretary open, whose session has ended."""
    client = Client(enforce_csrf_checks=True)
    client.get("/en/sign-in/")
    sign_in(client, keyed)
    client.get(HERE)
    del client.cookies[settings.SESSION_COOKIE_NAME]
    return client


def token_of(client: Client) -> str:
    return client.cookies[settings.CSRF_COOKIE_NAME].value


def sign_in(client: Client, user: User, **more: str) -> str:
    typed = {"login": user.username, "password": SECRET, "csrfmiddlewaretoken": token_of(client), **more}
    return client.post("/en/sign-in/", typed)["Location"]


def send(client: Client, **more: str) -> str:
    typed = {"language": "ru", "words": TEXT, "seen": "f" * 64, "csrfmiddlewaretoken": token_of(client), **more}
    return client.post(HERE, typed)["Location"]


def test_form_comes_back_after_signing_in_and_is_sent_by_hand(ended: Client, keyed: User) -> None:
    assert send(ended, **{"text-hi": "दोनों पक्ष 2027 में पवन सुरंगों पर संगोष्ठी आयोजित करेंगे।"}) == LEFT
    assert sign_in(ended, keyed, next="/en/unsent/") == "/en/unsent/"
    page = ended.get("/en/unsent/")
    text = page.content.decode()
    assert (page.status_code, page["Cache-Control"]) == (200, "no-store")
    assert re.findall(r'<form method="post" action="([^"]+)" class="card">', text) == [HERE]
    assert '<input type="hidden" name="language" value="ru">' in text
    assert '<input type="hidden" name="seen" value="ffff' in text
    assert re.findall(r"Typed text[^<]*", text) == ["Typed text", "Typed text: Hindi"]
    assert "Two of the three tests are done; &lt;the third&gt; waits for the visas.</textarea>" in text
    assert User.objects.get(pk=keyed.pk).language == ""
    assert ended.post(HERE, {"language": "ru", "words": TEXT}).status_code == 403
    assert send(ended) == HERE.replace("en", "ru")
    assert User.objects.get(pk=keyed.pk).language == "ru"
    assert ended.get("/en/unsent/")["Location"] == "/en/"


def test_sign_in_link_leads_to_what_was_typed(ended: Client, keyed: User) -> None:
    send(ended)
    assert ended.get(sign_in_path(User.objects.get(pk=keyed.pk)))["Location"] == "/en/unsent/"


def test_another_person_who_signs_in_is_not_shown_it(ended: Client, person: Callable[..., User]) -> None:
    send(ended)
    ended.get(sign_in_path(person("reader")))
    assert ended.get("/en/unsent/")["Location"] == "/en/"


@pytest.mark.parametrize("who", ["", "1", "1:x:y", "forged"])
def test_nothing_is_kept_of_a_browser_that_is_not_known(who: str, ended: Client, keyed: User) -> None:
    forged = get_cookie_signer(salt="other").sign(str(keyed.pk)) if who == "forged" else who
    ended.cookies[returning.KNOWN] = forged
    assert send(ended) == LOST
    assert returning.TOKEN not in ended.cookies


def test_nothing_is_kept_of_a_form_without_its_token(ended: Client) -> None:
    assert ended.post(HERE, {"language": "ru", "words": TEXT}).status_code == 403
    assert returning.TOKEN not in ended.cookies


def test_more_than_is_kept_is_not(ended: Client) -> None:
    assert send(ended, more="x" * unsent.MOST_BYTES) == LOST


def test_what_is_thrown_away_is_gone(ended: Client, keyed: User) -> None:
    send(ended)
    token = ended.cookies[returning.TOKEN].value
    ended.get(sign_in_path(User.objects.get(pk=keyed.pk)))
    assert unsent.kept(token, user=keyed.pk) is not None
    ended.post("/en/unsent/", {"csrfmiddlewaretoken": token_of(ended)})
    assert unsent.kept(token, user=keyed.pk) is None


def test_what_is_kept_is_sealed_for_one_token_and_one_account(db: None) -> None:
    token = unsent.keep(user=7, to=HERE, fields=[("words", TEXT), ("csrfmiddlewaretoken", "x")])
    assert unsent.kept(token, user=7) == unsent.Unsent(HERE, (("words", TEXT),))
    assert (unsent.kept(token, user=8), unsent.kept("", user=7), unsent.kept("x", user=7)) == (None, None, None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM paraph_cache WHERE cache_key LIKE '%%unsent%%'")
        [(name, value)] = cursor.fetchall()
    assert token not in name
    assert b"tests are done" not in b64decode(value)
