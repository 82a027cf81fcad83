"""Acknowledged means durable (DESIGN 3.1): `kill -9` at random moments of adopting, and afterwards everything that was
acknowledged is there, nothing is half there, and the record verifies.

Three kills of each kind on each database here; `make proof-adoption` makes it a hundred.
"""

import os
import random
import signal
import subprocess
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cli.nodes import Node, node

KILLS = int(os.environ.get("PARAPH_KILLS", "3"))
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
    rest = process.stdout.read()  # `communicate` passes over what a line read before has left in the buffer
    process.communicate()
    whole = (told + rest).rpartition("\n")[0].splitlines()
    return {int(number): acts for number, *acts in map(str.split, whole)}


def check_log(ours: Node, acknowledged: dict[int, list[str]]) -> None:
    """The record verifies in a process that opens it afresh, and reaches past every act acknowledged."""
    kept = {f"IN/{n}" for n in range(verified_size(ours))}
    assert {act for acts in acknowledged.values() for act in acts} <= kept


def check_sessions(ours: Node, acknowledged: dict[int, list[str]]) -> None:
    """Every session acknowledged is there, at most one more for each kill, and each with all its acts."""
    told = ours.told("status")
    sessions = {s["ordinal"]: s["releases"] for body in told["bodies"] for s in body["sessions"]}
    assert acknowledged.keys() <= sessions.keys()
    assert len(sessions) - len(acknowledged) <= KILLS
    assert set(map(tuple, sessions.values())) == {("en",)}
    assert told["logs"] == {"IN": 2 + len(acknowledged[1]) + 2 * (len(sessions) - 1)}
    assert told["void"] == []


@pytest.mark.parametrize("server", DATABASES, indirect=True)
def test_processes_that_adopt_at_once_lose_nothing_of_each_other(tmp_path: Path, server: str) -> None:
    with node(tmp_path / "home", server=server) as ours:
        processes = [ours.start(1 + 1000 * place, module="tests.cli.adopting") for place in range(3)]
        first = [process.stdout.readline() for process in processes]
        time.sleep(1)
        kept = [kept_until_killed(process, told) for process, told in zip(processes, first, strict=True)]
        assert all(kept)
        check_log(ours, {number: acts for each in kept for number, acts in each.items()})
        acts = [act for each in kept for told in each.values() for act in told]
        assert len(set(acts)) == len(acts)


RELEASE = """\
Ministry of Commerce & Industry
India and Russia hold the {number}th session of their Working Group

The {number}th session of the India-Russia Working Group on Modernization and Industrial Cooperation was held in New \
Delhi on {day}, under the India-Russia Intergovernmental Commission on Trade, Economic, Scientific, Technological and \
Cultural Cooperation.
"""
ACTS = 2
"""How many a session adds once its bodies are there: the session and its release."""


@pytest.mark.parametrize("server", DATABASES, indirect=True)
def test_paraph_adopt_killed_at_any_moment_of_its_run(tmp_path: Path, server: str) -> None:
    chance = random.Random(2153335)  # noqa: S311 - moments, not secrets
    with node(tmp_path / "home", server=server) as ours:
        release = tmp_path / "release.txt"
        length, size = run_whole(ours, release)
        for kill in range(1, KILLS + 1):
            write_release(release, kill)
            process = ours.start("adopt", "--yes", release)
            time.sleep(chance.uniform(0.4, 1.05) * length if kill % 2 else chance.uniform(0, length))
            process.send_signal(signal.SIGKILL)
            output, _ = process.communicate()
            after = verified_size(ours)
            assert after - size in ({ACTS} if "Appended and kept" in output else {0, ACTS})
            status, _, errors = ours.paraph("adopt", "--yes", release)
            assert status == 0, errors
            size += ACTS
            assert verified_size(ours) == size
        told = ours.told("status")
        sessions = [s["releases"] for body in told["bodies"] for s in body["sessions"]]
        assert sessions == [["en"]] * (KILLS + 1)


def run_whole(ours: Node, release: Path) -> tuple[float, int]:
    """Adopt a first session undisturbed: how long that takes, and how many acts the log then has."""
    write_release(release, 0)
    start = time.monotonic()
    status, _, errors = ours.paraph("adopt", "--yes", release)
    assert status == 0, errors
    return time.monotonic() - start, verified_size(ours)


def write_release(file: Path, place: int) -> None:
    """A release on a session of its own, in our own wording."""
    day = date(2024, 10, 15) + timedelta(days=place)
    file.write_text(RELEASE.format(number=10 * place + 14, day=f"{day.day} {day:%B %Y}"), encoding="utf-8")


def verified_size(ours: Node) -> int:
    """How many acts this side's log has, read through by a process of its own."""
    verdict = ours.told("verify")
    assert verdict["ok"], verdict
    return int(verdict["logs"][0]["size"])
