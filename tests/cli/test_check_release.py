"""`paraph check-release` over good and broken lines, for machines and for people."""

import json
from collections.abc import Callable
from pathlib import Path

Paraph = Callable[..., tuple[int, str, str]]

GOOD = {
    "id": "s1",
    "lang": "en",
    "sentence": "The Sides signed a contract worth USD 5 billion.",
    "paragraphs": [{"number": "3.1", "ru": "Стороны обменялись мнениями о сотрудничестве."}],
}


def test_each_line_gives_its_findings_and_bad_lines_are_refused_in_place(paraph: Paraph, tmp_path: Path) -> None:
    bad = [
        {"id": 2, "lang": "en", "paragraphs": GOOD["paragraphs"]},
        GOOD | {"lang": "de"},
        GOOD | {"paragraphs": []},
        GOOD | {"paragraphs": [{"number": 1}]},
        GOOD | {"paragraphs": [{"number": 1, "en": 5}]},
        GOOD | {"id": None},
    ]
    path = tmp_path / "lines.jsonl"
    path.write_text(
        "\n".join(json.dumps(line) for line in [GOOD, *bad, GOOD | {"id": 9, "sentence": "The Sides met."}])
    )
    status, output, errors = paraph("check-release", "--json", path)
    given = [json.loads(line) for line in output.splitlines()]
    assert [line["id"] if "id" in line else (line["line"], line["error"]["code"]) for line in given] == [
        "s1",
        (2, "cli.line.sentence"),
        (3, "cli.line.lang"),
        (4, "cli.line.paragraphs"),
        (5, "cli.line.empty"),
        (6, "cli.line.text"),
        (7, "cli.line.id"),
        9,
    ]
    assert (status, errors) == (2, "")
    assert given[0]["findings"] == [
        {
            "kind": "stronger_verb",
            "severity": "error",
            "span": [10, 16],
            "paragraph": "3.1",
            "why": "“signed” goes further than the paragraph does: “обменялись мнениями”.",
        },
        {
            "kind": "figure",
            "severity": "error",
            "span": [34, 47],
            "paragraph": "3.1",
            "why": "“USD 5 billion” is not in the paragraph.",
        },
    ]
    assert given[-1]["findings"] == []


def test_people_get_a_table_in_their_language(paraph: Paraph, tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(GOOD) + "\n" + json.dumps(GOOD | {"id": "s2", "sentence": "The Sides met."}))
    shown = (
        "s1\n"
        "  ошибка  «signed» идёт дальше, чем пункт: «обменялись мнениями».\n"
        "  ошибка  «USD 5 billion» в пункте нет.\n"
        "s2 · не говорит больше, чем его пункты\n"
    )
    assert paraph("check-release", "--lang", "ru", path) == (0, shown, "")
