"""The page of webhooks: for administrators, with what became of every message, and never into a private network."""

import json
import socket
from collections.abc import Callable

import httpx
import pytest
from django.test import Client
from django.urls import reverse

from paraph.node.models import Delivery, Webhook
from paraph.node.people.roles import Role
from paraph.node.world import webhooks

URL = "https://news.example.org/paraph"


@pytest.fixture
def administrator(whole: object, sign_in: Callable[..., Client]) -> Client:
    return sign_in("administrator")


@pytest.fixture
def statuses(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Statuses that the receiver, at a public address, answers with."""
    given: list[int] = []
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    monkeypatch.setattr(
        httpx.HTTPTransport, "handle_request", lambda _, request: httpx.Response(given.pop(0), request=request)
    )
    return given


def press(client: Client, do: str, **more: object) -> str:
    return client.post(reverse("webhooks"), {"do": do, **more}, follow=True).content.decode()


def test_a_webhook_is_added_and_its_secret_shown_once(administrator: Client) -> None:
    html = press(administrator, "add", url=f" {URL} ")
    (made,) = Webhook.objects.all()
    secret = webhooks.told_secret(made)
    assert (made.url, made.private, secret in html) == (URL, False, True)
    assert secret not in administrator.get(reverse("webhooks")).content.decode()


@pytest.mark.parametrize("url", ["http://news.example.org/", "https://", "ftp://x.example/", "https://a b/", "x"])
def test_an_address_that_is_unfit_is_refused_and_stays_in_the_form(url: str, administrator: Client) -> None:
    answer = administrator.post(reverse("webhooks"), {"do": "add", "url": url})
    html = answer.content.decode()
    assert (answer.status_code, f'value="{url}"' in html, Webhook.objects.count()) == (400, True, 0)


@pytest.mark.parametrize(("status", "said"), [(200, "The test was taken: HTTP 200."), (500, "not taken: HTTP 500.")])
def test_a_test_is_sent_at_once_and_its_outcome_shown(
    status: int, said: str, administrator: Client, statuses: list[int]
) -> None:
    made = webhooks.add(URL)
    statuses.append(status)
    html = press(administrator, "test", number=made.pk)
    (sent,) = Delivery.objects.all()
    assert (said in html, json.loads(sent.body)["type"], sent.tries) == (True, "test", 1)
    assert list(webhooks.deliver()) == []


def test_a_test_never_goes_into_a_private_network(administrator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.5", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: inside)
    html = press(administrator, "test", number=webhooks.add(URL).pk)
    assert "The test was not taken" in html
    assert Delivery.objects.get().status is None


def test_paused_it_is_told_nothing_and_resumed_it_is_told_what_waited(
    administrator: Client, statuses: list[int]
) -> None:
    made = webhooks.add(URL)
    press(administrator, "pause", number=made.pk)
    webhooks.note("release", "wg.s1.en.1", published=True, url="https://x.example/")
    assert list(webhooks.deliver()) == []
    assert "waits: paused" in administrator.get(reverse("webhooks")).content.decode()
    press(administrator, "resume", number=made.pk)
    statuses.append(200)
    assert [one.delivered_at is not None for one in webhooks.deliver()] == [True]


def test_removed_it_is_gone_from_the_page(administrator: Client) -> None:
    made = webhooks.add(URL)
    assert URL not in press(administrator, "remove", number=made.pk)


@pytest.mark.parametrize("do", ["test", "pause", "resume", "again", "remove"])
def test_a_webhook_that_is_not_there_is_refused(do: str, administrator: Client) -> None:
    answer = administrator.post(reverse("webhooks"), {"do": do, "number": "7"})
    assert (answer.status_code, "node.api.webhook_unknown" in answer.content.decode()) == (400, True)


@pytest.mark.parametrize("role", [None, *Role])
def test_only_administrators_of_the_whole_node_see_it(
    role: Role | None, whole: object, sign_in: Callable[..., Client]
) -> None:
    expected = {None: 404, Role.ADMINISTRATOR: 200}.get(role, 403)
    assert sign_in(role.value if role else None).get(reverse("webhooks")).status_code == expected
