"""The text as a Word file: a row for each paragraph, a column for each language, proposals as tracked changes.

Rules
    1. Each text is bookmarked (`marks`), so that it is found again whatever is edited around it.
    2. What the other side proposes stands as real insertions and deletions (`w:ins`, `w:del`), its author the side, its
       date since when it holds that; its deletion of a paragraph as a tracked deletion of the whole row.
    3. Tracking is on when the file is opened.
    4. Texts keep their script: Hindi runs are marked complex script, with a font and a language of their own.
    5. The same text gives the same bytes.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from paraph.papers.elements import sayable
from paraph.papers.originals.formulas import of_language
from paraph.papers.word.differences import pieces
from paraph.papers.word.marks import of_place, of_row, of_text, short
from paraph.papers.word.rows import Head, Proposed, Row, Text, text_in
from paraph.papers.word.skeleton import packed

COMPLEX = {"hi": "hi-IN"}
"""Languages whose script Word calls complex."""

LOCALES = {"en": "en-GB", "hi": "hi-IN", "ru": "ru-RU"}
WIDE, NUMBER = 14400, 800
"""Widths in twentieths of a point: of the table on landscape A4, and of its first column."""

_LANDSCAPE = (
    '<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="900" w:right="900" '
    'w:bottom="900" w:left="900" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
)


def write_word(text: Text) -> bytes:
    """The text as .docx; raises `UnsupportedLanguage` for a language without formulas."""
    body = "".join(_Writer(text).body())
    return packed(body, title=text.title, identifier=text.document, tracked=True)


def author_of(side: str) -> str:
    """How a side signs its tracked changes: `Paraph: RU`."""
    return f"Paraph: {side}"


class _Writer:
    """Writes one document; ids of bookmarks and changes are counted."""

    def __init__(self, text: Text) -> None:
        self.text, self.next = text, 0

    def body(self) -> Iterator[str]:
        """What stands in the document, part by part."""
        yield self._paragraph(self._marked(f"t_{short(self.text.title)}", run(self.text.title, "en", bold=True)))
        yield from self._table()
        yield _LANDSCAPE

    def _table(self) -> Iterator[str]:
        languages = self.text.languages
        column = (WIDE - NUMBER) // len(languages)
        borders = "".join(
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        yield f'<w:tbl><w:tblPr><w:tblW w:w="{WIDE}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        yield '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        yield f'<w:gridCol w:w="{NUMBER}"/>' + f'<w:gridCol w:w="{column}"/>' * len(languages) + "</w:tblGrid>"
        cells = [self._cell(NUMBER, run("№", "en"))]
        cells += [
            self._cell(column, self._marked(f"l_{one}", run(of_language(one).own_name(), one, bold=True)))
            for one in languages
        ]
        yield f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"
        yield from self._rows(column)
        yield "</w:tbl>"

    def _rows(self, column: int) -> Iterator[str]:
        heads = {head.key: head for head in self.text.heads}
        section, under = None, ""
        for place, row in enumerate(self.text.rows, start=1):
            if row.section != section and row.section in heads:
                yield self._heading(heads[row.section], column)
                under = row.section
            section = row.section
            yield self._row(row, column, of_place(row.key, under, place))

    def _heading(self, head: Head, column: int) -> str:
        cells = [self._cell(NUMBER, self._marked(of_row(head.key, "h"), ""))]
        for language in self.text.languages:
            title = head.titles.get(language, "")
            marked = self._marked(of_text(head.key, language, title, "h"), run(title, language, bold=True))
            cells.append(self._cell(column, marked))
        return f"<w:tr>{''.join(cells)}</w:tr>"

    def _row(self, row: Row, column: int, stood: str) -> str:
        gone = row.proposed if row.proposed and row.proposed.texts is None else None
        change = f"<w:trPr>{self._change('del', gone)}</w:del></w:trPr>" if gone else ""
        number = run(row.number, "en", deleted=gone is not None)
        number = self._marked(stood, self._within("del", gone, number))
        cells = [self._cell(NUMBER, self._marked(of_row(row.key), number))]
        for language in self.text.languages:
            text = text_in(row, language)
            runs = self._within("del", gone, run(text, language, deleted=True)) if gone else self._runs(row, language)
            cells.append(self._cell(column, self._marked(of_text(row.key, language, text), runs)))
        return f"<w:tr>{change}{''.join(cells)}</w:tr>"

    def _runs(self, row: Row, language: str) -> str:
        """The text, with what is proposed for it in tracked changes."""
        text, proposed = text_in(row, language), row.proposed
        if proposed is None or proposed.texts is None:
            return run(text, language)
        parts = []
        for piece in pieces(text, proposed.texts.get(language, text)):
            if piece.before == piece.after:
                parts.append(run(piece.before, language))
                continue
            parts.append(self._within("del", proposed, run(piece.before, language, deleted=True)))
            parts.append(self._within("ins", proposed, run(piece.after, language)))
        return "".join(parts)

    def _within(self, kind: str, proposed: Proposed | None, runs: str) -> str:
        return f"{self._change(kind, proposed)}{runs}</w:{kind}>" if proposed and runs else runs

    def _change(self, kind: str, proposed: Proposed) -> str:
        self.next += 1
        author, since = quoteattr(author_of(proposed.side)), quoteattr(proposed.since)
        return f'<w:{kind} w:id="{self.next}" w:author={author} w:date={since}>'

    def _marked(self, name: str, runs: str) -> str:
        self.next += 1
        start = f'<w:bookmarkStart w:id="{self.next}" w:name="{name}"/>'
        return f'{start}{runs}<w:bookmarkEnd w:id="{self.next}"/>'

    def _cell(self, width: int, runs: str) -> str:
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{self._paragraph(runs)}</w:tc>'

    def _paragraph(self, runs: str) -> str:
        return f"<w:p>{runs}</w:p>"


def run(text: str, language: str, *, bold: bool = False, deleted: bool = False) -> str:
    """A run of text in its language; a new line in the text is a break in the run."""
    if not text:
        return ""
    locale = LOCALES.get(language, language)
    script = f'<w:cs/><w:lang w:bidi="{COMPLEX[language]}"/>' if language in COMPLEX else f'<w:lang w:val="{locale}"/>'
    weight = "<w:b/><w:bCs/>" if bold else ""
    tag = "delText" if deleted else "t"
    lines: Sequence[str] = text.split("\n")
    shown = "<w:br/>".join(f'<w:{tag} xml:space="preserve">{escape(sayable(line))}</w:{tag}>' for line in lines)
    return f"<w:r><w:rPr>{weight}{script}</w:rPr>{shown}</w:r>"
