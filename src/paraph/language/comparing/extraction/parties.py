"""The Sides, other states, and in which order the two stand.

1. `the Indian Side`, `भारतीय पक्ष`, `Индийская Сторона` are one actor; `the Sides`, `दोनों पक्ष`, `Стороны` are both.
2. A state named otherwise (`Indian companies`) counts too, but only where it is missing or stands for another one.
3. Who acts is the Side that is the subject, or that something is done by: `ने`, `द्वारा`, the nominative.
4. Two states side by side (`India-Russia`) have an order. In an original the owner stands first (alternat, DOMAIN 3),
   so another order is a warning.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

import regex

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import lexicon
from paraph.language.countries import CountryMention
from paraph.language.words import Words

BOTH = "BOTH"

BEFORE, AFTER = 80, 40
"""Characters before and after the name of a people within which its language is told."""

LONGEST_NAME = 6
"""Words that the name of a body may have besides its state."""

ROOT = 5
"""Letters of a word that no case changes."""


def read_parties(words: Words, lang: str, taken: Taken, lands: list[CountryMention]) -> list[Fact]:
    """Actors and their order among the `lands` of a folded text; the places of Sides are taken."""
    own = lexicon(lang)
    states = [mention for mention in lands if mention.span not in taken]
    states = [
        mention for mention in states if mention.form in {"name", "demonym"} and not _is_language(words, mention, lang)
    ]
    facts = list(_orders(states, words, lang))
    sides = own.lists["sides"]["words"]
    for mention in states:
        last = words.ended_at(mention.span[1])
        at = len(words.forms) if last is None else last + 1
        beside = at < len(words.forms) and words.gap(at) == " "
        if beside and words.forms[at] in (sides if mention.form == "demonym" else own.lists["sides"]["named"]):
            span = (mention.span[0], words.ends[at])
            facts += taken.take([Fact("actor", mention.code, span)])
            first = words.begun_at(mention.span[0])
            if _acts(words, at, at if first is None else first, lang):
                facts.append(Fact("actor", ("acts", mention.code), span, alone=False))
        else:
            facts.append(Fact("actor", mention.code, mention.span))
            if own.rule("elided").match(words.text, mention.span[0]):
                facts.append(Fact("actor", ("acts", mention.code), mention.span, alone=False))
    for found in own.find("actors", words):
        if found.key == BOTH and found.span not in taken:
            taken.add(found.span)
            if _acts(words, found.after - 1, found.first, lang):
                facts.append(Fact("actor", ("acts", BOTH), found.span, alone=False))
    return facts


def _is_language(words: Words, mention: CountryMention, lang: str) -> bool:
    """Whether it is a tongue that is named: `in the Russian and English languages`, `на хинди и русском языках`."""
    rule, (start, end) = lexicon(lang).rule, mention.span
    if rule("always_tongue").match(words.text[start:end].lower()):
        return True
    if mention.form != "demonym":
        return False
    before = words.text[max(start - BEFORE, 0) : start].lower()
    if rule("in_tongue").fullmatch(_around(words.text, mention.span)) or rule("tongues_told").search(before):
        return True
    near = _END.split(words.text[end : end + AFTER].lower(), maxsplit=1)[0]
    return not rule("of_a_side").match(near.lstrip()) and rule("tongues").search(near) is not None


_END = regex.compile(r"[.;(]")


def _around(text: str, span: tuple[int, int]) -> str:
    """What stands beside a name, § standing for it."""
    start, end = span
    return f"{text[max(start - 3, 0) : start].lower()}§{text[end : end + 6].lower()}"


def _acts(words: Words, at: int, first: int, lang: str) -> bool:
    """Whether the Side named by words `first` to `at` is the one who acts."""
    rule = lexicon(lang).rule
    following = words.forms[at + 1] if at + 1 < len(words.forms) else ""
    if not rule("acting").fullmatch(f"{words.forms[first]} {words.forms[at]} {following}"):
        return False
    if lang != "en":
        return True
    begin = first - 1 if first and words.forms[first - 1] == "the" else first
    stops = begin == 0 or any(sign in words.gap(begin) for sign in ".;:,([")
    return stops or rule("before_agent").fullmatch(f"{words.forms[begin - 1]} {following}") is not None


def _orders(states: list[CountryMention], words: Words, lang: str) -> Iterator[Fact]:
    for left, right in pairwise(states):
        between = words.text[left.span[1] : right.span[0]]
        beside = lexicon(lang).rule("side_by_side").fullmatch(between) or _have_same_body(left, right, words, lang)
        if left.code != right.code and beside and not _names_commission(words, left, right, lang):
            yield Fact("party_order", (left.code, right.code), (left.span[0], right.span[1]), alone=False)


def _have_same_body(left: CountryMention, right: CountryMention, words: Words, lang: str) -> bool:
    """Whether two states are named with one body of each: `the Ministry of Health of India and that of Japan`."""
    first, last = bisect_left(words.starts, left.span[0]), bisect_left(words.ends, right.span[1])
    end, start = bisect_left(words.ends, left.span[1]), bisect_left(words.starts, right.span[0])
    if any(words.gap(at) != " " for at in range(end + 1, start + 1)):
        return False
    joins = [at for at in range(end + 1, start) if words.forms[at] in lexicon(lang).lists["lists"]["and"]]
    size = len(_heads(words, end + 1, start, lang)) - 1
    if len(joins) == 0 or not 0 < size <= LONGEST_NAME:
        return False
    if lang == "hi":
        mine, theirs = _heads(words, end + 1, joins[-1], lang), _heads(words, last + 1, len(words.forms), lang)[:size]
    else:
        mine, theirs = _heads(words, 0, first, lang)[-size:], _heads(words, joins[0] + 1, start, lang)
    return len(mine) == size and [form[:ROOT] for form in mine] == [form[:ROOT] for form in theirs]


def _heads(words: Words, first: int, after: int, lang: str) -> list[str]:
    """The words from one place up to another without those between a noun and what it is of."""
    return [form for form in words.forms[first:after] if form not in lexicon(lang).lists["ways"]["of"]]


def _names_commission(words: Words, left: CountryMention, right: CountryMention, lang: str) -> bool:
    if lang != "ru" or left.code != "RU":
        return False
    if words.text[left.span[1] : right.span[0]] == "-" and words.text[left.span[0]].isupper():
        begins = not words.text[: left.span[0]].strip() or words.text[: left.span[0]].rstrip()[-1] in ".;:\n"
        if not begins or words.text[right.span[0]].isupper():
            return True
    near = words.text[max(left.span[0] - 24, 0) : right.span[1] + 24].lower()
    return lexicon(lang).rule("commission").search(near) is not None
