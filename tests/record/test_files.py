"""Logs in files keep the rules of all stores, and outlive whatever happens between two steps."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.record.store_suite import KEYS, MECHANISM, RING, StoreSuite, head_over, lines, said

from paraph.record import FileStore, Ledger, RecordError, Store

AT = "2025-08-06T13:07:00Z"


class TestFileStore(StoreSuite):
    @contextmanager
    def opened(self, place: Path) -> Iterator[Store]:
        yield FileStore(place / MECHANISM)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A log of three acts."""
    FileStore(tmp_path).append("IN", expected=0, acts=lines(3), head=head_over(lines(3)))
    return tmp_path / "IN"


def check_goes_on(folder: Path) -> None:
    """The log of three acts is whole, takes two more, and another process agrees."""
    store = FileStore(folder.parent)
    assert (store.head("IN"), list(store.read("IN", 0, 9))) == (head_over(lines(3)), lines(3))
    store.append("IN", expected=3, acts=lines(2, 3), head=head_over(lines(5)))
    again = FileStore(folder.parent)
    assert (again.head("IN"), list(again.read("IN", 0, 9))) == (head_over(lines(5)), lines(5))
    assert (folder / "acts.jsonl").read_bytes() == b"".join(line + b"\n" for line in lines(5))


def test_the_files_are_what_the_page_says(folder: Path) -> None:
    assert (folder / "acts.jsonl").read_bytes() == b"".join(line + b"\n" for line in lines(3))
    assert (folder / "checkpoint").read_bytes() == head_over(lines(3)).checkpoint
    assert (folder / "range").read_bytes() == head_over(lines(3)).range.to_bytes()
    assert sorted(path.name for path in folder.iterdir()) == ["acts.jsonl", "checkpoint", "lock", "range"]


@pytest.mark.parametrize("tail", [b"{", b"{}\n{}\n", b"\n", lines(1, 3)[0] + b"\n"])
def test_an_append_that_never_happened_is_cut_off(folder: Path, tail: bytes) -> None:
    with (folder / "acts.jsonl").open("ab") as file:
        file.write(tail)
    check_goes_on(folder)


KEPT_RANGES = {
    "lost": None,
    "empty": b"",
    "cut": b"\x00" * 7,
    "odd": b"\xff" * 40,
    "of nothing": bytes(8),
    "behind": head_over(lines(2)).range.to_bytes(),
    "of other acts": head_over(lines(3, 5)).range.to_bytes(),
    "behind, of other acts": head_over(lines(2, 5)).range.to_bytes(),
    "ahead": head_over(lines(9)).range.to_bytes(),
}


@pytest.mark.parametrize("kept", KEPT_RANGES.values(), ids=KEPT_RANGES)
def test_a_range_that_is_lost_behind_or_wrong_is_computed_again(folder: Path, kept: bytes | None) -> None:
    (folder / "range").unlink()
    if kept is not None:
        (folder / "range").write_bytes(kept)
    check_goes_on(folder)


def test_a_checkpoint_not_yet_in_place_does_not_count(folder: Path) -> None:
    (folder / "checkpoint.new").write_bytes(head_over(lines(9)).checkpoint[:50])
    check_goes_on(folder)


def test_a_folder_without_a_checkpoint_is_no_log(tmp_path: Path) -> None:
    (tmp_path / "IN").mkdir()
    (tmp_path / "IN" / "acts.jsonl").write_bytes(b"{}\n")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "checkpoint").write_bytes(b"")
    store = FileStore(tmp_path)
    assert (dict(store.sizes()), list(store.read("IN", 0, 9))) == ({}, [])
    store.append("IN", expected=0, acts=lines(3), head=head_over(lines(3)))
    check_goes_on(tmp_path / "IN")


