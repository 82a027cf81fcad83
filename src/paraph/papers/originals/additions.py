"""What was added to an original after it was made: signatures and their places, or anything else.

PDF grows by appending (ISO 32000-1, 7.5.6), so a file may begin as it was made and yet show other pages. Let pass are

1. in the first addition, which makes the places of the signatures: on a page nothing but annotations, in the catalogue
   nothing but the form; each annotation a signature's, in the place the typesetter left for it; and the metadata, which
   no page shows;
2. in every further one, what pyHanko's rules allow who signs: a signature, and what goes with it.
"""

import io
import json
import logging
from collections.abc import Iterator

from pyhanko.pdf_utils.generic import DictionaryObject, IndirectObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel
from pyhanko.sign.general import SigningError

from paraph.papers.originals.inside import files_inside
from paraph.papers.refusals import PaperError

FAULTS = (PdfError, SigningError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)
"""What pyHanko raises at files that are damaged; a file of strangers may hold anything."""

PLACES = "signatures.json"
A4_HEIGHT = 841.89
"""Points; the typesetter counts from the top of the page, PDF from its foot."""

CATALOGUE_MAY_GAIN = frozenset({"/AcroForm", "/Extensions", "/Version", "/DSS"})
"""The form, and what signing tools declare beside it: extensions, a version, data for long validation."""

PAGE_MAY_GAIN = frozenset({"/Annots"})

_LOGGER = logging.getLogger("pyhanko")
_LOGGER.addHandler(logging.NullHandler())
_LOGGER.propagate = False
"""What it finds is in the report; its own words on it are not for the reader's screen."""


def places_of(inside: dict[str, bytes]) -> dict[str, tuple[int, tuple[int, int, int, int]]]:
    """Where each side signs: page from 0, and the corners in points from the page's lower left.

    Raises `KeyError`, `TypeError` or `ValueError` where the file says no such thing.
    """
    places = json.loads(inside[PLACES])
    return {str(place["side"]): (int(place["page"]) - 1, _corners(place)) for place in places}


def only_signatures_added(pdf: bytes) -> bool:
    """Whether everything after the first revision of the file is a signature or the place of one."""
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        if reader.total_revisions == 1:
            return True
        if not _only_places_made(reader, pdf):
            return False
        found = DEFAULT_DIFF_POLICY.review_file(reader, 1)
    except (*FAULTS, PaperError):
        return False
    return isinstance(found, DiffResult) and bool(found.modification_level <= ModificationLevel.FORM_FILLING)


def _only_places_made(reader: PdfFileReader, pdf: bytes) -> bool:
    before, after = reader.get_historical_resolver(0), reader.get_historical_resolver(1)
    pages = {page.reference for page in _pages(before)}
    root = before.root.container_ref
    of_no_page = {before.root.raw_get("/Metadata").reference, before.trailer_view.raw_get("/Info").reference}
    for reference in reader.xrefs.explicit_refs_in_revision(1):
        if reader.xrefs.get_introducing_revision(reference) != 0 or reference in of_no_page:
            continue
        may_gain = CATALOGUE_MAY_GAIN if reference == root else PAGE_MAY_GAIN if reference in pages else frozenset()
        if not _same(before.get_object(reference), after.get_object(reference), may_gain):
            return False
    return not reader.xrefs.refs_freed_in_revision(1) and _annotations_in_place(after, pdf)


def _annotations_in_place(after: HistoricalResolver, pdf: bytes) -> bool:
    places = places_of(files_inside(pdf))
    for number, page in enumerate(_pages(after)):
        drawn = page.get_object()  # type: ignore[no-untyped-call]
        for annotation in drawn.get("/Annots", ()):
            shown = annotation.get_object()
            found = shown.get("/FT"), (number, tuple(round(float(edge)) for edge in shown["/Rect"]))
            if found != ("/Sig", places.get(str(shown.get("/T")))):
                return False
    return True


def _pages(resolver: HistoricalResolver) -> Iterator[IndirectObject]:
    """The pages in their order."""
    waiting = [resolver.root.raw_get("/Pages")]
    while waiting:
        node = waiting.pop(0)
        kids = node.get_object().get("/Kids")
        if kids is None:
            yield node
        else:
            waiting = [kids.raw_get(place) for place in range(len(kids))] + waiting


def _same(before: object, after: object, may_gain: frozenset[str]) -> bool:
    if not may_gain or not isinstance(before, DictionaryObject) or not isinstance(after, DictionaryObject):
        return False
    names = set(before) - may_gain
    return names == set(after) - may_gain and all(before.raw_get(name) == after.raw_get(name) for name in names)


def _corners(place: dict[str, float]) -> tuple[int, int, int, int]:
    left, top = place["x"], A4_HEIGHT - place["y"]
    return round(left), round(top - place["height"]), round(left + place["width"]), round(top)
