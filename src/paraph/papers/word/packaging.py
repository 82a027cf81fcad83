"""The parts of a .docx file: written always alike, read within bounds (ISO/IEC 29500-2).

Rules
    1. The same parts give the same bytes: no clock, one order, one compression.
    2. A file of strangers is unpacked up to a bound, its XML read without entities and without fetching anything.
"""

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from paraph.messages import N_, Phrase
from paraph.papers.word.refusals import NotWord

LARGEST = 64 << 20
"""Bytes of a part when unpacked; 300 paragraphs in three languages have two million."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_THEN = (1980, 1, 1, 0, 0, 0)


def w(name: str) -> str:
    """A name of WordprocessingML as lxml writes it."""
    return f"{{{W}}}{name}"


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A package of these parts, in this order."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _THEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, part)
    return written.getvalue()


def unpack(data: bytes, name: str) -> etree._Element | None:
    """The XML of a part; `None` where there is no such part. Raises `NotWord`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if name not in package.namelist():
                return None
            if package.getinfo(name).file_size > LARGEST:
                raise NotWord(reason=Phrase(N_("it is too large")))
            with package.open(name) as part:
                unpacked = part.read(LARGEST + 1)
        if len(unpacked) > LARGEST:
            raise NotWord(reason=Phrase(N_("it is too large")))
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        root = etree.fromstring(unpacked, parser)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, OSError, RuntimeError, NotImplementedError, ValueError):
        raise NotWord(reason=Phrase(N_("its parts cannot be unpacked"))) from None
    if b"<!DOCTYPE" in unpacked:
        raise NotWord(reason=Phrase(N_("it declares entities, which Word never does")))
    return root
