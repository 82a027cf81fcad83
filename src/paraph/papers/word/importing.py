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

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from lxml import etree

from paraph.papers.elements import as_given_back
from paraph.papers.formulas import of_language
from paraph.papers.word.changes import Addition, Answer, Deletion, Edit, Imported, Move, Remark, Spot
from paraph.papers.word.differences import differences
from paraph.papers.word.marks import Mark, of_row, of_text, read_mark, short
from paraph.papers.word.packaging import unpack, w
from paraph.papers.word.places import Standing, journeys, moved
from paraph.papers.word.reading import (
    BY_HAND,
    PASSED_OVER,
    PUT_IN,
    Change,
    Span,
    Strange,
    change_of,
    children,
    remarks_in,
    spans_of,
    text_of,
)
from paraph.papers.word.refusals import (
    BaseUnknown,
    HeadingChanged,
    InsideProposal,
    NotWord,
    OtherDocument,
    ParagraphGone,
    ParagraphTwice,
    StrangeElement,
    StruckByHand,
    TextOutside,
)
from paraph.papers.word.rows import Head, Row, Text, text_in
from paraph.papers.word.writing import author_of

SHOWN = 60
LONGEST_NUMBER = 9
MERGED = frozenset(map(w, ("vMerge", "hMerge", "cellIns", "cellDel", "cellMerge")))
"""Cells put together, or tracked as put in or taken out: whose text is whose cannot be told."""

NUMBER_CELL = 1
_DC = "{http://purl.org/dc/elements/1.1/}identifier"


def import_word(data: bytes, text: Text) -> Imported:
    """What an edited file asks for, against `text`, the text as it stands now; raises the leaves of `WordRefused`."""
    root = unpack(data, "word/document.xml")
    body = root.find(w("body")) if root is not None else None
    if body is None:
        raise NotWord(reason="word/document.xml")
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
        str(each.get(w("id"))): (each.get(w("author")) or "", "\n".join(
            "".join(part.text or "" for part in paragraph.iter(w("t"))) for paragraph in each.iter(w("p"))))
        for each in comments
    }  # fmt: skip


