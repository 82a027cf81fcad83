"""A file handed in as a signed protocol, into the protocol it holds in each of its languages.

An unchanged original made by Paraph is read from the text inside it (`papers.plain_texts`), which no print spoils;
every other file, as it can be seen.
"""

from paraph.intake import read_source
from paraph.intake.protocols import Protocol, read_protocol, read_versions
from paraph.intake.source import SourceText

PDF = b"%PDF-"


def versions_in(name: str, data: bytes) -> tuple[tuple[SourceText, Protocol], ...]:
    """The language versions of the protocol in a file, each with its words.

    Raises the `SourceRefused` of what cannot be read and of what is no protocol, and `DraftNotSigned`.
    """
    texts = _inside(name, data)
    if texts:
        sources = (SourceText(name, text, "text", {}, language) for language, text in texts.items())
        return tuple((source, read_protocol(source)) for source in sources)
    return read_versions(read_source(name, data))


def _inside(name: str, data: bytes) -> dict[str, str] | None:
    if not data.startswith(PDF):
        return None
    from paraph.papers.originals.plain_texts import plain_texts  # noqa: PLC0415 - the typesetter is loaded for PDFs only

    return plain_texts(name, data)
