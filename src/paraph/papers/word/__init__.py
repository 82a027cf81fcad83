"""The text in Word, both ways, with nothing lost.

rows          what a file holds: the paragraphs as they stand, and what the other side proposes for them
marks         the names by which each text is found again after any edit
differences   one text against another, word by word
packaging     the parts of a .docx file (ISO/IEC 29500, 21)
skeleton      what every file of ours has around its body
writing       rows -> .docx; the other side's proposals as tracked changes, with author and date
reading       a cell of an edited file -> its text piece by piece, each plain, inserted or deleted, and by whom
table         the table of an edited file, and that nothing of weight stands outside it
places        where its rows stand, against where they stood
spots         the same, read from above
hands         by whose hand a tracked change was made
wanted        what an edited file wants of its paragraphs
things        what stands there that is not text
importing     an edited .docx against what stands now -> changes by paragraph and language
refusals      what is not understood, and in which paragraph it stands
setting       a paper as a plain file; `agenda`, `review` and `rooms` are set so
"""

from paraph.papers.word.changes import Imported
from paraph.papers.word.importing import import_word
from paraph.papers.word.rows import text_under_negotiation
from paraph.papers.word.writing import write_word

__all__ = ["Imported", "import_word", "text_under_negotiation", "write_word"]
