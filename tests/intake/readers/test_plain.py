"""Plain text is the file's text to the character."""

from pathlib import Path

import pytest

from paraph.intake.readers.plain import MAX_LINE, MAX_TEXT_BYTES, read_plain
from paraph.intake.refusals import LineTooLong, SourceTooLarge


@pytest.mark.parametrize("data", [b"a\r\nb\rc\n", b"\xef\xbb\xbf\xe0\xa4\xb8\r\n", "सत्र\u2028आज\x0c\n".encode()])
def test_text_equals_what_path_read_text_gives(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "release.txt"
    path.write_bytes(data)
    assert read_plain("release.txt", data).text == path.read_text(encoding="utf-8")


def test_one_endless_line_is_refused_with_its_number() -> None:
    with pytest.raises(LineTooLong) as refusal:
        read_plain("x", b"short\n" + b"a" * (MAX_LINE + 1))
    assert refusal.value.facts == {"source": "x", "line": 2, "length": MAX_LINE + 1, "limit": MAX_LINE}


def test_too_many_bytes_are_refused_before_they_are_decoded() -> None:
    with pytest.raises(SourceTooLarge) as refusal:
        read_plain("x", b"\xff" * (MAX_TEXT_BYTES + 1))
    assert str(refusal.value).startswith("“x” is too large: it has more than 16 MB,")
