"""A page saved by a browser as one file (MHTML, RFC 2557): the first HTML part of it is the page."""

from email import message_from_bytes
from email.message import Message

from paraph.intake.readers.page import read_page
from paraph.intake.readers.plain import MAX_TEXT_BYTES
from paraph.intake.refusals import DamagedFile, SourceTooLarge
from paraph.intake.source import SourceText


def read_single_file(name: str, data: bytes) -> SourceText:
    """Read an MHTML file. Raises DamagedFile without an HTML part, and what `read_page` raises for it."""
    if len(data) > MAX_TEXT_BYTES:
        raise SourceTooLarge(source=name, limit=MAX_TEXT_BYTES >> 20)
    page = _first_page(data)
    if page is None:
        raise DamagedFile(source=name, format="MHTML")
    return read_page(name, page)


def _first_page(data: bytes) -> bytes | None:
    try:
        for part in message_from_bytes(data).walk():
            if part.get_content_type() == "text/html":
                return _content(part)
    except RecursionError:  # parts nested by the hundred, as no browser writes them
        return None
    return None


def _content(part: Message) -> bytes | None:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else None
