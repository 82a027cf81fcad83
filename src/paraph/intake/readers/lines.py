"""Elements of a page into running text, with the place of every marked element.

White space collapses as a browser does it: blocks begin and end lines, cells of a row are parted by a tab, `<br>`
breaks, a no-break space is a space, joiners of Devanagari (U+200C, U+200D) stay, invisible characters go. An empty
block leaves no line. An item of a numbered list begins with its number, unless its words begin with one.
"""

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from paraph.intake.readers.numbering import written
from paraph.intake.readers.tree import Element, letters, own_text
from paraph.intake.source import Span

_BLOCKS = """address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1
    h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead title tr ul"""
BLOCKS = frozenset(_BLOCKS.split())
_BLANKS = re.compile(r"[ \t\n\r\f\v\u00a0\u2007\u202f\u3000]+")
_INVISIBLE = {ord(char): None for char in "\u00ad\u200b\u2060\ufeff"}
Marks = Mapping[Element, tuple[str, ...]]


class _Writer:
    """Text in the making: white space is written only when a character follows it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.pending = ""
        self.waiting: list[list[int]] = []
        self.counts: dict[Element, int] = {}
        """How far each numbered list has counted."""

    def want(self, blank: str) -> None:
        """Ask for white space before the next character; a line break beats a tab, a tab beats a space."""
        if " \t\n".find(blank) > " \t\n".find(self.pending or " ") or not self.pending:
            self.pending = blank

    def write(self, text: str) -> None:
        """Write visible text; the elements that waited for their first character begin here."""
        if self.parts and self.pending:
            self.parts.append(self.pending)
            self.length += 1
        self.pending = ""
        for start in self.waiting:
            start.append(self.length)
        self.waiting.clear()
        self.parts.append(text)
        self.length += len(text)


def running_text(roots: Iterable[Element], marks: Marks) -> tuple[str, dict[str, tuple[Span, ...]]]:
    """The text of `roots` in order, and the spans of the marked elements by name. The text ends with a line break."""
    writer = _Writer()
    found: dict[str, list[Span]] = {}
    for root in roots:
        writer.want("\n")
        open_marks: dict[Element, list[int]] = {}
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                if element in marks:
                    open_marks[element] = []
                    writer.waiting.append(open_marks[element])
                _enter(writer, element)
            else:
                start = open_marks.pop(element, None)
                if start:
                    for name in marks[element]:
                        found.setdefault(name, []).append((start[0], writer.length))
                elif start is not None:
                    writer.waiting = [entry for entry in writer.waiting if entry is not start]
                _leave(writer, element, inside=element is not root)
    writer.want("\n")
    text = "".join(writer.parts)
    return text + ("\n" if text else ""), {name: tuple(spans) for name, spans in found.items()}


def _enter(writer: _Writer, element: Element) -> None:
    tag = element.tag
    if tag in BLOCKS:
        writer.want("\n")
        if tag == "li" and (number := _number(writer, element)):
            writer.write(number)
            writer.want(" ")
    elif tag in {"td", "th"}:
        writer.want("\t")
    elif tag == "br":
        writer.want("\n")
    if element.text and isinstance(tag, str):
        _put(writer, element.text, preformatted=tag == "pre")


_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_NUMBERED = re.compile(r"\s*[(\[]?\d")


def _number(writer: _Writer, item: Element) -> str:
    """The number of an item as a browser shows it: `3.`; empty outside a numbered list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or not letters(item) or _NUMBERED.match(own_text(item)[:200]):
        return ""
    before = writer.counts.get(parent, _whole(parent.get("start"), 1) - 1)
    number = writer.counts[parent] = _whole(item.get("value"), before + 1)
    shown = written(number, _FORMS.get(parent.get("type", "1"), "decimal"))
    return f"{shown}." if shown else ""


def _whole(value: str | None, otherwise: int) -> int:
    is_number = value is not None and value.isdecimal() and len(value) <= 4  # noqa: PLR2004 - digits
    return int(value) if value is not None and is_number else otherwise


def _leave(writer: _Writer, element: Element, *, inside: bool) -> None:
    if element.tag in BLOCKS:
        writer.want("\n")
    if inside and element.tail:
        parent = element.getparent()
        _put(writer, element.tail, preformatted=parent is not None and parent.tag == "pre")


def _put(writer: _Writer, raw: str, *, preformatted: bool) -> None:
    if preformatted and "\n" in raw:
        for line in raw.split("\n"):
            _put(writer, line, preformatted=False)
            writer.want("\n")
        return
    text = _BLANKS.sub(" ", raw.translate(_INVISIBLE))
    if text.startswith(" "):
        writer.want(" ")
    if core := text.strip(" "):
        writer.write(core)
        if text.endswith(" "):
            writer.want(" ")
