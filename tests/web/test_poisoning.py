"""What one asker sends changes nothing of what the next one gets: caches of this node, and those on the way.

Every address of everybody's is asked plainly, then by an attacker with each header and query that a careless server
builds its answer from, then plainly again. The last answer must be the first to the byte; what the attacker got must
not have his word in it, nor be kept by any cache under the plain address.
"""

from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests import cast
from tests.web import following
from tests.web.test_access import OUTSIDE, TABLE

from paraph.node.world import publishing
from paraph.web import askers, whole_pages
from paraph.web.askers import Allowance
from paraph.web.views.exchange import pouches
from paraph.web.views.public import face as public

Settings = Any
"""pytest-django's `settings`, which has no public type."""

EVIL = "evil.example"
HEADERS: dict[str, str] = {
    **dict.fromkeys(("X-Forwarded-Host", "X-Host", "X-Forwarded-Server", "X-HTTP-Host-Override", "Origin"), EVIL),
    "Forwarded": f"for=192.0.2.1;host={EVIL};proto=gopher",
    "X-Forwarded-Proto": "gopher",
    "X-Forwarded-Port": "666",
    "X-Forwarded-Prefix": f"/{EVIL}",
    "X-Original-URL": f"/{EVIL}",
    "X-Rewrite-URL": f"/{EVIL}",
    "X-HTTP-Method-Override": "DELETE",
    "X-Forwarded-For": EVIL,
    "Referer": f"https://{EVIL}/",
    "Accept-Language": "ru;q=1, evil.example;q=0.9",
    "Accept": "application/json",
    "Accept-Encoding": EVIL,
    "Cookie": "django_language=ru; paraph_language=ru; theme=evil.example",
    "User-Agent": EVIL,
    "Range": "bytes=0-1",
}
QUERIES = (f"utm_source={EVIL}", f"lang={EVIL}", "language=ru", f"next=//{EVIL}/", f"callback={EVIL}", "_method=DELETE")
PLACES = sorted(
    name for name, (who, _) in TABLE.items() if who == OUTSIDE and name.startswith(("public", "api", "sitemap"))
)


@pytest.fixture
def site(show: Callable[..., None], db: None) -> Iterator[None]:
    show(following.published())
    publishing.publish([f"{cast.ELEVENTH}.en.2150001", following.KEY])
    whole_pages._COPIES.clear()
    yield
    whole_pages._COPIES.clear()


def plainly(path: str) -> tuple[int, bytes, str | None]:
    answer = Client(raise_request_exception=False).get(path)
    return answer.status_code, body(answer), answer.get("ETag")


def body(answer: HttpResponse) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_nothing_an_asker_sends_reaches_the_next_one(site: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "ALLOWANCE", Allowance(100_000))
    attacker = Client(raise_request_exception=False)
    for name in PLACES:
        path = reverse(name, args=TABLE[name][1])
        before = plainly(path)
        whole_pages._COPIES.clear()
        told = [attacker.get(path, headers=dict([one])) for one in HEADERS.items()]
        told += [attacker.get(f"{path}?{query}") for query in QUERIES]
        told.append(attacker.get(path, headers={"Host": EVIL}))
        assert told[-1].status_code == 400, name
        for answer in told:
            assert answer.status_code < 500, name
            assert EVIL not in str(answer.headers), (name, answer.headers)
            assert not answer.cookies, name
        for answer in told[: len(HEADERS)]:
            assert EVIL.encode() not in body(answer), name
        assert plainly(path) == before, name


def test_language_stands_in_the_address_or_the_answer_says_that_it_varies(site: None) -> None:
    for name in PLACES:
        path = reverse(name, args=TABLE[name][1])
        one, other = (Client().get(path, headers={"Accept-Language": language}) for language in ("hi", "ru"))
        if body(one) != body(other) or one.get("Location") != other.get("Location"):
            assert "Accept-Language" in one.get("Vary", "") or "no-store" in one.get("Cache-Control", ""), name


TOO_OFTEN = {
    "en": ("Too many questions came", "too many tries to sign in", "Too many pouches are arriving", "More than 0"),
    "hi": ("बहुत अधिक प्रश्न आए", "साइन इन के बहुत अधिक प्रयास", "बहुत अधिक थैलियाँ आ रही हैं", "प्रति मिनट 0 से अधिक प्रश्न"),
    "ru": ("слишком много запросов", "слишком много попыток входа", "поступает слишком много вализ", "больше 0"),
}
FEEDS = ("/api/v1/sessions/?limit=1", "/api/v1/", "/{language}/public/feed.atom", "/{language}/public/calendar.ics",
         "/sitemap.xml", "/calendar/no-such-token.ics", "/{language}/public/?x=1")  # fmt: skip
SEVERAL = {"en": 1, "hi": 2, "ru": 3}
"""Ends of an address that no other test comes from."""


@pytest.mark.parametrize("language", TOO_OFTEN)
def test_who_asks_too_often_is_told_to_wait_in_his_language(
    language: str, site: None, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By kind of answer: a page, a form to sign in, an upload, what is made for programs. No cache may keep it."""
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    monkeypatch.setattr(public, "ALLOWANCE", Allowance(0))
    monkeypatch.setattr(pouches, "PIECES", 0)
    client = Client(headers={"Accept-Language": language}, REMOTE_ADDR=f"203.0.113.{SEVERAL[language]}")
    asked = client.get(f"/{language}/public/find/", {"q": "glass"})
    _, tried = (client.post(f"/{language}/sign-in/", {"login": "x", "password": "y"}) for _ in range(2))
    named = {"Pouch-SHA256": sha256(b"x").hexdigest(), "Pouch-Length": "1", "Pouch-Offset": "0"}
    sent = client.post("/exchange/pouches", b"x", content_type="application/octet-stream", headers=named)
    monkeypatch.setattr(askers, "MADE", Allowance(0))
    fed = [client.get(path.format(language=language)) for path in FEEDS]
    *told_once, often = TOO_OFTEN[language]
    for answer, words in zip((asked, tried, sent, *fed), (*told_once, *[often] * len(fed)), strict=True):
        assert (answer.status_code, answer.get("Retry-After", "60").isdigit()) == (429, True)
        told = answer.json()["says"] if answer["Content-Type"].startswith("application/json") else body(answer).decode()
        assert words in told
        assert "public" not in answer.get("Cache-Control", "")
