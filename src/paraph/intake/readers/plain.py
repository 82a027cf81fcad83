r"""A release kept as plain text.

`text` is character for character what `Path(name).read_text(encoding="utf-8")` gives: line ends become "\n", a byte
order mark stays (as U+FEFF), nothing else is touched. Spans can therefore be checked against the file by anybody.
"""

from paraph.intake.readers.encoding import decode
from paraph.intake.refusals import LineTooLong, SourceTooLarge
from paraph.intake.source import SourceText

MAX_TEXT_BYTES = 16 * 1024 * 1024
MAX_LINE = 500_000
"""Code points in one line: ten times the longest release that was ever seen, in a single paragraph."""


def read_plain(name: str, data: bytes) -> SourceText:
    """Read plain text. Raises SourceTooLarge, LineTooLong, NotText, UnknownEncoding."""
    if len(data) > MAX_TEXT_BYTES:
        raise SourceTooLarge(source=name, limit=MAX_TEXT_BYTES >> 20)
    text = decode(name, data).replace("\r\n", "\n").replace("\r", "\n")
    refuse_long_lines(name, text)
    return SourceText(name=name, text=text, layout="text", marked={}, lang_hint=None)


def refuse_long_lines(name: str, text: str) -> None:
    """Raise LineTooLong for the first line over MAX_LINE."""
    if len(text) <= MAX_LINE:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE:
            raise LineTooLong(source=name, line=number, length=len(line), limit=MAX_LINE)
