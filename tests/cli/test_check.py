"""What is missing before others rely on a node, each thing with its remedy, in three languages."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.conf import settings as in_force

from paraph.node import records
from paraph.node.exchange import correspondents, quarantine, standing
from paraph.node.homes import backups
from paraph.node.people import accounts
from paraph.record.equivocation import Equivocation

Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture
def fresh(opened: records.Current) -> None:
    (in_force.HOME.folder / backups.LAST).unlink(missing_ok=True)


def ids(paraph: Paraph, *words: str) -> tuple[int, list[str]]:
    status, output, _ = paraph("check", *words, "--json")
    return status, [finding["id"] for finding in json.loads(output)["findings"]]


@pytest.mark.usefixtures("fresh")
def test_a_fresh_node_may_serve_and_lacks_what_a_deployed_one_has(paraph: Paraph) -> None:
    assert paraph("check") == (0, "Nothing is missing.\n", "")
    assert ids(paraph, "--deploy") == (
        0,
        ["paraph.W003", "paraph.W004", "paraph.W004", "paraph.W005", "paraph.W006"],
    )


@pytest.mark.usefixtures("fresh")
def test_what_is_mended_is_found_no_more(paraph: Paraph, settings: object, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.ADDRESS = "https://paraph.example.org"
    accounts.give_role(accounts.add_user("s.rao"), "administrator", mechanism="in-ru")
    (in_force.HOME.folder / backups.LAST).touch()
    assert ids(paraph, "--deploy") == (0, ["paraph.W006", "paraph.W012"])
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    assert ids(paraph, "--deploy")[1] == ["paraph.W006", "paraph.W011", "paraph.W012"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    monkeypatch.setattr(quarantine, "MOST_BYTES", 0)
    monkeypatch.setattr(quarantine, "size", lambda _home: 1)
    with monkeypatch.context() as slow:
        slow.setattr(standing, "now", lambda: datetime(2001, 1, 1, tzinfo=UTC))
        assert ids(paraph, "--deploy")[1] == ["paraph.W006", "paraph.W009", "paraph.W012", "paraph.W013"]
    correspondents.stop("RU", Equivocation(b"first", b"second"), pouch="00")
    assert ids(paraph, "--deploy")[1] == ["paraph.W006", "paraph.W007", "paraph.W009", "paraph.W012"]


@pytest.mark.usefixtures("fresh")
def test_an_error_ends_with_1(paraph: Paraph, settings: object) -> None:
    settings.ADDRESS = "http://paraph.example.org"
    assert ids(paraph) == (1, ["paraph.E002"])
    assert paraph("check")[1].endswith("Nothing is served until the errors are put right: 1.\n")


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "No backup was made in the last week.\n    Run paraph backup"),
        ("hi", "पिछले सप्ताह कोई बैकअप नहीं बना।\n    हर रात paraph backup"),
        ("ru", "За последнюю неделю резервной копии не делали.\n    Выполняйте paraph backup"),
    ],
)
def test_each_is_said_with_its_remedy_in_the_readers_language(paraph: Paraph, language: str, words: str) -> None:
    assert words in paraph("check", "--deploy", "--lang", language)[1]


@pytest.mark.usefixtures("fresh")
def test_a_backup_leaves_its_mark(paraph: Paraph, tmp_path: object) -> None:
    before = datetime.now(UTC).timestamp()
    (in_force.HOME.folder / backups.LAST).touch()
    made = backups.last_made(in_force.HOME)
    assert made is not None
    assert made.timestamp() >= int(before)
