"""The Sides, other states, and in which order the two stand.

1. `the Indian Side`, `भारतीय पक्ष`, `Индийская Сторона` are one actor; `the Sides`, `दोनों पक्ष`, `Стороны` are both.
2. A state named otherwise (`Indian companies`) counts too, but only where it is missing or stands for another one.
3. Who acts is the Side that is the subject, or that something is done by: `ने`, `द्वारा`, the nominative.
4. Two states side by side (`India-Russia`) have an order. In an original the owner stands first (alternat, DOMAIN 3),
   so another order is a warning.
"""

from collections.abc import Iterator
from itertools import pairwise

import regex

from paraph.language.comparing.facts import Fact, Taken
from paraph.language.comparing.lexicon import lexicon
from paraph.language.countries import CountryMention
from paraph.language.words import Words

BOTH = "BOTH"
BETWEEN = frozenset(
    {
        "-",
        " - ",
        " and ",
        " और ",
        " एवं ",
        " तथा ",
        " व ",
        " и ",
        "/",
        " & ",
        " and in ",
        " and with ",
        " and from ",
        " и в ",
        " и с ",
        " и из ",
    }
)
_OF_GOVERNMENT = regex.compile(
    r"(?<= and )(?:the )?(?:Government of )?(?:the )?| की सरकार| सरकार|(?<= и )Правительств\p{L}+ ", regex.I
)
"""What between two states makes it their governments that stand side by side."""
BEFORE_AGENT = frozenset({"by", "that", "while", "whereas", "where", "if", "when", "as", "which", "because", "both"})
AGENTS = frozenset({"сторона", "стороной", "стороны", "сторонами"})
OBLIQUE = frozenset({"के", "की", "का", "को", "से", "में", "पर", "और"})
"""What follows a Side in Hindi that does not act."""

COMMISSION = ("комисси", "мпк", "межправ")
"""How the words begin near which a pair of states belongs to a commission's name, which each country has its own way
round; so does a pair with a capital, `Российско-Индийский деловой диалог`."""


def read_parties(words: Words, lang: str, taken: Taken, lands: list[CountryMention]) -> list[Fact]:
    """Actors and their order among the `lands` of a folded text; the places of Sides are taken."""
    own = lexicon(lang)
    states = [mention for mention in lands if mention.span not in taken]
    states = [mention for mention in states if mention.form in {"name", "demonym"} and not _is_language(words, mention)]
    facts = list(_orders(states, words, lang))
    sides = own.lists["sides"]["words"]
    ends = {end: at for at, end in enumerate(words.ends)}
    starts = {start: at for at, start in enumerate(words.starts)}
    for mention in states:
        at = ends.get(mention.span[1], len(words.forms)) + 1
        side = mention.form == "demonym" and at < len(words.forms) and words.gap(at) == " " and words.forms[at] in sides
        if side:
            span = (mention.span[0], words.ends[at])
            facts += taken.take([Fact("actor", mention.code, span)])
            if _acts(words, at, starts.get(mention.span[0], at), lang):
                facts.append(Fact("actor", ("acts", mention.code), span, alone=False))
        else:
            facts.append(Fact("actor", mention.code, mention.span))
    for found in own.find("actors", words):
        if found.key == BOTH and found.span not in taken:
            taken.add(found.span)
            if _acts(words, found.after - 1, found.first, lang):
                facts.append(Fact("actor", ("acts", BOTH), found.span, alone=False))
    return facts


def _is_language(words: Words, mention: CountryMention) -> bool:
    """Whether it is a tongue that is named: `in the Russian and English languages`, `на хинди и русском языках`."""
    _, end = mention.span
    if words.text[mention.span[0] : end].lower().startswith(("английск", "english", "अंग्रेज")):
        return True
    if mention.form == "demonym" and _TONGUE.fullmatch(_around(words.text, mention.span)):
        return True
    before = words.text[max(mention.span[0] - 80, 0) : mention.span[0]].lower()
    if mention.form == "demonym" and any(
        word in before[before.rfind(".") + 1 :] for word in ("languages", "भाषाएं", "языки")
    ):
        return True
    near = words.text[end : end + 40].lower()
    near = near[: min((at for at in (near.find(sign) for sign in ".;(") if at >= 0), default=len(near))]
    beside = near.split()[:1]
    return (
        mention.form == "demonym"
        and not (beside and beside[0].startswith(("side", "part", "पक्ष", "сторон", "delegat")))
        and any(word in near for word in ("language", "भाषा", "язык"))
    )


_TONGUE = regex.compile(r"in §(?: and.*|[^\s\w].*|$)|.*§ में(?:\W.*|$)")
"""A tongue in which something is, § standing for its name: `one in Hindi and one in Russian`, `एक रूसी में`."""


def _around(text: str, span: tuple[int, int]) -> str:
    start, end = span
    return f"{text[max(start - 3, 0) : start].lower()}§{text[end : end + 6].lower()}"


def _acts(words: Words, at: int, first: int, lang: str) -> bool:
    """Whether the Side named by words `first` to `at` is the one who acts."""
    following = words.forms[at + 1] if at + 1 < len(words.forms) else ""
    if lang == "hi":
        return following not in OBLIQUE
    if lang == "ru":
        genitive = words.forms[at] == "стороны" and words.forms[first].endswith("ой")
        return words.forms[at] in AGENTS and not genitive
    begin = first - 1 if first and words.forms[first - 1] == "the" else first
    stops = begin == 0 or any(sign in words.gap(begin) for sign in ".;:,([")
    return stops or words.forms[begin - 1] in BEFORE_AGENT


def _orders(states: list[CountryMention], words: Words, lang: str) -> Iterator[Fact]:
    for left, right in pairwise(states):
        between = _OF_GOVERNMENT.sub("", words.text[left.span[1] : right.span[0]])
        if left.code != right.code and between in BETWEEN and not _names_commission(words, left, right, lang):
            yield Fact("party_order", (left.code, right.code), (left.span[0], right.span[1]), alone=False)


def _names_commission(words: Words, left: CountryMention, right: CountryMention, lang: str) -> bool:
    if lang != "ru" or left.code != "RU":
        return False
    if words.text[left.span[1] : right.span[0]] == "-" and words.text[left.span[0]].isupper():
        begins = not words.text[: left.span[0]].strip() or words.text[: left.span[0]].rstrip()[-1] in ".;:\n"
        if not begins or words.text[right.span[0]].isupper():
            return True
    near = words.text[max(left.span[0] - 24, 0) : right.span[1] + 24].lower()
    return any(word in near for word in COMMISSION)
