"""What a word is filed under, alike in three scripts. A key is small letters and digits of ASCII, by its first letter

    c g   a meaning (`concepts`), from the words of common use or from the glossary
    n t   a country or union; a town
    d     a number: `11`, `11th`, `11वां`, `XI`, `eleventh`
    s     a sound, where no meaning is known: a name, or a word the tables lack

Sounds are coarser than those of `phonetics`: voiced and voiceless are one, and vowels count in the shortest words only,
for spellings of names differ in just these. Two names under one key are alike or not by `matching`.

    >>> keys_of("Бхатией") == keys_of("भाटिया") == keys_of("Bhatia") != ()
    True
    >>> keys_of("11-го"[:2]), keys_of("и")
    (('d11',), ())
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from paraph.language.finding.concepts import SHORTEST_STEM, bases, concepts_of, name_within, stop_words
from paraph.language.finding.words import script_language
from paraph.language.folding import plain
from paraph.language.ordinals import may_be_ordinal, parse_ordinal, roman_value
from paraph.language.phonetics import Key, key
from paraph.language.stemming import lemmas_of
from paraph.language.transliteration import romanize

MOST_KEYS = 4
MOST_KEPT = 400_000
SHORT = 2
"""Consonants of a word in which vowels count."""

LONGEST_KEY = 16
_VOICELESS = str.maketrans("BDGZ", "VTKS")
_ROMAN = frozenset("IVXL")


def keys_of(word: str) -> tuple[str, ...]:
    """The keys of one word as written; none for a word that says nothing (`stop_words`)."""
    return _KNOWN[word]


def keys_of_all(words: Iterable[str]) -> Iterator[str]:
    """The keys of many words, one after the other."""
    return chain.from_iterable(map(_KNOWN.__getitem__, words))


class _Known(dict[str, tuple[str, ...]]):
    """The keys of every word met, each looked for once; all forgotten when there are too many."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= MOST_KEPT:
            self.clear()
        self[word] = keys = _keys(word)
        return keys


_KNOWN = _Known()


def _keys(word: str) -> tuple[str, ...]:
    if word.isdecimal() and len(word) < LONGEST_KEY:
        return (f"d{int(word)}",)
    form = plain(word).lower()
    digits = _leading_digits(form)
    if digits:
        return (f"d{digits.lstrip('0') or '0'}"[:LONGEST_KEY],)
    if form in stop_words() or len(form) <= 1:
        return ()
    if value := _counted(word, form):
        return (f"d{value}",)
    return concepts_of(form)[:MOST_KEYS] or _sound_keys(form)


@lru_cache(maxsize=MOST_KEPT)
def sounds_of(word: str) -> tuple[Key, ...]:
    """What a word sounds like, in each dictionary form it may have."""
    form = plain(word).lower()
    forms = bases(form)
    if script_language(form) == "en":
        forms = (_without_ending(min(lemmas_of(form, "en"), key=len)), form)
    elif name := name_within(forms[0]):
        forms = (name, forms[0])
    return tuple(dict.fromkeys(key(romanize(base)) for base in forms[:3]))


def _without_ending(form: str) -> str:
    """An English word without the endings of participles, which no name has: rescheduled, rescheduling."""
    stem = form.removesuffix("ing").removesuffix("ed")
    return stem if len(stem) > SHORTEST_STEM else form


def _sound_keys(form: str) -> tuple[str, ...]:
    found = dict.fromkeys(_coarse(sound) for sound in sounds_of(form))
    return tuple(f"s{sound}" for sound in found if sound)[:2]


def _coarse(sound: Key) -> str:
    """The consonants; of a short word the vowels between them too."""
    bones = sound.bones.translate(_VOICELESS)
    if len(bones) > SHORT:
        return bones.lower()[:LONGEST_KEY]
    return sound.sounds.translate(_VOICELESS).rstrip("aio").lower()


def _counted(word: str, form: str) -> int | None:
    """The number that a word is as an ordinal or in Roman figures: `eleventh`, `XI`."""
    lang = script_language(form)
    if len(word) > 1 and _ROMAN.issuperset(word):
        return roman_value(word)
    return parse_ordinal(form, lang) if lang and may_be_ordinal(form, lang) else None


def _leading_digits(form: str) -> str:
    end = 0
    while end < len(form) and form[end].isascii() and form[end].isdigit():
        end += 1
    return form[:end]
