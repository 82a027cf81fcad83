"""What the words themselves say: the force of the verb, negation, adjectives that change a project, terms.

1. Force: the verbs of DOMAIN 2.3. Two texts differ when one has a verb of another force in its place.
2. Negation: how many clauses are denied. `No later than` and `not only` deny nothing.
3. Adjectives: modern is not modernised (DOMAIN 0.1), new is not existing.
4. Terms: by concept of the glossary, whatever the word for it. Names of topics must stand in both texts; of general
   terms only another one of the same family in its place counts (commitment and obligation).
"""

from collections.abc import Iterator
from functools import lru_cache

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import lexicon
from paraph.language.files import table
from paraph.language.force import find_force
from paraph.language.terms import Glossary, TermMention
from paraph.language.words import Words

_WITH_OR_WITHOUT = frozenset({"industrial_infrastructure"})
"""Concepts that a term may name with an adjective or without."""


def read_wording(words: Words, lang: str, taken: Taken, glossary: Glossary) -> list[Fact]:
    """Force, negation, adjectives and terms of a folded text. Terms take their places, the others share theirs."""
    terms = [term for term in glossary.find_terms(words.text, lang) if term.span not in taken]
    facts = [*_forces(words.text, lang), *_negations(words, lang), *_adjectives(words, lang, terms, taken)]
    facts += _terms(terms)
    for term in terms:
        taken.add(term.span)
    return facts


def _forces(text: str, lang: str) -> Iterator[Fact]:
    for mention in find_force(text, lang):
        yield Fact("force", mention.force, mention.span, alone=False)


def _negations(words: Words, lang: str) -> Iterator[Fact]:
    hidden = Taken()
    last = -10
    found = sorted(lexicon(lang).find("negation", words), key=lambda item: item.key)
    for item in found:
        if item.key == "idioms":
            hidden.add(item.span)
    for item in sorted(found, key=lambda item: item.first):
        near = item.first - last <= 4 and "," not in words.gap(item.first)  # noqa: PLR2004 - никто не
        if item.key == "words" and item.span not in hidden and not near:
            yield Fact("negation", "not", item.span)
        if item.key == "words":
            last = item.after


def _adjectives(words: Words, lang: str, terms: list[TermMention], taken: Taken) -> Iterator[Fact]:
    inside = Taken()
    for term in terms:
        if term.concept not in _WITH_OR_WITHOUT:
            inside.add(term.span)
    for found in lexicon(lang).find("adjectives", words):
        if found.span not in inside and found.span not in taken:
            yield Fact("adjective", found.key, found.span, alone=found.key in _concepts("telling"))


def _terms(terms: list[TermMention]) -> Iterator[Fact]:
    for term in terms:
        family = _families().get(term.concept)
        if term.concept in _concepts("topics"):
            yield Fact("term", term.concept, term.span)
        elif family:
            yield Fact("term", (family, term.concept), term.span, alone=False)


@lru_cache(maxsize=4)
def _concepts(name: str) -> frozenset[str]:
    return frozenset(table("comparing")[name].split())


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    return {concept: name for name, concepts in table("comparing")["families"].items() for concept in concepts.split()}
