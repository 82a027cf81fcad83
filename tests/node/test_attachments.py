"""Files beside acts: kept once, whole and proved; cited, carried, missed and mended."""

from io import BytesIO
from pathlib import Path

import pytest
from tests.record.pouches.sides import Side, key_of

from paraph.mechanism.acts.attachments import add_attachments
from paraph.messages import Refused
from paraph.node import attachments, citations, exchange, keys, records
from paraph.record import Act, Draft
from paraph.record.attachments import Attached
from paraph.record.pouches.container import LIMITS

PAPER = b"%PDF-1.7 the annex"
HALF = [("a", "RU/4", True), ("b", "RU/5", False)]


@pytest.fixture
def russia(opened: records.Current) -> Side:
    """The other government, which knows this node's key and whose key this node knows; its body `wg` is here."""
    side = Side("RU", "IN", key_of("RU"))
    terms = {"parties": ["IN", "RU"], "languages": ["en", "hi", "ru"]}
    side.write(Draft(act="mechanism.open", v=1, office="secretariat", on="in-ru", body=terms))
    side.introduce()
    side.confirm("IN", records.signing_key().verifier.fingerprint)
    side.write(
        Draft(act="body.establish", v=1, office="mpt", on="wg", body={"kind": "working_group", "names": {"ru": "РГ"}})
    )
    keys.confirm(side.signer.verifier.fingerprint)
    exchange.open_pouch(side.seal())
    return side


def cite(*files: Attached) -> Act:
    (act,) = records.append(lambda state: [add_attachments(state, side="IN", office="dpiit", on="wg", files=files)])
    return act


def code(call: object, *arguments: object, **named: object) -> str:
    with pytest.raises(Refused) as refused:
        call(*arguments, **named)  # type: ignore[operator]
    return refused.value.code


def test_a_file_is_kept_under_its_hash_and_given_back(tmp_path: Path, opened: records.Current) -> None:
    (tmp_path / "अनुबंध 1.pdf").write_bytes(PAPER)
    file = attachments.attach(tmp_path / "अनुबंध 1.pdf")
    assert (file.name, file.size, file.media_type) == ("अनुबंध 1.pdf", len(PAPER), "application/pdf")
    assert attachments.keep(PAPER) == attachments.keep(BytesIO(PAPER)) == file.sha256
    with attachments.open_attachment(file.sha256) as stream:
        assert stream.read() == PAPER
    assert [one for one in attachments.folder().iterdir() if one.name.startswith(".")] == []


def test_a_name_is_made_fit_to_be_shown(opened: records.Current) -> None:
    file = attachments.attach(PAPER, name="../../etc/\u202egpj.exe\n", media_type="Nonsense")
    assert (file.name, file.media_type) == (".. .. etc gpj.exe", "application/octet-stream")


def test_what_is_too_large_or_not_there_is_not_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, opened: records.Current
) -> None:
    before = sorted(attachments.folder().rglob("*"))
    too_large = BytesIO(bytes(LIMITS.attachment + 1))
    assert code(attachments.keep, too_large) == "node.attachment.too-large"
    assert code(attachments.keep, tmp_path / "nowhere") == "node.attachment.unreadable"
    assert code(attachments.attach, BytesIO(), name="a.pdf") == "node.attachment.empty"
    assert sorted(attachments.folder().rglob("*")) == before
    with pytest.raises(Refused) as refused, attachments.open_attachment("00" * 32):
        pass
    assert refused.value.code == "node.attachment.missing"


def test_an_act_cites_only_what_is_kept_and_can_travel(russia: Side, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = Attached("00" * 32, "x.pdf", 1, "application/pdf")
    assert code(cite, missing) == "node.attachment.missing"
    entry = {"sha256": "00" * 32, "name": "x", "size": 1, "media_type": "a/b"}
    draft = Draft(act="attachment.add", v=1, office="o", on="wg", body={"attachments": [entry]})
    assert code(records.append, [draft]) == "node.attachment.missing"
    monkeypatch.setattr(attachments, "MOST", 1)
    assert code(cite, attachments.attach(b"1"), attachments.attach(b"2")) == "node.attachment.too-many"


def test_files_travel_with_the_acts_that_cite_them(russia: Side) -> None:
    file = attachments.attach(PAPER, name="annex.pdf")
    act = cite(file)
    russia.open(exchange.seal().data)
    assert russia.attachments == {file.sha256: PAPER}
    assert [(one.file, one.by, one.here) for one in citations.listing()] == [(file, act.reference, True)]


def test_files_of_the_other_side_arrive_or_are_missed(russia: Side) -> None:
    contents = {name: f"what {name} holds".encode() for name in ("a", "b")}
    files = {name: attached(name, data) for name, data in contents.items()}
    for name in ("a", "b"):
        entry = {"attachments": [files[name]]}
        russia.write(Draft(act="attachment.add", v=1, office="mpt", on="wg", body=entry))
    sent = {files["a"]["sha256"]: contents["a"]}
    exchange.open_pouch(russia.seal(russia.contents(first=0, attachments=sent)))
    assert [(one.file.name, one.by, one.here) for one in citations.listing()] == HALF
    found = citations.examine()
    assert (bool(found), found.kept, [one.file.name for one in found.missing]) == (True, 1, ["b"])
    again = {files["b"]["sha256"]: contents["b"]}
    exchange.open_pouch(russia.seal(russia.contents(first=0, attachments=again)))
    assert citations.examine().missing == ()


def test_a_damaged_file_is_found_not_given_out_and_mended(russia: Side) -> None:
    file = attachments.attach(PAPER, name="annex.pdf")
    cite(file)
    place = attachments.folder() / file.sha256[:2] / file.sha256
    place.write_bytes(b"other bytes")
    assert [one.file.name for one in citations.examine().damaged] == ["annex.pdf"]
    assert bool(citations.examine()) is False
    assert code(exchange.seal) == "node.attachment.damaged"
    attachments.keep(PAPER)
    assert bool(citations.examine()) is True


def attached(name: str, data: bytes) -> dict[str, object]:
    from hashlib import sha256

    return {"sha256": sha256(data).hexdigest(), "name": name, "size": len(data), "media_type": "text/plain"}
