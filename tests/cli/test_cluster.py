"""Reading on a cluster of two local workers, one of them killed midway: nothing lost, nothing doubled."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.cli.nodes import ROOT

Paraph = Callable[..., tuple[int, str, str]]
PATIENCE = 60
SESSION = (
    "The {n}th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in "
    "New Delhi on 6 August 2025. The two sides discussed fertilizers, railway transport and mining equipment."
)
LOOK_ON = "from distributed.cli.{0} import main; main()"


def started(name: str, *words: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-c", LOOK_ON.format(name), *map(str, words)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler with two workers, and the workers."""
    told = folder / "scheduler.json"
    bound = ("--host", "127.0.0.1", "--port", 0, "--no-dashboard")
    scheduler = started("dask_scheduler", *bound, "--scheduler-file", told)
    workers: list[subprocess.Popen[bytes]] = []
    try:
        until = time.monotonic() + PATIENCE
        while not (told.exists() and told.read_text().strip().endswith("}")) and time.monotonic() < until:
            time.sleep(0.05)
        common = ("--nthreads", 1, "--no-nanny", "--no-dashboard", "--local-directory", folder / "spill")
        workers += [started("dask_worker", "--scheduler-file", told, *common) for _ in range(2)]
        address = json.loads(told.read_text())["address"]
        _wait_for(address, len(workers))
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def _wait_for(address: str, count: int) -> None:
    from distributed import Client

    with Client(address, timeout=PATIENCE, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=PATIENCE)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.jsonl"
    rows = [json.dumps({"text": SESSION.format(n=n % 50 + 4)}) for n in range(600)]
    rows[7] = "{}"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.mark.long
def test_worker_killed_midway_loses_and_doubles_nothing(paraph: Paraph, corpus: Path, tmp_path: Path) -> None:
    alone, shared = tmp_path / "alone.jsonl", tmp_path / "shared.jsonl"
    missing = tmp_path / "missing.txt"
    paraph("read", "--into", alone, corpus, missing)
    with cluster(tmp_path) as (address, workers):
        reading = subprocess.Popen(
            [sys.executable, "-c", "from paraph.cli import main; main()", "read", "--into", shared, "--scheduler",
             address, corpus, missing],
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]), "LC_ALL": "C.UTF-8"},
            stderr=subprocess.PIPE,
        )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while not (shared.exists() and shared.read_bytes().count(b"\n") >= 40) and time.monotonic() < until:
            time.sleep(0.01)
        workers[0].kill()
        done_when_killed = shared.read_bytes().count(b"\n")
        _, errors = reading.communicate(timeout=PATIENCE)
        assert workers[1].poll() is None
    assert 40 <= done_when_killed < 601
    assert shared.read_bytes() == alone.read_bytes()
    assert (reading.returncode, errors.decode().splitlines()[-1].startswith("Read: 601, ")) == (2, True)


def test_scheduler_that_is_not_there_is_refused(paraph: Paraph, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from paraph.cli.inputs import cluster as module

    monkeypatch.setattr(module, "SECONDS", 0.5)
    status, output, errors = paraph("read", "--json", "--scheduler", "tcp://127.0.0.1:1", corpus)
    assert (status, output) == (2, "")
    assert errors.endswith("[cli.cluster.unreachable]\n")


def test_installation_without_the_library_says_so(
    paraph: Paraph, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    status, _, errors = paraph("read", "--json", "--scheduler", "tcp://127.0.0.1:1", corpus)
    assert (status, "pip install paraph[cluster]" in errors) == (2, True)
