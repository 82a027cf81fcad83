"""What every answer bears, whatever kind it is, and what no log line of it says."""

import logging
from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests import cast
from tests.web import following

from paraph.node import records
from paraph.node.people import api_tokens
from paraph.node.serving.headers import HEADERS
from paraph.node.serving.log_lines import without_tokens
from paraph.node.world import publishing

RELEASE = f"{cast.ELEVENTH}.en.2150001"
SECRET_LINKS = (
    "/en/report/WyJ4Il0:a-private-token/",
    "/calendar/a-private-token.ics",
    "/enter/?sesame=a-private-token",
)
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": HEADERS["Permissions-Policy"],
    "Content-Security-Policy": HEADERS["Content-Security-Policy"],
}
KINDS: dict[str, tuple[str, str, int]] = {
    "a page of everybody's": ("get", "/en/public/", 200),
    "the same again": ("get", "/en/public/", 200),
    "a page of the record": ("get", "/hi/", 200),
    "a page of the account": ("get", "/ru/account/", 200),
    "a file": ("get", "/en/public/data/bodies.csv", 200),
    "a feed": ("get", "/ru/public/feed.atom", 200),
    "JSON": ("get", "/api/v1/topics/", 200),
    "JSON refused": ("get", "/api/v1/topics/?x=1", 400),
    "JSON not there": ("get", "/api/v1/topics/none/", 404),
    "JSON by a wrong token": ("token", "/api/v1/topics/", 401),
    "an Excel file": ("get", f"/en/sessions/{cast.ELEVENTH}/undertakings.xlsx", 200),
    "a redirect": ("get", "/", 302),
    "a redirect to the slash": ("get", "/en/topics", 301),
    "not there": ("get", "/en/no/such/page/", 404),
    "not allowed": ("get", "/en/people/", 403),
    "not so": ("put", "/en/public/", 405),
    "a form without its token": ("forged", "/en/adopt/", 403),
    "a host of somebody else": ("host", "/en/public/", 400),
    "health": ("get", "/healthz", 200),
    "a font": ("get", "/fonts/Shobhika-Regular.otf", 200),
    **{f"a link that does not open, {n}": ("get", path, 0) for n, path in enumerate(SECRET_LINKS)},
}
MAY_BE_FETCHED = {"JSON", "JSON refused", "JSON not there", "JSON by a wrong token"}


@pytest.fixture
def client(show: Callable[..., None], sign_in: Callable[..., Client]) -> Client:
    """A secretary, before something published."""
    show(following.published())
    publishing.publish([RELEASE, following.KEY])
    return sign_in("secretary")


def asked(client: Client, how: str, path: str) -> HttpResponse:
    match how:
        case "host":
            return client.get(path, headers={"Host": "evil.example"})
        case "token":
            return Client().get(path, headers={"Authorization": "Bearer wrong"})
        case "forged":
            strict = Client(enforce_csrf_checks=True)
            strict.cookies = client.cookies
            return strict.post(path, {"text": "x"})
        case _:
            return getattr(client, how)(path)


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_bears_the_headers_that_protect(kind: str, client: Client) -> None:
    how, path, status = KINDS[kind]
    answer = asked(client, how, path)
    assert not status or answer.status_code == status
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS
    policy = "cross-origin" if kind in MAY_BE_FETCHED else "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == policy
    assert "Server" not in answer.headers
    assert "X-Powered-By" not in answer.headers
    for cookie in answer.cookies.values():
        assert cookie["samesite"] in ("Lax", "Strict"), cookie.key


@pytest.mark.parametrize("path", ["/hi/", "/ru/account/", f"/en/sessions/{cast.ELEVENTH}/undertakings.xlsx"])
def test_what_one_person_sees_no_cache_on_the_way_keeps(path: str, client: Client) -> None:
    control = client.get(path).headers["Cache-Control"]
    assert "public" not in control
    assert "private" in control or "no-store" in control


def test_an_error_of_ours_bears_them_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("a private word")

    monkeypatch.setattr(records, "current", broken)
    client.raise_request_exception = False
    answer = client.get("/en/topics/")
    assert (answer.status_code, b"a private word" in answer.content) == (500, False)
    assert {name: answer.headers.get(name) for name in ALWAYS} == ALWAYS


def test_no_log_line_says_who_asked_or_what_opens_something(
    client: Client, caplog: pytest.LogCaptureFixture, person: Callable[..., object]
) -> None:
    caplog.set_level(logging.DEBUG)
    words = api_tokens.make(person("reader"), "x", [], days=1)[1]
    caplog.clear()
    for how, path, _ in KINDS.values():
        asked(client, how, path)
    client.get("/api/v1/topics/?x=1", headers={"Authorization": f"Bearer {words}", "User-Agent": "a-private-browser"})
    client.post("/en/sign-in/", {"login": "a.private.person@example.org", "password": "a-private-password"})
    client.get(reverse("find"), {"q": "a-private-question"})
    lines = [without_tokens(f"{one.name}: {one.getMessage()}") for one in caplog.records]
    private = ("a-private", "a.private", words, "127.0.0.1", "A. Person")
    assert [line for line in lines if any(word in line for word in private)] == []
    assert any("Forbidden" in line for line in lines)
