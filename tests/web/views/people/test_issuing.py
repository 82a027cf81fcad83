"""Signing in through an issuer of OpenID Connect: for invited people only, bound to a subject, throttled."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.web.issuer import CLIENT, SECRET, Issuer, issuer

from paraph.node.homes import environment
from paraph.node.models import User
from paraph.node.people import issuers
from paraph.node.refusals import SettingMalformed

Settings = Any
"""pytest-django's `settings`, which has no public type."""

ADDRESS = "a.kumar@example.gov"


@pytest.fixture
def vouching(db: None, whole: object, settings: Settings) -> Iterator[Issuer]:
    with issuer() as held:
        held.person = {"sub": "s-17", "email": ADDRESS, "email_verified": True, "name": "A. Kumar"}
        settings.ISSUER = environment.Issuer(held.address, CLIENT, SECRET, "Ministry")
        settings.SOCIALACCOUNT_PROVIDERS = issuers.providers(settings.ISSUER)
        cache.clear()
        yield held


@pytest.fixture
def invited(vouching: Issuer, person: Callable[..., User]) -> User:
    user = person("secretary")
    user.email = ADDRESS.upper()
    user.save()
    return user


def come(client: Client, held: Issuer, **sent: str) -> HttpResponse:
    """From the sign-in page to the issuer and back."""
    led = client.post(reverse("to-issuer"), sent)
    (to,) = re.findall(r'href="([^"]*)" id="to-issuer"', led.content.decode())
    back = held.authorize(to.replace("&amp;", "&"))
    return client.get(back.removeprefix("http://testserver"))


def signed_in(client: Client) -> bool:
    return client.get("/en/").status_code == 200


def test_invited_person_comes_in_and_is_known_by_the_subject_from_then_on(invited: User, vouching: Issuer) -> None:
    client = Client()
    assert "Sign in with Ministry" in client.get(reverse("account_login")).content.decode()
    assert (come(client, vouching, next="/en/topics/")["Location"], signed_in(client)) == ("/en/topics/", True)
    assert list(SocialAccount.objects.values_list("user", "uid")) == [(invited.pk, "s-17")]
    vouching.person["email"] = "another@example.gov"
    again = Client()
    come(again, vouching)
    assert signed_in(again)
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    "person_",
    [
        {"sub": "s-18", "email": "stranger@example.gov", "email_verified": True},
        {"sub": "s-18", "email": ADDRESS, "email_verified": False},
        {"sub": "s-18", "email": ADDRESS},
        {"sub": "s-18"},
    ],
)
@pytest.mark.parametrize(
    ("language", "said"), [("en", "You are not signed in"), ("hi", "आपने साइन इन नहीं किया"), ("ru", "Вы не вошли")]
)
def test_nobody_else_comes_in_and_no_account_is_made(
    person_: dict[str, object], language: str, said: str, invited: User, vouching: Issuer
) -> None:
    vouching.person = person_
    client = Client(headers={"Accept-Language": language})
    answer = come(client, vouching)
    assert (answer.status_code, said in answer.content.decode()) == (403, True)
    assert (signed_in(client), User.objects.count(), SocialAccount.objects.count()) == (False, 1, 0)


def test_another_subject_of_the_same_address_does_not_come_in(invited: User, vouching: Issuer) -> None:
    come(Client(), vouching)
    vouching.person["sub"] = "s-18"
    client = Client()
    assert (come(client, vouching).status_code, signed_in(client)) == (403, False)


def test_address_of_two_accounts_opens_neither(invited: User, vouching: Issuer, person: Callable[..., User]) -> None:
    User.objects.filter(pk=person("reader").pk).update(email=ADDRESS)
    client = Client()
    assert (come(client, vouching).status_code, signed_in(client)) == (403, False)


def test_closed_account_is_not_opened(invited: User, vouching: Issuer) -> None:
    come(Client(), vouching)
    User.objects.update(is_active=False)
    client = Client()
    come(client, vouching)
    assert not signed_in(client)
    SocialAccount.objects.all().delete()
    assert come(Client(), vouching).status_code == 403


def test_second_factor_is_asked_for(invited: User, vouching: Issuer) -> None:
    TOTP.activate(invited, generate_totp_secret())
    assert Authenticator.objects.filter(user=invited).exists()
    client = Client()
    assert (come(client, vouching)["Location"].split("?")[0], signed_in(client)) == (reverse("mfa_authenticate"), False)


