"""What programs are given, by command: open data, tokens, webhooks."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import httpx
import pytest
from tests.cli.conftest import Paraph

from paraph.cli.token import SCOPES
from paraph.node.models import ApiToken, Delivery
from paraph.node.people import accounts
from paraph.node.people.api_tokens import Scope

NOW = datetime(2026, 3, 1, tzinfo=UTC)
URL = "https://news.example.org/paraph"


@pytest.mark.usefixtures("opened")
def test_open_data_is_written_with_its_sums(paraph: Paraph, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    status, out, _ = paraph("open-data", folder, "--json")
    told = json.loads(out)
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    assert (status, told) == (0, {"folder": str(folder), "files": len(lines) + 1})
    for line in lines:
        digest, name = line.split("  ")
        assert sha256((folder / name).read_bytes()).hexdigest() == digest


@pytest.mark.usefixtures("opened")
def test_open_data_where_nothing_can_be_written_is_refused(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    status, _, errors = paraph("open-data", tmp_path / "file" / "x")
    assert (status, "[cli.file.unwritable]" in errors) == (2, True)


@pytest.mark.usefixtures("opened")
def test_token_is_made_listed_and_revoked(paraph: Paraph) -> None:
    accounts.add_user("a.kumar")
    made = json.loads(paraph("token", "make", "a.kumar", "--name", "board", "--scope", "undertakings", "--json")[1])
    assert made["token"].startswith("paraph_")
    (listed,) = json.loads(paraph("token", "list", "--json")[1])["tokens"]
    assert (listed["name"], listed["scopes"]) == ("board", ["record", "undertakings"])
    assert paraph("token", "revoke", made["number"]) == (0, f"Token {made['number']} opens nothing any more.\n", "")
    assert paraph("token", "list")[1] == "No token is in use.\n"
    status, _, errors = paraph("token", "revoke", made["number"])
    assert (status, "[node.api.token_unknown]" in errors) == (2, True)
    assert paraph("token", "make", "a.kumar", "--name", "x", "--days", "0")[0] == 2
    assert ApiToken.objects.count() == 1


def test_scopes_on_the_command_line_are_those_of_the_node() -> None:
    assert list(SCOPES) == list(Scope.values)


@pytest.mark.usefixtures("opened")
def test_webhook_is_told_and_failures_are_in_sight(paraph: Paraph, answering: Callable[[int], None]) -> None:
    made = json.loads(paraph("webhook", "add", URL, "--private", "--json")[1])
    assert made["secret"].startswith("whsec_")
    Delivery.objects.create(webhook_id=made["number"], event="msg_1", body="{}", made_at=NOW, due_at=NOW)
    answering(503)
    assert paraph("webhook", "deliver")[:2] == (1, "Tried 1, told 0.\n")
    line = paraph("webhook", "list")[1]
    assert line == f"{made['number']}: {URL}; waiting 1, given up 0 (HTTP 503)\n"
    answering(200)
    assert json.loads(paraph("webhook", "deliver", "--again", made["number"], "--json")[1]) == {"tried": 1, "told": 1}
    assert paraph("webhook", "remove", made["number"])[0] == 0
    assert paraph("webhook", "list")[1] == "No webhook is told of anything.\n"
    assert paraph("webhook", "add", "http://x.example/")[0] == 2


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """The receiver answers so."""

    def answer(status: int) -> None:
        monkeypatch.setattr(
            httpx.HTTPTransport, "handle_request", lambda _, request: httpx.Response(status, request=request)
        )

    return answer
