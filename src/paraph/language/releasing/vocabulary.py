"""The words of each language by which a release says more than its protocol: `data/release_en.toml` and its sisters."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from paraph.language.files import known, table
from paraph.language.folding import Span, fold
from paraph.language.lexicon import Hit
from paraph.language.patterns import PatternIndex, english_forms
from paraph.language.stemming import lemmas
from paraph.language.words import Words


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All the words of one language."""

    lang: str
    claims: PatternIndex[str]
    """Verbs that go further than those of `force`, by how far."""
    sense: dict[str, PatternIndex[str]]
    vague: PatternIndex[str]
    limits: PatternIndex[str]
    seasons: PatternIndex[str]
    ends: PatternIndex[str]
    """By the end of what something is due: the month, the year."""
    deeds: dict[str, frozenset[str]]
    """Words by which a verb of the past is known."""
    parts: dict[str, frozenset[str]]
    """Words whose part of speech no ending tells."""
    small: frozenset[str]
    neutral: frozenset[str]
    """Words that any account of a meeting has, and that say nothing of what it was about."""
    common: frozenset[str]
    """Words that a release may use though the protocol does not: partners, remarks, outcome."""
    bare: frozenset[str]
    """Verbs that say nothing of themselves after `recommended that they`."""
    reporting: frozenset[str]
    """Words that only report or join, none of which is put for another: furthermore, elaborate, occasion."""

    def has(self, sense: str, words: Words) -> bool:
        """Whether a word of the `sense` is among `words`."""
        return next(self.sense[sense].find(words), None) is not None

    def bases_of(self, form: str) -> frozenset[str]:
        """The verb an irregular form is of: held of hold."""
        pairs = (pair.split("=") for pair in self.deeds.get("bases", ()))
        return frozenset(base for irregular, base in pairs if irregular == form)

    def is_before(self, form: str) -> bool:
        """Whether a noun or what describes it follows on such a word: an article or a preposition."""
        return form in self.parts["before"]

    def is_plain(self, form: str) -> bool:
        """Whether the word may be added to any account and says no more by it: possible, planned, recent."""
        return self._is_in(self.parts["plain"], form)

    def is_body(self, form: str) -> bool:
        """Whether it is a word for a body, which with the one before it names it: the central bank."""
        return self._is_in(self.parts["bodies"], form)

    def is_deal(self, form: str) -> bool:
        """Whether it is a paper that is signed, a word that often only belongs to the verb: signed an agreement."""
        return self._is_in(self.parts["deals"], form)

    def is_small(self, form: str) -> bool:
        """Whether the word only joins others."""
        return form in self.small

    def is_neutral(self, form: str) -> bool:
        """Whether any account of a meeting has the word."""
        return self._is_in(self.neutral, form)

    def is_common(self, form: str) -> bool:
        """Whether any release may use the word, whatever its protocol says."""
        return self._is_in(self.neutral, form) or self._is_in(self.common, form)

    def is_dimension(self, form: str) -> bool:
        """Whether the word says what a figure measures: length, capacity."""
        return self._is_in(self.parts["dimensions"], form)

    def is_reporting(self, form: str) -> bool:
        """Whether the word only reports what was said, or joins it."""
        return self._is_in(self.reporting, form)

    def _is_in(self, words: frozenset[str], form: str) -> bool:
        return form in words or (self.lang == "ru" and not words.isdisjoint(lemmas(form, "ru")))


@lru_cache(maxsize=3)
def vocabulary(lang: str) -> Vocabulary:
    """The vocabulary of `lang`. Raises `UnknownLanguage`."""
    data = table(f"release_{known(lang)}")
    sets = data.get("claims_sets", {})
    after_verb = frozenset(fold(table(lang)["force"]["after_verb"]).text.split())
    return Vocabulary(
        lang=lang,
        claims=_index(data["claims"], sets, after_verb),
        sense={name: _index({name: listed}, sets, after_verb) for name, listed in data["sense"].items()},
        vague=_index(data["vague"], sets, after_verb),
        limits=_index(data["limits"], sets, after_verb),
        seasons=_index(data["seasons"], sets, after_verb),
        ends=_index(data["ends"], sets, after_verb),
        deeds={name: frozenset(fold(listed).text.split()) for name, listed in data["deeds"].items()},
        parts={name: frozenset(fold(listed).text.lower().split()) for name, listed in data.get("parts", {}).items()},
        small=frozenset(fold(data["small"]["words"]).text.lower().split()),
        neutral=frozenset(fold(data["small"]["neutral"]).text.lower().split()),
        bare=frozenset(data["small"].get("bare", "").split()),
        common=frozenset(fold(data["small"]["common"]).text.lower().split()),
        reporting=frozenset(_forms(fold(data["small"]["reporting"]).text.lower().split())),
    )


@lru_cache(maxsize=256)
def rule(lang: str, name: str) -> "regex.Pattern[str]":
    """What a single rule looks for in folded text, by its name in `[rules]` of a language. Raises `UnknownLanguage`."""
    return regex.compile(table(f"release_{known(lang)}")["rules"][name])


def _forms(listed: list[str]) -> Iterator[str]:
    """The words of a list; of an English verb marked by a plus all regular forms."""
    for word in listed:
        yield from english_forms(word[:-1]) if word.endswith("+") else (word,)


def _index(section: dict[str, str], sets: dict[str, str], after_verb: frozenset[str]) -> PatternIndex[str]:
    index: PatternIndex[str] = PatternIndex(sets, after_verb)
    for key, listed in section.items():
        for pattern in listed.split(","):
            if pattern.strip():
                index.add(pattern.strip(), "" if key == "none" else key)
    return index


def spans(hits: Iterator[Hit[str]], words: Words) -> Iterator[tuple[str, Span]]:
    """Each hit's key and its place in the folded text."""
    for hit in hits:
        yield hit.payload, (words.starts[hit.first], words.ends[hit.after - 1])
