"""A Word document (.docx, ECMA-376) into running text.

The archive is distrusted before anything is parsed: the number of its members, the size each says it unpacks to, their
sum and their ratio are bounded; then only the parts that hold the text are unpacked, and no further than their bound,
because a header may lie. Nested archives and embedded objects are never opened. XML is read without entities, DTD and
network.

Order is the document's: paragraphs and tables as they stand, cells of a row parted by a tab, deleted text (tracked
changes) left out and inserted text kept, text boxes after their paragraph, the numbers of lists before theirs. Styles
"Title" and "Heading 1" at the top mark the headline, "Subtitle" the sub-headlines. Headers, footers, notes and comments
are not the release.
"""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from paraph.intake.readers.numbering import LEVELS, Numbering, Place, read_numbering
from paraph.intake.readers.plain import refuse_long_lines
from paraph.intake.readers.tree import Element
from paraph.intake.refusals import ArchiveTooLarge, DamagedFile, DocumentWithoutText, EncryptedFile, OtherFormat
from paraph.intake.source import SourceText, Span

MAX_MEMBERS = 2_000
MAX_UNPACKED = 256 * 1024 * 1024
MAX_RATIO = 200
"""Unpacked bytes to packed ones, for members over RATIO_FROM; the text of Word documents stays under 50."""
RATIO_FROM = 1024 * 1024
MAX_PART = 32 * 1024 * 1024
"""Bytes of one XML part that are unpacked at most."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_LOOSE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SKIPPED = {_W + tag for tag in ("del", "moveFrom", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "instrText", "tabs")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_BREAKS = {f"{_W}br", f"{_W}cr"}
_SIGNS = {f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"} | dict.fromkeys(_BREAKS, "\n")
_HEADLINE_STYLES = ("title", "heading 1", "заголовок 1", "название", "शीर्षक")
_SUBHEADLINE_STYLES = ("subtitle", "подзаголовок", "उपशीर्षक")
_OTHER_PARTS = (
    ("xl/workbook.xml", "Excel (.xlsx)"),
    ("ppt/presentation.xml", "PowerPoint (.pptx)"),
    ("content.xml", "OpenDocument (.odt)"),
)
Marked = dict[str, tuple[Span, ...]]
_MAIN_PARTS = ("word/document.xml", "word/document2.xml")


def read_word(name: str, data: bytes) -> SourceText:
    """Read a .docx. Raises ArchiveTooLarge, DamagedFile, EncryptedFile, OtherFormat, DocumentWithoutText."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _refuse_bomb(name, archive)
            members = set(archive.namelist())
            main = next((part for part in _MAIN_PARTS if part in members), None)
            if main is None:
                raise OtherFormat(source=name, format=_kind(members))
            document = _part(name, archive, main)
            style_part = _part(name, archive, "word/styles.xml") if "word/styles.xml" in members else None
            lists = _part(name, archive, "word/numbering.xml") if "word/numbering.xml" in members else None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, KeyError):
        raise DamagedFile(source=name, format="Word") from None
    except RuntimeError:  # what zipfile raises for a member behind a password
        raise EncryptedFile(source=name, format="Word") from None
    body = document.find(f"{_W}body")
    styles = _styles(style_part) if style_part is not None else {}
    numbering = read_numbering(lists, style_part)
    text, marked = _running_text(body, styles, numbering) if body is not None else ("", {})
    if not text.strip():
        raise DocumentWithoutText(source=name)
    refuse_long_lines(name, text)
    return SourceText(name=name, text=text, layout="word", marked=marked, lang_hint=None)


