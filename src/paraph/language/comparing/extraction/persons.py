"""Names across the alphabets: the persons (firms, mines, projects) of a text, and who in another sounds like them.

1. A name is a row of words with capitals that no other reader knows; in Hindi, the words after a title or a post.
2. It is a person's when a title or a post stands before it, an initial is part of it, or a word of it sounds like one
   of another text. What nobody else says the sound of may be any word with a capital, and is left alone.

What of a name the other text lacks `counterparts` tells.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import regex

from paraph.language.comparing.facts import Taken
from paraph.language.comparing.hearing import (
    SURE,
    keys,
    most_alike,
)
from paraph.language.comparing.lexicon import lexicon
from paraph.language.concordance import meanings_of
from paraph.language.folding import Span
from paraph.language.russian import analyzer, grammemes
from paraph.language.words import Words

FEWEST_BONES = 2
"""Consonants from which on a likeness of sounds tells anything."""

LONG_ENOUGH = 4
"""Letters from which on the sound of a word says that it is the same name."""

MOST_WORDS = 4
GAPS = frozenset({" ", "-", ". ", ".", " - "})
_PATRONYMIC = regex.compile(
    r"(?:ов|ев|ич|ьи)(?:ич|н)(?:а|у|ем|ом|е|ы|ой)?$|(?:o|e|yo)v(?:ich|na)$|ovich|evich|ovn[ae]|evn[ae]"
    r"|ओविच|ेविच|ोविच|ोव्ना|ेव्ना"
)


def is_patronymic(word: str) -> bool:
    """Whether a word of a name tells whose child one is: Николаевич, निकोलायेविच."""
    return _PATRONYMIC.search(word) is not None


@dataclass(frozen=True, slots=True)
class Name:
    """A row of words that may be a name."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    evident: bool
    """Whether a title, a post or an initial says that it is one."""

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return self.spans[0][0], self.spans[-1][1]


def read_names(words: Words, lang: str, taken: Taken, titled: frozenset[int]) -> tuple[Name, ...]:
    """The names of a folded text outside what is taken; `titled` are the places where a title or a post ends."""
    found: list[Name] = []
    free = 0
    for at in _beginning(words, lang, titled):
        run = _run(words, at, lang, taken, titled) if at >= free else 0
        if run:
            found.append(_name(words, at, run, titled))
            free = at + run
    return tuple(name for name in found if name.evident or not _is_title(name, lang))


def _beginning(words: Words, lang: str, titled: frozenset[int]) -> Iterable[int]:
    """The words a name may begin at: those with a capital; in Hindi any, where there is a title at all."""
    if lang == "hi":
        return range(len(words.forms)) if titled else ()
    return [at for at, start in enumerate(words.starts) if words.text[start].isupper()]


def _is_title(name: Name, lang: str) -> bool:
    """Whether a row of words with capitals may be the title of anything: Patent Office; in Hindi every row."""
    return lang == "hi" or (lang == "en" and all(is_common(word.lower(), lang) for word in name.words))


def _run(words: Words, at: int, lang: str, taken: Taken, titled: frozenset[int]) -> int:
    """How many words the name that begins at word `at` has."""
    if lang == "hi" and not _is_titled(words, at, titled):
        return 0
    size = 0
    while at + size < len(words.forms) and size < MOST_WORDS:
        place = at + size
        span = words.starts[place], words.ends[place]
        named = _may_name(words, place, lang) or (
            _is_capitalised(words, place, lang) if size else _is_after_title(words, at, titled)
        )
        if span in taken or not named or (size and words.gap(place) not in GAPS):
            break
        if size and words.gap(place).startswith(".") and len(words.written(place - 1)) > 2:  # noqa: PLR2004 - an initial
            break
        size += 1
    return size


def _is_capitalised(words: Words, at: int, lang: str) -> bool:
    """Whether a word goes on with a name though it means something: Чандрашекхар Шарма, and шарма is of a charm."""
    return words.gap(at) == " " and words.written(at).istitle() and words.forms[at] not in not_names(lang)


