"""How fast the text is set, signed, and carried to Word and back: 300 paragraphs in three languages.

Floors: the same words set as plain paragraphs on plain pages; the same XML packed, or unpacked and parsed, with nothing
made of it.
"""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count

import typst
from immutables import Map
from lxml import etree
from tools.figures import Figure

from paraph.mechanism.documents import Document, DocumentType, Regime, Section, Terms
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.papers.glyphs import font_directory
from paraph.papers.originals.agreed import Layout, Setting, Source, source
from paraph.papers.originals.original import make
from paraph.papers.word import import_word, write_word
from paraph.papers.word.rows import Head, Row, Text

PARAGRAPHS = 300
LANGUAGES = ("en", "hi", "ru")
SAID = {
    "en": "The Sides agreed to set up joint group {} on the wind tunnel by 31 October 2026 and to report on its work "
    "to the India-Russia Working Group at its next session.",
    "hi": "दोनों पक्ष 31 अक्टूबर 2026 तक पवन सुरंग पर संयुक्त दल {} गठित करने और भारत-रूस कार्य समूह के "
    "अगले सत्र में उसकी रिपोर्ट प्रस्तुत करने पर सहमत हुए।",
    "ru": "Стороны договорились создать до 31 октября 2026 года совместную группу {} по аэродинамической трубе и "
    "доложить о её работе на следующем заседании Российско-Индийской рабочей группы.",
}
PLAIN = """#let said = json(bytes(sys.inputs.said))
#set page(paper: "a4")
#set text(font: "Shobhika")
#for each in said { par(each) }"""


def original_figures() -> Iterator[Figure]:
    """An original in either layout; other numbers in the words each time, for the typesetter remembers what it set."""
    fonts, runs = typst.Fonts(include_system_fonts=False, font_paths=[font_directory()]), count()
    for layout in Layout:
        yield Figure(
            f"set an original, {layout.value}", "paragraphs", PARAGRAPHS,
            lambda layout=layout: make(_source(layout, next(runs)), "RU"),
            lambda: plainly(fonts, _words(next(runs))), "the same words as plain paragraphs", rounds=5,
        )  # fmt: skip


def word_figures() -> Iterator[Figure]:
    """Out to Word, and in."""
    rows = tuple(Row(f"d.p{n}", str(n + 1), Map(_said(n)), "i") for n in range(PARAGRAPHS))
    text = Text("d", "IN", ("hi", "ru", "en"), "Protocol", (Head("i", Map(dict.fromkeys(LANGUAGES, "I"))),), rows)
    docx = write_word(text)
    xml = _unpacked(docx)
    yield Figure(
        "write Word", "paragraphs", PARAGRAPHS, lambda: write_word(text), lambda: _packed(xml), "packing the XML"
    )
    yield Figure(
        "read Word", "paragraphs", PARAGRAPHS, lambda: import_word(docx, text),
        lambda: etree.fromstring(_unpacked(docx)), "unpacking and parsing the XML",
    )  # fmt: skip


def _said(number: int, run: int = 0) -> dict[str, str]:
    return {language: text.format(number + PARAGRAPHS * run) for language, text in SAID.items()}


def _source(layout: Layout, run: int) -> Source:
    paragraphs = [Paragraph(f"d.p{n}", "d", "i", str(n + 1), Content(Map(_said(n, run)))) for n in range(PARAGRAPHS)]
    terms = Terms(DocumentType.PROTOCOL, Regime(LANGUAGES, "en"), signed_on=date(2026, 9, 3))
    keys = tuple(paragraph.key for paragraph in paragraphs)
    document = Document("d", "wg.s12", terms, (Section("i", Map(dict.fromkeys(LANGUAGES, "I"))),), keys)
    return source(document, paragraphs, Setting(("IN", "RU"), "2026-09-03", {}, 12, layout))


def _words(run: int) -> list[str]:
    return [text for number in range(PARAGRAPHS) for text in _said(number, run).values()]


def plainly(fonts: typst.Fonts, words: list[str]) -> bytes:
    """These words as plain paragraphs on plain pages."""
    setter = typst.Compiler(PLAIN.encode(), sys_inputs={"said": json.dumps(words)}, font_paths=fonts)
    return bytes(setter.compile(format="pdf"))


def _packed(xml: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", xml)
    return written.getvalue()


def _unpacked(docx: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml")


FIGURES: dict[str, Callable[[], Iterator[Figure]]] = {"original": original_figures, "word": word_figures}
