"""The open site under attack: every method, words that run elsewhere, what is too long, and slowness.

Nothing here looks for one known hole: each address of the access table is asked in each way, and none may answer with
an error of its own (500), show a planted word as markup, or do anything for a method it does not know.
"""

import json
import re
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse
from immutables import Map
from lxml import etree
from tests import cast
from tests.web import following
from tests.web.test_access import OUTSIDE, TABLE

from paraph.mechanism.bodies import Body
from paraph.mechanism.releases import Release
from paraph.mechanism.sessions import Session
from paraph.mechanism.state import State
from paraph.node.world import publishing
from paraph.papers.open_data.bundle import bundle
from paraph.papers.open_data.tables import TABLES
from paraph.web import whole_pages

RELEASE = f"{cast.ELEVENTH}.en.2150001"
METHODS = ("get", "head", "options", "post", "put", "patch", "delete", "trace")
RUNS = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}${7*7}<!--\u202e"
"""Leaves an attribute, an element and a comment; asks a template to compute; turns the direction of writing."""

SEEDS = (
    "'",
    '"',
    "../../etc/passwd",
    "..%2f..%2f",
    "%00",
    "\u202e",
    "' OR 1=1 --",
    "<script>",
    "{{7*7}}",
    "a" * 5000,
    "%0d%0aX: y",
)
OUTSIDE_NAMES = sorted(name for name, (who, _) in TABLE.items() if who == OUTSIDE)


@pytest.fixture
def site(show: Callable[..., None], db: None) -> Iterator[State]:
    """Everything published, with a hostile word in every text that somebody else writes."""
    state = hostile(following.published())
    show(state)
    publishing.publish([*state.releases, following.KEY])
    yield state
    whole_pages._COPIES.clear()


def hostile(state: State, words: str = RUNS) -> State:
    """The state with `words` in names, texts, titles and headlines; documents stay agreed upon."""
    bad = Map({"en": words, "hi": words, "ru": words})

    def told(session: Session) -> Session:
        sides = session.accounts.items()
        accounts = {side: replace(facts, place=bad, venue=bad, signed=(bad,)) for side, facts in sides}
        return replace(session, accounts=Map(accounts))

    def named(body: Body) -> Body:
        return replace(body, namings=tuple(replace(naming, names=bad) for naming in body.namings))

    def said(release: Release) -> Release:
        around = replace(release.furniture, headline=words, ministry=words)
        return replace(release, text=f"{release.text}\n{words}", furniture=around)

    return state.having(
        names=bad,
        bodies=Map({key: named(one) for key, one in state.bodies.items()}),
        topics=Map({key: replace(one, names=bad, template=None) for key, one in state.topics.items()}),
        releases=Map({key: said(one) for key, one in state.releases.items()}),
        sessions=Map({key: told(one) for key, one in state.sessions.items()}),
    )


def paths(client: Client) -> list[str]:
    """Every page of the public site in every language, and its feeds."""
    found = re.findall(r"<loc>(.*?)</loc>", client.get("/sitemap.xml").content.decode())
    feeds = [f"/{language}/public/{name}" for language in ("en", "hi", "ru") for name in ("feed.atom", "calendar.ics")]
    return [re.sub(r"https?://[^/]*", "", address) for address in found] + feeds


@pytest.mark.parametrize("name", OUTSIDE_NAMES)
def test_every_address_bears_every_method(name: str, site: State) -> None:
    address = reverse(name, args=TABLE[name][1])
    client = Client(raise_request_exception=False)
    for method in METHODS:
        answer = getattr(client, method)(address)
        assert answer.status_code < 500, method
        if name.startswith(("public", "api")) and method not in ("get", "head", "options"):
            assert answer.status_code == 405 or name == "api-nowhere", method
        assert answer["Content-Security-Policy"].startswith("default-src 'none'")
        assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", [name for name in OUTSIDE_NAMES if TABLE[name][1] and name != "public-file"])
