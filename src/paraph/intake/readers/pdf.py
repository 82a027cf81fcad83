"""A PDF into running text, through PDFium.

PDF keeps glyphs at places, not paragraphs. Lines are taken in PDFium's reading order; a line goes on in the next one
when both have one size of type, stand in one column, follow each other closely, and the next line's first word would
not have fitted into the first line. A word that a hyphen parts at the line's end is joined, and so is a sentence that
the end of a page cuts in two. Page numbers alone on a line are dropped. Languages that stand in columns side by side
are read one after another (`pdf_columns`).

Bounds: MAX_PAGES pages and MAX_CHARACTERS characters; a caller that must not wait sets a limit of time of its own.
What this cannot do: text in Devanagari often comes out of PDF with doubled or displaced signs, because many programs
write it wrongly; prefer the page the release was published on.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import pypdfium2

from paraph.intake.readers.pdf_columns import columns_of
from paraph.intake.readers.pdf_rows import MAX_CHARACTERS, Row, rows_of
from paraph.intake.readers.pdf_tables import Grid, tables_on
from paraph.intake.readers.plain import refuse_long_lines
from paraph.intake.refusals import DamagedFile, EncryptedFile, ScanWithoutText, TooManyPages
from paraph.intake.source import SourceText

MAX_PAGES = 120
LETTER = 0.5
"""Width of a letter in sizes of its type, on the average."""

CAPITAL = 0.75
"""The same of a capital in a word of capitals."""

TITLE = 60
"""Characters that a title in a column has at most; a longer line is a sentence."""

FILLED = 0.4
"""Part of a narrow column that a line fills at least whose sentence goes on in the next."""

_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page|стр\.?|पृष्ठ)?\s*\d{1,3}(?:\s*(?:of|из|/|का)\s*\d{1,3})?[-–—\s.]*", re.IGNORECASE
)
_ITEM = re.compile(r"[•●▪–—-]\s|\(?(?:\d{1,3}|\w)[.)]\s|[IVX]+\.\s")
_SENTENCE_END = re.compile(r"[.:;!?।…»”\")]$")

GoesOn = Callable[[Row, Row, float], bool]
"""Whether a row goes on in the following, where rows end at a margin."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How lines become paragraphs."""

    goes_on: GoesOn
    goes_over: Callable[[str, str], bool]
    """Whether the first line of a page may end the sentence that the last before it left open."""


def read_pdf(name: str, data: bytes) -> SourceText:
    """Read a PDF. Raises EncryptedFile, DamagedFile, TooManyPages, ScanWithoutText, LineTooLong."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise EncryptedFile(source=name, format="PDF") from None
        raise DamagedFile(source=name, format="PDF") from None
    try:
        if len(document) > MAX_PAGES:
            raise TooManyPages(source=name, pages=len(document), limit=MAX_PAGES)
        text = _running_text(document)
    except pypdfium2.PdfiumError:
        raise DamagedFile(source=name, format="PDF") from None
    finally:
        document.close()
    if not any(char.isalpha() for char in text):
        raise ScanWithoutText(source=name)
    refuse_long_lines(name, text)
    return SourceText(name=name, text=text, layout="pdf", marked={}, lang_hint=None)


def _running_text(document: pypdfium2.PdfDocument) -> str:
    pages, drawn = [], []
    length = 0
    for number in range(len(document)):
        page = document[number]
        textpage = page.get_textpage()
        pages.append(_rows(textpage))
        tables = tables_on(page, textpage)
        drawn.append(_rows(textpage, tables) if tables else pages[-1])
        textpage.close()
        page.close()
        length += sum(len(row.text) for row in pages[-1])
        if length > MAX_CHARACTERS:
            break
    columns = columns_of(pages)
    found = _lines(drawn, WHOLE_PAGE) if len(columns) == 1 else chain(*(_lines(one, IN_COLUMN) for one in columns))
    return "".join(f"{line}\n" for line in found)


def _rows(textpage: pypdfium2.PdfTextPage, tables: Sequence[Grid] = ()) -> list[Row]:
    return [row for row in rows_of(textpage, tables) if not _PAGE_NUMBER.fullmatch(row.text)]


def _lines(pages: Iterable[Sequence[Row]], manner: Manner) -> list[str]:
    """The paragraphs of a text, those that the end of a page cuts in two made whole."""
    lines: list[str] = []
    for rows in pages:
        for line in _paragraphs(rows, manner.goes_on):
            if lines and manner.goes_over(lines[-1], line) and not _ends(lines[-1]):
                lines[-1] += f" {line}"
            else:
                lines.append(line)
    return lines


def _ends(line: str) -> bool:
    """Whether a line ends a sentence, or is a row of a table."""
    return bool(_SENTENCE_END.search(line)) or "\t" in line


def _paragraphs(rows: Sequence[Row], goes_on: GoesOn) -> Iterator[str]:
    """Join rows that are one paragraph; see the rules at the top."""
    if not rows:
        return
    margin = max(row.right for row in rows)
    text = rows[0].told
    for row, following in pairwise(rows):
        if goes_on(row, following, margin):
            text = f"{text} {following.told}"
        else:
            yield text
            text = following.told
    yield text


def _goes_on(row: Row, following: Row, margin: float) -> bool:
    word = following.text.split(maxsplit=1)[0]
    needed = (len(word) + 1) * (CAPITAL if word.isupper() else LETTER) * max(row.size, 1.0)
    return row.right + needed > margin and _may_go_on(row, following)


def _goes_on_in_column(row: Row, following: Row, margin: float) -> bool:
    """In a narrow column a line ends early, for words are long: there it is the sentence that goes on."""
    filled = row.right - row.left > FILLED * (margin - row.left)
    open_ended = not _SENTENCE_END.search(row.text)
    return open_ended and (filled or _goes_on(row, following, margin)) and _may_go_on(row, following)


def _may_go_on(row: Row, following: Row) -> bool:
    """Whether size, distance and indent allow it, and no item of a list begins."""
    size = max(row.size, 1.0)
    return (
        not (row.is_cells or following.is_cells)
        and abs(row.size - following.size) < 0.1 * size
        and 0 < row.ends_at - following.begins_at < 1.9 * size
        and following.left < row.left + 2 * size
        and not _ITEM.match(following.text)
    )


WHOLE_PAGE = Manner(_goes_on, lambda _, line: line[0].islower())
IN_COLUMN = Manner(_goes_on_in_column, lambda before, line: len(before) > TITLE and not _ITEM.match(line))
