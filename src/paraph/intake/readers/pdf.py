"""A PDF into running text, through PDFium.

PDF keeps glyphs at places, not paragraphs. Lines are taken in PDFium's reading order; a line goes on in the next one
when both have one size of type, stand in one column, follow each other closely, and the next line's first word would
not have fitted into the first line. A word that a hyphen parts at the line's end is joined, and so is a sentence that
the end of a page cuts in two. Page numbers alone on a line are dropped.

Bounds: MAX_PAGES pages and MAX_CHARACTERS characters; a caller that must not wait sets a limit of time of its own.
What this cannot do: text in Devanagari often comes out of PDF with doubled or displaced signs, because many programs
write it wrongly; prefer the page the release was published on.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from paraph.intake.readers.plain import refuse_long_lines
from paraph.intake.refusals import DamagedFile, EncryptedFile, ScanWithoutText, TooManyPages
from paraph.intake.source import SourceText

MAX_PAGES = 120
MAX_CHARACTERS = 1_000_000
LETTER = 0.5
"""Width of a letter in sizes of its type, on the average."""

_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page|стр\.?|पृष्ठ)?\s*\d{1,3}(?:\s*(?:of|из|/|का)\s*\d{1,3})?[-–—\s.]*", re.IGNORECASE
)
_ITEM = re.compile(r"[•●▪–—-]\s|\(?\d{1,2}[.)]\s")
_SENTENCE_END = re.compile(r"[.:;!?।…»”\")]$")
_SOFT_HYPHENS = "\ufffe\u0002\u00ad"


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a page with its place, in points from the page's lower left corner.

    PDFium joins words that a hyphen parts at the end of a line and goes on: a row may then be several printed lines.
    """

    text: str
    left: float
    right: float
    begins_at: float
    """Height of the baseline of its first character."""
    ends_at: float
    """Height of the baseline of its last character."""
    size: float


def read_pdf(name: str, data: bytes) -> SourceText:
    """Read a PDF. Raises EncryptedFile, DamagedFile, TooManyPages, ScanWithoutText, LineTooLong."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise EncryptedFile(source=name, format="PDF") from None
        raise DamagedFile(source=name, format="PDF") from None
    try:
        if len(document) > MAX_PAGES:
            raise TooManyPages(source=name, pages=len(document), limit=MAX_PAGES)
        text = _running_text(document)
    except pypdfium2.PdfiumError:
        raise DamagedFile(source=name, format="PDF") from None
    finally:
        document.close()
    if not any(char.isalpha() for char in text):
        raise ScanWithoutText(source=name)
    refuse_long_lines(name, text)
    return SourceText(name=name, text=text, layout="pdf", marked={}, lang_hint=None)


def _running_text(document: pypdfium2.PdfDocument) -> str:
    lines: list[str] = []
    length = 0
    for number in range(len(document)):
        page = document[number]
        textpage = page.get_textpage()
        rows = [row for row in _rows(textpage) if not _PAGE_NUMBER.fullmatch(row.text)]
        textpage.close()
        page.close()
        for line in _paragraphs(rows):
            if lines and line[0].islower() and not _SENTENCE_END.search(lines[-1]):
                lines[-1] += f" {line}"
            else:
                lines.append(line)
            length += len(line) + 1
        if length > MAX_CHARACTERS:
            break
    return "".join(f"{line}\n" for line in lines)


def _rows(textpage: pypdfium2.PdfTextPage) -> Iterator[_Row]:
    """The lines as PDFium breaks them. Characters are taken one by one: its indexes count, not its string."""
    handle = textpage.raw
    count = min(textpage.count_chars(), MAX_CHARACTERS)
    start = 0
    chars: list[str] = []
    for index in range(count + 1):
        code = pdfium.FPDFText_GetUnicode(handle, index) if index < count else 0x0A
        if code in {0x0A, 0x0D}:
            text = "".join(chars).strip()
            if text:
                seen = [start + place for place, char in enumerate(chars) if char.strip()]
                yield _row(textpage, text, seen[0], seen[-1])
            chars, start = [], index + 1
        else:
            chars.append(_char(code))


def _char(code: int) -> str:
    if chr(code) in _SOFT_HYPHENS:
        return ""
    if code == 0 or 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - halves of a surrogate pair are no characters
        return "\ufffd"
    return " " if code in {0xA0, 0x09} else chr(code)


def _row(textpage: pypdfium2.PdfTextPage, text: str, first: int, last: int) -> _Row:
    left = textpage.get_charbox(first)[0]
    right = textpage.get_charbox(last)[2]
    size = pdfium.FPDFText_GetFontSize(textpage.raw, first)
    return _Row(text, left, right, _baseline(textpage, first), _baseline(textpage, last), size)


def _baseline(textpage: pypdfium2.PdfTextPage, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage.raw, index, ctypes.byref(x), ctypes.byref(y))
    return y.value


def _paragraphs(rows: list[_Row]) -> Iterator[str]:
    """Join rows that are one paragraph; see the rules at the top."""
    if not rows:
        return
    margin = max(row.right for row in rows)
    text = rows[0].text
    for row, following in pairwise(rows):
        if _goes_on(row, following, margin):
            text = f"{text} {following.text}"
        else:
            yield text
            text = following.text
    yield text


def _goes_on(row: _Row, following: _Row, margin: float) -> bool:
    size = max(row.size, 1.0)
    needed = (len(following.text.split(maxsplit=1)[0]) + 1) * LETTER * size
    return (
        abs(row.size - following.size) < 0.1 * size
        and 0 < row.ends_at - following.begins_at < 1.9 * size
        and row.right + needed > margin
        and following.left < row.left + 2 * size
        and not _ITEM.match(following.text)
    )
