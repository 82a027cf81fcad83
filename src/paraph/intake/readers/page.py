"""A saved page of the web into the release on it.

Way through: bytes -> characters (byte order mark, UTF-8, the page's own declaration, evidence) -> tree -> without what
no reader sees (scripts, styles, menus, hidden elements) -> the release: by the publisher's own ids and classes where
they are known (`publishers`), else by the article (`article`) -> running text with marks (`lines`).

Worked example: `<div id="MinistryName">Ministry of Coal</div><h2 id="Titleh2">Session held</h2>` gives two lines and
`marked == {"ministry": ((0, 16),), "headline": ((17, 29),)}`.
"""

import codecs
import re
from contextlib import suppress

from lxml import etree, html

from paraph.intake.readers.article import find_article, marks_around
from paraph.intake.readers.encoding import decode
from paraph.intake.readers.lines import running_text
from paraph.intake.readers.plain import MAX_TEXT_BYTES, refuse_long_lines
from paraph.intake.readers.publishers import Layout, first, layout_of, select
from paraph.intake.readers.tree import Element, drop, found, letters, link_density
from paraph.intake.refusals import PageWithoutText, SourceTooLarge, UnknownEncoding
from paraph.intake.source import SourceText

_UNSEEN = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "video", "audio", "map",
    "nav", "footer", "aside", "select", "button", "textarea", "input", "link", "meta", "dialog", "head",
)  # fmt: skip
_STYLE = "translate(@style, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ', 'abcdefghijklmnopqrstuvwxyz')"
_HIDDEN = f"""descendant::*[@hidden or @aria-hidden='true' or @role='navigation' or @role='banner'
    or @role='contentinfo' or @role='search' or @role='complementary' or @role='menu'
    or (@style and (contains({_STYLE}, 'display:none') or contains({_STYLE}, 'visibility:hidden')))]"""
_LITTER_NAMES = """share shares sharing social socials breadcrumb breadcrumbs related tags tag-list pager pagination
    comments comment advert ads banner subscribe subscription cookie cookies menu sidebar widget visually-hidden sr-only
    screen-reader-text skip-link print-link also-read newsletter ya-share2 addthis"""
_LITTER = frozenset(_LITTER_NAMES.split())
SHORT = 200
"""Characters of less than a paragraph."""
LINKED = 0.3
"""Share of links from which an element is a list of them."""
_DECLARABLE = frozenset(("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "cp1252", "iso8859-1", "utf-16"))
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)


def read_page(name: str, data: bytes) -> SourceText:
    """Read a saved page. Raises SourceTooLarge, UnknownEncoding, NotText, PageWithoutText, LineTooLong."""
    if len(data) > MAX_TEXT_BYTES:
        raise SourceTooLarge(source=name, size=len(data), limit=MAX_TEXT_BYTES)
    tree = _tree(name, _characters(name, data))
    language = (tree.get("lang") or "").strip().lower() or None
    _drop_unseen(tree)
    roots, marks = _release(tree)
    text, spans = running_text(roots, _by_element(marks))
    if not text.strip():
        raise PageWithoutText(source=name)
    refuse_long_lines(name, text)
    return SourceText(name=name, text=text, layout="html", marked=spans, lang_hint=language)


def _characters(name: str, data: bytes) -> str:
    """Decode: a declaration is believed only where the bytes are not UTF-8, which they nearly always are."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        with suppress(LookupError, UnicodeError):
            if (charset := codecs.lookup(declared[1].decode("ascii")).name) in _DECLARABLE:
                return data.decode(charset, "replace")
    return decode(name, data)


def _tree(name: str, text: str) -> Element:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    clean = text.replace("\x00", "").encode("utf-8", errors="replace")
    try:
        tree = html.document_fromstring(clean, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise PageWithoutText(source=name) from None
    except (UnicodeError, ValueError):
        raise UnknownEncoding(source=name) from None
    return tree


def _drop_unseen(tree: Element) -> None:
    """Take out what a reader does not see; the text after it stays."""
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    for element in found(tree, _HIDDEN):
        drop(element)


def _release(tree: Element) -> tuple[list[Element], dict[str, list[Element]]]:
    layout = layout_of(tree)
    marks: dict[str, list[Element]] = {}
    if layout is None:
        _drop_headers(tree)
        root = find_article(tree)
        marks = marks_around(tree, root)
    else:
        root = _root_of(tree, layout)
        for selector in layout.drop:
            for element in select(root, selector):
                drop(element)
        for mark, selectors in layout.marks.items():
            if named := first(root, selectors) or first(tree, selectors):
                marks[mark] = named if mark == "subheadline" else named[:1]
    _drop_litter(root, {element for elements in marks.values() for element in elements})
    return _in_order(tree, root, marks), marks


def _root_of(tree: Element, layout: Layout) -> Element:
    roots = first(tree, layout.root)
    return roots[0] if roots else find_article(tree)


def _drop_headers(tree: Element) -> None:
    """A page header is furniture of the site unless it belongs to an article."""
    for header in list(tree.iter("header")):
        if not any(ancestor.tag in {"article", "main"} for ancestor in header.iterancestors()):
            if any(True for _ in header.iter("h1")):
                continue
            drop(header)


def _drop_litter(root: Element, marked: set[Element]) -> None:
    """Drop share buttons, bread crumbs and the like inside the release, by their usual names."""
    for element in list(root.iter("div", "ul", "ol", "section", "p", "span", "a", "form")):
        names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
        if element is root or not any(name in _LITTER for name in names):
            continue
        if marked.isdisjoint(element.iter()) and (link_density(element) > LINKED or letters(element) < SHORT):
            drop(element)


def _in_order(tree: Element, root: Element, marks: dict[str, list[Element]]) -> list[Element]:
    """The root and the marked elements outside of it, in the order of the page, none inside another."""
    wanted = {root} | {element for elements in marks.values() for element in elements}
    return [
        element
        for element in tree.iter()
        if element in wanted and not any(ancestor in wanted for ancestor in element.iterancestors())
    ]


def _by_element(marks: dict[str, list[Element]]) -> dict[Element, tuple[str, ...]]:
    named: dict[Element, tuple[str, ...]] = {}
    for mark, elements in marks.items():
        for element in elements:
            named[element] = (*named.get(element, ()), mark)
    return named
