"""Where the rows of an edited file stand, read from above: under which heading, after which rows, and where before."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from lxml import etree

from paraph.papers.word.changes import Addition, Move, Spot
from paraph.papers.word.hands import Hands
from paraph.papers.word.marks import Mark
from paraph.papers.word.places import Standing, moved
from paraph.papers.word.reading import PUT_IN, change_of, spans_of, text_of
from paraph.papers.word.refusals import HeadingChanged
from paraph.papers.word.rows import Head, Row, Text
from paraph.papers.word.table import cells_in, shown

LONGEST_NUMBER = 9
NUMBER_CELL = 1


class Spots:
    """The rows met so far, each with its place."""

    def __init__(self, text: Text, heads: dict[str, Head], hands: Hands) -> None:
        self.text, self.heads, self.hands = text, heads, hands
        self.section, self.headed = "", 0
        self.above: tuple[str, ...] = ()
        self.found: list[Addition | Move] = []
        self.standing: list[Standing] = []

    def heading(self, head: Head, cells: list[etree._Element]) -> None:
        """Go on under `head`; raises `HeadingChanged` where its words or its order are others."""
        place = self.text.heads.index(head)
        for language, cell in zip(self.text.languages, cells[NUMBER_CELL:], strict=False):
            said = text_of(spans_of(cell, lambda _: HeadingChanged(text=head.key)), kept=lambda _: True)
            if said.strip() != head.titles.get(language, "").strip() or place < self.headed:
                raise HeadingChanged(text=shown(said or head.titles.get(language, "")))
        self.section, self.above, self.headed = head.key, (), place

    def addition(self, texts: dict[str, str]) -> None:
        """A new paragraph stands here."""
        self.found.append(Addition(Spot(self.section, self.above), texts))

    def row(self, row: Row, element: etree._Element, marks: tuple[Mark, ...], *, tracked: bool) -> None:
        """`row` stands here; `tracked` where the file says that it was moved."""
        changes = [change_of(one) for one in element.iter(*PUT_IN)] if tracked else []
        authors = {change.author for change in changes if not self.hands.of_other(change)}
        self.standing.append(Standing(row.key, self.section, self._stood(row, element, marks), tracked))
        self.found.append(Move(row.key, Spot(self.section, self.above), tuple(sorted(authors - {""}))))
        self.above = (row.key, *self.above)

    def placed(self) -> Iterator[Addition | Move]:
        """What is new, and what stands elsewhere than it did; not what was moved there here too."""
        stood = {row.key: row.stood for row in self.standing}
        elsewhere = moved(self.standing)
        now = [row for row in self.text.rows if row.key in stood]
        here = moved(Standing(row.key, row.section, stood[row.key]) for row in now)
        spots = {row.key: (row.section, "") for row in now} | {
            row.key: (row.section, above.key if above.section == row.section else "") for above, row in pairwise(now)
        }
        for one in self.found:
            if isinstance(one, Addition):
                yield one
            elif one.paragraph in elsewhere:
                wanted = (one.at.section, one.at.above[0] if one.at.above else "")
                if wanted != spots[one.paragraph] or wanted[1] in elsewhere:
                    yield replace(one, meanwhile=one.paragraph in here)

    def _stood(self, row: Row, element: etree._Element, marks: tuple[Mark, ...]) -> tuple[str, int]:
        """Section and number the row had when the file was made: by its bookmark, else by the number printed."""
        mark = next((mark for mark in marks if mark.place), None)
        if mark is not None:
            head = self.heads.get(mark.section)
            return head.key if head else "", mark.place
        told = "".join(map(str, cells_in(element)[0].itertext())).strip()
        printed = told.isascii() and told.isdecimal() and len(told) < LONGEST_NUMBER
        sections = {head.key for head in self.text.heads}
        section = row.section if self.section and row.section in sections else self.section
        return section, int(told) if printed else self.text.rows.index(row)
