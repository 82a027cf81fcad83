"""`paraph find` over a file of paragraphs; over a record in tests/node/test_finding.py."""

import io
import json
from pathlib import Path

import pytest

from paraph.cli.runtime import run

LINES = [
    {"id": "a", "en": "Supply of potash fertilizers", "ru": "Поставка калийных удобрений"},
    {"id": 2, "hi": "श्री भाटिया ने उर्वरकों पर चर्चा की"},
    {"id": "c", "ru": "Встреча с А. Бхатией"},
]


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "paragraphs.jsonl"
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in LINES), encoding="utf-8")
    return str(path)


def answers(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    assert run(["find", "--json", *words], {}, io.StringIO()) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_answers_have_the_shape_that_is_promised(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = answers(capsys, "--in", file, "potash")
    assert found | {"score": 0} == {
        "kind": "text",
        "id": "a",
        "document": None,
        "paragraph": None,
        "score": 0,
        "spans": {"en": [[10, 16]], "ru": [[9, 17]]},
    }


def test_name_is_found_in_other_scripts(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert {found["id"]: found["spans"] for found in answers(capsys, "--in", file, "Bhatia")} == {
        2: {"hi": [[5, 11]]},
        "c": {"ru": [[13, 20]]},
    }


def test_limit_and_all_words(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(answers(capsys, "--in", file, "--limit", "1", "उर्वरक")) == 1
    assert [found["id"] for found in answers(capsys, "--in", file, "--all", "fertilizers", "Бхатия")] == [2]


@pytest.mark.parametrize(("lang", "kind"), [("en", "Text"), ("hi", "पाठ"), ("ru", "Текст")])
def test_people_see_the_words_around(file: str, lang: str, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", "--lang", lang, "--in", file, "Bhatia", "встреча"], {}, io.StringIO()) == 0
    assert capsys.readouterr().out.startswith(f"{kind} · c\n  ru  ‹Встреча› с А. ‹Бхатией›\n")


def test_nothing_found_is_said(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", "--in", file, "zeppelin"], {}, io.StringIO()) == 0
    assert capsys.readouterr().out == "Nothing was found.\n"


@pytest.mark.parametrize(
    ("line", "code"),
    [('{"id": 1}', "cli.line.empty"), ("[]", "cli.line.json"), ('{"en": "x"}', "cli.line.id"),
     ('{"id": 1, "en": 5}', "cli.line.text")],
)  # fmt: skip
def test_line_that_is_no_paragraph_is_refused(line: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(line, encoding="utf-8")
    errors = io.StringIO()
    assert run(["find", "--in", str(path), "x"], {}, errors) == 2
    assert f"[{code}]" in errors.getvalue()
