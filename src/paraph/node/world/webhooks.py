"""Telling other programs of what was published: an outbox, signed messages, tries that grow rarer.

Rules

1. What is told follows from what is shown (`publishing.announce`): a document that waits for the other side's word is
   told of when it is shown, not before. Telling is a timer's work (`paraph webhook deliver`), never a page's; a test,
   which tells of nothing, goes out when it is asked for.
2. A message says what changed and where it is, and no more; the receiver fetches it like everybody else.
3. It is signed as Standard Webhooks 1.0 says: HMAC-SHA-256 over id, time and body. The id stays on every try.
4. It goes to public https addresses only, follows no redirect and reads nothing of the answer but its status, unless
   whoever keeps the node made the webhook for a private address.
5. A message that is not taken is tried again after the times in `WAITS`, then given up. Both are shown until told.

Example: `{"type": "release.published", "timestamp": "2026-03-01T10:00:00Z", "data": {"id": "wg.s11.hi.2", "url": …}}`.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hmac import digest
from secrets import token_hex
from urllib.parse import urlsplit

import httpx
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from paraph.node.public_only import PublicOnly
from paraph.node.refusals import WebhookUnfit, WebhookUnknown
from paraph.node.world.webhook_tables import Delivery, Webhook

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 360, 720, 1440))
"""How long after each try that failed the next one is made; after the last the message is given up."""

SECONDS = httpx.Timeout(10, connect=5)
AT_ONCE = 200
LONGEST = 500
RECENT = 20


def add(url: str, *, private: bool = False) -> Webhook:
    """Tell this address of everything published from now on; raises `WebhookUnfit`."""
    try:
        parts = urlsplit(url)
        fit = bool(parts.hostname) and parts.username is None and (parts.port or 1) > 0
    except ValueError:
        fit = False
    schemes = ("https", "http") if private else ("https",)
    if not fit or parts.scheme not in schemes or len(url) > LONGEST or not url.isprintable() or " " in url:
        raise WebhookUnfit(url=url[:80])
    return Webhook.objects.create(mechanism=settings.HOME.mechanism, url=url, salt=token_hex(16), private=private,
                                  made_at=timezone.now())  # fmt: skip


def listed() -> QuerySet[Webhook]:
    """The webhooks that are told, by number."""
    return Webhook.objects.filter(mechanism=settings.HOME.mechanism, closed_at=None).order_by("pk")


def close(number: int) -> None:
    """Tell this webhook no more, what is in its outbox included; raises `WebhookUnknown`."""
    if not listed().filter(pk=number).update(closed_at=timezone.now()):
        raise WebhookUnknown(webhook=number)


def secret_of(webhook: Webhook) -> bytes:
    """What this webhook's messages are signed with: made of the node's secret, kept nowhere."""
    return digest(settings.SECRET_KEY.encode(), f"paraph webhook {webhook.salt}".encode(), "sha256")


def told_secret(webhook: Webhook) -> str:
    """The secret as the receiver enters it (Standard Webhooks: `whsec_` and base64)."""
    return "whsec_" + b64encode(secret_of(webhook)).decode()


def pause(number: int, *, paused: bool = True) -> None:
    """Let a webhook rest, or resume it; raises `WebhookUnknown`."""
    if not listed().filter(pk=number).update(paused_at=timezone.now() if paused else None):
        raise WebhookUnknown(webhook=number)


def send_test(number: int) -> Delivery:
    """Send a message that tells of nothing, and give what came of it; raises `WebhookUnknown`."""
    webhook = listed().filter(pk=number).first()
    if webhook is None:
        raise WebhookUnknown(webhook=number)
    now = timezone.now()
    data = {"mechanism": settings.HOME.mechanism, "side": settings.HOME.side}
    body = json.dumps({"type": "test", "timestamp": _written(now), "data": data}, ensure_ascii=False)
    one = Delivery(webhook=webhook, event=f"msg_{token_hex(12)}", body=body, made_at=now, due_at=now)
    _try(one, now)
    if one.delivered_at is None:
        one.given_up_at = now
    one.save()
    return one


def recent(webhook: Webhook) -> QuerySet[Delivery]:
    """Its latest messages, newest first."""
    return webhook.deliveries.order_by("-pk")[:RECENT]


def note(kind: str, key: str, *, published: bool, url: str) -> None:
    """Put what was published or withdrawn into the outbox of every webhook, within the caller's transaction."""
    now = timezone.now()
    event = f"{kind}.{'published' if published else 'withdrawn'}"
    data = {"id": key, "url": url, "mechanism": settings.HOME.mechanism, "side": settings.HOME.side}
    body = json.dumps({"type": event, "timestamp": _written(now), "data": data}, ensure_ascii=False)
    Delivery.objects.bulk_create(
        Delivery(webhook=webhook, event=f"msg_{token_hex(12)}", body=body, made_at=now, due_at=now)
        for webhook in listed()
    )


def outstanding(webhook: Webhook) -> QuerySet[Delivery]:
    """What has not been told, given up or not."""
    return webhook.deliveries.filter(delivered_at=None)


def try_again(number: int) -> int:
    """Make everything outstanding of a webhook due now, what was given up included; gives how much that is."""
    if not listed().filter(pk=number).exists():
        raise WebhookUnknown(webhook=number)
    found = Delivery.objects.filter(webhook_id=number, delivered_at=None)
    return found.update(due_at=timezone.now(), given_up_at=None, tries=0)


def deliver(now: datetime | None = None) -> Iterator[Delivery]:
    """Try everything that is due, each in a transaction of its own, and give it with what came of it."""
    now = now or timezone.now()
    due = Delivery.objects.filter(
        webhook__closed_at=None, webhook__paused_at=None, webhook__mechanism=settings.HOME.mechanism, delivered_at=None,
        given_up_at=None, due_at__lte=now,
    )  # fmt: skip
    for number in list(due.values_list("pk", flat=True)[:AT_ONCE]):
        with transaction.atomic():
            # If we stop after it was sent and before this is kept, it is sent again under the same id.
            one = due.select_for_update(of=("self",)).select_related("webhook").filter(pk=number).first()
            if one is not None:
                _try(one, now)
                one.save()
        if one is not None:
            yield one


def signed(webhook: Webhook, event: str, moment: datetime, body: bytes) -> dict[str, str]:
    """The headers of a message (Standard Webhooks 1.0)."""
    stamp = str(int(moment.timestamp()))
    made = digest(secret_of(webhook), b".".join((event.encode(), stamp.encode(), body)), "sha256")
    return {"webhook-id": event, "webhook-timestamp": stamp, "webhook-signature": f"v1,{b64encode(made).decode()}"}


def _try(one: Delivery, now: datetime) -> None:
    body = one.body.encode()
    headers = {"Content-Type": "application/json", "User-Agent": "paraph-webhook",
               **signed(one.webhook, one.event, now, body)}  # fmt: skip
    one.tries, one.status, one.error = one.tries + 1, None, ""
    try:
        transport = None if one.webhook.private else PublicOnly()
        with (
            httpx.Client(transport=transport, timeout=SECONDS, follow_redirects=False) as client,
            client.stream("POST", one.webhook.url, content=body, headers=headers) as answer,
        ):
            one.status = answer.status_code
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        one.error = f"{type(error).__name__}: {error}"[:200]
    if one.status is not None and httpx.codes.is_success(one.status):
        one.delivered_at = now
    elif one.tries > len(WAITS):
        one.given_up_at = now
    else:
        one.due_at = now + WAITS[one.tries - 1]


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
