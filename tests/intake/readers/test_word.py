"""Word documents: order, tables, tracked changes; and archives that must not be unpacked."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml

from paraph.intake import SourceRefused, read_furniture, read_source
from paraph.intake.readers import word
from paraph.intake.refusals import ArchiveTooLarge, DamagedFile, DocumentWithoutText, EncryptedFile, OtherFormat

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _bytes(build: Callable[[docx.document.Document], object]) -> bytes:
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _archive(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _release(document: docx.document.Document) -> None:
    document.add_paragraph("Ministry of Coal")
    document.add_heading("Group meets", 0)
    document.add_paragraph("Protocol signed", "Subtitle")
    document.add_paragraph("Posted On: 06 AUG 2025 6:37PM by PIB Delhi")
    document.add_paragraph("The session was held.")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(1, 0).text = "Area", "State", "Mining\nand coal"
    document.add_paragraph("It ended.")


def test_paragraphs_and_tables_keep_their_order_and_styles_mark_the_titles() -> None:
    source = read_source("a.docx", _bytes(_release))
    release = read_furniture(source)
    assert (release.ministry, release.headline, release.subheadlines) == (
        "Ministry of Coal",
        "Group meets",
        ("Protocol signed",),
    )
    assert (release.posted_at, release.office) == ("2025-08-06T18:37", "PIB Delhi")
    assert source.text[slice(*release.body)] == "The session was held.\nArea\tState\nMining and coal\nIt ended."


def test_inserted_text_is_read_and_deleted_text_is_not() -> None:
    def build(document: docx.document.Document) -> None:
        document.add_paragraph("The Sides ")._p.extend(
            [
                parse_xml(f"<w:ins {W}><w:r><w:t>agreed</w:t></w:r></w:ins>"),
                parse_xml(f"<w:del {W}><w:r><w:delText>noted</w:delText><w:t>noted</w:t></w:r></w:del>"),
            ]
        )

    assert read_source("a.docx", _bytes(build)).text == "The Sides agreed\n"


def test_document_without_words_is_refused() -> None:
    with pytest.raises(DocumentWithoutText):
        read_source("a.docx", _bytes(lambda document: document.add_paragraph(" ")))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(_archive(**{"word/document.xml": b"\0" * 40_000_000}), id="one member of zeros"),
        pytest.param(_archive(bomb=b"\0" * 40_000_000), id="no document at all"),
        pytest.param(_archive(**{f"m{n}": b"" for n in range(word.MAX_MEMBERS + 1)}), id="too many members"),
    ],
)
def test_zip_bomb_is_refused_before_it_is_unpacked(data: bytes) -> None:
    with pytest.raises(ArchiveTooLarge):
        read_source("bomb.docx", data)


def test_size_in_the_header_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "MAX_PART", 1_000)
    with pytest.raises(ArchiveTooLarge):
        read_source("a.docx", _bytes(lambda document: document.add_paragraph("word " * 2_000)))


def test_entities_of_the_document_are_not_expanded() -> None:
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        + f"<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>".encode()
    )
    with pytest.raises(DocumentWithoutText):
        read_source("a.docx", _archive(**{"word/document.xml": bomb}))


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (_bytes(_release)[:-200], DamagedFile),
        (b"PK\x03\x04 and then nothing", DamagedFile),
        (_archive(**{"word/document.xml": b"<w:document"}), DamagedFile),
        (_archive(**{"xl/workbook.xml": b"<x/>"}), OtherFormat),
        (_archive(readme=b"hello"), OtherFormat),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), OtherFormat),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), EncryptedFile),
        (b"{\\rtf1\\ansi The session}", OtherFormat),
    ],
)
def test_file_that_is_no_readable_word_document_is_refused(data: bytes, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        read_source("a.docx", data)


def test_flipped_bytes_never_raise_anything_but_a_refusal() -> None:
    whole = _bytes(_release)
    for place in range(0, len(whole), 397):
        data = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        try:
            read_source("a.docx", data)
        except SourceRefused:
            continue
