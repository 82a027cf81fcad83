"""The text out to a translator's tool and back: what is asked for, what is refused."""

from dataclasses import replace

import pytest
from lxml import etree
from tests.papers.word.texts import TEXT, row, said

from paraph.papers.translation import read_xliff, write_xliff
from paraph.papers.translation.refusals import (
    InlineUnknown,
    LanguageForeign,
    NotXliff,
    OfOtherDocument,
    SourceEdited,
    UnitUnknown,
)
from paraph.papers.translation.xliff import NAMESPACE
from paraph.papers.word.changes import Imported

WRITTEN = write_xliff(TEXT, source="en", target="hi")
HINDI = said("4")["hi"]
Q = {"x": NAMESPACE}


def translated(before: str, after: str, data: bytes = WRITTEN) -> bytes:
    """The file with one stretch of XML replaced, which must be there once."""
    text = data.decode()
    assert text.count(before) == 1
    return text.replace(before, after).encode()


def test_file_is_as_the_standard_lays_it_out() -> None:
    root = etree.fromstring(WRITTEN)
    assert (root.tag, dict(root.attrib)["version"], root.get("srcLang"), root.get("trgLang")) == (
        f"{{{NAMESPACE}}}xliff", "2.0", "en", "hi")  # fmt: skip
    units = root.xpath("x:file/x:group/x:unit", namespaces=Q)
    assert [unit.get("name") for unit in units] == ["1", "2", "3", "4", "5", "6"]
    assert [[etree.QName(child).localname for child in unit] for unit in units] == [["notes", "segment"]] * 6
    ids = [element.get("id") for element in root.xpath("//x:unit | //x:group", namespaces=Q)]
    assert len(set(ids)) == len(ids)
    assert {segment.get("state") for segment in root.iter(f"{{{NAMESPACE}}}segment")} == {"translated"}


def test_state_is_initial_where_a_text_is_missing_or_stale() -> None:
    rows = (replace(row("1"), texts=row("1").texts.delete("hi")), replace(row("4"), stale=frozenset({"hi"})))
    root = etree.fromstring(write_xliff(replace(TEXT, rows=rows), source="ru", target="hi"))
    segments = list(root.iter(f"{{{NAMESPACE}}}segment"))
    assert [(s.get("state"), s.get("subState"), s.find("x:target", Q) is not None) for s in segments] == [
        ("initial", None, False), ("initial", "paraph:stale", True)]  # fmt: skip


def test_untouched_file_asks_for_nothing() -> None:
    assert read_xliff(WRITTEN, TEXT) == Imported()


def test_translation_is_an_edit_of_that_language() -> None:
    wanted = HINDI.replace("एक बैठक", "दो बैठकें")
    found = read_xliff(translated(HINDI, wanted), TEXT).edits
    assert [(edit.number, edit.language, edit.base, edit.text, edit.meanwhile) for edit in found] == [
        ("4", "hi", HINDI, wanted, None)
    ]


def test_segments_a_tool_made_are_joined_and_its_marks_passed_over() -> None:
    segment = f'<segment state="translated"><source>{said("4")["en"]}</source><target>{HINDI}</target></segment>'
    divided = (
        "<segment><source>The Sides agreed</source>"
        '<target>दोनों <mrk id="m1" type="term">पक्ष</mrk></target></segment>'
        "<ignorable><source> </source></ignorable>"
        "<segment><source>to hold a meeting on rare earths in 2026.</source>"
        '<target>सहमत हुए<cp hex="0964"/></target></segment>'
    )
    found = read_xliff(translated(segment, divided), TEXT).edits
    assert [edit.text for edit in found] == ["दोनों पक्ष सहमत हुए।"]


def test_what_moved_meanwhile_is_told() -> None:
    file = translated(HINDI, "नया पाठ।")
    now = replace(row("4"), texts=row("4").texts.set("hi", "तीसरा पाठ।").set("en", "Third text."),
                  bases={"hi": frozenset({HINDI}), "en": frozenset({said("4")["en"]})})  # fmt: skip
    text = replace(TEXT, rows=tuple(now if each.number == "4" else each for each in TEXT.rows))
    found = read_xliff(file, text).edits[0]
    assert (found.base, found.text, found.meanwhile, found.translated_from) == (
        HINDI, "नया पाठ।", "तीसरा पाठ।", said("4")["en"])  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "refusal"),
    [
        (f"<target>{HINDI}</target>", '<target>x<ph id="1"/></target>', InlineUnknown),
        (f"<source>{said('4')['en']}</source>", "<source>Other.</source>", SourceEdited),
        ('trgLang="hi"', 'trgLang="uz"', LanguageForeign),
        ('original="wg.s12.protocol"', 'original="x"', OfOtherDocument),
        ('version="2.0"', 'version="1.2"', NotXliff),
    ],
)
def test_what_is_not_understood_is_refused(before: str, after: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        read_xliff(translated(before, after), TEXT)


def test_unit_of_no_paragraph_is_refused() -> None:
    with pytest.raises(UnitUnknown):
        read_xliff(WRITTEN, replace(TEXT, rows=TEXT.rows[1:]))


@pytest.mark.parametrize("junk", [b"", b"<x", b"<x/>", b"<!DOCTYPE x><x/>", b"\xff"])
def test_junk_is_refused(junk: bytes) -> None:
    with pytest.raises(NotXliff):
        read_xliff(junk, TEXT)


def test_language_the_document_is_not_in_is_refused() -> None:
    with pytest.raises(LanguageForeign):
        write_xliff(TEXT, source="en", target="uz")
