"""Links name the port that is served, while it is, and only on this machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from paraph.node.serving.address import NOTE, address_now, noted

OWN = "http://localhost:8000"


def test_links_name_the_port_that_is_served_while_it_is(tmp_path: Path) -> None:
    with noted(tmp_path, "http://localhost:8031"):
        assert address_now(tmp_path, OWN) == "http://localhost:8031"
        assert address_now(tmp_path, "https://paraph.example.org") == "https://paraph.example.org"
    assert (address_now(tmp_path, OWN), list(tmp_path.iterdir())) == (OWN, [])


def test_a_node_that_others_reach_leaves_no_note(tmp_path: Path) -> None:
    with noted(tmp_path, "https://paraph.example.org"):
        assert list(tmp_path.iterdir()) == []


def _ended() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait(timeout=60)
    return process.pid


@pytest.mark.parametrize(
    "said",
    [
        "",
        "x http://localhost:1",
        "{own} nowhere",
        "{own} http://a.b",
        "-1 http://localhost:1",
        "{ended} http://localhost:1",
    ],
)
def test_a_note_that_nothing_stands_behind_counts_for_nothing(said: str, tmp_path: Path) -> None:
    (tmp_path / NOTE).write_text(said.format(own=os.getpid(), ended=_ended()), encoding="ascii")
    assert address_now(tmp_path, OWN) == OWN
