"""Two governments' nodes as real processes, and the courier between them, who loses, doubles and mixes up pouches."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from tests.cli.nodes import kept_for_the_run

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SIDES = ("IN", "RU")
MAY_BE_REFUSED = {"record.pouch.gap", "record.pouch.replayed"}
"""What opening pouches out of order may be answered with."""


def paraph(*words: object) -> str:
    """Run the command and give what it printed."""
    command = [sys.executable, "-m", "paraph.cli", *map(str, words)]
    return subprocess.run(command, env=environment(), check=True, capture_output=True, text=True).stdout


def refused(*words: object) -> tuple[int, str]:
    """Run the command to its refusal: status and errors."""
    command = [sys.executable, "-m", "paraph.cli", *map(str, words)]
    ended = subprocess.run(command, env=environment(), check=False, capture_output=True, text=True)
    return ended.returncode, ended.stderr


def environment() -> dict[str, str]:
    """As this process has it, with the home left to the command line."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PARAPH", "DJANGO"))}
    return {**kept, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}


class Node:
    """One side's node: a process that writes, seals and opens, and perhaps one that serves."""

    def __init__(self, side: str, home: Path) -> None:
        self.side, self.home = side, home
        self.address = ""
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "node_process.py"), str(home)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(), text=True,
        )  # fmt: skip

    def ask(self, do: str, **facts: object) -> Any:  # noqa: ANN401 - whatever the answer is
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **facts}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def receive(self, file: Path) -> str:
        """Hand a pouch to this node: by its address if it serves, else as a file. The refusal's code, or nothing."""
        if not self.address:
            return str(self.ask("open", file=str(file)).get("code", ""))
        name = file.read_bytes()
        try:
            answer = httpx.post(f"{self.address}/exchange/pouches", content=name, headers=_headers(name), timeout=60)
        except httpx.HTTPError as error:
            raise AssertionError(error) from None
        return "" if answer.status_code == 200 else str(answer.json()["code"])

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)


def _headers(data: bytes) -> dict[str, str]:
    from hashlib import sha256

    return {"Pouch-SHA256": sha256(data).hexdigest(), "Pouch-Length": str(len(data))}


@contextmanager
def two_nodes(folder: Path, *, serving: int, samples: bool = False) -> Iterator[tuple[Node, Node]]:
    """Both set up, with each other's keys confirmed; each served by so many processes, or exchanging files only.

    With `samples` India has adopted the releases and the protocol of ours, and Russia does not know of it.
    """
    shutil.copytree(_with_samples() if samples else _acquainted(), folder, dirs_exist_ok=True)
    nodes = tuple(Node(side, folder / side) for side in SIDES)
    servers = [serve(node, serving) for node in nodes] if serving else []
    try:
        yield nodes[0], nodes[1]
    finally:
        for node in nodes:
            node.close()
        for server in servers:
            server.terminate()
            server.wait(timeout=30)


@cache
def _acquainted() -> Path:
    """A folder with both homes, made once a run and copied: `init` takes seconds, most of them for its tables."""
    folder, prints = kept_for_the_run(), {}
    for side, other in (SIDES, SIDES[::-1]):
        made = paraph("init", "--home", folder / side, "--side", side, "--with", other, "--json")
        prints[other] = json.loads(made)["fingerprint"]
    for side in SIDES:
        paraph("key", "confirm", "--home", folder / side, prints[side])
    return folder


@cache
def _with_samples() -> Path:
    """The same, the samples adopted by India."""
    folder = kept_for_the_run()
    shutil.copytree(_acquainted(), folder, dirs_exist_ok=True)
    paraph("adopt", "--home", folder / "IN", "--yes", ROOT / "samples")
    paraph("adopt-protocol", "--home", folder / "IN", "--yes", ROOT / "samples" / "protocols")
    return folder


def serve(node: Node, workers: int = 1) -> "subprocess.Popen[bytes]":
    """Serve a node by so many processes on a free port, its address from now on; whoever asked ends it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (node.home / "serve.log").open("wb")
    server = subprocess.Popen(
        [sys.executable, "-m", "paraph.cli", "serve", "--home", str(node.home), "--port", str(port),
         "--workers", str(workers)],
        env=environment(), stdout=log, stderr=log,
    )  # fmt: skip
    node.address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            httpx.get(f"{node.address}/exchange/pouches/{'0' * 64}", timeout=5)
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return server
    raise AssertionError((node.home / "serve.log").read_text())


class Sides:
    """Both nodes, and the courier between them."""

    def __init__(self, folder: Path, nodes: tuple[Node, Node], command: str) -> None:
        """`command` is the group of commands that both speak in: draft, release."""
        self.india, self.russia = nodes
        self.folder, self.command = folder, command
        self._pouches = 0

    def say(self, node: Node, *words: str, status: int = 0) -> Any:  # noqa: ANN401 - whatever the command tells
        """What a command told last, or its errors where it ends with another status."""
        answer = node.ask("paraph", words=[self.command, *words])
        assert answer["status"] == status, answer["errors"]
        return answer["told"][-1] if status == 0 and answer["told"] else answer["errors"]

    def both(self, *words: str) -> list[Any]:
        """The same said by each."""
        return [self.say(node, *words) for node in (self.india, self.russia)]

    def cross(self, *froms: Node) -> None:
        """Each (or those named) seals what is new and the other opens it; then both hold the same."""
        for node in froms or (self.india, self.russia):
            self._pouches += 1
            other = self.russia if node is self.india else self.india
            file = self.folder / f"{self._pouches}.pouch"
            node.ask("seal", file=str(file))
            assert other.receive(file) == ""
        assert self.india.ask("digest")["state"] == self.russia.ask("digest")["state"]
