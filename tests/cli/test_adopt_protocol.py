"""`paraph adopt-protocol`: a line a file, refusals in their place, and differences between versions."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Paraph = Callable[..., tuple[int, str, str]]

ENGLISH = """Protocol of the Third Session of the India-Russia Working Group
(Moscow, 14 March 2026)
The Third Session was held on 14 March 2026 in Moscow. The Indian Side and the Russian Side decided the following:
1. The Sides agreed to exchange lists by 1 June 2026.
2. The Sides welcomed the progress.
Done in Moscow on 14 March 2026 in two originals in the English language.
"""
RUSSIAN = """Протокол третьего заседания Российско-Индийской рабочей группы
(г. Москва, 14 марта 2026 года)
Третье заседание состоялось 14 марта 2026 года в г. Москве. Российская Сторона и Индийская Сторона встретились.
1. Стороны договорились обменяться перечнями до 1 июля 2026 года.
2. Стороны приветствовали успехи.
Совершено в г. Москве 14 марта 2026 года в двух экземплярах на английском языке.
"""


def test_languages_in_one_file_are_a_line_each_and_are_paired(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "both.txt").write_text(f"{ENGLISH}\n\n{RUSSIAN}", encoding="utf-8")
    status, output, _ = paraph("adopt-protocol", "--json", tmp_path / "both.txt")
    read = [json.loads(line) for line in output.splitlines()]
    assert (status, [(one["lang"], len(one["paragraphs"])) for one in read]) == (0, [("en", 2), ("ru", 2)])
    status, output, _ = paraph("adopt-protocol", tmp_path / "both.txt")
    assert (status, "2026-06-01" in output, "2026-07-01" in output) == (0, True, True)


@pytest.fixture
def protocols(tmp_path: Path) -> Path:
    (tmp_path / "en.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "ru.txt").write_text(RUSSIAN, encoding="utf-8")
    return tmp_path


def test_json_has_the_keys_of_the_format_and_a_refusal_in_its_place(paraph: Paraph, protocols: Path) -> None:
    status, output, errors = paraph("adopt-protocol", "--json", protocols / "en.txt", "none.txt", protocols / "ru.txt")
    lines = [json.loads(line) for line in output.splitlines()]
    assert (status, errors) == (2, "")
    assert list(lines[0]) == ["source", "lang", "document", "paragraphs"]
    assert list(lines[0]["document"]) == [
        "ordinal", "held", "signed", "place", "languages", "prevailing", "originals", "signatories", "delegates",
        "next_session",
    ]  # fmt: skip
    assert list(lines[0]["paragraphs"][0]) == [
        "number", "section", "text", "force", "actor", "addressee", "deadline", "undertaking", "lead", "area",
        "ad_referendum", "span",
    ]  # fmt: skip
    assert lines[1]["error"]["code"] == "cli.file.missing"
    assert [len(line["paragraphs"]) for line in (lines[0], lines[2])] == [2, 2]


def test_versions_are_paired_and_their_difference_is_shown(paraph: Paraph, protocols: Path) -> None:
    status, output, _ = paraph("adopt-protocol", protocols)
    assert status == 0
    assert output.split("\n\n")[-2] == (
        f"The versions differ: {protocols}/en.txt · {protocols}/ru.txt\n"
        "  1  deadline – English: 2026-06-01; Russian: 2026-07-01"
    )


def test_table_speaks_the_language_of_the_person(paraph: Paraph, protocols: Path) -> None:
    _, output, _ = paraph("adopt-protocol", "--lang", "ru", protocols / "en.txt")
    assert "  1  ● Обе Стороны: договорились · ⏱ до 1 июня 2026 г. |" in output
    assert output.splitlines()[0] == f"{protocols}/en.txt · английский · пунктов: 2, из них договорённостей: 1"


def test_folder_of_protocols_is_passed_by_where_releases_are_read(paraph: Paraph, tmp_path: Path) -> None:
    (tmp_path / "protocols").mkdir()
    (tmp_path / "protocols" / "en.txt").write_text(ENGLISH, encoding="utf-8")
    assert paraph("read", tmp_path)[2].endswith("[cli.directory.nothing]\n")
    assert len(paraph("adopt-protocol", "--json", tmp_path)[1].splitlines()) == 1
