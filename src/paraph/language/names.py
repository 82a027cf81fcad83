"""Are two spellings of a name, in whatever alphabets, one person? `एलेक्सी ग्रुजदेव` = Alexey Gruzdev = Алексей Груздев.

How it is judged:

1. Titles before the name and courtesies after it are taken off (`honorifics`).
2. Every word becomes what it sounds like (`transliteration`, `phonetics`); two words are one when they sound alike, or
   nearly. A Russian word may stand in any case (`Груздевым`).
3. Words are paired whatever their order. An initial fits a word that begins with its sound, or the same initial.
4. A patronymic may be missing from a name of three words; a middle name too, at a small price. Where both names have a
   word that the other lacks, they are two persons, however alike the rest: `Anurag Jain` is not `Anurag Thakur`.
5. A family name is not enough to be sure of a full name: it scores below `LIKELY`.

The score orders candidates; it is no probability. Whoever pairs two accounts shows `why` to a person.

    >>> match = same_name("श्री एलेक्सी ग्रुजदेव", "Алексеем Владимировичем Груздевым")
    >>> match.likely, [str(reason) for reason in match.why][-1]
    (True, '“Владимировичем” is a patronymic, which may be left out.')
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import regex
from rapidfuzz import fuzz

from paraph.language import LANGUAGES
from paraph.language.files import table
from paraph.language.folding import fold
from paraph.language.honorifics import after_names, strip_honorific
from paraph.language.phonetics import Key, key
from paraph.language.transliteration import romanize
from paraph.messages import N_, Phrase

__all__ = ["LIKELY", "NameMatch", "romanize", "same_name", "sounds_alike"]

LIKELY = 0.8
"""From this score on two names are taken for one person until somebody says otherwise."""

SAME, ALIKE = 0.97, 0.78
"""Scores of two words from which on they are the same, or alike enough to be paired."""

INITIAL = 0.92
FAMILY_NAME_ONLY = 0.7
TWO_PERSONS = 0.4
MISSING_LAST, MISSING_WORD, MISSING_INITIAL, OTHER_ORDER = 0.25, 0.06, 0.03, 0.01
"""What a last word, another word, an initial, an order of words that only one of the two has takes off."""

SURE = 0.9
"""How well each pair of words must agree when their order does not."""

WITH_PATRONYMIC = 3
"""Words of a name that may hold a patronymic; a shorter one ends in a family name (Šefčovič)."""

MOST_WORDS = 8
LONGEST = 200
"""Characters of a name that are looked at."""
_WORD = regex.compile(r"[\p{L}\p{M}\u200c\u200d'’]+\.?")
_PATRONYMIC = regex.compile(
    r"(?:o|e|yo)vich[aeuoy]?(?:m|y)?$|(?:o|e|yo)vn[aeuoy]y?$|ichn[aeuoy]y?$|[ео]вич\w{0,2}$|(?:ов|ев|ич)н(?:а|ы|е|у|ой)$"
)
_CASE_ENDING = regex.compile(r"(?:ыми|ими|ого|его|ому|ему|ым|им|ом|ем|ой|ей|а|я|у|ю|е|ы|и)$")
_JOINED_INITIALS = regex.compile(r"(?<=\p{Lu}\.)(?=\p{Lu}\.)")


@dataclass(frozen=True, slots=True)
class NameMatch:
    """What `same_name` found."""

    score: float
    """From 0 to 1."""
    why: tuple[Phrase, ...]
    """One sentence for each pair of words and each word left over, in the order of the first name."""

    @property
    def likely(self) -> bool:
        """Whether the two are taken for one person."""
        return self.score >= LIKELY


@dataclass(frozen=True, slots=True)
class _Word:
    written: str
    keys: tuple[Key, ...]
    """What it sounds like; of a Russian word also without each ending it may have."""
    initial: str
    """The letter, for an initial; else empty."""
    patronymic: bool


def same_name(one: str, other: str) -> NameMatch:
    """Compare two names; posts must have been taken off, titles need not. An empty name is like no other."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return NameMatch(0.0, ())
    best = _compare(first, second)
    for joined in _joinings(first):
        best = max(best, _compare(joined, second), key=lambda match: match.score)
    for joined in _joinings(second):
        best = max(best, _compare(first, joined), key=lambda match: match.score)
    return best


