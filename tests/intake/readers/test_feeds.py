"""Feeds into pages: what is told of an item, in every form of feed."""

import pytest

from paraph.intake.readers.feeds import begins_like_feed, pages_of_feed
from paraph.intake.refusals import DamagedFile

RDF = (
    b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
    b"xmlns:dc='http://purl.org/dc/elements/1.1/'><item><title>Group &amp; Sides</title><dc:date>2025-08-06</dc:date>"
    b"<description>One.\nTwo &lt; three.</description></item></rdf:RDF>"
)


@pytest.mark.parametrize(
    ("head", "is_feed"),
    [
        (b"<?xml version='1.0'?>\n<!-- made by hand -->\n<rss version='2.0'>", True),
        (b"\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'>", True),
        (RDF, True),
        (b"<html><body><rss>", False),
        (b"<feedback>", False),
        (b"", False),
    ],
)
def test_feed_is_known_by_its_beginning(head: bytes, is_feed: bool) -> None:
    assert begins_like_feed(head) is is_feed


def test_plain_lines_of_an_item_become_paragraphs_and_the_day_a_stamp() -> None:
    page = (
        b"<html><body><article><h1>Group &amp; Sides</h1><p>2025-08-06</p>"
        b"<div><p>One.</p><p>Two &lt; three.</p></div></article></body></html>"
    )
    assert list(pages_of_feed("x", RDF)) == [page]


def test_entities_are_not_resolved() -> None:
    bomb = (
        b"<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><rss><item><title>T&b;</title></item></rss>"
    )
    assert [b"aaaa" in page for page in pages_of_feed("x", bomb)] == [False]


def test_what_is_no_xml_is_refused() -> None:
    with pytest.raises(DamagedFile):
        list(pages_of_feed("x", b"\x00\x01"))
