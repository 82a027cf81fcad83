"""Which way: from where to where something goes, `from India to Russia`, `भारत से रूस को`, `из Индии в Россию`.

Two states, Sides or towns side by side, the one with the word of an origin (`from`, `из`, से) and the other with that
of a destination, are one fact, whichever stands first; in Hindi a destination needs no word (`भारत से रूस जाने वाले`).
So are who gives and who is given: `by Mongolia to Russia`, `मंगोलिया द्वारा रूस को`, `Монголией России`. A text need
not say it, for `Indian exports to Russia` is as good; but two texts must not say it each the other way round.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

from paraph.language.comparing.extraction.towns import is_town
from paraph.language.comparing.facts import Fact
from paraph.language.comparing.lexicon import lexicon
from paraph.language.words import Words

ORIGIN, DESTINATION, AGENT, RECIPIENT = "origin", "destination", "agent", "recipient"
BETWEEN = 2
"""Words that may stand between an origin and a destination: `из Индии в Республику Узбекистан`."""


def read_ways(words: Words, lang: str, facts: Iterable[Fact]) -> list[Fact]:
    """The ways between the states and towns among `facts`, which share their places with them."""
    places = sorted((fact for fact in facts if _is_place(fact)), key=lambda fact: fact.span)
    return [
        way
        for left, right in pairwise(places)
        if left.span[1] < right.span[0]
        and (end := words.ended_at(left.span[1])) is not None
        and (start := words.begun_at(right.span[0])) is not None
        for way in _ways((left, right), (end, start), words, lang)
    ]


def is_way(fact: Fact) -> bool:
    """Whether it tells which way, and not in which order two states stand."""
    return isinstance(fact.value, tuple) and fact.value[0] == "way"


def is_agent(fact: Fact, words: Words, lang: str) -> bool:
    """Whether what is named is who something is done by: seconded by Rosneft, поддержано Роснефтью."""
    first, last = bisect_left(words.starts, fact.span[0]), bisect_left(words.ends, fact.span[1])
    return lexicon(lang).rule("way_agent").fullmatch(_with_neighbours(first, last, words)) is not None


def is_marked(fact: Fact, words: Words, lang: str) -> bool:
    """Whether an adposition makes what is named an attribute: from Goa, गोवा के, из штата Гоа."""
    first, last = bisect_left(words.starts, fact.span[0]), bisect_left(words.ends, fact.span[1])
    marks = lexicon(lang).lists["ways"]
    if first and words.forms[first - 1] in marks["kinds"]:
        first -= 1
    before = words.forms[first - 1] if first and words.gap(first) == " " else ""
    after = words.forms[last + 1] if last + 1 < len(words.forms) and words.gap(last + 1) == " " else ""
    return before in marks["marks_before"] or after in marks["marks_after"]


def _with_neighbours(first: int, last: int, words: Words) -> str:
    """The word before those of a name, their last, and the word after."""
    after = words.forms[last + 1] if last + 1 < len(words.forms) else ""
    return f"{words.forms[first - 1] if first else ''} {words.forms[last]} {after}"


def _is_place(fact: Fact) -> bool:
    """Whether it is a state, a Side or a town."""
    if fact.kind == "actor":
        return isinstance(fact.value, str)
    return fact.kind == "name" and is_town(fact)


def _ways(places: tuple[Fact, Fact], between: tuple[int, int], words: Words, lang: str) -> Iterator[Fact]:
    left, right = places
    end, start = between
    if start - end - 1 > BETWEEN or any(words.gap(at) not in {" ", "-"} for at in range(end + 1, start + 1)):
        return
    first = words.starts.index(left.span[0])
    last = words.ends.index(right.span[1])
    roles = _role(first, end, words, lang), _role(start, last, words, lang)
    span = left.span[0], right.span[1]
    side = " " in words.text[slice(*right.span)]
    to_whom = start - end == 1 and words.gap(start) == " "
    if (
        roles in {(ORIGIN, DESTINATION), (AGENT, DESTINATION)}
        or (roles == (ORIGIN, "") and lang == "hi" and not side)
        or (roles == (AGENT, RECIPIENT) and to_whom)
    ):
        yield Fact("party_order", ("way", left.value, right.value), span, alone=False)
    elif roles in {(DESTINATION, ORIGIN), (DESTINATION, AGENT)}:
        yield Fact("party_order", ("way", right.value, left.value), span, alone=False)


def _role(first: int, last: int, words: Words, lang: str) -> str:
    """Whether the place in words `first` to `last` is an origin, a destination, who acts, to whom, or none of these."""
    marks = lexicon(lang).lists["ways"]
    if first and words.forms[first - 1] in marks["passed_over"]:
        first -= 1
    beside = (words.forms[first - 1] if first else "", words.forms[last + 1] if last + 1 < len(words.forms) else "")
    for role in (ORIGIN, DESTINATION):
        if beside[0] in marks[f"{role}_before"] or beside[1] in marks[f"{role}_after"]:
            return role
    form = _with_neighbours(first, last, words)
    rule = lexicon(lang).rule
    if rule("way_agent").fullmatch(form):
        return AGENT
    if rule("way_recipient").fullmatch(form):
        return RECIPIENT
    return "" if beside[1] not in marks["neither_after"] else "neither"
