"""The Sides, other states, and in which order the two stand.

1. `the Indian Side`, `भारतीय पक्ष`, `Индийская Сторона` are one actor; `the Sides`, `दोनों पक्ष`, `Стороны` are both.
2. A state named otherwise (`Indian companies`) counts too, but only where it is missing or stands for another one.
3. Who acts is the Side that is the subject, or that something is done by: `ने`, `द्वारा`, the nominative.
4. Two states side by side (`India-Russia`) have an order. In an original the owner stands first (alternat, DOMAIN 3),
   so another order is a warning.
"""

from collections.abc import Iterator
from itertools import pairwise

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import lexicon
from paraph.language.countries import CountryMention, find_countries
from paraph.language.words import Words

BOTH = "BOTH"
BETWEEN = frozenset({"-", " - ", " and ", " और ", " एवं ", " तथा ", " व ", " и ", "/", " & ", " and in ", " and with ", " and from ", " и в ", " и с ", " и из "})
NOT_AGENT = frozenset({"of", "to", "from", "with", "for", "and", "the", "on", "between", "in", "upon", "at"})
AGENTS = {
    "hi": frozenset({"ने", "द्वारा"}),
    "ru": frozenset({"сторона", "стороной"}),
}
COMMISSION = ("комисси", "мпк", "межправ")
NEAR_COMMISSION = 3
"""Words within which a pair of states belongs to the name of a commission, which each country has its own way round."""


def read_parties(words: Words, lang: str, taken: Taken) -> list[Fact]:
    """Actors and their order in the words of a folded text; the places of Sides are taken."""
    own = lexicon(lang)
    states = [mention for mention in find_countries(words.text, lang) if mention.span not in taken]
    states = [mention for mention in states if mention.form in {"name", "demonym"} and not _is_language(words, mention)]
    facts = list(_orders(states, words, lang))
    sides = own.lists["actors"]["side"]
    ends = {end: at for at, end in enumerate(words.ends)}
    for mention in states:
        at = ends.get(mention.span[1], len(words.forms)) + 1
        side = at < len(words.forms) and words.gap(at) == " " and words.forms[at] in _plain(sides)
        if side:
            span = (mention.span[0], words.ends[at])
            facts += taken.take([Fact("actor", mention.code, span)])
            if _acts(words, at, ends.get(mention.span[0], at), lang):
                facts.append(Fact("actor", ("acts", mention.code), span, alone=False))
        else:
            facts.append(Fact("actor", mention.code, mention.span))
    both = (Fact("actor", BOTH, found.span, alone=False) for found in own.find("actors", words) if found.key == BOTH)
    return [*facts, *taken.take(both)]


def _is_language(words: Words, mention: CountryMention) -> bool:
    """Whether it is a tongue that is named: `in the Russian and English languages`, `на хинди и русском языках`."""
    start, end = mention.span
    near = words.text[max(start - 20, 0) : end + 50].lower()
    return mention.form == "demonym" and any(word in near for word in ("language", "भाषा", "язык"))


def _plain(listed: frozenset[str]) -> frozenset[str]:
    return frozenset(form for written in listed for form in written.split("|"))


def _acts(words: Words, at: int, _first: int, lang: str) -> bool:
    """Whether the Side whose noun is word `at` is the one who acts."""
    form = words.forms[at]
    following = words.forms[at + 1] if at + 1 < len(words.forms) else ""
    if lang == "hi":
        return following in AGENTS["hi"]
    if lang == "ru":
        return form in AGENTS["ru"]
    before = [words.forms[place] for place in range(max(at - 3, 0), at - 1)]
    if before and before[-1] == "the":
        before = before[:-1]
    return not (before and before[-1] in NOT_AGENT)


def _orders(states: list[CountryMention], words: Words, lang: str) -> Iterator[Fact]:
    for left, right in pairwise(states):
        between = words.text[left.span[1] : right.span[0]]
        if left.code != right.code and between in BETWEEN and not _names_commission(words, left, right, lang):
            yield Fact("party_order", (left.code, right.code), (left.span[0], right.span[1]))


def _names_commission(words: Words, left: CountryMention, right: CountryMention, lang: str) -> bool:
    if lang != "ru" or left.code != "RU":
        return False
    near = words.text[max(left.span[0] - 24, 0) : right.span[1] + 24].lower()
    return any(word in near for word in COMMISSION)
