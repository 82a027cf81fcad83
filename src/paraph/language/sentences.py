"""Where each sentence of a release begins and ends.

1. A sentence ends at a danda, at `!`, `?` or an ellipsis, and at a full stop, with the quotes and brackets that close
   after it. Hindi also ends it at a stroke (`|`) typed for a danda.
2. A full stop ends nothing inside a number (`3.5`), a name of letters (`U.S.`), after an initial (`S. Jaishankar`,
   `एस. जयशंकर`) or an abbreviation of its language (`Shri.`, `डॉ.`, `им.`), nor before a small letter.
   Abbreviations that often stand last (`2025 г.`, `Ltd.`) do end it before a capital.
3. An empty line ends it, and so does the end of a line, when the line is a headline, an item of a list or furniture;
   a line that was only wrapped goes on. A line is taken for wrapped when the next begins with a small letter, when it
   stops at a word that cannot be last (`of the`, `के`, `в`), or when the whole text is set to one width.

Spans exclude the white space around a sentence and together hold everything else.

    >>> sentences("Shri. A. Rao met Mr. B. The protocol was signed. Rs. 3.5 crore", "en")
    [(0, 48), (49, 62)]
"""

from dataclasses import dataclass
from functools import lru_cache

import regex

from paraph.language.files import known, table
from paraph.language.folding import Span, fold

OPENERS = "\"'“‘«(["
WRAPPED_AT = (60, 130)
"""Characters: the widths at which mail and saved pages wrap their lines."""

FEWEST_LINES = 6
"""Lines from which on a common width can be told."""

NEARLY_FULL = 0.75
"""Part of the width from which on a line counts as full."""

LONGEST_WORD = 24
LONGEST_DATE = 60
LONGEST_LABEL = 3
DATE_WORDS = 5
"""Words before `г.` within which it belongs to a date that opens the sentence (`6 августа 2025 г. Стороны`)."""

TOWN = frozenset({"г", "гг"})

_BREAK = regex.compile(
    r"(?P<line>\n\s*)"
    r"|(?P<end>(?:[।॥!?…]|\.{2,}|(?<=[\p{Devanagari}\s])\|(?=\s|$))+[\"'”’»)\]]*)"
    r"|(?P<stop>\.[\"'”’»)\]]*(?=\s|$|\p{Lu}\p{Ll}|\p{Devanagari}))"
)
_ITEM = regex.compile(r"https?://|www\.|[-•●▪◦*–—·➢✓]\s?|\(?(?:\d{1,3}|[ivx]{1,4}|\p{Ll}|[क-ह])[.)]\s")
_INITIALS = regex.compile(r"(?:\p{Lu}\.)*\p{Lu}")
_SHORTENED = regex.compile(r"\p{Lu}\p{Ll}")
"""A given name shortened to two letters, where the surname follows without a space: `Yo.Baatar`."""

_SPACE = regex.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Rules:
    always: frozenset[str]
    before_number: frozenset[str]
    closing: frozenset[str]
    letters: frozenset[str]
    hanging: frozenset[str]
    leading: frozenset[str]


@lru_cache(maxsize=3)
def _rules(lang: str) -> _Rules:
    data = table(lang)["sentences"]
    return _Rules(*(frozenset(fold(data.get(name, "")).text.split()) for name in _Rules.__slots__))


