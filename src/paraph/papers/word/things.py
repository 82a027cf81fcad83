"""What stands in a Word file that is not text, as people call it: a picture, a footnote, a field."""

from collections.abc import Mapping
from types import MappingProxyType

from paraph.messages import N_, Phrase

_PICTURE, _FIELD, _FORMULA = N_("a picture"), N_("a field that Word fills in"), N_("a formula")
_CELLS = N_("cells put together, divided or tracked as put in or taken out")

_THINGS: Mapping[str, str] = MappingProxyType(
    {
        "tbl": N_("a table"),
        "drawing": _PICTURE,
        "pict": _PICTURE,
        "object": N_("an object of another program"),
        "footnoteReference": N_("a footnote"),
        "endnoteReference": N_("an endnote"),
        "fldChar": _FIELD,
        "fldSimple": _FIELD,
        "instrText": _FIELD,
        "oMath": _FORMULA,
        "oMathPara": _FORMULA,
        "sym": N_("a sign of a special font"),
        "br page": N_("a page break"),
        "br column": N_("a column break"),
        **dict.fromkeys(("tc", "vMerge", "hMerge", "cellIns", "cellDel", "cellMerge"), _CELLS),
    }
)


def thing(element: str) -> Phrase | str:
    """What people call an element, by its name in the file; the name itself where nothing better is known."""
    known = _THINGS.get(element)
    return Phrase(known) if known else element
