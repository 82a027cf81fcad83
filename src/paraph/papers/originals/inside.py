"""The files that lie inside a PDF, by name (ISO 32000-1, 7.11.4), through PDFium.

A PDF of strangers is opened here first: what PDFium cannot open is refused, and of too many files the rest are left.
"""

import pypdfium2

from paraph.messages import N_, Phrase
from paraph.papers.refusals import NotAnOriginal

MOST_FILES = 32
"""Files an original may hold: its own four, and signatures made elsewhere."""


def files_inside(pdf: bytes) -> dict[str, bytes]:
    """The files by name; raises `NotAnOriginal` where this is no PDF. Of two with one name the last is given."""
    try:
        document = pypdfium2.PdfDocument(pdf)
        count = min(document.count_attachments(), MOST_FILES)
        found = [document.get_attachment(place) for place in range(count)]
        return {each.get_name(): bytes(each.get_data()) for each in found}
    except pypdfium2.PdfiumError:
        raise NotAnOriginal(reason=Phrase(N_("it is no PDF, or a damaged one."))) from None
