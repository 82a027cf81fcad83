"""`paraph xliff`, `paraph glossary` and `paraph originals akn`: files for other programs."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.mechanism.negotiation.table import Table
from tests.papers.originals import sourced

from paraph.node import records
from paraph.papers.originals.original import make
from paraph.papers.translation import read_tbx

Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture
def draft(monkeypatch: pytest.MonkeyPatch, opened: records.Current) -> Table:
    """A draft of one paragraph."""
    table = Table().begin()
    table.new("IN", 5)
    monkeypatch.setattr(records, "current", lambda: SimpleNamespace(state=table.state, side="IN", head="x"))
    return table


def test_text_goes_to_a_tool_and_a_translation_comes_back(paraph: Paraph, draft: Table, tmp_path: Path) -> None:
    file = tmp_path / "text.xlf"
    assert paraph("xliff", "out", "--from", "ru", "--to", "hi", "-o", file) == (0, f"Written: {file}\n", "")
    assert paraph("xliff", "in", file) == (0, "The file asks for no change.\n", "")
    file.write_text(file.read_text().replace("5 संगोष्ठियाँ", "6 संगोष्ठियाँ"))
    told = json.loads(paraph("xliff", "in", "--json", file)[1])
    (step,) = told["steps"]
    (change,) = step["changes"]
    assert (step["asking"], step["number"], change["language"]) == ("edit", "1", "hi")
    assert change["pieces"] == [{"at": 11, "before": "5", "after": "6"}]


def test_language_the_document_is_not_in_is_refused(paraph: Paraph, draft: Table, tmp_path: Path) -> None:
    status, _, errors = paraph("xliff", "out", "--from", "ru", "--to", "uz", "-o", tmp_path / "x.xlf")
    assert (status, errors.rsplit("[", 1)[1]) == (2, "papers.translation.language]\n")
    assert list(tmp_path.iterdir()) == []


def test_glossary_and_akoma_ntoso_are_written(paraph: Paraph, tmp_path: Path) -> None:
    assert paraph("glossary", "-o", tmp_path / "g.tbx")[0] == 0
    assert {term.lang for term in read_tbx((tmp_path / "g.tbx").read_bytes())} == {"en", "hi", "ru"}
    (tmp_path / "RU.pdf").write_bytes(make(sourced(), "RU"))
    assert paraph("originals", "akn", tmp_path / "RU.pdf")[0] == 0
    assert b'<FRBRlanguage language="rus"/>' in (tmp_path / "RU.akn.xml").read_bytes()
