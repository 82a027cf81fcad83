"""Two who changed places, told by the words beside them: `the inspector of the importing country in the presence of one
of the exporting country`, `Mongolia gives the land, and India the machines`.

Two states, Sides or parties to a dealing stand once in each of three texts, in another order in one. Either the clause
is put the other way round there, and its words with it; or the words stay, and only who has them differs. So of words
that take turns with the two in all texts none may have moved, and some must have stayed.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.swaps import Thing, Track, roles, tracks


def turned(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """Those who changed places, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for wrong, one, other in against_two(accounts):
        for first, second in _changed(wrong, one, other, accounts):
            for lang in (one, other):
                pair = left, right = pair_of(accounts, wrong, lang)
                facts = {lang: first[lang], wrong: second[wrong]}
                found.setdefault(pair, []).append(Difference("actor", facts[left], facts[right]))
    return found


def _changed(wrong: str, one: str, other: str, accounts: Mapping[str, Account]) -> Iterator[tuple[Track, Track]]:
    """The two that stand in another order in one text than in both others, while the words beside them do not."""
    langs = (one, other, wrong)
    for owners in (_states, roles):
        everywhere = {lang: owners(accounts[lang]) for lang in langs}
        if min(map(len, everywhere.values())) < len((one, other)):
            continue
        for first, second in combinations(tracks(everywhere), 2):
            order = {lang: first[lang].span < second[lang].span for lang in langs}
            if order[one] == order[other] != order[wrong] and _have_stayed((first, second), wrong, one, accounts):
                yield first, second


def _have_stayed(owners: tuple[Track, Track], wrong: str, one: str, accounts: Mapping[str, Account]) -> bool:
    words = list(tracks({lang: _words(read) for lang, read in accounts.items()}))
    moved = [
        (two[0][wrong].span < two[1][wrong].span) != (two[0][one].span < two[1][one].span)
        for two in combinations(words, 2)
        if all(_take_turns(two, owners, lang) for lang in accounts)
    ]
    return bool(moved) and not any(moved)


def _take_turns(words: tuple[Track, Track], owners: tuple[Track, Track], lang: str) -> bool:
    """Whether one of two words stands between two owners, and the other outside."""
    start, end = sorted(owner[lang].span for owner in owners)
    between = [start[1] <= word[lang].span[0] and word[lang].span[1] <= end[0] for word in words]
    return between[0] != between[1]


def _states(of: Account) -> list[Thing]:
    """The states and Sides of a text."""
    return [Thing(fact, frozenset({fact.value})) for fact in of.facts.get("actor", ()) if isinstance(fact.value, str)]


def _words(of: Account) -> list[Thing]:
    """The words that bear witness."""
    return [
        Thing(Fact("term", "word", (of.words.starts[word.at], of.words.ends[word.at])), frozenset(word.meanings))
        for word in of.witnesses
    ]
