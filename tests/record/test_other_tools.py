"""Notes and proofs of Paraph in the hands of others: programs that never heard of it accept them, not damaged ones.

    metamorphic-log     PyPI, locked, a Rust library: checkpoints, inclusion, consistency. Always run.
    aics-tlog           PyPI, needs Python 3.12: the same and cosignatures.
    x/mod/sumdb         Go's own note and tlog (Debian golang-golang-x-mod-dev).

The last two are tests only where they are installed: no lock can bring them, and nothing here is skipped.
docs/formats/log.md says with which versions this was done.
"""

import importlib
import importlib.util
import json
import os
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import metamorphic_log

from paraph.record import Checkpoint, SigningKey, Tree, leaf_hash, origin_of
from paraph.record.cosignatures import cosign

HERE = Path(__file__).parent
GO_LIBRARY = Path("/usr/share/gocode/src/golang.org/x/mod/sumdb/note")
ORIGIN = origin_of("in-ru", "IN")
KEY = SigningKey.from_seed(ORIGIN, bytes(32))
WITNESS = SigningKey.from_seed(origin_of("in-ru", "RU"), bytes([1]) * 32)
SECONDS = 1754485620
SIZES = (1, 2, 3, 5, 8, 13, 21)
ACTS = [f'{{"act":"topic.stage","n":{n}}}'.encode() for n in range(max(SIZES))]
TREE = Tree(map(leaf_hash, ACTS))


def checkpoint(size: int) -> bytes:
    note = Checkpoint(ORIGIN, size, TREE.root(size)).signed(KEY)
    return cosign(note, witness=WITNESS, seconds=SECONDS)


@dataclass(frozen=True)
class Proof:
    """An inclusion proof of act `index`, or a consistency proof from `index` acts, in a log of `size`."""

    size: int
    index: int
    path: list[bytes]


def inclusions() -> Iterator[Proof]:
    return (Proof(size, index, list(TREE.inclusion(index, size))) for size in SIZES for index in range(size))


def growths() -> Iterator[Proof]:
    return (Proof(new, old, list(TREE.consistency(old, new))) for new in SIZES for old in range(1, new))


def damaged(path: list[bytes]) -> list[bytes]:
    return [bytes(32), *path[1:]] if path else [bytes(32)]


def accepted(check: object, *arguments: object) -> bool:
    try:
        check(*arguments)  # type: ignore[operator]
    except metamorphic_log.VerifyError:
        return False
    return True


def test_metamorphic_log_accepts_checkpoints_and_proofs() -> None:
    vkeys = [KEY.verifier.to_text()]
    for size in SIZES:
        head = metamorphic_log.checkpoint_verify(checkpoint(size).decode(), vkeys)
        assert (head.origin, head.size, head.root) == (ORIGIN, size, TREE.root(size))
    for one in inclusions():
        note, leaf = checkpoint(one.size).decode(), leaf_hash(ACTS[one.index])
        assert accepted(metamorphic_log.checkpoint_verify_inclusion, note, vkeys, one.index, leaf, one.path)
        assert not accepted(
            metamorphic_log.checkpoint_verify_inclusion, note, vkeys, one.index, leaf, damaged(one.path)
        )
    for one in growths():
        old, new = checkpoint(one.index).decode() if one.index in SIZES else "", checkpoint(one.size).decode()
        if old:
            assert accepted(metamorphic_log.checkpoint_verify_consistency, old, new, vkeys, one.path)
            assert not accepted(metamorphic_log.checkpoint_verify_consistency, old, new, vkeys, damaged(one.path))


def test_metamorphic_log_refuses_a_changed_checkpoint_and_another_key() -> None:
    note = checkpoint(5).decode()
    assert not accepted(metamorphic_log.checkpoint_verify, note.replace("\n5\n", "\n6\n"), [KEY.verifier.to_text()])
    assert not accepted(metamorphic_log.checkpoint_verify, note, [WITNESS.verifier.to_text()])


if importlib.util.find_spec("aics_tlog"):  # needs Python 3.12

    def test_aics_tlog_accepts_checkpoints_cosignatures_and_proofs() -> None:
        other = importlib.import_module("aics_tlog")
        log, witness = (other.parse_vkey(key.verifier.to_text()) for key in (KEY, WITNESS))
        cosigner = other.cosignature_vkey(witness.name, witness.public_key)
        for size in SIZES:
            found = other.verify_checkpoint(
                other.parse_note(checkpoint(size)), log, [cosigner], quorum=1, expected_origin=ORIGIN
            )
            assert found.ok, found
        for one in inclusions():
            leaf, root = leaf_hash(ACTS[one.index]), TREE.root(one.size)
            assert other.verify_inclusion(leaf, one.index, one.size, one.path, root)
            assert not other.verify_inclusion(leaf, one.index, one.size, damaged(one.path), root)
        for one in growths():
            old, new = TREE.root(one.index), TREE.root(one.size)
            assert other.verify_consistency(one.index, one.size, old, new, one.path)
            assert not other.verify_consistency(one.index, one.size, old, new, damaged(one.path))


if shutil.which("go") and GO_LIBRARY.exists():

    def test_go_accepts_checkpoints_and_proofs(tmp_path: Path) -> None:
        program = built(tmp_path)
        right, wrong = [], []
        for size in SIZES:
            note = {"kind": "note", "key": KEY.verifier.to_text(), "note": checkpoint(size).decode(), "size": size,
                    "root": encoded(TREE.root(size))}  # fmt: skip
            right.append(note)
            wrong.append(note | {"note": str(note["note"]).replace(f"\n{size}\n", f"\n{size + 1}\n")})
        for one in inclusions():
            case = {"kind": "inclusion", "leaf": ACTS[one.index].decode()} | told(one)
            right.append(case)
            wrong.append(case | {"path": [*map(encoded, damaged(one.path))]})
        for one in growths():
            case = {"kind": "consistency", "old": encoded(TREE.root(one.index))} | told(one)
            right.append(case)
            wrong.append(case | {"path": [*map(encoded, damaged(one.path))]})
        assert answers(program, right) == ["ok"] * len(right)
        assert "ok" not in answers(program, wrong)


def told(one: Proof) -> dict[str, object]:
    root = encoded(TREE.root(one.size))
    return {"size": one.size, "index": one.index, "root": root, "path": [*map(encoded, one.path)]}


def encoded(data: bytes) -> str:
    return b64encode(data).decode()


def built(folder: Path) -> Path:
    environment = {**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": str(folder / "cache")}
    made = subprocess.run(
        ["go", "build", "-o", str(folder / "check"), str(HERE / "go" / "main.go")],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return folder / "check"


def answers(program: Path, cases: list[dict[str, object]]) -> list[str]:
    ended = subprocess.run([str(program)], input=json.dumps(cases), capture_output=True, text=True, check=True)
    return ended.stdout.splitlines()
