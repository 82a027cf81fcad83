"""Signatures made elsewhere: of which file, by whom, and what cannot be checked here is said."""

import subprocess
from pathlib import Path

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from tests.papers.signing.certificates import key_and_certificate
from tests.programs import program

from paraph.papers.signing.detached import Detached, read_detached
from paraph.papers.signing.refusals import SignatureUnreadable
from paraph.papers.signing.telling import told_of_detached

NAME = "Груздев Алексей"
OVER = {"PDF": b"the whole file", "document.json": b"the text inside"}


def made(data: bytes, encoding: Encoding = Encoding.DER) -> bytes:
    """A detached signature over `data`."""
    key, certificate = key_and_certificate(NAME)
    builder = PKCS7SignatureBuilder().set_data(data).add_signer(certificate, key, hashes.SHA256())
    return builder.sign(encoding, [PKCS7Options.DetachedSignature, PKCS7Options.Binary])


def facts(found: Detached) -> tuple[str, str | None, bool | None, bool | None]:
    """Who, over what, fitting, valid."""
    return found.signer, found.over, found.fits, found.valid


@pytest.mark.parametrize("encoding", [Encoding.DER, Encoding.PEM])
@pytest.mark.parametrize("name", OVER)
def test_signature_is_of_the_file_it_was_made_over(name: str, encoding: Encoding) -> None:
    assert facts(read_detached(made(OVER[name], encoding), OVER, file="x.p7s")) == (NAME, name, True, True)


def test_signature_of_another_file_is_told() -> None:
    assert facts(read_detached(made(b"something else"), OVER, file="x.p7s")) == (NAME, None, False, None)


def test_signature_whose_bytes_were_changed_is_told() -> None:
    whole = made(OVER["PDF"])
    content = cms.ContentInfo.load(whole)
    info = content["content"]["signer_infos"][0]
    value = bytearray(info["signature"].native)
    value[-1] ^= 1
    info["signature"] = bytes(value)
    assert facts(read_detached(content.dump(force=True), OVER, file="x.p7s")) == (NAME, "PDF", True, False)


def test_gost_is_named_and_neither_believed_nor_doubted() -> None:
    content = cms.ContentInfo.load(made(OVER["PDF"]))
    info = content["content"]["signer_infos"][0]
    info["digest_algorithm"] = {"algorithm": "1.2.643.7.1.1.2.2"}
    info["signature_algorithm"] = {"algorithm": "1.2.643.7.1.1.1.1"}
    found = read_detached(content.dump(force=True), OVER, file="x.p7s")
    assert facts(found) == (NAME, None, None, None)
    assert (found.hash, found.algorithm) == ("GOST R 34.11-2012 (256)", "GOST R 34.10-2012 (256)")
    told = [sentence.text("en") for sentence in told_of_detached(found, "x.p7s")][1:]
    assert told == [
        "Its hash cannot be computed here, so whether it is of this original is not known.",
        "Its algorithm cannot be checked here; check it with the means of the side that made it.",
    ]


@pytest.mark.parametrize("junk", [b"", b"junk", b"-----BEGIN CMS-----\nAAAA\n-----END CMS-----\n", b"\x30\x80"])
def test_what_is_no_signature_is_refused(junk: bytes) -> None:
    with pytest.raises(SignatureUnreadable) as caught:
        read_detached(junk, OVER, file="x.p7s")
    assert caught.value.facts["file"] == "x.p7s"


def test_signature_of_openssl_is_read(tmp_path: Path) -> None:
    openssl = program("openssl", package="openssl")
    from cryptography.hazmat.primitives.serialization import NoEncryption, PrivateFormat

    key, certificate = key_and_certificate(NAME)
    (tmp_path / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (tmp_path / "cert.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    (tmp_path / "data").write_bytes(OVER["PDF"])
    subprocess.run(
        [openssl, "cms", "-sign", "-binary", "-in", "data", "-signer", "cert.pem", "-inkey", "key.pem",
         "-outform", "DER", "-out", "sig.p7s", "-md", "sha512"],
        cwd=tmp_path, check=True, capture_output=True,
    )  # fmt: skip
    found = read_detached((tmp_path / "sig.p7s").read_bytes(), OVER, file="sig.p7s")
    assert (facts(found), found.hash) == ((NAME, "PDF", True, True), "sha512")
