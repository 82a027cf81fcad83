"""The few things every reader of pages does with a tree of elements."""

from functools import lru_cache
from typing import cast

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no public name for the type of its elements


@lru_cache(maxsize=64)
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path, smart_strings=False)


def found(tree: Element, path: str) -> list[Element]:
    """The elements that an XPath finds, in the order of the page."""
    result = _compiled(path)(tree)
    return [item for item in result if isinstance(item, Element)] if isinstance(result, list) else []


def own_text(element: Element) -> str:
    """All text in the element, as it stands."""
    return "".join(str(text) for text in element.itertext())


def letters(element: Element) -> int:
    """How many characters of text the element holds, white space counted once."""
    return int(cast("float", _compiled("string-length(normalize-space())")(element)))


def link_density(element: Element) -> float:
    """The share of the element's text that stands in links, 0 to 1."""
    whole = letters(element)
    return sum(letters(link) for link in element.iter("a")) / whole if whole else 0.0


def drop(element: Element) -> None:
    """Take the element out; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail or "", element.getprevious()
    if before is not None:
        before.tail = f"{before.tail or ''} {tail}"
    else:
        parent.text = f"{parent.text or ''} {tail}"
    parent.remove(element)
