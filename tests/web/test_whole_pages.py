"""Copies of whole pages: everybody's, under the address and what was published; nothing a client chooses gets in."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from django.conf import settings as django_settings
from django.test import Client
from django.urls import reverse
from tests import cast
from tests.web import following

from paraph.node.people import api_tokens
from paraph.node.world import publishing
from paraph.web import whole_pages

RELEASE = f"{cast.ELEVENTH}.en.2150001"
EVIL = "evil.example"
CHOSEN = {
    "X-Forwarded-Host": EVIL, "X-Forwarded-Proto": EVIL, "X-Forwarded-Scheme": EVIL, "X-Forwarded-Prefix": f"/{EVIL}",
    "X-Original-URL": f"/{EVIL}", "X-Rewrite-URL": f"/{EVIL}", "Forwarded": f"host={EVIL}", "X-Host": EVIL,
    "Accept-Language": "ru", "Accept": EVIL, "User-Agent": EVIL, "Referer": f"https://{EVIL}/", "Origin": f"https://{EVIL}",
    "Cookie": "paraph_language=ru; paraph_csrf=x", "X-HTTP-Method-Override": "POST", "Range": "bytes=0-3",
}  # fmt: skip
ADDRESSES = ("/en/public/", "/hi/public/topics/", "/ru/public/data/", "/en/public/feed.atom", "/api/v1/",
             "/api/v1/topics/", "/sitemap.xml")  # fmt: skip


@pytest.fixture
def site(show: Callable[..., None], db: None) -> Iterator[None]:
    """Something published, and no copies before and after."""
    show(following.published())
    publishing.publish([RELEASE, following.KEY])
    whole_pages._COPIES.clear()
    yield
    whole_pages._COPIES.clear()


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_header_a_client_chooses_comes_into_anybodys_page(address: str, site: None) -> None:
    clean = Client().get(address)
    whole_pages._COPIES.clear()
    poisoned = Client().get(address, headers=CHOSEN)
    after = Client().get(address)
    assert clean.status_code == poisoned.status_code == after.status_code == 200
    assert clean.content == poisoned.content == after.content
    assert EVIL.encode() not in after.content
    assert not after.cookies
    assert address in whole_pages._COPIES


def test_page_is_made_once(site: None, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Client().get("/en/public/").content
    monkeypatch.setattr(
        "django.core.handlers.base.BaseHandler._get_response", lambda *_: pytest.fail("not from the copy")
    )
    assert Client().get("/en/public/").content == first
    assert (
        Client().get("/en/public/", headers={"If-None-Match": Client().get("/en/public/")["ETag"]}).status_code == 304
    )
    monkeypatch.undo()


def test_withdrawn_is_gone_from_the_copies(site: None) -> None:
    address = reverse("public-release", args=[RELEASE])
    assert Client().get(address).status_code == 200
    publishing.withdraw([RELEASE])
    assert Client().get(address).status_code == 404


def test_what_a_token_opens_is_never_kept(site: None, person: Callable[..., object]) -> None:
    words = api_tokens.make(person("reader"), "x", [], days=1)[1]
    answer = Client().get("/api/v1/releases/", headers={"Authorization": f"Bearer {words}"})
    assert answer.json()["total"] > 1
    assert "/api/v1/releases/" not in whole_pages._COPIES
    assert Client().get("/api/v1/releases/").json()["total"] == 1


def test_host_of_somebody_else_is_refused_from_the_copy_too(site: None) -> None:
    Client().get("/en/public/")
    assert Client().get("/en/public/", headers={"Host": EVIL}).status_code == 400


def test_pages_asked_for_longest_ago_go_first(site: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_pages, "MOST_PAGES", 2)
    for address in ("/en/public/", "/hi/public/", "/en/public/", "/ru/public/"):
        Client().get(address)
    assert list(whole_pages._COPIES) == ["/en/public/", "/ru/public/"]


def test_mark_is_looked_at_again_after_its_time(site: None, settings: object) -> None:
    settings.WHOLE_PAGE_SECONDS = 3600
    whole_pages._LOOKED = (0.0, "")
    address = reverse("public-release", args=[RELEASE])
    assert Client().get(address).status_code == 200
    publishing.withdraw([RELEASE])
    assert Client().get(address).status_code == 200
    settings.WHOLE_PAGE_SECONDS = 0
    assert Client().get(address).status_code == 404


def test_copy_is_called_ready_only_while_nothing_need_be_asked_for_it(
    site: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/en/public/", "QUERY_STRING": ""}
    others = ({"REQUEST_METHOD": "POST"}, {"PATH_INFO": "/en/"}, {"QUERY_STRING": "a=b"}, {"HTTP_AUTHORIZATION": "x"})
    monkeypatch.setattr(django_settings, "WHOLE_PAGE_SECONDS", 3600)
    assert not whole_pages.is_ready(environ)
    Client().get("/en/public/")
    assert whole_pages.is_ready(environ)
    assert [whole_pages.is_ready(environ | other) for other in others] == [False] * len(others)
    monkeypatch.setattr(django_settings, "WHOLE_PAGE_SECONDS", 0)
    assert not whole_pages.is_ready(environ)


def test_request_with_its_copy_is_answered_without_a_query_and_only_at_hosts_of_this_node(
    site: None, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: Callable[..., AbstractContextManager[None]]
) -> None:
    monkeypatch.setattr(django_settings, "WHOLE_PAGE_SECONDS", 3600)
    whole = Client().get("/en/public/")
    ready: dict[str, object] = {"REQUEST_METHOD": "GET", "PATH_INFO": "/en/public/", "QUERY_STRING": ""}
    assert whole_pages.is_ready(ready)
    given = {whole_pages.WITH: ready[whole_pages.WITH]}
    monkeypatch.setattr(django_settings, "WHOLE_PAGE_SECONDS", 0)
    whole_pages._COPIES.clear()
    with django_assert_num_queries(0):
        answers = [Client().get("/en/public/", headers=headers, **given) for headers in ({}, {"host": EVIL})]
        known = Client().get("/en/public/", headers={"If-None-Match": whole["ETag"]}, **given)
    assert [answer.status_code for answer in (*answers, known)] == [200, 400, 304]
    assert (answers[0].content, dict(answers[0].headers)) == (whole.content, dict(whole.headers))