def _is_after_title(words: Words, at: int, titled: frozenset[int]) -> bool:
    """Whether a word with a capital follows a title, and so names a person though it means something: г-н Роза."""
    return words.text[words.starts[at]].isupper() and _is_titled(words, at, titled)


def not_names(lang: str) -> frozenset[str]:
    """Words that are part of no name."""
    return lexicon(lang).lists["names"]["not"]


def _may_name(words: Words, at: int, lang: str) -> bool:
    written = words.written(at)
    if written[0].isdigit() or words.forms[at] in not_names(lang):
        return False
    if lang == "ru":
        return written[0].isupper() and (len(written) == 1 or _is_proper_noun(written))
    if lang == "hi" and not written[0].isascii():
        return not written.endswith(_OBLIQUE) and not is_common(words.forms[at], "hi")
    return written[0].isupper()


_OBLIQUE = ("ों", "ाओं", "ियों", "ियां", "ाएं")
"""Endings of Hindi plurals, which no name has."""


@lru_cache(maxsize=20_000)
def is_common(form: str, lang: str) -> bool:
    """Whether a word is known to mean something."""
    return bool(meanings_of(form, lang))


def _is_titled(words: Words, at: int, titled: frozenset[int]) -> bool:
    start = words.starts[at]
    return "(" not in words.gap(at) and any(start - back in titled for back in (1, 2, 3))


def _name(words: Words, at: int, size: int, titled: frozenset[int]) -> Name:
    places = range(at, at + size)
    written = tuple(words.written(place) for place in places)
    initial = any(len(word) == 1 for word in written) and size > 1
    evident = (_is_titled(words, at, titled) and not written[0].isupper()) or initial
    evident = evident or _is_titled(words, at, titled)
    return Name(written, tuple((words.starts[place], words.ends[place]) for place in places), evident)


def is_heard(name: Name, words: Words, *, lang: str, own: str) -> bool:
    """Whether a telling word of `name` sounds like a proper name of the other text, which is in `lang`."""
    return heard_as(name, words, lang=lang, own=own) is not None


def heard_as(name: Name, words: Words, *, lang: str, own: str) -> Name | None:
    """The words of the other text that sound like those of `name`, if a telling one surely does."""
    heard = []
    for word in name.words:
        if len(word) >= LONG_ENOUGH and is_proper(word, own):
            score, at = most_alike(word, words)
            if score >= SURE and is_proper(words.written(at), lang):
                heard.append(at)
    if not heard:
        return None
    spans = tuple((words.starts[at], words.ends[at]) for at in heard)
    return Name(tuple(words.written(at) for at in heard), spans, evident=False)


def is_proper(written: str, lang: str) -> bool:
    """Whether a word may be a proper name: with a capital where there are any, and no common noun of Russian."""
    if lang == "hi":
        return True
    return written[0].isupper() and (lang != "ru" or _is_proper_noun(written))


def is_spoken(town: str, words: Words, least: float = SURE) -> bool:
    """Whether every word of `town` sounds like one of the other text, `least` being how much."""
    return all(most_alike(word, words)[0] >= least for word in town.replace("-", " ").split())


def spoken_at(word: str, words: Words) -> int | None:
    """Which word of the other text sounds like `word`, if one surely does."""
    score, at = most_alike(word, words)
    return at if score >= SURE else None


def sounds(word: str) -> frozenset[str]:
    """The consonants of a name, by which it is known again in another alphabet, as far as it has enough."""
    return frozenset(own.bones for own in keys(word) if len(own.bones) >= FEWEST_BONES)


_PROPER = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})


@lru_cache(maxsize=20_000)
def _is_proper_noun(word: str) -> bool:
    """Whether a Russian word may be a name: the dictionary does not know it, or knows it as one."""
    form = word.lower()
    if not analyzer().word_is_known(form):
        return True
    return any(not _PROPER.isdisjoint(reading) for reading in grammemes(form))
