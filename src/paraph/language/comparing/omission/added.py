"""A Side that one text adds: `the Indian Side agreed to send experts and the Vietnamese Side agreed to pay`.

A translator names a Side again where the other has a pronoun, so that the same Side twice on end proves nothing. Where
both other texts name the same Sides in the same order, a Side between them that is not the one before it acts there;
unless all name each Side equally often, for then the others only say of it what falls to it.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "The Indian Side sends experts and the Russian Side pays their travel.",
    ...     "hi": "भारतीय पक्ष विशेषज्ञ भेजेगा और उनकी यात्रा का भुगतान करेगा।",
    ...     "ru": "Индийская Сторона направит экспертов и оплатит их проезд.",
    ... }
    >>> {found.found["en"] for found in compare(texts) if found.kind == "actor" and "en" in found.languages}
    {'Russian Side'}
"""

from collections import Counter
from collections.abc import Mapping
from itertools import groupby

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair


def added(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The Sides added, by pair of languages; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    sides = {lang: _turns(read) for lang, read in accounts.items()}
    for wrong, one, other in against_two(accounts):
        if _values(sides[one]) != _values(sides[other]) or not sides[one]:
            continue
        if _named(accounts[wrong]) == _named(accounts[one]) == _named(accounts[other]):
            continue
        for at, side in enumerate(sides[wrong]):
            rest = _values(sides[wrong][:at] + sides[wrong][at + 1 :])
            if _values(sides[wrong]) != rest == _values(sides[one]):
                for lang in (one, other):
                    left, right = pair_of(accounts, wrong, lang)
                    facts = {wrong: side}
                    found.setdefault((left, right), []).append(Difference("actor", facts.get(left), facts.get(right)))
                break
    return found


def _named(of: Account) -> Counter[object]:
    """How often each Side is named, whether it acts or something is incumbent on it."""
    return Counter(fact.value for fact in of.facts.get("actor", ()) if isinstance(fact.value, str))


def _values(sides: list[Fact]) -> list[object]:
    """Which Sides follow one another, each once however often it is named on end."""
    return [value for value, _ in groupby(side.value for side in sides)]


def _turns(of: Account) -> list[Fact]:
    """The Sides that act, in order; those of which something is only said stand anywhere."""
    actors = of.facts.get("actor", ())
    acting = {fact.span for fact in actors if isinstance(fact.value, tuple) and fact.value[0] == "acts"}
    return [fact for fact in actors if isinstance(fact.value, str) and fact.span in acting]
