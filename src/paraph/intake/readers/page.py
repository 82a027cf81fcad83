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

from lxml import etree

from paraph.intake.readers.article import find_article, marks_around
from paraph.intake.readers.encoding import decode
from paraph.intake.readers.lines import running_text
from paraph.intake.readers.plain import MAX_TEXT_BYTES, refuse_long_lines
from paraph.intake.readers.publishers import Index, Layout, layout_of
from paraph.intake.readers.tree import Element, drop, found, letters, link_density
from paraph.intake.refusals import PageWithoutText, SourceTooLarge
from paraph.intake.source import SourceText

_UNSEEN = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "video", "audio", "map",
    "nav", "footer", "aside", "select", "button", "textarea", "input", "link", "meta", "dialog", "head",
)  # fmt: skip
_MAY_HIDE = "descendant::*[@hidden or @aria-hidden or @role or @style]"
_FURNITURE_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "menu", "dialog"))
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
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
        raise SourceTooLarge(source=name, limit=MAX_TEXT_BYTES >> 20)
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
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    clean = text.replace("\x00", "").encode("utf-8", errors="replace")
    try:
        tree = etree.HTML(clean, parser=parser)
    except etree.XMLSyntaxError:
        tree = None
    if tree is None:
        raise PageWithoutText(source=name)
    return tree


def _drop_unseen(tree: Element) -> None:
    """Take out what a reader does not see; the text after it stays."""
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    for element in found(tree, _MAY_HIDE):
        if (
            element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or element.get("role") in _FURNITURE_ROLES
            or _HIDING_STYLE.search(element.get("style", ""))
        ):
            drop(element)


def _release(tree: Element) -> tuple[list[Element], dict[str, list[Element]]]:
    index = Index(tree)
    layout = layout_of(index)
    marks: dict[str, list[Element]] = {}
    if layout is None:
        _drop_headers(tree)
        root = find_article(tree, Index(tree))
        marks = marks_around(tree, root)
    else:
        roots = index.first(layout.root)
        root = roots[0] if roots else find_article(tree, Index(tree))
        marks = _marks(tree, root, layout)
    _drop_litter(root, {element for elements in marks.values() for element in elements})
    return _in_order(tree, root, marks), marks


def _marks(tree: Element, root: Element, layout: Layout) -> dict[str, list[Element]]:
    """The marked elements of a known layout, after what is not the release was taken out."""
    inside = Index(root)
    for selector in layout.drop:
        for element in inside.select(selector):
            if element is not root:
                drop(element)
    inside, whole = Index(root), Index(tree)
    marks = {mark: inside.first(names) or whole.first(names) for mark, names in layout.marks.items()}
    return {mark: named if mark == "subheadline" else named[:1] for mark, named in marks.items() if named}


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
