"""Signatures in originals: by file and by card, seen in their place, verified by pyHanko and by Poppler."""

import io
import os
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pkcs11
import pytest
from asn1crypto import x509 as asn1
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11.util.ec import decode_ec_private_key
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from tests.cast import INDIA, RUSSIA
from tests.papers import pdfs
from tests.papers.originals import protocol, setting, sourced
from tests.papers.signing.certificates import PASSPHRASE, key_and_certificate, key_file, root_pem
from tests.programs import missing, program

from paraph.papers.originals.additions import only_signatures_added, places_of
from paraph.papers.originals.agreed import source
from paraph.papers.originals.inside import files_inside
from paraph.papers.originals.matching import compare
from paraph.papers.originals.original import make
from paraph.papers.signing import pades
from paraph.papers.signing.keys import signer_from_file, signer_on_card
from paraph.papers.signing.pades import sign
from paraph.papers.signing.refusals import (
    CardRefused,
    CertificateOutOfTime,
    DraftUnsigned,
    FileDamaged,
    KeyUnreadable,
    NoSignaturePlace,
    SignedAlready,
)
from paraph.papers.signing.telling import told
from paraph.papers.signing.verifying import read_roots, verify

AT, LATER = datetime(2026, 9, 3, 9, 30, tzinfo=UTC), datetime(2026, 9, 4, tzinfo=UTC)
GRUZDEV, BHATIA = "Груздев Алексей", "अमरदीप सिंह भाटिया"
MODULE = "/usr/lib/softhsm/libsofthsm2.so"


def signed(pdf: bytes, side: str, name: str) -> bytes:
    """The original with one signature more."""
    return sign(pdf, side, signer_from_file(key_file(name), PASSPHRASE), at=AT)


@pytest.fixture(scope="module")
def once() -> bytes:
    """Russia's original, signed by Russia."""
    return signed(make(sourced(), RUSSIA), RUSSIA, GRUZDEV)


@pytest.fixture(scope="module")
def twice(once: bytes) -> bytes:
    """The same, signed by both."""
    return signed(once, INDIA, BHATIA)


def test_each_signature_only_adds(once: bytes, twice: bytes) -> None:
    assert (once.startswith(make(sourced(), RUSSIA)), twice.startswith(once)) == (True, True)
    assert (only_signatures_added(once), only_signatures_added(twice)) == (True, True)


def test_both_signatures_are_told_fact_by_fact(twice: bytes) -> None:
    report = verify(twice, roots=read_roots(root_pem()), at=LATER)
    assert (bool(report), report.digest, report.pages_proved, report.missing) == (True, sourced().digest, True, ())
    assert [
        (one.side, one.signer, one.whole, one.covers_all, one.changed_after, one.trusted, one.claimed_at)
        for one in report.signatures
    ] == [(RUSSIA, GRUZDEV, True, False, False, True, AT), (INDIA, BHATIA, True, True, False, True, AT)]


def test_one_signature_is_not_both(once: bytes) -> None:
    report = verify(once, at=LATER)
    assert (bool(report), report.missing, report.signatures[0].trusted) == (False, (INDIA,), None)


def test_strangers_root_is_not_believed(twice: bytes) -> None:
    other = key_and_certificate("Stranger")[1].public_bytes(Encoding.DER)
    report = verify(twice, roots=read_roots(other), at=LATER)
    assert (bool(report), [one.trusted for one in report.signatures]) == (False, [False, False])


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("en", "It covers the file as it was when it was made; after it only signatures were added.",
         "All sides have signed this one text: Indian Side, Russian Side."),
        ("hi", "यह फ़ाइल को उसी रूप में समेटता है जिसमें वह हस्ताक्षर के समय थी; इसके बाद केवल हस्ताक्षर जोड़े गए।",
         "सभी पक्षों ने इसी एक पाठ पर हस्ताक्षर किए हैं: भारतीय पक्ष, रूसी पक्ष।"),
        ("ru", "Она охватывает файл в том виде, в каком он был при подписании; после неё добавлены только подписи.",
         "Все стороны подписали этот один текст: Индийская Сторона, Российская Сторона."),
    ],
)  # fmt: skip
def test_report_speaks_each_language(twice: bytes, language: str, first: str, last: str) -> None:
    lines = [sentence.text(language) for sentence in told(verify(twice, at=LATER))]
    assert (lines[4], lines[-1]) == (first, last)


