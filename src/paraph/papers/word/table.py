"""The table of an edited file: its rows and cells, and that nothing of weight stands outside it."""

from collections.abc import Iterator

from lxml import etree

from paraph.papers.word.marks import short
from paraph.papers.word.packaging import w
from paraph.papers.word.reading import PASSED_OVER, children, spans_of, text_of
from paraph.papers.word.refusals import HeadingChanged, NotOurs, TextOutside

SHOWN = 60
"""Letters of a text that a refusal shows."""


def table_in(body: etree._Element, title: str) -> etree._Element:
    """Our table; whatever else stands in the file must be the title as it was, or nothing.

    Raises `NotOurs` where there is no table, `HeadingChanged`, `TextOutside`.
    """
    tables = [child for child in _flat(body) if child.tag == w("tbl")]
    if not tables:
        raise NotOurs
    for child in _flat(body):
        if child.tag == w("p"):
            _outside(child, title)
        elif child is not tables[0] and child.tag not in {w("sectPr"), *PASSED_OVER}:
            raise TextOutside(text=shown("".join(map(str, child.itertext()))) or etree.QName(child).localname)
    return tables[0]


def rows_in(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table."""
    return (child for child in _flat(table) if child.tag == w("tr"))


def cells_in(row: etree._Element) -> list[etree._Element]:
    """The cells of a row: its number, then a text a language."""
    return [child for child in _flat(row) if child.tag == w("tc")]


def names_in(element: etree._Element) -> Iterator[str]:
    """The names of the bookmarks in an element."""
    return (str(mark.get(w("name"))) for mark in element.iter(w("bookmarkStart")))


def shown(text: str) -> str:
    """A text as a refusal shows it: on one line, and cut."""
    said = " ".join(text.split())
    return said if len(said) <= SHOWN else f"{said[:SHOWN]}…"


def _outside(paragraph: etree._Element, title: str) -> None:
    holder = etree.Element("holder")
    holder.append(etree.fromstring(etree.tostring(paragraph)))
    said = text_of(spans_of(holder, lambda element: TextOutside(text=element)), kept=lambda _: True).strip()
    titles = [name for name in names_in(paragraph) if name.startswith("t_")]
    if titles and said != title and f"t_{short(said)}" not in titles:
        raise HeadingChanged(text=shown(title))
    if said and not titles and said != title:
        raise TextOutside(text=shown(said))


def _flat(element: etree._Element) -> Iterator[etree._Element]:
    """The children, those inside content controls and the like among them."""
    for child in children(element):
        if child.tag in {w("sdt"), w("customXml"), w("ins"), w("smartTag")}:
            inner = child.find(w("sdtContent")) if child.tag == w("sdt") else child
            yield from _flat(inner if inner is not None else child)
        else:
            yield child
