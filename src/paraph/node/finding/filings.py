"""What things are filed under, and what that adds to the counts: no database here, so other processors may do it.

A thing goes to another processor as a draft: the keys of its places, and its texts as they are kept. A filing of it
comes back: what is written about it.

>>> filed = filings([draft(Thing("topic", "t1", {"en": "wind tunnel"}, "wg"))])
>>> filed.keys[0].split()[:1], filed.counts.words
(['cair'], Counter({'en': 2}))
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from zlib import crc32

import msgspec

from paraph.language.finding.sketch import BETWEEN, gather, length
from paraph.node.finding.things import Thing
from paraph.node.storage import collector

PLACES = ("kind", "body", "session", "area", "status")
"""What a thing belongs to and can be narrowed to, filed as keys of their own."""

Draft = tuple[Sequence[str], bytes]
"""The keys of a thing's places, and its texts as JSON."""


@lru_cache(maxsize=100_000)
def place_key(name: str, value: str) -> str:
    """The key of everything that belongs to a place: `place_key("body", "wg-mining")`."""
    return f"f{name[0]}{crc32(value.encode()):x}"


def draft(thing: Thing) -> Draft:
    """What of a thing is looked at to file it."""
    places = [place_key(name, value) for name in PLACES if (value := getattr(thing, name))]
    places += [place_key("language", lang) for lang in thing.texts]
    return places, msgspec.json.encode(thing.texts)


@dataclass(slots=True)
class Counts:
    """What filing and unfiling changes in the counts."""

    keys: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    things: int = 0

    def add(self, keys: set[str], lengths: Mapping[str, int], sign: int = 1) -> None:
        """Count one thing more, or with -1 one less."""
        self.things += sign
        (self.keys.update if sign > 0 else self.keys.subtract)(keys)
        for lang, words in lengths.items():
            self.texts[lang] += sign
            self.words[lang] += sign * words

    def join(self, other: "Counts") -> None:
        """Count all that `other` has counted."""
        self.things += other.things
        self.keys.update(other.keys)
        self.texts.update(other.texts)
        self.words.update(other.words)


@dataclass(slots=True)
class Filings:
    """What some things are filed under."""

    keys: list[str] = field(default_factory=list)
    """Of each thing, in order, every key once, parted by blanks."""

    sketches: list[bytes] = field(default_factory=list)
    """Of each thing, in order, those of its texts, with `BETWEEN` between them."""

    counts: Counts = field(default_factory=Counts)


def filings(drafts: Sequence[Draft], sign: int = 1) -> Filings:
    """What each of some things is filed under, counted; with -1, counted off."""
    found = Filings()
    with collector.resting():  # what is filed holds no circles
        for places, encoded in drafts:
            texts = msgspec.json.decode(encoded)
            keys = set(places)
            sketches = [gather(text, keys) for text in texts.values()]
            found.counts.add(keys, dict(zip(texts, map(length, sketches), strict=True)), sign)
            found.keys.append(" ".join(keys))
            found.sketches.append(BETWEEN.join(sketches))
    return found