def _refuse_bomb(name: str, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    too_dense = any(
        member.file_size > RATIO_FROM and member.file_size > MAX_RATIO * max(member.compress_size, 1)
        for member in members
    )
    if len(members) > MAX_MEMBERS or too_dense or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise ArchiveTooLarge(source=name)


def _kind(members: set[str]) -> str:
    return next((kind for part, kind in _OTHER_PARTS if part in members), "ZIP")


def _part(name: str, archive: zipfile.ZipFile, part: str) -> Element:
    with archive.open(part) as member:
        content = member.read(MAX_PART + 1)
    if len(content) > MAX_PART:
        raise ArchiveTooLarge(source=name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False)
    try:
        return etree.fromstring(content.replace(_STRICT, _LOOSE), parser=parser)
    except etree.XMLSyntaxError:
        raise DamagedFile(source=name, format="Word") from None


def _styles(tree: Element) -> dict[str, str]:
    """The names of the styles by their ids, lower case."""
    names = {}
    for style in tree.iter(f"{_W}style"):
        label = style.find(f"{_W}name")
        if label is not None:
            names[style.get(f"{_W}styleId", "")] = label.get(f"{_W}val", "").lower()
    return names


def _running_text(body: Element, styles: dict[str, str], numbering: Numbering) -> tuple[str, Marked]:
    parts: list[str] = []
    marked: dict[str, list[Span]] = {}
    length = 0
    for line, style in _lines(body, styles, numbering):
        core = line.strip(" \t")
        mark = _mark(style, is_first=not marked)
        if mark and core:
            marked.setdefault(mark, []).append((length, length + len(core)))
        parts.append(core + "\n")
        length += len(core) + 1
    return "".join(parts), {mark: tuple(spans) for mark, spans in marked.items()}


def _mark(style: str, *, is_first: bool) -> str | None:
    if style in _HEADLINE_STYLES and is_first:
        return "headline"
    return "subheadline" if style in _SUBHEADLINE_STYLES and not is_first else None


class _Lines:
    """The lines of a body in the making: one a paragraph, one a row of a table."""

    def __init__(self, styles: dict[str, str], numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self.list: Place | None = None
        self.done: list[tuple[str, str]] = []
        self.line: list[str] = []
        self.style = ""
        self.rows = 0

    def enter(self, element: Element) -> None:
        tag = element.tag
        if tag == f"{_W}t":
            self.line.append(element.text or "")
        elif tag == f"{_W}tr":
            self.rows += 1
        elif tag in _SIGNS:
            self.line.append(" " if self.rows and tag in _BREAKS else _SIGNS[str(tag)])
        elif tag == f"{_W}pStyle":
            identity = element.get(f"{_W}val", "")
            self.style = self.styles.get(identity, identity.lower())
            self.list = self.numbering.styles.get(identity)
        elif tag == f"{_W}numPr":
            self.list = _list(element, self.list)

    def leave(self, element: Element) -> None:
        if element.tag == f"{_W}tr":
            self.rows -= 1
            self._flush("")
        elif element.tag == f"{_W}tc":
            self.line.append("\t")
        elif element.tag == f"{_W}p" and self.rows:
            self.line.append(" ")
            self.list = None
        elif element.tag == f"{_W}p":
            self._number()
            self._flush(self.style)
            self.style = ""

    def _number(self) -> None:
        """Put the number that Word shows before a paragraph of a list."""
        if self.list is not None and "".join(self.line).strip():
            number = self.numbering.next(self.list)
            if number:
                self.line.insert(0, f"{number} ")
        self.list = None

    def _flush(self, style: str) -> None:
        text = "".join(self.line).replace("\u00ad", "").replace("\r", "\n").replace(" \t", "\t")
        self.done += [(line, style) for line in text.split("\n")]
        self.line.clear()


def _list(element: Element, of_style: Place | None) -> Place | None:
    """The list and level a paragraph names; list 0 takes it out of the list of its style."""
    number, level = element.find(f"{_W}numId"), element.find(f"{_W}ilvl")
    at = level.get(f"{_W}val", "0") if level is not None else "0"
    depth = int(at) if at.isdecimal() and int(at) < LEVELS else 0
    if number is None:
        return (of_style[0], depth) if of_style else None
    named = number.get(f"{_W}val", "0")
    return None if named == "0" else (named, depth)


def _lines(body: Element, styles: dict[str, str], numbering: Numbering) -> list[tuple[str, str]]:
    """The lines of the body with the style of each."""
    lines = _Lines(styles, numbering)
    walker = etree.iterwalk(body, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            lines.leave(element)
        elif element.tag in _SKIPPED:
            walker.skip_subtree()
        else:
            lines.enter(element)
    return lines.done