@pytest.mark.parametrize("year", [2019, 2046])
def test_nobody_signs_with_a_certificate_that_has_expired_or_is_not_valid_yet(once: bytes, year: int) -> None:
    signer = signer_from_file(key_file(BHATIA), PASSPHRASE)
    with pytest.raises(CertificateOutOfTime):
        sign(once, INDIA, signer, at=AT.replace(year=year))


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("en", "The certificate is valid from 1 January 2020 to 1 January 2045; the time that the signer gives is not"),
        ("hi", "हस्ताक्षरकर्ता का बताया समय इसके भीतर नहीं है"),
        ("ru", "время, которое называет подписавший, вне этого срока"),
    ],
)
def test_a_signature_of_a_time_when_its_certificate_was_not_valid_is_told_as_that(
    language: str, says: str, once: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pades, "_need_in_time", lambda *_: None)
    both = sign(once, INDIA, signer_from_file(key_file(BHATIA), PASSPHRASE), at=AT.replace(year=2019))
    report = verify(both, at=LATER)
    told_of_it = [one.text(language) for one in told(report)]
    assert ([one.in_time for one in report.signatures], bool(report)) == ([True, False], False)
    assert sum(says in line for line in told_of_it) == 1


def test_poppler_finds_both_valid(twice: bytes, tmp_path: Path) -> None:
    pdfsig = program("pdfsig", package="poppler-utils")
    (tmp_path / "signed.pdf").write_bytes(twice)
    shown = subprocess.run(
        [pdfsig, "-nocert", "signed.pdf"], cwd=tmp_path, capture_output=True, text=True, check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    ).stdout  # fmt: skip
    lines = [line.strip(" -") for line in shown.splitlines()]
    assert [line for line in lines if line.startswith(("Signature Field", "Signature Val", "Signature Type"))] == [
        "Signature Field Name: RU",
        "Signature Type: ETSI.CAdES.detached",
        "Signature Validation: Signature is Valid.",
        "Signature Field Name: IN",
        "Signature Type: ETSI.CAdES.detached",
        "Signature Validation: Signature is Valid.",
    ]
    assert (lines.count("Not total document signed"), lines.count("Total document signed")) == (1, 1)


def test_signed_original_stays_archival(twice: bytes) -> None:
    assert b"/Version /2.0" not in twice
    assert twice.rpartition(b"<pdfaid:part")[2][:3] in {b">3<", b" xm"} or b"pdfaid:part>3" in twice
    assert pdfs.fonts(twice) <= {"Shobhika", "LibertinusSerif"}
    assert pdfs.letters_outside(twice) == []


def test_signed_originals_still_match(twice: bytes) -> None:
    match = compare(twice, make(sourced(), INDIA))
    assert (bool(match), match.pages, match.added[0] > 0) == (True, (True, True), True)


def test_flipped_bit_breaks_the_signature(twice: bytes) -> None:
    at = twice.index(b"stream", 2000) + 40
    damaged = twice[:at] + bytes([twice[at] ^ 1]) + twice[at + 1 :]
    try:
        report = verify(damaged, at=LATER)
    except FileDamaged:
        return
    assert (bool(report), report.pages_proved, [one.whole for one in report.signatures]) == (
        False, False, [False, False])  # fmt: skip


