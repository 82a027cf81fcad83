"""Papers as files to go on working in: Word for writing, Excel for counting. Each says what its PDF says.

The libraries for these files are slow to import, and most processes never write one: they are imported when asked for.
"""

from collections.abc import Mapping
from types import MappingProxyType

from paraph.papers.paper import Content, Paper
from paraph.papers.wording import Wording

PDF, WORD, EXCEL = "pdf", "docx", "xlsx"

FORMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"review": (PDF, WORD, EXCEL), "annotated": (PDF, WORD), "programme": (PDF, WORD), "rooms": (PDF, WORD)}
)
"""Paper -> the forms in which it may be had, by the ending of their files; one not listed is a PDF only."""


def forms_of(name: str) -> tuple[str, ...]:
    """The forms of a paper."""
    return FORMS.get(name, (PDF,))


def in_word(name: str, paper: Paper, framed: Content) -> bytes:
    """The paper as a .docx file."""
    from paraph.papers.word.agenda import write_annotated, write_programme  # noqa: PLC0415 - see above
    from paraph.papers.word.review import write_review  # noqa: PLC0415 - same
    from paraph.papers.word.rooms import write_rooms  # noqa: PLC0415 - same
    from paraph.papers.word.setting import WordPaper  # noqa: PLC0415 - same

    writers = {"review": write_review, "annotated": write_annotated, "programme": write_programme,
               "rooms": write_rooms}  # fmt: skip
    word = WordPaper(framed)
    writers[name](word, paper.content)
    return word.finished(framed)


def in_excel(paper: Paper, wording: Wording) -> bytes:
    """The review as an .xlsx file."""
    from paraph.papers.reviews.review_sheet import review_sheet  # noqa: PLC0415 - see above

    return review_sheet(paper.content, wording)
