"""Which Side does what: two Sides that changed places, where each is named and nothing is missing.

A clause that names one Side gives it what stands there: `the Russian Side shall bear the cost of the rails, while the
Indian Side pays its inspectors`. Two texts that share out alike, and a third that gives each Side all that the other
has, differ in who acts. So do two texts that name two states equally often, and a third that names one of them for the
other.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.folding import Span

FEWEST = 2
"""Things by which two Sides are told to have changed places."""

SIDES = frozenset({"IN", "RU"})
_CLAUSE = regex.compile(r"[^,;.:।!?]+(?:[.,](?=\S)[^,;.:।!?]*)*")


def exchanged_roles(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The Sides that changed places, by pair of languages in their order."""
    found: dict[Pair, list[Difference]] = {}
    shares: dict[str, dict[int, str]] = {lang: {} for lang in accounts}
    if all({side.value for side in _sides(read)} == SIDES for read in accounts.values()):
        shares = {lang: _shares(read) for lang, read in accounts.items()}
    counts = {lang: Counter([fact.value for fact in _states(read)]) for lang, read in accounts.items()}
    for wrong, one, other in against_two(accounts):
        if _is_crossed(shares[wrong], shares[one], shares[other]):
            facts = {name: min(_sides(accounts[name]), key=lambda side: side.span) for name in accounts}
        else:
            facts = _exchanged_state((wrong, one, other), counts, accounts)
        for lang in (one, other) if facts else ():
            pair = left, right = pair_of(accounts, wrong, lang)
            found.setdefault(pair, []).append(Difference("actor", facts[left], facts[right]))
    return found


def _exchanged_state(
    langs: tuple[str, str, str], counts: Mapping[str, Counter[Hashable]], accounts: Mapping[str, Account]
) -> dict[str, Fact]:
    """By language the state that the first text names once more, where both others alike name another once more."""
    wrong, one, other = langs
    if counts[one] != counts[other] or counts[wrong] == counts[one]:
        return {}
    more, less = counts[wrong] - counts[one], counts[one] - counts[wrong]
    if more.total() != 1 or less.total() != 1:
        return {}
    gained, lost = next(iter(more)), next(iter(less))
    facts = {lang: [fact for fact in _states(accounts[lang]) if fact.value == lost] for lang in (one, other)}
    facts[wrong] = [fact for fact in _states(accounts[wrong]) if fact.value == gained]
    return {lang: listed[0] for lang, listed in facts.items()}


def _states(of: Account) -> list[Fact]:
    return [fact for fact in of.facts.get("actor", ()) if isinstance(fact.value, str)]


def _is_crossed(wrong: dict[int, str], one: dict[int, str], other: dict[int, str]) -> bool:
    agreed = {thing: side for thing, side in one.items() if other.get(thing) == side and thing in wrong}
    return (
        len(agreed) >= FEWEST
        and set(agreed.values()) == SIDES
        and all(wrong[thing] != side for thing, side in agreed.items())
    )


def _shares(of: Account) -> dict[int, str]:
    """The Side of each thing that is named in the clause of one Side alone."""
    sides = _sides(of)
    shares: dict[int, set[str]] = {}
    for start, end in _clauses(of.words.text):
        owners = {str(side.value) for side in sides if start <= side.span[0] < end}
        for at, meanings in enumerate(of.meanings):
            if start <= of.words.starts[at] < end:
                for meaning in meanings:
                    shares.setdefault(meaning, set()).update(owners if len(owners) == 1 else {"", *owners})
    return {thing: min(owners) for thing, owners in shares.items() if len(owners) == 1 and owners <= SIDES}


def _clauses(text: str) -> Iterator[Span]:
    for match in _CLAUSE.finditer(text):
        yield match.span()


def _sides(of: Account) -> list[Fact]:
    """The mentions of the two Sides, rather than of their states."""
    return [
        fact for fact in of.facts.get("actor", ()) if fact.value in SIDES and " " in of.words.text[slice(*fact.span)]
    ]