@lru_cache(maxsize=1_000)
def _words(name: str) -> tuple[_Word, ...]:
    bare = _JOINED_INITIALS.sub(" ", strip_honorific(name[:LONGEST].strip())[1])
    found = _WORD.findall(bare)[:MOST_WORDS]
    courtesies = after_names("en") | after_names("hi")
    kept = [written for at, written in enumerate(found) if not (at and fold(written).text.lower() in courtesies)]
    words = tuple(_word(written, last=at == len(kept) - 1) for at, written in enumerate(kept))
    return words if len(words) > WITH_PATRONYMIC - 1 else tuple(replace(word, patronymic=False) for word in words)


def _word(written: str, *, last: bool) -> _Word:
    bare = written.rstrip(".'’")
    initial = _initial(bare, certain=written.endswith(".") or not last)
    forms = [bare]
    ending = _CASE_ENDING.search(bare.lower())
    if ending and len(bare) - len(ending[0]) >= 3:  # noqa: PLR2004 - a name keeps three letters
        forms.append(bare[: ending.start()])
    latin = romanize(bare).lower()
    patronymic = bool(_PATRONYMIC.search(latin) or _PATRONYMIC.search(bare.lower()))
    return _Word(bare, tuple(dict.fromkeys(key(romanize(form)) for form in forms)), initial, patronymic)


def _initial(bare: str, *, certain: bool) -> str:
    """The letter that `bare` is, `certain` where a full stop or a name follows: a family name may be Роу or Э."""
    folded = fold(bare).text
    letter = _letters().get(folded if folded in _letters() else folded.lower(), "")
    if letter and certain:
        return letter
    return romanize(bare).upper() if len(folded) == 1 and folded.isalpha() else ""


@lru_cache(maxsize=1)
def _letters() -> dict[str, str]:
    return {
        fold(form).text: letter
        for lang in LANGUAGES
        for letter, forms in table(lang)["initials"].items()
        for form in forms.split()
    }


def _joinings(words: tuple[_Word, ...]) -> Iterator[tuple[_Word, ...]]:
    """The name with each two neighbours written as one word: Jai Shankar, Jaishankar."""
    for at, (left, right) in enumerate(pairwise(words)):
        if not left.initial and not right.initial:
            yield (*words[:at], _word(left.written + right.written.lower(), last=True), *words[at + 2 :])


_Pair = tuple[float, int, int]
"""Score of two words, place of the one, place of the other."""


def _compare(first: tuple[_Word, ...], second: tuple[_Word, ...]) -> NameMatch:
    pairs = _paired(first, second)
    left = [word for at, word in enumerate(first) if at not in {one for _, one, _ in pairs}]
    right = [word for at, word in enumerate(second) if at not in {other for _, _, other in pairs}]
    why = (*_reasons(first, second, pairs), *(_alone(word) for word in (*left, *right)))
    if not pairs:
        return NameMatch(0.0, why)
    score = sum(score for score, _, _ in pairs) / len(pairs)
    places = [place for _, _, place in pairs]
    crossed = places != sorted(places)
    left, right = ([word for word in words if not word.patronymic] for words in (left, right))
    if (left and right) or (crossed and min(score for score, _, _ in pairs) < SURE):
        return NameMatch(score * TWO_PERSONS, (*why, Phrase(TWO)))
    if all(first[at].initial or second[place].initial for _, at, place in pairs):
        return NameMatch(score * TWO_PERSONS, (*why, Phrase(ONLY_INITIALS)))
    if len(pairs) == 1 and (left or right):
        return NameMatch(score * FAMILY_NAME_ONLY, (*why, Phrase(ONLY_ONE)))
    ends = () if crossed else (first[-1], second[-1])
    score -= sum(_price(word, ends) for word in (*left, *right))
    if crossed:
        return NameMatch(max(score - OTHER_ORDER, 0.0), (*why, Phrase(ORDER)))
    return NameMatch(max(score, 0.0), why)


def _price(missing: _Word, ends: tuple[_Word, ...]) -> float:
    """What a word takes off that stands in one of the names only; most when it is the last, a family name."""
    if missing.initial:
        return MISSING_INITIAL
    return MISSING_LAST if missing in ends else MISSING_WORD


