"""What may begin at a word: the numbers of things kept under whole words, or under how words begin.

Every table of phrases is asked this of every word of a text, and nearly always the answer is nothing; so a look-up
costs a few probes of a dictionary, however many things are kept.

    >>> shelf = Beginnings()
    >>> shelf.add(0, words=["india"])
    >>> shelf.add(1, openings=["indian", "indo"])
    >>> shelf.under("indians"), shelf.under("india"), shelf.under("indies")
    ([1], [0], [])
"""

from collections.abc import Iterable

Numbers = tuple[int, ...]
"""Tuples of numbers are no burden to the collector, as a hundred thousand lists would be."""


Kept = tuple[dict[str, Numbers], dict[str, Numbers], dict[str, Numbers]]
"""Numbers under words, under openings, and by their first letters how long openings are."""

SHORTEST = 2
"""Letters that an opening has at least; by them it is known how long those are that a word may have."""


class Beginnings:
    """Numbers by what they are kept under."""

    def __init__(self, kept: Kept | None = None) -> None:
        """What `kept` holds, see the property; nothing if it is not given."""
        self._words, self._openings, self._sizes = kept or ({}, {}, {})

    @property
    def kept(self) -> Kept:
        """All of it in plain values, which can be written down."""
        return self._words, self._openings, self._sizes

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
            sizes = self._sizes.get(opening[:SHORTEST], ())
            if len(opening) not in sizes:
                self._sizes[opening[:SHORTEST]] = (*sizes, len(opening))

    def under(self, form: str, words: Iterable[str] | None = None) -> list[int]:
        """The numbers under a word, then those under how it begins; each once, and in the order of the numbers.

        `words`: the forms under which the word may be kept, itself if none are given.
        """
        whole = _together([self._words[word] for word in (words or (form,)) if word in self._words])
        kept, longest = self._openings, len(form)
        sizes = [size for size in self._sizes.get(form[:SHORTEST], ()) if size <= longest]
        opened = [numbers for size in sizes if (numbers := kept.get(form[:size])) is not None] if sizes else []
        return list(dict.fromkeys((*whole, *_together(opened)))) if opened else list(whole)


def _together(found: list[Numbers]) -> Iterable[int]:
    """Numbers found at several places, in order and each once."""
    if len(found) > 1:
        return sorted(set().union(*found))
    return found[0] if found else ()
