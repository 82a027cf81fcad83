"""The small version of `make proof-kills`: processes killed at durable steps lose nothing acknowledged."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.long
@pytest.mark.parametrize(
    "database", [[], pytest.param(["postgresql"], marks=pytest.mark.postgresql)], ids=["sqlite", "postgresql"]
)
def test_processes_killed_at_durable_steps_lose_nothing_acknowledged(database: list[str]) -> None:
    ended = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "prove_kills.py"), "12", *database],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "none lost" in ended.stdout
