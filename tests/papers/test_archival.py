"""Originals as archives will have them: what ISO 19005-3 (PDF/A-3) asks of a file's structure, looked for in the file.

No independent validator could be had from the registries this is built with, so these are checks of our own, a clause
each. They do not make a validator; they would have caught every fault that signing tools are known for.
"""

import io
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from tests.cast import RUSSIA
from tests.papers.originals import sourced
from tests.papers.signing.certificates import PASSPHRASE, key_file

from paraph.papers.originals.original import make
from paraph.papers.signing.keys import signer_from_file
from paraph.papers.signing.pades import sign
from paraph.papers.signing.wet import sheet

FORBIDDEN_ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/JavaScript", "/Hide", "/SetOCGState"}


def signed() -> bytes:
    """Russia's original, signed by both."""
    pdf = make(sourced(), RUSSIA)
    for side in ("RU", "IN"):
        signer = signer_from_file(key_file(f"Signer of {side}"), PASSPHRASE)
        pdf = sign(pdf, side, signer, at=datetime(2026, 9, 3, tzinfo=UTC))
    return pdf


MADE = {"original": lambda: make(sourced(), RUSSIA), "signed": signed}


@pytest.fixture(scope="module", params=MADE)
def pdf(request: pytest.FixtureRequest) -> bytes:
    """An original, and one signed by both."""
    return MADE[request.param]()


@pytest.fixture(scope="module")
def file(pdf: bytes) -> PdfFileReader:
    """The same, opened."""
    return PdfFileReader(io.BytesIO(pdf))


def objects(file: PdfFileReader) -> Iterator[generic.PdfObject]:
    """Every object of the file as it stands now."""
    for reference in {one for number in range(file.total_revisions) for one in
                      file.xrefs.explicit_refs_in_revision(number)}:  # fmt: skip
        yield file.get_object(reference)


def dictionaries(file: PdfFileReader) -> Iterator[generic.DictionaryObject]:
    """Every dictionary among them, those inside others included."""
    waiting: list[object] = list(objects(file))
    while waiting:
        held = waiting.pop()
        if isinstance(held, generic.DictionaryObject):
            yield held
            waiting += [held.raw_get(name) for name in held]
        elif isinstance(held, generic.ArrayObject):
            waiting += [held.raw_get(place) for place in range(len(held))]


def test_header_names_version_one_and_binary_follows(pdf: bytes) -> None:
    """6.1.2"""
    first, second = pdf.splitlines()[:2]
    assert first.startswith(b"%PDF-1.")
    assert second[:1] == b"%"
    assert all(byte > 127 for byte in second[1:5])


def test_trailer_has_an_id_and_nothing_is_encrypted(file: PdfFileReader) -> None:
    """6.1.3"""
    assert "/ID" in file.trailer_view
    assert "/Encrypt" not in file.trailer_view
    assert file.root.get("/Version") in (None, "/1.7")


def test_metadata_claims_part_three_level_a(file: PdfFileReader) -> None:
    """6.6.2, 6.6.4: XMP, not compressed, with the claim"""
    metadata = file.root["/Metadata"]
    text = metadata.data.decode()
    assert "/Filter" not in metadata
    assert ("pdfaid:part" in text, ">3<" in text, "pdfaid:conformance" in text, ">A<" in text) == (True,) * 4


def test_every_font_lies_inside(file: PdfFileReader) -> None:
    """6.2.11.4.1"""
    described = [each for each in dictionaries(file) if each.get("/Type") == "/FontDescriptor"]
    fonts = [each for each in dictionaries(file) if each.get("/Type") == "/Font" and "/DescendantFonts" not in each]
    assert described
    assert [each for each in described if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(each)] == []
    assert [each for each in fonts if "/FontDescriptor" not in each] == []


def test_colours_have_a_profile(file: PdfFileReader) -> None:
    """6.2.3, 6.2.4.3"""
    intents = [intent.get_object() for intent in file.root["/OutputIntents"]]
    assert [(intent["/S"], "/DestOutputProfile" in intent) for intent in intents] == [("/GTS_PDFA1", True)]


def test_nothing_acts_by_itself(file: PdfFileReader) -> None:
    """6.5.1, 6.6.1"""
    assert not {"/OpenAction", "/AA"} & set(file.root)
    assert {str(each.get("/S")) for each in dictionaries(file)} & FORBIDDEN_ACTIONS == set()
    assert [each for each in dictionaries(file) if "/AA" in each] == []


def test_files_inside_are_related_and_described(file: PdfFileReader) -> None:
    """6.8"""
    inside = [each.get_object() for each in file.root["/AF"]]
    related = {str(each["/UF"]): str(each["/AFRelationship"]) for each in inside}
    assert related == {"document.json": "/Source", "setting.json": "/Supplement", "original.json": "/Supplement",
                       "signatures.json": "/Supplement"}  # fmt: skip
    for each in inside:
        assert each["/Desc"]
        assert each["/EF"]["/F"]["/Subtype"] == "/application/json"


def test_file_is_tagged_with_a_language(file: PdfFileReader) -> None:
    """6.7.2.2, 6.7.3, 6.7.4"""
    assert (bool(file.root["/MarkInfo"]["/Marked"]), str(file.root["/Lang"]), "/StructTreeRoot" in file.root) == (
        True, "ru", True)  # fmt: skip


def test_what_is_seen_of_a_signature_prints_and_is_drawn(file: PdfFileReader) -> None:
    """6.3.2, 6.3.3, 6.4.1: annotations print, are not hidden, have an appearance"""
    places = [each for each in dictionaries(file) if each.get("/Subtype") == "/Widget"]
    for each in places:
        assert int(each["/F"]) & 0b100
        assert not int(each["/F"]) & 0b10_0011
        assert "/N" in each["/AP"].get_object()
    form = file.root.get("/AcroForm", generic.DictionaryObject()).get_object()
    assert "/XFA" not in form
    assert not form.get("/NeedAppearances", False)


def test_no_stream_is_kept_elsewhere_or_packed_by_lzw(file: PdfFileReader) -> None:
    """6.1.7.1, 6.1.7.2"""
    streams = [each for each in objects(file) if isinstance(each, generic.StreamObject)]
    assert [each for each in streams if {"/F", "/FFilter", "/FDecodeParms"} & set(each)] == []
    assert [each for each in streams if "/LZWDecode" in str(each.get("/Filter", ""))] == []


def test_sheet_is_archival_too() -> None:
    text = PdfFileReader(io.BytesIO(sheet(sourced(), RUSSIA))).root["/Metadata"].data.decode()
    assert ("pdfaid:part" in text, ">2<" in text) == (True, True)
