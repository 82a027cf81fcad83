"""`paraph compare` over good and broken lines, for machines and for people."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from paraph.cli import compare
from paraph.cli.inputs import spread

Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf{"id": "p1", "en": "40 projects", "hi": "14 \xe0\xa4\xaa\xe0\xa4\xb0"}\n'
        b"\n"
        b"no json\n"
        b'{"id": 2, "en": "12 MW", "ru": "12 \xd0\x9c\xd0\x92\xd1\x82"}\n'
        b'{"id": "p3", "en": "12"}\n'
        b'{"en": "12", "ru": "12"}\n'
        b'{"id": "p5", "en": 12, "ru": "12"}\n'
        b"\xff\n"
        b'{"id": "p6", "en": "\\ud800 5", "ru": "\\ud800 6"}\n'
    )
    return path


def test_each_line_gives_its_findings_and_bad_lines_are_refused_in_place(paraph: Paraph, lines: Path) -> None:
    status, output, errors = paraph("compare", "--json", lines)
    given = [json.loads(line) for line in output.splitlines()]
    assert [line["id"] if "id" in line else (line["line"], line["error"]["code"]) for line in given] == [
        "p1",
        (3, "cli.line.json"),
        2,
        (5, "cli.line.few"),
        (6, "cli.line.id"),
        (7, "cli.line.text"),
        (8, "cli.line.json"),
        "p6",
    ]
    assert (status, errors) == (2, "")
    assert given[0]["findings"] == [
        {
            "kind": "number",
            "severity": "error",
            "languages": ["en", "hi"],
            "spans": {"en": [0, 2], "hi": [0, 2]},
            "found": {"en": "40", "hi": "14"},
            "why": "A number: “40” in the English text, “14” in the Hindi text.",
        }
    ]
    assert given[2]["findings"] == []


def test_a_large_file_gives_the_same_lines_in_the_same_order(
    paraph: Paraph, lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_by_one = paraph("compare", "--json", lines), paraph("compare", lines)
    monkeypatch.setattr(compare, "LARGE", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    monkeypatch.setattr(spread, "BATCH", 2)
    assert (paraph("compare", "--json", lines), paraph("compare", lines)) == one_by_one


def test_people_get_a_table_in_their_language(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "two.jsonl").write_text(
        '{"id": "a", "en": "40 lines", "ru": "14 линий"}\n{"id": "b", "en": "1", "ru": "1"}\n'
    )
    assert paraph("compare", "--lang", "ru", tmp_path / "two.jsonl") == (
        0,
        "a\n  en–ru ошибка  Число: английский текст — «40», русский текст — «14».\nb · расхождений нет\n",
        "",
    )


def test_missing_file_is_refused(paraph: Paraph) -> None:
    assert paraph("compare", "none.jsonl") == (
        2,
        "",
        "There is no file or directory “none.jsonl”. Check the name and the directory you are in. [cli.file.missing]\n",
    )


def test_line_without_end_is_refused_and_the_next_one_read(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "long.jsonl").write_text("x" * 2_500_000 + '\n{"id": 1, "en": "a", "ru": "b"}\n')
    status, output, _ = paraph("compare", "--json", tmp_path / "long.jsonl")
    assert status == 2
    assert [json.loads(line).get("id", json.loads(line).get("line")) for line in output.splitlines()] == [1, 1]
