"""Who does it to whom: `A shall submit to B`, `A द्वारा B को`, `передаётся A B`; `at the request of A B prepared`.

Two bodies, Sides or officials stand in every text, and only their cases or the words beside them tell which of them
acts. Each language has an order of its own, and an active clause of one is a passive one of another; but who gives and
who is given, and at whose request or on whose behalf, is one. So where two texts tell it one way and the third the
other way round, the two changed places there. A text that does not show it, for its form is of two cases, tells none.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "The Committee shall submit the tables to the experts.",
    ...     "hi": "विशेषज्ञों द्वारा तालिकाएं समिति को प्रस्तुत की जाएंगी।",
    ...     "ru": "Таблицы представляются Комитетом экспертам.",
    ... }
    >>> {found.languages for found in compare(texts)}
    {('en', 'hi'), ('hi', 'ru')}
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.lexicon import lexicon
from paraph.language.comparing.order.clauses import Track
from paraph.language.comparing.order.swaps import DOERS, THREE, Thing, tracks
from paraph.language.comparing.words.exchanges import kind_of

BY, FROM, TO, SUBJECT, OBJECT, PASSIVE = "by", "from", "to", "subject", "object", "passive"
GIVES, GETS = {BY, FROM, SUBJECT}, {TO, OBJECT, PASSIVE}

WAYS = frozenset({(BY, TO), (SUBJECT, TO), (FROM, TO), (SUBJECT, OBJECT), (BY, PASSIVE), (FROM, SUBJECT), (FROM, BY)})
"""The parts of two by which the first gives what the second is given."""

WAY = "way"

REACH = 48
"""Letters before and after a name within which its part is told."""

_STOP = regex.compile(r"[.;।!?](?:\s|$)")


def doings(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """Those who changed their parts, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    doers = {lang: list(_doers(read)) for lang, read in accounts.items()}
    if len(accounts) != THREE or min(map(len, doers.values())) <= 1:
        return found
    for first, second in combinations(tracks(doers), 2):
        told = _told_everywhere(first, second, accounts)
        for wrong, one, other in against_two(told):
            if any(told[one][of] == told[other].get(of) == -told[wrong].get(of, 0) for of in told[one]):
                for lang in (one, other):
                    left, right = pair_of(accounts, wrong, lang)
                    facts = {lang: first[lang], wrong: second[wrong]}
                    found.setdefault((left, right), []).append(
                        Difference(second[wrong].kind, facts[left], facts[right])
                    )
    return found


def _told_everywhere(first: Track, second: Track, accounts: Mapping[str, Account]) -> dict[str, dict[str, int]]:
    """What each text tells of two; nothing where one tells nothing, which most do not."""
    told = {}
    for lang, read in accounts.items():
        told[lang] = dict(_told(first[lang], second[lang], read))
        if not told[lang]:
            return {}
    return told


def acts(doer: Fact, of: Account) -> bool:
    """Whether one who is named is the subject of a clause, or who something is done by."""
    return _part(doer, of) in {BY, SUBJECT}


def _doers(of: Account) -> Iterator[Thing]:
    """The bodies, officials and Sides of a text, each with what it may mean."""
    for mention in of.fields.get(DOERS, ()):
        yield Thing(Fact(kind_of(min(mention.concepts)), DOERS, mention.span), mention.concepts)
    for fact in _sides(of):
        yield Thing(fact, frozenset({fact.value}))


def _sides(of: Account) -> list[Fact]:
    return [
        fact
        for fact in of.facts.get("actor", ())
        if isinstance(fact.value, str) and " " in of.words.text[slice(*fact.span)]
    ]


def _told(one: Fact, other: Fact, of: Account) -> Iterator[tuple[str, int]]:
    """What a text tells of two in one sentence: 1 where it is the first who gives, or is called upon, else -1."""
    start, end = min(one.span[1], other.span[1]), max(one.span[0], other.span[0])
    text = of.words.text
    if _STOP.search(text, start, end):
        return
    mine, theirs = _part(one, of), _part(other, of)
    if not (mine or theirs) or lexicon(of.lang).rule("not_done").search(_sentence(text, start)):
        return
    if (mine, theirs) in WAYS or (mine in GIVES and theirs in GETS):
        yield WAY, 1
    elif (theirs, mine) in WAYS or (theirs in GIVES and mine in GETS):
        yield WAY, -1
    for sign, part, beside in ((1, mine, theirs), (-1, theirs, mine)):
        if part and part not in GIVES | GETS and part != beside:
            yield part, sign


def _sentence(text: str, at: int) -> str:
    before = max((match.end() for match in _STOP.finditer(text, 0, at)), default=0)
    after = _STOP.search(text, at)
    return text[before : after.start() if after else len(text)].lower()


def _part(fact: Fact, of: Account) -> str:
    """What one who is named does in a clause, as far as the form and the words on either side show it."""
    start, end = fact.span
    text, rule = of.words.text, lexicon(of.lang).rule
    before, after = text[max(start - REACH, 0) : start].lower(), text[end : end + REACH].lower()
    begins = "^" if start <= REACH or _STOP.search(text[start - 2 : start]) else ""
    written = f"{begins}{before}§{text[start:end].lower()}§{after}"
    match = rule("done").search(written)
    return str(match.lastgroup) if match else ""
