"""What is published is told, signed, tried again, and never sent into a private network."""

import hmac
import json
import socket
from base64 import b64decode, b64encode
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest
from django.utils import timezone
from immutables import Map
from tests import cast
from tests.web import following

from paraph.node import records
from paraph.node.models import Delivery, Webhook
from paraph.node.refusals import WebhookUnfit, WebhookUnknown
from paraph.node.world import publishing, webhooks

RELEASE = f"{cast.ELEVENTH}.en.2150001"
URL = "https://news.example.org/paraph"
Answer = Callable[[httpx.Request], int]


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch, db: None) -> Callable[..., None]:
    """Put a state where the node looks for the record."""

    def put(state: object) -> None:
        current = records.Current(state, f"head-{id(state)}", "IN", "in-ru", state.languages, 1)
        monkeypatch.setattr(records, "current", lambda: current)

    put(following.published())
    return put


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> tuple[list[httpx.Request], list[int]]:
    """Requests that came, and the statuses to answer with; the name leads to a public address."""
    came: list[httpx.Request] = []
    statuses: list[int] = []

    def answer(_transport: object, request: httpx.Request) -> httpx.Response:
        request.read()
        came.append(request)
        return httpx.Response(
            statuses.pop(0) if statuses else 200, request=request, headers={"Location": "http://[::1]/"}
        )

    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", answer)
    return came, statuses


def events() -> list[tuple[str, str]]:
    told = [json.loads(body) for body in Delivery.objects.values_list("body", flat=True)]
    return [(one["type"], one["data"]["id"]) for one in told]


def test_published_and_withdrawn_are_told_once_each(record: object) -> None:
    webhooks.add(URL)
    publishing.publish([RELEASE])
    publishing.publish([RELEASE])
    publishing.announce()
    publishing.withdraw([RELEASE])
    publishing.announce()
    assert events() == [("release.published", RELEASE), ("release.withdrawn", RELEASE)]


def test_document_is_told_of_when_both_sides_agree_and_not_before(record: Callable[..., None]) -> None:
    webhooks.add(URL)
    said = following.published().publishable[following.KEY]
    record(following.published().having(publishable=Map({following.KEY: said.delete("RU")})))
    publishing.publish([following.KEY])
    assert events() == []
    record(following.published())
    publishing.announce()
    assert events() == [("document.published", following.KEY)]


def test_message_is_signed_as_standard_webhooks_say(record: object, receiver: tuple) -> None:
    made = webhooks.add(URL)
    publishing.publish([RELEASE])
    (one,) = webhooks.deliver()
    (request,) = receiver[0]
    signed = b".".join((request.headers["webhook-id"].encode(), request.headers["webhook-timestamp"].encode(),
                        request.content))  # fmt: skip
    key = b64decode(webhooks.told_secret(made).removeprefix("whsec_"))
    expected = "v1," + b64encode(hmac.digest(key, signed, "sha256")).decode()
    assert (request.headers["webhook-signature"], request.headers["host"]) == (expected, "news.example.org")
    assert one.delivered_at is not None
    assert list(webhooks.deliver()) == []


def test_message_not_taken_is_tried_again_rarer_and_given_up_in_sight(record: object, receiver: tuple) -> None:
    came, statuses = receiver
    made = webhooks.add(URL)
    publishing.publish([RELEASE])
    statuses += [500, 302, *[503] * 20]
    now = timezone.now()
    for wait in (*webhooks.WAITS, None):
        (one,) = webhooks.deliver(now)
        assert (one.delivered_at, one.given_up_at is None) == (None, wait is not None)
        if wait:
            assert list(webhooks.deliver(now + wait - timedelta(seconds=1))) == []
            now += wait
    assert list(webhooks.deliver(now + timedelta(days=9))) == []
    assert len({request.headers["webhook-id"] for request in came}) == 1
    assert (webhooks.outstanding(made).get().status, len(came)) == (503, len(webhooks.WAITS) + 1)
    statuses.clear()
    assert webhooks.try_again(made.pk) == 1
    assert next(webhooks.deliver()).delivered_at is not None


@pytest.mark.parametrize("inside", ["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1"])
def test_name_that_leads_into_a_private_network_is_sent_nothing(
    inside: str, record: object, receiver: tuple, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (inside, 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    webhooks.add(URL)
    publishing.publish([RELEASE])
    (one,) = webhooks.deliver()
    assert (receiver[0], one.delivered_at, one.error) == ([], None, f"PrivateAddress: {inside}")


@pytest.mark.parametrize(
    "url", ["http://news.example.org/", "ftp://x.example/", "https://a:b@x.example/", "https:///x", "x", "https://[::1",
            "https://x.example/a b", "https://x.example:99999/"]
)  # fmt: skip
def test_address_that_cannot_be_is_refused(url: str, db: None) -> None:
    with pytest.raises(WebhookUnfit):
        webhooks.add(url)
    assert not Webhook.objects.exists()


def test_closed_webhook_is_told_nothing_more(record: object, receiver: tuple) -> None:
    made = webhooks.add(URL)
    publishing.publish([RELEASE])
    webhooks.close(made.pk)
    assert list(webhooks.deliver()) == []
    with pytest.raises(WebhookUnknown):
        webhooks.close(made.pk)
