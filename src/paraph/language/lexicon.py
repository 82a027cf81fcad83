"""The index that finds the phrases of a data file in a row of words.

What the index holds is folded (`folding.fold`) as the texts are, so that a form needs one line whatever its
spellings of nasal, nukta and dash.

    >>> from paraph.language.words import read_words
    >>> index = PhraseIndex[str]()
    >>> index.add("Russian Federation", "RU")
    >>> [hit for hit in index.find(read_words("the Russian Federation"))]
    [Hit(first=1, after=3, payload='RU')]
"""

from collections.abc import Iterator, KeysView
from typing import Generic, NamedTuple, TypeVar

from paraph.language.words import Words, forms_of

JOINERS = frozenset(" \t\n-.'/&")
"""What may stand between two words of one phrase: spaces, a hyphen, the points of an abbreviation."""

LONGEST_GAP = 3
"""Characters between two words of one phrase, at most (`H. E.`, a line break with an indent)."""

Payload = TypeVar("Payload")


class Hit(NamedTuple, Generic[Payload]):
    """One phrase found: the words from `first` up to, not including, `after`."""

    first: int
    after: int
    payload: Payload


Entry = tuple[tuple[str, ...], str, Payload]
"""The words after the first, which capitals it wants (or how it is written, if all), and the payload."""

KeptPhrases = dict[str, list[Entry[Payload]]]
"""Entries by their first word, the longest first."""


class PhraseIndex(Generic[Payload]):
    """Phrases by their first word. Matching is by whole words, longest phrase first, never overlapping."""

    def __init__(self, kept: KeptPhrases[Payload] | None = None) -> None:
        """An index of what it `kept`, or an empty one."""
        self._entries: KeptPhrases[Payload] = kept or {}

    @property
    def kept(self) -> KeptPhrases[Payload]:
        """All of it in plain values, which can be written down where payloads can."""
        return self._entries

    def add(self, phrase: str, payload: Payload, *, capital: str = "any") -> None:
        """Add one phrase.

        `capital`: "any" matches whatever the case; "first" wants the first letter a capital, as proper names have;
        "all" wants each letter as written, for abbreviations (US, ЕС) that are ordinary words otherwise. Scripts
        without case match always. A phrase without a letter or digit is passed over.
        """
        forms = forms_of(phrase)
        if not forms:
            return
        written = phrase if capital == "all" else capital
        entries = self._entries.setdefault(forms[0], [])
        entries.append((forms[1:], written, payload))
        if len(entries) > 1:
            entries.sort(key=lambda entry: len(entry[0]), reverse=True)

    @property
    def begins(self) -> KeysView[str]:
        """The words that phrases begin with, folded and in small letters."""
        return self._entries.keys()

    def find(self, words: Words) -> Iterator[Hit[Payload]]:
        """Every phrase in `words`, from left to right."""
        free = 0
        entries = self._entries
        for at, form in enumerate(words.forms):
            if at >= free and form in entries:
                hit = self.at(words, at)
                if hit is not None:
                    yield hit
                    free = hit.after

    def at(self, words: Words, first: int) -> Hit[Payload] | None:
        """The longest phrase beginning at word `first`, or None."""
        for rest, capital, payload in self._entries.get(words.forms[first], ()):
            after = first + 1 + len(rest)
            if (
                words.forms[first + 1 : after] == rest
                and _joined(words, first, after)
                and _capitals_fit(words, first, after, capital)
            ):
                return Hit(first, after, payload)
        return None


def _joined(words: Words, first: int, after: int) -> bool:
    for at in range(first + 1, after):
        gap = words.gap(at)
        if len(gap) > LONGEST_GAP or not JOINERS.issuperset(gap):
            return False
    return True


def _capitals_fit(words: Words, first: int, after: int, capital: str) -> bool:
    if capital == "any":
        return True
    written = words.written(first)
    if capital == "first":
        return not written[0].islower()
    return words.text[words.starts[first] : words.ends[after - 1]].replace(".", "") == capital.replace(".", "").strip()
