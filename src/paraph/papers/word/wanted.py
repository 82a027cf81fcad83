"""What an edited file wants of the paragraphs it holds: other words, none, or the other side's proposal answered."""

from itertools import pairwise

from lxml import etree

from paraph.papers.elements import as_given_back
from paraph.papers.originals.formulas import of_language
from paraph.papers.word.changes import Answer, Deletion, Edit
from paraph.papers.word.differences import differences
from paraph.papers.word.hands import Hands, strange
from paraph.papers.word.marks import Mark, of_text, short
from paraph.papers.word.packaging import w
from paraph.papers.word.reading import Span, change_of, spans_of, text_of
from paraph.papers.word.refusals import BaseUnknown, InsideProposal, ParagraphGone, StrangeElement
from paraph.papers.word.rows import Row, Text, text_in
from paraph.papers.word.spots import NUMBER_CELL
from paraph.papers.word.things import thing

MERGED = frozenset(map(w, ("vMerge", "hMerge", "cellIns", "cellDel", "cellMerge")))
"""Cells put together, or tracked as put in or taken out: whose text is whose cannot be told."""


class Wanted:
    """The wants read so far."""

    def __init__(self, text: Text, names: frozenset[str], hands: Hands) -> None:
        self.text, self.names, self.hands = text, names, hands
        self.edits: list[Edit] = []
        self.answers: list[Answer] = []
        self.deletions: list[Deletion] = []

    def paragraph(
        self, row: Row, element: etree._Element, cells: list[etree._Element], marks: tuple[Mark, ...]
    ) -> None:
        """What the file wants of `row`; raises the leaves of `WordRefused` that name a paragraph."""
        _refuse_merged(row, cells)
        properties = element.find(w("trPr"))
        deleted = properties.find(w("del")) if properties is not None else None
        if deleted is not None:
            change = change_of(deleted)
            if not self.hands.of_other(change):
                self.deletions.append(Deletion(row.key, (change.author,), _moved_on(row, marks)))
            return
        proposed = row.proposed
        if proposed and proposed.texts is None and self._was_shown(row):
            self.answers.append(Answer(row.key, proposed.choice, accepted=False))
        spans = {
            language: spans_of(cell, strange(row.number, language))
            for language, cell in zip(self.text.languages, cells[NUMBER_CELL:], strict=True)
        }
        if self.hands.wiped([*spans.values()]):
            authors = sorted({c.author for found in spans.values() for span in found for c in [span.taken_out] if c})
            self.deletions.append(Deletion(row.key, tuple(authors), _moved_on(row, marks)))
            return
        hashes = {mark.language: mark.text for mark in marks if mark.language}
        wanted = {
            language: self._edit(row, language, found, hashes.get(language, "")) for language, found in spans.items()
        }
        self._answered(row, spans, wanted)

    def missing(self, row: Row) -> None:
        """A row that is not there: the other side's deletion of it was accepted in Word, or it was lost."""
        proposed = row.proposed
        if proposed is None or proposed.texts is not None:
            raise ParagraphGone(number=row.number)
        self.answers.append(Answer(row.key, proposed.choice, accepted=True))

    def _edit(self, row: Row, language: str, spans: list[Span], hashed: str) -> str:
        """The text wanted; noted as an edit where it is not the text the file was made from."""
        self._no_edit_inside(row, language, spans)
        text = self.hands.text(spans)
        base = _base(row, language, spans, hashed)
        now = text_in(row, language)
        if as_given_back(text) in (as_given_back(base), as_given_back(now)):
            return as_given_back(text)
        authors = self.hands.authors(spans)
        if text or authors:
            meanwhile = now if now != base else None
            self.edits.append(
                Edit(row.key, row.number, language, base, text, differences(base, text), authors, meanwhile)
            )
        return as_given_back(text)

    def _answered(self, row: Row, spans: dict[str, list[Span]], wanted: dict[str, str]) -> None:
        """Note what became of the other side's proposal, where none of its changes is open any more."""
        proposed = row.proposed
        if proposed is None or proposed.texts is None or not self._was_shown(row):
            return
        pending = any(self.hands.of_other(change) for found in spans.values() for span in found
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
        whose = [{self.hands.of_other(change) for change in (span.put_in, span.taken_out) if change} for span in spans]
        for one, other in pairwise([*whose, set()]):
            if {True, False} <= one | other:
                side = row.proposed.side if row.proposed else "—"
                raise InsideProposal(number=row.number, language=of_language(language).own_name(), side=side)


def _refuse_merged(row: Row, cells: list[etree._Element]) -> None:
    for cell in cells:
        for one in cell.iterfind(f"{w('tcPr')}/*"):
            if one.tag in MERGED:
                raise StrangeElement(number=row.number, language="—", element=thing(etree.QName(one).localname))


def _base(row: Row, language: str, spans: list[Span], hashed: str) -> str:
    """The text the file was made from, known by its hash: the one that stands, an older one, or the file's own."""
    now = text_in(row, language)
    if not hashed:
        return now
    rejected = text_of(spans, kept=lambda _: False).strip()
    for known in (now, rejected, *sorted(row.bases.get(language, ()))):
        if short(known) == hashed:
            return known
    raise BaseUnknown(number=row.number, language=of_language(language).own_name())


def _moved_on(row: Row, marks: tuple[Mark, ...]) -> tuple[str, ...]:
    """Languages in which the row's text is no longer the one the file was made from."""
    return tuple(mark.language for mark in marks if mark.language and short(text_in(row, mark.language)) != mark.text)
