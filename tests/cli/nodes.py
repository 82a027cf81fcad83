"""Homes of their own, served by processes of their own: `paraph` as a clerk would start it.

`paraph init` takes seconds, most of them for its tables: it makes each kind of home once a run, and tests get copies.
"""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

ROOT = Path(__file__).parents[2]
PATIENCE = 600
"""Seconds a command may take on a machine that has much else to do; one took 24 of 25 waiting for a processor."""


@dataclass(frozen=True)
class Node:
    """A home in a folder, and the database it is told to use (none: its own SQLite file)."""

    folder: Path
    database_url: str = ""

    @property
    def environment(self) -> dict[str, str]:
        """What its processes see."""
        ours = ("PARAPH_HOME", "PARAPH_ADDRESS", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")
        kept = {name: value for name, value in os.environ.items() if name not in ours}
        path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
        chosen = {"DATABASE_URL": self.database_url} if self.database_url else {}
        return kept | chosen | {"PARAPH_HOME": str(self.folder), "PYTHONPATH": path, "LC_ALL": "C.UTF-8"}

    def start(self, *words: object, module: str = "") -> subprocess.Popen[str]:
        """Start `paraph` with these words, or a module of the tests."""
        program = ["-m", module] if module else ["-c", "from paraph.cli import main; main()"]
        return subprocess.Popen(
            [sys.executable, *program, *map(str, words)],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def paraph(self, *words: object) -> tuple[int, str, str]:
        """Run `paraph` to its end: status, output, errors."""
        process = self.start(*words)
        output, errors = process.communicate(timeout=PATIENCE)
        return process.returncode, output, errors

    def told(self, *words: object) -> Any:  # noqa: ANN401 - whatever the command says
        """What a command with --json says; it must end well."""
        status, output, errors = self.paraph(*words, "--json")
        assert status == 0, errors
        return json.loads(output)


@contextmanager
def node(folder: Path, *, server: str = "", side: str = "IN", other: str = "RU") -> Iterator[Node]:
    """A fresh node; with `server`, a PostgreSQL URL, in a fresh database there."""
    made = _made_once(side, other, server)
    shutil.copytree(made.folder, folder)
    yield Node(folder, _database(server, like=made.database_url) if server else "")


@cache
def _made_once(side: str, other: str, server: str) -> Node:
    """What `paraph init` makes, as it made it."""
    made = Node(kept_for_the_run() / "home", _database(server) if server else "")
    status, _, errors = made.paraph("init", "--side", side, "--with", other)
    assert status == 0, errors
    return made


def kept_for_the_run() -> Path:
    """A fresh folder that is removed when this process ends."""
    folder = Path(tempfile.mkdtemp(prefix="paraph-kept-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _database(server: str, *, like: str = "") -> str:
    """The URL of a fresh database there: empty, or with all that is in another."""
    name = f"node_{uuid4().hex[:12]}"
    template = f" TEMPLATE {_name(like)}" if like else ""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}{template}")
    return server.replace(f"/{_name(server)}?", f"/{name}?")


def _name(url: str) -> str:
    """The database that a URL names."""
    return urlsplit(url).path.removeprefix("/")
