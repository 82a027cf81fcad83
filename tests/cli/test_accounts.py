"""Accounts side by side by command: for people, for machines, on paper."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.intake.accounts.test_grouping import ANOTHER, ENGLISH, HINDI

Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a.txt", ENGLISH), ("b.txt", HINDI), ("old.txt", ANOTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_each_session_with_two_accounts_is_told_differences_first(paraph: Paraph, folder: Path) -> None:
    status, output, errors = paraph("read", "--accounts", "--json", folder)
    (told,) = [json.loads(line) for line in output.splitlines()]
    assert (status, errors) == (0, "")
    assert [(one["name"], Path(one["source"]).name, one["lang"], one["government"]) for one in told["accounts"]] == [
        ("A1", "a.txt", "en", "IN"), ("A2", "b.txt", "hi", "IN"),
    ]  # fmt: skip
    facts = {one["fact"]: one for one in told["facts"]}
    assert facts["subgroups"]["differs"] == ["count"]
    assert [len(values) for values in facts["subgroups"]["values"].values()] == [3, 4]
    shown = facts["areas.wind_tunnel"]["values"]["A1"][1]
    assert ENGLISH[slice(*shown["span"])] == shown["value"]
    differ = [bool(one["differs"]) for one in told["facts"]]
    assert differ == sorted(differ, reverse=True)


@pytest.mark.parametrize(
    ("language", "line"), [("en", "Where they differ:"), ("hi", "कहां भिन्न हैं:"), ("ru", "В чём расходятся:")]
)
def test_people_read_it_in_their_language(paraph: Paraph, folder: Path, language: str, line: str) -> None:
    status, output, _ = paraph("read", "--accounts", folder, PARAPH_LANG=language)
    assert status == 0
    assert line in output.splitlines()


def test_paper_is_written(paraph: Paraph, folder: Path, tmp_path: Path) -> None:
    status, output, _ = paraph("read", "--paper", tmp_path / "accounts.pdf", folder)
    assert (status, output) == (0, f"Written: {tmp_path / 'accounts.pdf'}\n")
    assert (tmp_path / "accounts.pdf").read_bytes().startswith(b"%PDF")


def test_source_that_does_not_read_is_named_and_the_rest_compared(paraph: Paraph, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    status, output, errors = paraph("read", "--accounts", "--json", folder)
    assert status == 2
    assert [("error" in json.loads(line)) for line in output.splitlines()] == [True, False]
    assert errors == ""


def test_releases_of_different_sessions_are_refused(paraph: Paraph, folder: Path) -> None:
    status, output, errors = paraph("read", "--accounts", folder / "a.txt", folder / "old.txt")
    assert (status, output) == (2, "")
    assert errors == (
        "Of the 2 releases read no two report the same session. Give releases of one session: its language versions, "
        "or those of both Sides. [cli.accounts.none]\n"
    )