@pytest.mark.parametrize("damaged", [b"", lines(1)[0] + b"\n", b"".join(line + b"\n" for line in lines(3))[:-1]])
def test_a_log_that_lost_acts_takes_no_more(folder: Path, damaged: bytes) -> None:
    (folder / "acts.jsonl").write_bytes(damaged)
    store = FileStore(folder.parent)
    with pytest.raises(RecordError) as refusal:
        store.append("IN", expected=3, acts=lines(1, 3), head=head_over(lines(4)))
    assert refusal.value.code == "record.store.log_damaged"
    assert (folder / "acts.jsonl").read_bytes() == damaged
    with pytest.raises(RecordError) as refusal:
        Ledger(store, mechanism=MECHANISM).append([said(1)], side="IN", at=AT, signer=KEYS["IN"])
    assert refusal.value.code == "record.store.log_damaged"


def test_append_refuses_an_act_of_two_lines(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refusal:
        FileStore(tmp_path).append("IN", expected=0, acts=[b"{}\n{}"], head=head_over(lines(1)))
    assert refusal.value.code == "record.store.line_broken"
    assert list(tmp_path.iterdir()) == []


def test_append_says_what_the_file_system_said(tmp_path: Path) -> None:
    (tmp_path / "IN").write_bytes(b"in the way")
    with pytest.raises(RecordError) as refusal:
        FileStore(tmp_path).append("IN", expected=0, acts=lines(1), head=head_over(lines(1)))
    assert refusal.value.sentence("en") == f"The file system refused at {tmp_path / 'IN'}: Not a directory."


@pytest.mark.parametrize("step", ["write", "fsync", "replace", "fsync of the folder"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_step_that_fails_leaves_the_old_log_or_the_new(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, *, after: bool
) -> None:
    """Each durable step fails once, both not done and done but reported as failed."""
    calls = {"write": 0, "fsync": 0, "replace": 0}

    def failing(name: str, real: object, times: int) -> object:
        def call(*args: object, **kwargs: object) -> object:
            calls[name] += 1
            if calls[name] != times:
                return real(*args, **kwargs)  # type: ignore[operator]
            if after:
                real(*args, **kwargs)  # type: ignore[operator]
            raise OSError(5, "Input/output error")

        return call

    if step == "replace":
        monkeypatch.setattr(Path, "replace", failing("replace", Path.replace, 1))
    else:
        times = {"write": 1, "fsync": 2, "fsync of the folder": 3}[step]
        monkeypatch.setattr(os, "fsync", failing("fsync", os.fsync, times))
    store = FileStore(folder.parent)
    with pytest.raises(RecordError) as refusal:
        store.append("IN", expected=3, acts=lines(2, 3), head=head_over(lines(5)))
    assert refusal.value.code == "record.store.failed"
    monkeypatch.undo()
    happened = step == "fsync of the folder" or (step == "replace" and after)
    for found in (store, FileStore(folder.parent)):
        assert found.head("IN") == head_over(lines(5 if happened else 3))
        assert list(found.read("IN", 0, 9)) == lines(5 if happened else 3)
    if not happened:
        check_goes_on(folder)


WRITER = """
import sys
from pathlib import Path
from paraph.record import Ledger
from paraph.record import FileStore
from tests.record.store_suite import KEYS, MECHANISM, said
ledger = Ledger(FileStore(Path(sys.argv[1])), mechanism=MECHANISM)
print("ready", flush=True)
for number in range(100000):
    acts = ledger.append([said(number), said(number)], side="IN", at="2025-08-06T13:07:00Z", signer=KEYS["IN"])
    print(acts[-1].n, flush=True)
"""


def test_a_killed_writer_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    acknowledged, size = -1, 0
    for round_ in range(8):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(0.003 * round_ * round_)
        writer.send_signal(signal.SIGKILL)
        for line in writer.stdout:
            acknowledged = int(line) if line.endswith("\n") else acknowledged
        writer.wait()
        writer.stdout.close()
        store = FileStore(tmp_path)
        least = max(size, acknowledged + 1)  # what was there, and what was acknowledged since
        size = store.sizes().get("IN", 0)
        assert least <= size <= least + 2
        assert size % 2 == 0
        assert Ledger(store, mechanism=MECHANISM).verify(RING)
    assert acknowledged > 0
