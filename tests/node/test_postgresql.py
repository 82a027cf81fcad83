"""The whole node room once more, on a real PostgreSQL: a process of its own, for Django has one database a process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.postgresql, pytest.mark.xdist_group("postgresql")]
HERE = Path(__file__).parent


def test_the_tests_of_this_room_hold_on_postgresql(postgresql_url: str) -> None:
    command = [sys.executable, "-m", "pytest", str(HERE), "-m", "not postgresql and not long", "-n0"]
    ended = subprocess.run(
        command, env={**os.environ, "DATABASE_URL": postgresql_url}, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout[-8000:]
    assert "passed" in ended.stdout or "[100%]" in ended.stdout
