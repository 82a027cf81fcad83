"""Which word of a text sounds like a name of another: Деревянко, Derevyanko, देरेव्यांको.

Two words are as alike as the sounds of their likeliest forms, which for Russian are those without their endings too.
What is written in two words may be one in another alphabet, so where no word is alike, neighbours are tried as one.

    >>> from paraph.language.words import read_words
    >>> most_alike("Груздев", read_words("led by Mr. Gruzdev of the Ministry"))
    (1.0, 3)
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

import regex
from rapidfuzz import fuzz

from paraph.language.files import table
from paraph.language.phonetics import Key, key
from paraph.language.transliteration import romanize
from paraph.language.words import Words

ALIKE, SURE = 0.76, 0.9
RESEMBLING = 0.65
"""How much alike two words must sound to be thought one name, however it is spelled; below that nothing is told."""

UNLIKE = 0.5
"""How much alike two words must sound to be two odd spellings of one, where nothing else could be its counterpart."""

OTHERWISE = 0.15
"""What another first consonant takes away."""

FURTHER = 3
"""Consonants that one of two words has more that cannot be alike."""

TELLING_START = 3
"""Consonants from which on the first of a word stays so, whatever word is joined to it."""

ADJECTIVE = regex.compile(r"(?:ов|ев)?(ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими))$")
"""An adjective made from a name, without a capital (крымский); before its suffix may stand that of a possessive."""

_ENDINGS = frozenset("ыми ими ого его ому ему ым им ом ем ой ей ых их а я у ю е ы и".split())  # noqa: SIM905 - a list of words
_SPELLED_OTHERWISE = (("ज", "ज़"), ("щ", "ш"), ("Щ", "Ш"), ("shch", "sh"), ("Shch", "Sh"), ("ाव", "ाव्"),
                      ("ड", "ड़"), ("ढ", "ढ़"), ("ेज", "ेस"), ("ौ", "व"), ("औ", "अव"), ("ау", "ав"),
                      ("rich", "rik"), ("чж", "ж"), ("Чж", "Ж"), ("цз", "ж"), ("Цз", "Ж"))  # fmt: skip
"""Letters that Hindi writes for others: शेरबाकोव for Щербаков; -ाव is spoken as -ao in राव, as -av in स्तानिस्लाव;
and the Arabic aw is au to either: फौजी, Фаузи for Fawzi; the German -rich has a k in Hindi: रोरिक;
the Chinese zh and j are чж and цз in Russian: Чжан, Цзян.
Words are heard folded, without the dot by which चोपड़ा is told from चोपडा.
"""
_EUROPEAN = {"szcz": "shch", "sz": "sh", "cz": "ch", "rz": "zh", "ck": "ts", "j": "y", "ch": "kh", "x": "s"}
"""Letters of Polish, the first of the North, the last of German and the Chinese x, by those of an English ear:
Wierzbicki, Andrzej, Jan, Roerich, Xiaopeng.
"""

_MAY_BE_EUROPEAN = regex.compile(r"szcz|sz|cz|rz|ck(?=i)|(?<=rz\w*)j|^j(?=[aeouäöü])|(?<=[ei])ch$|^x(?=[iu])")
_SPANISH = str.maketrans({"j": "kh", "z": "s"})
"""Spanish letters, which Russian spells as they sound: José, González are Хосе, Гонсалес."""

_MAY_BE_SPELLED_OTHERWISE = regex.compile("|".join(letters for letters, _ in _SPELLED_OTHERWISE))

_OF_FAMILY = ("хов", "цов", "чов", "шов")
"""How the name of a family may end that is no surname in -ов itself: усадьба Рерихов."""

_THROATY = str.maketrans("", "", "HKG")

SHORTEST = 3
"""Letters that remain of a word without its ending."""

FEWEST_BONES = 3
"""Consonants from which on a surname is told from another by them."""

LAST_LATIN = "\u024f"
"""The last letter of Latin Extended-B; Cyrillic and Devanagari come after it."""

Same = str
"""The sounds of a word but for vowels at its end: words that have the same are as alike as can be."""

Sound = tuple[int, Key]
"""A word of a text by its place, and one of the ways it may sound."""


def most_alike(word: str, words: Words) -> tuple[float, int]:
    """How much the word of a text that sounds most like `word` does so, from 0 to 1, and which it is.

    Of what does not even resemble it the number says no more than that.
    """
    return _most_alike(word, words.forms)


def is_heard_as_name(word: str, words: Words) -> bool:
    """Whether a text has a name that sounds like `word`: one with a capital, with which it does not begin."""
    score, at = most_alike(word, words)
    return score >= SURE and at > 0 and words.written(at)[0].isupper()


@lru_cache(maxsize=20_000)
def _most_alike(word: str, forms: tuple[str, ...]) -> tuple[float, int]:
    mine = keys(word)
    same = [at for own in mine if (at := _first(forms).get(_same(own))) is not None]
    if same:  # so are most names, and need not be held against every word
        return 1.0, min(same)
    best, at = _best(mine, _sounds(forms))
    if best < ALIKE:
        joined, place = _best(mine, _joined(mine, forms))
        if joined >= SURE:
            return joined, place
    return best, at


@lru_cache(maxsize=20_000)
def likeness(one: str, other: str) -> float:
    """How much two words sound alike, from 0 to 1; of such as do not resemble one another nothing."""
    return _best(keys(one), [(0, sound) for sound in keys(other)])[0]


def is_within(word: str, words: Words) -> bool:
    """Whether a longer word of a text is made with `word`, or `word` with one of the text: Arctic, Трансарктический."""
    mine = [(_root(own), len(own.bones)) for own in keys(word)] if " " not in word else []
    return any(
        (_holds(theirs.sounds, own) and size >= FEWEST_BONES)
        or (_holds(own, _root(theirs)) and len(theirs.bones) > FEWEST_BONES)
        for own, size in mine
        for _, theirs in _sounds(words.forms)
    )


def _root(of: Key) -> str:
    """The sounds without what English and Hindi add to a place: Caspian, каспийский."""
    return of.sounds.removesuffix("N").rstrip("aio")


def _holds(longer: str, shorter: str) -> bool:
    return len(longer) >= len(shorter) + FURTHER and shorter.replace("C", "K") in longer.replace("C", "K")


@lru_cache(maxsize=20_000)
def keys(word: str) -> tuple[Key, ...]:
    """The ways `word` may sound: as it is written, and without the endings it may have."""
    forms = [word]
    small = word.lower()
    if "а" <= small[-1:] <= "я":
        forms += [word[:stem] for stem in _stems(small) if stem >= SHORTEST]
    if _MAY_BE_SPELLED_OTHERWISE.search(word):
        forms += [word.replace(one, other) for one, other in _SPELLED_OTHERWISE if one in word]
    if small[:1] <= LAST_LATIN and _MAY_BE_EUROPEAN.search(small):
        forms.append(_MAY_BE_EUROPEAN.sub(lambda letters: _EUROPEAN[letters[0]], small))
    if "j" in small or small.endswith("ez"):
        forms.append(small.translate(_SPANISH))
    forms += _namesakes().get(small, ())
    if len(forms) == 1:
        return (key(romanize(word)),)
    return tuple(dict.fromkeys([key(romanize(form)) for form in dict.fromkeys(forms)]))


@lru_cache(maxsize=1)
def _namesakes() -> dict[str, list[str]]:
    """By English first name, in small letters, those of other languages that it stands for: Nicholas, Николай."""
    return {name: others.split() for name, others in table("given_names")["namesakes"].items()}


def _stems(small: str) -> list[int]:
    """Where the endings of a Russian word begin: of its case, of an adjective made from a name, of a possessive too."""
    found = [len(small) - size for size in (3, 2, 1) if small[-size:] in _ENDINGS][:1]
    if small.endswith(_OF_FAMILY):
        found.append(len(small) - 2)
    adjective = ADJECTIVE.search(small) if "ск" in small else None
    return found + ([adjective.start(1), adjective.start()] if adjective else [])


@lru_cache(maxsize=4_096)
def _sounds(forms: tuple[str, ...]) -> tuple[Sound, ...]:
    """The sounds of the words of a text, but for figures and single letters; kept, for every name asks for them."""
    return tuple([
        (at, sound) for at, form in enumerate(forms) if len(form) > 1 and not form[0].isdigit() for sound in keys(form)
    ])  # fmt: skip


@lru_cache(maxsize=4_096)
def _first(forms: tuple[str, ...]) -> dict[Same, int]:
    """Where in a text each sound is heard first."""
    first: dict[Same, int] = {}
    for at, sound in _sounds(forms):
        first.setdefault(_same(sound), at)
    return first


def _same(sound: Key) -> Same:
    return sound.sounds.rstrip("aio") if sound.bones else sound.sounds


@lru_cache(maxsize=20_000)
def bones(word: str) -> frozenset[str]:
    """The consonants that `word` may have, if they tell a person; without `h`, `k` and `g`, which alphabets confuse:
    Саркисян, Sargsyan.
    """
    found = {sound.bones.translate(_THROATY) for sound in keys(word)}
    return frozenset(own for own in found if len(own) >= FEWEST_BONES)


def _joined(mine: tuple[Key, ...], forms: tuple[str, ...]) -> Iterator[Sound]:
    """The sounds of neighbours as one word, where it may begin as one of `mine` does: else it is none of them."""
    starts = {own.bones[:1] for own in mine}
    for at, begins in _begun(forms):
        if not begins or not begins.isdisjoint(starts):
            yield from ((at, sound) for sound in keys(forms[at] + forms[at + 1]))


@lru_cache(maxsize=4_096)
def _begun(forms: tuple[str, ...]) -> tuple[tuple[int, frozenset[str]], ...]:
    """The neighbours of a text by the place of the left, and the consonants they may begin with as one word: its own,
    or those of the right if it has none; nothing where any.
    """
    begun = []
    for at, (left, right) in enumerate(pairwise(forms)):
        if not left[0].isdigit():
            sounds = keys(left) if any(sound.bones for sound in keys(left)) else keys(right)
            begins = {sound.bones[0] for sound in sounds} if all(map(_stays, sounds)) else ()
            begun.append((at, frozenset(begins)))
    return tuple(begun)


def _stays(sound: Key) -> bool:
    """Whether the first consonant of a word stays so, whatever word is joined to it."""
    return len(sound.bones) >= TELLING_START or (bool(sound.bones) and sound.sounds[-1].islower())


def _best(mine: tuple[Key, ...], sounds: Iterable[Sound]) -> tuple[float, int]:
    """The greatest likeness, and the first word that has it."""
    best, best_at = 0.0, 0
    sized = [(own, own.sounds, len(own.bones)) for own in mine]
    for at, theirs in sounds:
        heard, bones = theirs
        size = len(bones)
        for own, said, own_size in sized:
            if -FURTHER < own_size - size < FURTHER:
                score = 1.0 if said == heard else _alike(own, theirs)
                if score > best:
                    best, best_at = score, at
        if best == 1:
            break
    return best, best_at


def _alike(one: Key, other: Key) -> float:
    """How much two keys of other sounds are alike; nothing where they do not resemble one another."""
    shorter = min(len(one.bones), len(other.bones))
    if not shorter:
        return 0.0
    weight = 0.8 if shorter > 3 else 0.65 if shorter == 3 else 0.4  # noqa: PLR2004 - the lengths of names
    bones = fuzz.ratio(one.bones, other.bones) / 100
    if weight * bones + (1 - weight) < RESEMBLING:
        return 0.0
    sounds = fuzz.ratio(one.sounds.rstrip("aio"), other.sounds.rstrip("aio")) / 100
    score = weight * bones + (1 - weight) * sounds
    return score if one.bones[0] == other.bones[0] else score - OTHERWISE
