"""The one door by which the outside comes in: bytes become a `SourceText`, or a refusal says why not.

Each format has its module; it is loaded when the first file of its kind comes, so that a run over plain text does not
pay for the libraries of PDF. After reading, whatever the format, garbled letters and other languages are refused here,
once, and Latin letters within Russian words become Russian.

sniff        what a file is, by its content
encoding     bytes into characters
plain        plain text
page         a page of the web: `tree`, `publishers`, `article`, `lines` find the release on it
single_file  a page saved as one file
feeds        a feed of releases
word         a Word document; `numbering`, the numbers Word does not keep in the text; `ole`, what is not read
pdf          a PDF; `pdf_rows`, `pdf_columns`, `pdf_tables`, what stands where on its pages
garble       letters that are valid and mean nothing
lookalikes   Latin letters within Russian words
"""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from paraph.intake.readers.garble import refuse_garble
from paraph.intake.readers.lookalikes import without_lookalikes
from paraph.intake.readers.plain import read_plain
from paraph.intake.readers.sniff import kind_of
from paraph.intake.refusals import EmptySource, OtherFormat, OtherLanguage, SourceTooLarge
from paraph.intake.source import SourceText
from paraph.language.script import detect

MAX_BYTES = 64 * 1024 * 1024
"""Bytes of any file; text and pages have a lower limit of their own."""

_READERS = {
    "html": ("paraph.intake.readers.page", "read_page"),
    "pdf": ("paraph.intake.readers.pdf", "read_pdf"),
    "zip": ("paraph.intake.readers.word", "read_word"),
    "MHTML": ("paraph.intake.readers.single_file", "read_single_file"),
    "ole": ("paraph.intake.readers.ole", "read_ole"),
}


def read_source(name: str, data: bytes) -> SourceText:
    """Read one file or page. `name` is for messages only; the kind is told from the bytes.

    Raises a leaf of SourceRefused for anything that is not a readable text; no other exception. A text of blanks only
    is read (it says nothing and is nobody's session); a file of no bytes is refused.
    """
    if not data:
        raise EmptySource(source=name)
    if len(data) > MAX_BYTES:
        raise SourceTooLarge(source=name, limit=MAX_BYTES >> 20)
    kind = kind_of(data)
    source = _reader(name, kind)(name, data)
    refuse_garble(name, source.text)
    if detect(source.text) is None and any(map(str.isalpha, source.text)):
        raise OtherLanguage(source=name)
    return replace(source, text=without_lookalikes(source.text))


def _reader(name: str, kind: str) -> Callable[[str, bytes], SourceText]:
    if kind == "text":
        return read_plain
    if kind not in _READERS:
        raise OtherFormat(source=name, format=kind)
    module, function = _READERS[kind]
    reader: Callable[[str, bytes], SourceText] = getattr(import_module(module), function)
    return reader
