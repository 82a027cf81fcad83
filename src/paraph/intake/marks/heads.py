"""Words that only what stands around them makes the head of a body's name: "मंच", "वार्ता", "совет".

They are data, `data/heads.toml`: by the kind of body they are heads of, and in groups by what with them or before them
decides it. See `paraph.intake.bodies.shared_heads` for when they are.

Reads: `data/heads.toml`. Writes: `Heads`.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from paraph.intake.marks.lexicon import DATA

TALKS = "dialogue"
"""The kind of body of talks."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The words of one language that may be heads."""

    whole: dict[str, str]
    """The kind of body by the word."""

    within: dict[str, str]
    """The kind of body by what a word has within it."""

    counted: frozenset[str]
    """Heads with a number alone."""

    nobodys: frozenset[str]
    """Before such a word they make it no body's: "शिखर | वार्ता"."""

    forums: frozenset[str]
    """Heads that are of firms after one of `firms`: "निवेश | फोरम"."""

    firms: frozenset[str]
    manners: frozenset[str]
    """Before talks they only say how these went: "द्विपक्षीय | वार्ता हुई"."""

    gatherings: frozenset[str]
    """Words for a gathering, which are heads after the level of the offices that meet: "सचिव स्तर की | बैठक"."""

    def kind_of(self, written: str) -> str | None:
        """The kind of body a word in small letters is the head of, or None."""
        found = self.whole.get(written) or ("other" if written in self.gatherings else None)
        return found or next((kind for stem, kind in self.within.items() if stem in written), None)


@lru_cache(maxsize=3)
def heads_of(lang: str) -> Heads:
    """The heads of `lang`, read once; none where the language has none."""
    data = tomllib.loads((DATA / "heads.toml").read_text(encoding="utf-8")).get(lang, {})
    kinds = {word: kind for kind, words in data.get("kinds", {}).items() for word in words.split()}
    groups = {name: frozenset(words.split()) for name, words in data.get("groups", {}).items()}
    none: frozenset[str] = frozenset()
    return Heads(
        whole={word: kind for word, kind in kinds.items() if not word.endswith("*")},
        within={word[:-1]: kind for word, kind in kinds.items() if word.endswith("*")},
        counted=groups.get("counted", none),
        nobodys=groups.get("nobodys", none),
        forums=groups.get("forums", none),
        firms=groups.get("firms", none),
        manners=groups.get("manners", none),
        gatherings=groups.get("gatherings", none),
    )
