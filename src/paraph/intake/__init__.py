"""Published releases read into facts, each with its span in the source, and on into proposed acts. Floor 3.

Two halves meet in `SourceText`: `read_source` makes characters of bytes, `read_furniture` takes the frame off, and the
reading of what the release says starts from there.
"""

from paraph.intake.furniture import read_furniture
from paraph.intake.reader import read_release
from paraph.intake.readers import MAX_BYTES, read_source
from paraph.intake.reading import Reading
from paraph.intake.refusals import SourceRefused
from paraph.intake.release import Release
from paraph.intake.source import SourceText, Span

__all__ = [
    "MAX_BYTES",
    "Reading",
    "Release",
    "SourceRefused",
    "SourceText",
    "Span",
    "read_furniture",
    "read_release",
    "read_source",
]
