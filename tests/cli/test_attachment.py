"""Files beside what is in the record, from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.bodies import BodyKind
from paraph.node import attachments, records

Paraph = Callable[..., tuple[int, str, str]]
PAPER = b"%PDF-1.7 the annex"


@pytest.fixture
def annex(tmp_path: Path, opened: records.Current) -> Path:
    kind, names = BodyKind.WORKING_GROUP, {"en": "Working Group"}
    records.append(
        lambda state: [establish_body(state, side="IN", office="dpiit", key="wg", kind=kind, names=names, parent=None)]
    )
    file = tmp_path / "annex.pdf"
    file.write_bytes(PAPER)
    return file


def test_a_file_is_added_listed_verified_and_saved(paraph: Paraph, annex: Path, tmp_path: Path) -> None:
    status, output, errors = paraph("attachment", "add", str(annex), "--on", "wg", "--json")
    assert (status, errors) == (0, "")
    (file,) = json.loads(output)["attachments"]
    listed = json.loads(paraph("attachment", "list", "--json")[1])
    assert listed == [{**file, "act": json.loads(output)["act"], "on": "wg", "at": listed[0]["at"], "here": True}]
    assert "Files that acts cite: 1, each as it was cited.\n" in paraph("verify")[1]
    target = tmp_path / "out" / "again.pdf"
    assert paraph("attachment", "save", file["sha256"][:8], "-o", str(target))[0] == 0
    assert target.read_bytes() == PAPER


def test_what_is_damaged_or_gone_is_said_and_not_given_out(paraph: Paraph, annex: Path, tmp_path: Path) -> None:
    (file,) = json.loads(paraph("attachment", "add", str(annex), "--on", "wg", "--json")[1])["attachments"]
    place = attachments.folder() / file["sha256"][:2] / file["sha256"]
    place.write_bytes(b"other")
    status, output, _ = paraph("verify", "--json")
    assert (status, json.loads(output)["files"]["damaged"]) == (1, [file["sha256"]])
    assert "DAMAGED" in paraph("verify")[1]
    status, _, errors = paraph("attachment", "save", file["sha256"], "-o", str(tmp_path / "x"))
    assert (status, errors.split("[")[-1]) == (1, "node.attachment.damaged]\n")
    assert not (tmp_path / "x").exists()
    place.unlink()
    status, output, _ = paraph("verify", "--json")
    assert (status, json.loads(output)["files"]["missing"]) == (0, [file["sha256"]])
    assert paraph("attachment", "list")[1].endswith(": NOT HERE\n")


def test_a_file_beside_nothing_is_not_written_into_the_record(paraph: Paraph, annex: Path) -> None:
    before = records.current().head
    status, _, errors = paraph("attachment", "add", str(annex), "--on", "nobody")
    assert (status, errors.split("[")[-1]) == (1, "mechanism.subject.unknown]\n")
    assert records.current().head == before
