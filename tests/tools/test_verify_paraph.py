"""The stand-alone checker agrees with Paraph on what holds and what does not, and is short enough to be read."""

import subprocess
import sys
from pathlib import Path

import pytest

from paraph.record import Checkpoint, Draft, FileStore, Ledger, SigningKey, Tree, leaf_hash, origin_of
from paraph.record.equivocation import prove
from paraph.record.proof_files import prove_inclusion

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / "tools" / "verify_paraph.py"
POUCH = ROOT / "tests" / "record" / "vectors" / "first.pouch"
KEY = SigningKey.from_seed(origin_of("in-ru", "IN"), bytes(32))
OTHER = SigningKey.from_seed(origin_of("in-ru", "IN"), bytes([5]) * 32)
SIZE = 11


def check(*words: object, key: str = KEY.verifier.to_text()) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-I", CHECKER, *map(str, words), "--key", key], capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    return done.returncode, (done.stdout + done.stderr).strip()


@pytest.fixture
def record(tmp_path: Path) -> Path:
    ledger = Ledger(FileStore(tmp_path), mechanism="in-ru")
    drafts = [
        Draft(act="topic.stage", v=1, office="o", on="wg.x", body={"n": n, "t": "एक \u007f\n"}) for n in range(SIZE)
    ]
    ledger.append(drafts, side="IN", at="2025-08-06T13:07:00Z", signer=KEY)
    return tmp_path


def test_checker_is_one_short_file() -> None:
    assert len(CHECKER.read_text(encoding="utf-8").splitlines()) <= 150


def test_record_holds_until_a_byte_of_it_changes(record: Path) -> None:
    assert check("record", record) == (0, f"IN: {SIZE} acts, whole and signed")
    acts = record / "IN" / "acts.jsonl"
    acts.write_bytes(acts.read_bytes().replace(b'"n":4', b'"n":5', 1))
    assert check("record", record)[0] == 1


def test_record_signed_by_another_key_does_not_hold(record: Path) -> None:
    status, said = check("record", record, key=OTHER.verifier.to_text())
    assert (status, said) == (1, "DOES NOT HOLD: IN checkpoint: no key that you gave has signed it")


def test_record_cut_short_does_not_hold(record: Path) -> None:
    acts = record / "IN" / "acts.jsonl"
    acts.write_bytes(b"".join(acts.read_bytes().splitlines(keepends=True)[:-1]))
    assert check("record", record)[0] == 1


@pytest.mark.parametrize("key", [KEY.verifier.to_text(), KEY.verifier.fingerprint])
def test_pouch_holds_under_key_or_fingerprint(key: str) -> None:
    assert check("pouch", POUCH, key=key) == (
        0, f"paraph/in-ru/IN: acts 0 to 2, whole and signed by {KEY.verifier.to_text()}",
    )  # fmt: skip


@pytest.mark.parametrize("at", [0, 105, 600, 1500, 2100, 5000, 6700, 8000])
def test_pouch_with_a_changed_byte_does_not_hold(tmp_path: Path, at: int) -> None:
    data = bytearray(POUCH.read_bytes())
    data[at] ^= 1
    (tmp_path / "changed").write_bytes(data)
    assert check("pouch", tmp_path / "changed")[0] == 1


def test_every_act_is_proved_and_no_other(record: Path, tmp_path: Path) -> None:
    store = FileStore(record)
    acts = list(store.read("IN", 0, SIZE))
    tree, note = Tree(map(leaf_hash, acts)), store.head("IN").checkpoint
    for index in (0, 3, 7, 8, 10):
        (tmp_path / "act").write_bytes(acts[index])
        proof = prove_inclusion(tree, index, note)
        proof.check(acts[index])
        (tmp_path / "proof").write_bytes(proof.to_bytes())
        assert check("proof", tmp_path / "act", tmp_path / "proof") == (
            0, f"paraph/in-ru/IN: act {index} is in the log of {SIZE} acts",
        )  # fmt: skip
    (tmp_path / "act").write_bytes(acts[2])
    assert check("proof", tmp_path / "act", tmp_path / "proof")[0] == 1


@pytest.mark.parametrize(("small", "large"), [(7, 7), (4, 9), (7, 8), (6, 9)])
def test_equivocation_is_proved(tmp_path: Path, small: int, large: int) -> None:
    here = [leaf_hash(b"%d" % n) for n in range(9)]
    there = [*here[:3], *(leaf_hash(b"otherwise %d" % n) for n in range(6))]
    notes = [
        Checkpoint(KEY.name, size, Tree(leaves).root(size)).signed(KEY)
        for leaves, size in ((here, small), (there, large))
    ]
    proof = prove(*notes, leaves=there)
    files = []
    for name, data in (("first", proof.first), ("second", proof.second), ("growth", proof.growth)):
        if data:
            files.append(tmp_path / name)
            files[-1].write_bytes(data)
    assert check("equivocation", *files) == (0, "PROVED: two different logs were signed as paraph/in-ru/IN")
    assert check("equivocation", files[0], files[0])[0] == 1


def test_files_of_another_kind_do_not_hold(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\x00" * 700)
    for words in (
        ("pouch", tmp_path / "x"),
        ("proof", tmp_path / "x", tmp_path / "x"),
        ("equivocation", tmp_path / "x"),
    ):
        assert check(*words)[0] == 1
    assert check("nothing")[0] == 1