def drawn_over(pdf: bytes) -> bytes:
    """The file with something drawn on its first page, by an addition."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    drawing = generic.StreamObject(stream_data=b"0 0 100 100 re f")
    writer.add_stream_to_page(0, writer.add_object(drawing))
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def test_page_drawn_over_before_signing_is_found() -> None:
    changed = signed(drawn_over(make(sourced(), RUSSIA)), RUSSIA, GRUZDEV)
    report = verify(changed, at=LATER)
    assert (report.pages_proved, report.signatures[0].whole) == (False, True)


def test_page_drawn_over_after_signing_is_found(twice: bytes) -> None:
    report = verify(drawn_over(twice), at=LATER)
    assert (bool(report), report.pages_proved, [one.changed_after for one in report.signatures]) == (
        False, False, [True, True])  # fmt: skip


def signed_with(change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """Russia's original with a change in the very addition that bears its signature, as a dishonest signer would."""
    writer = IncrementalPdfFileWriter(io.BytesIO(make(sourced(), RUSSIA)))
    change(writer)
    metadata = PdfSignatureMetadata(field_name="RU", subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256")
    signer = signer_from_file(key_file(GRUZDEV), PASSPHRASE)
    return bytes(PdfSigner(metadata, signer).sign_pdf(writer, existing_fields_only=True).getvalue())


def draw(writer: IncrementalPdfFileWriter) -> None:
    drawing = generic.StreamObject(stream_data=b"0 0 100 100 re f")
    writer.add_stream_to_page(0, writer.add_object(drawing))
    places(writer)


def places(writer: IncrementalPdfFileWriter, grown: int = 0) -> None:
    left, low, right, high = places_of(files_inside(make(sourced(), RUSSIA)))["RU"][1]
    append_signature_field(writer, SigFieldSpec("RU", on_page=1, box=(left, low, right, high + grown)))


def overlarge(writer: IncrementalPdfFileWriter) -> None:
    places(writer, grown=300)


def note(writer: IncrementalPdfFileWriter) -> None:
    places(writer)
    annotation = generic.DictionaryObject({generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
                                           generic.pdf_name("/Subtype"): generic.pdf_name("/Square"),
                                           generic.pdf_name("/Rect"): generic.ArrayObject([
                                               generic.NumberObject(edge) for edge in (0, 0, 500, 500)])})  # fmt: skip
    writer.register_annotation(writer.find_page_for_modification(0)[0], writer.add_object(annotation))


@pytest.mark.parametrize(("change", "proved"), [(places, True), (draw, False), (overlarge, False), (note, False)])
def test_change_hidden_in_the_signers_own_addition_is_found(
    change: Callable[[IncrementalPdfFileWriter], None], proved: bool
) -> None:
    report = verify(signed_with(change), at=LATER)
    assert (report.pages_proved, report.signatures[0].whole) == (proved, True)


def test_side_signs_an_original_once(once: bytes) -> None:
    with pytest.raises(SignedAlready):
        signed(once, RUSSIA, GRUZDEV)


def test_stranger_has_no_place_to_sign(once: bytes) -> None:
    with pytest.raises(NoSignaturePlace):
        signed(once, "UZ", GRUZDEV)


def test_draft_is_not_signed() -> None:
    document, paragraphs = protocol()
    with pytest.raises(DraftUnsigned):
        signed(make(source(document, paragraphs, setting(draft=True)), INDIA), INDIA, BHATIA)


@pytest.mark.parametrize(("file", "passphrase"), [(b"junk", "x"), (None, "wrong")])
def test_key_file_that_does_not_open_is_refused(file: bytes | None, passphrase: str) -> None:
    with pytest.raises(KeyUnreadable):
        signer_from_file(file or key_file(GRUZDEV), passphrase)


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A card of software with the key of one signer on it; gives its label."""
    if not Path(MODULE).exists():
        missing("softhsm2")
    (tmp_path / "tokens").mkdir()
    (tmp_path / "softhsm2.conf").write_text(f"directories.tokendir = {tmp_path}/tokens\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "softhsm2.conf"))
    subprocess.run(
        ["softhsm2-util", "--init-token", "--free", "--label", "card", "--pin", "1234", "--so-pin", "5678"],
        check=True, capture_output=True,
    )  # fmt: skip
    library = pkcs11.lib(MODULE)
    library.reinitialize()
    key, certificate = key_and_certificate(BHATIA)
    with library.get_token(token_label="card").open(rw=True, user_pin="1234") as session:  # noqa: S106 - of a test
        der = key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
        attributes = decode_ec_private_key(der)
        session.create_object({**attributes, pkcs11.Attribute.LABEL: "signer", pkcs11.Attribute.TOKEN: True,
                               pkcs11.Attribute.SIGN: True})  # fmt: skip
        held = asn1.Certificate.load(certificate.public_bytes(Encoding.DER))
        session.create_object({
            pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
            pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
            pkcs11.Attribute.VALUE: held.dump(),
            pkcs11.Attribute.SUBJECT: held.subject.dump(),
            pkcs11.Attribute.LABEL: "signer",
            pkcs11.Attribute.TOKEN: True,
        })  # fmt: skip
    return "card"


def test_card_signs_beside_a_file(once: bytes, token: str) -> None:
    with signer_on_card(MODULE, token=token, pin="1234", certificate="signer") as signer:
        both = sign(once, INDIA, signer, at=AT)
    report = verify(both, roots=read_roots(root_pem()), at=LATER)
    assert (bool(report), [one.signer for one in report.signatures]) == (True, [GRUZDEV, BHATIA])


@pytest.mark.parametrize(("pin", "certificate"), [("0000", "signer"), ("1234", "nobody")])
def test_card_that_cannot_be_used_is_refused(once: bytes, token: str, pin: str, certificate: str) -> None:
    with pytest.raises(CardRefused), signer_on_card(MODULE, token=token, pin=pin, certificate=certificate) as signer:
        sign(once, INDIA, signer, at=AT)


def test_card_that_is_not_there_is_refused(token: str) -> None:
    with pytest.raises(CardRefused), signer_on_card(MODULE, token="other", pin="1234", certificate="signer"):  # noqa: S106 - of a test
        pass
