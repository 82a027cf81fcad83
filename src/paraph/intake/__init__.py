"""Published releases read into facts, each with its span in the source, and on into proposed acts. Floor 3.

Two halves meet in `SourceText`: `read_source` makes characters of bytes, `read_furniture` takes the frame off, and the
reading of what the release says starts from there.

readers      bytes -> a `SourceText`; `source`, what that is; `versions`, those that stand in one document
furniture    the frame of a release taken off; `release`, what it is
marks        the text as rows of marked units
bodies       where bodies are named
sessions     which session it is about
people       who was in the chair
areas        what the session dealt with
facts        what the stages found, put together
reader       the stages in their order; `reading`, what comes of them
because      pieces of evidence in words
weights      how much evidence weighs
accounts     accounts of one session side by side
plans        from readings to acts
protocols    past signed protocols read into facts
sheets       a filled-in sheet of undertakings read back
delegates    a list of delegates read
refusals     why a thing cannot be read
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
