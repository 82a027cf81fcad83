"""The second factor: switched on by its owner, asked for whatever way one comes in, replaced by a spare code."""

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse

from paraph.node.models import User
from paraph.node.people.accounts import sign_in_path

WRONG = {"en": "Incorrect code.", "hi": "कोड सही नहीं है।", "ru": "Неверный код."}


def code_for(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


@pytest.fixture
def switched_on(transactional_db: None, person: Callable[..., User], whole: object) -> tuple[User, list[str]]:
    """A secretary whose codes are switched on, and the spare codes."""
    user, client = person("secretary"), Client()
    client.get(sign_in_path(user))
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    assert secret in page.content.decode()
    done = client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})
    assert done["Location"] == reverse("mfa_view_recovery_codes")
    spare = client.get(done["Location"]).context["unused_codes"]
    user.refresh_from_db()
    return user, spare


@pytest.mark.parametrize(("language", "said"), WRONG.items())
def test_wrong_code_switches_nothing_on(language: str, said: str, sign_in: Callable[..., Client]) -> None:
    client = sign_in("reader")
    address = f"/{language}/second-factor/codes/on/"
    client.get(address)
    assert said in client.post(address, {"code": "000000"}).content.decode()
    assert not Authenticator.objects.exists()


def test_link_alone_does_not_pass_by_the_second_factor(switched_on: tuple[User, list[str]]) -> None:
    user, spare = switched_on
    client = Client()
    assert client.get(sign_in_path(user))["Location"] == reverse("mfa_authenticate")
    assert client.get("/en/").status_code == 302
    assert client.post(reverse("mfa_authenticate"), {"code": spare[0]}).status_code == 302
    assert client.get("/en/").status_code == 200


def test_spare_code_opens_once(switched_on: tuple[User, list[str]]) -> None:
    user, spare = switched_on
    for expected in (302, 200):
        user.refresh_from_db()
        client = Client()
        client.get(sign_in_path(user))
        assert client.post(reverse("mfa_authenticate"), {"code": spare[0]}).status_code == expected


def test_password_alone_does_not_pass_by_the_second_factor(switched_on: tuple[User, list[str]]) -> None:
    user, _ = switched_on
    user.set_password("a-long-and-quiet-word")
    user.save()
    client = Client()
    answer = client.post(reverse("account_login"), {"login": user.username, "password": "a-long-and-quiet-word"})
    assert answer["Location"] == reverse("mfa_authenticate")
    assert client.get("/en/").status_code == 302


@pytest.mark.parametrize("name", ["mfa_index", "mfa_list_webauthn", "mfa_add_webauthn", "mfa_activate_totp"])
@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_pages_stand_in_our_frame_in_every_language(name: str, language: str, sign_in: Callable[..., Client]) -> None:
    path = reverse(name).replace("/en/", f"/{language}/")
    page = sign_in("reader").get(path).content.decode()
    assert f'<html lang="{language}">' in page
    assert 'class="masthead' in page
