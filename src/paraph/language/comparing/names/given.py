"""First names put for others before one surname: Viktor Melnikov, Vladimir Melnikov.

How a first name is spelled tells little, and a title may stand where one does. But a word before a surname that sounds
like a known first name (`data/given_names.toml`), and not at all like the one that two other texts have there, is
another person's.

    >>> from paraph.language.compare import compare
    >>> texts = {"en": "engineer Oleg Sorokin", "hi": "इंजीनियर ओलेग सोरोकिन", "ru": "инженер Антон Сорокин"}
    >>> sorted({found.found["ru"] for found in compare(texts) if found.kind == "name" and "ru" in found.languages})
    ['Антон']
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.extraction.persons import Name, is_patronymic, is_proper, spoken_at
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.hearing import ALIKE, RESEMBLING, keys, likeness
from paraph.language.files import table

FEWEST = 2
"""Consonants by which a first name is known."""


def other_first_names(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The first names put for others, by pair of languages; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        for source, third in ((one, other), (other, one)):
            for name in accounts[source].names:
                places = _before_surname(name, source, accounts)
                if len(places) == len(accounts) and _is_other(places, wrong, source, third, accounts):
                    for lang in (one, other):
                        facts = {text: _fact(accounts[text], places[text]) for text in (wrong, lang)}
                        left, right = pair_of(accounts, wrong, lang)
                        found.setdefault((left, right), []).append(Difference("name", facts[left], facts[right]))
    return found


def _before_surname(name: Name, source: str, accounts: Mapping[str, Account]) -> dict[str, int]:
    """In each text that has the surname of a name the word in the place of the first name."""
    if len(name.words) == 1 or is_patronymic(name.words[-1]):
        return {}
    places = {}
    for lang, read in accounts.items():
        at = read.words.starts.index(name.spans[-1][0]) if lang == source else spoken_at(name.words[-1], read.words)
        before = next(_back(at, read), None) if at is not None else None
        if before is not None:
            places[lang] = before
    return places


def _back(at: int, of: Account) -> Iterator[int]:
    """The word before a surname that may be a first name, past the father's."""
    words = of.words
    for place in range(at - 1, max(at - 3, -1), -1):
        if words.gap(place + 1) != " " or not is_proper(words.written(place), of.lang):
            return
        if not is_patronymic(words.written(place)):
            yield place


def _is_other(places: dict[str, int], wrong: str, one: str, other: str, accounts: Mapping[str, Account]) -> bool:
    here, there, elsewhere = (accounts[lang].words.written(places[lang]) for lang in (wrong, one, other))
    return (
        likeness(there, elsewhere) >= ALIKE
        and max(likeness(here, there), likeness(here, elsewhere)) < RESEMBLING
        and _is_given(here)
    )


@lru_cache(maxsize=4_096)
def _is_given(word: str) -> bool:
    """Whether a word sounds like a first name."""
    return any(len(own.bones) >= FEWEST and own.bones in _known() for own in keys(word))


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The consonants of all first names."""
    return frozenset(own.bones for name in table("given_names")["names"].split() for own in keys(name))


def _fact(of: Account, at: int) -> Fact:
    return Fact("name", "given", (of.words.starts[at], of.words.ends[at]))
