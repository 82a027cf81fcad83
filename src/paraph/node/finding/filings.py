"""What things are filed under, and what that adds to the counts: no database here, so other processors may do it.

>>> thing = Thing("topic", "t1", {"en": "wind tunnel"}, "wg")
>>> sorted(filing(thing)[0])[:1], filing(thing)[1]
(['fb7b1d6ecd'], {'en': 2})
"""

import gc
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from zlib import crc32

from paraph.language.finding.keys import gather
from paraph.node.finding.things import Thing

PLACES = ("kind", "body", "session", "area", "status")
"""What a thing belongs to and can be narrowed to, filed as keys of their own."""


@lru_cache(maxsize=100_000)
def place_key(name: str, value: str) -> str:
    """The key of everything that belongs to a place: `place_key("body", "wg-mining")`."""
    return f"f{name[0]}{crc32(value.encode()):x}"


def filing(thing: Thing) -> tuple[list[str], dict[str, int]]:
    """Every key a thing is filed under, each once, the places it belongs to among them; and the words of each text."""
    keys = {place_key(name, value) for name in PLACES if (value := getattr(thing, name))}
    keys.update(place_key("language", lang) for lang in thing.texts)
    words = {lang: gather(text, keys) for lang, text in thing.texts.items()}
    return list(keys), words


@dataclass(slots=True)
class Counts:
    """What filing and unfiling changes in the counts."""

    keys: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    things: int = 0

    def add(self, keys: Sequence[str], lengths: Mapping[str, int], sign: int = 1) -> None:
        """Count one thing more, or with -1 one less."""
        self.things += sign
        (self.keys.update if sign > 0 else self.keys.subtract)(keys)
        for lang, length in lengths.items():
            self.texts[lang] += sign
            self.words[lang] += sign * length

    def join(self, other: "Counts") -> None:
        """Count all that `other` has counted."""
        self.things += other.things
        self.keys.update(other.keys)
        self.texts.update(other.texts)
        self.words.update(other.words)


@dataclass(frozen=True, slots=True)
class Filings:
    """What some things are filed under."""

    keys: Sequence[Sequence[str]]
    """Of each thing, in order."""

    counts: Counts


def filings(things: Sequence[Thing]) -> Filings:
    """What each of some things is filed under, counted."""
    counts = Counts()
    found = []
    with collector_resting():
        for thing in things:
            keys, lengths = filing(thing)
            counts.add(keys, lengths)
            found.append(keys)
    return Filings(found, counts)


@contextmanager
def collector_resting() -> Iterator[None]:
    """What is filed holds no circles, and every word kept would be walked through again for each thousand things."""
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()
