"""A cell of an edited file, piece by piece: what stands, what somebody put in, what somebody took out.

Whatever is not text is refused where it stands: a picture, a footnote, a field whose result may change. Formatting is
not text and is passed over, unless it strikes text out or hides it; so are spelling marks, and what Word keeps for
itself. A paragraph that was divided is two lines.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from paraph.papers.word.packaging import w

Strange = Callable[[str], Exception]
"""Makes the refusal of an element, by its name."""


@dataclass(frozen=True, slots=True)
class Change:
    """Who tracked a change, and when."""

    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with one fate."""

    text: str
    put_in: Change | None = None
    taken_out: Change | None = None


TEXTS = {w("t"), w("delText")}
SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}
PUT_IN, TAKEN_OUT = {w("ins"), w("moveTo")}, {w("del"), w("moveFrom")}
WRAPPERS = {w("hyperlink"), w("smartTag"), w("sdt"), w("sdtContent"), w("customXml"), w("dir"), w("bdo")}
PASSED_OVER = {
    w(name)
    for name in (
        "rPr", "pPr", "tcPr", "trPr", "tblPrEx", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "proofErr",
        "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "moveFromRangeStart", "moveFromRangeEnd",
        "moveToRangeStart", "moveToRangeEnd", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
        "annotationRef",
    )
}  # fmt: skip
REMARKS = w("commentReference")
BY_HAND = ("strike", "dstrike", "vanish")
"""Formatting by which people say that text is to go, without saying it; off where its value says so."""


def spans_of(cell: etree._Element, strange: Strange) -> list[Span]:
    """The text of a cell; raises what `strange` makes of an element that is not text."""
    found: list[Span] = []
    paragraphs = [child for child in children(cell) if child.tag not in PASSED_OVER]
    for place, paragraph in enumerate(paragraphs):
        if paragraph.tag != w("p"):
            raise strange(_name(paragraph))
        found += _within(paragraph, None, None, strange)
        if place + 1 < len(paragraphs):
            found.append(_line_end(paragraph))
    return [span for span in found if span.text]


def remarks_in(cell: etree._Element) -> list[str]:
    """The ids of the comments that stand in a cell."""
    return [str(each.get(w("id"))) for each in cell.iter(REMARKS)]


def text_of(spans: Iterable[Span], *, kept: Callable[[Change], bool]) -> str:
    """The text with the changes accepted that `kept` says so of, and the others rejected."""
    return "".join(
        span.text
        for span in spans
        if (span.put_in is None or kept(span.put_in)) and (span.taken_out is None or not kept(span.taken_out))
    )


def change_of(element: etree._Element) -> Change:
    """Author and date of a tracked change; empty where the file does not say."""
    return Change(element.get(w("author")) or "", element.get(w("date")) or "")


def _within(
    parent: etree._Element, put_in: Change | None, taken_out: Change | None, strange: Strange
) -> Iterator[Span]:
    for child in children(parent):
        if child.tag == w("r"):
            yield from (replace(span, put_in=put_in, taken_out=taken_out) for span in _run(child, strange))
        elif child.tag in PUT_IN:
            yield from _within(child, change_of(child), taken_out, strange)
        elif child.tag in TAKEN_OUT:
            yield from _within(child, put_in, change_of(child), strange)
        elif child.tag in WRAPPERS:
            yield from _within(child, put_in, taken_out, strange)
        elif child.tag not in PASSED_OVER:
            raise strange(_name(child))


def _run(run: etree._Element, strange: Strange) -> Iterator[Span]:
    for name in BY_HAND:
        found = run.find(f"{w('rPr')}/{w(name)}")
        if found is not None and found.get(w("val")) not in {"0", "false", "off"}:
            raise strange(name)
    for child in children(run):
        if child.tag in TEXTS:
            yield Span(child.text or "")
        elif child.tag in SIGNS:
            if child.tag == w("br") and child.get(w("type")) not in (None, "textWrapping"):
                raise strange("br " + str(child.get(w("type"))))
            yield Span(SIGNS[child.tag])
        elif child.tag not in PASSED_OVER and child.tag != REMARKS:
            raise strange(_name(child))


def _line_end(paragraph: etree._Element) -> Span:
    """The end of a paragraph, which may itself have been put in or taken out."""
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    put_in = mark.find(w("ins")) if mark is not None else None
    taken_out = mark.find(w("del")) if mark is not None else None
    return Span(
        "\n",
        change_of(put_in) if put_in is not None else None,
        change_of(taken_out) if taken_out is not None else None,
    )


def children(element: etree._Element) -> Iterator[etree._Element]:
    """The elements right below, without comments and instructions."""
    return (child for child in element if isinstance(child.tag, str))


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
