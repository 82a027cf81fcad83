"""Encodings are told by evidence; what cannot be told is refused."""

import pytest

from paraph.intake.readers.encoding import CYRILLIC_PAGES, decode, russian_likeness
from paraph.intake.refusals import NotText, UnknownEncoding

RUSSIAN = "Стороны обсудили ход выполнения протокола и наметили новые направления сотрудничества в промышленности."
HINDI = "दोनों पक्षों ने प्रगति की समीक्षा की और प्रोटोकॉल पर हस्ताक्षर किए।"


@pytest.mark.parametrize("page", CYRILLIC_PAGES)
def test_russian_in_each_code_page_is_recognised(page: str) -> None:
    assert decode("x", RUSSIAN.encode(page)) == RUSSIAN


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8"])
@pytest.mark.parametrize("text", [RUSSIAN, HINDI, "The Sides signed the protocol of the session."])
def test_unicode_with_and_without_mark_is_read(codec: str, text: str) -> None:
    assert decode("x", text.encode(codec)) == text


def test_typographic_marks_of_windows_1252_are_read() -> None:
    assert decode("x", "The “Sides” agreed – finally.".encode("cp1252")) == "The “Sides” agreed – finally."


def test_mark_of_utf8_stays_as_read_text_keeps_it() -> None:
    assert decode("x", b"\xef\xbb\xbfab") == "\ufeffab"


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03\x04\x05", b"abc\x00def" * 9, bytes(range(32)) * 4])
def test_bytes_with_control_characters_are_not_text(data: bytes) -> None:
    with pytest.raises(NotText):
        decode("x", data)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\xff\xfe\x00\xd8", "सत्र".encode()[:-1] + b"\xff\xfe\xc0" * 9])
def test_broken_unicode_is_refused(data: bytes) -> None:
    with pytest.raises(UnknownEncoding):
        decode("x", data)


def test_russian_likeness_tells_russian_from_its_garble() -> None:
    garbled = RUSSIAN.encode("cp1251").decode("koi8-r")
    assert russian_likeness(RUSSIAN) > 0.45
    assert russian_likeness(garbled) < 0.2
