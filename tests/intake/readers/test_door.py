"""The one door: each kind of bad input has its code in every language, and nothing else ever comes out."""

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paraph.intake import MAX_BYTES, SourceRefused, read_furniture, read_source
from paraph.intake import refusals as tree
from paraph.intake.readers import plain, sniff
from paraph.messages import LANGUAGES, Refused

RUSSIAN = "Стороны обсудили ход выполнения протокола и наметили новые направления сотрудничества."
HINDI = "दोनों पक्षों ने प्रगति की समीक्षा की और प्रोटोकॉल पर हस्ताक्षर किए।"


def _zip(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


LOCKED_PDF = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
3 0 obj <</Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000>
/U <0000000000000000000000000000000000000000000000000000000000000000>>> endobj
trailer <</Root 1 0 R /Encrypt 3 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]>>
"""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LANGUAGE = "intake.source.language"
BAD = {
    "empty": (b"", "intake.source.empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "intake.source.format"),
    "binary": (bytes(range(256)) * 8, "intake.source.binary"),
    "hindi read as latin": (HINDI.encode().decode("latin-1").encode(), "intake.source.mojibake"),
    "russian read as latin": (RUSSIAN.encode().decode("latin-1").encode(), "intake.source.mojibake"),
    "old font": (b"Hkkjr vkSj :l ds chp dk l= gS vkSj bl esa izxfr dh leh{kk gS ls", "intake.source.legacy_font"),
    "one line": (b"a" * (plain.MAX_TEXT_BYTES + 1), "intake.source.too_large"),
    "one long line": (b"a" * (plain.MAX_LINE + 1), "intake.source.line_too_long"),
    "scripts only": (b"<html><script>go()</script><body></body></html>", "intake.page.no_text"),
    "zip bomb": (_zip(**{"word/document.xml": b"\0" * 30_000_000}), "intake.source.archive_too_large"),
    "other archive": (_zip(readme=b"x"), "intake.source.format"),
    "locked pdf": (LOCKED_PDF, "intake.source.encrypted"),
    "damaged pdf": (b"%PDF-1.7\n" + b"x" * 99, "intake.source.damaged"),
    "locked word": (OLE + "EncryptedPackage".encode("utf-16-le"), "intake.source.encrypted"),
    "old word": (OLE + "WordDocument".encode("utf-16-le"), "intake.source.format"),
    "rtf": (rb"{\rtf1\ansi The Sides met.}", "intake.source.format"),
    "feed": (b"<?xml version='1.0'?><rss><channel/></rss>", "intake.source.format"),
    "broken utf-16": (b"\xff\xfe\x00", "intake.source.encoding"),
    "french": ("Les deux parties se sont réunies et ont signé le protocole.".encode(), LANGUAGE),
    "urdu": ("دونوں فریقوں نے نئی دہلی میں پروٹوکول پر دستخط کیے۔".encode(), LANGUAGE),
    "ukrainian": ("Сторони підписали протокол засідання та домовилися про зустріч у Києві.".encode(), LANGUAGE),
    "chinese page": ("<html><body><p>会议在北京举行，双方签署了会议纪要。</p></body></html>".encode(), LANGUAGE),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_input_has_its_code_and_one_sentence_in_every_language(name: str) -> None:
    data, code = BAD[name]
    with pytest.raises(SourceRefused) as refusal:
        read_source("the file", data)
    assert refusal.value.code == code
    for language in LANGUAGES:
        assert "the file" in refusal.value.sentence(language)
        assert refusal.value.remedy(language).endswith(("।", "."))
        assert not re.search(r"[{}]", refusal.value.text(language))


@pytest.mark.parametrize(
    ("text", "codec"),
    [(HINDI, "utf-16"), (RUSSIAN, "utf-16-le"), (RUSSIAN, "cp1251"), (HINDI, "utf-8-sig"), ("The Sides met.", "ascii")],
)
def test_good_text_in_any_encoding_comes_through(text: str, codec: str) -> None:
    assert read_source("x", text.encode(codec)).text.lstrip("\ufeff") == text


@pytest.mark.parametrize("data", [b"\n", b" \r\n\t ", b"\xef\xbb\xbf", b"***\n12.03\n"])
def test_text_without_words_is_read_and_says_nothing(data: bytes) -> None:
    source = read_source("x", data)
    assert read_furniture(source).spans == {}


def test_file_over_every_bound_is_refused_without_a_look_inside() -> None:
    with pytest.raises(tree.SourceTooLarge):
        read_source("x", b"%PDF-" + b"\0" * MAX_BYTES)


def test_codes_are_stable_and_distinct() -> None:
    leaves = [
        item
        for item in vars(tree).values()
        if isinstance(item, type) and issubclass(item, Refused) and "code" in vars(item)
    ]
    codes = [leaf.code for leaf in leaves if leaf is not Refused]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"intake\.[a-z]+\.[a-z_]+", code) for code in codes)


def _holds(data: bytes) -> None:
    try:
        source = read_source("x", data)
    except SourceRefused:
        return
    release = read_furniture(source)
    inside = [*release.spans.values(), release.body, *(span for spans in source.marked.values() for span in spans)]
    assert all(0 <= start <= end <= len(source.text) for start, end in inside)


MAGIC = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"<p>", b"\xff\xfe", b"\xfe\xff", b"{\\rtf", b"\xd0\xcf\x11\xe0"]
)


@settings(max_examples=300, deadline=2_000)
@given(MAGIC, st.binary(max_size=2_000))
def test_any_bytes_are_read_or_refused(magic: bytes, rest: bytes) -> None:
    _holds(magic + rest)


PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<div id='Titleh2'>", "<div class='ReleaseLang'>", "</div>", "<h1>", "</h1>", "<td>", "<tr>",
        "<table>", "<br>", "<pre>", "&nbsp;", "&#0;", "&#xD800;", "<!--", "-->", "<script>", "</script>",
        "<span hidden>", "\x00", "\ufeff", "06 AUG 2025 6:37PM by PIB Delhi", "Posted On:", "\n", "\n\n", "***",
        "एएम/केपी", "(Release ID: 2153335)", "सत्र ", "The Sides ", "Стороны ", "31 февраля 2025",
        "[India], August 6 (ANI): ", "/", "-", "।", "Ministry of Coal", "रिलीज़ में पढ़ें: English",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=2_000)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_heap_of_furniture_is_read_or_refused(text: str) -> None:
    _holds(text.encode("utf-8", errors="replace"))
    _holds(b"<html>" + text.encode("utf-8", errors="replace"))


@pytest.mark.parametrize(
    "data",
    [
        b"<!--" * 500_000,
        b"<div><p>" * 300_000,
        b"<a href='x'>a</a>" * 200_000,
        b"<table><tr><td>" * 100_000 + b"text",
        ("Posted On: " * 40_000).encode(),
        ("6 " * 200_000).encode(),
        ("सत्र/" * 90_000).encode(),
        ("\n" * 400_000 + "The Sides met.").encode(),
        ("*" * 400_000 + "\nText stands here.").encode(),
        ("Стороны встретились. " * 20_000).encode("cp1251"),
    ],
    ids=lambda data: data[:12].decode("latin-1"),
)
def test_hostile_repetition_is_done_with_at_once(data: bytes) -> None:
    # No time is asserted here: a rule that backtracks would hang the suite, which is noticed.
    _holds(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"  <!DOCTYPE html>", "html"),
        (b"\xef\xbb\xbf<P>x", "html"),
        ("<html>".encode("utf-16"), "html"),
        (b"<!-- saved from url --><html>", "html"),
        (b"\n%PDF-1.4", "pdf"),
        (b"<x>", "text"),
        (b"a < b", "text"),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=x\n\n", "MHTML"),
        (b"MIME-Version: 1.0\n", "text"),
        (b"<?xml version='1.0'?><feed/>", "XML"),
    ],
)
def test_kind_is_told_by_content_not_by_name(data: bytes, kind: str) -> None:
    assert sniff.kind_of(data) == kind
