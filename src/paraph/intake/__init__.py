"""Published releases read into facts, each with its span in the source, and on into proposed acts. Floor 3.

Two halves meet in `SourceText`: `read_source` makes characters of bytes, `read_furniture` takes the frame off, and the
reading of what the release says starts from there.
"""

from paraph.intake.furniture import read_furniture
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


def read_release(source: SourceText) -> Reading:
    """The release's furniture, and no facts of a session yet."""
    letters = [sum(first <= char <= last for char in source.text) for first, last in ("az", "\u0900\u097f", "ая")]
    lang = ("en", "hi", "ru")[letters.index(max(letters))]
    return Reading(source=source.name, lang=lang, is_session=False, release=read_furniture(source))
