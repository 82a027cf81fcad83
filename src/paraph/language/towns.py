"""Towns of the world by name, for whoever has a name in a town's place and asks whether it is one: Касане, स्वाकोपमुंड.

`data/towns.tsv` holds ten thousand towns of GeoNames, many of which are also surnames, firms or parts of other names.
So no text is searched for them, as for those of `countries`, and they tell of no State by themselves. Asked for is a
name as it stands in a text; marks of Latin letters, hyphens and apostrophes do not count, and Russian names stand in
any case of a place. `data/towns_hindi.tsv` has what GeoNames lacks in Hindi: more spellings, and smaller towns.

    >>> town_named("Yaoundé", "en")
    Town(name='Yaoundé', states=frozenset({'CM'}))
    >>> town_named("Свакопмунде", "ru").name
    'Свакопмунд'
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from paraph.language import LANGUAGES
from paraph.language.compiled import compiled
from paraph.language.files import known, rows
from paraph.language.folding import plain
from paraph.language.phonetics import Key, key
from paraph.language.transliteration import romanize

MOST_WORDS = 4
"""Words of a town's name, at most: "Port of Spain"."""

_NO_SIGN = str.maketrans({"-": " ", "'": None, "’": None, "ʼ": None, "‘": None})


class Town(NamedTuple):
    """A town of the table."""

    name: str
    """As written; in Russian the nominative."""
    states: frozenset[str]
    """Codes of the States in which a town is called so."""


def town_named(written: str, lang: str) -> Town | None:
    """The town that is called `written`, which holds no more than its name; None where the table has none.

    Raises `UnknownLanguage`. Does not say whether the town is meant: "Reading" is one too.
    """
    found = _names(known(lang)).get(_key(written))
    if found is None:
        return None
    name, _, states = found.partition("\t")
    return Town(name or written, frozenset(states.split(" ")))


def town_sounding(written: str) -> Town | None:
    """The town of `places.tsv` that a Hindi word sounds like, for writers spell them variously: बिशकेक, काठमाण्डू.

    None where it has fewer than `LEAST_BONES` consonants: सूची sounds like Sochi. From `MANY_BONES` on the consonants
    alone are enough: वेलिंग्टन and वेलिंगटन.
    """
    sounds = _sounds(written)
    by_sounds, by_bones = _sounding()
    states = by_sounds.get(sounds.sounds) if len(sounds.bones) >= LEAST_BONES else None
    if states is None and len(sounds.bones) >= MANY_BONES:
        states = by_bones.get(sounds.bones)
    return Town(written, frozenset(states.split(" "))) if states else None


LEAST_BONES, MANY_BONES = 3, 5


def load_tables() -> None:
    """Read now what is read when a town is first asked for, so that it is kept compiled."""
    for lang in LANGUAGES:
        _names(lang)
    _sounding()


def _sounds(name: str) -> Key:
    return key(romanize(plain(name)).replace("-", "").replace(" ", ""))


@lru_cache(maxsize=1)
def _sounding() -> tuple[dict[str, str], dict[str, str]]:
    """The codes of the States with a town of these sounds, and of these consonants."""
    return compiled("towns_sounding", _made_sounding)


def _made_sounding() -> tuple[dict[str, str], dict[str, str]]:
    states: tuple[dict[str, dict[str, None]], ...] = {}, {}
    for code, _, english, *others in rows("places"):
        for name in filter(None, [*english.split(", "), *(others[0].split(", ") if others else ())]):
            for found, sounds in zip(states, _sounds(name), strict=True):
                found.setdefault(sounds, {})[code] = None
    by_sounds, by_bones = ({sounds: " ".join(codes) for sounds, codes in found.items()} for found in states)
    return by_sounds, by_bones


def _key(written: str) -> str:
    """A name without what writers differ in."""
    name = plain(written).translate(_NO_SIGN).lower()
    if name.isascii() or not name[0] < GREEK:
        return name
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))


GREEK = "\u0370"
"""Before it stand the letters of Latin, whose marks writers leave out."""


@lru_cache(maxsize=3)
def _names(lang: str) -> dict[str, str]:
    """By key: the nominative, where it is another form, a tabulator and the codes of the States."""
    return compiled(f"towns_{lang}", lambda: (_made(lang),))[0]


def _made(lang: str) -> dict[str, str]:
    states: dict[str, dict[str, None]] = {}
    cases: dict[str, str] = {}
    column = LANGUAGES.index(lang)
    told = ((code, columns[column]) for code, *columns in rows("towns"))
    further = ((code, names) for code, names in rows("towns_hindi")) if lang == "hi" else ()
    for code, names in chain(told, further):
        for name, forms in _spelled(names):
            states.setdefault(_key(name), {})[code] = None
            for form in forms:
                cases.setdefault(_key(form), name)
    named = {name: f"\t{' '.join(codes)}" for name, codes in states.items()}
    return {form: f"{name}\t{' '.join(states[_key(name)])}" for form, name in cases.items()} | named


def _spelled(column: str) -> Iterator[tuple[str, list[str]]]:
    """Each name of a column, and its other cases: `Варшав|а|ы` is Варшава and Варшавы."""
    for spelling in filter(None, column.split(", ")):
        shared, *endings = spelling.split("|")
        name, *others = [shared + ending for ending in endings] or [shared]
        yield name, others
