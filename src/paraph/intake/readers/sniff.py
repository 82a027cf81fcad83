"""What a file is, told from its content; its name is never believed.

A page is recognised by markup where a text would have words, Word by its archive, the rest by the first bytes that
every format reserves for this (the "magic"). What is not recognised is offered to the reader of plain text.
"""

import re

_MAGIC = {
    b"%PDF-": "pdf",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"{\\rtf": "RTF",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "ole",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7-Zip",
    b"Rar!": "RAR",
    b"SQLite format 3\x00": "SQLite",
    b"\x7fELF": "ELF",
    b"%!PS": "PostScript",
    b"{\\urtf": "RTF",
}
_PDF_OFFSET = 1024
"""Readers of PDF accept this many bytes of litter before the header (ISO 32000-1, annex H)."""

_BLANKS = re.compile(rb"(?:\xef\xbb\xbf|\s|<!--.*?-->|<\?xml[^>]{0,200}\?>)*", re.DOTALL)
_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|article|section|main|div|p|h[1-6]|table|span"
    rb"|center|font|ul|ol|form|header|nav|noscript|iframe|blockquote|a|b|br|img)(?=[\s>/])|<!doctype\s+html",
    re.IGNORECASE,
)
_OTHER_XML = re.compile(rb"<(?:\?xml|rss|feed|svg|!doctype)\b", re.IGNORECASE)
_HEAD = 8192


def kind_of(data: bytes) -> str:
    """Tell what `data` is: "pdf", "zip", "ole", "html", "MHTML", "text", or a format Paraph does not read."""
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            return kind
    if b"%PDF-" in data[:_PDF_OFFSET]:
        return "pdf"
    head = _narrow(data[:_HEAD])
    start = head[_BLANKS.match(head).end() :]  # type: ignore[union-attr]  # matches the empty string
    if _TAG.match(start) or re.search(rb"<html[\s>]|<!doctype\s+html", start, re.IGNORECASE):
        return "html"
    if _OTHER_XML.match(start) or head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return "XML"
    if re.match(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,9}Content-Type: multipart/related", start, re.IGNORECASE):
        return "MHTML"
    return "text"


def _narrow(head: bytes) -> bytes:
    """The same head in ASCII where it is UTF-16, so that one set of patterns serves."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) // 2 * 2].decode("utf-16", errors="ignore").encode("utf-8", errors="ignore")
    return head
