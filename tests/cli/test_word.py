"""`paraph word out|in`, on the draft that two sides have before them."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.mechanism.negotiation.table import KEY, Table, words

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.bodies import BodyKind
from paraph.node import records
from paraph.node.texts import drafting

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
        "Nothing of it is in the record yet: --propose proposes it.",
    ])  # fmt: skip


def test_edit_as_json(paraph: Paraph, draft: Table, tmp_path: Path) -> None:
    file = tmp_path / "text.docx"
    paraph("word", "out", "--document", KEY, "-o", file)
    edited(file, "5 семинаров", "6 семинаров")
    told = json.loads(paraph("word", "in", "--json", file)[1])
    (step,) = told["steps"]
    (change,) = step["changes"]
    assert (step["asking"], step["number"], change["language"]) == ("edit", "2", "ru")
    assert change["pieces"] == [{"at": 30, "before": "5", "after": "6"}]


@pytest.fixture
def recorded(opened: records.Current) -> None:
    """A draft of one paragraph in a real record."""
    group = {"side": "IN", "office": "o", "key": "wg-x", "kind": BodyKind.WORKING_GROUP, "names": {"en": "Group"}}
    records.append(lambda state: [establish_body(state, **group, parent=None)])
    records.append(lambda state: drafting.upcoming(state, "wg-x", 1))
    drafting.begin("wg-x.s1", empty=True)
    said = [("areas", words(5))]
    records.append(lambda state: drafting.proposals(state, "wg-x.s1.protocol", said))


def seminars() -> list[str]:
    draft = drafting.draft_of(records.current().state, None)
    return [item.wordings[one.choice].content.texts["en"] for item in draft.ordered() for one in item.offers["IN"]]


def test_what_was_shown_is_proposed_when_it_is_confirmed(
    paraph: Paraph, recorded: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("click.confirm", lambda *_, **__: False)
    file = tmp_path / "text.docx"
    paraph("word", "out", "-o", file)
    edited(file, "5 seminars", "6 seminars")
    assert paraph("word", "in", file, "--propose")[1].splitlines()[-1] == "Nothing was proposed."
    assert seminars() == ["The Sides agreed to hold 5 seminars."]
    status, output, _ = paraph("word", "in", file, "--propose", "--yes", "--reason", "en=By telephone.")
    assert (status, output.splitlines()) == (0, [
        "Paragraph 1 (en): The Sides agreed to hold 6 seminars.",
        "Proposed; the next pouch carries it to the other side. Acts appended: 1",
    ])  # fmt: skip
    assert seminars() == ["The Sides agreed to hold 6 seminars."]


def test_a_clash_is_proposed_only_where_that_is_said(paraph: Paraph, recorded: None, tmp_path: Path) -> None:
    file = tmp_path / "text.docx"
    paraph("word", "out", "-o", file)
    edited(file, "5 seminars", "6 seminars")
    assert paraph("draft", "propose", "1", "--text", "en=The Sides agreed on five.")[0] == 0
    before = records.current().head
    status, output, errors = paraph("word", "in", file, "--propose", "--yes")
    assert (status, errors.rsplit("[", 1)[1]) == (1, "node.draft.clash]\n")
    assert "  It was changed here meanwhile; now stands: The Sides agreed on five." in output.splitlines()
    assert paraph("word", "in", file, "--propose", "--yes", "--clashes", "leave")[0] == 0
    assert records.current().head == before
    assert paraph("word", "in", file, "--propose", "--yes", "--clashes", "propose")[0] == 0
    assert seminars() == ["The Sides agreed to hold 6 seminars."]


def test_file_that_is_not_understood_is_refused(paraph: Paraph, draft: Table, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_text("x")
    status, output, errors = paraph("word", "in", tmp_path / "x.docx")
    assert (status, output, errors.rsplit("[", 1)[1]) == (2, "", "papers.word.unreadable]\n")


def test_nothing_goes_out_where_nothing_is_negotiated(paraph: Paraph, opened: records.Current, tmp_path: Path) -> None:
    status, _, errors = paraph("word", "out", "-o", tmp_path / "x.docx")
    assert (status, errors.rsplit("[", 1)[1]) == (2, "cli.document.unsaid]\n")
