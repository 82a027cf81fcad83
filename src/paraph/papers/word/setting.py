"""A paper as a plain Word file, for those who go on writing in it: headings, paragraphs and tables, no more.

Rules
    1. What it says is the composed paper (`papers.paper`), so Word and PDF say the same.
    2. Every run names its language; Hindi is marked complex script with a font of its own, so that it is shaped and
       spelled as Hindi.
    3. Real headings and header rows, so that Word's own navigation and screen readers find their way.
    4. The same paper gives the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from paraph.papers.elements import sayable
from paraph.papers.paper import Content
from paraph.papers.word.packaging import pack

LOCALES = {"en": "en-GB", "hi": "hi-IN", "ru": "ru-RU"}
COMPLEX = "Nirmala UI"
QUIET = RGBColor(0x55, 0x55, 0x55)
LONGEST_TITLE = 255
"""Characters of the title among the properties of a Word file; the whole title stands in the text."""

_THEN = datetime(2000, 1, 1, tzinfo=UTC)

Text = str | Mapping[str, str] | None
"""In the paper's language, or a `Said` with its own and the mark that says so."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a run looks."""

    bold: bool = False
    quiet: bool = False
    size: float | None = None


PLAIN, BOLD, QUIETLY = Style(), Style(bold=True), Style(quiet=True, size=8.5)


class WordPaper:
    """A Word file being written, from the title on."""

    def __init__(self, framed: Content) -> None:
        """Begin with the title block of a framed paper (`rendering.framed`)."""
        self.language = str(framed["language"])
        self.file = docx.Document()
        self._house(str(framed["document_title"]))
        self.line(_said(framed["above"]), style=QUIETLY)
        self.line(_said(framed["body"]), style=BOLD)
        self.heading(str(framed["title"]), 0)
        self.line(str(framed["line"]))
        self.line(str(framed["notice"]), style=BOLD)

    def heading(self, text: Text, level: int) -> None:
        """A heading of the file's own hierarchy; 0 is the title."""
        if text:
            self._fill(self.file.add_heading(level=level), text, PLAIN)

    def line(self, text: Text, *, style: Style = PLAIN, indent: float = 0) -> None:
        """A paragraph, `indent` millimetres in; nothing where there is no text."""
        if text:
            paragraph = self.file.add_paragraph()
            paragraph.paragraph_format.left_indent = Mm(indent)
            self._fill(paragraph, text, style)

    def table(self, head: Sequence[str], rows: Iterable[Sequence[Any]], widths: Sequence[float]) -> None:
        """A table with a header row that comes again on every page; a cell is a text or a list of them.

        `widths` are in millimetres, one a column.
        """
        table = self.file.add_table(rows=1, cols=len(head), style="Table Grid")
        table.autofit = False
        marked = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(marked)  # noqa: SLF001 - python-docx has no word for it
        self._row(table.rows[0], head, widths, BOLD)
        for row in rows:
            self._row(table.add_row(), row, widths, PLAIN)
        self.file.add_paragraph()

    def finished(self, framed: Content) -> bytes:
        """The file, with the notes and the head of the record at its end."""
        furniture: Any = framed["furniture"]
        notes: Any = framed["notes"]
        self.heading(furniture["about"], 2)
        for note in (*notes, furniture["head"]):
            self.line(note, style=QUIETLY)
        kept = io.BytesIO()
        self.file.save(kept)
        with zipfile.ZipFile(kept) as package:
            return pack({name: package.read(name) for name in package.namelist()})

    def _house(self, title: str) -> None:
        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = (
            Mm(25), Mm(20), Mm(20), Mm(20),
        )  # fmt: skip
        core = self.file.core_properties
        core.title, core.language, core.author = (
            title[:LONGEST_TITLE],
            LOCALES.get(self.language, self.language),
            "Paraph",
        )
        core.created = core.modified = _THEN
        core.last_modified_by = core.comments = ""
        for style in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3"):
            fonts = self.file.styles[style].element.get_or_add_rPr().get_or_add_rFonts()
            for name in tuple(fonts.attrib):
                del fonts.attrib[name]
            for script, font in (("ascii", "Times New Roman"), ("hAnsi", "Times New Roman"), ("cs", COMPLEX)):
                fonts.set(qn(f"w:{script}"), font)
        self.file.styles["Normal"].font.size = Pt(10.5)

    def _row(self, row: Any, texts: Sequence[Any], widths: Sequence[float], style: Style) -> None:  # noqa: ANN401 - python-docx's row
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = Mm(width)
            several = text if isinstance(text, list) else [text]
            for place, each in enumerate(several):
                paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
                paragraph.paragraph_format.space_after = Pt(0)
                self._fill(paragraph, each, style)

    def _fill(self, paragraph: Any, text: Text, style: Style) -> None:  # noqa: ANN401 - python-docx's paragraph
        said = {"text": text, "language": self.language, "mark": ""} if isinstance(text, str) else text
        if not said:
            return
        self._run(paragraph, said["text"], said["language"], style)
        if said.get("mark"):
            self._run(paragraph, f" {said['mark']}", self.language, QUIETLY)

    def _run(self, paragraph: Any, text: str, language: str, style: Style) -> None:  # noqa: ANN401 - same
        run = paragraph.add_run(sayable(text))
        run.bold = style.bold or None
        if style.quiet:
            run.font.color.rgb = QUIET
        if style.size:
            run.font.size = Pt(style.size)
        properties = run._r.get_or_add_rPr()  # noqa: SLF001 - python-docx has no word for languages
        if language == "hi":
            properties.append(OxmlElement("w:cs"))
        named = OxmlElement("w:lang")
        named.set(qn("w:bidi" if language == "hi" else "w:val"), LOCALES.get(language, language))
        properties.append(named)


def _said(value: object) -> Text:
    return value if isinstance(value, dict) else None
