"""`paraph originals sign|verify|sheet|scan`, as a secretary gives them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from tests.papers.originals import sourced
from tests.papers.signing.certificates import PASSPHRASE, key_and_certificate, key_file, root_pem

from paraph.papers.originals.original import make

Paraph = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """India's original, two keys with their passphrase, a root and a scan."""
    (tmp_path / "IN.pdf").write_bytes(make(sourced(), "IN"))
    (tmp_path / "bhatia.p12").write_bytes(key_file("Bhatia"))
    (tmp_path / "gruzdev.p12").write_bytes(key_file("Gruzdev"))
    (tmp_path / "secret").write_text(f"{PASSPHRASE}\n")
    (tmp_path / "root.pem").write_bytes(root_pem())
    (tmp_path / "scan.pdf").write_bytes(b"scan")
    return tmp_path


def signed(paraph: Paraph, folder: Path) -> Path:
    """The original signed by both, a command each."""
    for file, side, key in (("IN.pdf", "IN", "bhatia"), ("IN.signed.pdf", "RU", "gruzdev")):
        status, _, errors = paraph(
            "originals", "sign", folder / file, "--as", side, "--key", folder / f"{key}.p12",
            "--secret-file", folder / "secret",
        )  # fmt: skip
        assert (status, errors) == (0, "")
    return folder / "IN.signed.signed.pdf"


def test_both_sign_and_the_report_says_so(paraph: Paraph, folder: Path) -> None:
    status, output, errors = paraph("originals", "verify", signed(paraph, folder), "--root", folder / "root.pem")
    lines = output.splitlines()
    whose = f"Whose original: Indian Side. Digest of the text inside: {sourced().digest}"
    assert (status, lines[0], errors) == (0, whose, "")
    assert lines[-2:] == [
        "All sides have signed this one text: Indian Side, Russian Side.",
        (
            "This says what the files prove. Whether a signature binds, and whom, is for the law of each side; Paraph "
            "does not judge it."
        ),
    ]


def test_unsigned_original_ends_with_one(paraph: Paraph, folder: Path) -> None:
    status, output, _ = paraph("originals", "verify", "--json", folder / "IN.pdf")
    told = json.loads(output)
    assert (status, told["missing"], told["signatures"], told["pages_proved"]) == (1, ["IN", "RU"], [], True)


def test_signature_made_elsewhere_is_told_beside(paraph: Paraph, folder: Path) -> None:
    key, certificate = key_and_certificate("Elsewhere")
    builder = PKCS7SignatureBuilder().set_data((folder / "IN.pdf").read_bytes())
    made = builder.add_signer(certificate, key, hashes.SHA256()).sign(
        Encoding.DER, [PKCS7Options.DetachedSignature, PKCS7Options.Binary]
    )
    (folder / "x.p7s").write_bytes(made)
    _, output, _ = paraph("originals", "verify", "--json", folder / "IN.pdf", "--with", folder / "x.p7s")
    told = json.loads(output)["elsewhere"]
    assert [(one["signer"], one["over"], one["fits"], one["valid"]) for one in told] == [
        ("Elsewhere", "PDF", True, True)
    ]


def test_sheet_and_statement_are_written_beside(paraph: Paraph, folder: Path) -> None:
    assert paraph("originals", "sheet", folder / "IN.pdf")[0] == 0
    assert (folder / "IN.sheet.pdf").read_bytes()[:5] == b"%PDF-"
    words = ("--place", "Moscow", "--on", "2026-09-03", "--signed-by", "IN=A. Bhatia", "--signed-by", "RU=A. Gruzdev")
    assert paraph("originals", "scan", folder / "IN.pdf", folder / "scan.pdf", *words)[0] == 0
    statement = json.loads((folder / "scan.statement.json").read_bytes())
    assert (statement["digest"], statement["signed_by"]) == (
        sourced().digest, {"IN": "A. Bhatia", "RU": "A. Gruzdev"})  # fmt: skip
    check = ("originals", "check-scan", folder / "IN.pdf")
    status, output, _ = paraph(*check, folder / "scan.pdf", folder / "scan.statement.json")
    assert (status, output.splitlines()[1]) == (
        0, "Signed with a pen in Moscow on 2026-09-03: Indian Side: A. Bhatia, Russian Side: A. Gruzdev.")  # fmt: skip
    status, _, errors = paraph(*check, folder / "secret", folder / "scan.statement.json")
    assert (status, errors.rsplit("[", 1)[1]) == (2, "papers.signing.scan_of_other]\n")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("sign", "IN.pdf", "--as", "IN"), "cli.sign.key"),
        (("sign", "IN.pdf", "--as", "IN", "--key", "bhatia.p12", "--secret-file", "root.pem"),
         "papers.signing.key_unreadable"),
        (("sign", "IN.pdf", "--as", "UZ", "--key", "bhatia.p12", "--secret-file", "secret"), "papers.signing.no_place"),
        (("sign", "scan.pdf", "--as", "IN", "--key", "bhatia.p12", "--secret-file", "secret"),
         "papers.original.no_source"),
        (("verify", "none.pdf"), "cli.file.missing"),
        (("verify", "IN.pdf", "--root", "secret"), "papers.signing.roots_unreadable"),
        (("scan", "IN.pdf", "scan.pdf", "--place", "X", "--on", "soon", "--signed-by", "IN=A"), "cli.usage.value"),
        (("scan", "IN.pdf", "scan.pdf", "--place", "X", "--on", "2026-09-03", "--signed-by", "UZ=A"),
         "cli.usage.value"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    paraph: Paraph, folder: Path, words: tuple[str, ...], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    before = sorted(folder.iterdir())
    status, _, errors = paraph("originals", *words)
    assert (status, errors.rsplit("[", 1)[1]) == (2, f"{code}]\n")
    assert sorted(folder.iterdir()) == before
