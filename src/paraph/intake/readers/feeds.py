"""A feed of releases (RSS 2.0, RSS 1.0, Atom): each item becomes a page with its headline, its date and its own text.

What a feed says of an item stands where a page would have it, so that everything after reads it like any page: the
title as headline, the date of publication as a stamp, the whole text if the item brings it (`content:encoded`, Atom's
`content`), else its summary. The menus and the other releases around a page on its site never come in.

Reads: the bytes of a feed. Writes: one small HTML page an item, in the order of the feed.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from lxml import etree

from paraph.intake.readers.tree import Element
from paraph.intake.refusals import DamagedFile

LONGEST_FEED = 1_000
"""Items that are read of one feed."""

_FEED = re.compile(
    rb"(?:\xef\xbb\xbf|\s|<\?xml[^>]{0,200}\?>|<!--.*?-->|<\?[^>]*\?>)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_WHOLE = ("encoded", "content")
_SUMMARY = ("description", "summary")
_DATES = ("pubDate", "published", "date", "updated")


@dataclass(frozen=True, slots=True)
class Item:
    """What a feed says of one release."""

    key: str
    """What the publisher calls it for good (guid, id), else its address, else its title."""

    address: str
    """Where its page is; empty where the feed does not say."""

    title: str
    page: bytes
    """The item as a page in UTF-8."""

    is_whole: bool
    """Whether the feed brings the whole text, and not a summary of it only."""


def begins_like_feed(head: bytes) -> bool:
    """Whether a file with these first bytes is a feed."""
    return _FEED.match(head) is not None


def pages_of_feed(name: str, data: bytes) -> Iterator[bytes]:
    """Each item as a page in UTF-8. Raises DamagedFile where no feed can be made out."""
    return (item.page for item in items_of_feed(name, data))


def items_of_feed(name: str, data: bytes) -> Iterator[Item]:
    """The items, in the order of the feed. Raises DamagedFile where no feed can be made out.

    Entities are not resolved and nothing is fetched. An item without text gives a page of its title.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        tree = etree.fromstring(data, parser=parser)
    except etree.XMLSyntaxError:
        tree = None
    if tree is None:
        raise DamagedFile(source=name, format="RSS")
    items = [element for element in tree.iter() if _kind(element) in {"item", "entry"}]
    for item in items[:LONGEST_FEED]:
        yield _item(item)


def _item(item: Element) -> Item:
    title, address = _plain(_text(item, ("title",))), _address(item)
    key = _plain(_text(item, ("guid", "id"))) or address or title
    return Item(key, address, title, _page(item, title), is_whole=bool(_text(item, _WHOLE)))


def _address(item: Element) -> str:
    """The link to the page: RSS writes it as text, Atom as `href` of a link that is "alternate" or says nothing."""
    for link in item:
        if _kind(link) == "link":
            written = (link.text or "").strip() or (link.get("href") or "").strip()
            if written and link.get("rel", "alternate") == "alternate":
                return written
    return ""


def _page(item: Element, title: str) -> bytes:
    date = _stamp(_text(item, _DATES))
    body = _text(item, _WHOLE) or _text(item, _SUMMARY)
    stamp = f"<p>{date}</p>" if date else ""
    inside = f"<h1>{html.escape(title)}</h1>{stamp}<div>{_as_markup(body)}</div>"
    return f"<html><body><article>{inside}</article></body></html>".encode("utf-8", errors="replace")


def _kind(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _text(item: Element, kinds: tuple[str, ...]) -> str:
    """What the first child of one of these kinds holds, markup and all."""
    for kind in kinds:
        for child in item:
            if _kind(child) == kind:
                inside = "".join(etree.tostring(part, encoding="unicode") for part in child)
                text = (child.text or "") + inside
                if text.strip():
                    return text
    return ""


def _plain(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html.unescape(markup)).split())


def _as_markup(text: str) -> str:
    """Text of an item as markup: most feeds escape theirs, some write plain lines."""
    if _TAG.search(text):
        return text
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())


def _stamp(written: str) -> str:
    """The date as a stamp that is local to the publisher, "2025-08-06 18:37"; empty where none is given."""
    if iso := _ISO.search(written):
        return " ".join(part for part in iso.groups() if part)
    try:
        return parsedate_to_datetime(written).strftime("%Y-%m-%d %H:%M")
    except (ValueError, TypeError, IndexError):
        return ""
