"""How a figure is meant: raised to 5 per cent or by 5 per cent, at least ten or at most ten, before May or after.

The figure itself stands in all texts, and what tells its meaning stands beside it: `to`, `до`, बढ़ाकर; `by`, `на`, की
वृद्धि. So a figure that each of three texts has once is looked at with the words beside it, whatever else they say; where
two texts mean it alike and the third means its contrary, the third is wrong.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "The duty was cut to 5 per cent.",
    ...     "hi": "शुल्क घटाकर 5 प्रतिशत किया गया।",
    ...     "ru": "Пошлина снижена на 5 процентов.",
    ... }
    >>> [(found.kind, found.found) for found in compare(texts) if found.languages == ("en", "ru")]
    [('percent', {'en': 'to 5 per cent', 'ru': 'на 5 процентов'})]
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Kind, Pair
from paraph.language.comparing.lexicon import Lexicon, lexicon

SIGNS: dict[Kind, str] = {"percent": "§", "money": "§", "measure": "§", "number": "§", "period": "¤", "date": "¶"}
"""By kind of figure the sign that stands for it in the rules of `data/compare_*.toml`."""

ASKED = ("hi", "ru", "en")
"""Hindi first, for what tells stands right beside its figures and is found soonest; most figures are meant no way."""

THREE = 3
BEFORE, AFTER = 64, 56
"""Letters beside a figure among which the words stand that tell how it is meant."""

_END = regex.compile(r"[;।!?\n]|\.(?=\s)|[,:](?!\S)")

_Rules = dict[str, "regex.Pattern[str]"]

_Meant = tuple[str, Fact]
"""The rule that a figure is meant by, and the figure with the words that tell."""


def bearings(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The figures meant otherwise, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    for figure in _shared(accounts):
        for told in _ways_to_mean(figure, accounts):
            for wrong, one, other in against_two(accounts):
                if told[one][0] == told[other][0] != told[wrong][0]:
                    for lang in (one, other):
                        left, right = pair_of(accounts, wrong, lang)
                        item = Difference(told[wrong][1].kind, told[left][1], told[right][1])
                        found.setdefault((left, right), []).append(item)
    return found


def _ways_to_mean(figure: Mapping[str, Fact], accounts: Mapping[str, Account]) -> Iterator[dict[str, _Meant]]:
    """By language which of two contrary rules a figure is meant by, for each two that tell it in every text."""
    by_lang = {lang: _rules(lexicon(lang)) for lang in accounts}
    for at in range(len(by_lang[min(by_lang)])):
        told: dict[str, _Meant] = {}
        for lang in sorted(accounts, key=ASKED.index):
            meant = _meant(figure[lang], accounts[lang], by_lang[lang][at])
            if meant is None:
                break
            told[lang] = meant
        else:
            yield told


def _rules(own: Lexicon) -> tuple[_Rules, ...]:
    """Rules of which the one finds the contrary of the other, by name."""
    return (
        {"reaches": own.rule("reaches"), "grows_by": own.rule("grows_by")},
        {"at_least": own.rule("at_least"), "at_most": own.rule("at_most")},
    )


def _shared(accounts: Mapping[str, Account]) -> Iterator[dict[str, Fact]]:
    """The figures that stand once in each of three texts."""
    for kind in SIGNS if len(accounts) == THREE else ():
        if not all(kind in read.facts for read in accounts.values()):
            continue
        once = {lang: _once(read.facts[kind]) for lang, read in accounts.items()}
        for value in set.intersection(*(set(facts) for facts in once.values())):
            yield {lang: facts[value] for lang, facts in once.items()}


def _once(facts: tuple[Fact, ...]) -> dict[Hashable, Fact]:
    """The figures of a text by value; not both ends of a range, which stand in one place."""
    values, places = Counter(fact.value for fact in facts), Counter(fact.span for fact in facts)
    return {
        fact.value: fact
        for fact in facts
        if values[fact.value] == places[fact.span] == 1 and not isinstance(fact.value, str)
    }


def _meant(figure: Fact, of: Account, rules: _Rules) -> _Meant | None:
    """Which of two contrary rules a figure is meant by, if by one alone."""
    text, (start, end) = of.words.text, figure.span
    before = _END.split(text[max(start - BEFORE, 0) : start].lower())[-1]
    after = _END.split(text[end : end + AFTER].lower())[0]
    around = f"{before}{SIGNS[figure.kind]}{after}"
    told = [(name, match) for name, rule in rules.items() if (match := rule.search(around))]
    if len(told) != 1:
        return None
    (name, match), sign = told[0], len(before)
    span = start - max(sign - match.start(), 0), end + max(match.end() - sign - 1, 0)
    return name, figure._replace(span=span)