def test_no_id_breaks_an_address_or_comes_back_as_markup(name: str, site: State) -> None:
    client = Client(raise_request_exception=False)
    ids = TABLE[name][1]
    for at in range(len(ids)):
        for seed in SEEDS:
            given = [*ids[:at], "MARK", *ids[at + 1 :]]
            answer = client.get(reverse(name, args=given).replace("MARK", quote(seed, safe="%")))
            assert answer.status_code in (200, 301, 302, 400, 404, 405), seed
            is_page = answer.get("Content-Type", "").startswith("text/html")
            assert not (is_page and b"<script>" in answer.content)
            assert "X" not in answer.headers


@pytest.mark.parametrize("seed", [*SEEDS, "bodies.csv/../paraph.sqlite", "/etc/passwd", "documents/../bodies.csv"])
def test_no_name_of_a_file_leads_out(seed: str, site: State) -> None:
    answer = Client(raise_request_exception=False).get(f"/en/public/data/{quote(seed, safe='%/')}")
    assert answer.status_code in (301, 302, 400, 404)


def test_hostile_words_run_nowhere(site: State) -> None:
    client = Client()
    shown = 0
    for path in paths(client):
        answer = client.get(path)
        text = answer.content.decode()
        assert answer.status_code == 200
        kind = answer["Content-Type"].partition(";")[0]
        if kind == "text/html":
            assert "alert(1)</script>" not in text
            assert "<img" not in text
            assert "49" not in re.findall(r"onerror=alert\(1\)&gt;(.*?)\$", text)
            shown += "&lt;script&gt;alert(1)" in text
        if kind in ("application/atom+xml", "application/xml"):
            etree.fromstring(answer.content)
        if kind == "text/calendar":
            assert all(re.match(rb"[A-Z;=-]+[:;]| ", row) for row in answer.content.split(b"\r\n") if row)
    assert shown > 10


def test_linked_data_cannot_be_left(site: State) -> None:
    text = Client().get(reverse("public-release", args=[RELEASE])).content.decode()
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert json.loads(data)["headline"] == RUNS


def test_api_gives_hostile_words_as_data_that_no_browser_runs(site: State) -> None:
    for table in TABLES.values():
        if table.public:
            answer = Client().get(f"/api/v1/{table.name}/")
            assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/json", "nosniff")
    assert Client().get("/api/v1/topics/").json()["rows"][0]["names"]["en"] == RUNS


def test_files_hold_hostile_words_without_harm(site: State) -> None:
    made = bundle(publishing.public().state, owner="IN")
    for name, make in made.items():
        data = make()
        if name.endswith(".csv"):
            cells = re.findall(r'(?:^|,)"?([=+@\t])', data.decode(), re.MULTILINE)
            assert cells == []
        if name.endswith(".xml"):
            etree.fromstring(data)


@pytest.mark.parametrize(
    "query", ["q=" + "a" * 20_000, "&".join(f"a{n}=1" for n in range(2000)), "after=%ff%fe", "limit=1e9"]
)
def test_oversize_and_broken_queries_are_refused_or_passed_over(query: str, site: State) -> None:
    client = Client(raise_request_exception=False)
    assert client.get(f"/api/v1/topics/?{query}").status_code in (200, 400, 413, 414)
    assert client.get(f"/en/public/?{query}").status_code in (200, 400)


def test_oversize_headers_and_bodies_break_nothing(site: State) -> None:
    client = Client(raise_request_exception=False)
    big = "x" * 60_000
    for header in ("If-None-Match", "Accept-Language", "Authorization", "Cookie", "Referer"):
        assert client.get("/api/v1/topics/", headers={header: big}).status_code in (200, 400, 401)
        assert client.get("/en/public/", headers={header: big}).status_code in (200, 400)
    assert client.post("/api/v1/topics/", data=b"x" * (6 << 20), content_type="application/json").status_code in (
        405,
        413,
    )


@pytest.mark.long
def test_slow_clients_hold_up_nobody(live_server: object, site: State) -> None:
    host, port = live_server.thread.host, live_server.thread.port
    slow = []
    try:
        for _ in range(20):
            one = socket.create_connection((host, port), timeout=5)
            one.sendall(b"GET /en/public/ HTTP/1.1\r\nHost: loc")
            slow.append(one)
        with socket.create_connection((host, port), timeout=30) as quick:
            quick.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            assert quick.recv(12).startswith(b"HTTP/1.")
    finally:
        for one in slow:
            one.close()
