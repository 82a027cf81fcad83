"""The words of each language by which a release says more than its protocol: `data/release_en.toml` and its sisters."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from paraph.language.files import known, table
from paraph.language.folding import Span, fold
from paraph.language.lexicon import Hit
from paraph.language.patterns import PatternIndex
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
    deeds: dict[str, frozenset[str]]
    """Words by which a verb of the past is known."""
    small: frozenset[str]
    neutral: frozenset[str]

    def has(self, sense: str, words: Words) -> bool:
        """Whether a word of the `sense` is among `words`."""
        return next(self.sense[sense].find(words), None) is not None

    def bases_of(self, form: str) -> frozenset[str]:
        """The verb an irregular form is of: held of hold."""
        pairs = (pair.split("=") for pair in self.deeds.get("bases", ()))
        return frozenset(base for irregular, base in pairs if irregular == form)

    def is_small(self, form: str) -> bool:
        """Whether the word only joins others."""
        return form in self.small

    def is_neutral(self, form: str) -> bool:
        """Whether any account of a meeting may have the word."""
        return form in self.neutral or (self.lang == "ru" and not self.neutral.isdisjoint(lemmas(form, "ru")))


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
        deeds={name: frozenset(fold(listed).text.split()) for name, listed in data["deeds"].items()},
        small=frozenset(fold(data["small"]["words"]).text.lower().split()),
        neutral=frozenset(fold(data["small"]["neutral"]).text.lower().split()),
    )


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
