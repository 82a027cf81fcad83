"""The text out to Word and back: files as Word writes them, three-way, and any edit at all."""

import io
import re
import zipfile
from dataclasses import replace

import docx as word
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from immutables import Map
from tests.mechanism.negotiation.table import KEY, Table
from tests.papers.word.texts import SINCE, TEXT, row, said

from paraph.papers.word import import_word, text_under_negotiation, write_word
from paraph.papers.word.changes import Addition, Answer, Deletion, Imported, Remark, Spot
from paraph.papers.word.differences import differences, pieces
from paraph.papers.word.marks import of_text, read_mark
from paraph.papers.word.refusals import (
    BaseUnknown,
    NotWord,
    OtherDocument,
    ParagraphGone,
    ParagraphTwice,
    StrangeElement,
    StruckByHand,
    WordRefused,
)
from paraph.papers.word.rows import Row, Text

WRITTEN = write_word(TEXT)
WHO = 'w:author="A. Bhatia" w:date="2026-08-31T09:00:00Z"'
RUN = '<w:r w:rsidR="00A1"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
ENGLISH = said("1")["en"]


def part(docx: bytes, name: str = "word/document.xml") -> str:
    """A part of the file as text."""
    return zipfile.ZipFile(io.BytesIO(docx)).read(name).decode()


def with_part(docx: bytes, text: str, name: str = "word/document.xml") -> bytes:
    """The file with one part written anew, or added."""
    source = zipfile.ZipFile(io.BytesIO(docx))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for each in source.namelist():
            if each != name:
                target.writestr(each, source.read(each))
        target.writestr(name, text)
    return written.getvalue()


def with_english(inner: str, docx: bytes = WRITTEN) -> bytes:
    """The file with other XML where the English text of paragraph 1 stands."""
    name = of_text("wg.s12.protocol.pin1", "en", ENGLISH)
    pattern = rf'(<w:bookmarkStart w:id="\d+" w:name="{name}"/>)(.*?)(<w:bookmarkEnd)'
    changed, count = re.subn(pattern, lambda match: match[1] + inner + match[3], part(docx), count=1)
    assert count == 1
    return with_part(docx, changed)


def english(docx: bytes) -> str | None:
    """What the file asks the English text of paragraph 1 to be; `None` for no change."""
    found = import_word(docx, TEXT)
    assert [edit.language for edit in found.edits] == ["en"] * len(found.edits)
    assert found == Imported(edits=found.edits)
    return found.edits[0].text if found.edits else None


def test_word_reads_the_file_and_sees_each_proposal() -> None:
    document = word.Document(io.BytesIO(WRITTEN))
    table = document.tables[0]
    assert [cell.text for cell in table.rows[2].cells] == ["1", said("1")["hi"], said("1")["ru"], ENGLISH]
    xml = part(WRITTEN)
    assert set(re.findall(r'<w:(?:ins|del) w:id="\d+" w:author="(.*?)" w:date="(.*?)">', xml)) == {
        ("Paraph: RU", SINCE)
    }
    assert "<w:trPr><w:del " in xml
    assert document.core_properties.identifier == TEXT.document


