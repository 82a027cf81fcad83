"""`paraph word out|in`, on the draft that two sides have before them."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.mechanism.negotiation.table import KEY, Table

from paraph.node import records

Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture
def draft(monkeypatch: pytest.MonkeyPatch, opened: records.Current) -> Table:
    """A draft of two paragraphs; Russia proposes another wording of the first."""
    table = Table().begin()
    first = table.new("IN", 3)
    table.new("IN", 5)
    table.propose("RU", first, 4)
    monkeypatch.setattr(records, "current", lambda: SimpleNamespace(state=table.state, side="IN", head="x"))
    return table


def edited(file: Path, before: str, after: str) -> None:
    """Replace words in the file, as somebody without tracking would."""
    source = zipfile.ZipFile(io.BytesIO(file.read_bytes()))
    with zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            assert name != "word/document.xml" or before.encode() in text
            target.writestr(name, text.replace(before.encode(), after.encode()))


def test_text_goes_out_and_an_edit_comes_back(paraph: Paraph, draft: Table, tmp_path: Path) -> None:
    file = tmp_path / "text.docx"
    assert paraph("word", "out", "-o", file) == (0, f"Written: {file}\n", "")
    assert paraph("word", "in", file) == (0, "The file asks for no change.\n", "")
    edited(file, "5 seminars", "6 seminars")
    status, output, _ = paraph("word", "in", file)
    assert (status, output.splitlines()) == (0, [
        "Paragraph 2 (en): The Sides agreed to hold 6 seminars.",
        "Nothing of it is in the record: propose it on the page of the text.",
    ])  # fmt: skip


def test_edit_as_json(paraph: Paraph, draft: Table, tmp_path: Path) -> None:
    file = tmp_path / "text.docx"
    paraph("word", "out", "--document", KEY, "-o", file)
    edited(file, "5 семинаров", "6 семинаров")
    told = json.loads(paraph("word", "in", "--json", file)[1])
    assert [(each["number"], each["language"], each["pieces"]) for each in told["edits"]] == [
        ("2", "ru", [{"at": 30, "before": "5", "after": "6"}])
    ]


def test_file_that_is_not_understood_is_refused(paraph: Paraph, draft: Table, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_text("x")
    status, output, errors = paraph("word", "in", tmp_path / "x.docx")
    assert (status, output, errors.rsplit("[", 1)[1]) == (2, "", "papers.word.unreadable]\n")


def test_nothing_goes_out_where_nothing_is_negotiated(paraph: Paraph, opened: records.Current, tmp_path: Path) -> None:
    status, _, errors = paraph("word", "out", "-o", tmp_path / "x.docx")
    assert (status, errors.rsplit("[", 1)[1]) == (2, "cli.document.unsaid]\n")
