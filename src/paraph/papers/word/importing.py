"""An edited Word file against what stands now: the changes of each paragraph, by language.

Rules
    1. All or nothing: what is not understood stops the import and names the paragraph.
    2. Three texts are compared: the one the file was made from, the one in the file, and the one that stands now. Where
       what stands now is the file's, nothing is to do; where it is a third one, the change says so (`meanwhile`).
    3. The text in the file is what stands if its author's own changes are accepted and the other side's tracked
       proposals, where still open, are left open. An edit without tracking counts like one with it.
    4. A proposal of the other side that was accepted in Word, or rejected there, is told as an answer.
    5. A row tracked as deleted is a deletion; a row without our bookmark is a new paragraph after the one above it.
    6. A row that stands elsewhere than when the file was made is wanted there (`places`): its place is proposed apart
       from its words. Headings stand in their order; one that does not is refused.
    7. Every remark in the margin is given, with its paragraph where it stands in one: they are for the author's side
       alone.

    import_word(file, text) -> Imported(edits=(Edit("…p14", "hi", …),), placed=(), deletions=(), …)
"""

from lxml import etree

from paraph.messages import N_, Phrase
from paraph.papers.word.changes import Imported, Remark
from paraph.papers.word.hands import Hands, strange
from paraph.papers.word.marks import Mark, of_row, read_mark
from paraph.papers.word.packaging import unpack, w
from paraph.papers.word.places import journeys
from paraph.papers.word.reading import change_of, remarks_in, spans_of, text_of
from paraph.papers.word.refusals import NotWord, OtherDocument, ParagraphTwice, StrangeElement, TextOutside
from paraph.papers.word.rows import Row, Text
from paraph.papers.word.spots import NUMBER_CELL, Spots
from paraph.papers.word.table import cells_in, names_in, rows_in, shown, table_in
from paraph.papers.word.things import thing
from paraph.papers.word.wanted import Wanted

_DC = "{http://purl.org/dc/elements/1.1/}identifier"


def import_word(data: bytes, text: Text) -> Imported:
    """What an edited file asks for, against `text`, the text as it stands now; raises the leaves of `WordRefused`."""
    root = unpack(data, "word/document.xml")
    body = root.find(w("body")) if root is not None else None
    if body is None:
        raise NotWord(reason=Phrase(N_("it has no text where Word files have it")))
    core = unpack(data, "docProps/core.xml")
    found = core.findtext(_DC) if core is not None else None
    if found and found != text.document:
        raise OtherDocument(found=found, expected=text.document)
    return _Import(text, body, _comments(data)).imported()


def _comments(data: bytes) -> dict[str, tuple[str, str]]:
    """Id of a comment -> author, text."""
    root = unpack(data, "word/comments.xml")
    comments = root.iter(w("comment")) if root is not None else ()
    return {
        str(each.get(w("id"))): (each.get(w("author")) or "", "\n".join(map(_said, each.iter(w("p")))))
        for each in comments
    }


def _said(paragraph: etree._Element) -> str:
    """The words of a paragraph, a space for each break in its lines."""
    pieces = paragraph.iter(w("t"), w("br"), w("tab"))
    return "".join((piece.text or "") if piece.tag == w("t") else " " for piece in pieces)


class _Import:
    """One file, read row by row."""

    def __init__(self, text: Text, body: etree._Element, comments: dict[str, tuple[str, str]]) -> None:
        self.text, self.body, self.comments = text, body, comments
        self.rows = {of_row(row.key)[1:]: row for row in text.rows}
        self.heads = {of_row(head.key, "h")[1:]: head for head in text.heads}
        self.hands = Hands(text.side)
        self.spots = Spots(text, self.heads, self.hands)
        self.wanted = Wanted(text, frozenset(names_in(body)), self.hands)
        self.remarks: list[Remark] = []
        self.seen: set[str] = set()

    def imported(self) -> Imported:
        """All of it."""
        rows = list(rows_in(table_in(self.body, self.text.title)))
        marks = [tuple(mark for mark in map(read_mark, names_in(row)) if mark) for row in rows]
        found = journeys(
            rows, marks, self.rows, gone=lambda at: self._gone(rows[at]), says=lambda at: self._said(rows[at])
        )
        for place, row in enumerate(rows):
            if place and place not in found.left:
                self._row(row, found.came.get(place, marks[place]), tracked=place in found.came)
        for missing in (row for row in self.text.rows if row.key not in self.seen):
            self.wanted.missing(missing)
        self.remarks += [Remark("", "", author, text) for author, text in self.comments.values()]
        wanted = self.wanted
        return Imported(tuple(wanted.edits), tuple(wanted.answers), tuple(self.spots.placed()),
                        tuple(wanted.deletions), tuple(self.remarks))  # fmt: skip

    def _gone(self, element: etree._Element) -> bool:
        """Whether the reader of the file took the row away, with tracking."""
        struck = element.find(f"{w('trPr')}/{w('del')}")
        if struck is not None:
            return not self.hands.of_other(change_of(struck))
        try:
            spans = [spans_of(cell, lambda one: TextOutside(text=one)) for cell in cells_in(element)[NUMBER_CELL:]]
        except TextOutside:
            return False
        return self.hands.wiped(spans)

    def _said(self, element: etree._Element) -> dict[str, str]:
        """The texts of a row with its reader's changes."""
        cells = zip(self.text.languages, cells_in(element)[NUMBER_CELL:], strict=False)
        return {language: self.hands.text(spans_of(cell, strange("+", language))) for language, cell in cells}

    def _row(self, element: etree._Element, marks: tuple[Mark, ...], *, tracked: bool) -> None:
        cells = cells_in(element)
        known = {(mark.kind, mark.id) for mark in marks}
        row = next((self.rows[mark.id] for mark in marks if mark.kind == "p" and mark.id in self.rows), None)
        head = next((self.heads[mark.id] for mark in marks if mark.kind == "h" and mark.id in self.heads), None)
        if head is not None and row is None:
            self.spots.heading(head, cells)
        elif row is None:
            self._addition(cells, known)
        elif len(known) > 1 or row.key in self.seen:
            raise ParagraphTwice(number=row.number)
        elif len(cells) != len(self.text.languages) + NUMBER_CELL:
            raise StrangeElement(number=row.number, language="—", element=thing("tc"))
        else:
            self.seen.add(row.key)
            for language, cell in zip(("", *self.text.languages), cells, strict=True):
                self._remarks(row, language, cell)
            self.wanted.paragraph(row, element, cells, marks)
            self.spots.row(row, element, marks, tracked=tracked)

    def _addition(self, cells: list[etree._Element], known: set[tuple[str, str]]) -> None:
        texts = {}
        for language, cell in zip(self.text.languages, cells[NUMBER_CELL:], strict=False):
            texts[language] = text_of(spans_of(cell, strange("+", language)), kept=lambda _: True).strip()
        texts = {language: said for language, said in texts.items() if said}
        if known:
            raise TextOutside(text=shown(" ".join(texts.values())))
        if texts:
            self.spots.addition(texts)

    def _remarks(self, row: Row, language: str, cell: etree._Element) -> None:
        for id_ in remarks_in(cell):
            author, text = self.comments.pop(id_, ("", ""))
            self.remarks.append(Remark(row.key, language, author, text))
