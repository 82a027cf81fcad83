"""Names that differ in one consonant, where two texts say the same: Meera and Meena, Липатова and Лимпатова.

How a name is written in another alphabet changes its vowels, an `h`, an ending, and consonants near one another
(`data/sounds.toml`, confused); it does not make an `n` of an `r`. So of three texts, two of which have a name in the
same consonants, the third is wrong where its word for it has one other consonant, or one more, that no alphabet
confuses. Nor does any alphabet write a first `i` for `a`: Harish, Гириш; nor `sh` for `s`: Shetty, Сетхи. Names of
two consonants are known by their place, beside the family name.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "Ms. Meera Nair", "hi": "सुश्री मीरा नायर", "ru": "г-жа Мила Наир"}
    >>> [found.found for found in compare(texts) if "ru" in found.languages][0]
    {'en': 'Meera', 'ru': 'Мила Наир'}
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex
from rapidfuzz.distance import Levenshtein

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.persons import is_patronymic, is_proper
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.hearing import RESEMBLING, SURE, keys, most_alike
from paraph.language.comparing.names.counterparts import tells
from paraph.language.files import table
from paraph.language.transliteration import romanize

FEWEST, MANY = 3, 5
"""Consonants of a name told by its sound alone, and of one that may have one more or one less."""

_Place = int

_VOWELS = regex.compile("[aeiouy]+")
_PLAIN = {"a": "a", "i": "i", "ee": "i"}
"""Vowels that no alphabet writes for one another, by how they are written in Latin letters."""


def respelled(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The names of other consonants, by pair of languages; none where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        texts = accounts[wrong], accounts[one], accounts[other]
        for places in (*_otherwise(*texts), *_other_father(*texts)):
            for lang, place in zip((one, other), places[1:], strict=True):
                facts = {wrong: _fact(accounts[wrong], places[0]), lang: _fact(accounts[lang], place)}
                pair = left, right = pair_of(accounts, wrong, lang)
                found.setdefault(pair, []).append(Difference("name", facts[left], facts[right]))
    return found


def _otherwise(wrong: Account, one: Account, other: Account) -> Iterator[tuple[_Place, _Place, _Place]]:
    """The words of names in one consonant otherwise, and where both others have them."""
    for at in _named(one):
        word = one.words.written(at)
        score, twin = most_alike(word, other.words)
        both = _bones(word) & _bones(other.words.written(twin)) if score >= SURE else frozenset()
        if not both:
            continue
        there, evident = _counterpart(at, one, wrong)
        least = FEWEST - 1 if evident else FEWEST
        if (
            there is not None
            and all(len(own) >= least for own in both)
            and (evident or _may_name(wrong, there))
            and (
                _is_other(both, _bones(wrong.words.written(there)))
                or (evident and _is_other_beginning(wrong.words.written(there), word, other.words.written(twin)))
            )
        ):
            yield there, at, twin


def _other_father(wrong: Account, one: Account, other: Account) -> Iterator[tuple[_Place, _Place, _Place]]:
    """The patronymic that is the same in two texts, and clearly another in the third; of texts that have one each."""
    fathers = [list(_patronymics(of)) for of in (wrong, one, other)]
    if [len(places) for places in fathers] != [1, 1, 1]:
        return
    (here,), (there,), (elsewhere,) = fathers
    mine, both = _bones(wrong.words.written(here)), _bones(one.words.written(there))
    both &= _bones(other.words.written(elsewhere))
    if both and all(Levenshtein.distance(own, said) > 1 for own in mine for said in both):
        yield here, there, elsewhere


def _patronymics(of: Account) -> Iterator[_Place]:
    starts = of.words.starts
    for name in of.names:
        yield from (
            starts.index(span[0]) for word, span in zip(name.words, name.spans, strict=True) if is_patronymic(word)
        )


def _counterpart(at: _Place, own: Account, other: Account) -> tuple[_Place | None, bool]:
    """The word of the other text that resembles one of a name or stands in its place, and whether both surely name."""
    score, there = most_alike(own.words.written(at), other.words)
    mine, theirs = _named(own, evident=True), _named(other, evident=True)
    if score < RESEMBLING and at in mine and at + 1 in mine:
        score, beside = most_alike(own.words.written(at + 1), other.words)
        there = beside - 1
    if score < RESEMBLING or there < 0:
        return None, False
    return there, at in mine and there in theirs


def _named(of: Account, *, evident: bool = False) -> list[_Place]:
    """The words of names that tell who it is; or of those only that a title or a post says to be names."""
    starts = of.words.starts
    return [
        starts.index(span[0])
        for name in of.names
        if name.evident or not evident
        for word, span in zip(name.words, name.spans, strict=True)
        if tells(word)
    ]


def _may_name(of: Account, at: _Place) -> bool:
    """Whether a word may be a name by how it is written, and no table knows it."""
    return is_proper(of.words.written(at), of.lang) and at in {*_named(of), *_unknown(of)}


def _unknown(of: Account) -> Iterator[_Place]:
    yield from (at for at, meanings in enumerate(of.meanings) if not meanings)


@lru_cache(maxsize=20_000)
def _bones(word: str) -> frozenset[str]:
    return frozenset(own.bones for own in keys(word))


def _is_other(both: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the nearest of the consonants differ in one that no alphabet confuses with another."""
    steps = [Levenshtein.editops(one, two) for one in both for two in theirs]
    if min(map(len, steps)) != 1:
        return False
    return all(_is_sure(one, two) for one in both for two in theirs if len(Levenshtein.editops(one, two)) == 1)


def _is_other_beginning(wrong: str, one: str, other: str) -> bool:
    """Whether a name begins otherwise, though its consonants sound alike."""
    return _is_other_vowel(wrong, one, other) or [_hisses(word) for word in (wrong, one, other)] == [True, False, False]


def _hisses(word: str) -> bool | None:
    """Whether a name that begins with `s` or `sh` does so with `sh`, which nobody writes for `s`: Shetty, Сетхи."""
    latin = romanize(word).lower()
    return latin.startswith("sh") if latin.startswith("s") else None


def _is_other_vowel(wrong: str, one: str, other: str) -> bool:
    """Whether a name begins with `a` in both others and with `i` here, or the other way round: Harish, Гириш."""
    vowels = [_first_vowel(word) for word in (wrong, one, other)]
    return None not in vowels and vowels[1] == vowels[2] != vowels[0]


@lru_cache(maxsize=20_000)
def _first_vowel(word: str) -> str | None:
    """The first vowel of a name, if it is one that no alphabet writes for another."""
    run = _VOWELS.search(romanize(word).lower())
    return _PLAIN.get(run[0]) if run else None


def _is_sure(one: str, two: str) -> bool:
    (step,) = Levenshtein.editops(one, two)
    if step.tag == "replace":
        return frozenset((one[step.src_pos], two[step.dest_pos])) not in _confused()
    longer, at = (one, step.src_pos) if step.tag == "delete" else (two, step.dest_pos)
    return min(len(one), len(two)) >= MANY - 1 and longer[at] not in table("sounds")["unsaid"] and at < len(longer) - 1


@lru_cache(maxsize=1)
def _confused() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("sounds")["confused"].split())


def _fact(of: Account, at: _Place) -> Fact:
    return Fact("name", "respelled", (of.words.starts[at], of.words.ends[at]))