@pytest.mark.parametrize("wrong", ["state", "code", "secret", "audience", "cancelled"])
def test_what_is_not_whole_lets_nobody_in(wrong: str, invited: User, vouching: Issuer, settings: Settings) -> None:
    client = Client()
    led = client.post(reverse("to-issuer"))
    (to,) = re.findall(r'href="([^"]*)" id="to-issuer"', led.content.decode())
    back = vouching.authorize(to.replace("&amp;", "&")).removeprefix("http://testserver")
    match wrong:
        case "state":
            back = back.replace("state=", "state=x")
        case "code":
            back = back.replace("code=", "code=x")
        case "secret":
            other = environment.Issuer(vouching.address, CLIENT, "wrong", "Ministry")
            settings.SOCIALACCOUNT_PROVIDERS = issuers.providers(other)
        case "audience":
            vouching.audience = "somebody-else"
        case "cancelled":
            back = re.sub(r"code=[^&]*", "error=access_denied", back)
    assert (client.get(back).status_code, signed_in(client)) == (403, False)


def test_callback_in_another_browser_lets_nobody_in(invited: User, vouching: Issuer) -> None:
    led = Client().post(reverse("to-issuer"))
    (to,) = re.findall(r'href="([^"]*)" id="to-issuer"', led.content.decode())
    back = vouching.authorize(to.replace("&amp;", "&")).removeprefix("http://testserver")
    other = Client()
    assert (other.get(back).status_code, signed_in(other)) == (403, False)


def test_issuer_that_does_not_answer_is_told_and_breaks_nothing(invited: User, vouching: Issuer) -> None:
    vouching.broken = True
    assert Client().post(reverse("to-issuer")).status_code == 403


def test_it_leads_to_no_other_site(invited: User, vouching: Issuer) -> None:
    assert come(Client(), vouching, next="https://elsewhere.example/")["Location"] == "/"


@pytest.mark.parametrize("sent", [{"process": "connect"}, {"scope": "all"}, {"auth_params": "prompt=none"}])
def test_form_asks_for_nothing_more(sent: dict[str, str], vouching: Issuer) -> None:
    assert Client().post(reverse("to-issuer"), sent).status_code == 400
    assert Client().post(f"{reverse('to-issuer')}?process=connect").status_code == 400
    assert Client().get(reverse("to-issuer")).status_code == 405


def test_it_is_throttled_as_the_password_is(vouching: Issuer) -> None:
    statuses = [Client().post(reverse("to-issuer")).status_code for _ in range(31)]
    assert (set(statuses[:30]), statuses[30]) == ({200}, 429)
    by_password = Client().post(reverse("account_login"), {"login": "x", "password": "y"})
    assert by_password.status_code == 429


def test_without_an_issuer_there_is_neither_button_nor_way(db: None, whole: object) -> None:
    assert "Sign in with " not in Client().get("/en/sign-in/").content.decode().replace("Sign in with a passkey", "")
    assert Client().post(reverse("to-issuer")).status_code == 404
    assert Client().get("/issuer/issuer/callback/").status_code == 404


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        ({"PARAPH_OIDC": "http://login.example.gov"}, "PARAPH_OIDC"),
        ({"PARAPH_OIDC": "login.example.gov"}, "PARAPH_OIDC"),
        ({"PARAPH_OIDC": "https://login.example.gov"}, "PARAPH_OIDC_CLIENT"),
        ({"PARAPH_OIDC": "https://login.example.gov", "PARAPH_OIDC_CLIENT": "c"}, "PARAPH_OIDC_SECRET"),
    ],
)
def test_issuer_that_is_half_set_up_is_refused(environ: dict[str, str], name: str) -> None:
    with pytest.raises(SettingMalformed) as refused:
        environment.issuer(environ)
    assert refused.value.facts["name"] == name


def test_issuer_is_named_by_its_host_unless_it_has_a_name() -> None:
    environ = {"PARAPH_OIDC": "https://login.example.gov/", "PARAPH_OIDC_CLIENT": "c", "PARAPH_OIDC_SECRET": "s"}
    found = environment.issuer(environ)
    assert found == environment.Issuer("https://login.example.gov", "c", "s", "login.example.gov")
    assert environment.issuer({}) is None
