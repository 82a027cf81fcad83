"""What the tests ask of a PDF, through PDFium. Text in Devanagari cannot be had back rightly and is not asked for."""

import ctypes

import pypdfium2
import pypdfium2.raw

PT_PER_MM = 72 / 25.4


def opened(pdf: bytes) -> pypdfium2.PdfDocument:
    """The document; it is closed with the object."""
    return pypdfium2.PdfDocument(pdf)


def text(pdf: bytes) -> str:
    """The text of all pages, words parted by single spaces, divided words put together."""
    pages = (page.get_textpage().get_text_range() for page in opened(pdf))
    return " ".join(" ".join(pages).replace("\ufffe\r\n", "").replace("\ufffe", "").split())


def language(pdf: bytes) -> str:
    """The language the document says it is in."""
    document = opened(pdf)
    length = pypdfium2.raw.FPDFCatalog_GetLanguage(document, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    pypdfium2.raw.FPDFCatalog_GetLanguage(document, buffer, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def is_tagged(pdf: bytes) -> bool:
    """Whether it has a structure for those who hear it read."""
    return bool(pypdfium2.raw.FPDFCatalog_IsTagged(opened(pdf)))


def fonts(pdf: bytes) -> set[str]:
    """The families of all its letters."""
    found = set()
    for page in opened(pdf):
        letters = page.get_textpage()
        for place in range(letters.count_chars()):
            buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
            pypdfium2.raw.FPDFText_GetFontInfo(letters, place, buffer, 128, flags)
            found.add(buffer.value.decode().partition("-")[0].rpartition("+")[2])
    return found - {""}


def letters_outside(pdf: bytes, *, margin_mm: float = 12) -> list[str]:
    """The letters that stand nearer to the edge of the paper than `margin_mm`, or beyond it."""
    found = []
    for page in opened(pdf):
        width, height = page.get_size()
        least = margin_mm * PT_PER_MM
        letters = page.get_textpage()
        for place in range(letters.count_chars()):
            left, bottom, right, top = letters.get_charbox(place)
            if right > left and (left < least or right > width - least or bottom < least or top > height - least):
                found.append(letters.get_text_range(place, 1))
    return found
