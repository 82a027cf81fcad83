"""What the words themselves say: the force of the verb, negation, adjectives that change a project, terms.

1. Force: the verbs of DOMAIN 2.3. Two texts differ when one has a verb of another force in its place.
2. Negation: how many clauses are denied. `No later than` and `not only` deny nothing.
3. Adjectives: modern is not modernised (DOMAIN 0.1), new is not existing.
4. Terms: by concept of the glossary, whatever the word for it. Names of topics must stand in both texts; of general
   terms only another one of the same family in its place counts (commitment and obligation).
"""

from collections.abc import Iterator
from functools import lru_cache

from paraph.language.comparing.extraction.forces import read_forces
from paraph.language.comparing.extraction.negations import ENDS, read_negations
from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import lexicon
from paraph.language.files import table
from paraph.language.terms import Glossary, TermMention
from paraph.language.words import Words

LISTED = 3
"""Goods that a text lists, so that none of them may be missing from the other."""

_WITH_OR_WITHOUT = frozenset({"industrial_infrastructure"})
"""Concepts that a term may name with an adjective or without."""


def read_wording(words: Words, lang: str, taken: Taken, glossary: Glossary) -> list[Fact]:
    """Force, negation, adjectives and terms of a folded text. Terms take their places, the others share theirs."""
    terms = [term for term in glossary.find_terms(words.text, lang) if term.span not in taken]
    facts = [*read_forces(words, lang), *read_negations(words, lang), *_adjectives(words, lang, terms, taken)]
    facts += _terms(terms, words)
    facts += _goods(words, lang, taken)
    for term in terms:
        taken.add(term.span)
    return facts


def _adjectives(words: Words, lang: str, terms: list[TermMention], taken: Taken) -> Iterator[Fact]:
    inside = Taken()
    for term in terms:
        if term.concept not in _WITH_OR_WITHOUT:
            inside.add(term.span)
    for section in ("adjectives", "adjectives_too"):
        for found in lexicon(lang).find(section, words):
            if found.key == "new" and _is_in_name(words, found.first):
                continue
            if section == "adjectives_too" or (found.span not in inside and found.span not in taken):
                telling = section == "adjectives" and found.key in _concepts("telling")
                yield Fact("adjective", found.key, found.span, alone=telling, spare=section == "adjectives_too")


def _is_in_name(words: Words, at: int) -> bool:
    """Whether a word has a capital amid its sentence: the New Development Bank."""
    before = words.gap(at)
    return at > 0 and words.written(at)[0].isupper() and ENDS.isdisjoint(before)


def _terms(terms: list[TermMention], words: Words) -> Iterator[Fact]:
    for term in terms:
        family = _families().get(term.concept)
        if term.concept in _concepts("topics"):
            yield Fact("term", term.concept, term.span, alone=not _is_of_name(term, words))
        elif family:
            yield Fact("term", (family, term.concept), term.span, alone=False)


def _goods(words: Words, lang: str, taken: Taken) -> Iterator[Fact]:
    """Materials, goods and machines; of three and more each must stand in the other text too."""
    found = [item for item in lexicon(lang).find("goods", words) if item.span not in taken]
    listed = len({item.key for item in found}) >= LISTED
    for item in found:
        yield Fact("term", ("goods", item.key), item.span, alone=listed)


def is_good(fact: Fact) -> bool:
    """Whether it is one of the goods that lists are made of."""
    return isinstance(fact.value, tuple) and fact.value[0] == "goods"


def _is_of_name(term: TermMention, words: Words) -> bool:
    """Whether the term stands between words with capitals, as in the name of a firm: Mineral Exploration Limited."""
    before = words.text[: term.span[0]].split()
    return bool(before) and term.term[:1].isupper() and before[-1][:1].isupper() and before[-1][-1:].isalpha()


@lru_cache(maxsize=4)
def _concepts(name: str) -> frozenset[str]:
    return frozenset(table("comparing")[name].split())


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    return {concept: name for name, concepts in table("comparing")["families"].items() for concept in concepts.split()}
