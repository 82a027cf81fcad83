"""The people of the node: invited, given roles, closed; everything refused at its field, nothing half done."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from tests import cast

from paraph.node.mail import mailing
from paraph.node.models import Letter, Membership, User

NEW = {"user": "a.kumar", "name": "Asha Kumar", "email": "a.kumar@example.org", "language": "hi", "role": "drafter"}


@pytest.fixture
def administrator(whole: object, sign_in: Callable[..., Client]) -> Client:
    return sign_in("administrator")


def roles(user: User) -> set[tuple[str, str]]:
    return set(Membership.objects.filter(user=user).values_list("role", "body"))


def test_invitation_makes_the_account_with_its_role_and_opens_it_once(administrator: Client) -> None:
    page = administrator.post(reverse("people"), NEW | {"body": cast.GROUP})
    user = User.objects.get(username="a.kumar")
    assert (user.language, roles(user)) == ("hi", {("drafter", cast.GROUP)})
    link = page.context["link"]
    assert link in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    path = link.removeprefix("http://testserver")
    visitor = Client()
    assert visitor.get(path)["Location"] == "/hi/account/"
    assert visitor.get("/hi/").status_code == 200
    assert Client().get(path).status_code == 403


def test_invitation_goes_by_mail_in_the_language_of_the_person(administrator: Client) -> None:
    administrator.post(reverse("people"), NEW)
    assert mail.outbox == []
    mailing.send()
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["a.kumar@example.org"], "आपका Paraph खाता")
    (path,) = re.findall(r"http://localhost:8000(/enter/invited/\S+)", sent.body)
    assert Client().get(path)["Location"] == "/hi/account/"


def test_invitation_does_not_open_by_the_way_of_sign_in_links(administrator: Client) -> None:
    link = administrator.post(reverse("people"), NEW).context["link"].removeprefix("http://testserver")
    assert Client().get(link.replace("/enter/invited/", "/enter/")).status_code == 403


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        ({"user": ""}, "user", "node.people.name-malformed"),
        ({"user": "a kumar"}, "user", "node.people.name-malformed"),
        ({"user": "a.kumar"}, "user", "node.people.user-exists"),
        ({"email": "nowhere"}, "email", "node.people.address-malformed"),
        ({"role": "emperor"}, "whole", "node.people.unknown-role"),
    ],
)
def test_invitation_is_refused_at_its_field_and_keeps_what_was_typed(
    wrong: dict[str, str], field: str, code: str, administrator: Client, person: Callable[..., User]
) -> None:
    if code.endswith("user-exists"):
        User.objects.create(username="a.kumar")
    before = User.objects.count()
    page = administrator.post(reverse("people"), NEW | wrong)
    assert (page.status_code, page.context["errors"][field]["code"]) == (400, code)
    assert 'value="Asha Kumar"' in page.content.decode()
    assert (User.objects.count(), Letter.objects.count()) == (before, 0)


def test_role_is_given_and_taken(administrator: Client, person: Callable[..., User]) -> None:
    user = person("reader")
    address = reverse("person", args=[user.pk])
    administrator.post(address, {"do": "give", "role": "press_officer", "body": cast.GROUP})
    assert roles(user) == {("reader", ""), ("press_officer", cast.GROUP)}
    administrator.post(address, {"do": "take:reader@"})
    assert roles(user) == {("press_officer", cast.GROUP)}


def test_closed_account_is_shut_out_at_once_and_may_be_opened_again(
    administrator: Client, sign_in: Callable[..., Client]
) -> None:
    visitor = sign_in("reader")
    user = User.objects.get(username__startswith="reader")
    administrator.post(reverse("person", args=[user.pk]), {"do": "close"})
    assert visitor.get("/en/").status_code == 302
    administrator.post(reverse("person", args=[user.pk]), {"do": "open"})
    assert User.objects.get(pk=user.pk).is_active


@pytest.mark.parametrize("do", ["close", "take:administrator@"])
def test_administrator_cannot_shut_the_own_account_out(do: str, administrator: Client) -> None:
    own = User.objects.get(username__startswith="administrator")
    answer = administrator.post(reverse("person", args=[own.pk]), {"do": do})
    assert answer.status_code == 409
    assert (User.objects.get(pk=own.pk).is_active, roles(own)) == (True, {("administrator", "")})


def test_the_own_account_offers_nothing_that_is_refused(administrator: Client, person: Callable[..., User]) -> None:
    own = User.objects.get(username__startswith="administrator")
    for user, offered in ((own, False), (person("secretary"), True)):
        page = administrator.get(reverse("person", args=[user.pk])).content.decode()
        assert ('value="close"' in page, 'value="take:' in page) == (offered, offered)


def test_people_stand_in_the_navigation_of_administrators(
    administrator: Client, sign_in: Callable[..., Client]
) -> None:
    other = sign_in("secretary")
    assert [f'href="{reverse("people")}"' in who.get("/en/").content.decode() for who in (administrator, other)] == [
        True,
        False,
    ]


def test_somebody_who_is_not_there_is_not_found(administrator: Client) -> None:
    assert administrator.get(reverse("person", args=[999])).status_code == 404