class _Import:
    """One file."""

    def __init__(self, text: Text, body: etree._Element, comments: dict[str, tuple[str, str]]) -> None:
        self.text, self.body, self.comments = text, body, comments
        self.rows = {of_row(row.key)[1:]: row for row in text.rows}
        self.heads = {of_row(head.key, "h")[1:]: head for head in text.heads}
        self.edits: list[Edit] = []
        self.answers: list[Answer] = []
        self.placed: list[Addition | Move] = []
        self.standing: list[Standing] = []
        self.deletions: list[Deletion] = []
        self.remarks: list[Remark] = []
        self.seen: set[str] = set()
        self.names = frozenset(_names(body))
        self.section, self.headed = "", 0
        self.above: tuple[str, ...] = ()

    def imported(self) -> Imported:
        """All of it."""
        rows = list(_rows(self._table()))
        marks = [tuple(mark for mark in map(read_mark, _names(row)) if mark) for row in rows]
        found = journeys(
            rows, marks, self.rows, gone=lambda at: self._gone(rows[at]), says=lambda at: self._said(rows[at])
        )
        for place, row in enumerate(rows):
            if place and place not in found.left:
                self._row(row, found.came.get(place, marks[place]), tracked=place in found.came)
        for missing in (row for row in self.text.rows if row.key not in self.seen):
            self._missing(missing)
        self.remarks += [Remark("", "", author, text) for author, text in self.comments.values()]
        return Imported(tuple(self.edits), tuple(self.answers), tuple(self._placed()), tuple(self.deletions),
                        tuple(self.remarks))  # fmt: skip

    def _placed(self) -> Iterator[Addition | Move]:
        """What is new, and what stands elsewhere than it did; not what was moved there here too."""
        stood = {row.key: row.stood for row in self.standing}
        elsewhere = moved(self.standing)
        now = [row for row in self.text.rows if row.key in stood]
        here = moved(Standing(row.key, row.section, stood[row.key]) for row in now)
        spots = {row.key: (row.section, "") for row in now} | {
            row.key: (row.section, above.key if above.section == row.section else "") for above, row in pairwise(now)
        }
        for one in self.placed:
            if isinstance(one, Addition):
                yield one
            elif one.paragraph in elsewhere:
                wanted = (one.at.section, one.at.above[0] if one.at.above else "")
                if wanted != spots[one.paragraph] or wanted[1] in elsewhere:
                    yield replace(one, meanwhile=one.paragraph in here)

    def _gone(self, element: etree._Element) -> bool:
        """Whether the reader of the file took the row away, with tracking."""
        struck = element.find(f"{w('trPr')}/{w('del')}")
        if struck is not None:
            return not self._of_other(change_of(struck))
        try:
            spans = [spans_of(cell, lambda one: TextOutside(text=one)) for cell in _cells(element)[NUMBER_CELL:]]
        except TextOutside:
            return False
        return bool(spans) and all(_wiped(found, self._of_other) for found in spans) and any(map(_whole, spans))

    def _said(self, element: etree._Element) -> dict[str, str]:
        """The texts of a row with its reader's changes."""
        cells = zip(self.text.languages, _cells(element)[NUMBER_CELL:], strict=False)
        return {
            language: text_of(
                spans_of(cell, self._strange("+", language)), kept=lambda one: not self._of_other(one)
            ).strip()
            for language, cell in cells
        }

    def _missing(self, row: Row) -> None:
        """A row that is not there: the other side's deletion of it was accepted in Word, or it was lost."""
        proposed = row.proposed
        if proposed is None or proposed.texts is not None:
            raise ParagraphGone(number=row.number)
        self.answers.append(Answer(row.key, proposed.choice, accepted=True))

    def _table(self) -> etree._Element:
        """Our table; whatever else stands in the file must be the title as it was, or nothing."""
        tables = [child for child in _flat(self.body) if child.tag == w("tbl")]
        if not tables:
            raise NotWord(reason="w:tbl")
        for child in _flat(self.body):
            if child.tag == w("p"):
                self._outside(child)
            elif child is not tables[0] and child.tag not in {w("sectPr"), *PASSED_OVER}:
                raise TextOutside(text=_shown("".join(map(str, child.itertext()))) or etree.QName(child).localname)
        return tables[0]

    def _outside(self, paragraph: etree._Element) -> None:
        holder = etree.Element("holder")
        holder.append(_copy(paragraph))
        shown = text_of(spans_of(holder, lambda element: TextOutside(text=element)), kept=lambda _: True).strip()
        titles = [name for name in _names(paragraph) if name.startswith("t_")]
        if titles and shown != self.text.title and f"t_{short(shown)}" not in titles:
            raise HeadingChanged(text=_shown(self.text.title))
        if shown and not titles and shown != self.text.title:
            raise TextOutside(text=_shown(shown))

    def _row(self, element: etree._Element, marks: tuple[Mark, ...], *, tracked: bool) -> None:
        cells = _cells(element)
        known = {(mark.kind, mark.id) for mark in marks}
        row = next((self.rows[mark.id] for mark in marks if mark.kind == "p" and mark.id in self.rows), None)
        head = next((self.heads[mark.id] for mark in marks if mark.kind == "h" and mark.id in self.heads), None)
        if head is not None and row is None:
            self._heading(head, cells)
        elif row is None:
            self._addition(cells, known)
        elif len(known) > 1 or row.key in self.seen:
            raise ParagraphTwice(number=row.number)
        elif len(cells) != len(self.text.languages) + NUMBER_CELL:
            raise StrangeElement(number=row.number, language="—", element="tc")
        else:
            self.seen.add(row.key)
            for language, cell in zip(("", *self.text.languages), cells, strict=True):
                self._remarks(row, language, cell)
            self._stands(row, element, marks, tracked=tracked)
            self._paragraph(row, element, cells, marks)
            self.above = (row.key, *self.above)

    def _stands(self, row: Row, element: etree._Element, marks: tuple[Mark, ...], *, tracked: bool) -> None:
        """Where the row stands, and where it stood."""
        mark = next((mark for mark in marks if mark.place), None)
        if mark is not None:
            head = self.heads.get(mark.section)
            stood = (head.key if head else "", mark.place)
        else:
            told = "".join(map(str, _cells(element)[0].itertext())).strip()
            printed = told.isascii() and told.isdecimal() and len(told) < LONGEST_NUMBER
            sections = {head.key for head in self.text.heads}
            stood = (row.section if self.section and row.section in sections else self.section,
                     int(told) if printed else self.text.rows.index(row))  # fmt: skip
        changes = [change_of(one) for one in element.iter(*PUT_IN)] if tracked else []
        authors = {change.author for change in changes if not self._of_other(change)}
        self.standing.append(Standing(row.key, self.section, stood, tracked))
        self.placed.append(Move(row.key, Spot(self.section, self.above), tuple(sorted(authors - {""}))))

    def _heading(self, head: Head, cells: list[etree._Element]) -> None:
        place = self.text.heads.index(head)
        for language, cell in zip(self.text.languages, cells[NUMBER_CELL:], strict=False):
            shown = text_of(spans_of(cell, lambda _: HeadingChanged(text=head.key)), kept=lambda _: True)
            if shown.strip() != head.titles.get(language, "").strip() or place < self.headed:
                raise HeadingChanged(text=_shown(shown or head.titles.get(language, "")))
        self.section, self.above, self.headed = head.key, (), place

    def _addition(self, cells: list[etree._Element], known: set[tuple[str, str]]) -> None:
        texts = {}
        for language, cell in zip(self.text.languages, cells[NUMBER_CELL:], strict=False):
            strange = self._strange("+", language)
            texts[language] = text_of(spans_of(cell, strange), kept=lambda _: True).strip()
        texts = {language: said for language, said in texts.items() if said}
        if known:
            raise TextOutside(text=_shown(" ".join(texts.values())))
        if texts:
            self.placed.append(Addition(Spot(self.section, self.above), texts))

    def _paragraph(
        self, row: Row, element: etree._Element, cells: list[etree._Element], marks: tuple[Mark, ...]
    ) -> None:
        for cell in cells:
            for one in cell.iterfind(f"{w('tcPr')}/*"):
                if one.tag in MERGED:
                    raise StrangeElement(number=row.number, language="—", element=etree.QName(one).localname)
        properties = element.find(w("trPr"))
        deleted = properties.find(w("del")) if properties is not None else None
        proposed = row.proposed
        if deleted is not None:
            change = change_of(deleted)
            if not self._of_other(change):
                self.deletions.append(Deletion(row.key, (change.author,), _moved_on(row, marks)))
            return
        if proposed and proposed.texts is None and self._was_shown(row):
            self.answers.append(Answer(row.key, proposed.choice, accepted=False))
        spans = {}
        for language, cell in zip(self.text.languages, cells[NUMBER_CELL:], strict=True):
            spans[language] = spans_of(cell, self._strange(row.number, language))
        if all(_wiped(found, self._of_other) for found in spans.values()) and any(map(_whole, spans.values())):
            authors = sorted({c.author for found in spans.values() for span in found for c in [span.taken_out] if c})
            self.deletions.append(Deletion(row.key, tuple(authors), _moved_on(row, marks)))
            return
        hashes = {mark.language: mark.text for mark in marks if mark.language}
        wanted = {
            language: self._edit(row, language, found, hashes.get(language, "")) for language, found in spans.items()
        }
        self._answered(row, spans, wanted)

    def _edit(self, row: Row, language: str, spans: list[Span], hashed: str) -> str:
        """The text wanted; noted as an edit where it is not the text the file was made from."""
        self._no_edit_inside(row, language, spans)
        text = text_of(spans, kept=lambda change: not self._of_other(change)).strip()
        base = self._base(row, language, spans, hashed)
        now = text_in(row, language)
        if as_given_back(text) in (as_given_back(base), as_given_back(now)):
            return as_given_back(text)
        authors = {change.author for span in spans for change in (span.put_in, span.taken_out)
                   if change and not self._of_other(change)}  # fmt: skip
        if text or authors:
            meanwhile = now if now != base else None
            self.edits.append(Edit(row.key, row.number, language, base, text, differences(base, text),
                                   tuple(sorted(authors)), meanwhile))  # fmt: skip
        return as_given_back(text)

    def _base(self, row: Row, language: str, spans: list[Span], hashed: str) -> str:
        """The text the file was made from, known by its hash: the one that stands, an older one, or the file's own."""
        now = text_in(row, language)
        if not hashed:
            return now
        rejected = text_of(spans, kept=lambda _: False).strip()
        for known in (now, rejected, *sorted(row.bases.get(language, ()))):
            if short(known) == hashed:
                return known
        raise BaseUnknown(number=row.number, language=of_language(language).own_name())

    def _answered(self, row: Row, spans: dict[str, list[Span]], wanted: dict[str, str]) -> None:
        """Note what became of the other side's proposal, where none of its changes is open any more."""
        proposed = row.proposed
        if proposed is None or proposed.texts is None or not self._was_shown(row):
            return
        pending = any(self._of_other(change) for found in spans.values() for span in found
                      for change in (span.put_in, span.taken_out) if change)  # fmt: skip
        if pending:
            return
        standing = {language: text_in(row, language) for language in wanted}
        proposal = {language: proposed.texts.get(language, text) for language, text in standing.items()}
        if wanted == {language: as_given_back(text) for language, text in proposal.items()}:
            self.edits = [edit for edit in self.edits if edit.paragraph != row.key]
            self.answers.append(Answer(row.key, proposed.choice, accepted=True))
        elif wanted == {language: as_given_back(text) for language, text in standing.items()}:
            self.answers.append(Answer(row.key, proposed.choice, accepted=False))

    def _was_shown(self, row: Row) -> bool:
        """Whether the file showed the proposal: it did where it was made from the text that stands now."""
        return all(of_text(row.key, one, text_in(row, one)) in self.names for one in self.text.languages)

    def _no_edit_inside(self, row: Row, language: str, spans: list[Span]) -> None:
        """Refuse an edit of the author's in, or right beside, a tracked change of the other side that is still open.

        What it is meant to change, the text or the proposal, cannot be told.
        """
        whose = [{self._of_other(change) for change in (span.put_in, span.taken_out) if change} for span in spans]
        for one, other in pairwise([*whose, set()]):
            if {True, False} <= one | other:
                side = row.proposed.side if row.proposed else "—"
                raise InsideProposal(number=row.number, language=of_language(language).own_name(), side=side)

    def _of_other(self, change: Change) -> bool:
        return change.author.startswith(author_of("")) and change.author != author_of(self.text.side)

    def _remarks(self, row: Row, language: str, cell: etree._Element) -> None:
        for id_ in remarks_in(cell):
            author, text = self.comments.pop(id_, ("", ""))
            self.remarks.append(Remark(row.key, language, author, text))

    @staticmethod
    def _strange(number: str, language: str) -> Strange:
        name = of_language(language).own_name()
        return lambda element: (
            StruckByHand(number=number, language=name)
            if element in BY_HAND
            else StrangeElement(number=number, language=name, element=element)
        )


