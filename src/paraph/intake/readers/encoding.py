r"""Bytes into characters, by evidence rather than by hope.

Rules, in order; the first that fits decides:

1. A byte order mark names UTF-8 or UTF-16.
2. Bytes that are valid UTF-8 are UTF-8.
3. Zero bytes, or one high byte over and over at every other place, are UTF-16 without its mark.
4. What remains with control characters in it is not text.
5. Mostly ASCII with a few bytes that are typographic marks or accents in Windows-1252 is that.
6. A Cyrillic code page is taken when the Russian it gives looks like Russian: the pairs of letters that are frequent
   in the language, lower case inside words. Each of five code pages is tried, the best must be good and clearly best.

Worked example: the bytes of "заседание" in Windows-1251 are valid in KOI8-R too, where they read "ГЮЯЕДЮМХЕ" with the
case turned round; rule 6 prefers the reading whose words are Russian.
"""

import re
from itertools import pairwise

from paraph.intake.refusals import NotText, UnknownEncoding

CYRILLIC_PAGES = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
SAMPLE = 20_000
"""Characters looked at to tell an encoding; more never changed the answer."""

LEAST_PAIRS = 12
"""Pairs of Cyrillic letters below which nothing can be told."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CYRILLIC_WORD = re.compile(r"[А-Яа-яЁё]+")
_MARKS_1252 = frozenset("“”‘’‚„…–—•€™©®°·«»§×№") | frozenset(
    "éèêëáàâäãåçíìîïñóòôöõøúùûüýÿæœßÉÈÁÀÂÄÇÍÑÓÖÚÜ\u00a0£¢½¼²³µ±"
)

_PAIRS = """ст но то на ен ов ни ра во ко ос ро го ер од по пр ре ли ол та ва ел ал ор ка ом ес ит ан ет ло те ог ил ла
    от ем ть он за ве ри не ле ми де ам им ия ии че ск ки ой ый ая ие ых их ча из ис ти да ат тн нн ру сс"""
FREQUENT_PAIRS = frozenset(_PAIRS.split())
"""Letter pairs that make up about half of running Russian."""


def decode(name: str, data: bytes) -> str:
    """Give the characters of `data`, line ends untouched, a UTF-8 byte order mark kept as U+FEFF.

    Raises NotText for bytes that no text has and UnknownEncoding where the evidence is too weak.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(name, data, "utf-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is not None and "\x00" not in text:
        return _clean(name, text)
    if order := _silent_utf16(data):
        return _utf16(name, data, order)
    if b"\x00" in data or _CONTROLS.search(data[:SAMPLE].decode("latin-1")):
        raise NotText(source=name)
    return _legacy(name, data)


def russian_likeness(text: str) -> float:
    """How much the Cyrillic words of `text` look like Russian: about 0.5 for Russian, under 0.2 for garble.

    The share of frequent pairs among all pairs of letters inside words; a capital inside a word counts as no pair.
    """
    pairs = frequent = 0
    for word in _CYRILLIC_WORD.findall(text[:SAMPLE]):
        body = word[0].lower() + word[1:]
        if word.isupper():
            body = word.lower()
        for left, right in pairwise(body):
            pairs += 1
            frequent += left + right in FREQUENT_PAIRS
    return frequent / pairs if pairs >= LEAST_PAIRS else 0.0


def _utf16(name: str, data: bytes, codec: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        raise UnknownEncoding(source=name) from None
    return _clean(name, text)


def _silent_utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its high bytes: nearly all of them are one of the few blocks we read."""
    sample = data[:SAMPLE]
    if len(data) % 2 or len(sample) < 4:  # noqa: PLR2004 - two characters are the least that show a pattern
        return None
    usual = {0x00, 0x04, 0x09, 0x20, 0x21}
    for codec, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        if sum(byte in usual for byte in high) > 0.95 * len(high) and len(set(low)) > len(set(high)):
            return codec
    return None


def _clean(name: str, text: str) -> str:
    """Refuse text with control characters that editors do not write; a stray one or two are let through."""
    controls = len(_CONTROLS.findall(text[:SAMPLE]))
    if "\x00" in text or controls > 2 + len(text[:SAMPLE]) // 500:
        raise NotText(source=name)
    return text


def _legacy(name: str, data: bytes) -> str:
    high = sum(byte > 0x7F for byte in data[:SAMPLE])  # noqa: PLR2004 - the end of ASCII
    if high < 0.2 * len(data[:SAMPLE]):
        western = data.decode("cp1252", errors="replace")
        foreign = {char for char in western if ord(char) > 0x7F}  # noqa: PLR2004 - same
        if foreign <= _MARKS_1252:
            return western
    best, codec = max((_score(data, page), page) for page in CYRILLIC_PAGES)
    if best < 0.3:  # noqa: PLR2004 - half-way between Russian and garble, see russian_likeness
        raise UnknownEncoding(source=name)
    return data.decode(codec, errors="replace")


def _score(data: bytes, page: str) -> float:
    text = data[:SAMPLE].decode(page, errors="replace")
    strange = sum(not (char.isalpha() or char.isascii() or char in _MARKS_1252) for char in text)
    return russian_likeness(text) - 3 * strange / max(len(text), 1)
