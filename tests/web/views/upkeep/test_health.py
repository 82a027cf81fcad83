"""What a program that watches over the node is told, and nobody else."""

import logging
import re
from collections.abc import Callable

import pytest
from django.test import Client

from paraph.node import records
from paraph.node.exchange import correspondents
from paraph.node.storage import folding
from paraph.record.equivocation import Equivocation


def test_health_says_whether_the_record_can_be_read(opened: records.Current, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    monkeypatch.setattr(folding.Folded, "_extend", lambda *_: False)
    monkeypatch.setattr(folding.Folded, "_stale", lambda *_: True)
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"status": "node.record.damaged"})
    assert "paraph_up 0" in Client().get("/metrics").content.decode()


def test_metrics_are_prometheus_text(opened: records.Current) -> None:
    correspondents.stop("RU", Equivocation(b"first", b"second"), pouch="00")
    answer = Client().get("/metrics")
    assert answer["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    lines = answer.content.decode().splitlines()
    sample = re.compile(r'paraph_[a-z_]+(\{[a-z]+="[A-Za-z]+"\})? (-?[0-9.e+]+|nan)')
    told = re.compile(r"# (HELP|TYPE) paraph_[a-z_]+ .+")
    assert [line for line in lines if not (sample.fullmatch(line) or told.fullmatch(line))] == []
    assert {'paraph_acts{side="IN"} 2', 'paraph_acts{side="RU"} 0', "paraph_up 1"} <= set(lines)
    assert {'paraph_acts_waiting{side="RU"} 2', 'paraph_exchange_stopped{side="RU"} 1'} <= set(lines)


@pytest.mark.parametrize(
    "told", [{"X-Forwarded-For": "127.0.0.1"}, {"X-Forwarded-Proto": "https"}, {"Forwarded": "for=x"}, {"Via": "1.1 x"}]
)
def test_metrics_are_not_given_through_the_server_in_front(opened: records.Current, told: dict[str, str]) -> None:
    assert Client().get("/metrics", headers=told).status_code == 404


@pytest.mark.parametrize("address", ["192.0.2.7", "", "::ffff:192.0.2.7"])
def test_metrics_are_not_given_to_another_machine(opened: records.Current, address: str) -> None:
    assert Client(REMOTE_ADDR=address).get("/metrics").status_code == 404
    assert Client(REMOTE_ADDR=address).get("/healthz").status_code == 200


def test_logs_hold_nothing_about_people(
    sign_in: Callable[..., Client], caplog: pytest.LogCaptureFixture, make_user: Callable[..., object]
) -> None:
    """A sign-in that fails, a spent link, a page that is not there, a form without its token: none names anybody."""
    caplog.set_level(logging.WARNING)
    make_user("a.kumar")
    stranger = Client(REMOTE_ADDR="192.0.2.7", enforce_csrf_checks=True, HTTP_USER_AGENT="agent-7f3a")
    stranger.get("/enter/?sesame=token-7f3a")
    stranger.get("/en/nowhere/?email=a.kumar@example.org")
    stranger.post("/en/sign-in/", {"login": "a.kumar", "password": "secret-7f3a"})
    Client(REMOTE_ADDR="192.0.2.7").post("/en/sign-in/", {"login": "a.kumar", "password": "secret-7f3a"})
    sign_in("reader").post("/en/exchange/", {})
    written = caplog.text
    assert "Not Found: /en/nowhere/" in written
    for private in ("a.kumar", "7f3a", "192.0.2.7", "example.org"):
        assert private not in written
