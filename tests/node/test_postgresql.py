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
    ours = ("PARAPH_HOME", "DJANGO_SETTINGS_MODULE")
    own = {name: value for name, value in os.environ.items() if name not in ours}
    ended = subprocess.run(
        command, env={**own, "DATABASE_URL": postgresql_url}, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout[-8000:]
    assert "passed" in ended.stdout or "[100%]" in ended.stdout