def test_same_text_gives_the_same_bytes_and_asks_for_nothing() -> None:
    assert write_word(TEXT) == WRITTEN
    assert import_word(WRITTEN, TEXT) == Imported()


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        # as Word divides runs, with its spelling marks and what it tells of formatting
        (RUN.format("The Sides agr") + '<w:proofErr w:type="spellStart"/>' + RUN.format("eed to hold a meeting on ")
         + RUN.format("the wind tunnel in 2026."), None),
        (f'<w:ins w:id="900" {WHO}>{RUN.format("Both ")}</w:ins>' + RUN.format(ENGLISH), f"Both {ENGLISH}"),
        (RUN.format("The Sides agreed to hold a meeting on the ")
         + f'<w:del w:id="901" {WHO}><w:r><w:delText>wind</w:delText></w:r></w:del>'
         + f'<w:ins w:id="902" {WHO}>{RUN.format("wave")}</w:ins>' + RUN.format(" tunnel in 2026."),
         "The Sides agreed to hold a meeting on the wave tunnel in 2026."),
        (f'<w:moveFrom w:id="903" {WHO}><w:r><w:delText xml:space="preserve">The Sides </w:delText></w:r></w:moveFrom>'
         + RUN.format("agreed") + f'<w:moveTo w:id="904" {WHO}>{RUN.format(" the Sides")}</w:moveTo>',
         "agreed the Sides"),
        ((f'<w:r><w:rPr><w:b/><w:rPrChange w:id="905" {WHO}><w:rPr/></w:rPrChange></w:rPr>'
         f"<w:t>{ENGLISH}</w:t></w:r>"), None),
        ('<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>' + RUN.format(ENGLISH) + "</w:sdtContent></w:sdt>",
         None),
        # a stretch moved with its ranges, as Word tracks it, a change inside the change of somebody else
        ('<w:moveFromRangeStart w:id="1" w:name="move1" w:author="A. Bhatia"/>'
         f'<w:moveFrom w:id="906" {WHO}><w:r><w:delText xml:space="preserve">The Sides </w:delText></w:r></w:moveFrom>'
         '<w:moveFromRangeEnd w:id="1"/>' + RUN.format("agreed")
         + '<w:moveToRangeStart w:id="2" w:name="move1" w:author="A. Bhatia"/>'
         + f'<w:moveTo w:id="907" {WHO}>{RUN.format(" the Sides")}</w:moveTo><w:moveToRangeEnd w:id="2"/>',
         "agreed the Sides"),
        (f'<w:ins w:id="908" {WHO}>{RUN.format("Both ")}<w:del w:id="909" w:author="P. Rao"><w:r><w:delText '
         'xml:space="preserve">of them </w:delText></w:r></w:del></w:ins>' + RUN.format(ENGLISH), f"Both {ENGLISH}"),
        # smart tags, text in its own direction and in scripts that need shaping, formatting struck off again
        ('<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:smartTagPr/>'
         + RUN.format(ENGLISH) + "</w:smartTag>", None),
        ((f'<w:bdo w:val="ltr"><w:r><w:rPr><w:rFonts w:cs="Mangal"/><w:cs/><w:rtl w:val="0"/><w:lang w:bidi="hi-IN"/>'
         f'<w:strike w:val="0"/></w:rPr><w:t>{ENGLISH}</w:t></w:r></w:bdo>'), None),
        # bookmarks of Word's own around half a word, and a comment's range
        (RUN.format("The Si") + '<w:bookmarkStart w:id="71" w:name="_GoBack"/>' + RUN.format(ENGLISH[6:])
         + '<w:bookmarkEnd w:id="71"/>', None),
        ('<w:hyperlink w:anchor="x">' + RUN.format(ENGLISH) + "</w:hyperlink>", None),
        (f"<w:r><w:t>{ENGLISH}</w:t><w:lastRenderedPageBreak/></w:r>", None),
        (f'<w:r><w:t xml:space="preserve">{ENGLISH} </w:t><w:br/><w:t>And more.</w:t></w:r>', f"{ENGLISH} \nAnd more."),
    ],
)  # fmt: skip
def test_what_word_writes_is_understood(inner: str, expected: str | None) -> None:
    assert english(with_english(inner)) == expected


@pytest.mark.parametrize(
    ("inner", "element"),
    [
        ("<w:r><w:drawing/></w:r>", "a picture"),
        ("<w:r><w:pict/></w:r>", "a picture"),
        ("<w:r><w:endnoteReference/></w:r>", "an endnote"),
        ('<w:fldSimple w:instr="DATE">' + RUN.format("x") + "</w:fldSimple>", "a field that Word fills in"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "a sign of a special font"),
        ('<w:r><w:br w:type="page"/></w:r>', "a page break"),
        ('<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>', "a formula"),
    ],
)
def test_what_is_not_text_stops_and_names_the_paragraph(inner: str, element: str) -> None:
    with pytest.raises(StrangeElement) as caught:
        import_word(with_english(RUN.format(ENGLISH) + inner), TEXT)
    assert caught.value.sentence("en") == f"In paragraph 1 (English) stands something other than text: {element}."


@pytest.mark.parametrize("formatting", ["strike", "dstrike", "vanish"])
def test_text_struck_out_or_hidden_by_formatting_stops_and_names_the_paragraph(formatting: str) -> None:
    inner = f"<w:r><w:rPr><w:{formatting}/></w:rPr><w:t>{ENGLISH}</w:t></w:r>"
    with pytest.raises(StruckByHand) as caught:
        import_word(with_english(inner), TEXT)
    assert caught.value.facts == {"number": "1", "language": "English"}


@pytest.mark.parametrize("name", ["vMerge", "cellDel", "cellIns"])
def test_cells_put_together_or_taken_out_stop_and_name_the_paragraph(name: str) -> None:
    first = rows_of(WRITTEN)[2]
    merged = re.sub(r"<w:tcPr>", f"<w:tcPr><w:{name}/>", first, count=1)
    assert merged != first
    with pytest.raises(StrangeElement) as caught:
        import_word(with_part(WRITTEN, part(WRITTEN).replace(first, merged)), TEXT)
    assert (caught.value.facts["number"], "cells put together" in caught.value.sentence("en")) == ("1", True)


