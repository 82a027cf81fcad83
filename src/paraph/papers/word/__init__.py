"""The text in Word, both ways, with nothing lost.

rows          what a file holds: the paragraphs as they stand, and what the other side proposes for them
marks         the names by which each text is found again after any edit
differences   one text against another, word by word
packaging     the parts of a .docx file (ISO/IEC 29500, 21)
writing       rows -> .docx; the other side's proposals as tracked changes, with author and date
reading       a cell of an edited file -> its text piece by piece, each plain, inserted or deleted, and by whom
importing     an edited .docx against what stands now -> changes by paragraph and language
refusals      what is not understood, and in which paragraph it stands
"""

from paraph.papers.word.changes import Imported
from paraph.papers.word.importing import import_word
from paraph.papers.word.rows import text_under_negotiation
from paraph.papers.word.writing import write_word

__all__ = ["Imported", "import_word", "text_under_negotiation", "write_word"]
