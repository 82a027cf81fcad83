"""Points that letters or figures begin, (a), (ख), в): what stands under one letter in two texts must so in all.

Each point says something, so its words are held against those of the points of the other texts. Where two texts agree
and the third has under a letter what they have under another, two points changed places; where it has there what
neither of them says anywhere, a point was put for another, or one point more. A letter out of its row is told too.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "(a) repair of bridges; (b) export of wool",
    ...     "hi": "(क) पुलों की मरम्मत; (ख) ऊन का निर्यात",
    ...     "ru": "а) экспорт шерсти; б) ремонт мостов",
    ... }
    >>> [found.languages for found in compare(texts)]
    [('en', 'ru'), ('hi', 'ru')]
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise
from typing import NamedTuple

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.references import place_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.words.vocabulary import NOTHING, Meanings

FEWEST = 2
"""Points that make a row, and words that tell what one is about."""

SKIPPED = frozenset({4})
"""Places of letters after which a row may leave one out: after घ many a Hindi row goes on with च."""


class Point(NamedTuple):
    """One point: its label, its place in the row, and what its telling words mean."""

    fact: Fact
    place: int | None
    words: tuple[Meanings, ...]

    @property
    def meant(self) -> Meanings:
        """All that it means."""
        return NOTHING.union(*self.words)


_Rows = Mapping[str, list[Point]]


def points(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The points that stand elsewhere, or are others, by pair of languages; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    labels = {lang: _labels(read) for lang, read in accounts.items()}
    if min(map(len, labels.values()), default=0) < FEWEST:
        return found
    rows = {lang: list(_points(read, labels[lang])) for lang, read in accounts.items()}
    for wrong, one, other in against_two(accounts):
        for mine, (left, right) in _astray(rows[wrong], rows[one], rows[other], (accounts[one], accounts[other])):
            for lang, theirs in ((one, left), (other, right)):
                pair = first, second = pair_of(accounts, wrong, lang)
                facts = {wrong: mine.fact, lang: theirs.fact if theirs else None}
                found.setdefault(pair, []).append(Difference("list_item", facts[first], facts[second]))
    return found


_Told = tuple[Point, tuple[Point | None, Point | None]]


def _astray(
    wrong: list[Point], one: list[Point], other: list[Point], texts: tuple[Account, Account]
) -> Iterator[_Told]:
    """The points of a text that are not where, or what, both others have, and what these have there."""
    if len(one) != len(other) or not (_is_row(one) and _is_row(other)):
        return
    if len(wrong) == len(one):
        if not _is_row(wrong):
            yield from _out_of_row(wrong, one, other)
            return
        yield from _moved(wrong, one, other)
        yield from _exchanged(wrong, one, other, texts)
    elif len(wrong) == len(one) + 1 and _is_row(wrong):
        more = [point for point in wrong if _is_strange(point, texts)]
        if len(more) == 1:
            yield more[0], (None, None)


def _out_of_row(wrong: list[Point], one: list[Point], other: list[Point]) -> Iterator[_Told]:
    """The first point with another letter than in both other texts."""
    for mine, left, right in zip(wrong, one, other, strict=True):
        if mine.place not in {left.place, right.place}:
            yield mine, (left, right)
            return


def _moved(wrong: list[Point], one: list[Point], other: list[Point]) -> Iterator[_Told]:
    """Two points that changed places: what either says stands under the letter of the other in both other texts."""
    for left, right in combinations(range(len(wrong)), 2):
        crosswise, straight = [(left, right), (right, left)], [(left, left), (right, right)]
        if (
            all(_are_alike(wrong, row, crosswise) for row in (one, other))
            and _are_alike(one, other, straight)
            and not any(_shared(wrong[at], row[at]) for row in (one, other) for at in (left, right))
        ):
            yield wrong[left], (one[left], other[left])


def _are_alike(mine: list[Point], theirs: list[Point], pairs: list[tuple[int, int]]) -> bool:
    """Whether the points of each of two pairs say the same, by words enough that it is no chance."""
    shared = [_shared(mine[at], theirs[twin]) for at, twin in pairs]
    return min(shared) > 0 and sum(shared) > FEWEST


def _exchanged(
    wrong: list[Point], one: list[Point], other: list[Point], texts: tuple[Account, Account]
) -> Iterator[_Told]:
    """Points that say nothing of what both others say under their letter, nor anywhere."""
    for mine, left, right in zip(wrong, one, other, strict=True):
        if _is_strange(mine, texts) and _shared(left, right) >= FEWEST:
            yield mine, (left, right)


def _is_strange(point: Point, texts: tuple[Account, Account]) -> bool:
    return len(point.words) >= FEWEST and all(point.meant.isdisjoint(read.said) for read in texts)


def _shared(one: Point, other: Point) -> int:
    """How many words of a point the other has a word for."""
    return sum(not word.isdisjoint(other.meant) for word in one.words)


def _is_row(row: list[Point]) -> bool:
    """Whether the letters follow one another."""
    return all(
        before.place is not None
        and after.place is not None
        and (after.place == before.place + 1 or (before.place in SKIPPED and after.place == before.place + 2))
        for before, after in pairwise(row)
    )


def _labels(of: Account) -> list[Fact]:
    return [fact for fact in of.facts.get("list_item", ()) if fact.value == "label"]


def _points(of: Account, labels: list[Fact]) -> Iterator[Point]:
    ends = [label.span[0] for label in labels[1:]] + [len(of.words.text)]
    for label, end in zip(labels, ends, strict=True):
        words = tuple(word.meanings for word in of.witnesses if label.span[1] <= of.words.starts[word.at] < end)
        span = label.span[0], label.span[0] + len(of.words.text[slice(*label.span)].rstrip())
        yield Point(label._replace(span=span), place_of(of.words.text[slice(*label.span)].strip("() \n")), words)