def _wiped(spans: list[Span], of_other: Callable[[Change], bool]) -> bool:
    """Whether nothing is left of a text but what was taken out by its reader."""
    return not text_of(spans, kept=lambda change: not of_other(change)).strip() and not any(
        span.put_in and of_other(span.put_in) for span in spans
    )


def _whole(spans: list[Span]) -> bool:
    return any(span.taken_out for span in spans)


def _names(element: etree._Element) -> Iterator[str]:
    return (str(mark.get(w("name"))) for mark in element.iter(w("bookmarkStart")))


def _moved_on(row: Row, marks: tuple[Mark, ...]) -> tuple[str, ...]:
    """Languages in which the row's text is no longer the one the file was made from."""
    return tuple(mark.language for mark in marks if mark.language and short(text_in(row, mark.language)) != mark.text)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return (child for child in _flat(table) if child.tag == w("tr"))


def _cells(row: etree._Element) -> list[etree._Element]:
    return [child for child in _flat(row) if child.tag == w("tc")]


def _flat(element: etree._Element) -> Iterator[etree._Element]:
    """The children, those inside content controls and the like among them."""
    for child in children(element):
        if child.tag in {w("sdt"), w("customXml"), w("ins"), w("smartTag")}:
            inner = child.find(w("sdtContent")) if child.tag == w("sdt") else child
            yield from _flat(inner if inner is not None else child)
        else:
            yield child


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element))


def _shown(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= SHOWN else f"{said[:SHOWN]}…"
