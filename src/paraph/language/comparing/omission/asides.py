"""What stands in round brackets: an aside that two texts have and the third leaves out.

An abbreviation or a short name in brackets is each language's own matter; other words are part of the text. Of asides
that are equally many in two texts the third lacks that of which it says least.

    >>> from paraph.language.compare import compare
    >>> texts = {
    ...     "en": "the dealers (except small ones) agreed",
    ...     "hi": "विक्रेता (छोटे को छोड़कर) सहमत हुए",
    ...     "ru": "дилеры согласились",
    ... }
    >>> {found.found["en"] for found in compare(texts) if found.kind == "bracket" and found.found.get("en")}
    {'(except small ones)'}
"""

from bisect import bisect_left
from collections.abc import Mapping

import regex

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.evidence import against_two, pair_of
from paraph.language.comparing.facts import Difference, Fact, Pair
from paraph.language.comparing.names.strangers import letters_of
from paraph.language.folding import Span

_ASIDE = regex.compile(r"\((?:[^()]*\w\s+\w[^()]*|\p{Ll}{4,})\)")
"""Of two words at least, or of one without a capital."""

_WITHOUT_CAPITALS = regex.compile(r"\((?:[^()]*\w\s+\w[^()]*|\p{Lo}[\p{L}\p{M}]{3,})\)")
"""The same where there are none: of one word it may be an abbreviation spelled out too, एफ़सीएस."""

MOST = 0.5
"""The share of an aside that a text says without brackets, from which on it has left out nothing."""

_NAME = regex.compile(r"\((?:\W*\p{Lu}\S*)+\)")
"""Words with capitals alone: a short name, which another language may not have."""


def asides(accounts: Mapping[str, Account]) -> dict[Pair, list[Difference]]:
    """The asides that texts leave out, by pair of languages in their order; nothing where there are not three texts."""
    found: dict[Pair, list[Difference]] = {}
    spans = {lang: _spans(read, _ASIDE) for lang, read in accounts.items()}
    most = max(map(len, spans.values()), default=0)
    for lang, read in accounts.items():
        if len(spans[lang]) < most == len(more := _spans(read, _WITHOUT_CAPITALS)):
            spans[lang] = more
    for wrong, one, other in against_two(accounts):
        if len(spans[one]) != len(spans[other]) or len(spans[wrong]) >= len(spans[one]):
            continue
        least = min(range(len(spans[one])), key=lambda at: _said(spans[one][at], accounts[one], accounts[wrong]))
        if _said(spans[one][least], accounts[one], accounts[wrong]) >= MOST:
            continue
        if any(_NAME.fullmatch(accounts[lang].words.text, *spans[lang][least]) for lang in (one, other)):
            continue
        for lang in (one, other):
            fact = Fact("bracket", "aside", spans[lang][least])
            pair = left, right = pair_of(accounts, wrong, lang)
            facts = {lang: fact}
            found.setdefault(pair, []).append(Difference("bracket", facts.get(left), facts.get(right)))
    return found


def _spans(of: Account, aside: "regex.Pattern[str]") -> list[Span]:
    """The places of asides, but for abbreviations that are spelled out."""
    found = aside.finditer(of.words.text)
    return [match.span() for match in found if not letters_of(match[0].strip("()"), of.lang)]


def _said(span: Span, own: Account, other: Account) -> float:
    """The share of the telling words of an aside that the other text has words for."""
    first, after = bisect_left(own.words.starts, span[0]), bisect_left(own.words.starts, span[1])
    words = [word.meanings for word in own.witnesses if first <= word.at < after]
    return sum(not meanings.isdisjoint(other.said) for meanings in words) / (len(words) or 1)