def sentences(text: str, lang: str) -> list[Span]:
    """The sentences of `text`, in order, as spans; headlines and items of lists count as sentences.

    Raises `UnknownLanguage`. Does not look inside quotations: two quoted sentences are two sentences.
    """
    reader = _Reader(text, _rules(known(lang)), _width(text))
    found: list[Span] = []
    begin = _past_space(text, 0)
    for match in _BREAK.finditer(text):
        end = match.end()
        if match.start() < begin:
            continue
        if reader.ends(begin, match):
            found.append((begin, begin + len(text[begin:end].rstrip())))
            begin = _past_space(text, end)
    rest = text[begin:].rstrip()
    return [*found, (begin, begin + len(rest))] if rest else found


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _width(text: str) -> int:
    """The width the text was wrapped to, or 0 when its lines are paragraphs."""
    lengths = [len(line.rstrip()) for line in text.splitlines() if line.strip()]
    widest = max(lengths, default=0)
    if len(lengths) < FEWEST_LINES or not WRAPPED_AT[0] <= widest <= WRAPPED_AT[1]:
        return 0
    full = sum(length >= widest * NEARLY_FULL for length in lengths)
    return widest if full * 2 >= len(lengths) else 0


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    rules: _Rules
    width: int

    def ends(self, begin: int, match: "regex.Match[str]") -> bool:
        """Whether the sentence that began at `begin` ends at this break."""
        start, end = match.span()
        if match.lastgroup == "line":
            return not self._goes_on(begin, start, end)
        if match.lastgroup == "stop":
            return self._stop_ends(begin, start, end)
        return "।" in match[0] or not self._next(end).islower()

    def _next(self, at: int) -> str:
        """The first character from `at` on that is neither white space nor an opening quote."""
        text, size = self.text, len(self.text)
        while at < size and (text[at].isspace() or text[at] in OPENERS):
            at += 1
        return text[at] if at < size else ""

    def _word_before(self, begin: int, at: int) -> str:
        pieces = self.text[max(begin, at - LONGEST_WORD) : at].split()
        return pieces[-1].lstrip(OPENERS) if pieces else ""

    def _stop_ends(self, begin: int, start: int, end: int) -> bool:
        word, following = self._word_before(begin, start), self._next(end)
        if following.islower() or self._is_label(begin, start):
            return False
        shortened = _SHORTENED.fullmatch(word) and self.text[end : end + 1].isupper()
        if shortened or _INITIALS.fullmatch(word.rpartition("-")[2]):
            return not following
        form = fold(word).text.lower()
        if form in self.rules.before_number and following.isdigit():
            return False
        if start + 1 == end and all(letter in self.rules.letters for letter in form.split(".")):
            return not following
        if form not in self.rules.always:
            return True
        return not following or (form in self.rules.closing and self._closes(begin, start, following))

    def _is_label(self, begin: int, start: int) -> bool:
        """Whether the stop follows the number of an item: `1. Railways`."""
        label = self.text[begin:start] if start - begin <= LONGEST_LABEL else ""
        return label.isalnum() and (label.isdigit() or label.islower())

    def _closes(self, begin: int, start: int, following: str) -> bool:
        """`…held in 2025 г. Стороны`: closed, unless the date opens the sentence or `г.` is a town's."""
        if not following.isupper():
            return False
        if start - begin > LONGEST_DATE:
            begin = self.text.rfind(" ", begin, start - LONGEST_WORD)
            before = ["…"] * DATE_WORDS + self.text[begin:start].split()
        else:
            before = self.text[begin:start].split()
        return len(before) > DATE_WORDS and (before[-1] not in TOWN or before[-2][-1:].isdigit())

    def _goes_on(self, begin: int, start: int, end: int) -> bool:
        """Whether the line that ends at `start` was only wrapped."""
        text = self.text
        while start > begin and text[start - 1].isspace():
            start -= 1
        if text.count("\n", start, end) > 1 or start == begin:
            return False
        if text[start - 1] in ":;।" or _ITEM.match(text, end):
            return False
        if self._next(end).islower() or text[start - 1] == ",":
            return True
        line = text[max(text.rfind("\n", 0, start) + 1, begin) : start]
        if self.width and len(line) >= self.width * NEARLY_FULL:
            return True
        after = _SPACE.split(text[end : end + LONGEST_WORD], 1)[0]
        return self._word_before(begin, start).lower() in self.rules.hanging or after in self.rules.leading
