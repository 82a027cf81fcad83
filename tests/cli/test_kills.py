"""Acknowledged means durable (DESIGN 3.1): `kill -9` at random moments of adopting, and afterwards everything that was
acknowledged is there, nothing is half there, and the record verifies.

Four kills of each kind on each database here; `make proof-kill` makes it a hundred.
"""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.cli.nodes import Node, node

KILLS = int(os.environ.get("PARAPH_KILLS", "4"))
pytestmark = pytest.mark.long

DATABASES = [
    pytest.param("", id="sqlite"),
    pytest.param("postgresql", id="postgresql", marks=[pytest.mark.postgresql, pytest.mark.xdist_group("postgresql")]),
]


@pytest.fixture
def server(request: pytest.FixtureRequest) -> str:
    """The PostgreSQL server's URL where the test asks for one."""
    return request.getfixturevalue("postgresql_url") if request.param else ""


@pytest.mark.parametrize("server", DATABASES, indirect=True)
def test_a_process_killed_while_it_adopts_one_session_after_another(tmp_path: Path, server: str) -> None:
    chance = random.Random(20250806)  # noqa: S311 - moments, not secrets
    acknowledged: dict[int, list[str]] = {}
    with node(tmp_path / "home", server=server) as ours:
        for kill in range(KILLS):
            process = ours.start(1 + 1000 * kill, module="tests.cli.adopting")
            first = process.stdout.readline()
            assert first, process.stderr.read()
            time.sleep(chance.uniform(0, 0.2))
            acknowledged |= kept_until_killed(process, first)
            check_log(ours, acknowledged)
        check_sessions(ours, acknowledged)


def kept_until_killed(process: subprocess.Popen[str], told: str) -> dict[int, list[str]]:
    """Kill the process; what it had said by then: session -> its acts."""
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    whole = (told + rest).rpartition("\n")[0].splitlines()
    return {int(number): acts for number, *acts in map(str.split, whole)}


def check_log(ours: Node, acknowledged: dict[int, list[str]]) -> None:
    """The record verifies in a process that opens it afresh, and reaches past every act acknowledged."""
    verdict = ours.told("verify")
    ((side, size),) = [(log["side"], log["size"]) for log in verdict["logs"]]
    assert verdict["ok"], verdict
    assert {act for acts in acknowledged.values() for act in acts} <= {f"{side}/{n}" for n in range(size)}


def check_sessions(ours: Node, acknowledged: dict[int, list[str]]) -> None:
    """Every session acknowledged is there, at most one more for each kill, and each with all its acts."""
    told = ours.told("status")
    sessions = {s["ordinal"]: s["releases"] for body in told["bodies"] for s in body["sessions"]}
    assert acknowledged.keys() <= sessions.keys()
    assert len(sessions) - len(acknowledged) <= KILLS
    assert set(map(tuple, sessions.values())) == {("en",)}
    assert told["logs"] == {"IN": 2 + len(acknowledged[1]) + 2 * (len(sessions) - 1)}
    assert told["void"] == []
