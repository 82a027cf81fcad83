"""`make run`, but for serving: the samples become a record and fourteen papers; again, nothing is done twice."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.nodes import ROOT, Node

PAPERS = sorted(
    [f"{paper}.{language}.pdf" for paper in ("session", "agenda", "areas", "review") for language in ("en", "hi", "ru")]
    + ["draft.IN.pdf", "draft.RU.pdf"]
)


def demonstrate(ours: Node, **environment: str) -> str:
    """Run the demonstration; what it prints."""
    ended = subprocess.run(
        [sys.executable, "tools/demonstrate.py", "--no-serve"],
        env=ours.environment | environment,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    return ended.stdout


def test_the_samples_become_a_record_and_papers_and_again_nothing_is_done_twice(tmp_path: Path) -> None:
    ours = Node(tmp_path / "home")
    first = demonstrate(ours)
    assert "Appended and kept: acts IN/2 to " in first
    assert "The account “secretary” is made." in first
    assert "/enter/?sesame=" in first
    told = ours.told("status")
    sessions = {s["ordinal"]: s["releases"] for body in told["bodies"] for s in body["sessions"]}
    assert sessions == {9: ["en", "hi", "ru"], 10: ["en", "hi", "ru"], 11: ["en", "hi", "ru"]}
    papers = sorted((ours.folder / "papers").iterdir())
    assert [f"{path.name.partition('-')[0].partition('.')[0]}.{path.name[-6:]}" for path in papers] == PAPERS
    assert {path.read_bytes()[:5] for path in papers} == {b"%PDF-"}

    again = demonstrate(ours, LC_ALL="ru_RU.UTF-8")
    assert "Всё это в записи уже есть; ничего не добавлено." in again
    assert "Однократный вход в течение 15 минут: http://localhost:" in again
    assert ours.told("status")["logs"] == told["logs"]
    assert sorted((ours.folder / "papers").iterdir()) == papers
    assert [user["user"] for user in ours.told("user", "list")["users"]] == ["secretary"]


@pytest.mark.parametrize("word", ["--help", "x"])
def test_any_other_word_shows_how_it_is_used(word: str) -> None:
    ended = subprocess.run(
        [sys.executable, "tools/demonstrate.py", word], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (ended.returncode, ended.stdout.split(":")[0]) == (2, "`make run`")
