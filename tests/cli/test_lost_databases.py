"""A database that is lost, damaged or full is told as what it is, and never has a second record begun in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import OperationalError
from tests.cli.nodes import Node, node

from paraph.node.homes.home import BEGUN
from paraph.node.storage import faults


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Node]:
    with node(tmp_path / "home") as made:
        yield made


def execute(home: Path, statement: str) -> None:
    with closing(sqlite3.connect(home / "paraph.sqlite3")) as database:
        database.execute(statement)
        database.commit()


def test_no_record_is_begun_again_where_one_was(ours: Node) -> None:
    """A second log under the same key would be an equivocation that the other side can prove."""
    (ours.folder / "paraph.sqlite3").unlink()
    for words in (("status",), ("init",), ("init", "--side", "IN", "--with", "RU")):
        status, output, errors = ours.paraph(*words)
        assert (status, output) == (1, "")
        assert errors.endswith("[node.home.record-gone]\n")
    execute(ours.folder, "CREATE TABLE other (x)")
    assert ours.paraph("init")[0] == 1


def test_a_home_edited_to_name_the_other_side_shows_and_changes_nothing(ours: Node) -> None:
    file = ours.folder / "paraph.toml"
    before = file.read_text()
    file.write_text(before.replace('side = "IN"', 'side = "RU"'))
    for words in (("status", "--lang", "hi"), ("verify",), ("init", "--side", "RU", "--with", "IN")):
        status, output, errors = ours.paraph(*words)
        assert (status, output) == (1, "")
        assert str(file) in errors
        assert "side = “IN”" in errors
        assert errors.endswith("[node.home.side-differs]\n")
    file.write_text(before)
    assert ours.paraph("verify")[0] == 0


def test_a_home_of_before_gets_its_mark_from_the_next_init(ours: Node) -> None:
    (ours.folder / BEGUN).unlink()
    assert ours.paraph("init")[0] == 0
    assert (ours.folder / BEGUN).exists()


def test_a_file_that_is_no_database_is_called_by_its_name_with_what_to_do(ours: Node) -> None:
    (ours.folder / "paraph.sqlite3").write_bytes(b"no database at all" * 400)
    status, _, errors = ours.paraph("verify")
    assert status == 2
    assert errors == (
        f"The database file {ours.folder}/paraph.sqlite3 cannot be used: it is damaged, or no database. See that the"
        " disk has room and that you may write to the file. If it is damaged, keep it as it is and restore a backup to"
        " a new folder with `paraph restore`. [node.home.database-unusable]\n"
    )


def test_a_damaged_page_is_no_fault_of_paraph_and_no_backup(ours: Node, tmp_path: Path) -> None:
    with closing(sqlite3.connect(ours.folder / "paraph.sqlite3")) as database:
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'paraph_act'").fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
    with (ours.folder / "paraph.sqlite3").open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
    status, _, errors = ours.paraph("verify")
    assert (status, errors.rpartition(" ")[2]) == (2, "[node.home.database-unusable]\n")
    (tmp_path / "monday").write_bytes(b"the last good one")
    status, _, errors = ours.paraph("backup", tmp_path / "monday")
    assert errors.endswith("[node.backup.impossible]\n")
    assert (tmp_path / "monday").read_bytes() == b"the last good one"


def test_an_act_that_somebody_rewrote_as_text_is_found_by_verify(ours: Node) -> None:
    execute(ours.folder, "UPDATE paraph_act SET data = replace(data, 'in-ru', 'in-xx') WHERE n = 1")
    status, output, _ = ours.paraph("verify")
    assert status == 1
    assert "does not lead to the root that was signed" in output
    assert ours.paraph("status")[2].endswith("[node.record.damaged]\n")


@pytest.mark.parametrize(
    ("free", "words"),
    [
        (0, {"en": "the disk is full", "hi": "डिस्क भर गई है", "ru": "диск заполнен"}),
        (1 << 30, {"en": "it cannot be opened", "hi": "उसे खोला नहीं जा सकता", "ru": "его нельзя открыть"}),
    ],
)
def test_what_ails_the_disk_is_said_in_the_persons_words(
    free: int, words: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faults.shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    monkeypatch.setattr(faults, "settings", SimpleNamespace(HOME=SimpleNamespace(database=tmp_path / "paraph.sqlite3")))
    monkeypatch.setattr(faults, "connection", SimpleNamespace(vendor="sqlite"))
    refusal = faults.refusal_of(OperationalError("unable to open database file"))
    assert refusal is not None
    assert [words[language] in refusal.text(language) for language in words] == [True] * 3