def test_paragraphs_renumbered_here_meanwhile_are_no_move() -> None:
    renumbered = tuple(replace(row, number=str(int(row.number) + 1)) for row in reversed(TEXT.rows[:3]))
    assert import_word(WRITTEN, replace(TEXT, rows=(*renumbered, *TEXT.rows[3:]))) == Imported()


def test_every_remark_in_the_margin_is_given_with_its_paragraph() -> None:
    noted = with_english('<w:commentRangeStart w:id="7"/>' + RUN.format(ENGLISH)
                         + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>')  # fmt: skip
    second = ">2</w:t></w:r>"
    assert second in part(noted)
    noted = with_part(noted, part(noted).replace(second, f'{second}<w:r><w:commentReference w:id="8"/></w:r>', 1))
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    said = {"7": "Ask first.", "8": "Which?", "9": "At the</w:t><w:br/><w:t>heading."}
    comments = "".join(
        f'<w:comment w:id="{id_}" w:author="A. Bhatia"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for id_, text in said.items()
    )
    found = import_word(
        with_part(noted, f'<w:comments xmlns:w="{namespace}">{comments}</w:comments>', "word/comments.xml"), TEXT
    )
    assert found == Imported(
        remarks=(
            Remark("wg.s12.protocol.pin1", "en", "A. Bhatia", "Ask first."),
            Remark("wg.s12.protocol.pin2", "", "A. Bhatia", "Which?"),
            Remark("", "", "A. Bhatia", "At the heading."),
        )
    )


def rows_of(docx: bytes) -> list[str]:
    """The rows of the table, as XML."""
    return re.findall(r"<w:tr>.*?</w:tr>", part(docx))


def test_row_tracked_as_deleted_is_a_deletion() -> None:
    first = rows_of(WRITTEN)[2]
    struck = first.replace("<w:tr>", f'<w:tr><w:trPr><w:del w:id="950" {WHO}/></w:trPr>', 1)
    found = import_word(with_part(WRITTEN, part(WRITTEN).replace(first, struck)), TEXT)
    assert found == Imported(deletions=(Deletion("wg.s12.protocol.pin1", ("A. Bhatia",)),))


def test_row_without_our_bookmarks_is_a_new_paragraph() -> None:
    first = rows_of(WRITTEN)[2]
    cells = "".join(f"<w:tc><w:p>{RUN.format(text)}</w:p></w:tc>" for text in ("", "नया।", "Новый.", "New."))
    added = f'{first}<w:tr><w:trPr><w:ins w:id="951" {WHO}/></w:trPr>{cells}</w:tr>'
    found = import_word(with_part(WRITTEN, part(WRITTEN).replace(first, added)), TEXT)
    assert found == Imported(
        placed=(Addition(Spot("i", ("wg.s12.protocol.pin1",)), {"hi": "नया।", "ru": "Новый.", "en": "New."}),)
    )


def test_row_that_is_gone_or_doubled_is_refused() -> None:
    first, xml = rows_of(WRITTEN)[2], part(WRITTEN)
    with pytest.raises(ParagraphGone):
        import_word(with_part(WRITTEN, xml.replace(first, "")), TEXT)
    with pytest.raises(ParagraphTwice):
        import_word(with_part(WRITTEN, xml.replace(first, first + first)), TEXT)


def test_proposal_accepted_in_word_is_an_answer() -> None:
    xml = re.sub(r'<w:del w:id="\d+" w:author="Paraph: RU"[^>]*><w:r>.*?</w:del>', "", part(WRITTEN))
    xml = re.sub(r'<w:ins w:id="\d+" w:author="Paraph: RU"[^>]*>(.*?)</w:ins>', r"\1", xml)
    found = import_word(with_part(WRITTEN, xml), TEXT)
    assert (found.edits, found.answers) == ((), (Answer("wg.s12.protocol.pin2", "c2", accepted=True),))


def standing(text: str) -> Text:
    """What stands now: paragraph 1 with another English text than the file was made from, which is on record."""
    now = row("1")
    changed = replace(now, texts=now.texts.set("en", text), bases={"en": frozenset({ENGLISH, text})})
    return replace(TEXT, rows=(changed, *TEXT.rows[1:]))


def test_change_made_meanwhile_is_told() -> None:
    edited = with_english(RUN.format(ENGLISH.replace("2026", "2027")))
    found = import_word(edited, standing(ENGLISH.replace("hold", "host")))
    assert [(edit.base, edit.text, edit.meanwhile) for edit in found.edits] == [
        (ENGLISH, ENGLISH.replace("2026", "2027"), ENGLISH.replace("hold", "host"))
    ]


def test_same_change_on_both_sides_is_none() -> None:
    wanted = ENGLISH.replace("2026", "2027")
    assert import_word(with_english(RUN.format(wanted)), standing(wanted)) == Imported()


def test_text_untouched_in_the_file_leaves_what_changed_meanwhile() -> None:
    assert import_word(WRITTEN, standing(ENGLISH.replace("2026", "2030"))) == Imported()


def test_file_made_from_a_text_not_on_record_is_refused() -> None:
    strange = replace(TEXT, rows=(replace(row("1"), texts=row("1").texts.set("en", "Other.")), *TEXT.rows[1:]))
    with pytest.raises(BaseUnknown):
        import_word(with_english(RUN.format("Edited.")), strange)


def test_file_of_another_document_is_refused() -> None:
    with pytest.raises(OtherDocument):
        import_word(write_word(replace(TEXT, document="wg.s13.protocol")), TEXT)


@pytest.mark.parametrize(
    "junk",
    [b"", b"PK\x03\x04", with_part(WRITTEN, "<x"), with_part(WRITTEN, "<w/>"), with_part(WRITTEN, "<!DOCTYPE x><x/>"),
     with_part(WRITTEN, part(WRITTEN).replace("<w:tbl>", "<w:x>").replace("</w:tbl>", "</w:x>"))],
)  # fmt: skip
def test_junk_is_refused_without_a_trace(junk: bytes) -> None:
    with pytest.raises(WordRefused):
        import_word(junk, TEXT)


def test_bomb_is_refused() -> None:
    with pytest.raises(NotWord):
        import_word(with_part(WRITTEN, "<a>" + " " * (65 << 20) + "</a>"), TEXT)


WORDS = st.lists(
    st.sampled_from(["The", "Sides", "पक्ष", "सहमत", "Стороны", "2026", " ", "–", ".", "«", "क्षेत्र"]), max_size=14
)


@settings(max_examples=150, deadline=None)
@given(WORDS, WORDS)
def test_any_text_edited_with_tracking_comes_back_as_wanted(before: list[str], after: list[str]) -> None:
    base, wanted = " ".join(["§", *before]).strip(), " ".join(["§", *after]).strip()
    text = replace(TEXT, rows=(Row("k", "1", Map(en=base, hi="क", ru="а")),), heads=())
    docx, inner, number = write_word(text), "", 1000
    for piece in pieces(base, wanted):
        number += 2
        if piece.before == piece.after:
            inner += RUN.format(piece.before)
            continue
        taken = f'<w:r><w:delText xml:space="preserve">{piece.before}</w:delText></w:r>'
        inner += f'<w:del w:id="{number}" {WHO}>{taken}</w:del>'
        inner += f'<w:ins w:id="{number + 1}" {WHO}>{RUN.format(piece.after)}</w:ins>'
    name = of_text("k", "en", base)
    xml = re.sub(
        rf'(<w:bookmarkStart w:id="\d+" w:name="{name}"/>)(.*?)(<w:bookmarkEnd)',
        lambda m: m[1] + inner + m[3],
        part(docx),
    )
    found = import_word(with_part(docx, xml), text)
    assert [(edit.base, edit.text) for edit in found.edits] == ([] if wanted == base else [(base, wanted)])


@given(WORDS, WORDS)
def test_differences_make_one_text_of_the_other(before: list[str], after: list[str]) -> None:
    one, other = "".join(before), "".join(after)
    made = one
    for piece in reversed(differences(one, other)):
        made = made[: piece.at] + piece.after + made[piece.at + len(piece.before) :]
    assert made == other


def test_names_of_bookmarks_fit_and_are_read_back() -> None:
    name = of_text("wg-modernization-industrial-cooperation.s12.protocol.pin14", "hi", "पाठ")
    mark = read_mark(name)
    assert len(name) <= 40
    assert mark is not None
    assert (mark.kind, mark.language, read_mark("_GoBack"), read_mark("l_hi")) == ("p", "hi", None, None)


def test_text_under_negotiation_goes_out_and_comes_back() -> None:
    table = Table().begin()
    first = table.new("IN", 3)
    table.new("IN", 5)
    table.propose("RU", first, 4)
    india, russia = (text_under_negotiation(table.state, KEY, side=side) for side in ("IN", "RU"))
    assert (india.languages, russia.languages) == (("hi", "ru", "en"), ("ru", "hi", "en"))
    assert [(each.texts["en"], each.proposed.side if each.proposed else None) for each in india.rows] == [
        ("The Sides agreed to hold 3 seminars.", "RU"), ("The Sides agreed to hold 5 seminars.", None)]  # fmt: skip
    assert russia.rows[0].texts["en"] == "The Sides agreed to hold 4 seminars."
    for text in (india, russia):
        assert import_word(write_word(text), text) == Imported()
    made = write_word(india)
    table.propose("IN", first, 7)
    later = text_under_negotiation(table.state, KEY, side="IN")
    assert import_word(made, later) == Imported()
