"""The words of a text, folded, each with its place in the original.

Every finder of this room reads words, not characters: a word is a run of letters, marks and digits of the folded
text (so `प्रधानमंत्री` is one word, and `नरेन्‍द्र` with its joiner too), and what stands between two words is a gap that a
finder may look at (`5-6`, `г.`, `India's`). The words of a text are read once and shared: the last texts are kept.

    >>> words = read_words("India's 11वाँ सत्र")
    >>> words.forms
    ('india', 's', '11वां', 'सत्र')
    >>> words.span(2, 4)
    (8, 18)
"""

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from paraph.language.folding import Folded, Span, fold, plain

LONGEST_KEPT = 20_000
"""Characters; the words of a longer text are read again at each call rather than kept in memory."""

_DIGIT = regex.compile(r"\d")
_WORD = regex.compile(r"\d+(?:st|nd|rd|th)(?=\p{Lu}\p{Ll})|[^\W_]+")
"""A run of word characters; an English ordinal glued to the next word ("9thSession") is a word of its own.
A low line parts words: some pages have it where a comma was."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text; indices run over words, places over the folded text unless a span is asked for."""

    folded: Folded
    text: str
    """The folded text, its capitals kept."""
    forms: tuple[str, ...]
    """Each word in small letters."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]
    """What stands before each word, back to the word before it or the beginning; and after the last word, the rest."""

    def gap(self, at: int) -> str:
        """What stands before word `at`, see `gaps`."""
        return self.gaps[at]

    def begun_at(self, place: int) -> int | None:
        """The word that begins at `place` of the folded text, if one does."""
        return _index(self.starts, place)

    def ended_at(self, place: int) -> int | None:
        """The word that ends at `place` of the folded text, if one does."""
        return _index(self.ends, place)

    def written(self, at: int) -> str:
        """Word `at` with its capitals."""
        return self.text[self.starts[at] : self.ends[at]]

    def span(self, first: int, after: int) -> Span:
        """The place of words `first` up to, not including, `after` in the original text."""
        return self.folded.span(self.starts[first], self.ends[after - 1])


def _index(places: tuple[int, ...], place: int) -> int | None:
    at = bisect_left(places, place)
    return at if at < len(places) and places[at] == place else None


def has_digits(text: str) -> bool:
    """Whether there is anything in `text` for those who read figures: half of all paragraphs have none."""
    return _DIGIT.search(text) is not None


def read_words(text: str) -> Words:
    """The words of `text`."""
    return _kept(text) if len(text) <= LONGEST_KEPT else _read(text)


def _read(text: str) -> Words:
    folded = fold(text)
    if folded.text != text:  # whoever reads the folded text next has its words already
        return replace(read_words(folded.text), folded=folded)
    spans = [match.span() for match in _WORD.finditer(text)]
    small = text.lower()
    source = small if len(small) == len(text) else text
    starts, ends = tuple([start for start, _ in spans]), tuple([end for _, end in spans])
    return Words(
        folded=folded,
        text=text,
        forms=tuple([source[start:end] for start, end in spans]),
        starts=starts,
        ends=ends,
        gaps=tuple([text[end:start] for end, start in zip((0, *ends), (*starts, len(text)), strict=True)]),
    )


def forms_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of our own tables alone, without their places: as `read_words(phrase).forms`."""
    return tuple([word.lower() for word in _WORD.findall(plain(phrase))])


_kept = lru_cache(maxsize=256)(_read)
