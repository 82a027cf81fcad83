"""Whether two figures that stand in another order in one text did not change places, but their clauses did.

What a figure is of stands by it in every text. So of the words that all three texts have, where those beside either
figure went with it, nothing was exchanged: `48 per cent against the target of 55`, `the target being 55 per cent, 48`.
"""

from collections.abc import Iterator

from paraph.language.comparing.facts import Fact
from paraph.language.folding import Span

BESIDE = 16
"""Letters between a fact and a word that surely belongs to it."""

Track = dict[str, Fact]
"""One thing in every text."""

_Two = tuple[Track, Track]


def clauses_moved(facts: _Two, words: list[Track], wrong: str) -> bool:
    """Whether the words of two facts moved with them in the text that is otherwise than both others."""
    return _are_turned(facts, words, wrong) or _have_kept(facts, words, wrong)


def _are_turned(facts: _Two, words: list[Track], wrong: str) -> bool:
    """Whether of the words nearer to either fact in both other texts most pairs follow one another otherwise."""
    others = [lang for lang in facts[0] if lang != wrong]
    near: tuple[list[Track], list[Track]] = ([], [])
    for word in words:
        sides = {_nearer(word, facts, lang) for lang in others}
        if len(sides) == 1:
            near[sides.pop()].append(word)
    orders = [[one[lang].span < two[lang].span for lang in (*others, wrong)] for one in near[0] for two in near[1]]
    agreed = [there != here for there, elsewhere, here in orders if there == elsewhere]
    return 2 * sum(agreed) > len(agreed)


def _have_kept(facts: _Two, words: list[Track], wrong: str) -> bool:
    """Whether every word that stands close beside a fact in all texts stands by the same one, and there is one."""
    kept = list(_kept(facts, words, wrong))
    return bool(kept) and all(kept)


def _kept(facts: _Two, words: list[Track], wrong: str) -> Iterator[bool]:
    for word in words:
        if all(min(_gap(word[lang].span, fact[lang].span) for fact in facts) <= BESIDE for lang in word):
            sides = {lang: _nearer(word, facts, lang) for lang in word}
            here = sides.pop(wrong)
            if len(set(sides.values())) == 1:
                yield here in sides.values()


def _nearer(word: Track, facts: _Two, lang: str) -> int:
    """Which of two facts a word stands nearer to."""
    first, second = (_gap(word[lang].span, fact[lang].span) for fact in facts)
    return int(second < first)


def _gap(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)
