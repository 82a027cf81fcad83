"""For translators' own tools: the text as XLIFF 2 and back, the glossary as TBX and back.

A tool wants a source and a target. That is its way of working and no statement of the record, in which no language is
the source: any language of a document may be either.
"""

from paraph.papers.translation.tbx import read_tbx, write_tbx
from paraph.papers.translation.xliff import read_xliff, write_xliff

__all__ = ["read_tbx", "read_xliff", "write_tbx", "write_xliff"]