def _paired(first: tuple[_Word, ...], second: tuple[_Word, ...]) -> list[_Pair]:
    """The best pairs first, each word used once; of equal pairs those in the same place."""
    scored = sorted(
        ((_alike(one, other), -abs(at - place), at, place)
         for at, one in enumerate(first) for place, other in enumerate(second)),
        reverse=True,
    )  # fmt: skip
    pairs: list[_Pair] = []
    for score, _, at, place in scored:
        if score >= ALIKE and all(at != one and place != other for _, one, other in pairs):
            pairs.append((score, at, place))
    return sorted(pairs, key=lambda pair: pair[1])


def _alike(one: _Word, other: _Word) -> float:
    if one.initial or other.initial:
        fit = INITIAL if one.initial != other.initial else 1.0
        return fit if _initials_fit(one, other) else 0.0
    return max(sounds_alike(mine, theirs) for mine in one.keys for theirs in other.keys)


def _initials_fit(one: _Word, other: _Word) -> bool:
    if one.initial and other.initial:
        return key(one.initial).sounds == key(other.initial).sounds
    letter, word = (one.initial, other) if one.initial else (other.initial, one)
    if romanize(word.written).upper().startswith(letter):
        return True
    return any(form.sounds.startswith(key(letter).sounds or "?") for form in word.keys)


def sounds_alike(one: Key, other: Key) -> float:
    """From 0 to 1. Short names hang on their vowels, long ones on their consonants."""
    if one.sounds == other.sounds:
        return 1.0
    bones = fuzz.ratio(one.bones, other.bones) / 100
    sounds = fuzz.ratio(one.sounds.rstrip("aio"), other.sounds.rstrip("aio")) / 100
    shorter = min(len(one.bones), len(other.bones))
    weight = 0.8 if shorter > 3 else 0.65 if shorter == 3 else 0.4  # noqa: PLR2004 - the lengths of names
    if shorter == 0:
        return sounds * ALIKE
    score = weight * bones + (1 - weight) * sounds
    if one.bones[0] != other.bones[0]:
        score -= FIRST_SOUND
    if shorter == SHORT and len(one.bones) != len(other.bones):
        score -= EXTRA_SOUND
    if shorter >= SHORT and one.sounds.translate(_VOICED) == other.sounds.translate(_VOICED):
        score = max(score, VOICED)
    return score


FIRST_SOUND = 0.15
"""What two words lose that begin with different consonants."""

SHORT, EXTRA_SOUND = 3, 0.1
"""What two words lose, one of which has three consonants and the other more: Sanjay, Sanjeev."""

VOICED = 0.85
_VOICED = str.maketrans("BDGZ", "VTKS")
"""Two words that differ in voice alone score so: Doval and डोभाल, Araghchi and Аракчи."""

TWO = N_("Each of the two names has a word that the other lacks.")
ONLY_INITIALS = N_("Only initials agree.")
ONLY_ONE = N_("Only one word of the name stands in both.")
ORDER = N_("The words stand in another order.")
ALONE = N_("“{word}” stands in one of the two names only.")
PATRONYMIC = N_("“{word}” is a patronymic, which may be left out.")
SAME_SOUND = N_("“{one}” and “{other}” sound the same.")
NEAR_SOUND = N_("“{one}” and “{other}” sound alike.")
FITS = N_("“{one}” and “{other}” agree as an initial does with its name.")
AS_WRITTEN = N_("“{one}” stands in both.")


def _alone(word: _Word) -> Phrase:
    return Phrase(PATRONYMIC if word.patronymic else ALONE, word=word.written)


def _reasons(first: tuple[_Word, ...], second: tuple[_Word, ...], pairs: list[_Pair]) -> Iterator[Phrase]:
    for score, at, place in pairs:
        one, other = first[at], second[place]
        if one.written == other.written:
            yield Phrase(AS_WRITTEN, one=one.written)
        elif one.initial or other.initial:
            yield Phrase(FITS, one=one.written, other=other.written)
        else:
            yield Phrase(SAME_SOUND if score >= SAME else NEAR_SOUND, one=one.written, other=other.written)
