r"""Which characters the paper's font can show, and what stands in for those it cannot.

Rules
    1. A character that no font of the papers holds is shown as its code point, `[U+4E2D]`: never an empty box, never
       nothing. The archival standard forbids an undrawn glyph (ISO 19005-2, 6.2.11.8).
    2. White space, of whatever kind and length, is shown as one space; a no-break space stays one.
    3. A word too long for a column may break between any two of its letters: it gets zero-width spaces there, between
       whole letters of its script and never inside a conjunct. What people copy, a digest, is kept unbroken. A word
       longer than any line may break after every fourth letter: setting a paragraph takes time that grows with the
       square of the places where it may break.

    >>> printable("Joint  Working\nGroup 中")
    'Joint Working Group [U+4E2D]'
"""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import regex

LONGEST_WORD = 32
"""Characters from which on a word may break anywhere; no word of the three languages reaches it in earnest."""

LINE = 80
"""Letters of the longest line."""

TOGETHER = 4
"""Letters of a word longer than a line that stay together; they fit into every column."""

SPARE = frozenset("₹₽→←↑↓•●✓′″‒―‖ĊċĔĕĠġĨĩĬĭĲĳĸĿŀŊŋŎŏŦŧŨũŴŵŶŷ\u202f")
"""Characters that the main font lacks and that the typesetter's own fonts show."""

INVISIBLE = frozenset("\u200b\u200c\u200d\u00ad")
"""Break, non-joiner, joiner, soft hyphen: they shape the word and have no form of their own."""

FULL, SHORT = 12, 4
"""The two formats of a `cmap` table: of all characters, and of those of the basic plane."""

LAST_SEGMENT = 0xFFFF
"""First code of the segment that closes a table of format 4 and stands for no character."""

_SPACE = regex.compile(r"[^\S\u00a0\u202f]+")
_WORD = regex.compile(r"[^\s\u00a0\u202f]+")
_LETTER = regex.compile(r"(?:\X(?:(?<=\u094d[\u200c\u200d]?)\X)*)")


def printable(text: str, *, longest: int = LONGEST_WORD) -> str:
    """The text as it can be set: one line, only characters the fonts show, no word of `longest` that cannot break."""
    known = coverage()
    line = _SPACE.sub(" ", unicodedata.normalize("NFC", text))
    shown = "".join(c if c in known else f"[U+{ord(c):04X}]" for c in line)
    return _WORD.sub(lambda match: match[0] if len(match[0]) < longest else _breaking(match[0]), shown)


def _breaking(word: str) -> str:
    """The word with zero-width spaces where it may break."""
    found = letters(word)
    step = TOGETHER if len(found) > LINE else 1
    return "\u200b".join("".join(found[at : at + step]) for at in range(0, len(found), step))


def letters(word: str) -> list[str]:
    """The letters of a word as its readers count them: a conjunct with its vowel signs is one."""
    return _LETTER.findall(word)


def font_directory() -> Path:
    """The folder of the font that the installation brings along: Shobhika, regular and bold."""
    found = sorted(Path(str(files("devanagari_fonts"))).rglob("Shobhika-Regular.otf"))
    return found[0].parent


@cache
def coverage() -> frozenset[str]:
    """Every character that each weight of the main font shows, with `SPARE` and `INVISIBLE`."""
    held = [frozenset(_characters(path.read_bytes())) for path in sorted(font_directory().glob("Shobhika-*.otf"))]
    return frozenset.intersection(*held) | SPARE | INVISIBLE


def _characters(font: bytes) -> Iterator[str]:
    """The characters of a font by its `cmap` table, format 12 where it has one, else format 4 (ISO/IEC 14496-22)."""
    table = _table(font, b"cmap")
    count = struct.unpack_from(">H", table, 2)[0]
    offsets = [struct.unpack_from(">HHI", table, 4 + 8 * n)[2] for n in range(count)]
    by_format = {struct.unpack_from(">H", table, offset)[0]: offset for offset in offsets}
    wide = by_format.get(FULL)
    ranges = _segments_of_full(table, wide) if wide is not None else _segments_of_short(table, by_format[SHORT])
    for first, last in ranges:
        yield from (chr(code) for code in range(first, last + 1) if chr(code).isprintable() or chr(code).isspace())


def _table(font: bytes, tag: bytes) -> bytes:
    count = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * n) for n in range(count))
    offset, length = next((record[2], record[3]) for record in records if record[0] == tag)
    return font[offset : offset + length]


def _segments_of_full(table: bytes, at: int) -> Iterator[tuple[int, int]]:
    groups = struct.unpack_from(">I", table, at + 12)[0]
    for n in range(groups):
        first, last, _glyph = struct.unpack_from(">III", table, at + 16 + 12 * n)
        yield first, last


def _segments_of_short(table: bytes, at: int) -> Iterator[tuple[int, int]]:
    segments = struct.unpack_from(">H", table, at + 6)[0] // 2
    lasts = struct.unpack_from(f">{segments}H", table, at + 14)
    firsts = struct.unpack_from(f">{segments}H", table, at + 16 + 2 * segments)
    return ((first, last) for first, last in zip(firsts, lasts, strict=True) if first != LAST_SEGMENT)
