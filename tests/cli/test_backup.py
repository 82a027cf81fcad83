"""A backup made while others write is a home whose record verifies; a damaged one becomes nobody's home."""

import gzip
import signal
import tarfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from tests.cli.nodes import Node, node

DATABASES = [
    pytest.param("", id="sqlite"),
    pytest.param("postgresql", id="postgresql", marks=[pytest.mark.postgresql, pytest.mark.xdist_group("postgresql")]),
]


@pytest.fixture
def server(request: pytest.FixtureRequest) -> str:
    """The PostgreSQL server's URL where the test asks for one."""
    return request.getfixturevalue("postgresql_url") if request.param else ""


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Node]:
    with node(tmp_path / "home") as made:
        yield made


def another(folder: Path, server: str) -> Node:
    """Where to restore: a folder that is not there yet, and an empty database where the node has one."""
    if not server:
        return Node(folder)
    name = f"restored_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return Node(folder, server.replace("/paraph?", f"/{name}?"))


@pytest.mark.parametrize("server", DATABASES, indirect=True)
def test_a_backup_made_while_another_process_writes_restores_to_a_record_that_verifies(
    tmp_path: Path, server: str
) -> None:
    file = tmp_path / "monday.paraph-backup"
    with node(tmp_path / "home", server=server) as ours:
        writer = ours.start(1, module="tests.cli.adopting")
        assert writer.stdout
        kept = writer.stdout.readline().split()[1:]
        status, _, errors = ours.paraph("backup", file)
        assert (status, errors, writer.poll()) == (0, "", None)
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        restored = another(tmp_path / "restored", server)
        status, output, errors = restored.paraph("restore", file)
        assert status == 0, errors
        assert "Restored to" in output
        verdict = restored.told("verify")
        assert (verdict["ok"], verdict["logs"][0]["size"] > int(kept[-1].partition("/")[2])) == (True, True)


def test_a_backup_holds_the_key_and_only_its_owner_may_read_it(ours: Node, tmp_path: Path) -> None:
    file = tmp_path / "b"
    assert ours.paraph("backup", file)[0] == 0
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_damaged_backup_becomes_nobodys_home(ours: Node, tmp_path: Path) -> None:
    file = tmp_path / "b"
    ours.paraph("backup", file)
    data = bytearray(file.read_bytes())
    act = data.index(b'"act":"mechanism.open"')
    data[act + 20] ^= 1
    file.write_bytes(data)
    status, _, errors = Node(tmp_path / "restored").paraph("restore", file)
    assert (status, "Traceback" in errors) == (1, False), errors
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "home"]


def test_a_backup_whose_record_is_not_there_says_what_was_found_and_becomes_nobodys_home(
    ours: Node, tmp_path: Path
) -> None:
    (ours.folder / "paraph.sqlite3").unlink()
    with tarfile.open(tmp_path / "b", "w") as archive:
        archive.addfile(tarfile.TarInfo("paraph.sqlite3"))
        for name in ("paraph.toml", ".record-begun", "keys"):
            archive.add(ours.folder / name, name)
    status, _, errors = Node(tmp_path / "restored").paraph("restore", tmp_path / "b")
    assert status == 1
    assert ".restoring-" not in errors
    assert "[node.home.record-gone]\n" in errors
    assert errors.endswith("Choose another backup. Nothing was changed. [node.backup.unproved]\n")
    assert not (tmp_path / "restored").exists()


def test_a_backup_without_its_key_is_restored_and_the_lack_is_said(ours: Node, tmp_path: Path) -> None:
    ours.paraph("backup", tmp_path / "b")
    with tarfile.open(tmp_path / "b") as whole, tarfile.open(tmp_path / "without", "w") as archive:
        for member in whole:
            if member.name != "keys/signing.key":
                archive.addfile(member, whole.extractfile(member) if member.isfile() else None)
    status, output, errors = Node(tmp_path / "restored").paraph("restore", tmp_path / "without")
    assert (status, "its record verifies" in output) == (2, True)
    assert errors.endswith("[node.home.secret-missing]\n")


def test_a_backup_that_holds_a_file_twice_becomes_nobodys_home(ours: Node, tmp_path: Path) -> None:
    file = tmp_path / "b"
    ours.paraph("backup", file)
    with tarfile.open(file, "a") as archive:
        archive.add(ours.folder / "paraph.toml", "paraph.toml")
    status, _, errors = Node(tmp_path / "restored").paraph("restore", file)
    assert (status, "paraph.toml" in errors, "Traceback" in errors) == (1, True, False), errors
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "home"]


def test_a_backup_is_not_restored_over_a_home(ours: Node, tmp_path: Path) -> None:
    file = tmp_path / "b"
    ours.paraph("backup", file)
    before = sorted((path.name, path.stat().st_size) for path in ours.folder.iterdir())
    assert ours.paraph("restore", file)[0] == 1
    assert sorted((path.name, path.stat().st_size) for path in ours.folder.iterdir()) == before


def test_a_file_that_is_no_backup_is_refused(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("not a backup")
    status, _, errors = Node(tmp_path / "restored").paraph("restore", tmp_path / "note.txt")
    assert (status, "Traceback" in errors, (tmp_path / "restored").exists()) == (1, False, False), errors
    assert "it is no archive" in errors


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_one_changed_byte_in_what_no_record_proves_is_found(ours: Node, tmp_path: Path, language: str) -> None:
    file = tmp_path / "b"
    assert ours.paraph("user", "add", "a.clerk", "--role", "drafter")[0] == 0
    ours.paraph("backup", file)
    data = bytearray(file.read_bytes())
    data[data.index(b"a.clerk")] ^= 1
    file.write_bytes(data)
    status, _, errors = Node(tmp_path / "restored").paraph("restore", file, "--lang", language)
    assert (status, "paraph.sqlite3" in errors, "node.backup.unfit" in errors) == (1, True, True), errors
    assert not (tmp_path / "restored").exists()


def test_sums_stand_in_a_backup_and_not_in_the_home_made_of_it(ours: Node, tmp_path: Path) -> None:
    ours.paraph("backup", tmp_path / "b")
    with tarfile.open(tmp_path / "b") as archive:
        assert archive.getnames()[-1] == "SHA256SUMS"
    packed = gzip.compress((tmp_path / "b").read_bytes())
    (tmp_path / "b.gz").write_bytes(packed)
    assert Node(tmp_path / "restored").paraph("restore", tmp_path / "b.gz")[0] == 0
    assert not (tmp_path / "restored" / "SHA256SUMS").exists()


@pytest.mark.parametrize("data", [bytes(1 << 20), gzip.compress(b"words"), b"\xfd7zXZ\0nothing", b"BZhnothing", b""])
def test_what_was_lost_on_its_disk_is_refused_by_its_first_bytes(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "b").write_bytes(data)
    status, _, errors = Node(tmp_path / "restored").paraph("restore", tmp_path / "b")
    assert (status, "node.backup.unfit" in errors, (tmp_path / "restored").exists()) == (1, True, False), errors
