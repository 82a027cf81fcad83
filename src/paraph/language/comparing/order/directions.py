"""From where to where: from Kochi to Serdang, कोच्चि से सेरदांग, из Кочи в Серданг.

Two places may change their parts and both still stand in the text; so where two texts tell one way between them and
the third the way back, the third is wrong. A place is known again as a State, as a town of our tables, or by its sound.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "The experts travel from Kochi to Serdang.",
    ...     "hi": "विशेषज्ञ सेरदांग से कोच्चि जाएंगे।",
    ...     "ru": "Эксперты выезжают из Кочи в Серданг.",
    ... }
    >>> [found.found for found in compare(texts) if found.languages == ("en", "hi")]
    [{'en': 'from Kochi to Serdang', 'hi': 'सेरदांग से कोच्चि जाएंगे'}]
"""

from collections.abc import Hashable, Iterator, Mapping
from typing import NamedTuple

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair
from paraph.language.comparing.hearing import ALIKE, likeness
from paraph.language.comparing.lexicon import lexicon
from paraph.language.folding import Span

KNOWN: tuple[Kind, ...] = ("actor", "name")
"""Kinds of facts that know a place again in any language."""


class Place(NamedTuple):
    """One end of a way."""

    written: str
    known: Hashable
    """The State or the town, None where no table knows it."""


class Way(NamedTuple):
    """From where to where, and where it is told."""

    origin: Place
    goal: Place
    span: Span


def directions(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The ways told backwards, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    ways = {lang: list(_ways(read)) for lang, read in accounts.items()}
    for wrong, one, other in against_two(accounts) if all(ways.values()) else ():
        for back in ways[wrong]:
            if any(_is_same(back, way) for lang in (one, other) for way in ways[lang]):
                continue  # goods go there and back
            told = {lang: next((way for way in ways[lang] if _is_back(back, way)), None) for lang in (one, other)}
            for lang, way in told.items() if all(told.values()) else ():
                facts = {wrong: _fact(back)} | ({lang: _fact(way)} if way else {})
                left, right = pair_of(accounts, wrong, lang)
                found.setdefault((left, right), []).append(Difference("party_order", facts[left], facts[right]))
    return found


def _ways(of: Account) -> Iterator[Way]:
    text = of.words.text
    for match in lexicon(of.lang).rule("from_to").finditer(text):
        ends = [Place(match[name], _known(match.span(name), of)) for name in ("origin", "goal")]
        yield Way(ends[0], ends[1], match.span())


def _known(span: Span, of: Account) -> Hashable:
    for kind in KNOWN:
        for fact in of.facts.get(kind, ()):
            if span[0] <= fact.span[0] < span[1] and not (isinstance(fact.value, tuple) and fact.value[0] == "acts"):
                return fact.value
    return None


def _is_same(way: Way, other: Way) -> bool:
    return _is_one(way.origin, other.origin) and _is_one(way.goal, other.goal)


def _is_back(way: Way, other: Way) -> bool:
    return _is_one(way.origin, other.goal) and _is_one(way.goal, other.origin)


def _is_one(place: Place, other: Place) -> bool:
    if place.known is not None and other.known is not None:
        return place.known == other.known
    return likeness(place.written, other.written) >= ALIKE


def _fact(way: Way) -> Fact:
    return Fact("party_order", ("from", way.origin.written, way.goal.written), way.span)
