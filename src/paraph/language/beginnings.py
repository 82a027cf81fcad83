"""What may begin at a word: the numbers of things kept under whole words, or under how words begin.

Every table of phrases is asked this of every word of a text, and nearly always the answer is nothing; so a look-up
costs next to nothing, however many things are kept. In the order of letters the longest opening that a word has stands
right before it, or else is one that those before it have themselves.

    >>> shelf = Beginnings()
    >>> shelf.add(0, words=["india"])
    >>> shelf.add(1, openings=["indian", "indo"])
    >>> shelf.under("indians"), shelf.under("india"), shelf.under("indies")
    ((1,), (0,), ())
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

Numbers = tuple[int, ...]
"""Tuples of numbers are no burden to the collector, as a hundred thousand lists would be."""

Kept = tuple[dict[str, Numbers], dict[str, Numbers], list[str], list[int]]
"""Numbers under words, and under openings; these in the order of letters, and for each the place there of the longest
other that it begins with, or -1.
"""

SHORTEST = 2
"""Letters that an opening has at least."""


class Beginnings:
    """Numbers by what they are kept under."""

    def __init__(self, kept: Kept | None = None) -> None:
        """What `kept` holds, see the property; nothing if it is not given."""
        self._words, self._openings, self._order, self._within = kept or ({}, {}, [], [])
        self._is_in_order = len(self._order) == len(self._openings)
        self._met: dict[int, Numbers] = {}
        """By place of an opening the numbers under it and those that it begins with, once a word has had it."""

    @property
    def kept(self) -> Kept:
        """All of it in plain values, which can be written down."""
        self._lay_out()
        return self._words, self._openings, self._order, self._within

    def add(self, number: int, *, words: Iterable[str] = (), openings: Iterable[str] = ()) -> None:
        """Keep `number` under each of `words`, and under whatever word begins as one of `openings`.

        Raises `ValueError` where an opening is too short to say anything.
        """
        for word in words:
            self._words[word] = (*self._words.get(word, ()), number)
        for opening in openings:
            if len(opening) < SHORTEST:
                raise ValueError(opening)
            self._openings[opening] = (*self._openings.get(opening, ()), number)
            self._is_in_order = False

    def under(self, form: str, words: Iterable[str] | None = None) -> Numbers:
        """The numbers under a word, then those under how it begins; each once, and in the order of the numbers.

        `words`: the forms under which the word may be kept, itself if none are given.
        """
        kept = self._words
        whole = kept.get(form, ()) if words is None else _together([kept[word] for word in words if word in kept])
        if not self._is_in_order:
            self._lay_out()
        order, within = self._order, self._within
        at = bisect_right(order, form) - 1
        while at >= 0 and not form.startswith(order[at]):
            at = within[at]
        if at < 0:
            return whole
        opened = self._met.get(at)
        if opened is None:
            opened = self._met[at] = _together(list(self._opened(at)))
        return tuple(dict.fromkeys((*whole, *opened))) if whole else opened

    def _opened(self, at: int) -> Iterator[Numbers]:
        """The numbers under an opening, and under those that it begins with itself."""
        while at >= 0:
            yield self._openings[self._order[at]]
            at = self._within[at]

    def _lay_out(self) -> None:
        """Bring the openings in order."""
        self._order, self._within = sorted(self._openings), []
        for opening in self._order:
            at = len(self._within) - 1
            while at >= 0 and not opening.startswith(self._order[at]):
                at = self._within[at]
            self._within.append(at)
        self._met.clear()
        self._is_in_order = True


def _together(found: list[Numbers]) -> Numbers:
    """Numbers found at several places, in order and each once."""
    if len(found) > 1:
        return tuple(sorted({*chain(*found)}))
    return found[0] if found else ()
